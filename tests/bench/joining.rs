//! Two offices' books of 100,000 persons, a twentieth of them different: the merge itself, and two files read, checked,
//! merged and laid out for a person's word.

use so_nguon::domain::{Book, Day, Edit, Moment, Note, Person, PersonId, PersonName, Station};
use so_nguon::exchange::{self, Intake, Maker};
use so_nguon::merge::{Author, Deed, Dot, Replica, Settling};
use so_nguon::session::{Arrival, Incoming};
use std::sync::Arc;

/// One in so many persons is changed at each of the two offices, half of them at both.
const ONE_IN: usize = 40;

/// The two offices' files and replicas.
pub struct Offices {
    /// Ours.
    pub ours: Replica,
    /// Theirs.
    pub theirs: Replica,
    /// Their files.
    pub files: [String; 2],
}

fn by() -> Option<Author> {
    Some(Author { name: Note::default(), at: Moment { day: Day::new(2016, 12, 31)?, hour: 8, minute: 0 } })
}

/// What an office has made of the book: every so-manieth person, from this one on, has another name.
fn lived(base: &Replica, station: Station, from: usize, name: &str) -> Option<Replica> {
    let name = PersonName::new(name).ok()?;
    let changed = base.book.persons.iter().skip(from).step_by(ONE_IN);
    let edits: Vec<Edit> = changed
        .map(|(id, person): (&PersonId, &Person)| {
            Edit::SetPerson(*id, Some(Person { name: name.clone(), ..person.clone() }))
        })
        .collect();
    let next = Arc::new(base.book.apply(&Edit::All(edits)).ok()?);
    Some(base.commit(next, Deed::All, &Settling::default(), base.next_dot(station), &by()?).0)
}

/// Two offices that began with this book.
pub fn offices(book: &Book) -> Option<Offices> {
    let (here, there) = (Station::from_bits(1), Station::from_bits(2));
    let base = Replica::adopt(Arc::new(book.clone()), Dot::new(here, 1), &by()?);
    let ours = lived(&base, here, 0, "Nguyễn Văn Sửa")?;
    let theirs = lived(&base, there, ONE_IN / 2, "Trần Thị Sửa")?;
    let theirs = lived(&theirs, there, 0, "Lê Văn Sửa")?;
    let file = |replica: &Replica, station| {
        exchange::write_replica(replica, &Maker { station, name: String::new(), seed: None })
    };
    let files = [file(&ours, here), file(&theirs, there)];
    // As a page has its book, from a file or from the store, not as it was made up here.
    let ours = Replica::default().join(&read(&files[0])?.told);
    Some(Offices { ours, theirs, files })
}

fn read(text: &str) -> Option<Intake> {
    exchange::read(text.as_bytes(), Day::new(2016, 12, 31)?).ok()
}

/// Both files from bytes to what would be shown.
pub fn shown(files: &[String; 2]) -> Option<usize> {
    let ours = Replica::default().join(&read(&files[0])?.told);
    let incoming = Incoming::of(vec![Arrival::of("theirs.json".into(), read(&files[1])?)], Vec::new(), &ours);
    Some(incoming.rivals + incoming.preview.persons.changed.len())
}
