//! Files that are refused whole, and files made to do harm; what is wrong with single records is in `problems.rs`.

use super::{day, id, maker, name, small, today};
use so_nguon::domain::{Book, Day, Fault, PeriodId, Sector, Unit, UnitId, UnitKind, UnitVersion};
use so_nguon::exchange::{MOST_BYTES, Unreadable, What, read, write};

fn file() -> String {
    write(&small(), &maker())
}

#[test]
fn refused_whole() {
    let whole = file();
    let in_a_letter = whole.find('ủ').unwrap() + 1;
    let deep = format!("{{\"format\":{}1{}}}", "[".repeat(200_000), "]".repeat(200_000));
    let table: Vec<(&str, Vec<u8>, Unreadable)> = vec![
        ("empty", Vec::new(), Unreadable::Empty),
        ("blank", b"\xef\xbb\xbf \r\n\t".to_vec(), Unreadable::Empty),
        ("prose", "Kính gửi Ban Tổ chức".into(), Unreadable::NotJson { line: 1, column: 1 }),
        ("a workbook", b"PK\x03\x04\x14\x00\x06\x00\x9c\xff\xfe".to_vec(), Unreadable::NotText),
        ("UTF-16", "{\u{0}".encode_utf16().flat_map(u16::to_le_bytes).chain([0xff, 0xd8]).collect(), Unreadable::Utf16),
        (
            "saved again by an editor",
            "\u{feff}{}".encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Unreadable::Utf16,
        ),
        (
            "two hashes",
            whole.replacen("\"sha256\":", "\"sha256\": \"0\", \"sha256\":", 1).into(),
            Unreadable::Twice("sha256".into()),
        ),
        (
            "two books",
            whole.replacen("\"book\":", "\"book\": {}, \"book\":", 1).into(),
            Unreadable::Twice("book".into()),
        ),
        (
            "a slip",
            whole.replacen("\"schema\": 4", "\"schema\" 1", 1).into(),
            Unreadable::NotJson { line: 3, column: 12 },
        ),
        ("text behind", format!("{whole}x").into(), Unreadable::NotJson { line: whole.lines().count() + 1, column: 1 }),
        ("a list", b"[1, 2]".to_vec(), Unreadable::NotOurs),
        ("a number", b"5544".to_vec(), Unreadable::NotOurs),
        ("another program's", br#"{"name": "leptos", "version": 8}"#.to_vec(), Unreadable::NotOurs),
        ("another format", whole.replacen("so-nguon", "ptdv-exchange", 1).into(), Unreadable::NotOurs),
        ("deep", deep.into(), Unreadable::NotOurs),
        ("deep list", "[".repeat(1_000_000).into(), Unreadable::CutOff { line: 1, column: 1_000_000 }),
        ("cut", whole[..40].into(), Unreadable::CutOff { line: 3, column: 14 }),
        ("cut in a letter", whole.as_bytes()[..in_a_letter].to_vec(), Unreadable::CutOff { line: 5, column: 58 }),
        ("future", whole.replacen("\"schema\": 4", "\"schema\": 5", 1).into(), Unreadable::TooNew { schema: 5 }),
        (
            "far future, another shape",
            br#"{"format":"so-nguon","schema":99999999999,"book":[]}"#.to_vec(),
            Unreadable::TooNew { schema: u32::MAX },
        ),
    ];
    for (what, bytes, expected) in table {
        assert_eq!(read(&bytes, today()).err(), Some(expected), "{what}");
    }
}

#[test]
fn every_cut_is_noticed() {
    let whole = file();
    let end = whole.trim_end().len();
    for at in 1..end {
        let cut = &whole.as_bytes()[..at];
        assert!(matches!(read(cut, today()), Err(Unreadable::CutOff { .. })), "cut at {at}");
    }
}

#[test]
fn ten_megabytes_of_noise() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut noise = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    };
    let bytes: Vec<u8> = (0..10_000_000).map(|_| noise()).collect();
    assert_eq!(read(&bytes, today()), Err(Unreadable::NotText));
    let letters: Vec<u8> = bytes.iter().map(|b| b'a' + b % 26).collect();
    assert_eq!(read(&letters, today()), Err(Unreadable::NotJson { line: 1, column: 1 }));
    let mut ours = file().replacen("Máy VP", &String::from_utf8(letters).unwrap(), 1);
    let intake = read(ours.as_bytes(), today()).unwrap();
    assert_eq!(
        super::problems::problems(intake.problems),
        [super::problems::warning("station.name", What::Fault(Fault::TooLong(500)))]
    );
    ours.truncate(ours.len() / 2);
    assert!(matches!(read(ours.as_bytes(), today()), Err(Unreadable::CutOff { .. })));
}

#[test]
fn too_large() {
    // Of zeros, which cost no memory before somebody looks at them; nobody does.
    let bytes = vec![0; MOST_BYTES + 1];
    assert_eq!(read(&bytes, today()), Err(Unreadable::TooLarge { bytes: MOST_BYTES + 1, most: MOST_BYTES }));
}

#[test]
fn a_hostile_organisation_neither_hangs_nor_overflows() {
    // A chain deeper than any stack, every unit from a day of its own, each above made after the one below.
    let mut book = Book::default();
    let first = day("1900-01-01");
    let version = |n: u32, parent| {
        let from = Day::new(2100 - i32::try_from(n / 336).unwrap(), (n / 28 % 12) as u8 + 1, (n % 28) as u8 + 1)
            .unwrap_or(first);
        UnitVersion::new(from, name("Đơn vị"), parent, UnitKind::Branch, Sector::Other)
    };
    for n in 1..=30_000 {
        book.units.put(UnitId(id(n)), Unit::new(version(n, (n > 1).then(|| UnitId(id(n - 1))))));
    }
    let intake = read(write(&book, &maker()).as_bytes(), today()).unwrap();
    assert_eq!(intake.book, book);
    let question = so_nguon::stats::Question { period: PeriodId::Year(2150), as_of: day("2150-12-31") };
    let figures = so_nguon::stats::Figures::of(&book, question, None).unwrap();
    assert_eq!(figures.tree.nodes().last().unwrap().depth, 29_999);
    assert_eq!(figures.tree.nodes()[0].end, 30_000);
}
