//! Whom this machine has met: every case of station, key and memory.

use super::signature::seed;
use super::{day, today};
use so_nguon::domain::Station;
use so_nguon::exchange::trust::{Known, Met, Signed, Verdict};

fn station(n: u64) -> Station {
    Station::from_bits(n)
}

/// Station 1 was met with key 1.
fn known() -> Known {
    let mut known = Known::default();
    assert!(known.meet(station(1), &Signed::By(seed(1).key()), "Xã A", today()));
    known
}

fn met() -> Met {
    Met { key: seed(1).key(), name: "Xã A".into(), on: today() }
}

#[test]
fn every_verdict() {
    let by = |n: u8| Signed::By(seed(n).key());
    for (of, signed, verdict) in [
        // Whoever takes the signature off may change the station as well.
        (2, Signed::Not, Verdict::Stripped),
        (2, by(2), Verdict::First(seed(2).key())),
        (1, by(1), Verdict::Same(seed(1).key())),
        // Whoever was accepted once could sign as anybody. (Two tabs of one browser are asked about once.)
        (2, by(1), Verdict::Kin { key: seed(1).key(), met: met() }),
        (1, by(2), Verdict::Other { key: seed(2).key(), met: met() }),
        (1, Signed::Not, Verdict::Bare(met())),
        (1, Signed::Torn, Verdict::Torn),
        (2, Signed::Torn, Verdict::Torn),
    ] {
        let quiet = matches!(verdict, Verdict::First(_) | Verdict::Same(_) | Verdict::Torn);
        let said = known().judge(station(of), &signed);
        assert_eq!((&said, said.is_loud()), (&verdict, !quiet));
    }
    let nobody = Known::default().judge(station(2), &Signed::Not);
    assert_eq!((&nobody, nobody.is_loud()), (&Verdict::Unsigned, false), "where nobody is known to sign");
}

#[test]
fn what_is_not_signed_is_never_remembered() {
    let mut all = known();
    assert!(!all.meet(station(2), &Signed::Not, "x", today()) && !all.meet(station(1), &Signed::Torn, "x", today()));
    assert_eq!(all, known());
}

#[test]
fn the_day_is_that_of_the_key() {
    let mut all = known();
    let later = day("2018-01-01");
    assert!(!all.meet(station(1), &Signed::By(seed(1).key()), "Xã A", later), "nothing new");
    // What it calls itself later is its own word: the key keeps the name under which it was accepted.
    assert!(!all.meet(station(1), &Signed::By(seed(1).key()), "Tỉnh ủy", later), "another name is nothing new");
    assert_eq!(all.iter().next().unwrap().1, &met());
    assert!(all.meet(station(4), &Signed::By(seed(1).key()), "Tỉnh ủy", later), "another station of that key is");
    assert_eq!(all.first_of(&seed(1).key()), Some(&met()));
    assert!(all.iter().all(|(_, met)| met.name == "Xã A"));
    assert_eq!(all.judge(station(4), &Signed::By(seed(1).key())), Verdict::Same(seed(1).key()), "asked about once");
    assert!(all.meet(station(1), &Signed::By(seed(2).key()), "Xã A", later), "another key was agreed to");
    assert_eq!(all.iter().next().unwrap().1, &Met { key: seed(2).key(), name: "Xã A".into(), on: later });
    assert_eq!(all.judge(station(1), &Signed::By(seed(2).key())), Verdict::Same(seed(2).key()));
}

#[test]
fn it_is_kept_as_text() {
    let text = serde_json::to_string(&known()).unwrap();
    assert_eq!(serde_json::from_str::<Known>(&text).unwrap(), known());
    assert!(text.starts_with("{\"0000000001\":{\"key\":\""), "{text}");
}
