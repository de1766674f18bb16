//! Two writes of one name that say different things: told, both kept, and the same in all offices.

use super::{Act, act_at};
use crate::note::person_id;
use so_nguon::domain::Book;
use so_nguon::merge::Replica;

/// What an office is after it has taken in what another tells; of how many records a name stood for two writes.
fn taken(ours: &Replica, theirs: &Replica) -> (Replica, usize) {
    match theirs.whole().told_apart(ours) {
        Some((told, count)) => (ours.join(&told), count),
        None => (ours.join(&theirs.whole()), 0),
    }
}

/// Two lives of one station that wrote different things as one write.
fn lives(shared: &[Act], one: &Act, other: &Act) -> (Replica, Replica) {
    let mut base = Replica::default();
    for act in shared {
        act_at(&mut base, 1, act);
    }
    let (mut a, mut b) = (base.clone(), base);
    act_at(&mut a, 1, one);
    act_at(&mut b, 1, other);
    (a, b)
}

fn names(replica: &Replica) -> Vec<(String, usize)> {
    replica.clashes().into_iter().filter_map(|clash| clash.field).map(|(field, rivals)| (field, rivals.len())).collect()
}

#[test]
fn both_stay_and_all_offices_come_to_the_same() {
    let person = [Act::Unit(1, 0, 0), Act::Person(1, 0)];
    for (shared, one, other, field) in [
        (&person[..], Act::Person(1, 1), Act::Person(1, 2), "name"),
        (&person[..1], Act::Person(1, 1), Act::Person(1, 2), "name"),
        (&person[..], Act::Detail(1, 1), Act::Detail(1, 2), "note"),
        (&person[..1], Act::Fact(1, 1), Act::Fact(1, 2), "figure"),
    ] {
        let (a, b) = lives(shared, &one, &other);
        let (first, told) = taken(&a, &b);
        let (second, as_many) = taken(&b, &a);
        assert_eq!((told, as_many), (1, 1), "{field}");
        assert_eq!(names(&first), [(field.to_owned(), 2)]);
        assert_eq!((&first.book, &first.contexts), (&second.book, &second.contexts));
        // An office that has met only one of the two, and then both.
        let (third, _) = taken(&a, &second);
        assert_eq!((&third.book, names(&third)), (&first.book, names(&first)));
        // Nothing new comes of the same files again.
        for (again, of) in [(&a, &first), (&b, &first), (&second, &first)] {
            let (after, told) = taken(of, again);
            assert_eq!((&after.book, &after.contexts, told), (&of.book, &of.contexts, 0), "{field}");
        }
    }
}

#[test]
fn one_took_away_what_the_other_changed() {
    let (a, b) = lives(&[Act::Unit(1, 0, 0), Act::Person(1, 0)], &Act::NoPerson(1), &Act::Person(1, 2));
    for (ours, theirs) in [(&a, &b), (&b, &a)] {
        let (joined, told) = taken(ours, theirs);
        assert_eq!((told, joined.clashes().len()), (1, 1));
        assert_eq!(joined.book.persons.get(&person_id(1)).unwrap().name.as_str(), "Ba", "shown until it is decided");
    }
}

#[test]
fn what_was_decided_stays_decided() {
    let (a, b) = lives(&[Act::Unit(1, 0, 0), Act::Person(1, 0)], &Act::Person(1, 1), &Act::Person(1, 2));
    let (mut decided, _) = taken(&a, &b);
    act_at(&mut decided, 3, &Act::Person(1, 0));
    for old in [&a, &b] {
        assert_eq!(
            (taken(&decided, old).0.book, taken(old, &decided).0.book),
            (decided.book.clone(), decided.book.clone())
        );
        assert_eq!(names(&taken(old, &decided).0), []);
    }
}

#[test]
fn honest_offices_have_none() {
    let mut one = Replica::default();
    for act in super::busy() {
        act_at(&mut one, 1, &act);
    }
    let mut other = one.clone();
    act_at(&mut other, 2, &Act::Person(1, 2));
    act_at(&mut one, 1, &Act::Person(1, 1));
    assert_eq!((one.whole().told_apart(&other), other.whole().told_apart(&one)), (None, None));
    assert_eq!(one.whole().told_apart(&Replica { book: Book::default().into(), ..Replica::default() }), None);
}
