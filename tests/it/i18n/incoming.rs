//! What is said of what a file would take away, of who says to have sent it, and of two writes of one name.

use super::{LANGS, each_is_told};
use crate::note::{Sketch, day, unit_id};
use so_nguon::exchange::signature::Seed;
use so_nguon::exchange::trust::{Met, Verdict};
use so_nguon::i18n::Lang;
use so_nguon::i18n::pages::{incoming, signature};
use so_nguon::merge::Kind;
use so_nguon::session::Removal;

#[test]
fn what_would_go_is_named_and_counted() {
    let book = Sketch::read("Huyện A\n  Xã B").book;
    let all = [Removal::Root(unit_id(1)), Removal::Many(Kind::Persons, 228, 228), Removal::Many(Kind::Units, 2, 3)];
    each_is_told(&all, |lang, removal| incoming::removal(lang, &book, *removal));
    assert_eq!(incoming::removal(Lang::Vi, &book, all[0]), "CẢNH BÁO: tệp bỏ khỏi sổ đơn vị cao nhất: Huyện A.");
    let persons = incoming::removal(Lang::Vi, &book, all[1]);
    assert_eq!(persons, "CẢNH BÁO: tệp bỏ khỏi sổ 228 trong 228 hồ sơ đang có.");
}

#[test]
fn two_writes_of_one_name_are_counted() {
    each_is_told(&[1, 2_000], |lang, count| incoming::twins(lang, *count).unwrap());
    assert!(LANGS.iter().all(|lang| incoming::twins(*lang, 0).is_none()));
}

#[test]
fn whoever_goes_by_another_name_is_told() {
    each_is_told(&[("Xã A", "Máy Tỉnh ủy"), ("", "Máy Huyện ủy")], |lang, (known, says)| {
        signature::renamed(lang, known, says).unwrap()
    });
    assert!(LANGS.iter().all(|lang| signature::renamed(*lang, "Xã A", "Xã A").is_none()));
}

#[test]
fn every_verdict_has_its_words_and_what_is_to_be_compared() {
    let (one, other) = (Seed::of([1; 32]).key(), Seed::of([2; 32]).key());
    let met = Met { key: one, name: "Xã A".into(), on: day("2017-01-18") };
    let nameless = Met { name: String::new(), ..met.clone() };
    let all = [
        (Verdict::Unsigned, 0),
        (Verdict::Stripped, 0),
        (Verdict::First(one), 1),
        (Verdict::Same(one), 0),
        (Verdict::Other { key: other, met: met.clone() }, 2),
        (Verdict::Kin { key: one, met: met.clone() }, 2),
        (Verdict::Kin { key: one, met: nameless }, 2),
        (Verdict::Own(other), 1),
        (Verdict::Bare(met), 1),
        (Verdict::Torn, 0),
    ];
    each_is_told(&all, |lang, (verdict, _)| signature::verdict(lang, verdict));
    for (verdict, keys) in all {
        assert!(LANGS.iter().all(|lang| signature::fingerprints(*lang, &verdict).len() == keys), "{verdict:?}");
        let is_loud = signature::verdict(Lang::Vi, &verdict).starts_with("CẢNH BÁO");
        assert_eq!(is_loud, verdict.is_loud(), "{verdict:?}");
    }
}
