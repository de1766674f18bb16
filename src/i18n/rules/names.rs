//! Names of rules, versions, papers, deadlines and holidays.

use crate::domain::{DayKind, Paper, PolicyId};
use crate::i18n::Lang;
use crate::rules::{DueKind, Form, Occasion, Required, Rule};

labels!(
    /// A check.
    rule(Rule) {
        Rule::Age => "Tuổi đời khi chi bộ xét", "Age at the branch's vote";
        Rule::Education => "Trình độ học vấn", "General education";
        Rule::Certificate => "Giấy chứng nhận nhận thức về Đảng còn giá trị", "Awareness certificate still good";
        Rule::PaperFresh => "Giấy tờ còn thời hạn", "Paper not too old";
        Rule::Introducers => "Đủ bên giới thiệu", "Enough introducers";
        Rule::IntroducerTogether => "Người giới thiệu cùng công tác đủ thời gian", "Introducer together long enough";
        Rule::IntroducerOfficial => "Người giới thiệu là đảng viên chính thức", "Introducer is a full member";
        Rule::VoteShare => "Tỷ lệ biểu quyết", "Share of the vote";
        Rule::VoteFigures => "Số phiếu khớp nhau", "Figures of the vote fit";
        Rule::BranchSize => "Chi bộ đủ đảng viên chính thức", "Branch large enough";
        Rule::VoteTimes => "Số lần chi bộ xét", "Number of votes";
        Rule::DecisionTime => "Thời hạn quyết định kết nạp", "Decision in time";
        Rule::CeremonyTime => "Thời hạn tổ chức lễ kết nạp", "Ceremony in time";
        Rule::NewMemberClass => "Đã học lớp đảng viên mới", "Class for new members";
        Rule::ReviewNotEarly => "Xét công nhận sau khi đủ thời gian dự bị", "Review after the end of probation";
        Rule::ReviewTime => "Thời hạn chi bộ xét công nhận chính thức", "Review in time";
        Rule::OfficialTime => "Thời hạn quyết định công nhận chính thức", "Decision of full membership in time";
        Rule::ProbationLength => "Kéo dài thời gian dự bị trong mức cho phép", "Probation lengthened by no more than may be";
        Rule::OfficialDate => "Ngày công nhận chính thức", "Day of full membership";
        Rule::Order => "Thứ tự các bước", "Order of steps";
        Rule::NotAhead => "Ngày không ở tương lai", "No day in the future";
        Rule::Gate => "Bước trước đã có", "The step before is there";
        Rule::ReadmitWait => "Thời gian chờ kết nạp lại", "Waiting time for readmission";
        Rule::ReadmitTimes => "Số lần kết nạp lại", "Number of readmissions";
    }
);

labels!(
    /// A version of the rules, by the regulation that opened it.
    policy(PolicyId) {
        PolicyId::Qd45 => "45-QĐ/TW (trước 25/07/2016)", "45-QĐ/TW (before 25/07/2016)";
        PolicyId::Qd29 => "29-QĐ/TW (25/07/2016)", "29-QĐ/TW (25/07/2016)";
        PolicyId::Qd24 => "24-QĐ/TW (30/07/2021)", "24-QĐ/TW (30/07/2021)";
        PolicyId::Qd232 => "232-QĐ/TW (20/01/2025)", "232-QĐ/TW (20/01/2025)";
        PolicyId::Qd294 => "294-QĐ/TW (01/07/2025)", "294-QĐ/TW (01/07/2025)";
        PolicyId::Qd20 => "20-QĐ/TW (08/04/2026)", "20-QĐ/TW (08/04/2026)";
        PolicyId::Qd208 => "208-QĐ/TW (26/07/2026)", "208-QĐ/TW (26/07/2026)";
    }
);

labels!(
    /// The guides that went with a version.
    policy_papers(PolicyId) {
        PolicyId::Qd45 => "01-HD/TW ngày 05/01/2012; 12-HD/BTCTW ngày 17/05/2012", "01-HD/TW of 05/01/2012; 12-HD/BTCTW of 17/05/2012";
        PolicyId::Qd29 => "01-HD/TW ngày 20/09/2016; 09-HD/BTCTW ngày 05/06/2017", "01-HD/TW of 20/09/2016; 09-HD/BTCTW of 05/06/2017";
        PolicyId::Qd24 => "01-HD/TW ngày 28/09/2021; 12-HD/BTCTW ngày 18/01/2022", "01-HD/TW of 28/09/2021; 12-HD/BTCTW of 18/01/2022";
        PolicyId::Qd232 => "01-HD/TW ngày 28/09/2021; 12-HD/BTCTW ngày 18/01/2022", "01-HD/TW of 28/09/2021; 12-HD/BTCTW of 18/01/2022";
        PolicyId::Qd294 => "06-HD/TW ngày 09/06/2025; 38-HD/BTCTW ngày 29/09/2025 về nghiệp vụ công tác đảng viên, mẫu 1A–16B, danh sách mẫu 03-DSKN (chưa xác minh)", "06-HD/TW of 09/06/2025; 38-HD/BTCTW of 29/09/2025 on members' affairs, forms 1A–16B, list 03-DSKN (not verified)";
        PolicyId::Qd20 => "01-HD/TW ngày 19/05/2026; mẫu theo 38-HD/BTCTW ngày 29/09/2025 (chưa xác minh)", "01-HD/TW of 19/05/2026; forms by 38-HD/BTCTW of 29/09/2025 (not verified)";
        PolicyId::Qd208 => "01-HD/TW ngày 19/05/2026; mẫu theo 38-HD/BTCTW ngày 29/09/2025, chưa thấy hướng dẫn mới hơn (chưa xác minh)", "01-HD/TW of 19/05/2026; forms by 38-HD/BTCTW of 29/09/2025, no newer guide was found (not verified)";
    }
);

labels!(
    /// A paper of the dossier.
    paper(Paper) {
        Paper::AwarenessCertificate => "Giấy chứng nhận lớp nhận thức về Đảng", "Certificate of the awareness class";
        Paper::Application => "Đơn xin vào Đảng", "Application";
        Paper::Cv => "Lý lịch của người xin vào Đảng", "Curriculum vitae";
        Paper::Introduction => "Giấy giới thiệu của đảng viên thứ nhất", "Introduction by the first member";
        Paper::SecondIntroduction => "Giấy giới thiệu của đảng viên thứ hai", "Introduction by the second member";
        Paper::YouthUnionResolution => "Nghị quyết giới thiệu của Đoàn thanh niên", "Resolution of the Youth Union";
        Paper::TradeUnionResolution => "Nghị quyết giới thiệu của Công đoàn", "Resolution of the trade union";
        Paper::Opinions => "Tổng hợp ý kiến đoàn thể và nơi cư trú", "Opinions, summed up";
        Paper::UnionOpinion => "Phiếu ý kiến của đoàn thể", "Opinion of the mass organisation";
        Paper::ResidenceOpinion => "Ý kiến của chi ủy nơi cư trú", "Opinion of the residence";
        Paper::VerificationRequest => "Công văn đề nghị thẩm tra lý lịch", "Request for verification";
        Paper::VerificationAnswer => "Văn bản thẩm tra lý lịch", "Verification";
        Paper::BranchResolution => "Nghị quyết chi bộ đề nghị kết nạp", "Resolution of the branch";
        Paper::SubCommitteeReport => "Báo cáo của đảng ủy bộ phận", "Report of the sub-committee";
        Paper::BaseResolution => "Nghị quyết đảng ủy cơ sở đề nghị kết nạp", "Resolution of the base committee";
        Paper::AdmissionDecision => "Quyết định kết nạp", "Decision of admission";
        Paper::CeremonyMinutes => "Biên bản lễ kết nạp", "Minutes of the ceremony";
        Paper::NewMemberCertificate => "Giấy chứng nhận lớp đảng viên mới", "Certificate of the class for new members";
        Paper::SelfReview => "Bản tự kiểm điểm của đảng viên dự bị", "Self-review";
        Paper::HelperReview => "Nhận xét của đảng viên giúp đỡ", "Review by the helper";
        Paper::ProbationOpinions => "Tổng hợp ý kiến về đảng viên dự bị", "Opinions on the probationary member";
        Paper::OfficialResolution => "Nghị quyết chi bộ đề nghị công nhận chính thức", "Resolution on full membership";
        Paper::OfficialSubReport => "Báo cáo của đảng ủy bộ phận về công nhận chính thức", "Report on full membership";
        Paper::OfficialBaseResolution => "Nghị quyết đảng ủy cơ sở về công nhận chính thức", "Base committee on full membership";
        Paper::OfficialDecision => "Quyết định công nhận đảng viên chính thức", "Decision of full membership";
        Paper::SourceReferral => "Biên bản giới thiệu nguồn của đoàn thể", "Referral of the source";
        Paper::SympathiserResolution => "Nghị quyết đưa vào danh sách cảm tình Đảng", "Resolution on sympathisers";
        Paper::SpecialConsent => "Văn bản đồng ý trường hợp đặc biệt", "Consent to a special case";
        Paper::TransferCertificate => "Giấy chứng nhận người đang được giúp đỡ, xem xét kết nạp", "Certificate for a transfer";
    }
);

/// A paper with the number of its form, if it has one.
#[must_use]
pub fn paper_form(lang: Lang, form: Form) -> String {
    let name = paper(lang, form.paper);
    match (form.code.starts_with("CN"), lang) {
        _ if form.code.is_empty() => name.to_owned(),
        (true, _) => format!("{name} ({})", form.code),
        (false, Lang::Vi) => format!("{name} (mẫu {})", form.code),
        (false, Lang::En) => format!("{name} (form {})", form.code),
    }
}

labels!(
    /// When a paper is needed.
    required(Required) {
        Required::Always => "bắt buộc", "always";
        Required::Member => "đảng viên giới thiệu", "introduced by a member";
        Required::SecondMember => "hai đảng viên giới thiệu", "introduced by two members";
        Required::YouthUnion => "Đoàn thanh niên giới thiệu", "introduced by the Youth Union";
        Required::TradeUnion => "Công đoàn giới thiệu", "introduced by the trade union";
        Required::SubCommittee => "nơi có đảng ủy bộ phận", "where there is a sub-committee";
        Required::Special => "trường hợp đặc biệt", "special cases";
        Required::Kept => "lưu hồ sơ", "kept in the dossier";
    }
);

labels!(
    /// Something due.
    due_kind(DueKind) {
        DueKind::Certificate => "Giấy chứng nhận hết hạn", "Certificate runs out";
        DueKind::Redo => "Làm lại giấy tờ", "Paper to be made again";
        DueKind::Decision => "Ra quyết định kết nạp", "Decision of admission";
        DueKind::Ceremony => "Tổ chức lễ kết nạp", "Ceremony";
        DueKind::ProbationEnd => "Hết thời gian dự bị", "Probation ends";
        DueKind::OfficialReview => "Chi bộ xét công nhận chính thức", "Review for full membership";
        DueKind::OfficialDecision => "Ra quyết định công nhận chính thức", "Decision of full membership";
        DueKind::SendUp => "Chi bộ gửi hồ sơ lên cấp trên", "The branch sends the dossier up";
        DueKind::BaseReview => "Đảng ủy cơ sở xét, đề nghị", "The base committee considers it";
        DueKind::Revote => "Chưa có quyết định thì chi bộ xét lại", "Without a decision the branch votes again";
    }
);

labels!(
    /// A holiday.
    occasion(Occasion) {
        Occasion::NewYear => "Tết Dương lịch", "New Year";
        Occasion::Tet => "Tết Nguyên đán", "Tết";
        Occasion::HungKings => "Giỗ Tổ Hùng Vương", "Hùng Kings";
        Occasion::Victory => "Ngày Chiến thắng 30/4", "Victory Day";
        Occasion::Labour => "Quốc tế Lao động 1/5", "Labour Day";
        Occasion::NationalDay => "Quốc khánh 2/9", "National Day";
        Occasion::CultureDay => "Ngày Văn hóa Việt Nam 24/11", "Culture Day";
    }
);

labels!(
    /// What a day of the calendar is.
    day_kind(DayKind) {
        DayKind::Off => "ngày nghỉ", "day off";
        DayKind::Working => "ngày làm việc", "working day";
    }
);
