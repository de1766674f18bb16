//! Encrypted files: ours are read by the format's own program, its files by us, and whatever else comes is refused.

use super::{maker, small};
use age::secrecy::SecretString;
use proptest::prelude::*;
use so_nguon::exchange::encryption::{MOST_WORK, Phrase, Unopened, WORK, is_encrypted, name_within, open, wrap};
use so_nguon::exchange::write;
use std::io::{Read, Write};

const WORDS: &str = "Đất lành chim đậu 2026";

fn phrase() -> Phrase {
    Phrase::typed(WORDS)
}

/// A file that the format's own library writes, at this cost.
fn written_by_age(text: &[u8], work: u8) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(WORDS.to_owned()));
    recipient.set_work_factor(work);
    let mut made = Vec::new();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).unwrap();
    let mut writer = encryptor.wrap_output(&mut made).unwrap();
    writer.write_all(text).unwrap();
    writer.finish().unwrap();
    made
}

fn opened(bytes: &[u8]) -> Result<Vec<u8>, Unopened> {
    open(bytes, &phrase(), &mut |_| ())
}

#[test]
fn what_was_wrapped_is_opened_again() {
    let book = write(&small(), &maker()).into_bytes();
    // Around the borders of the format's own chunks of 64 KiB.
    for text in [&b""[..], b"a", &book, &vec![b'x'; 65_536], &vec![b'y'; 65_537], &vec![b'z'; 2_500_000]] {
        let (mut wrapping, mut opening) = (Vec::new(), Vec::new());
        let made = wrap(text, &phrase(), &mut |done| wrapping.push(done)).unwrap();
        assert!(is_encrypted(&made) && !made.windows(8).any(|w| w == b"so-nguon"));
        assert_eq!(open(&made, &phrase(), &mut |done| opening.push(done)).unwrap(), text);
        for told in [wrapping, opening] {
            assert!(told.is_sorted() && told.last() == Some(&text.len()), "{told:?} of {}", text.len());
        }
    }
}

#[test]
fn the_same_text_is_never_the_same_file() {
    let made = || wrap(b"a", &phrase(), &mut |_| ()).unwrap();
    assert_ne!(made(), made());
}

#[test]
fn the_formats_own_library_opens_ours() {
    let made = wrap("Sổ Nguồn".as_bytes(), &phrase(), &mut |_| ()).unwrap();
    assert!(made.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let work = String::from_utf8_lossy(&made).lines().nth(1).unwrap().rsplit(' ').next().unwrap().to_owned();
    assert_eq!(work, WORK.to_string());
    let identity = age::scrypt::Identity::new(SecretString::from(WORDS.to_owned()));
    let mut text = String::new();
    let mut reader = age::Decryptor::new(&made[..]).unwrap().decrypt(std::iter::once(&identity as _)).unwrap();
    reader.read_to_string(&mut text).unwrap();
    assert_eq!(text, "Sổ Nguồn");
}

/// A keyboard may send letters in parts, and a clipboard adds a blank.
#[test]
fn the_same_words_are_the_same_passphrase() {
    let parts = "  Đa\u{302}\u{301}t la\u{300}nh chim đa\u{323}\u{302}u 2026 ";
    let made = wrap(b"a", &Phrase::typed(parts), &mut |_| ()).unwrap();
    assert_eq!(opened(&made), Ok(b"a".to_vec()));
    assert_eq!(open(&written_by_age(b"b", 10), &Phrase::typed(parts), &mut |_| ()), Ok(b"b".to_vec()));
}

#[test]
fn another_passphrase_is_told_from_a_broken_file() {
    let made = wrap(b"secret", &phrase(), &mut |_| ()).unwrap();
    for other in ["", "đất lành chim đậu 2026", "Đất lành chim đậu 2027"] {
        assert_eq!(open(&made, &Phrase::typed(other), &mut |_| ()), Err(Unopened::Wrong), "{other}");
    }
    let mut broken = made.clone();
    *broken.last_mut().unwrap() ^= 1;
    assert_eq!(opened(&broken), Err(Unopened::Damaged));
}

#[test]
fn a_file_that_was_cut_off_says_so() {
    let made = written_by_age(&vec![b'x'; 200_000], 10);
    for end in [5, 21, 22, 60, 120, 150] {
        assert_eq!(opened(&made[..end]), Err(Unopened::CutOff), "{end}");
    }
    // Within the text it cannot be told from a change; between two chunks it can.
    let head = made.windows(5).position(|w| w == b"\n--- ").unwrap() + 1;
    let body = head + made[head..].iter().position(|b| *b == b'\n').unwrap() + 1 + 16;
    assert_eq!(opened(&made[..body + 65_552]), Err(Unopened::CutOff));
    for end in [body + 7, made.len() - 1] {
        assert!(matches!(opened(&made[..end]), Err(Unopened::Damaged | Unopened::CutOff)), "{end}");
    }
    let longer = [&made[..], b"more"].concat();
    assert_eq!(opened(&longer), Err(Unopened::Damaged));
}

#[test]
fn what_costs_too_much_is_not_begun() {
    let made = String::from_utf8_lossy(&written_by_age(b"", 10)).into_owned();
    let cheap = made.lines().nth(1).unwrap().to_owned();
    for work in [MOST_WORK + 1, 30, 63, 255] {
        let costly = made.replacen(&cheap, &cheap.replace(" 10", &format!(" {work}")), 1);
        assert_eq!(opened(costly.as_bytes()), Err(Unopened::Costly(work)));
    }
    for work in ["256", "-1", "010", "", "x"] {
        let odd = made.replacen(&cheap, &cheap.replace(" 10", &format!(" {work}")), 1);
        assert!(matches!(opened(odd.as_bytes()), Err(Unopened::Damaged)), "{work}");
    }
}

#[test]
fn what_is_no_encrypted_file_is_refused() {
    let endless = [&b"age-encryption.org/v1\n"[..], &b"-> X25519 abc\n".repeat(100_000)].concat();
    let cases: [(&[u8], Unopened); 6] = [
        (b"", Unopened::NotOurs),
        (b"{\"format\":\"so-nguon\"}", Unopened::NotOurs),
        (b"age-encryption.org/v2\n-> scrypt a 1\n--- \n", Unopened::NotOurs),
        (b"age-encryption.org/v1\n--- x\n", Unopened::Damaged),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl", Unopened::CutOff),
        (&endless, Unopened::NotOurs),
    ];
    for (bytes, why) in cases {
        assert_eq!(opened(bytes), Err(why), "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(60)]));
    }
}

/// For somebody's key, and for two passphrases at once, which the format forbids.
#[test]
fn a_file_for_a_key_is_told_as_one() {
    let key = age::x25519::Identity::generate().to_public();
    let mut made = Vec::new();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&key as _)).unwrap();
    encryptor.wrap_output(&mut made).unwrap().finish().unwrap();
    assert_eq!(opened(&made), Err(Unopened::OtherKey));
    let one = written_by_age(b"", 10);
    let head: Vec<&[u8]> = one.split_inclusive(|b| *b == b'\n').collect();
    let twice = [head[0], head[1], head[2], &one[head[0].len()..]].concat();
    assert_eq!(opened(&twice), Err(Unopened::Damaged));
}

#[test]
fn every_refusal_is_spelled_and_read() {
    use Unopened::{Costly, CutOff, Damaged, NoRoom, NoWorker, NotOurs, OtherKey, Replaced, TooLarge, Wrong};
    for why in [NotOurs, OtherKey, Costly(22), Wrong, CutOff, Damaged, TooLarge, NoRoom, NoWorker, Replaced] {
        assert_eq!(why.to_string().parse(), Ok(why));
    }
    assert_eq!("costly".parse::<Unopened>(), Err(()));
}

#[test]
fn names() {
    assert_eq!(name_within("PTDV_SoLieu_2016.json.age"), "PTDV_SoLieu_2016.json");
    assert_eq!(name_within("a.json"), "a.json");
}

/// `tests/golden/rage.json.age` is what `rage` 0.12.1 of the cargo registry wrote on 2026-11-24: of `so-nguon-2.json` as it
/// was that day, by `rage -p -o rage.json.age so-nguon-2.json` with these words typed, letters composed.
#[test]
fn what_rage_wrote_is_opened() {
    let golden = include_bytes!("../../golden/rage.json.age");
    let book = opened(golden).unwrap();
    let intake = so_nguon::exchange::read(&book, super::today()).unwrap();
    assert!(intake.hash_ok && !intake.is_blocked() && !intake.book.units.is_empty());
}

/// As `rage -p -a` writes it: letters that a mail program lets through.
#[test]
fn a_file_in_letters_is_opened() {
    let plain = written_by_age(&vec![b'x'; 100_000], 10);
    let mut letters = age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor).unwrap();
    letters.write_all(&plain).unwrap();
    let letters = String::from_utf8(letters.finish().unwrap()).unwrap();
    for spelled in [letters.clone(), format!("\n  {letters}\n"), letters.replace('\n', "\r\n")] {
        assert!(is_encrypted(spelled.as_bytes()));
        assert_eq!(opened(spelled.as_bytes()).map(|text| text.len()), Ok(100_000));
    }
    assert_eq!(opened(&letters.as_bytes()[..letters.len() / 2]), Err(Unopened::CutOff));
}

proptest! {
    #![proptest_config(crate::note::cases(64))]

    /// Whatever happens to a file on its way: it opens as it was, or not at all.
    #[test]
    fn a_file_opens_as_it_was_or_not_at_all(at in any::<prop::sample::Index>(), change in 1..=255_u8, cut in any::<bool>()) {
        let mut made = written_by_age(b"as it was", 10);
        let at = at.index(made.len());
        // What the passphrase costs is tried above: here nobody waits for it.
        let costs = made.windows(4).position(|four| four == b" 10\n").unwrap();
        prop_assume!(!(costs..costs + 4).contains(&at));
        if cut {
            made.truncate(at);
        } else {
            made[at] ^= change;
        }
        prop_assert!(opened(&made).is_err());
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), begun in any::<bool>()) {
        let head: &[u8] = if begun { b"age-encryption.org/v1\n" } else { b"" };
        prop_assert!(opened(&[head, &bytes].concat()).is_err());
    }
}
