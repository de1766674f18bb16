//! What is said of keeping the book.

use super::each_is_told;
use crate::note::day;
use so_nguon::i18n::{Lang, copy_trouble, disk_trouble, level, mended, reminder, room_part, why_not};
use so_nguon::session::{CopyTrouble, DiskTrouble, Level, Mended, Moment, Part, Reminder, Urgency, WhyNot};

#[test]
fn how_long_ago_a_file_went_out() {
    let told = |lang, days, changes| reminder(lang, Reminder { days, changes, urgency: Urgency::Due });
    for (days, changes, vi, en) in [
        (
            Some(12),
            37,
            "Lần xuất tệp gần nhất: 12 ngày trước, 37 thay đổi chưa sao lưu.",
            "Last exported to a file: 12 days ago, 37 changes not backed up.",
        ),
        (
            Some(1),
            1,
            "Lần xuất tệp gần nhất: hôm qua, 1 thay đổi chưa sao lưu.",
            "Last exported to a file: yesterday, 1 change not backed up.",
        ),
        (
            Some(0),
            0,
            "Lần xuất tệp gần nhất: hôm nay, không có thay đổi nào chưa sao lưu.",
            "Last exported to a file: today, nothing has changed since.",
        ),
        (
            None,
            1234,
            "Chưa xuất tệp lần nào, 1.234 thay đổi chưa sao lưu.",
            "Never exported to a file, 1,234 changes not backed up.",
        ),
    ] {
        assert_eq!(told(Lang::Vi, days, changes), vi);
        assert_eq!(told(Lang::En, days, changes), en);
    }
}

#[test]
fn what_came_back_is_told_with_its_place() {
    let at = Moment { day: day("2026-11-30"), hour: 9, minute: 5 };
    let all = Mended { mirror: 1, copies: 12, taken: Some(at), ..Mended::default() };
    let said = mended(Lang::Vi, &all);
    for part in ["1 phần từ nhật ký dự phòng", "12 phần từ các bản sao", "bản sao lúc", "Không còn phần nào hỏng"]
    {
        assert!(said.contains(part), "{said}");
    }
    let some = Mended { copies: 1, lost: 3, ..Mended::default() };
    let said = mended(Lang::Vi, &some);
    assert!(said.contains("Vẫn còn phần chưa lấy lại được") && !said.contains("nhật ký"), "{said}");
    each_is_told(&[all, some], mended);
}

#[test]
fn everything_has_words() {
    use {CopyTrouble as C, DiskTrouble as D};
    let copies = [C::Full, C::Denied, C::Differs, C::Gone];
    each_is_told(&copies, |lang, t| copy_trouble(lang, *t).into());
    let disk = [D::NotOffered, D::Cancelled, D::NotAllowed, D::Gone, D::Full, D::Differs, D::Damaged, D::Failed];
    each_is_told(&disk, |lang, t| disk_trouble(lang, *t).into());
    each_is_told(&[Level::Roomy, Level::Half, Level::Tight, Level::Full], |lang, l| level(lang, *l).into());
    each_is_told(&Part::ALL, |lang, p| room_part(lang, *p).into());
    each_is_told(&[WhyNot::AnotherTab, WhyNot::Overtaken, WhyNot::NoAnswer], |lang, w| why_not(lang, *w).into());
}
