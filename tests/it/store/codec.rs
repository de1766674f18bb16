//! A book comes back whole or is refused; nothing that stands on the shelf can make the page fail.

use super::book;
use crate::note::{Sketch, cases, day};
use proptest::prelude::*;
use so_nguon::domain::{Book, Category, Indicator, PeriodId};
use so_nguon::sample::{self, Sample};
use so_nguon::stats::{Figures, Question};
use so_nguon::store::{Refused, SCHEMA, decode, encode, pack, unpack};

/// Books of several shapes.
fn books() -> Vec<Book> {
    let sketch =
        Sketch::read("Huyện A  T=8000-8500 A=222 nữ=121 group:Khối_1\n  Xã B  T=3.5% persons=700\n  Xã C  no-source");
    let samples = Sample::ALL.into_iter().map(sample::book);
    samples.chain([Book::default(), book(1), sketch.book]).collect()
}

/// The text with its body replaced.
fn around(json: &[u8], hash_of: &Book) -> String {
    let head = encode(hash_of);
    format!("{}\n{}", head.lines().next().unwrap(), pack(&miniz_oxide::deflate::compress_to_vec(json, 6)))
}

/// A text of this schema.
fn of_schema(schema: &str, text: &str) -> String {
    text.replacen(&format!("so-nguon {SCHEMA} "), &format!("so-nguon {schema} "), 1)
}

#[test]
fn books_come_back() {
    for book in books() {
        let text = encode(&book);
        assert_eq!(decode(&text).unwrap(), book);
        assert_eq!(encode(&decode(&text).unwrap()), text, "equal books give equal texts");
    }
}

#[test]
fn a_text_that_is_none_of_ours_is_damaged() {
    let text = encode(&book(1));
    let body = text.split_once('\n').unwrap().1;
    for broken in [
        "",
        "\n",
        "so-nguon",
        "so-nguon 1",
        "so-nguon 1 ",
        "so-nguon 1 \n",
        "so-nguon -1 x\n",
        "{}",
        "đảng viên",
        body,
        &of_schema("0", &text),
        &of_schema("01", &text),
        &of_schema("+1", &text),
        &of_schema("4294967296", &text),
        &text.replacen('\n', "\r\n", 1),
        &text.replacen('\n', " \n", 1),
        &format!(" {text}"),
        &format!("{text}\n"),
        &around(b"", &book(1)),
        &around(b"{}", &book(1)),
    ] {
        assert_eq!(decode(broken), Err(Refused::Damaged), "{}", broken.chars().take(40).collect::<String>());
    }
}

#[test]
fn a_newer_text_is_too_new_whatever_it_holds() {
    let text = encode(&book(1));
    let too_new = |schema, book| Err(Refused::TooNew { schema, book });
    assert_eq!(decode(&of_schema("2", &text)), too_new(2, Some(Box::new(book(1)))), "what is understood is shown");
    assert_eq!(decode("so-nguon 2 chunks\nanother shape"), too_new(2, None));
    assert_eq!(decode("so-nguon 7 \n"), too_new(7, None));
    assert_eq!(decode(&of_schema("4294967295", "so-nguon 1 ")), too_new(u32::MAX, None));
}

#[test]
fn a_text_made_to_burst_is_bounded() {
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 129 << 20], 1);
    assert!(bomb.len() < 2 << 20);
    assert_eq!(decode(&format!("so-nguon 1 {}\n{}", "0".repeat(64), pack(&bomb))), Err(Refused::Damaged));
}

#[test]
fn no_cut_text_is_a_book() {
    let text = encode(&book(1));
    for (at, _) in text.char_indices() {
        assert_eq!(decode(&text[..at]), Err(Refused::Damaged), "cut at {at}");
    }
}

/// What a damaged text may be: refused, or the very same book where a bit was hit that says nothing.
fn is_safe(text: &str, book: &Book) -> bool {
    match decode(text) {
        Ok(read) => read == *book,
        Err(Refused::TooNew { book: read, .. }) => read.is_none_or(|r| *r == *book),
        Err(Refused::Damaged) => true,
    }
}

#[test]
fn one_wrong_sign_anywhere_never_gives_another_book() {
    let book = book(1);
    let text: Vec<char> = encode(&book).chars().collect();
    let mut passed = 0;
    for at in 0..text.len() {
        for sign in ['0', '1', '2', ' ', '\n', 'f', '\u{3400}', '\u{3401}', '\u{b3ff}', '\u{fffd}'] {
            let (mut flipped, mut inserted, mut cut) = (text.clone(), text.clone(), text.clone());
            flipped[at] = sign;
            inserted.insert(at, sign);
            cut.remove(at);
            for broken in [flipped, inserted, cut].into_iter().filter(|b| *b != text) {
                let broken: String = broken.into_iter().collect();
                assert!(is_safe(&broken, &book), "{sign:?} at {at}");
                passed += usize::from(decode(&broken) != Err(Refused::Damaged));
            }
        }
    }
    // Only digits of the schema itself can make a text look newer.
    assert!(passed < 40, "{passed} broken texts were not called damaged");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn one_flipped_bit_never_gives_another_book(at in any::<prop::sample::Index>(), bit in 0u32..15) {
        let book = sample::book(Sample::BenTre2019);
        let mut text: Vec<char> = encode(&book).chars().collect();
        let at = at.index(text.len());
        let flipped = char::from_u32(u32::from(text[at]) ^ (1 << bit));
        prop_assume!(flipped.is_some());
        text[at] = flipped.unwrap();
        prop_assert!(is_safe(&text.into_iter().collect::<String>(), &book));
    }

    #[test]
    fn any_body_is_judged(bytes in prop::collection::vec(any::<u8>(), 0..300), schema in 0u32..4) {
        let text = format!("so-nguon {schema} {}\n{}", "0".repeat(64), pack(&bytes));
        prop_assert!(decode(&text).is_err());
    }

    #[test]
    fn any_text_is_judged(text in "(so-nguon )?[0-9]{0,3} ?[0-9a-f]{0,9}\n?.{0,30}") {
        prop_assert!(decode(&text).is_err());
    }
}

#[test]
fn the_body_is_packed_deflated_json() {
    let text = encode(&book(1));
    let packed = unpack(text.split_once('\n').unwrap().1).unwrap();
    let json = miniz_oxide::inflate::decompress_to_vec(&packed).unwrap();
    assert!(String::from_utf8(json).unwrap().starts_with("{\"settings\":"));
}

/// A text that an office once stored stays readable: the sample of that day, as schema 1 keeps it. What it says is told by
/// its own golden figures, for the sample has grown since.
#[test]
fn a_book_stored_once_is_read_for_ever() {
    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/stored-1.txt");
    let text = std::fs::read_to_string(PATH).unwrap();
    let read = decode(&text).unwrap();
    let rows = (read.units.len(), read.persons.len(), read.targets.iter().count(), read.facts.iter().count());
    assert_eq!(rows, (84, 222, 136, 222));
    // Written anew it says the same.
    assert_eq!(decode(&encode(&read)).unwrap(), read);
    let year = read.period(PeriodId::Year(2016)).unwrap();
    assert_eq!((year.start, year.end), (day("2016-01-01"), day("2016-12-31")));
    let figures =
        Figures::of(&read, Question { period: PeriodId::Year(2016), as_of: day("2016-12-31") }, None).unwrap();
    let own = read.settings.home.unwrap();
    let of = |category| figures.get(own, Indicator::Admitted(category)).value;
    let told = [Category::All, Category::Women, Category::Religious].map(of);
    assert_eq!(told, [Some(222), Some(121), Some(1)]);
    assert_eq!(figures.get(own, Indicator::Members).value, Some(5544));
}
