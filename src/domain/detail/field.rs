//! The one table of person fields (handbook 6.2): key, kind, how many times, what becomes of it without a name, whether
//! sensitive. What a person must have to be counted (name, gender, birth, branch, admission, marks) stands in `Person` and
//! not here.

use super::CodeList;
use crate::domain::Fault;
use std::{fmt, str::FromStr};

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Free text, up to 500 characters.
    Text,
    /// Digits only, up to so many.
    Digits(u8),
    /// A code of a list.
    Code(CodeList),
    /// A day, or as much as is known of it.
    Date,
    /// Yes or no; not known is no entry.
    Flag,
}

/// One row of the table.
struct Row {
    key: &'static str,
    kind: FieldKind,
    slots: u8,
    unnamed: Unnamed,
    sensitive: bool,
}

/// What becomes of a field where a record goes out without a name (ẩn danh). Whatever the figures of an upper office do not
/// ask for stays at home; so does every text, number and exact day, by which a person could be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// It goes as it is: a code or a yes that many share.
    Kept,
    /// What it says stays at home; the category that follows from it goes as a mark, because figures count it.
    Counted,
    /// It stays at home.
    Home,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $kind:expr, $slots:literal, $unnamed:ident $(, $mark:ident)?;)+) => {
        /// A field of a person. The order is that of the handbook; new ones go to the end.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum DetailField { $($(#[$doc])* $name),+ }
        impl DetailField {
            /// Every field, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The field of this key.
            #[must_use]
            pub fn of_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)+ _ => None }
            }
        }
        static ROWS: &[Row] = &[$(Row {
            key: $key,
            kind: $kind,
            slots: $slots,
            unnamed: fields!(@$unnamed),
            sensitive: fields!(@$($mark)?),
        }),+];
    };
    (@kept) => { Unnamed::Kept };
    (@counted) => { Unnamed::Counted };
    (@home) => { Unnamed::Home };
    (@sensitive) => { true };
    (@) => { false };
}

use FieldKind::{Code, Date, Digits, Flag, Text};

fields! {
    /// Họ và tên đang dùng.
    NameUsed = "name_used", Text, 1, home;
    /// Số định danh cá nhân, CCCD.
    CitizenId = "citizen_id", Digits(12), 1, home;
    /// Số CMND cũ.
    OldId = "old_id", Digits(12), 1, home;
    /// Dân tộc.
    Ethnicity = "ethnicity", Code(CodeList::Ethnicity), 1, counted, sensitive;
    /// Tôn giáo; “none” is not the same as not known.
    Religion = "religion", Code(CodeList::Religion), 1, counted, sensitive;
    /// Quê quán: tỉnh, thành phố.
    HometownProvince = "hometown_province", Text, 1, home;
    /// Quê quán: xã, phường, with the district of old where it is known.
    HometownCommune = "hometown_commune", Text, 1, home;
    /// Quê quán: the rest.
    HometownDetail = "hometown_detail", Text, 1, home;
    /// Nơi sinh: tỉnh, thành phố.
    BirthplaceProvince = "birthplace_province", Text, 1, home;
    /// Nơi sinh: xã, phường.
    BirthplaceCommune = "birthplace_commune", Text, 1, home;
    /// Nơi sinh: the rest.
    BirthplaceDetail = "birthplace_detail", Text, 1, home;
    /// Nơi cư trú: tỉnh, thành phố.
    ResidenceProvince = "residence_province", Text, 1, home;
    /// Nơi cư trú: xã, phường.
    ResidenceCommune = "residence_commune", Text, 1, home;
    /// Nơi cư trú: the rest.
    ResidenceDetail = "residence_detail", Text, 1, home;
    /// Giáo dục phổ thông: the level.
    EduGeneral = "edu_general", Code(CodeList::EduGeneral), 1, kept;
    /// Giáo dục phổ thông: the class and its system, `9/12`, `7/10`.
    EduGrade = "edu_grade", Text, 1, home;
    /// Trình độ chuyên môn.
    EduPro = "edu_pro", Code(CodeList::EduPro), 1, kept;
    /// Học hàm.
    AcademicTitle = "academic_title", Code(CodeList::AcademicTitle), 1, home;
    /// Lý luận chính trị.
    Theory = "theory", Code(CodeList::Theory), 1, kept;
    /// Nghề nghiệp khi vào Đảng: frozen at the admission.
    Occupation = "occupation", Code(CodeList::Occupation), 1, kept;
    /// Nơi làm việc.
    Employer = "employer", Text, 1, home;
    /// Loại hình nơi làm việc.
    EmployerType = "employer_type", Code(CodeList::EmployerType), 1, kept;
    /// Chủ doanh nghiệp tư nhân.
    IsBusinessOwner = "is_business_owner", Flag, 1, kept;
    /// Đoàn viên at the admission.
    YouthUnion = "youth_union", Flag, 1, kept;
    /// Ngày vào Đoàn.
    YouthUnionOn = "youth_union_on", Date, 1, home;
    /// Đoàn viên công đoàn at the admission.
    TradeUnion = "trade_union", Flag, 1, kept;
    /// Ngày vào công đoàn.
    TradeUnionOn = "trade_union_on", Date, 1, home;
    /// Thành viên hợp tác xã, tổ hợp tác.
    CoopMember = "coop_member", Flag, 1, kept;
    /// Trường hợp đặc biệt: kết nạp lại.
    SpecialReadmitted = "special_readmitted", Flag, 1, home, sensitive;
    /// Trường hợp đặc biệt: vi phạm chính sách dân số.
    SpecialPopulation = "special_population", Flag, 1, home, sensitive;
    /// Trường hợp đặc biệt: hôn nhân với người nước ngoài.
    SpecialForeignMarriage = "special_foreign_marriage", Flag, 1, home, sensitive;
    /// Trường hợp đặc biệt: trên 60 tuổi.
    SpecialOver60 = "special_over_60", Flag, 1, home, sensitive;
    /// Trường hợp đặc biệt: học vấn dưới trung học cơ sở.
    SpecialLowEducation = "special_low_education", Flag, 1, home, sensitive;
    /// Lớp, chương trình: a tag a slot, such as `Đồng khởi mới`.
    Programme = "programme", Text, 8, counted;
    /// Đơn vị giới thiệu nguồn.
    SourceOrg = "source_org", Text, 1, home;
    /// Ngày giới thiệu nguồn.
    ReferredOn = "referred_on", Date, 1, home;
    /// Đảng viên giúp đỡ: one or two at a time, others in their place later.
    HelperName = "helper_name", Text, 4, home;
    /// Đảng viên giúp đỡ: từ ngày.
    HelperFrom = "helper_from", Date, 4, home;
    /// Đảng viên giúp đỡ: đến ngày.
    HelperTo = "helper_to", Date, 4, home;
    /// Người, tổ chức giới thiệu: what it is.
    IntroducerKind = "introducer_kind", Code(CodeList::IntroducerKind), 4, home;
    /// Người, tổ chức giới thiệu: the name.
    IntroducerName = "introducer_name", Text, 4, home;
    /// Người, tổ chức giới thiệu: ngày giới thiệu.
    IntroducerOn = "introducer_on", Date, 4, home;
    /// Người, tổ chức giới thiệu: cùng công tác từ.
    IntroducerSince = "introducer_since", Date, 4, home;
    /// Số thẻ đảng viên.
    PartyCardNo = "party_card_no", Digits(12), 1, home;
    /// Số lý lịch đảng viên: digits and one to three letters.
    PartyRecordNo = "party_record_no", Text, 1, home;
    /// Căn cứ xử lý dữ liệu.
    LegalBasis = "legal_basis", Code(CodeList::LegalBasis), 1, home;
    /// Ngày của căn cứ xử lý dữ liệu.
    LegalBasisOn = "legal_basis_on", Date, 1, home;
    /// Ghi chú.
    Note = "note", Text, 1, home;
    /// Người giới thiệu: ngày công nhận chính thức.
    IntroducerOfficialOn = "introducer_official_on", Date, 4, home;
    /// Bộ quy định that the dossier goes by: a slot an attempt.
    DossierRules = "dossier_rules", Code(CodeList::Policy), 4, home;
    /// Giấy tờ: tình trạng; a slot a [`crate::domain::Paper`].
    PaperStatus = "paper_status", Code(CodeList::PaperStatus), 32, home;
    /// Giấy tờ: ngày.
    PaperOn = "paper_on", Date, 32, home;
    /// Giấy tờ: nơi lưu.
    PaperPlace = "paper_place", Text, 32, home;
    /// Thời gian dự bị được kéo dài: so many months; a slot an attempt.
    ProbationMore = "probation_more", Digits(2), 4, home;
    /// Quyết định kéo dài thời gian dự bị: its number.
    ProbationPaper = "probation_paper", Text, 4, home;
    /// Quyết định kéo dài thời gian dự bị: its day.
    ProbationPaperOn = "probation_paper_on", Date, 4, home;
}

impl DetailField {
    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Its name in files, the same for ever.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// What kind of value it holds.
    #[must_use]
    pub fn kind(self) -> FieldKind {
        self.row().kind
    }

    /// How many times a person may have it: slots 1 to this.
    #[must_use]
    pub fn slots(self) -> u8 {
        self.row().slots
    }

    /// Whether the law calls such data sensitive (handbook 9).
    #[must_use]
    pub fn is_sensitive(self) -> bool {
        self.row().sensitive
    }

    /// What becomes of it where the record goes out without a name.
    #[must_use]
    pub fn unnamed(self) -> Unnamed {
        self.row().unnamed
    }

    /// Its place in [`DetailField::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// One place of a person's sheet: a field, and which of its slots. Written `citizen_id`, `helper_name/2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DetailKey {
    field: DetailField,
    slot: u8,
}

impl DetailKey {
    /// The slot of a field, from 1; none if the field has no such slot.
    #[must_use]
    pub fn new(field: DetailField, slot: u8) -> Option<Self> {
        (1..=field.slots()).contains(&slot).then_some(Self { field, slot })
    }

    /// The field.
    #[must_use]
    pub const fn field(self) -> DetailField {
        self.field
    }

    /// The slot, from 1.
    #[must_use]
    pub const fn slot(self) -> u8 {
        self.slot
    }

    /// Every place there is, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        DetailField::ALL.iter().flat_map(|&field| (1..=field.slots()).map(move |slot| Self { field, slot }))
    }
}

impl From<DetailField> for DetailKey {
    /// The first slot.
    fn from(field: DetailField) -> Self {
        Self { field, slot: 1 }
    }
}

impl fmt::Display for DetailKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.field.key())?;
        if self.slot == 1 { Ok(()) } else { write!(f, "/{}", self.slot) }
    }
}

impl FromStr for DetailKey {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Self, Fault> {
        let fault = || Fault::NotInList(Fault::clip(text));
        let (key, slot) = match text.split_once('/') {
            // One spelling each: the first slot has no number, and no number begins with a nought.
            Some((key, slot)) => match slot.as_bytes() {
                [digit @ b'2'..=b'9'] => (key, digit - b'0'),
                [ten @ b'1'..=b'9', digit @ b'0'..=b'9'] => (key, (ten - b'0') * 10 + digit - b'0'),
                _ => return Err(fault()),
            },
            None => (text, 1),
        };
        DetailField::of_key(key).and_then(|field| Self::new(field, slot)).ok_or_else(fault)
    }
}
