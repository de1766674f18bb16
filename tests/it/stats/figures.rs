//! Roll-up: what is below and one's own, ended units, report days, closed periods; the root is the sum of what is below.

use crate::note::{Sketch, YEAR, cases, day, fact, figure, person, person_id, unit_id, version};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::stats::*;

const A: Indicator = Indicator::ADMITTED;

#[test]
fn own_persons_of_an_inner_unit_are_part_of_its_sum() {
    let sketch = Sketch::read("Huyện\n  Xã  persons=2\n    Chi bộ 1  persons=3\n    Chi bộ 2  persons=4");
    assert_eq!(sketch.cell("Xã", A).value, Some(9));
    assert_eq!(sketch.cell("Xã", A).source, Source::Below);
    assert_eq!(sketch.cell("Chi bộ 1", A).source, Source::Records);
    assert_eq!(sketch.cell("Huyện", A).value, Some(9));
}

#[test]
fn a_unit_that_ended_in_mid_year_still_counts_with_its_target() {
    let mut sketch = Sketch::read(
        "
Huyện
  Xã A  T=6 persons=5 until:2016-07-01
  Xã B  T=4 persons=2 until:2016-07-01
",
    );
    let merged = unit_id(9);
    let mut unit = version("Xã C", Some(sketch.unit("Huyện")), UnitKind::Commune);
    unit.from = day("2016-07-01");
    sketch.edit(Edit::AddUnit(merged, unit));
    sketch.edit(Edit::SetPerson(person_id(90), Some(person(merged, "2016-09-02"))));
    assert_eq!(sketch.cell("Huyện", A).value, Some(8));
    let figures = sketch.figures();
    assert_eq!(figures.get(merged, A).value, Some(1));
    let aims = Aims::of(&sketch.book, &figures, Category::All);
    // Targets of ended units are not moved silently: they stay where they were given.
    assert_eq!(aims.whole(sketch.unit("Huyện")).known().unwrap().least, 10);
    assert_eq!(sketch.standing("Xã A").status, Status::Short(1));
    // A year later they are gone.
    let question = Question { period: PeriodId::Year(2017), as_of: day("2017-12-31") };
    let next = Figures::of(&sketch.book, question, None).unwrap();
    assert!(next.tree.node(sketch.unit("Xã A")).is_none());
    assert!(next.tree.node(merged).is_some());
}

/// Units directly below on the report day: a branch that has ended by then is none, and what it admitted still counts.
#[test]
fn units_below_are_those_that_stand_on_the_report_day() {
    let sketch = Sketch::read("Xã\n  Chi bộ 1  persons=2 until:2016-07-01\n  Chi bộ 2  persons=1\n  Chi bộ 3");
    let on = |day: &str, what| sketch.figures_on(day).get(sketch.unit("Xã"), what).value;
    assert_eq!((on("2016-06-30", Indicator::Units), on("2016-12-31", Indicator::Units)), (Some(3), Some(2)));
    assert_eq!(on("2016-12-31", A), Some(3));
}

/// An office that has a tree from above has the records of its own branch alone: of those beside it nothing is known, and who
/// is the only one known has no place among them.
#[test]
fn of_units_beside_ones_own_nothing_is_known_where_nobody_says_anything() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ 1  persons=2\n  Chi bộ 2\n  Chi bộ 3  A=5\n  Chi bộ 4");
    let [commune, own, beside, sent] = ["Xã", "Chi bộ 1", "Chi bộ 2", "Chi bộ 3"].map(|name| sketch.unit(name));
    assert_eq!(sketch.cell("Chi bộ 2", A).value, Some(0), "whoever keeps all records has none of it");
    let settings = Settings { home: Some(own), ..sketch.book.settings.clone() };
    sketch.edit(Edit::SetSettings(settings));
    let figures = sketch.figures();
    assert_eq!((figures.get(beside, A).value, figures.get(beside, A).source), (None, Source::Nothing));
    assert_eq!((figures.get(commune, A).value, figures.get(commune, A).missing), (Some(7), 2));
    let overview = Overview::of(&sketch.book, &figures, own).unwrap();
    let (among, place, unknown) = overview.place().unwrap();
    assert_eq!((place.rank, among.ranked, unknown), (Some(2), 2, 2));
    sketch.edit(Edit::SetFact(figure(sent, A), None));
    let overview = Overview::of(&sketch.book, &sketch.figures(), own).unwrap();
    assert!(overview.place().is_none(), "nobody is first among units that are not known");
}

#[test]
fn who_was_admitted_before_the_unit_was_there_is_told() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ");
    let late = unit_id(9);
    let unit = UnitVersion {
        from: day("2017-01-01"),
        ..version("Chi bộ mới", Some(sketch.unit("Xã")), UnitKind::Branch)
    };
    sketch.edit(Edit::AddUnit(late, unit));
    sketch.edit(Edit::SetPerson(person_id(90), Some(person(late, "2016-10-01"))));
    let figures = sketch.figures();
    assert_eq!((figures.get(sketch.unit("Xã"), A).value, figures.astray()), (Some(0), 1));
    assert_eq!(Sketch::read("Xã  persons=3").figures().astray(), 0);
}

/// Nobody counts there yet: but that there was none is not said beside somebody who is on record.
#[test]
fn who_was_admitted_outside_of_the_days_of_a_unit_makes_no_nought() {
    let mut sketch = Sketch::read("Xã\n  Chi bộ  persons=1");
    let late = unit_id(9);
    let unit = UnitVersion {
        from: day("2016-06-01"),
        ..version("Chi bộ mới", Some(sketch.unit("Xã")), UnitKind::Branch)
    };
    sketch.edit(Edit::AddUnit(late, unit));
    let before = sketch.figures();
    assert_eq!(before.get(late, A).value, Some(0));
    sketch.edit(Edit::SetPerson(person_id(90), Some(person(late, "2016-02-01"))));
    let counted_on = Figures::of(&sketch.book, before.question, Some(&before)).unwrap();
    for figures in [counted_on, sketch.figures()] {
        let whole = figures.get(sketch.unit("Xã"), A);
        assert_eq!((figures.get(late, A).value, figures.astray()), (None, 1));
        assert_eq!((whole.value, whole.left_out), (Some(1), 1));
    }
}

#[test]
fn a_unit_that_moved_counts_where_it_stood_last() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n    Chi bộ  persons=3\n  Xã B");
    let mut moved = version("Chi bộ", Some(sketch.unit("Xã B")), UnitKind::Branch);
    moved.from = day("2016-10-01");
    sketch.edit(Edit::ReviseUnit(sketch.unit("Chi bộ"), moved));
    assert_eq!(sketch.cell("Xã B", A).value, Some(3));
    // Up to September it stood under A.
    assert_eq!(sketch.figures_on("2016-09-30").get(sketch.unit("Xã A"), A).value, Some(3));
}

#[test]
fn the_report_day_cuts_persons_and_typed_figures() {
    let mut sketch = Sketch::read("Huyện\n  Xã  totals\n  Xã khác");
    let (typed, counted) = (sketch.unit("Xã"), sketch.unit("Xã khác"));
    sketch.edit(Edit::SetFact(figure(typed, A), Some(fact(7, "2016-06-30"))));
    for (number, on) in [(1, "2016-01-01"), (2, "2016-06-30"), (3, "2016-07-01"), (4, "2016-12-31"), (5, "2017-01-01")]
    {
        sketch.edit(Edit::SetPerson(person_id(number), Some(person(counted, on))));
    }
    let on = |as_of: &str, unit| sketch.figures_on(as_of).get(unit, A).value;
    assert_eq!(on("2016-06-29", typed), None);
    assert_eq!(on("2016-06-30", typed), Some(7));
    assert_eq!(on("2016-06-30", counted), Some(2));
    assert_eq!(on("2016-07-01", counted), Some(3));
    // The day after the period counts no more than its end.
    assert_eq!(on("2017-03-01", counted), Some(4));
    assert!(!sketch.figures_on("2016-12-30").over);
    assert!(sketch.figures_on("2016-12-31").over);
}

#[test]
fn a_figure_reported_after_the_period_belongs_to_it() {
    let mut sketch = Sketch::read("Xã  totals");
    let unit = sketch.unit("Xã");
    sketch.edit(Edit::SetFact(figure(unit, A), Some(fact(7, "2017-01-05"))));
    assert_eq!(sketch.figures_on("2016-12-31").get(unit, A).value, Some(7));
    assert_eq!(sketch.figures_on("2016-12-30").get(unit, A).value, None);
}

fn close(sketch: &mut Sketch, on: &str) {
    let mut period = sketch.book.period(YEAR).unwrap();
    let figures = sketch.figures_on(on).snapshot();
    period.frozen = Some(Frozen { on: day(on), note: Note::default(), figures, stood: None }.into());
    sketch.edit(Edit::PutPeriod(YEAR, period));
}

#[test]
fn a_closed_period_stands_whatever_comes_later() {
    let mut sketch = Sketch::read("Huyện\n  Xã  persons=3");
    close(&mut sketch, "2016-12-31");
    sketch.edit(Edit::SetPerson(person_id(50), Some(person(sketch.unit("Xã"), "2016-11-11"))));
    let cell = sketch.cell("Huyện", A);
    assert_eq!((cell.value, cell.source, cell.counted), (Some(3), Source::Frozen, Some(4)));
    let refused = sketch.book.apply(&Edit::SetFact(figure(sketch.unit("Xã"), A), Some(fact(1, "2016-12-31"))));
    assert_eq!(refused, Err(Refusal::Closed(YEAR)));
}

#[test]
fn a_period_closed_before_its_last_day_stands_from_then_on() {
    let mut sketch = Sketch::read("Huyện\n  Xã  T=9 persons=3");
    close(&mut sketch, "2016-12-20");
    sketch.edit(Edit::SetPerson(person_id(50), Some(person(sketch.unit("Xã"), "2016-12-01"))));
    let on = |as_of: &str| {
        let figures = sketch.figures_on(as_of);
        (figures.get(sketch.unit("Huyện"), A).value, figures.over)
    };
    // Asked as of a day on which it was still open, it is counted as it was.
    assert_eq!(on("2016-12-19"), (Some(4), false));
    assert_eq!(on("2016-12-20"), (Some(3), true));
    assert_eq!(on("2016-12-25"), (Some(3), true));
    assert_eq!(on("2017-02-01"), (Some(3), true));
}

#[test]
fn direct_units_are_counted_friends_are_not() {
    let sketch = Sketch::read("Huyện\n  Xã A\n  Xã B\n  Bạn  friend\nTỉnh  units=13\n  Bạn 1  friend\n  Bạn 2  friend");
    assert_eq!(sketch.cell("Huyện", Indicator::Units).value, Some(2));
    // Where friends alone stand below, only the typed number is known.
    assert_eq!(sketch.cell("Tỉnh", Indicator::Units).value, Some(13));
    assert_eq!(sketch.cell("Bạn", Indicator::Units).value, None);
}

#[test]
fn absurd_figures_do_not_overflow() {
    let mut sketch = Sketch::read("Tỉnh  tỉnh persons=1");
    let root = sketch.unit("Tỉnh");
    let edits = (2..502).flat_map(|n| {
        let id = unit_id(n);
        let members = FactKey { period: PeriodId::Year(2015), ..figure(id, Indicator::Members) };
        [
            Edit::AddUnit(id, version("Bạn", Some(root), UnitKind::Friend)),
            Edit::SetFact(figure(id, A), Some(fact(Count::MOST, "2016-12-31"))),
            Edit::SetFact(members, Some(fact(Count::MOST, "2015-12-31"))),
        ]
    });
    sketch.edit(Edit::All(edits.collect()));
    assert_eq!(sketch.cell("Tỉnh", A).value, Some(u32::MAX));
    assert_eq!(sketch.standing("Tỉnh").members, Some(u32::MAX));
}

#[test]
fn an_own_period_that_was_never_entered_has_no_figures() {
    let sketch = Sketch::read("Xã");
    let period = PeriodId::Own(person_id(1).0);
    assert!(Figures::of(&sketch.book, Question { period, as_of: day("2016-12-31") }, None).is_none());
}

/// A tree of communes and branches with persons: (parent among those before, persons, women).
fn tree() -> impl Strategy<Value = Vec<(usize, u32, u32)>> {
    proptest::collection::vec((0usize..8, 0u32..4, 0u32..3), 1..20)
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_root_is_the_sum_of_what_is_below(units in tree()) {
        let mut sketch = Sketch::read("Tỉnh  tỉnh");
        let root = sketch.unit("Tỉnh");
        let mut made = vec![(root, UnitKind::Province)];
        let (mut all, mut women, mut number) = (0, 0, 0);
        for (at, (parent, men, ladies)) in units.iter().enumerate() {
            let above = made[parent % made.len()];
            let kind = match above.1 {
                UnitKind::Province => UnitKind::District,
                UnitKind::District => UnitKind::Commune,
                UnitKind::Commune => UnitKind::Branch,
                _ => UnitKind::Cell,
            };
            if !above.1.may_hold(kind) {
                continue;
            }
            let id = unit_id(u32::try_from(at).unwrap() + 2);
            sketch.edit(Edit::AddUnit(id, version("Đơn vị", Some(above.0), kind)));
            made.push((id, kind));
            for n in 0..men + ladies {
                number += 1;
                let gender = if n < *ladies { Gender::Woman } else { Gender::Man };
                sketch.edit(Edit::SetPerson(person_id(number), Some(Person { gender, ..person(id, "2016-05-05") })));
            }
            all += men + ladies;
            women += ladies;
        }
        let figures = sketch.figures();
        prop_assert_eq!(figures.get(root, A).value, Some(all));
        if all > 0 {
            prop_assert_eq!(figures.get(root, Indicator::Admitted(Category::Women)).value, Some(women));
        }
        for (id, _) in &made {
            let own = Tally::of((&sketch.book.persons, &sketch.book.units), figures.span, CountingDate::Ceremony).own(*id)[Category::All.index()];
            let below: u32 = figures.tree.children(*id).map(|n| figures.get(n.id, A).value.unwrap_or(0)).sum();
            prop_assert_eq!(figures.get(*id, A).value, Some(own + below));
        }
    }
}

#[test]
fn what_is_recorded_is_what_a_walk_through_all_persons_counts() {
    let mut sketch = Sketch::read("Huyện\n  Xã A\n    Chi bộ 1\n  Xã B");
    let rows = [
        ("Chi bộ 1", "2016-03-01", Gender::Man),
        ("Xã A", "2016-05-01", Gender::Woman),
        ("Chi bộ 1", "2015-05-01", Gender::Woman),
        ("Xã B", "2016-05-01", Gender::Woman),
    ];
    for (n, (unit, admitted, gender)) in (1..).zip(rows) {
        let one = Person { gender, ..person(sketch.unit(unit), admitted) };
        sketch.edit(Edit::SetPerson(person_id(n), Some(one)));
    }
    let figures = sketch.figures();
    let by = sketch.book.settings.counting;
    for unit in ["Huyện", "Xã A", "Chi bộ 1", "Xã B"] {
        let below: Vec<UnitId> = figures.tree.branch(sketch.unit(unit)).iter().map(|n| n.id).collect();
        let here = |p: &&Person| p.counted(figures.counted, by).any(|counted| below.contains(&counted.unit));
        let persons: Vec<&Person> = sketch.book.persons.iter().map(|(_, p)| p).filter(here).collect();
        let women = persons.iter().filter(|p| p.gender == Gender::Woman).count();
        let (all, of_them) = figures.recorded(sketch.unit(unit));
        assert_eq!((all as usize, of_them as usize), (persons.len(), women), "{unit}");
    }
}
