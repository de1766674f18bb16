//! What the search of the top bar leads to.

use crate::note::{person_id, unit_id};
use so_nguon::domain::Category;
use so_nguon::session::{Address, Deed, Goal, PAGES, Page, Subject};

#[test]
fn every_goal_is_named_by_a_word_of_its_own() {
    let pages = PAGES.iter().map(|(page, _)| Goal::Page(*page));
    let deeds = Deed::ALL.into_iter().map(Goal::Deed);
    let all: Vec<Goal> = pages.chain(deeds).chain([Goal::Unit(unit_id(3)), Goal::Person(person_id(3))]).collect();
    for goal in &all {
        assert_eq!(Goal::read(&goal.print()), Some(*goal));
        assert_eq!(all.iter().filter(|other| other.print() == goal.print()).count(), 1);
    }
    for text in ["", "!", "!9", "x", "muc:0000000007-3"] {
        assert_eq!(Goal::read(text), None, "{text}");
    }
}

#[test]
fn a_unit_is_shown_where_one_is_and_a_page_about_no_unit_is_left() {
    let unit = Goal::Unit(unit_id(3));
    let at = |page, is_leaf| unit.address(&Address::of(page), is_leaf).map(|there| (there.page, there.unit));
    assert_eq!(at(Page::Results, true), Some((Page::Results, Some(unit_id(3)))));
    assert_eq!(at(Page::Ranking, false), Some((Page::Ranking, Some(unit_id(3)))));
    assert_eq!(at(Page::Ranking, true), Some((Page::Overview, Some(unit_id(3)))), "there is nothing to rank");
    for page in [Page::Data, Page::Inbox, Page::Safety, Page::Activity, Page::Settings, Page::Guide] {
        assert_eq!(at(page, false), Some((Page::Overview, Some(unit_id(3)))));
    }
    // Whatever else is chosen stays; a record that is open is closed.
    let open = Some(Subject::Person(person_id(1)));
    let here = Address { record: open, category: Category::Women, ..Address::of(Page::Persons) };
    let there = unit.address(&here, true).unwrap();
    assert_eq!((there.record, there.category), (None, Category::Women));
}

#[test]
fn a_person_is_opened_and_a_deed_has_its_page_or_none() {
    let here = Address { unit: Some(unit_id(2)), ..Address::of(Page::Ranking) };
    let there = Goal::Person(person_id(5)).address(&here, false).unwrap();
    assert_eq!(
        (there.page, there.unit, there.record),
        (Page::Persons, Some(unit_id(2)), Some(Subject::Person(person_id(5))))
    );
    assert_eq!(Goal::Page(Page::Dues).address(&here, false).unwrap().page, Page::Dues);
    let page = |deed| Goal::Deed(deed).address(&here, false).map(|there| there.page);
    assert_eq!(Deed::ALL.map(page), [Some(Page::Persons), Some(Page::Persons), None, None]);
    assert_eq!(Deed::ALL.map(Deed::needs_units), [true, true, false, false]);
}
