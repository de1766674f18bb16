//! The one table of the fields of matters: key, what a field holds, and which kinds of matters have it.

use super::MatterKind;
use crate::domain::CodeList;
use std::{fmt, str::FromStr};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// Free text, up to 500 characters.
    Text,
    /// A code of a list.
    Code(CodeList),
    /// A day, or as much as is known of it.
    Date,
    /// A whole number from 0.
    Count,
    /// A unit.
    Unit,
    /// A person.
    Person,
    /// Another matter of this kind, which it is part of.
    Matter,
    /// A period.
    Period,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $kind:expr, [$($of:ident)+];)+) => {
        /// A field of a matter. New ones go to the end.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum MatterField { $($(#[$doc])* $name),+ }
        impl MatterField {
            /// Every field, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// Its name in files, the same for ever.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }
            /// What it holds.
            #[must_use]
            pub const fn kind(self) -> ItemKind {
                match self { $(Self::$name => $kind),+ }
            }
            /// Which kinds of matters have it.
            #[must_use]
            pub const fn of(self) -> &'static [MatterKind] {
                match self { $(Self::$name => &[$(MatterKind::$of),+]),+ }
            }
            /// The field of this key.
            #[must_use]
            pub fn of_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

use ItemKind::{Code, Count, Date, Matter, Period, Person, Text, Unit};

fields! {
    /// Tên; of a receipt that of the file.
    Name = "name", Text, [Class Programme SourceOrg Movement Receipt];
    /// Loại lớp.
    ClassKind = "class_kind", Code(CodeList::ClassKind), [Class];
    /// Loại tổ chức giới thiệu.
    OrgKind = "org_kind", Code(CodeList::OrgKind), [SourceOrg];
    /// Tăng, giảm vì sao (Biểu 1).
    ChangeKind = "change_kind", Code(CodeList::ChangeKind), [MemberChange];
    /// Hình thức khen.
    RecognitionKind = "recognition_kind", Code(CodeList::RecognitionKind), [Recognition];
    /// Lớp, tổ chức mà mục này thuộc về.
    Of = "of", Matter, [Enrolment SourcePlan];
    /// Đơn vị.
    Unit = "unit", Unit, [Class SourceOrg SourcePlan Movement Recognition MemberChange Receipt];
    /// Người.
    Person = "person", Person, [Enrolment Recognition MemberChange];
    /// Kỳ.
    Period = "period", Period, [SourcePlan Receipt];
    /// Khóa, số.
    Number = "number", Text, [Class];
    /// Đơn vị mở lớp, tổ chức.
    Organiser = "organiser", Text, [Class Movement];
    /// Nơi.
    Place = "place", Text, [Class];
    /// Từ ngày.
    From = "from", Date, [Class Programme Movement];
    /// Đến ngày.
    To = "to", Date, [Class Programme Movement];
    /// Ngày; of a receipt the day on which it came.
    On = "on", Date, [Recognition MemberChange Receipt];
    /// Số chỗ.
    Capacity = "capacity", Count, [Class];
    /// Kế hoạch: so many sources.
    Planned = "planned", Count, [SourcePlan];
    /// Đã lập danh sách.
    Listed = "listed", Count, [SourcePlan];
    /// Số người.
    Heads = "heads", Count, [Movement MemberChange];
    /// Số quần chúng ưu tú phát hiện được.
    Found = "found", Count, [Movement];
    /// Kết quả học.
    Result = "result", Code(CodeList::ClassResult), [Enrolment];
    /// Số giấy chứng nhận.
    CertificateNo = "certificate_no", Text, [Enrolment];
    /// Ngày cấp giấy chứng nhận.
    CertificateOn = "certificate_on", Date, [Enrolment];
    /// Số văn bản, quyết định.
    Paper = "paper", Text, [Programme Recognition MemberChange SourcePlan];
    /// Lý do.
    Reason = "reason", Text, [Recognition];
    /// Nơi chuyển đến, chuyển đi.
    Counterpart = "counterpart", Text, [MemberChange];
    /// Ghi chú.
    Note = "note", Text, [Class Enrolment Programme SourceOrg SourcePlan Movement Recognition MemberChange Receipt];
    /// Số liệu đến ngày.
    AsOf = "as_of", Date, [Receipt];
    /// Nơi gửi: the name of the station that wrote the file.
    Sender = "sender", Text, [Receipt];
    /// Mã băm của sổ trong tệp: 64 hexadecimal digits.
    Hash = "hash", Text, [Receipt];
}

impl MatterField {
    /// The fields of this kind of matter, in the order of the table.
    pub fn all_of(kind: MatterKind) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |field| field.of().contains(&kind))
    }
}

impl fmt::Display for MatterField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FromStr for MatterField {
    type Err = crate::domain::Fault;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::of_key(text).ok_or_else(|| Self::Err::NotInList(Self::Err::clip(text)))
    }
}
