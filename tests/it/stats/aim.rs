//! Effective targets: kinds, revisions, ranges, percentages with every basis and rounding.

use crate::note::{Sketch, YEAR, count, day, fact, figure, printed, target};
use so_nguon::domain::{PercentOf as Of, Rounding as By, *};
use so_nguon::stats::*;

fn revision(aim: Option<u32>, on: Option<&str>) -> Revision {
    Revision { aim: aim.map(|n| Aim::Exact(count(n))), on: on.map(day), paper: Note::default() }
}

fn aim_on(sketch: &Sketch, title: &str, as_of: &str) -> AimState {
    Aims::of(&sketch.book, &sketch.figures_on(as_of), Category::All).given(sketch.unit(title))
}

#[test]
fn a_range_prints_two_shares() {
    let sketch = Sketch::read("Tỉnh  totals A=7979 T=8000-8500");
    let standing = sketch.standing("Tỉnh");
    assert_eq!(printed(standing.share(), 2), "99,74");
    assert_eq!(printed(standing.share_of_most(), 2), "93,87");
    assert_eq!((standing.status, standing.surplus()), (Status::Short(21), Some(-21)));
    let within = Sketch::read("Tỉnh  totals A=8200 T=8000-8500").standing("Tỉnh");
    assert_eq!((within.status, within.surplus()), (Status::Reached, Some(0)));
    let beyond = Sketch::read("Tỉnh  totals A=8501 T=8000-8500").standing("Tỉnh");
    assert_eq!((beyond.status, beyond.surplus()), (Status::Over(1), Some(1)));
    assert_eq!(Sketch::read("Xã  totals A=3 T=3").standing("Xã").share_of_most(), None);
}

#[test]
fn a_running_period_is_underway() {
    let mut sketch = Sketch::read("Xã  totals T=10");
    sketch.edit(Edit::SetFact(figure(sketch.unit("Xã"), Indicator::ADMITTED), Some(fact(4, "2016-06-30"))));
    let figures = sketch.figures_on("2016-07-31");
    let standing = standings(&sketch.book, &figures, Category::All, sketch.unit("Xã"), true).pop().unwrap();
    assert_eq!((standing.status, standing.until), (Status::Underway(6), Some(Until::day(day("2016-06-30")))));
}

#[test]
fn the_first_kind_of_the_office_counts() {
    let mut sketch = Sketch::read("Xã  T=10");
    let key = target(sketch.unit("Xã"));
    let other = TargetKey { kind: TargetKind::Registered, ..key };
    sketch.edit(Edit::SetTarget(other, Some(Target::of(Aim::Exact(count(14))))));
    let known = |s: &Sketch| aim_on(s, "Xã", "2016-12-31").known().map(|a| (a.least, a.from));
    assert_eq!(known(&sketch), Some((10, AimFrom::Given(TargetKind::Assigned))));
    let order = vec![TargetKind::Registered, TargetKind::Assigned];
    sketch.edit(Edit::SetSettings(Settings { target_order: order, ..Settings::default() }));
    assert_eq!(known(&sketch), Some((14, AimFrom::Given(TargetKind::Registered))));
    sketch.edit(Edit::SetTarget(other, None));
    assert_eq!(known(&sketch), Some((10, AimFrom::Given(TargetKind::Assigned))));
}

#[test]
fn revisions_count_from_their_day() {
    let mut sketch = Sketch::read("Xã");
    let revisions =
        vec![revision(Some(10), None), revision(Some(12), Some("2016-06-01")), revision(None, Some("2016-10-01"))];
    sketch.edit(Edit::SetTarget(target(sketch.unit("Xã")), Some(Target { revisions, beyond: Beyond::NONE })));
    for (as_of, least, revised) in
        [("2016-05-31", Some(10), None), ("2016-06-01", Some(12), Some("2016-06-01")), ("2016-10-01", None, None)]
    {
        let aim = aim_on(&sketch, "Xã", as_of).known();
        assert_eq!(aim.map(|a| a.least), least, "{as_of}");
        assert_eq!(aim.and_then(|a| a.revised), revised.map(day), "{as_of}");
    }
}

#[test]
fn the_original_target_can_be_ranked_on() {
    let mut sketch = Sketch::read("Xã");
    let revisions = vec![revision(Some(10), Some("2016-02-01")), revision(Some(12), Some("2016-06-01"))];
    sketch.edit(Edit::SetTarget(target(sketch.unit("Xã")), Some(Target { revisions, beyond: Beyond::NONE })));
    sketch.edit(Edit::SetSettings(Settings { original_target: true, ..Settings::default() }));
    let aim = aim_on(&sketch, "Xã", "2016-12-31").known().unwrap();
    // The number in force is the first decision: it has not been adjusted.
    assert_eq!((aim.least, aim.revised), (10, None));
    // Before the first decision there was none.
    assert_eq!(aim_on(&sketch, "Xã", "2016-01-31"), AimState::None);
}

fn percent(hundredths: u32, of: PercentOf, rounding: Rounding) -> Target {
    Target::of(Aim::Percent(Percent { hundredths: count(hundredths), of, rounding }))
}

#[test]
fn percentages_have_a_basis_and_a_rounding() {
    let mut sketch = Sketch::read("Xã  A=41");
    let unit = sketch.unit("Xã");
    let term = PeriodId::Term(2015, 2020);
    sketch.edit(Edit::PutPeriod(term, Period::over(term.calendar().unwrap())));
    let members = |year: i16| FactKey { period: PeriodId::Year(year), ..figure(unit, Indicator::Members) };
    sketch.edit(Edit::SetFact(members(2014), Some(fact(1000, "2014-12-31"))));
    sketch.edit(Edit::SetFact(members(2015), Some(fact(1110, "2015-12-31"))));
    for (hundredths, of, by, persons) in [
        (350, Of::TermStart, By::Up, 35),
        (129, Of::TermStart, By::Up, 13),
        (129, Of::TermStart, By::Down, 12),
        (125, Of::TermStart, By::Nearest, 13),
        (124, Of::TermStart, By::Nearest, 12),
        (350, Of::YearStart, By::Up, 39),
        (350, Of::YearStart, By::Down, 38),
        (350, Of::YearStart, By::Nearest, 39),
        (350, Of::PreviousYearEnd, By::Down, 38),
        (5000, Of::Admitted, By::Up, 21),
        (5000, Of::Admitted, By::Down, 20),
        (5000, Of::Admitted, By::Nearest, 21),
        (0, Of::YearStart, By::Up, 0),
    ] {
        sketch.edit(Edit::SetTarget(target(unit), Some(percent(hundredths, of, by))));
        let least = aim_on(&sketch, "Xã", "2016-12-31").known().map(|a| a.least);
        assert_eq!(least, Some(persons), "{hundredths} {of:?} {by:?}");
    }
}

#[test]
fn a_percentage_of_unknown_members_says_so() {
    let mut sketch = Sketch::read("Xã  A=4");
    for of in [PercentOf::TermStart, PercentOf::YearStart, PercentOf::PreviousYearEnd] {
        let target_of = percent(350, of, Rounding::Up);
        sketch.edit(Edit::SetTarget(target(sketch.unit("Xã")), Some(target_of)));
        assert!(matches!(aim_on(&sketch, "Xã", "2016-12-31"), AimState::NoBasis(p) if p.of == of));
    }
}

#[test]
fn what_nobody_decided_is_the_sum_below() {
    let sketch = Sketch::read("Huyện\n  Xã A  T=10\n  Xã B  T=5-8\n  Xã C");
    let aims = Aims::of(&sketch.book, &sketch.figures(), Category::All);
    let whole = aims.whole(sketch.unit("Huyện")).known().unwrap();
    assert_eq!((whole.least, whole.most, whole.from), (15, 18, AimFrom::Below(1)));
    assert_eq!(aims.given(sketch.unit("Huyện")), AimState::None);
    assert_eq!(Aims::of(&sketch.book, &sketch.figures(), Category::Women).whole(sketch.unit("Huyện")), AimState::None);
}

#[test]
fn a_sum_of_some_is_not_held_against_what_all_admitted() {
    let whole = |text: &str| {
        let sketch = Sketch::read(text);
        Aims::of(&sketch.book, &sketch.figures(), Category::All).whole(sketch.unit("Tỉnh"))
    };
    let part = |state: AimState| match state {
        AimState::Part(aim, apart) => Some((aim.least, aim.from, apart)),
        _ => None,
    };
    // Whoever was given nothing and admitted nobody takes nothing from the comparison.
    assert_eq!(whole("Tỉnh\n  Huyện A  T=10 A=9\n  Huyện B  A=0\n  Huyện C").known().map(|aim| aim.least), Some(10));
    assert_eq!(
        part(whole("Tỉnh\n  Huyện A  T=10 A=9\n  Huyện B  A=4\n  Huyện C  A=2")),
        Some((10, AimFrom::Below(2), 2))
    );
    // However deep it lies.
    let deep = "Tỉnh\n  Huyện A\n    Xã A  T=3 A=3\n    Xã B  A=1\n  Huyện B  T=5 A=5";
    assert_eq!(part(whole(deep)), Some((8, AimFrom::Below(0), 1)));
    // A target of its own is a target of the whole.
    assert_eq!(whole("Tỉnh  T=20\n  Huyện A  T=10 A=9\n  Huyện B  A=4").known().map(|aim| aim.least), Some(20));
}

#[test]
fn a_target_of_another_period_does_not_count() {
    let mut sketch = Sketch::read("Xã");
    let key = TargetKey { period: PeriodId::Quarter(2016, 1), ..target(sketch.unit("Xã")) };
    sketch.edit(Edit::SetTarget(key, Some(Target::of(Aim::Exact(count(4))))));
    assert_eq!(aim_on(&sketch, "Xã", "2016-12-31"), AimState::None);
    assert!(sketch.book.periods.contains_key(&key.period) && !sketch.book.periods.contains_key(&YEAR));
}
