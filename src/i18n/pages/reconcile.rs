//! Words of the reconciliation of a quarter, on screen and on paper.

use crate::domain::{Book, PeriodId};
use crate::i18n::{Lang, day, indicator, number, period_inside, signed, stock_row};
use crate::stats::{Pair, Question, Topic, Verdict};

words!(
    /// The reconciliation.
    Reconcile {
        title: "Đối khớp quý", "Quarterly reconciliation";
        lede: "Số cấp trên đang tính cho đơn vị, bên cạnh số của chính đơn vị. Không có số liệu không phải là số 0: chỉ tiêu chỉ một bên có thì không khớp và cũng không lệch.", "What the office above counts of the unit, beside what the unit itself says. No data is not zero: what one side alone has neither agrees nor differs.";
        quarter: "Quý", "Quarter";
        what: "Số liệu", "Figures";
        of_quarter: "Trong quý", "Of the quarter";
        of_year: "Từ đầu năm đến hết quý", "From the start of the year";
        own_side: "Số của đơn vị lấy từ", "The unit's figures are";
        by_reports: "những gì đơn vị đã báo cáo, chưa tính đính chính", "what it has reported, before any correction";
        by_file: "tệp {}, chỉ so sánh, không nhập", "of the file {}, compared only, not taken in";
        file: "So với một tệp", "Compare with a file";
        file_hint: "Tệp số liệu hoặc hồ sơ của đơn vị (.json, .json.age). Tệp chỉ được xem, sổ không thay đổi.", "A file of figures or records of the unit (.json, .json.age). It is only looked into; the book stays as it is.";
        file_close: "Bỏ tệp", "Put the file away";
        unsound: "Tệp không còn như khi gửi hoặc có chỗ sai; chỉ nên xem để tham khảo.", "The file is not as it was sent, or something in it is wrong: for reference only.";
        stranger: "Tệp không có số liệu của đơn vị này.", "The file says nothing of this unit.";
        topic: "Chỉ tiêu thống kê", "Figure";
        above: "Số của cấp trên", "Office above";
        own: "Số của đơn vị", "The unit";
        gap: "Lệch", "Difference";
        result: "Kết quả", "Result";
        source: "Nguồn số liệu", "Where it comes from";
        same: "khớp", "agree";
        differ: "lệch", "differ";
        only_above: "chỉ cấp trên có số liệu", "the office above alone";
        only_own: "chỉ đơn vị có số liệu", "the unit alone";
        nothing: "Chưa bên nào có số liệu của kỳ này. Hãy chọn quý hoặc cách tính khác, hoặc so với một tệp.", "Neither side has figures of this period. Choose another, or compare with a file.";
        differences: "Những chỗ chưa khớp", "What does not match";
        table: "Số liệu hai bên", "Both sides' figures";
        print: "In biên bản", "Print the minutes";
    }
);

/// What is compared: “quý III năm 2026, số liệu đến 30/09/2026”.
#[must_use]
pub fn about(lang: Lang, book: &Book, question: Question) -> String {
    let (when, until) = (period_inside(lang, book, question.period), day(question.as_of));
    match lang {
        Lang::Vi => format!("{when}, số liệu đến {until}"),
        Lang::En => format!("{when}, figures as of {until}"),
    }
}

/// What is counted.
#[must_use]
pub fn topic(lang: Lang, topic: Topic) -> String {
    match topic {
        Topic::Figure(of) => indicator(lang, of).to_owned(),
        Topic::Row(row) => {
            let form = if lang == Lang::Vi { "Biểu 1" } else { "Form 1" };
            format!("{form}: {}", stock_row(lang, row))
        }
    }
}

/// A difference in words: “Nữ: cấp trên 12, đơn vị 11, lệch 1”; none where there is none.
#[must_use]
pub fn difference(lang: Lang, pair: &Pair) -> Option<String> {
    let name = topic(lang, pair.topic);
    let n = |n: u32| number(lang, n);
    Some(match (pair.verdict, lang) {
        (Verdict::Same(_), _) => return None,
        (Verdict::Differ(a, b), Lang::Vi) => {
            format!("{name}: cấp trên {}, đơn vị {}, lệch {}", n(a), n(b), n(a.abs_diff(b)))
        }
        (Verdict::Differ(a, b), Lang::En) => {
            format!("{name}: the office above {}, the unit {}, {} apart", n(a), n(b), n(a.abs_diff(b)))
        }
        (Verdict::OnlyAbove(a), Lang::Vi) => format!("{name}: cấp trên {}, đơn vị chưa có số liệu", n(a)),
        (Verdict::OnlyAbove(a), Lang::En) => format!("{name}: the office above {}, the unit has no figure", n(a)),
        (Verdict::OnlyOwn(b), Lang::Vi) => format!("{name}: cấp trên chưa có số liệu, đơn vị {}", n(b)),
        (Verdict::OnlyOwn(b), Lang::En) => format!("{name}: the office above has no figure, the unit {}", n(b)),
    })
}

/// The result in a line: how many were compared, how many agree, differ, are known to one side alone.
#[must_use]
pub fn conclusion(lang: Lang, pairs: &[Pair]) -> String {
    let count = |is: fn(&Pair) -> bool| number(lang, pairs.iter().filter(|p| is(p)).count() as u128);
    let all = number(lang, pairs.len() as u128);
    let same = count(|p| matches!(p.verdict, Verdict::Same(_)));
    let differ = count(|p| matches!(p.verdict, Verdict::Differ(..)));
    let one = count(|p| p.verdict.gap().is_none());
    match lang {
        Lang::Vi => {
            format!("Đối khớp {all} chỉ tiêu thống kê: {same} khớp, {differ} lệch, {one} chỉ một bên có số liệu.")
        }
        Lang::En => format!("{all} figures: {same} agree, {differ} differ, {one} known to one side alone."),
    }
}

/// How a figure stands, with its sign and what the office above has more or less.
#[must_use]
pub fn verdict(lang: Lang, verdict: Verdict) -> (&'static str, &'static str, String) {
    let w = Reconcile::of(lang);
    match verdict {
        Verdict::Same(_) => ("✓", w.same, "0".to_owned()),
        Verdict::Differ(..) => ("⚠", w.differ, signed(lang, verdict.gap().unwrap_or_default())),
        Verdict::OnlyAbove(_) => ("○", w.only_above, "—".to_owned()),
        Verdict::OnlyOwn(_) => ("○", w.only_own, "—".to_owned()),
    }
}

/// The title of the minutes: “BIÊN BẢN ĐỐI KHỚP SỐ LIỆU QUÝ III NĂM 2026”.
#[must_use]
pub fn minutes_title(book: &Book, quarter: PeriodId) -> String {
    format!("BIÊN BẢN ĐỐI KHỚP SỐ LIỆU {}", period_inside(Lang::Vi, book, quarter).to_uppercase())
}
