//! Categories (tiêu chí) by which admissions are counted and targets are given (handbook 6.3).

use super::Fault;
use super::kind::listed;
use serde::{Deserialize, Serialize};

listed!(
    /// A category of admissions; the last two count learners of classes and are known by typed figures only.
    #[derive(Default)]
    Category {
        /// Tất cả.
        #[default]
        All,
        /// Nữ.
        Women,
        /// Dân tộc thiểu số.
        Minority,
        /// Theo tôn giáo.
        Religious,
        /// Đoàn viên.
        YouthUnion,
        /// Tuổi 18–30 on the day of admission.
        Young,
        /// Trong doanh nghiệp ngoài nhà nước.
        Enterprise,
        /// Chủ doanh nghiệp tư nhân.
        BusinessOwner,
        /// Thành viên hợp tác xã, tổ hợp tác.
        Cooperative,
        /// Nông dân.
        Farmer,
        /// Công nhân.
        Worker,
        /// Học sinh, sinh viên.
        Student,
        /// Lực lượng vũ trang.
        ArmedForces,
        /// Viên chức.
        PublicServant,
        /// Không chuyên trách.
        PartTime,
        /// Lớp “Đồng khởi mới”: a manual tag (handbook 3).
        NewUprising,
        /// Học lớp bồi dưỡng nhận thức về Đảng.
        AwarenessClass,
        /// Học lớp đảng viên mới.
        NewMemberClass,
    }
);

impl Category {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Its code in files: `women`.
    #[must_use]
    pub fn code(self) -> String {
        let code = serde_json::to_value(self).ok();
        code.as_ref().and_then(|c| c.as_str()).unwrap_or_default().to_owned()
    }

    /// Its place in [`Category::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether a person carries it as a mark; the others follow from gender, age or the admission itself.
    #[must_use]
    pub const fn is_mark(self) -> bool {
        !matches!(self, Self::All | Self::Women | Self::Young | Self::AwarenessClass | Self::NewMemberClass)
    }

    /// Whether it counts admissions, so that it can be part of all admissions.
    #[must_use]
    pub const fn is_admission(self) -> bool {
        !matches!(self, Self::AwarenessClass | Self::NewMemberClass)
    }

    /// Whether a small number of it can point at a person (handbook 9).
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Minority | Self::Religious)
    }
}

/// The marks of one person: a set of categories that [`Category::is_mark`] allows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<Category>", into = "Vec<Category>")]
pub struct Marks(u32);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Marks {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Marks".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Vec<Category>>::json_schema(generator)
    }
}

impl Marks {
    /// The set with the category in or out; categories that are no marks are left out.
    #[must_use]
    pub const fn with(self, category: Category, within: bool) -> Self {
        let bit = 1 << category.index();
        match (category.is_mark(), within) {
            (true, true) => Self(self.0 | bit),
            _ => Self(self.0 & !bit),
        }
    }

    /// Whether the category is in the set.
    #[must_use]
    pub const fn has(self, category: Category) -> bool {
        self.0 & (1 << category.index()) != 0
    }

    /// Whether the set has nothing in it.
    // serde asks for a reference.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// The categories of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// One bit for each category, by [`Category::index`].
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }
}

impl From<Marks> for Vec<Category> {
    fn from(marks: Marks) -> Self {
        Category::ALL.iter().copied().filter(|&c| marks.has(c)).collect()
    }
}

impl TryFrom<Vec<Category>> for Marks {
    type Error = Fault;
    fn try_from(list: Vec<Category>) -> Result<Self, Fault> {
        let marks = list.iter().fold(Self::default(), |m, &c| m.with(c, true));
        match list.iter().find(|c| !c.is_mark()) {
            Some(other) => Err(Fault::NotInList(format!("{other:?}"))),
            None => Ok(marks),
        }
    }
}
