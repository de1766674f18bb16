//! A person who was admitted: what is counted of them, and a handle to all else that is known ([`Details`]).

use super::{Born, Category, Day, Details, Marks, PersonName, UnitId, kind::listed};
use serde::{Deserialize, Serialize};

listed!(
    /// Giới tính.
    Gender {
        /// Nam.
        Man,
        /// Nữ.
        Woman,
    }
);

/// One person (đảng viên mới): who, when and where admitted, and what is counted of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Birth name (họ và tên khai sinh).
    pub name: PersonName,
    /// Gender.
    pub gender: Gender,
    /// Birth, at least the year.
    pub born: Born,
    /// The branch that admitted.
    pub unit: UnitId,
    /// Day of the ceremony (ngày kết nạp).
    pub admitted: Day,
    /// Categories that are marked by hand.
    pub marks: Marks,
    /// All else that is known: the fields of the table and the dated steps.
    pub details: Details,
}

impl Person {
    /// Every category that the person counts in, one bit each by [`Category::index`].
    #[must_use]
    pub fn categories(&self) -> u32 {
        let mut bits = self.marks.bits() | 1 << Category::All.index();
        if self.gender == Gender::Woman {
            bits |= 1 << Category::Women.index();
        }
        if (18..=30).contains(&self.born.age_on(self.admitted)) {
            bits |= 1 << Category::Young.index();
        }
        bits
    }
}
