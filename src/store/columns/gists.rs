//! The gists of the details of persons, and their earlier stays, column by column: what is common is in columns, what is
//! seldom (a second journey, a cancelled decision, a move) stands behind them in words.

use super::Take;
use super::column::{put_column, take_column};
use super::persons::{born, day, known, number, put_marks, take_marks};
use super::traces::{put_json, take_json};
use crate::domain::{Admission, Day, Gist, Marks, Person, PersonId, Stage, Stays, When};
use serde::{Deserialize, Serialize};

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

/// Reads what [`put`] added, with the marks by hand.
pub fn take(take: &mut Take<'_>, count: usize) -> Option<Vec<(Gist, Stays, Marks)>> {
    let columns: [Vec<u32>; 4] =
        [take_column(take, count)?, take_column(take, count)?, take_column(take, count)?, take_column(take, count)?];
    let marks = take_marks(take, count)?;
    let mut all = Vec::with_capacity(count);
    for (at, [marks, by_hand]) in marks.into_iter().enumerate() {
        all.push((gist_of(columns.each_ref().map(|column| column[at]), marks)?, Stays::default(), by_hand));
    }
    for odd in take_json::<Vec<Odd>>(take)? {
        let place = all.get_mut(odd.at as usize)?;
        if let Some(gist) = odd.gist {
            place.0 = gist;
        }
        place.1 = odd.stays;
    }
    Some(all)
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
