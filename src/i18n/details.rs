//! What the fields of a person's sheet and the steps of a person's way are called (handbook 1.2, 6.2).

use crate::domain::{DetailField, FieldGroup, Oddity, Stage};
use crate::merge::StepPart;
use crate::session::Lang;
use crate::session::form::StepSpot;

labels!(
    /// A field of a person's sheet.
    detail_field(DetailField) {
        DetailField::NameUsed => "Họ và tên đang dùng", "Name in use";
        DetailField::CitizenId => "Số định danh cá nhân", "Citizen number";
        DetailField::OldId => "Số chứng minh nhân dân cũ", "Old identity card";
        DetailField::Ethnicity => "Dân tộc", "Ethnicity";
        DetailField::Religion => "Tôn giáo", "Religion";
        DetailField::HometownProvince => "Quê quán: tỉnh, thành phố", "Hometown: province";
        DetailField::HometownCommune => "Quê quán: xã, phường", "Hometown: commune";
        DetailField::HometownDetail => "Quê quán: chi tiết", "Hometown: the rest";
        DetailField::BirthplaceProvince => "Nơi sinh: tỉnh, thành phố", "Birthplace: province";
        DetailField::BirthplaceCommune => "Nơi sinh: xã, phường", "Birthplace: commune";
        DetailField::BirthplaceDetail => "Nơi sinh: chi tiết", "Birthplace: the rest";
        DetailField::ResidenceProvince => "Nơi cư trú: tỉnh, thành phố", "Residence: province";
        DetailField::ResidenceCommune => "Nơi cư trú: xã, phường", "Residence: commune";
        DetailField::ResidenceDetail => "Nơi cư trú: chi tiết", "Residence: the rest";
        DetailField::EduGeneral => "Giáo dục phổ thông", "General education";
        DetailField::EduGrade => "Lớp đã học, hệ", "Class and system";
        DetailField::EduPro => "Trình độ chuyên môn", "Professional education";
        DetailField::AcademicTitle => "Học hàm", "Academic title";
        DetailField::Theory => "Lý luận chính trị", "Political theory";
        DetailField::Occupation => "Nghề nghiệp khi vào Đảng", "Occupation at the admission";
        DetailField::Employer => "Nơi làm việc", "Employer";
        DetailField::EmployerType => "Loại hình nơi làm việc", "Kind of employer";
        DetailField::IsBusinessOwner => "Chủ doanh nghiệp tư nhân", "Owner of a private enterprise";
        DetailField::YouthUnion => "Đoàn viên thanh niên", "Youth Union member";
        DetailField::YouthUnionOn => "Ngày vào Đoàn", "Joined the Youth Union on";
        DetailField::TradeUnion => "Đoàn viên công đoàn", "Trade union member";
        DetailField::TradeUnionOn => "Ngày vào công đoàn", "Joined the trade union on";
        DetailField::CoopMember => "Thành viên hợp tác xã, tổ hợp tác", "Member of a cooperative";
        DetailField::SpecialReadmitted => "Đặc biệt: kết nạp lại", "Special: readmitted";
        DetailField::SpecialPopulation => "Đặc biệt: chính sách dân số", "Special: population policy";
        DetailField::SpecialForeignMarriage => "Đặc biệt: hôn nhân với người nước ngoài", "Special: married to a foreigner";
        DetailField::SpecialOver60 => "Đặc biệt: trên 60 tuổi", "Special: above 60";
        DetailField::SpecialLowEducation => "Đặc biệt: học vấn dưới trung học cơ sở", "Special: below lower secondary school";
        DetailField::Programme => "Lớp, chương trình", "Class, programme";
        DetailField::SourceOrg => "Đơn vị giới thiệu nguồn", "Organisation that named the source";
        DetailField::ReferredOn => "Ngày giới thiệu nguồn", "Named as a source on";
        DetailField::HelperName => "Đảng viên giúp đỡ", "Helper";
        DetailField::HelperFrom => "Giúp đỡ từ ngày", "Helps from";
        DetailField::HelperTo => "Giúp đỡ đến ngày", "Helps until";
        DetailField::IntroducerKind => "Bên giới thiệu", "Kind of introducer";
        DetailField::IntroducerName => "Tên người, tổ chức giới thiệu", "Introducer";
        DetailField::IntroducerOn => "Ngày giới thiệu vào Đảng", "Introduced on";
        DetailField::IntroducerSince => "Cùng công tác từ", "Works together since";
        DetailField::PartyCardNo => "Số thẻ đảng viên", "Party card number";
        DetailField::PartyRecordNo => "Số lý lịch đảng viên", "Party record number";
        DetailField::LegalBasis => "Căn cứ xử lý dữ liệu", "Legal basis of the data";
        DetailField::LegalBasisOn => "Ngày của căn cứ xử lý dữ liệu", "Day of the legal basis";
        DetailField::Note => "Ghi chú", "Note";
        DetailField::IntroducerOfficialOn => "Người giới thiệu vào Đảng chính thức ngày", "Introducer is a full member since";
        DetailField::DossierRules => "Hồ sơ lập theo quy định", "Rules of the dossier";
        DetailField::PaperStatus => "Giấy tờ: tình trạng", "Paper: state";
        DetailField::PaperOn => "Giấy tờ: ngày", "Paper: day";
        DetailField::PaperPlace => "Giấy tờ: nơi lưu", "Paper: kept at";
        DetailField::ProbationMore => "Kéo dài thời gian dự bị (số tháng)", "Probation lengthened by (months)";
        DetailField::ProbationPaper => "Quyết định kéo dài: số", "Decision that lengthens it: number";
        DetailField::ProbationPaperOn => "Quyết định kéo dài: ngày", "Decision that lengthens it: day";
    }
);

labels!(
    /// A stage of a person's way.
    stage(Stage) {
        Stage::Source => "Quần chúng ưu tú", "Source";
        Stage::Sympathiser => "Cảm tình Đảng", "Sympathiser";
        Stage::AwarenessClass => "Lớp nhận thức về Đảng", "Awareness class";
        Stage::Application => "Đơn xin vào Đảng", "Application";
        Stage::Cv => "Khai lý lịch", "Curriculum vitae";
        Stage::Verify => "Thẩm tra lý lịch", "Verification";
        Stage::Opinions => "Lấy ý kiến", "Opinions";
        Stage::Introduction => "Giới thiệu vào Đảng", "Introduction";
        Stage::BranchVote => "Chi bộ xét", "Vote of the branch";
        Stage::SubCommittee => "Đảng ủy bộ phận thẩm định", "Sub-committee";
        Stage::BaseCommittee => "Đảng ủy cơ sở xét", "Base committee";
        Stage::Decision => "Quyết định kết nạp", "Decision of admission";
        Stage::Admitted => "Lễ kết nạp", "Admission";
        Stage::Probation => "Dự bị", "Probation";
        Stage::OfficialReview => "Xét công nhận chính thức", "Review for full membership";
        Stage::Official => "Quyết định chính thức", "Full membership";
        Stage::Card => "Phát thẻ", "Card";
        Stage::Stopped => "Dừng, đưa khỏi danh sách", "Stopped";
        Stage::ProbRemoved => "Xóa tên đảng viên dự bị", "Struck off on probation";
        Stage::Transferred => "Chuyển nơi khác", "Transferred";
        Stage::Cancelled => "Hủy quyết định kết nạp", "Decision cancelled";
    }
);

labels!(
    /// A part of a step.
    step_part(StepPart) {
        StepPart::Taken => "đã qua bước này", "taken";
        StepPart::On => "ngày", "day";
        StepPart::Paper => "số văn bản", "paper";
        StepPart::Signed => "ngày ký", "signed on";
        StepPart::Received => "ngày nhận", "received on";
        StepPart::Votes => "biểu quyết", "votes";
        StepPart::Result => "kết quả", "result";
        StepPart::Note => "ghi chú", "note";
    }
);

labels!(
    /// Fields that stand together.
    field_group(FieldGroup) {
        FieldGroup::Identity => "Tên và giấy tờ tùy thân", "Names and identity papers";
        FieldGroup::Origin => "Nguồn gốc, nơi ở", "Origin and places";
        FieldGroup::Education => "Học vấn", "Education";
        FieldGroup::Work => "Nghề nghiệp", "Work";
        FieldGroup::Unions => "Đoàn thể", "Unions";
        FieldGroup::Special => "Trường hợp đặc biệt", "Special cases";
        FieldGroup::Programmes => "Lớp, chương trình", "Classes, programmes";
        FieldGroup::Source => "Giới thiệu nguồn, đảng viên giúp đỡ", "Source and helpers";
        FieldGroup::Introducers => "Người, tổ chức giới thiệu vào Đảng", "Introducers";
        FieldGroup::Papers => "Giấy tờ trong hồ sơ", "Papers of the dossier";
        FieldGroup::Probation => "Kéo dài thời gian dự bị", "Probation lengthened";
        FieldGroup::Party => "Thẻ và lý lịch đảng viên", "Party card and record";
        FieldGroup::Legal => "Căn cứ xử lý dữ liệu", "Legal basis";
        FieldGroup::Remark => "Ghi chú", "Note";
    }
);

labels!(
    /// A part of a step where it is typed.
    step_spot(StepSpot) {
        StepSpot::On => "Ngày", "Day";
        StepSpot::Paper => "Số văn bản", "Paper number";
        StepSpot::Signed => "Ngày ký", "Signed on";
        StepSpot::Received => "Ngày nhận", "Received on";
        StepSpot::Eligible => "Đảng viên chính thức được tính", "Full members counted";
        StepSpot::Present => "Có mặt", "Present";
        StepSpot::Yes => "Tán thành", "In favour";
        StepSpot::No => "Không tán thành", "Against";
        StepSpot::Result => "Kết quả", "Result";
        StepSpot::Note => "Ghi chú", "Note";
    }
);

/// Why a number can hardly be right.
#[must_use]
pub fn oddity(lang: Lang, odd: Oddity) -> String {
    let vi = lang == Lang::Vi;
    match odd {
        Oddity::LostZero if vi => "Chỉ có 11 chữ số: có thể mất số 0 ở đầu khi chép từ Excel.".into(),
        Oddity::LostZero => "Eleven digits: a spreadsheet may have dropped the zero at the front.".into(),
        Oddity::Length(n) if vi => format!("Có {n} chữ số, không đúng độ dài của loại số này."),
        Oddity::Length(n) => format!("{n} digits, which no such number has."),
        Oddity::OtherGender if vi => "Chữ số thứ tư không khớp với giới tính đã ghi.".into(),
        Oddity::OtherGender => "The fourth digit does not fit the gender on record.".into(),
        Oddity::OtherYear(year) if vi => format!("Số này là của người sinh năm {year}, khác năm sinh đã ghi."),
        Oddity::OtherYear(year) => format!("The number is of somebody born in {year}, not in the year on record."),
        Oddity::Shape if vi => "Thường gồm 6 chữ số và 1–3 chữ cái.".into(),
        Oddity::Shape => "Six digits and one to three letters are usual.".into(),
    }
}
