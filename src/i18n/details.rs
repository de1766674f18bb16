//! What the fields of a person's sheet and the steps of a person's way are called (handbook 1.2, 6.2).

use crate::domain::{DetailField, Stage};
use crate::merge::StepPart;

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
