//! Rules in words: every name its own, every number with its unit, and a check word for word.

use super::{LANGS, each_is_told};
use crate::note::day;
use so_nguon::domain::*;
use so_nguon::i18n::{Lang, rules as say};
use so_nguon::rules::{
    Answer, Basis, Case, DueKind, Figure, Ground, Missing, Need, Occasion, Policies, Required, Rule, checks, dues,
    forms,
};

#[test]
fn each_has_a_name_of_its_own() {
    use DueKind::{Ceremony, Certificate, Decision, OfficialDecision, OfficialReview, ProbationEnd, Redo};
    use Occasion::{CultureDay, HungKings, Labour, NationalDay, NewYear, Tet, Victory};
    use Required::{Always, Kept, Member, SecondMember, Special, SubCommittee, TradeUnion, YouthUnion};
    each_is_told(Rule::ALL, |lang, rule| say::rule(lang, *rule).to_owned());
    each_is_told(Paper::ALL, |lang, paper| say::paper(lang, *paper).to_owned());
    each_is_told(&[DayKind::Off, DayKind::Working], |lang, kind| say::day_kind(lang, *kind).to_owned());
    let kinds = [Certificate, Redo, Decision, Ceremony, ProbationEnd, OfficialReview, OfficialDecision];
    each_is_told(&kinds, |lang, kind| say::due_kind(lang, *kind).to_owned());
    let occasions = [NewYear, Tet, HungKings, Victory, Labour, NationalDay, CultureDay];
    each_is_told(&occasions, |lang, occasion| say::occasion(lang, *occasion).to_owned());
    let required = [Always, Member, SecondMember, YouthUnion, TradeUnion, SubCommittee, Special, Kept];
    each_is_told(&required, |lang, required| say::required(lang, *required).to_owned());
    each_is_told(&missing(), |lang, what| say::missing(lang, *what));
    let needs = [
        Need::Step(Stage::Cv),
        Need::Paper(Paper::Opinions),
        Need::Renew(Paper::Opinions),
        Need::Field(DetailField::EduGeneral),
        Need::Wait(day("2026-11-24")),
        Need::Consent(DetailField::SpecialOver60),
    ];
    each_is_told(&needs, |lang, need| say::need(lang, *need));
    for lang in LANGS {
        let names: std::collections::BTreeSet<_> = PolicyId::ALL.iter().map(|p| say::policy(lang, *p)).collect();
        assert_eq!(names.len(), PolicyId::ALL.len());
    }
}

fn missing() -> [Missing; 7] {
    [
        Missing::Step(Stage::BranchVote),
        Missing::Day(Stage::BranchVote),
        Missing::Received(Stage::Decision),
        Missing::Votes(Stage::BranchVote),
        Missing::Birth,
        Missing::Paper(Paper::Opinions),
        Missing::Field(DetailField::EduGeneral),
    ]
}

#[test]
fn numbers_have_units() {
    let policies = Policies::of(&Settings::default());
    each_is_told(Param::ALL, |lang, param| say::param(lang, *param).to_owned());
    for (policy, param, vi, en) in [
        (PolicyId::Qd29, Param::AgeMin, "18 tuổi", "18 years"),
        (PolicyId::Qd29, Param::DecisionWorkingDays, "60 ngày làm việc", "60 working days"),
        (
            PolicyId::Qd208,
            Param::DecisionWorkingDays,
            "60 ngày làm việc (chưa xác minh)",
            "60 working days (not verified)",
        ),
        (PolicyId::Qd24, Param::EducationMin, "bằng tốt nghiệp trung học cơ sở", "diploma of lower secondary school"),
        (PolicyId::Qd208, Param::CeremonyFrom, "ngày ban hành quyết định", "issuing the decision"),
        (PolicyId::Qd24, Param::ReadmitTimes, "1 lần", "1 time"),
        (PolicyId::Qd24, Param::BaseBranches, "có", "yes"),
    ] {
        let term = policies.get(policy).get(param);
        assert_eq!((say::term(Lang::Vi, param, term).as_str(), say::term(Lang::En, param, term).as_str()), (vi, en));
    }
    let form = |paper| forms(PolicyId::Qd24).find(|f| f.paper == paper).unwrap();
    assert_eq!(say::paper_form(Lang::Vi, form(Paper::Application)), "Đơn xin vào Đảng (mẫu 1-KNĐ)");
    assert_eq!(say::paper_form(Lang::En, form(Paper::CeremonyMinutes)), "Minutes of the ceremony");
}

#[test]
fn a_check_word_for_word() {
    let votes = Votes {
        eligible: Count::new(20).ok(),
        present: Count::new(20).ok(),
        yes: Count::new(13).ok(),
        no: Count::new(7).ok(),
    };
    let step = Step { votes, ..Step::on(day("2018-06-11")) };
    let class = (StepKey::first(Stage::AwarenessClass), Step::on(day("2013-07-01")));
    let sheet = Sheet::of(Vec::new(), vec![class, (StepKey::first(Stage::BranchVote), step)]);
    let case = Case { sheet: &sheet, born: Born::Year(1990), departed: false };
    let ground = Ground::of(&Settings::default(), day("2018-07-01"));
    let found = checks(case, &ground);
    let said = |rule: Rule, lang: Lang| say::check(lang, found.iter().find(|c| c.rule == rule).unwrap());
    assert_eq!(
        said(Rule::VoteShare, Lang::Vi),
        "Tỷ lệ biểu quyết: không đạt (đảng viên chính thức 20; tán thành 13; cần ít nhất 14). \
         Theo 29-QĐ/TW (25/07/2016): tỷ lệ tán thành 2/3."
    );
    assert_eq!(
        said(Rule::Certificate, Lang::Vi),
        "Giấy chứng nhận nhận thức về Đảng còn giá trị (Giấy chứng nhận lớp nhận thức về Đảng): đạt, cần lưu ý \
         (Lớp nhận thức về Đảng: 01/07/2013; Chi bộ xét: 11/06/2018; hạn cuối 01/07/2018). \
         Theo 29-QĐ/TW (25/07/2016): giá trị của giấy chứng nhận nhận thức về Đảng 60 tháng; \
         báo trước khi giấy hết hạn 30 ngày."
    );
    assert_eq!(
        said(Rule::Age, Lang::Vi),
        "Tuổi đời khi chi bộ xét: không đủ dữ liệu: chưa rõ ngày, tháng sinh (sinh …/1990; Chi bộ xét: 11/06/2018). \
         Theo 29-QĐ/TW (25/07/2016): tuổi thấp nhất khi chi bộ xét 18 tuổi; tuổi cao nhất khi chi bộ xét 60 tuổi."
    );
    let due = dues(case, &ground)[0];
    assert_eq!(say::due(Lang::Vi, &due), "Giấy chứng nhận hết hạn: Giấy chứng nhận lớp nhận thức về Đảng");
}

/// What is counted from a day that is known in part has no last day that could be printed as one.
#[test]
fn a_deadline_from_a_day_in_part_is_the_earliest() {
    let last = |on: When, today: &str, special: &str| {
        let sheet = Sheet::of(Vec::new(), vec![(StepKey::first(Stage::Admitted), Step::on(on))]);
        let case = Case { sheet: &sheet, born: Born::Year(1990), departed: false };
        let ground = Ground::of(&Settings::default(), day(today));
        let due = dues(case, &ground)[0];
        assert_eq!(due.kind, DueKind::ProbationEnd, "{special}");
        (say::last_day(Lang::Vi, &due), say::left(Lang::Vi, &due, &ground))
    };
    let (whole, left) = last(day("2026-03-05").into(), "2026-12-02", "a day");
    assert_eq!((whole.as_str(), left.as_str()), ("thứ Sáu, 05/03/2027", "còn 93 ngày"));
    let (part, left) = last(When::Month(2026, 3), "2026-12-02", "a month");
    assert_eq!((part.as_str(), left.as_str()), ("sớm nhất là thứ Hai, 01/03/2027", "còn ít nhất 89 ngày"));
}

#[test]
fn whatever_it_was_judged_by() {
    let on = day("2018-06-11");
    let all = [
        Basis::On(Stage::BranchVote, on.into()),
        Basis::Signed(Stage::Decision, on),
        Basis::Received(Stage::Decision, on),
        Basis::Paper(Paper::Opinions, on.into()),
        Basis::Born(Born::Year(1990)),
        Basis::Dated(DetailField::IntroducerSince, on.into()),
        Basis::Last(on, true),
        Basis::Last(on, false),
        Basis::LastInSpecialCases(on, true),
        Basis::First(on),
        Basis::Figure(Figure::AgeMonths, 215),
        Basis::Special(DetailField::SpecialOver60),
    ];
    each_is_told(&all, |lang, basis| say::basis(lang, *basis));
    let answers = [Answer::Yes, Answer::No].into_iter().chain(missing().map(Answer::Unknown));
    each_is_told(&answers.collect::<Vec<_>>(), |lang, answer| say::answer(lang, *answer));
}

#[test]
fn deadlines_have_weekdays_and_working_days() {
    let ground = |today: &str| Ground::of(&Settings::default(), day(today));
    let voted = |on: &str| {
        let step = Step::on(day(on));
        Sheet::of(Vec::new(), vec![(StepKey::first(Stage::BranchVote), step)])
    };
    let sheet = voted("2018-06-11");
    let case = Case { sheet: &sheet, born: "1990-05-17".parse().unwrap(), departed: false };
    for (today, vi, en) in [
        ("2018-08-31", "còn 1 ngày làm việc", "working days left: 1"),
        ("2018-09-04", "hôm nay", "today"),
        (
            "2018-09-07",
            "quá 3 ngày làm việc; trường hợp đặc biệt: đến 16/10/2018",
            "working days past: 3; in special cases until 16/10/2018",
        ),
        ("2018-10-17", "quá 31 ngày làm việc", "working days past: 31"),
    ] {
        let ground = ground(today);
        let due = dues(case, &ground)[0];
        assert_eq!(say::day_of_week(Lang::Vi, due.day), "thứ Ba, 04/09/2018");
        assert_eq!(
            (say::left(Lang::Vi, &due, &ground).as_str(), say::left(Lang::En, &due, &ground).as_str()),
            (vi, en)
        );
        assert_eq!(say::by_rule(Lang::Vi, &due, &ground), "60 ngày làm việc · 29-QĐ/TW (25/07/2016)");
    }
    // A number that no paper was found for says so; a day of which only the month is known is estimated.
    let today = ground("2026-09-01");
    let of_today = voted("2026-08-31");
    let due = dues(Case { sheet: &of_today, ..case }, &today)[0];
    assert!(say::by_rule(Lang::Vi, &due, &today).contains("(chưa xác minh)"));
    let sheet =
        Sheet::of(Vec::new(), vec![(StepKey::first(Stage::BranchVote), Step::on("2018-06".parse::<When>().unwrap()))]);
    let today = ground("2018-08-31");
    let due = dues(Case { sheet: &sheet, ..case }, &today)[0];
    assert!(say::by_rule(Lang::Vi, &due, &today).ends_with("; ngày ước tính"));
}

#[test]
fn every_weekday_is_called_by_its_name() {
    let week: Vec<_> = (23..30).map(|d| say::weekday(Lang::Vi, day(&format!("2026-11-{d}")))).collect();
    assert_eq!(week, ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]);
    assert_eq!(say::weekday(Lang::En, day("2026-11-29")), "Sunday");
}
