//! What the keeper says and asks for, one event after another.

mod claims;
mod found;
mod learned;

use super::packed::{book, by, commit};
use super::shelf::Memory;
use crate::crowd;
use so_nguon::domain::Book;
use so_nguon::merge::{Delta, Dot, Replica};
use so_nguon::store::keeper::{Effect, Event, Keeper, Wait};
use so_nguon::store::packed::{Keep, Opening, Step, key};
use so_nguon::store::{Sealed, Trouble};
use std::sync::Arc;

fn opened(memory: &Memory) -> (Keeper<Memory>, Arc<Replica>) {
    let (keep, opening) = Keep::open(Sealed::plain(memory.clone()), &by());
    let replica = match opening {
        Opening::Book(opened) => Arc::new(opened.replica),
        _ => Arc::default(),
    };
    (Keeper::new(keep), replica)
}

/// Small writes, one after another, of the first station.
fn writes(n: u32) -> Vec<(Dot, Arc<Delta>, Arc<Replica>)> {
    let mut replica = Arc::new(Replica::default());
    let mut all = Vec::new();
    for persons in 1..=n {
        let (next, dot, delta) = commit(&replica, book(2, persons), 0);
        replica = next;
        all.push((dot, Arc::new(delta), Arc::clone(&replica)));
    }
    all
}

/// The writes that the mirror is asked to take.
fn mirrored(effects: &[Effect]) -> Vec<Dot> {
    effects.iter().filter_map(|e| if let Effect::Mirror { dot, .. } = e { Some(*dot) } else { None }).collect()
}

/// The ticket of the copy that is asked for.
fn ticket(effects: &[Effect]) -> u32 {
    let ticket = |e: &Effect| if let Effect::Copy { ticket, .. } = e { Some(*ticket) } else { None };
    effects.iter().find_map(ticket).unwrap_or_else(|| panic!("no copy: {effects:?}"))
}

#[test]
fn what_is_said_of_a_write_holds_for_all_before_it() {
    let (mut keeper, _) = opened(&Memory::default());
    let [(first, one, _), (second, two, _)] = &writes(2)[..] else { panic!() };
    assert_eq!(mirrored(&keeper.update(Event::Append(*first, Arc::clone(one)), 1)), [*first]);
    assert_eq!(keeper.update(Event::Mirrored(*first, false), 2)[0], Effect::Unsure(*first));
    assert_eq!(mirrored(&keeper.update(Event::Append(*second, Arc::clone(two)), 3)), [*second]);
    let again = keeper.update(Event::Mirrored(*second, true), 4);
    assert_eq!((mirrored(&again), again.len()), (vec![*first], 1), "the second is there, the first is tried again");
    assert_eq!(keeper.update(Event::Mirrored(*first, true), 5), [Effect::Saved(*second)]);
}

#[test]
fn a_mirror_that_was_busy_is_asked_once_more_by_itself() {
    let (mut keeper, _) = opened(&Memory::default());
    let all = writes(3);
    for (dot, told, _) in &all {
        keeper.update(Event::Append(*dot, Arc::clone(told)), 1);
    }
    let dots: Vec<Dot> = all.iter().map(|(dot, ..)| *dot).collect();
    let waits: Vec<Wait> = dots
        .iter()
        .flat_map(|dot| keeper.update(Event::Mirrored(*dot, false), 2))
        .filter_map(|e| if let Effect::Wait(wait, _) = e { Some(wait) } else { None })
        .collect();
    assert_eq!(waits.len(), 3);
    // The last stands for all, refused or taken.
    let asked = |keeper: &mut Keeper<Memory>| -> Vec<Dot> {
        waits.iter().flat_map(|wait| mirrored(&keeper.update(Event::Waited(*wait), 20_000))).collect()
    };
    assert_eq!(asked(&mut keeper), [dots[2]]);
    keeper.update(Event::Mirrored(dots[2], false), 30_000);
    assert_eq!(asked(&mut keeper), [dots[2]]);
    assert_eq!(mirrored(&keeper.update(Event::Mirrored(dots[2], true), 40_000)), dots[..2]);
    assert_eq!(keeper.update(Event::Mirrored(dots[0], true), 50_000), []);
    assert_eq!(keeper.update(Event::Mirrored(dots[1], true), 50_000), [Effect::Saved(dots[2])]);
    assert_eq!(asked(&mut keeper), [], "what is saved is not asked for again");
}

#[test]
fn what_the_shelf_refused_goes_its_way_later() {
    let memory = Memory::default();
    let (mut keeper, _) = opened(&memory);
    let all = writes(3);
    memory.shut(Some(Trouble::Full));
    for (dot, told, _) in &all[..2] {
        let effects = keeper.update(Event::Append(*dot, Arc::clone(told)), 1);
        assert_eq!(effects, [Effect::NotSaved(Trouble::Full)]);
    }
    memory.shut(None);
    let dots: Vec<Dot> = all.iter().map(|(dot, ..)| *dot).collect();
    assert_eq!(mirrored(&keeper.update(Event::Append(all[2].0, Arc::clone(&all[2].1)), 2)), dots);
    assert_eq!(keeper.update(Event::Mirrored(dots[2], true), 3), [], "of the others nothing is known yet");
    assert_eq!(keeper.update(Event::Mirrored(dots[0], true), 3), []);
    assert_eq!(keeper.update(Event::Mirrored(dots[1], true), 3), [Effect::Saved(dots[2])]);
}

/// One copy fails; the next one is made.
#[test]
fn a_large_write_is_saved_by_the_copy_of_its_fold() {
    let (mut keeper, _) = opened(&Memory::default());
    let (replica, dot, delta) = commit(&Replica::default(), crowd::book(3, 2_100), 0);
    assert_eq!(keeper.update(Event::Append(dot, Arc::new(delta)), 1), [Effect::Fold]);
    let mut fold = keeper.begin_fold(&replica).unwrap();
    while keeper.step(&mut fold).unwrap() != Step::Done {}
    let effects = keeper.update(Event::Folded(Ok(())), 2);
    assert!(!effects.contains(&Effect::Saved(dot)), "{effects:?}");
    assert_eq!(keeper.update(Event::Copied(ticket(&effects), None), 3), [Effect::Unsure(dot)]);
    let effects = keeper.update(Event::Copy, 4);
    assert_eq!(keeper.update(Event::Copied(ticket(&effects), Some(1)), 5), [Effect::Saved(dot)]);
    assert_eq!(keeper.last_copy(), 1);
}

/// Others are heard, and the mirror takes what they wrote; what is said in the end.
fn hears(keeper: &mut Keeper<Memory>) -> Option<Effect> {
    let asked = mirrored(&keeper.update(Event::Look, 3));
    asked.into_iter().flat_map(|dot| keeper.update(Event::Mirrored(dot, true), 3)).last()
}

/// What is waited for before a copy is made.
fn copy_waits(effects: &[Effect]) -> Option<Wait> {
    effects.iter().find_map(|e| if let Effect::Wait(wait @ Wait::Copy(_), _) = e { Some(*wait) } else { None })
}

/// A large write, which waits for its fold, and a small one behind it.
fn large_and_small(keeper: &mut Keeper<Memory>, replica: &Replica) -> (Dot, Arc<Replica>) {
    let (replica, large, delta) = commit(replica, crowd::book(3, 2_100), 0);
    keeper.update(Event::Append(large, Arc::new(delta)), 1);
    let next = Book { settings: book(2, 1).settings, ..(*replica.book).clone() };
    let (replica, small, delta) = commit(&replica, next, 0);
    keeper.update(Event::Append(small, Arc::new(delta)), 1);
    (large, replica)
}

/// Two tabs of one shelf, each with its first small write kept.
fn two_tabs() -> [(Keeper<Memory>, Dot, Arc<Replica>); 2] {
    let memory = Memory::default();
    let mut tabs = [opened(&memory).0, opened(&memory).0].map(Some);
    let mut replica = Arc::new(Replica::default());
    let mut made = Vec::new();
    for (n, tab) in tabs.iter_mut().enumerate() {
        let mut keeper = tab.take().unwrap();
        hears(&mut keeper);
        let (next, dot, delta) = commit(&replica, book(2, u32::try_from(n).unwrap() + 1), n);
        replica = next;
        keeper.update(Event::Append(dot, Arc::new(delta)), 1);
        keeper.update(Event::Mirrored(dot, true), 2);
        made.push((keeper, dot));
    }
    made.into_iter().map(|(keeper, dot)| (keeper, dot, Arc::clone(&replica))).collect::<Vec<_>>().try_into().unwrap()
}

/// That tab may be closed before the mirror has what it wrote, and this one shows it beside "saved".
#[test]
fn what_another_tab_wrote_is_seen_through_before_anything_is_said() {
    let [(mut one, ..), (mut other, dot, replica)] = two_tabs();
    let (_, late, delta) = commit(&replica, book(2, 7), 0);
    hears(&mut one);
    one.update(Event::Append(late, Arc::new(delta)), 3);
    let effects = other.update(Event::Look, 4);
    assert!(mirrored(&effects).contains(&late) && !effects.contains(&Effect::Saved(dot)), "{effects:?}");
    let said = other.update(Event::Mirrored(late, true), 5);
    assert_eq!(said, [Effect::Saved(dot)], "as of this tab's own last write");
    assert_eq!(other.update(Event::Look, 6), [], "once");
}

/// What another tab has folded, and that lies in no journal, is saved when this one has copied it too.
#[test]
fn what_another_tab_folded_is_copied_before_anything_is_said() {
    let [(mut one, ..), (mut other, dot, replica)] = two_tabs();
    hears(&mut one);
    let (next, large, delta) = commit(&replica, crowd::book(3, 2_100), 0);
    assert_eq!(one.update(Event::Append(large, Arc::new(delta)), 4), [Effect::Fold]);
    let mut fold = one.begin_fold(&next).unwrap();
    while one.step(&mut fold).unwrap() != Step::Done {}
    let effects = other.update(Event::Look, 5);
    let wait = copy_waits(&effects);
    assert!(!effects.contains(&Effect::Saved(dot)), "{effects:?}");
    let effects = other.update(Event::Waited(wait.unwrap()), 6_000);
    assert_eq!(other.update(Event::Copied(ticket(&effects), Some(1)), 6_001), [Effect::Saved(dot)]);
}

#[test]
fn an_entry_leaves_the_mirror_in_a_later_visit_and_not_before_a_copy() {
    let memory = Memory::default();
    let (mut keeper, _) = opened(&memory);
    let (dot, told, _) = writes(1).remove(0);
    let effects = keeper.update(Event::Append(dot, told), 1);
    let text = effects.iter().find_map(|e| if let Effect::Mirror { text, .. } = e { Some(text.clone()) } else { None });
    assert_eq!(keeper.update(Event::Mirrored(dot, true), 2), [Effect::Saved(dot)]);
    let copy = keeper.update(Event::Copy, 3);
    assert_eq!(keeper.update(Event::Copied(ticket(&copy), Some(1)), 4), [Effect::Saved(dot)], "it stays in this visit");
    let mirror = vec![(key(dot), text.unwrap())];
    for (forgotten, forgets) in [(false, true), (true, false)] {
        if forgotten {
            memory.take(&key(dot));
        }
        let (mut keeper, replica) = opened(&memory);
        let mirror = mirror.clone();
        let effects = keeper.update(Event::Found { mirror, held: None, replica }, 1);
        assert_eq!(mirrored(&effects), [], "it lies there");
        let copy = keeper.update(Event::Copy, 2);
        let effects = keeper.update(Event::Copied(ticket(&copy), Some(2)), 3);
        let is_forgotten = effects.contains(&Effect::Forget(vec![key(dot)]));
        assert!(is_forgotten == forgets || forgotten, "{effects:?}");
    }
}

/// A later page would take it for a promise about the large one as well.
#[test]
fn a_copys_mark_tells_of_nothing_behind_a_write_that_waits_for_its_fold() {
    let (mut keeper, replica) = opened(&Memory::default());
    large_and_small(&mut keeper, &replica);
    let effects = keeper.update(Event::Copy, 2);
    let held = effects.iter().find_map(|e| if let Effect::Copy { held, .. } = e { Some(held.as_str()) } else { None });
    assert_eq!(held, Some(r#"{"writes":{}}"#));
}
