//! The inbox and the reconciliation in words.

use super::LANGS;
use crate::note::{Sketch, day, matter_id};
use so_nguon::domain::{Book, Category, Indicator, PeriodId};
use so_nguon::i18n::Lang;
use so_nguon::i18n::pages::{inbox, reconcile};
use so_nguon::stats::{Cell, Inbox, InboxTally, Pair, Post, Question, Rhythm, StockRow, Topic, Verdict};

/// The tenth month of 2016, or the last quarter.
fn asked(rhythm: Rhythm, at: usize) -> (Book, Inbox, usize) {
    let sketch = Sketch::read("Xã\n  Chi bộ 1");
    let inbox = Inbox::of(&sketch.book, sketch.unit("Xã"), 2016, rhythm, day("2016-11-20"));
    (sketch.book, inbox, at)
}

#[test]
fn the_first_line() {
    let (book, inbox, at) = asked(Rhythm::Month, 9);
    let none = InboxTally::default();
    for (tally, vi, en) in [
        (
            InboxTally { units: 70, given: 62, overdue: 3, waiting: 5, ..none },
            "Tháng 10/2016: 62/70 đơn vị đã gửi, 3 quá hạn, 5 chưa gửi (hạn 05/11/2016).",
            "10/2016: 62 of 70 units have sent, 3 overdue, 5 to come by 05/11/2016.",
        ),
        (
            InboxTally { units: 4, given: 3, late: 2, known: 1, covered: 1, ..none },
            "Tháng 10/2016: 3/4 đơn vị đã gửi, 1 gộp vào lần gửi sau. Trong số đã gửi: 2 gửi trễ, 1 nhập tại đây, không qua tệp.",
            "10/2016: 3 of 4 units have sent, 1 told of by a later report. Of those who have sent: 2 late, 1 entered here, without a file.",
        ),
        (
            InboxTally { units: 70, given: 70, known: 70, ..none },
            "Tháng 10/2016: có số liệu của 70/70 đơn vị, nhập tại đây, chưa nhận tệp nào.",
            "10/2016: figures of 70 of 70 units, entered here; no file has come.",
        ),
        (
            InboxTally { units: 2, given: 2, ..none },
            "Tháng 10/2016: 2/2 đơn vị đã gửi.",
            "10/2016: 2 of 2 units have sent.",
        ),
    ] {
        let says = |lang| inbox::answer(lang, &book, &inbox.steps[at], tally);
        assert_eq!([says(Lang::Vi), says(Lang::En)], [vi, en]);
    }
}

#[test]
fn the_heads_of_columns_are_short() {
    for (rhythm, at, vi, en) in [(Rhythm::Month, 9, "Tháng 10", "10"), (Rhythm::Quarter, 3, "Quý IV", "Quarter 4")] {
        let (book, inbox, at) = asked(rhythm, at);
        let head = |lang| inbox::head(lang, &book, &inbox.steps[at]);
        assert_eq!([head(Lang::Vi), head(Lang::En)], [vi, en]);
    }
}

#[test]
fn every_state_has_a_sign_and_a_word_of_its_own() {
    let until = day("2016-10-31");
    let received = |late| Post::Received { receipt: matter_id(1), until, late, times: 1 };
    let all = [
        received(0),
        received(3),
        Post::Known(until),
        Post::Covered(until),
        Post::Waiting,
        Post::Overdue(23),
        Post::Ahead,
        Post::Before,
        Post::Absent,
    ];
    for lang in LANGS {
        let mut words: Vec<&str> = all.iter().map(|post| inbox::post(lang, *post).1).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all.len(), "{words:?}");
    }
    let line = |post| inbox::post_line(Lang::Vi, post);
    assert_eq!([line(received(3)), line(Post::Overdue(23))], ["Nhận trễ, 3 ngày, đến 31/10", "Quá hạn, 23 ngày"]);
    assert_eq!([line(Post::Waiting), line(received(0))], ["Chưa nhận", "Đã nhận, đến 31/10"]);
    assert_eq!(inbox::post_line(Lang::En, Post::Overdue(1)), "Overdue, 1 day");
}

#[test]
fn what_else_an_import_did() {
    assert_eq!(inbox::beside(Lang::Vi, 0, 0, 0), "");
    assert_eq!(inbox::beside(Lang::Vi, 2, 1, 0), "2 số liệu gửi lại như cũ; 1 mục khác cùng lần nhập");
    assert_eq!(inbox::beside(Lang::En, 0, 0, 1200), "1,200 not listed in the log");
}

fn pair(topic: Topic, verdict: Verdict) -> Pair {
    Pair { topic, above: Cell::default(), own: Cell::default(), verdict }
}

#[test]
fn differences_are_named() {
    let women = Topic::Figure(Indicator::Admitted(Category::Women));
    for (pair, vi, en) in [
        (
            pair(women, Verdict::Differ(12, 11)),
            "Nữ: cấp trên 12, đơn vị 11, lệch 1",
            "Women: the office above 12, the unit 11, 1 apart",
        ),
        (
            pair(Topic::Row(StockRow::Died), Verdict::Differ(1, 3)),
            "Biểu 1: Từ trần: cấp trên 1, đơn vị 3, lệch 2",
            "Form 1: Died: the office above 1, the unit 3, 2 apart",
        ),
        (
            pair(women, Verdict::OnlyAbove(0)),
            "Nữ: cấp trên 0, đơn vị chưa có số liệu",
            "Women: the office above 0, the unit has no figure",
        ),
        (
            pair(women, Verdict::OnlyOwn(2)),
            "Nữ: cấp trên chưa có số liệu, đơn vị 2",
            "Women: the office above has no figure, the unit 2",
        ),
    ] {
        let says = |lang| reconcile::difference(lang, &pair).unwrap_or_default();
        assert_eq!([says(Lang::Vi), says(Lang::En)], [vi, en]);
    }
    assert_eq!(reconcile::difference(Lang::Vi, &pair(women, Verdict::Same(4))), None);
    let all = [Verdict::Same(4), Verdict::Differ(1, 2), Verdict::OnlyOwn(2), Verdict::Same(0)].map(|v| pair(women, v));
    assert_eq!(
        reconcile::conclusion(Lang::Vi, &all),
        "Đối khớp 4 chỉ tiêu thống kê: 2 khớp, 1 lệch, 1 chỉ một bên có số liệu."
    );
    assert_eq!(reconcile::verdict(Lang::Vi, Verdict::Differ(11, 12)).2, "−1");
}

#[test]
fn the_minutes_are_of_their_quarter() {
    let (book, quarter) = (Book::default(), PeriodId::Quarter(2026, 3));
    assert_eq!(reconcile::minutes_title(&book, quarter), "BIÊN BẢN ĐỐI KHỚP SỐ LIỆU QUÝ III NĂM 2026");
    let question = Question { period: PeriodId::Year(2026), as_of: day("2026-09-30") };
    assert_eq!(reconcile::about(Lang::Vi, &book, question), "năm 2026, số liệu đến 30/09/2026");
}
