//! What several offices did, each through its own door, stays a book that can be shown and sent on, however it comes together.

use super::{author, station};
use crate::note::{cases, count, day, fact, figure, name, person, person_id, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::exchange::{Maker, read, write_replica};
use so_nguon::merge::{Replica, Settling};
use so_nguon::stats::{Aims, Figures, Question};
use std::sync::Arc;

/// A wish of somebody: what, which unit, under which or how much, of which kind, from which month on.
pub type Wish = (u8, u32, u32, usize, u8);

fn on(month: u8) -> Day {
    Day::new(2016, month + 1, 1).unwrap()
}

/// The edit that the wish comes to. Kinds of one level that may hold another make cycles possible.
fn edit((what, unit, above, kind, month): Wish) -> Edit {
    let kinds = [UnitKind::District, UnitKind::Commune, UnitKind::BaseCommittee, UnitKind::Branch, UnitKind::Cell];
    let parent = (above > 0).then(|| unit_id(above));
    let version = UnitVersion { from: on(month), ..version("Đơn vị", parent, kinds[kind]) };
    let id = unit_id(unit);
    match what {
        0..=2 => Edit::AddUnit(id, version),
        3..=5 => Edit::ReviseUnit(id, version),
        6 => Edit::EndUnit(id, (above > 0).then(|| on(month))),
        7 => Edit::RemoveUnit(id),
        8 => Edit::SetFact(figure(id, Indicator::Members), (above > 0).then(|| fact(above, "2016-12-31"))),
        9 => {
            let aim = Some(Aim::Exact(count(above)));
            let decision = Revision { aim, on: (month > 3).then(|| on(month)), paper: Note::default() };
            let key = TargetKey {
                period: PeriodId::Year(2016),
                unit: id,
                category: Category::All,
                kind: TargetKind::Assigned,
            };
            Edit::SetTarget(key, (above > 0).then(|| Target::default().revised(decision)))
        }
        10 => Edit::SetPerson(person_id(above + 1), Some(person(id, "2016-05-19"))),
        _ => {
            let period = PeriodId::Own(person_id(7).0);
            let (start, end) = if kind > 2 { (on(month), day("2016-12-31")) } else { (day("2016-01-01"), on(month)) };
            Edit::PutPeriod(period, Period { label: Some(name("Đợt")), ..Period::over(Span { start, end }) })
        }
    }
}

/// How many offices there are.
pub const STATIONS: usize = 3;

/// What several offices do: which of them, whom they tell of all they have, and a wish.
pub type Steps = Vec<(usize, Option<usize>, Wish)>;

/// Histories of several offices.
pub fn steps() -> impl Strategy<Value = Steps> {
    let wish = (0u8..12, 1u32..6, 0u32..6, 0usize..5, 0u8..12);
    prop::collection::vec((0..STATIONS, prop::option::weighted(0.2, 0..STATIONS), wish), 0..50)
}

/// Each station does what its book allows, and is told of another now and then.
pub fn apart(steps: &[(usize, Option<usize>, Wish)]) -> Vec<Replica> {
    let mut all = vec![Replica::default(); STATIONS];
    for &(at, tell, wish) in steps {
        let Ok(next) = all[at].book.apply(&edit(wish)) else { continue };
        let dot = all[at].next_dot(station(at as u64));
        all[at] = all[at].commit(Arc::new(next), (&edit(wish)).into(), &Settling::default(), dot, &author()).0;
        if let Some(to) = tell {
            all[to] = all[to].join(&all[at].whole());
        }
    }
    all
}

/// Then all come together.
fn together(steps: &[(usize, Option<usize>, Wish)]) -> Replica {
    apart(steps).iter().fold(Replica::default(), |sum, one| sum.join(&one.whole()))
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn a_merged_book_goes_out_and_comes_in(
        steps in steps()
    ) {
        let all = together(&steps);
        let text = write_replica(&all, &Maker { station: station(9), name: String::new(), seed: None });
        let intake = read(text.as_bytes(), day("2018-01-01")).unwrap();
        prop_assert!(!intake.is_blocked(), "{:?}", intake.problems);
        prop_assert_eq!(&Replica::default().join(&intake.told).contexts, &all.contexts);
        for period in [PeriodId::Year(2016), PeriodId::Own(person_id(7).0)] {
            let asked = Question { period, as_of: day("2016-10-15") };
            if let Some(figures) = Figures::of(&all.book, asked, None) {
                let aims = Aims::of(&all.book, &figures, Category::All);
                let _ = figures.snapshot();
                figures.tree.nodes().iter().for_each(|n| { let _ = aims.whole(n.id); });
            }
        }
        // Every unit of a day is in its tree: none is lost in a cycle.
        for month in 0..12 {
            let span = Span { start: on(month), end: on(month) };
            let there = all.book.units.iter().filter(|(_, u)| u.within(span).is_some()).count();
            prop_assert_eq!(Tree::over(&all.book, span).nodes().len(), there);
        }
    }
}
