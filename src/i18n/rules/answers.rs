//! What a check says: its answer, what is missing, by which rule and what it was judged by.

use super::names::{due_kind, paper, policy, rule};
use super::params::{param, param_value, term, unverified};
use crate::domain::Param;
use crate::i18n::Lang;
use crate::i18n::details::{detail_field, stage};
use crate::i18n::labels::lower;
use crate::i18n::numbers::{born, day, number};
use crate::rules::{Answer, Basis, Check, Due, Figure, Missing, Need, NeedKind, Term};

/// The answer of a check.
#[must_use]
pub fn answer(lang: Lang, answer: Answer) -> String {
    match (answer, lang) {
        (Answer::Yes, Lang::Vi) => "đạt".to_owned(),
        (Answer::Yes, Lang::En) => "yes".to_owned(),
        (Answer::No, Lang::Vi) => "không đạt".to_owned(),
        (Answer::No, Lang::En) => "no".to_owned(),
        (Answer::Unknown(what), Lang::Vi) => format!("không đủ dữ liệu: {}", missing(lang, what)),
        (Answer::Unknown(what), Lang::En) => format!("not enough data: {}", missing(lang, what)),
    }
}

/// What is not known.
#[must_use]
pub fn missing(lang: Lang, what: Missing) -> String {
    let vi = lang == Lang::Vi;
    let of = |vi_word: &str, en_word: &str, name: &str| format!("{} “{name}”", if vi { vi_word } else { en_word });
    match what {
        Missing::Step(of_stage) => of("chưa ghi bước", "no step", stage(lang, of_stage)),
        Missing::Day(of_stage) => of("chưa rõ ngày của bước", "day of the step", stage(lang, of_stage)),
        Missing::Received(of_stage) => of("chưa ghi ngày nhận", "day of receipt of", stage(lang, of_stage)),
        Missing::Votes(of_stage) => of("chưa ghi số phiếu của bước", "figures of the vote of", stage(lang, of_stage)),
        Missing::Birth if vi => "chưa rõ ngày, tháng sinh".to_owned(),
        Missing::Birth => "day and month of birth".to_owned(),
        Missing::Paper(of_paper) => of("chưa rõ ngày của", "day of", paper(lang, of_paper)),
        Missing::Field(field) => of("chưa ghi", "no entry for", detail_field(lang, field)),
    }
}

labels!(
    /// A number of a case.
    figure(Figure) {
        Figure::Eligible => "đảng viên chính thức", "full members";
        Figure::Present => "có mặt", "present";
        Figure::InFavour => "tán thành", "in favour";
        Figure::Against => "không tán thành", "against";
        Figure::Needed => "cần ít nhất", "needed";
        Figure::AgeMonths => "tuổi tính theo tháng", "age in months";
        Figure::Months => "số tháng", "months";
        Figure::Lengthened => "số tháng kéo dài", "months lengthened by";
        Figure::Turn => "lần thứ", "time";
        Figure::Introducer => "người giới thiệu thứ", "introducer";
        Figure::Members => "đảng viên giới thiệu", "members who introduce";
        Figure::Unions => "đoàn thể giới thiệu", "unions that introduce";
        Figure::Readmissions => "số lần kết nạp lại", "readmissions";
    }
);

/// One thing that an answer was judged by.
#[must_use]
pub fn basis(lang: Lang, basis: Basis) -> String {
    let vi = lang == Lang::Vi;
    let sure = |certain: bool| if certain { String::new() } else { format!(" ({})", unverified(lang)) };
    let word = |vi_word: &'static str, en_word: &'static str| if vi { vi_word } else { en_word };
    match basis {
        Basis::On(of, when) => format!("{}: {}", stage(lang, of), born(when)),
        Basis::Signed(of, on) => format!("{}, {} {}", stage(lang, of), word("ký ngày", "signed on"), day(on)),
        Basis::Received(of, on) => format!("{}, {} {}", stage(lang, of), word("nhận ngày", "received on"), day(on)),
        Basis::Paper(of, when) => format!("{}: {}", paper(lang, of), born(when)),
        Basis::Born(when) => format!("{} {}", word("sinh", "born"), born(when)),
        Basis::Dated(field, when) => format!("{}: {}", detail_field(lang, field), born(when)),
        Basis::Last(on, certain) => format!("{} {}{}", word("hạn cuối", "last day"), day(on), sure(certain)),
        Basis::LastInSpecialCases(on, certain) => {
            let words = word("hạn cuối trong trường hợp đặc biệt", "last day in special cases");
            format!("{words} {}{}", day(on), sure(certain))
        }
        Basis::First(on) => format!("{} {}", word("sớm nhất", "not before"), day(on)),
        Basis::Figure(of, n) => format!("{} {}", figure(lang, of), number(lang, n)),
        Basis::Special(field) => detail_field(lang, field).to_owned(),
    }
}

/// A whole check: what was asked and answered, by which rule, and what it was judged by.
#[must_use]
pub fn check(lang: Lang, check: &Check) -> String {
    let vi = lang == Lang::Vi;
    let of = check.paper.map_or(String::new(), |of| format!(" ({})", paper(lang, of)));
    let near = match (check.near, vi) {
        (false, _) => "",
        (true, true) => ", cần lưu ý",
        (true, false) => ", only just",
    };
    let by: Vec<String> = check.basis.iter().map(|b| basis(lang, *b)).collect();
    let by = if by.is_empty() { String::new() } else { format!(" ({})", by.join("; ")) };
    let said = format!("{}{of}: {}{near}{by}", rule(lang, check.rule), answer(lang, check.answer));
    let terms: Vec<String> = check.terms.iter().filter_map(|(p, t)| said_term(lang, &check.terms, *p, *t)).collect();
    let law = if vi { "Theo" } else { "By" };
    let law = format!("{law} {}", policy(lang, check.policy));
    if terms.is_empty() { format!("{said}. {law}.") } else { format!("{said}. {law}: {}.", terms.join("; ")) }
}

/// A number that a check went by, with its name; the two parts of a fraction are said as one.
fn said_term(lang: Lang, all: &[(Param, Term)], of: Param, said: Term) -> Option<String> {
    let name = match (of, lang) {
        (Param::VoteNumerator, _) => return None,
        (Param::VoteDenominator, Lang::Vi) => "tỷ lệ tán thành".to_owned(),
        (Param::VoteDenominator, Lang::En) => "share in favour".to_owned(),
        _ => lower(param(lang, of)),
    };
    let above = all.iter().find(|(p, _)| of == Param::VoteDenominator && *p == Param::VoteNumerator);
    Some(match above {
        Some((p, above)) => {
            let both = Term { certain: said.certain && above.certain, ..said };
            format!("{name} {}/{}", param_value(lang, *p, above.value), term(lang, of, both))
        }
        None => format!("{name} {}", term(lang, of, said)),
    })
}

/// Something due, without its day.
#[must_use]
pub fn due(lang: Lang, due: &Due) -> String {
    match due.paper {
        Some(of) => format!("{}: {}", due_kind(lang, due.kind), paper(lang, of)),
        None => due_kind(lang, due.kind).to_owned(),
    }
}

labels!(
    /// A kind of what is missing.
    need_kind(NeedKind) {
        NeedKind::Step => "Bước chưa ghi", "Steps not on record";
        NeedKind::Paper => "Giấy tờ chưa có", "Papers that are missing";
        NeedKind::Person => "Thông tin, điều kiện", "What is to be known, waited for or agreed to";
    }
);

/// Something that is missing for the next step.
#[must_use]
pub fn need(lang: Lang, need: Need) -> String {
    let vi = lang == Lang::Vi;
    match need {
        Need::Step(of) => stage(lang, of).to_owned(),
        Need::Paper(of) => paper(lang, of).to_owned(),
        Need::Renew(of) if vi => format!("Làm lại: {}", paper(lang, of)),
        Need::Renew(of) => format!("Make again: {}", paper(lang, of)),
        Need::Field(field) => detail_field(lang, field).to_owned(),
        Need::Wait(on) if vi => format!("Chờ đến ngày {}", day(on)),
        Need::Wait(on) => format!("Wait until {}", day(on)),
        Need::Consent(field) if vi => format!("Cấp có thẩm quyền đồng ý ({})", detail_field(lang, field)),
        Need::Consent(field) => format!("Consent of those above ({})", detail_field(lang, field)),
    }
}
