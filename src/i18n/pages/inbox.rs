//! Words of the inbox.

use crate::domain::{Book, Day};
use crate::i18n::{Lang, day, number, period, period_inside};
use crate::stats::{InboxStep, InboxTally, Post};

words!(
    /// The inbox.
    Inbox {
        title: "Hộp nhận", "Inbox";
        lede: "Đơn vị trực thuộc nào đã gửi số liệu của tháng nào. Mỗi tệp nhập ở trang Dữ liệu được ghi một biên nhận; hoàn tác lần nhập thì biên nhận mất theo.", "Which of the units below have sent their figures for which month. Every file that is taken in on the page Data leaves a receipt; taking the import back takes the receipt with it.";
        no_units_text: "Hãy nhập tổ chức trước: hộp nhận có một dòng cho mỗi đơn vị trực thuộc.", "Enter the organisation first: the inbox has a row for each unit below.";
        none_below: "Đơn vị này không có đơn vị trực thuộc nào trong năm.", "No unit stands below this one in the year.";
        rhythm: "Nhịp gửi", "How often";
        months: "Theo tháng", "Monthly";
        quarters: "Theo quý", "Quarterly";
        days: "Hạn gửi: số ngày sau khi hết kỳ", "Due: days after the end";
        days_hint: "Từ 0 đến 25. Số liệu tính đến một ngày trong hạn này được coi là của kỳ vừa hết.", "From 0 to 25. Figures as of one of these days are taken for the period that has just ended.";
        unit: "Đơn vị", "Unit";
        table: "Đơn vị trực thuộc theo kỳ", "Units below by period";
        table_hint: "Chọn một ô để xem biên nhận hoặc ghi đã nhận; chọn tên đơn vị để đối khớp.", "Choose a cell for its receipt, or to note that it has come; choose a unit to reconcile it.";
        earlier: "Năm trước", "Year before";
        later: "Năm sau", "Year after";
        print: "In danh sách chưa gửi", "Print who is missing";
        back: "Hộp nhận", "Inbox";
        receipt: "Biên nhận", "Receipt";
        of_unit: "Đơn vị gửi", "Unit";
        of_period: "Kỳ của số liệu", "Period of the figures";
        all_periods: "Mọi kỳ", "All periods";
        answers: "Trả lời cho", "Answers for";
        as_of: "Số liệu đến ngày", "Figures as of";
        not_said: "không ghi", "not said";
        on: "Ngày nhận", "Received on";
        file: "Tệp", "File";
        by_paper: "Không có tệp: ghi bằng tay", "No file: noted by hand";
        sender: "Máy gửi", "Sent by";
        unnamed: "máy chưa đặt tên", "a station without a name";
        hash: "Mã băm", "Hash";
        hash_hint: "So 12 ký tự đầu với nơi gửi là đủ để biết có đúng tệp đó không.", "The first 12 characters compared with the sender's tell whether it is that file.";
        note: "Ghi chú", "Note";
        changed: "Đã thay đổi gì so với lần trước", "What changed since the last";
        changed_none: "Không số liệu nào khác lần trước.", "No figure differs from the last.";
        changed_unknown: "Nhật ký của lần nhập này không có trong sổ, nên không biết đã thay đổi gì.", "The log of this import is not in this book, so nobody can say what it changed.";
        indicator: "Chỉ tiêu thống kê", "Figure";
        before: "Trước", "Before";
        after: "Sau", "After";
        none: "chưa có", "none";
        receipts: "Biên nhận của đơn vị", "Receipts of this unit";
        receipts_none: "Chưa có biên nhận nào.", "No receipt yet.";
        history: "Lịch sử của biên nhận", "History of the receipt";
        remove: "Xóa biên nhận này", "Remove this receipt";
        hand: "Ghi đã nhận bằng giấy, điện thoại", "Note what came on paper or by telephone";
        hand_text: "Dùng khi số liệu đến không bằng tệp. Chỉ ghi là đã nhận; số liệu thì nhập ở trang Kết quả.", "For figures that came without a file. It only notes that they came; enter them on the page Results.";
        hand_do: "Ghi đã nhận", "Note as received";
        to_results: "Nhập số liệu của đơn vị", "Enter the unit's figures";
        word_received: "Đã nhận", "Received";
        word_late: "Nhận trễ", "Late";
        word_known: "Có số liệu", "Figures known";
        word_covered: "Gộp lần sau", "In a later one";
        word_waiting: "Chưa nhận", "Not yet";
        word_overdue: "Quá hạn", "Overdue";
        word_ahead: "Chưa đến kỳ", "Not over";
        word_before: "Chưa theo dõi", "No account kept";
        word_absent: "Không trực thuộc", "Not below";
        legend: "✓ đã nhận; ✎ sổ có số liệu, không có biên nhận; ↷ không gửi riêng, lần gửi sau đã gồm cả kỳ này; ○ chưa nhận, chưa quá hạn; ⚠ quá hạn. Không nhắc những kỳ trước biên nhận đầu tiên của sổ.", "✓ received; ✎ figures known without a receipt; ↷ not sent alone, a later report tells of it too; ○ not come, not late yet; ⚠ overdue. Nobody is reminded of what lies before the book's first receipt.";
    }
);

/// The first line: how many have sent for the step, how many are overdue, and what else there is to say.
#[must_use]
pub fn answer(lang: Lang, book: &Book, step: &InboxStep, tally: InboxTally) -> String {
    let n = |n: u32| number(lang, n);
    let (when, due) = (period(lang, book, step.period), day(step.due));
    let InboxTally { units, given, late, known, covered, waiting, overdue } = tally;
    let vi = lang == Lang::Vi;
    // Where no file has come at all, nobody has sent: the figures were entered here.
    let none_sent = known > 0 && known == given;
    let mut says = vec![match (none_sent, vi) {
        (true, true) => {
            format!("{when}: có số liệu của {}/{} đơn vị, nhập tại đây, chưa nhận tệp nào", n(given), n(units))
        }
        (true, false) => {
            format!("{when}: figures of {} of {} units, entered here; no file has come", n(given), n(units))
        }
        (false, true) => format!("{when}: {}/{} đơn vị đã gửi", n(given), n(units)),
        (false, false) => format!("{when}: {} of {} units have sent", n(given), n(units)),
    }];
    let mut add = |count: u32, vietnamese: String, english: String| {
        if count > 0 {
            says.push(if vi { vietnamese } else { english });
        }
    };
    add(overdue, format!("{} quá hạn", n(overdue)), format!("{} overdue", n(overdue)));
    add(waiting, format!("{} chưa gửi (hạn {due})", n(waiting)), format!("{} to come by {due}", n(waiting)));
    add(covered, format!("{} gộp vào lần gửi sau", n(covered)), format!("{} told of by a later report", n(covered)));
    let mut of_given = Vec::new();
    if late > 0 {
        of_given.push(if vi { format!("{} gửi trễ", n(late)) } else { format!("{} late", n(late)) });
    }
    if known > 0 && !none_sent {
        let known = n(known);
        of_given.push(if vi {
            format!("{known} nhập tại đây, không qua tệp")
        } else {
            format!("{known} entered here, without a file")
        });
    }
    let of_given = match (of_given.is_empty(), vi) {
        (true, _) => String::new(),
        (false, true) => format!(" Trong số đã gửi: {}.", of_given.join(", ")),
        (false, false) => format!(" Of those who have sent: {}.", of_given.join(", ")),
    };
    format!("{}.{of_given}", says.join(", "))
}

/// A step as it heads a column: T10, Q3.
#[must_use]
pub fn head(lang: Lang, book: &Book, step: &InboxStep) -> String {
    let name = period(lang, book, step.period);
    name.strip_suffix(&format!("/{}", step.span.end.year())).map_or_else(
        || name.split(if lang == Lang::Vi { " năm" } else { " of" }).next().unwrap_or_default().to_owned(),
        str::to_owned,
    )
}

/// A cell in words: the sign, the word, and what stands below it.
#[must_use]
pub fn post(lang: Lang, post: Post) -> (&'static str, &'static str, String) {
    let w = Inbox::of(lang);
    let short = |day: Day| format!("{:02}/{:02}", day.day(), day.month());
    let vi = lang == Lang::Vi;
    let to = |until: Day| if vi { format!("đến {}", short(until)) } else { format!("to {}", short(until)) };
    let days = |n: u32| match (vi, n) {
        (true, _) => format!("{} ngày", number(lang, n)),
        (false, 1) => "1 day".to_owned(),
        (false, _) => format!("{} days", number(lang, n)),
    };
    match post {
        Post::Received { until, late: 0, .. } => ("✓", w.word_received, to(until)),
        Post::Received { until, late, .. } => ("✓", w.word_late, format!("{}, {}", days(late), to(until))),
        Post::Known(until) => ("✎", w.word_known, to(until)),
        Post::Covered(until) => ("↷", w.word_covered, to(until)),
        Post::Waiting => ("○", w.word_waiting, String::new()),
        Post::Overdue(late) => ("⚠", w.word_overdue, days(late)),
        Post::Ahead => ("·", w.word_ahead, String::new()),
        Post::Before => ("–", w.word_before, String::new()),
        Post::Absent => ("", w.word_absent, String::new()),
    }
}

/// The same in a line, for a list on paper.
#[must_use]
pub fn post_line(lang: Lang, of: Post) -> String {
    let (_, word, more) = post(lang, of);
    if more.is_empty() { word.to_owned() } else { format!("{word}, {more}") }
}

/// So many figures came again as they were; so many other records were touched; so many are not listed.
#[must_use]
pub fn beside(lang: Lang, same: usize, others: usize, unlisted: u32) -> String {
    let n = |n: usize| number(lang, n as u128);
    let vi = lang == Lang::Vi;
    let mut says = Vec::new();
    if same > 0 {
        says.push(if vi {
            format!("{} số liệu gửi lại như cũ", n(same))
        } else {
            format!("{} the same", n(same))
        });
    }
    if others > 0 {
        let others = n(others);
        says.push(if vi {
            format!("{others} mục khác cùng lần nhập")
        } else {
            format!("{others} other records")
        });
    }
    if unlisted > 0 {
        let more = number(lang, unlisted);
        says.push(if vi {
            format!("{more} mục nhật ký không liệt kê")
        } else {
            format!("{more} not listed in the log")
        });
    }
    says.join("; ")
}

/// What the list of those who are missing is about, on paper.
#[must_use]
pub fn missing_about(book: &Book, step: &InboxStep, today: Day) -> String {
    format!("{}, hạn gửi {}, tính đến ngày {}", period_inside(Lang::Vi, book, step.period), day(step.due), day(today))
}
