//! Fields that this program does not know, of the records of a file: whether each can be told apart from those that it
//! knows, for in the memory of a record a field has nothing but its name.

use super::check::Lists;
use super::places::{fact_key, target_key};
use super::{Problem, What};
use crate::domain::{Beyond, Fact, Fault, Matter, Period, Person, Settings, Target, Unit, Word};
use crate::merge::{AnyField, Known};
use std::collections::BTreeSet;

/// No program adds so many fields to one kind of record; a record with more was made to hold the page.
const MOST: usize = 256;

/// Names what cannot be kept, with its place; of a file that was changed by hand also what can, once for each kind of
/// record: there it may be a slip of the pen.
pub(super) fn check(lists: &Lists, by_hand: bool, problems: &mut Vec<Problem>) {
    // Taken apart whole: a new kind of record cannot be forgotten here.
    let Lists { settings, periods, units, targets, facts, persons, matters, units_lost: _ } = lists;
    let mut kept: BTreeSet<(&str, Word)> = BTreeSet::new();
    let mut tell = |list: &'static str, place: String, record: Option<String>, found: Found| match found {
        Found::Kept(name) if !by_hand || !kept.insert((list, name)) => {}
        Found::Kept(_) => problems.push(Problem { record, ..Problem::warning(place, What::Kept) }),
        Found::Wrong(what) => problems.push(Problem::blocking(place, record, what)),
    };
    look::<Settings>(&[("", &settings.beyond)], &mut |place, found| {
        tell("settings", format!("settings{place}"), None, found);
    });
    macro_rules! kind {
        ($list:ident, $record:ty, |$one:ident| $beyond:expr, $spell:expr) => {
            for (at, $one) in $list {
                let beyond = $beyond;
                // Nearly all.
                if beyond.iter().all(|(_, beyond)| beyond.is_empty()) {
                    continue;
                }
                let (key, _): (<$record as Known>::Key, $record) = $one.clone().into();
                let list = stringify!($list);
                look::<$record>(&beyond, &mut |place, found| {
                    tell(list, format!("{list}[{at}]{place}"), Some($spell(&key)), found);
                });
            }
        };
    }
    kind!(periods, Period, |one| [("", &one.beyond)], ToString::to_string);
    kind!(units, Unit, |one| [("", &one.office.beyond)], ToString::to_string);
    kind!(targets, Target, |one| [("", &one.beyond)], target_key);
    kind!(facts, Fact, |one| [("", &one.beyond)], fact_key);
    kind!(persons, Person, |one| [("", &one.beyond), (".details", &one.details.beyond)], ToString::to_string);
    kind!(matters, Matter, |one| [("", &one.beyond), (".items", &one.items.beyond)], ToString::to_string);
}

/// What is to be said of a field.
enum Found {
    /// It is kept as it is.
    Kept(Word),
    /// It cannot be kept.
    Wrong(What),
}

/// Looks at what one record has beyond, by its places.
fn look<R: Known>(beyond: &[(&str, &Beyond)], tell: &mut dyn FnMut(String, Found)) {
    let mut met = BTreeSet::new();
    for (place, field) in beyond.iter().flat_map(|(place, beyond)| beyond.all().iter().map(move |f| (place, f))) {
        // A known field of this name stands elsewhere in the record: `citizen_id` among the details.
        let is_known = matches!(field.name.as_str().parse(), Ok(AnyField::<R::Field>::Known(_)));
        let is_twice = is_known || !met.insert(field.name);
        let twice = || Found::Wrong(What::Duplicate(field.name.to_string()));
        tell(format!("{place}.{}", field.name), if is_twice { twice() } else { Found::Kept(field.name) });
    }
    if met.len() > MOST {
        tell(String::new(), Found::Wrong(What::Fault(Fault::TooMany(MOST))));
    }
}
