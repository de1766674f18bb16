//! Lists of codes that a person's fields choose from (handbook 6.4 and 2.1). What a code is called is not known here.
//!
//! A code is never renamed and never removed, and new ones go to the end: files and stores hold them for ever.

use super::peoples::PEOPLES;

/// A list of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeList {
    /// Dân tộc: the 54 peoples in their official order, foreigners, others.
    Ethnicity,
    /// Tôn giáo.
    Religion,
    /// Giáo dục phổ thông.
    EduGeneral,
    /// Trình độ chuyên môn.
    EduPro,
    /// Học hàm.
    AcademicTitle,
    /// Lý luận chính trị.
    Theory,
    /// Nghề nghiệp khi vào Đảng: the leaves of Biểu 2.
    Occupation,
    /// Loại hình nơi làm việc.
    EmployerType,
    /// Ai giới thiệu.
    IntroducerKind,
    /// Căn cứ xử lý dữ liệu.
    LegalBasis,
    /// Loại lớp bồi dưỡng.
    ClassKind,
    /// Kết quả học lớp.
    ClassResult,
    /// Loại tổ chức giới thiệu nguồn.
    OrgKind,
    /// Tăng, giảm đảng viên: the rows of Biểu 1.
    ChangeKind,
    /// Hình thức khen thưởng.
    RecognitionKind,
    /// Bộ quy định: as [`crate::domain::PolicyId`] lists them.
    Policy,
    /// Tình trạng giấy tờ.
    PaperStatus,
}

impl CodeList {
    /// Every list.
    pub const ALL: &'static [Self] = &[
        Self::Ethnicity,
        Self::Religion,
        Self::EduGeneral,
        Self::EduPro,
        Self::AcademicTitle,
        Self::Theory,
        Self::Occupation,
        Self::EmployerType,
        Self::IntroducerKind,
        Self::LegalBasis,
        Self::ClassKind,
        Self::ClassResult,
        Self::OrgKind,
        Self::ChangeKind,
        Self::RecognitionKind,
        Self::Policy,
        Self::PaperStatus,
    ];

    /// Its codes, in the order in which they are offered.
    #[must_use]
    pub const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::Ethnicity => PEOPLES,
            Self::Religion => RELIGIONS,
            Self::EduGeneral => &["literate", "primary", "lower_secondary", "upper_secondary"],
            Self::EduPro => &["none", "vocational", "intermediate", "college", "university", "master", "doctor"],
            Self::AcademicTitle => &["associate_professor", "professor"],
            Self::Theory => &["none", "elementary", "intermediate", "advanced", "bachelor"],
            Self::Occupation => OCCUPATIONS,
            Self::EmployerType => EMPLOYERS,
            Self::IntroducerKind => &["member", "youth_union", "trade_union"],
            Self::LegalBasis => &["consent", "legal_duty", "public_task", "other"],
            Self::ClassKind => &["awareness", "new_member", "other"],
            Self::ClassResult => &["excellent", "good", "fair", "passed", "failed", "absent"],
            Self::OrgKind => {
                &["youth_union", "trade_union", "women", "farmers", "veterans", "front", "school", "other"]
            }
            Self::ChangeKind => CHANGES,
            Self::RecognitionKind => &["commended", "certificate", "diploma", "other"],
            Self::Policy => &["qd45", "qd29", "qd24", "qd232", "qd294", "qd20", "qd208"],
            Self::PaperStatus => &["have", "have_not", "to_complete", "expired", "not_applicable"],
        }
    }
}

const RELIGIONS: &[&str] = &[
    "none",
    "buddhism",
    "catholicism",
    "protestantism",
    "cao_dai",
    "hoa_hao",
    "islam",
    "tinh_do_cu_si",
    "buu_son_ky_huong",
    "tu_an_hieu_nghia",
    "other",
];

const CHANGES: &[&str] = &[
    "admitted",         // kết nạp
    "in_province",      // chuyển đến từ nơi khác trong tỉnh
    "in_outside",       // chuyển đến từ tỉnh khác
    "restored",         // phục hồi đảng tịch
    "died",             // từ trần
    "expelled",         // khai trừ
    "removed",          // xóa tên
    "removed_prob",     // xóa tên đảng viên dự bị
    "left",             // xin ra khỏi Đảng
    "out_province",     // chuyển đi nơi khác trong tỉnh
    "out_outside",      // chuyển đi tỉnh khác
    "restructured",     // giải thể, điều chỉnh tổ chức: đến
    "restructured_out", // giải thể, điều chỉnh tổ chức: đi
];

const OCCUPATIONS: &[&str] = &[
    "state_office",       // CBCC cơ quan Nhà nước từ cấp huyện trở lên
    "party_office",       // CBCC Đảng, MTTQ, đoàn thể từ cấp huyện trở lên
    "commune_office",     // CBCC và người hoạt động không chuyên trách cấp xã
    "hamlet_part_time",   // không chuyên trách thôn, ấp
    "public_service",     // viên chức đơn vị sự nghiệp công lập
    "private_service",    // người lao động sự nghiệp ngoài công lập
    "enterprise_manager", // lãnh đạo, quản lý doanh nghiệp
    "enterprise_staff",   // nhân viên gián tiếp
    "enterprise_worker",  // công nhân trực tiếp
    "farming",            // nông, lâm, ngư nghiệp
    "armed_forces",       // quân đội và công an
    "university_student", // sinh viên
    "pupil",              // học sinh
    "other",
];

const EMPLOYERS: &[&str] = &[
    "state_enterprise",
    "sole_proprietorship",
    "limited_company",
    "joint_stock_company",
    "partnership",
    "foreign_enterprise",
    "cooperative",
    "cooperative_group",
    "household_business",
    "farm",
    "other",
];
