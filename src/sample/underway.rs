//! Persons on their way at the end of 2016, spread over stages and units: some of them late, some out of it, some for the class
//! of the article.

use super::ba_tri_units::{NO_SOURCE, ROWS};
use super::draft::note;
use super::journey::Journey;
use super::people::{Gathered, PEOPLE, Place, person};
use super::sources::PROGRAMME;
use crate::domain::{Category, Code, CodeList, Day, DetailField, Entry, Person, Sector, Stage, Step, StepKey, UnitId};

/// How many, with the last step of each and the day of the vote, or for which it is meant.
type Row = (u32, Stage, [i32; 3]);

#[rustfmt::skip]
const ROWS_OF_STAGES: [Row; 17] = [
    // Decided: of two the ceremony is late, and they know it.
    (2, Stage::Decision, [2016, 9, 6]),
    (4, Stage::Decision, [2016, 11, 21]),
    (4, Stage::BaseCommittee, [2016, 11, 28]),
    // Voted: of two the decision is late.
    (2, Stage::BranchVote, [2016, 8, 15]),
    (5, Stage::BranchVote, [2016, 12, 16]),
    (1, Stage::BranchVote, FAILED),
    (4, Stage::Introduction, [2017, 1, 5]),
    (3, Stage::Opinions, [2017, 1, 11]),
    (4, Stage::Verify, [2017, 1, 18]),
    (4, Stage::Cv, [2017, 2, 8]),
    (5, Stage::Application, [2017, 2, 14]),
    (12, Stage::AwarenessClass, [2017, 4, 3]),
    (8, Stage::Sympathiser, ATTENDING),
    (9, Stage::Sympathiser, [2017, 9, 1]),
    (9, Stage::Source, [2018, 1, 15]),
    (1, Stage::Stopped, [2017, 4, 3]),
    (1, Stage::Transferred, [2017, 4, 3]),
];
/// The vote that was not for it.
const FAILED: [i32; 3] = [2016, 12, 5];
/// Of those who are in the last class.
const ATTENDING: [i32; 3] = [2017, 5, 15];
/// Firms and cooperatives among the units: from which place on, how many.
const FIRMS: (usize, usize) = (63, 7);

/// Everybody on the way, with their numbers, where `units` are the units of the rows.
pub(super) fn people(units: &[UnitId], gathered: &mut Gathered) -> Option<Vec<Person>> {
    let rows = ROWS_OF_STAGES.iter().flat_map(|row| (0..row.0).map(move |_| row));
    let one = |(at, &(_, stage, [year, month, day])): (usize, &Row)| {
        let number = PEOPLE + 1 + u32::try_from(at).ok()?;
        let vote = Day::new(year, month.try_into().ok()?, day.try_into().ok()?)?;
        someone(number, place(at, units), stage, vote, gathered)
    };
    rows.enumerate().map(one).collect()
}

/// Every fifth in a firm or a cooperative, the others one by one in all units.
fn place(at: usize, units: &[UnitId]) -> Place {
    let of = if at % 5 == 4 { FIRMS.0 + at / 5 % FIRMS.1 } else { at * 11 % FIRMS.0 };
    let of = if ROWS[of].name == NO_SOURCE { of + 1 } else { of };
    Place { unit: units[of], kind: ROWS[of].sort.kind, sector: ROWS[of].sort.sector }
}

fn someone(number: u32, place: Place, stage: Stage, vote: Day, gathered: &mut Gathered) -> Option<Person> {
    let is = |of: [i32; 3]| (vote.year(), i32::from(vote.month()), i32::from(vote.day())) == (of[0], of[1], of[2]);
    let left = matches!(stage, Stage::Stopped | Stage::Transferred);
    let last = if left { Stage::AwarenessClass } else { stage };
    let journey = Journey { vote, last, ceremony: None, committee: place.has_committee(), passed: !is(FAILED) };
    let mut someone = person(number, place, Day::new(2016, 12, 31)?, journey, gathered)?;
    if is(ATTENDING) {
        gathered.training.attend(number);
    }
    if left {
        let step = Step { result: note("Theo nguyện vọng (mẫu)")?, ..Step::on(Day::new(2016, 12, 1)?) };
        someone.details = someone.details.with_step(StepKey::first(stage), Some(step));
        return Some(someone);
    }
    let employer = match place.sector {
        Sector::PrivateEnterprise => Some(("Công ty mẫu", "limited_company")),
        Sector::Cooperative => Some(("Hợp tác xã mẫu", "cooperative")),
        // Of the communes one in twelve.
        _ if someone.marks.has(Category::Cooperative) => Some(("Tổ hợp tác mẫu", "cooperative_group")),
        _ => None,
    };
    if let Some((name, kind)) = employer {
        let kind = Code::new(CodeList::EmployerType, kind).ok()?;
        let mut put = |field, entry| someone.details = someone.details.with(field, 1, Some(entry));
        put(DetailField::Employer, Entry::Text(note(name)?));
        put(DetailField::EmployerType, Entry::Code(kind));
        if number % 2 == 1 {
            put(DetailField::Programme, Entry::Text(note(PROGRAMME)?));
        }
    }
    Some(someone)
}
