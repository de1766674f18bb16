//! What one entry learns of another lies in no journal: another tab that heard them one after another may fold without it.

use super::{mirrored, opened};
use crate::merge::receive::{partly_told, receive};
use crate::merge::{Act, act_at, station as office_at};
use crate::note::person_id;
use crate::store::shelf::Memory;
use so_nguon::merge::{Delta, Dot, Replica, Trace};
use so_nguon::store::keeper::{Effect, Event, Keeper};
use so_nguon::store::packed::Step;
use std::sync::Arc;

/// Folds what is on the desk, and all else that is heard first; what is asked for then.
fn folds(keeper: &mut Keeper<Memory>, replica: &Replica) -> (Arc<Replica>, Vec<Effect>) {
    let effects = keeper.update(Event::Look, 20);
    let heard = effects.iter().filter_map(|e| if let Effect::Heard(told) = e { Some(told) } else { None });
    let replica = Arc::new(heard.fold(replica.clone(), |all, told| all.hear(told)));
    let mut fold = keeper.begin_fold(&replica).unwrap();
    while keeper.step(&mut fold).unwrap() != Step::Done {}
    (replica, keeper.update(Event::Folded(Ok(())), 21))
}

/// Whether it is known that the office's state has seen the second name, of which its file did not tell.
fn knows(replica: &Replica) -> bool {
    let Some(Trace::Grown(states)) = replica.contexts.persons.get(&person_id(1)) else { panic!() };
    states.iter().find(|state| state.last.station == office_at(4)).unwrap().seen.has(Dot::new(office_at(3), 1))
}

/// A tab that has been open for long has taken the person away, and then takes in the file of the office; that file cannot learn
/// anything there any more. On the shelf it can: so it is on the desk of a later page.
fn two_tabs(memory: &Memory) -> [(Keeper<Memory>, Arc<Replica>); 2] {
    let (journal, office) = partly_told();
    let (mut old, _) = opened(memory);
    let mut home = Replica::default();
    let write = |keeper: &mut Keeper<Memory>, told: Delta| {
        let dot = told.log.last().unwrap().dot;
        keeper.update(Event::Append(dot, Arc::new(told)), 1);
        keeper.update(Event::Mirrored(dot, true), 1);
    };
    for told in journal {
        home = home.join(&told);
        write(&mut old, told);
    }
    let told = act_at(&mut home, 6, &Act::NoPerson(1)).unwrap();
    write(&mut old, told);
    let (home, told) = receive(2, &home, &office.whole());
    write(&mut old, told);
    let (mut new, replica) = opened(memory);
    assert_eq!((knows(&home), knows(&replica)), (false, true));
    let found = new.update(Event::Found { mirror: Vec::new(), held: None, replica: Arc::clone(&replica) }, 2);
    for dot in mirrored(&found) {
        new.update(Event::Mirrored(dot, true), 3);
    }
    [(old, Arc::new(home)), (new, replica)]
}

#[test]
fn what_was_learned_on_opening_is_folded_whoever_folds_without_it() {
    let memory = Memory::default();
    let [(mut old, home), (mut new, replica)] = two_tabs(&memory);
    assert!(new.update(Event::Opened, 4).iter().any(|e| matches!(e, Effect::Wait(..))), "a fold is due");
    // The second time what the first has folded goes from the journal.
    let mut home = home;
    for _ in 0..2 {
        old.update(Event::Restored, 5);
        (home, _) = folds(&mut old, &home);
    }
    assert!(!knows(&opened(&memory).1), "what has been written over tells nothing any more");
    let (all, _) = folds(&mut new, &replica);
    assert!(knows(&all) && knows(&opened(&memory).1));
    let told = old.update(Event::Look, 22);
    let heard = told.iter().filter_map(|e| if let Effect::Heard(told) = e { Some(told) } else { None });
    assert!(knows(&heard.fold((*home).clone(), |all, told| all.hear(told))), "the other tab hears it");
}

/// The strict storage has every write, and not what they have taught each other.
#[test]
fn nothing_is_said_to_be_saved_before_what_was_learned_is() {
    let memory = Memory::default();
    let [_, (mut new, replica)] = two_tabs(&memory);
    new.update(Event::Opened, 4);
    let mut next = (*replica).clone();
    let told = act_at(&mut next, 7, &Act::Unit(2, 0, 0)).unwrap();
    let dot = told.log.last().unwrap().dot;
    new.update(Event::Append(dot, Arc::new(told)), 5);
    assert!(!new.update(Event::Mirrored(dot, true), 6).contains(&Effect::Saved(dot)));
    let (_, effects) = folds(&mut new, &next);
    let ticket = super::ticket(&effects);
    assert!(new.update(Event::Copied(ticket, Some(1)), 7).contains(&Effect::Saved(dot)));
}
