//! What the codes of a person's lists are called, each list in the order of its codes (handbook 6.4).

use super::Lang;
use super::rules::policy;
use crate::domain::{Code, CodeList, PolicyId};

/// A code in words.
#[must_use]
pub fn code(lang: Lang, code: Code) -> &'static str {
    let at = usize::from(code.index());
    let pairs: &[(&str, &str)] = match code.list() {
        CodeList::Ethnicity => match (lang, PEOPLES.get(at)) {
            (_, Some(name)) => return name,
            (Lang::Vi, None) if at == PEOPLES.len() => return "Người nước ngoài",
            (Lang::En, None) if at == PEOPLES.len() => return "Foreigner",
            _ => &[],
        },
        CodeList::Religion => &RELIGIONS,
        CodeList::EduGeneral => &EDU_GENERAL,
        CodeList::EduPro => &EDU_PRO,
        CodeList::AcademicTitle => &[("Phó giáo sư", "Associate professor"), ("Giáo sư", "Professor")],
        CodeList::Theory => &THEORY,
        CodeList::Occupation => &OCCUPATIONS,
        CodeList::EmployerType => &EMPLOYERS,
        CodeList::IntroducerKind => {
            &[("Đảng viên", "Member"), ("Đoàn thanh niên", "Youth Union"), ("Công đoàn", "Trade union")]
        }
        CodeList::LegalBasis => &LEGAL_BASES,
        CodeList::ClassKind => &CLASS_KINDS,
        CodeList::ClassResult => &CLASS_RESULTS,
        CodeList::OrgKind => &ORG_KINDS,
        CodeList::ChangeKind => &CHANGE_KINDS,
        CodeList::RecognitionKind => &RECOGNITIONS,
        CodeList::Policy => match PolicyId::ALL.get(at) {
            Some(&id) => return policy(lang, id),
            None => &[],
        },
        CodeList::PaperStatus => &PAPER_STATES,
    };
    let (vi, en) = pairs.get(at).copied().unwrap_or(("Khác", "Other"));
    if lang == Lang::Vi { vi } else { en }
}

/// The 54 peoples in the official order, by their own names.
const PEOPLES: [&str; 54] = [
    "Kinh",
    "Tày",
    "Thái",
    "Hoa",
    "Khmer",
    "Mường",
    "Nùng",
    "Mông",
    "Dao",
    "Gia-rai",
    "Ngái",
    "Ê-đê",
    "Ba-na",
    "Xơ-đăng",
    "Sán Chay",
    "Cơ-ho",
    "Chăm",
    "Sán Dìu",
    "Hrê",
    "Mnông",
    "Ra-glai",
    "Xtiêng",
    "Bru-Vân Kiều",
    "Thổ",
    "Giáy",
    "Cơ-tu",
    "Gié-Triêng",
    "Mạ",
    "Khơ-mú",
    "Co",
    "Tà-ôi",
    "Chơ-ro",
    "Kháng",
    "Xinh-mun",
    "Hà Nhì",
    "Chu-ru",
    "Lào",
    "La Chí",
    "La Ha",
    "Phù Lá",
    "La Hủ",
    "Lự",
    "Lô Lô",
    "Chứt",
    "Mảng",
    "Pà Thẻn",
    "Cơ Lao",
    "Cống",
    "Bố Y",
    "Si La",
    "Pu Péo",
    "Brâu",
    "Ơ Đu",
    "Rơ-măm",
];

const RELIGIONS: [(&str, &str); 11] = [
    ("Không", "None"),
    ("Phật giáo", "Buddhism"),
    ("Công giáo", "Catholicism"),
    ("Tin lành", "Protestantism"),
    ("Cao Đài", "Caodaism"),
    ("Phật giáo Hòa Hảo", "Hòa Hảo Buddhism"),
    ("Hồi giáo", "Islam"),
    ("Tịnh độ cư sĩ", "Tịnh độ cư sĩ Buddhism"),
    ("Bửu Sơn Kỳ Hương", "Bửu Sơn Kỳ Hương Buddhism"),
    ("Tứ Ân Hiếu Nghĩa", "Tứ Ân Hiếu Nghĩa Buddhism"),
    ("Tôn giáo khác", "Another religion"),
];

const EDU_GENERAL: [(&str, &str); 4] = [
    ("Biết đọc, biết viết", "Literate"),
    ("Tiểu học", "Primary school"),
    ("Trung học cơ sở", "Lower secondary school"),
    ("Trung học phổ thông", "Upper secondary school"),
];

const EDU_PRO: [(&str, &str); 7] = [
    ("Chưa qua đào tạo", "None"),
    ("Sơ cấp, nghề", "Vocational"),
    ("Trung cấp", "Intermediate"),
    ("Cao đẳng", "College"),
    ("Đại học", "University"),
    ("Thạc sĩ", "Master"),
    ("Tiến sĩ", "Doctor"),
];

const THEORY: [(&str, &str); 5] = [
    ("Chưa học", "None"),
    ("Sơ cấp", "Elementary"),
    ("Trung cấp", "Intermediate"),
    ("Cao cấp", "Advanced"),
    ("Cử nhân", "Bachelor"),
];

const OCCUPATIONS: [(&str, &str); 14] = [
    ("Cán bộ, công chức cơ quan Nhà nước", "State officer"),
    ("Cán bộ, công chức Đảng, đoàn thể", "Officer of the Party or a mass organisation"),
    ("Cán bộ cấp xã", "Commune officer"),
    ("Không chuyên trách ở ấp, khu phố", "Part-time official of a hamlet"),
    ("Viên chức sự nghiệp công lập", "Public employee"),
    ("Lao động sự nghiệp ngoài công lập", "Employee of a private service unit"),
    ("Lãnh đạo, quản lý doanh nghiệp", "Manager of an enterprise"),
    ("Nhân viên gián tiếp", "Staff of an enterprise"),
    ("Công nhân trực tiếp", "Worker of an enterprise"),
    ("Nông, lâm, ngư nghiệp", "Farming, forestry, fishing"),
    ("Quân đội, công an", "Armed forces"),
    ("Sinh viên", "Student"),
    ("Học sinh", "Pupil"),
    ("Nghề khác", "Another occupation"),
];

const EMPLOYERS: [(&str, &str); 11] = [
    ("Doanh nghiệp nhà nước", "State enterprise"),
    ("Doanh nghiệp tư nhân", "Sole proprietorship"),
    ("Công ty trách nhiệm hữu hạn", "Limited company"),
    ("Công ty cổ phần", "Joint-stock company"),
    ("Công ty hợp danh", "Partnership"),
    ("Doanh nghiệp có vốn nước ngoài", "Foreign-invested enterprise"),
    ("Hợp tác xã", "Cooperative"),
    ("Tổ hợp tác", "Cooperative group"),
    ("Hộ kinh doanh", "Household business"),
    ("Trang trại", "Farm"),
    ("Loại hình khác", "Another kind"),
];

const LEGAL_BASES: [(&str, &str); 4] = [
    ("Người được ghi đồng ý", "Consent"),
    ("Nghĩa vụ theo luật", "Legal duty"),
    ("Nhiệm vụ công", "Public task"),
    ("Căn cứ khác", "Another basis"),
];

const CLASS_KINDS: [(&str, &str); 3] = [
    ("Bồi dưỡng nhận thức về Đảng", "Awareness of the Party"),
    ("Bồi dưỡng đảng viên mới", "New members"),
    ("Lớp khác", "Another class"),
];

const CLASS_RESULTS: [(&str, &str); 6] = [
    ("Xuất sắc", "Excellent"),
    ("Giỏi", "Good"),
    ("Khá", "Fair"),
    ("Đạt", "Passed"),
    ("Không đạt", "Failed"),
    ("Vắng", "Absent"),
];

const ORG_KINDS: [(&str, &str); 8] = [
    ("Đoàn thanh niên", "Youth Union"),
    ("Công đoàn", "Trade union"),
    ("Hội phụ nữ", "Women’s union"),
    ("Hội nông dân", "Farmers’ union"),
    ("Hội cựu chiến binh", "Veterans"),
    ("Mặt trận Tổ quốc", "Fatherland Front"),
    ("Trường học", "School"),
    ("Tổ chức khác", "Another organisation"),
];

const CHANGE_KINDS: [(&str, &str); 13] = [
    ("Kết nạp", "Admitted"),
    ("Chuyển đến trong tỉnh", "Came from within the province"),
    ("Chuyển đến từ tỉnh khác", "Came from another province"),
    ("Phục hồi đảng tịch", "Restored"),
    ("Từ trần", "Died"),
    ("Khai trừ", "Expelled"),
    ("Xóa tên", "Struck off"),
    ("Xóa tên đảng viên dự bị", "Struck off on probation"),
    ("Xin ra khỏi Đảng", "Left"),
    ("Chuyển đi trong tỉnh", "Went within the province"),
    ("Chuyển đi tỉnh khác", "Went to another province"),
    ("Tăng do điều chỉnh tổ chức", "Gained by restructuring"),
    ("Giảm do điều chỉnh tổ chức", "Lost by restructuring"),
];

const RECOGNITIONS: [(&str, &str); 4] = [
    ("Biểu dương", "Commended"),
    ("Giấy khen", "Certificate of merit"),
    ("Bằng khen", "Diploma of merit"),
    ("Hình thức khác", "Another form"),
];

const PAPER_STATES: [(&str, &str); 5] = [
    ("Có", "There"),
    ("Chưa có", "Not there"),
    ("Cần bổ sung", "To be completed"),
    ("Hết hạn", "Run out"),
    ("Không áp dụng", "Does not apply"),
];
