//! Signatures: what a station signs nobody else can have written, and nobody can have changed.

use super::{maker, small, station, today, write_packet};
use so_nguon::domain::{Id, Station, UnitId};
use so_nguon::exchange::signature::{Key, Seed, Signature};
use so_nguon::exchange::trust::Signed;
use so_nguon::exchange::{Cover, Intake, Maker, Packet, Scope, What, read, write};
use so_nguon::merge::Replica;
use std::collections::BTreeSet;
use std::sync::Arc;

pub fn seed(n: u8) -> Seed {
    Seed::of([n; 32])
}

fn signer() -> Maker {
    Maker { seed: Some(seed(7)), ..maker() }
}

fn taken(text: &str) -> Intake {
    read(text.as_bytes(), today()).unwrap()
}

/// The first of the test vectors of RFC 8032, 7.1.
#[test]
fn as_everybody_else_signs() {
    let seed = Seed::read("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
    assert_eq!(seed.key().to_string(), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    let signature = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    assert_eq!(seed.sign("").to_string(), signature);
    assert!(seed.key().signed("", &signature.parse().unwrap()));
    assert_eq!((Seed::read(&seed.write()), format!("{seed:?}").as_str()), (Some(seed), "Seed(…)"));
}

#[test]
fn only_the_key_and_only_the_words_fit() {
    let (one, two) = (seed(1), seed(2));
    let signature = one.sign("số liệu");
    assert!(one.key().signed("số liệu", &signature));
    assert!(!one.key().signed("số liệu ", &signature) && !two.key().signed("số liệu", &signature));
    // A key that fits whatever is signed, and texts that are none.
    let weak: Key = "0100000000000000000000000000000000000000000000000000000000000000".parse().unwrap();
    let nothing: Signature = format!("01{}", "0".repeat(126)).parse().unwrap();
    assert!(!weak.signed("số liệu", &nothing));
    for bad in ["", "1", &"G".repeat(64), &"A".repeat(64), &"0".repeat(63), &"0".repeat(65), &"é".repeat(32)] {
        assert!(bad.parse::<Key>().is_err(), "{bad}");
    }
}

#[test]
fn a_fingerprint_can_be_read_aloud() {
    let print = seed(7).key().fingerprint();
    assert_eq!(print.len(), 39, "{print}");
    assert!(print.split(' ').count() == 8 && print.split(' ').all(|g| g.len() == 4), "{print}");
    assert_ne!(print, seed(8).key().fingerprint());
}

#[test]
fn a_file_tells_who_signed_it() {
    let text = write(&small(), &signer());
    assert_eq!(text, write(&small(), &signer()), "the same book and maker give the same bytes");
    let intake = taken(&text);
    assert_eq!((intake.station, &intake.signed), (Some(station()), &Signed::By(seed(7).key())));
    assert!(intake.problems.is_empty() && intake.book == small());
    let plain = taken(&write(&small(), &maker()));
    assert_eq!((plain.station, plain.signed), (Some(station()), Signed::Not));
    // Another layout is the same file.
    let windows = taken(&format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(windows.signed, Signed::By(seed(7).key()));
}

/// What anybody on the way may try: each part of the head, the book, the key, the signature.
#[test]
fn a_file_that_was_changed_on_its_way_is_refused() {
    let replica = Replica { book: Arc::new(small()), ..Replica::default() };
    let scope = Scope { units: vec![UnitId(Id { station: station(), number: 2 })], period: None };
    let cover = Cover { packet: Packet::Counts, scope, as_of: Some(today()) };
    let text = write_packet(&replica, &signer(), &cover, &BTreeSet::new());
    assert_eq!(taken(&text).signed, Signed::By(seed(7).key()));
    let other = write_packet(&replica, &Maker { seed: Some(seed(8)), ..maker() }, &cover, &BTreeSet::new());
    let of = |text: &str, name: &str| {
        let line = text.lines().find(|l| l.trim_start().starts_with(&format!("\"{name}\""))).unwrap();
        line.to_owned()
    };
    for (from, to) in [
        ("\"id\":\"0000000abc\"".to_owned(), "\"id\":\"0000000abd\"".to_owned()),
        ("Máy VP".into(), "Máy vp".into()),
        ("\"packet\": \"counts\"".into(), "\"packet\": \"book\"".into()),
        ("\"packet\": \"counts\"".into(), "\"app2\": \"counts\"".into()),
        (of(&text, "scope"), String::new()),
        ("\"as_of\": \"2017-01-18\"".into(), "\"as_of\": \"2017-01-19\"".into()),
        ("Xã An Thủy".into(), "Xã An Thúy".into()),
        (of(&text, "station"), of(&other, "station")),
        (of(&text, "signature"), of(&other, "signature")),
        (of(&text, "signature"), "  \"signature\": \"\"".into()),
        (of(&text, "signature"), "  \"signature\": [1]".into()),
        (of(&text, "sha256"), String::new()),
    ] {
        assert!(text.contains(&from), "{from}");
        let changed = taken(&text.replacen(&from, &to, 1));
        let told = changed.problems.iter().any(|p| p.what == What::Torn && p.blocks && p.place == "signature");
        assert!(told && changed.signed == Signed::Torn && changed.is_blocked(), "{from} became {to}");
    }
}

/// Who takes the signature off leaves a file without one: the station's earlier files tell that it used to sign.
#[test]
fn a_signature_can_be_taken_off_but_not_unseen() {
    let text = write(&small(), &signer());
    let line = text.lines().find(|l| l.contains("\"signature\"")).unwrap();
    let bare = text.replace(line, "").replace("\",\n\n}", "\"\n}");
    assert_eq!(taken(&bare).signed, Signed::Not, "{}", &bare[bare.len() - 120..]);
    assert_eq!(taken(&text.replace(line, "  \"signature\": null")).signed, Signed::Not);
    let older = text.replacen("\"schema\": 4", "\"schema\": 2", 1);
    assert_eq!(taken(&older).signed, Signed::Not);
}

#[test]
fn a_station_is_spelled_in_json_as_everywhere() {
    let text = serde_json::to_string(&Station::from_bits(77)).unwrap();
    assert_eq!(text, format!("\"{}\"", Station::from_bits(77)));
    assert_eq!(serde_json::from_str::<Station>(&text).unwrap(), Station::from_bits(77));
}
