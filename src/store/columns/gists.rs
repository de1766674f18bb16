//! The gists of the details of persons, and their earlier stays, column by column: what is common is in columns, what is
//! seldom (a second journey, a cancelled decision, a move) stands behind them in words.

use super::Take;
use super::column::{put_column, take_column};
use super::persons::{born, day, known, number, put_marks, take_marks};
use super::traces::{put_json, take_json};
use crate::domain::{Admission, Day, Gist, Marks, Person, PersonId, Stage, Stays, When};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What does not fit into the columns of one person.
#[derive(Serialize, Deserialize)]
struct Odd {
    at: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gist: Option<Gist>,
    #[serde(default, skip_serializing_if = "Stays::is_empty")]
    stays: Stays,
}

/// Adds the columns.
pub fn put(bytes: &mut Vec<u8>, persons: &[(PersonId, Person)]) {
    let gists = || persons.iter().map(|(_, p)| p.details.gist());
    let columns = gists().map(columns).collect::<Vec<_>>();
    for column in 0..4 {
        put_column(bytes, &columns.iter().map(|c| c[column]).collect::<Vec<_>>());
    }
    put_marks(bytes, &persons.iter().map(|(_, p)| [p.details.gist().marks, p.marks]).collect::<Vec<_>>());
    let odd = (0..).zip(persons).filter_map(|(at, (_, person))| {
        let gist = person.details.gist();
        let seldom = gist_of(columns[at as usize], gist.marks).as_ref() != Some(gist);
        let stays = person.stays.clone();
        (seldom || !stays.is_empty()).then(|| Odd { at, gist: seldom.then(|| gist.clone()), stays })
    });
    put_json(bytes, &odd.collect::<Vec<_>>());
}

/// What [`put`] added, to be asked for person by person.
pub struct Gists {
    columns: [Vec<u32>; 4],
    marks: Vec<[Marks; 2]>,
    odd: BTreeMap<u32, Odd>,
}

impl Gists {
    /// Reads what [`put`] added.
    pub fn take(take: &mut Take<'_>, count: usize) -> Option<Self> {
        let columns = [
            take_column(take, count)?,
            take_column(take, count)?,
            take_column(take, count)?,
            take_column(take, count)?,
        ];
        let marks = take_marks(take, count)?;
        let odd: BTreeMap<u32, Odd> = take_json::<Vec<Odd>>(take)?.into_iter().map(|odd| (odd.at, odd)).collect();
        odd.keys().all(|at| (*at as usize) < count).then_some(Self { columns, marks, odd })
    }

    /// The gist of the person at this place, the earlier stays, and the marks by hand.
    pub fn at(&mut self, at: usize) -> Option<(Gist, Stays, Marks)> {
        let [marks, by_hand] = *self.marks.get(at)?;
        let gist = gist_of(self.columns.each_ref().map(|column| column[at]), marks)?;
        match u32::try_from(at).ok().and_then(|at| self.odd.remove(&at)) {
            Some(odd) => Some((odd.gist.unwrap_or(gist), odd.stays, by_hand)),
            None => Some((gist, Stays::default(), by_hand)),
        }
    }
}

/// The stage, the ceremony, how much is known of it, and how long before it the decision was signed; 0 for what is not there.
fn columns(gist: &Gist) -> [u32; 4] {
    let admission = gist.admissions().next().copied().unwrap_or_default();
    let ceremony = admission.ceremony.and_then(When::earliest);
    let since = admission.decision.map(|day| ceremony.unwrap_or(Day::FIRST).days_since(day));
    [
        gist.stage.map_or(0, |stage| stage as u32 + 1),
        ceremony.map_or(0, |day| number(day) + 1),
        admission.ceremony.map_or(0, known),
        // Before it or behind it, so that neither is negative.
        since.map_or(0, |days| 1 + (days.unsigned_abs() << 1 | u32::from(days < 0))),
    ]
}

/// The gist of these columns, if it is a common one.
fn gist_of([stage, ceremony, known, since]: [u32; 4], marks: Marks) -> Option<Gist> {
    let stage = match stage {
        0 => None,
        n => Some(*Stage::ALL.get(n as usize - 1)?),
    };
    let earliest = if ceremony == 0 { None } else { Some(day(ceremony - 1)?) };
    let ceremony = match earliest {
        Some(day) => Some(born(day, known)?),
        None => None,
    };
    let decision = match since.checked_sub(1) {
        Some(days) => {
            let (far, behind) = (i32::try_from(days >> 1).ok()?, days & 1 == 1);
            Some(earliest.unwrap_or(Day::FIRST).later(if behind { far } else { -far })?)
        }
        None => None,
    };
    Some(Gist::simple(stage, u8::from(stage.is_some()), marks, Admission { ceremony, decision, cancelled: None }))
}
