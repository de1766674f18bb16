//! Records that were taken away here and that a whole book still has. No file brings them back by itself; whoever wants one
//! after all ticks it.

use super::super::Subject;
use crate::domain::Book;
use crate::merge::Replica;

/// The records of the file's book that lie in graves of `both`, the book here joined with the file, and that `calm`, what the
/// book here would be, does not show. The graves are walked, not the records.
pub(super) fn buried(both: &Replica, calm: &Book, file: &Book) -> Vec<Subject> {
    let mut all = Vec::new();
    macro_rules! kind {
        ($list:ident, $subject:ident) => {
            let graves = both.contexts.$list.iter().filter(|(_, trace)| trace.is_grave()).map(|(key, _)| key);
            let here = graves.filter(|key| file.$list.get(key).is_some() && calm.$list.get(key).is_none());
            all.extend(here.map(|key| Subject::$subject(*key)));
        };
    }
    kind!(periods, Period);
    kind!(units, Unit);
    kind!(targets, Target);
    kind!(facts, Fact);
    kind!(persons, Person);
    kind!(matters, Matter);
    all
}
