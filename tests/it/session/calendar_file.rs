//! The calendar file, line for line.

use crate::note::day;
use so_nguon::session::{Moment, calendar_file, calendar_file::Entry};

fn at() -> Moment {
    Moment { day: day("2026-11-23"), hour: 9, minute: 5 }
}

#[test]
fn an_entry_line_for_line() {
    let entry = Entry {
        name: "0000000007-3-ceremony-1-1".into(),
        day: day("2026-12-01"),
        title: "Lê Thị Mai: Tổ chức lễ kết nạp".into(),
        text: "Chi bộ 1; 30 ngày làm việc, theo 208-QĐ/TW".into(),
    };
    let file = calendar_file::calendar_file(&[entry], at());
    let lines: Vec<&str> = file.split_terminator("\r\n").collect();
    assert_eq!(
        lines,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//so-nguon//so-nguon//VI",
            "BEGIN:VEVENT",
            "UID:0000000007-3-ceremony-1-1@so-nguon",
            "DTSTAMP:20261123T090500Z",
            "DTSTART;VALUE=DATE:20261201",
            "SUMMARY:Lê Thị Mai: Tổ chức lễ kết nạp",
            "DESCRIPTION:Chi bộ 1\\; 30 ngày làm việc\\, theo 208-QĐ/TW",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT16H",
            "DESCRIPTION:Lê Thị Mai: Tổ chức lễ kết nạp",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn long_lines_are_folded_and_no_text_breaks_out_of_its_line() {
    let entry = Entry {
        name: "x".into(),
        day: day("2026-12-01"),
        title: "Nguyễn".repeat(30),
        text: "a\r\nEND:VEVENT\nb\\".into(),
    };
    let file = calendar_file::calendar_file(&[entry], at());
    assert!(file.lines().all(|line| line.len() <= 77), "{file}");
    assert_eq!(file.matches("\nEND:VEVENT").count(), 1);
    assert!(file.contains("DESCRIPTION:a\\nEND:VEVENT\\nb\\\\\r\n"), "{file}");
    assert_eq!(file.replace("\r\n ", "").matches(&"Nguyễn".repeat(30)).count(), 2);
}
