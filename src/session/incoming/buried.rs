//! Records that were taken away here and that a whole book still has. No file brings them back by itself; whoever wants one
//! after all ticks it.

use super::super::Subject;
use crate::domain::Book;
use crate::merge::Replica;
use std::sync::Arc;

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

/// The book with these records as the file has them.
pub(super) fn unburied(calm: &Arc<Book>, file: &Book, buried: &[Subject]) -> Arc<Book> {
    if buried.is_empty() {
        return Arc::clone(calm);
    }
    let mut book = (**calm).clone();
    macro_rules! put {
        ($list:ident, $key:expr) => {
            if let Some(record) = file.$list.get($key) {
                book.$list.put(*$key, record.clone());
            }
        };
    }
    for subject in buried {
        match subject {
            Subject::Settings => {}
            Subject::Period(id) => {
                if let Some(period) = file.periods.get(id) {
                    book.periods.insert(*id, period.clone());
                }
            }
            Subject::Unit(id) => put!(units, id),
            Subject::Target(key) => put!(targets, key),
            Subject::Fact(key) => put!(facts, key),
            Subject::Person(id) => put!(persons, id),
            Subject::Matter(id) => put!(matters, id),
        }
    }
    Arc::new(book)
}
