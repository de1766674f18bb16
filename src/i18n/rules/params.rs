//! What the numbers of the rules are called, and what each says.

use super::names::policy;
use crate::domain::{Measure, Param, TermKey};
use crate::i18n::Lang;
use crate::i18n::numbers::number;
use crate::rules::Term;

labels!(
    /// A number of the rules.
    param(Param) {
        Param::AgeMin => "Tuổi thấp nhất khi chi bộ xét", "Youngest age at the vote";
        Param::AgeMax => "Tuổi cao nhất khi chi bộ xét", "Oldest age at the vote";
        Param::EducationMin => "Học vấn tối thiểu", "Education needed";
        Param::IntroducerTogetherMonths => "Người giới thiệu cùng công tác", "Introducer together for";
        Param::IntroducerMembers => "Số đảng viên chính thức giới thiệu", "Members who introduce";
        Param::AwarenessCertMonths => "Giá trị của giấy chứng nhận nhận thức về Đảng", "Awareness certificate is good for";
        Param::ExpiryWarningDays => "Báo trước khi giấy hết hạn", "Warn before a paper runs out";
        Param::DossierRedoMonths => "Làm lại giấy giới thiệu, ý kiến, thẩm tra sau", "Introductions, opinions, verifications are good for";
        Param::VoteNumerator => "Tỷ lệ tán thành: tử số", "Share in favour: numerator";
        Param::VoteDenominator => "Tỷ lệ tán thành: mẫu số", "Share in favour: denominator";
        Param::BranchFullMembers => "Số đảng viên chính thức ít nhất của chi bộ", "Full members of the branch at the least";
        Param::CommitteeDecides => "Cấp quyết định kết nạp", "Who decides";
        Param::DecisionWorkingDays => "Thời hạn quyết định kết nạp", "Time for the decision";
        Param::DecisionExtraWorkingDays => "Thêm cho trường hợp đặc biệt (quyết định kết nạp)", "More of it in special cases";
        Param::CeremonyWorkingDays => "Thời hạn tổ chức lễ kết nạp", "Time for the ceremony";
        Param::CeremonyFrom => "Thời hạn lễ kết nạp tính từ", "Time for the ceremony counts from";
        Param::ProbationMonths => "Thời gian dự bị", "Probation";
        Param::OfficialReviewWorkingDays => "Thời hạn chi bộ xét công nhận chính thức", "Time for the review";
        Param::OfficialDecisionWorkingDays => "Thời hạn quyết định công nhận chính thức", "Time for the decision of full membership";
        Param::OfficialDecisionExtraWorkingDays => "Thêm cho trường hợp đặc biệt (công nhận chính thức)", "More of it in special cases of full membership";
        Param::OfficialDateRule => "Ngày công nhận chính thức", "Day of full membership";
        Param::PartyAgeFrom => "Tuổi đảng tính từ", "Years in the Party count from";
        Param::MaxBranchVotes => "Số lần chi bộ được xét", "Votes at the most";
        Param::ReadmitWaitMonths => "Thời gian chờ kết nạp lại", "Waiting time for readmission";
        Param::ReadmitWaitConvictionMonths => "Thời gian chờ kết nạp lại sau khi xóa án tích", "Waiting time after a spent conviction";
        Param::ReadmitTimes => "Số lần được kết nạp lại", "Readmissions at the most";
        Param::TransferWorkingDays => "Thời hạn chuyển sinh hoạt đảng", "Time to move one's membership";
        Param::NoActivityMonths => "Bỏ sinh hoạt đảng thì xóa tên", "Struck off after no activity for";
        Param::BaseBranches => "Phân biệt chi bộ cơ sở", "Base branches are told apart";
        Param::ProbationExtraMonths => "Thời gian dự bị được kéo dài nhiều nhất", "Probation may be lengthened by";
        Param::ReadmittedProbationMonths => "Thời gian dự bị của người kết nạp lại", "Probation of the readmitted";
        Param::OverAgeConsent => "Cấp đồng ý kết nạp người quá tuổi", "Who agrees to an admission over the oldest age";
    }
);

/// What is said beside a number that no paper of its version was found for.
#[must_use]
pub const fn unverified(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "chưa xác minh",
        Lang::En => "not verified",
    }
}

/// What is to be known beside a number: where sources differ, what it is for.
#[must_use]
pub const fn param_note(lang: Lang, of: Param) -> Option<&'static str> {
    Some(match (of, lang) {
        (Param::TransferWorkingDays, Lang::Vi) => "Các nguồn ghi khác nhau: 30 hoặc 60 ngày làm việc.",
        (Param::TransferWorkingDays, Lang::En) => "Sources differ: 30 or 60 working days.",
        (Param::OverAgeConsent, Lang::Vi) => {
            "Các nguồn ghi khác nhau: cấp ủy trực thuộc cấp tỉnh, hoặc ban thường vụ cấp ủy trực thuộc Trung ương."
        }
        (Param::OverAgeConsent, Lang::En) => {
            "Sources differ: the committee directly below the province's, or the standing committee of one directly below the Central Committee."
        }
        (Param::ReadmitWaitConvictionMonths, Lang::Vi) => "Tội ít nghiêm trọng, tính từ khi được xóa án tích.",
        (Param::ReadmitWaitConvictionMonths, Lang::En) => "Of a less serious crime, from the day on which it is spent.",
        _ => return None,
    })
}

/// A number of the rules with its version, as a change of it is told.
#[must_use]
pub fn term_key(lang: Lang, key: TermKey) -> String {
    format!("{}, {}", param(lang, key.param), policy(lang, key.policy))
}

/// What a number says: with its unit, or as the choice that it stands for.
#[must_use]
pub fn term(lang: Lang, of: Param, term: Term) -> String {
    let said = param_value(lang, of, term.value);
    if term.certain { said } else { format!("{said} ({})", unverified(lang)) }
}

/// What such a value says.
#[must_use]
pub fn param_value(lang: Lang, of: Param, value: u16) -> String {
    let vi = lang == Lang::Vi;
    let pick = |vi_word: &str, en_word: &str| if vi { vi_word.to_owned() } else { en_word.to_owned() };
    let count = |vi_unit: &str, one: &str, many: &str| {
        let n = number(lang, value);
        match (vi, value) {
            (true, _) => format!("{n} {vi_unit}"),
            (false, 1) => format!("{n} {one}"),
            (false, _) => format!("{n} {many}"),
        }
    };
    match (of, value) {
        (Param::EducationMin, 0) => pick("trung học cơ sở hoặc tương đương", "lower secondary school or equal"),
        (Param::EducationMin, 1) => pick("bằng tốt nghiệp trung học cơ sở", "diploma of lower secondary school"),
        (Param::EducationMin, _) => {
            pick("hoàn thành chương trình trung học cơ sở", "programme of lower secondary school completed")
        }
        (Param::CommitteeDecides, 0) => {
            pick("tập thể đảng ủy cơ sở được ủy quyền hoặc cấp trên", "the base committee together, or those above it")
        }
        (Param::CommitteeDecides, _) => {
            pick("ban thường vụ đảng ủy cơ sở", "the standing committee of the base committee")
        }
        (Param::CeremonyFrom, 0) => pick("ngày nhận quyết định", "receiving the decision"),
        (Param::CeremonyFrom, _) => pick("ngày ban hành quyết định", "issuing the decision"),
        (Param::OfficialDateRule, _) => {
            pick("ngày hết thời gian dự bị, dù xét chậm", "the day on which probation ends, however late the review")
        }
        (Param::PartyAgeFrom, 0) => pick("ngày ghi trong quyết định kết nạp", "the day in the decision of admission"),
        (Param::PartyAgeFrom, _) => pick("ngày ban hành quyết định kết nạp", "the day on which the decision is issued"),
        (Param::BaseBranches, 0) => pick("không", "no"),
        (Param::BaseBranches, _) => pick("có", "yes"),
        (Param::OverAgeConsent, 0) => pick("cấp ủy trực thuộc cấp tỉnh", "the committee directly below the province's"),
        (Param::OverAgeConsent, _) => pick(
            "ban thường vụ cấp ủy trực thuộc Trung ương",
            "the standing committee of one directly below the Central Committee",
        ),
        _ => match of.measure() {
            Measure::Choice | Measure::Bare => number(lang, value),
            Measure::Years => count("tuổi", "year", "years"),
            Measure::Months => count("tháng", "month", "months"),
            Measure::Days => count("ngày", "day", "days"),
            Measure::WorkingDays => count("ngày làm việc", "working day", "working days"),
            Measure::Members => count("đảng viên", "member", "members"),
            Measure::Times => count("lần", "time", "times"),
        },
    }
}
