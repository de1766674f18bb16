//! What an office keeps lists of beside persons, targets and figures: classes and who learns in them, programmes, source
//! organisations and their plans, movements, recognitions, changes of the membership, receipts of files. One table of fields says what each
//! kind of matter holds; which of them belong together is for `stats` to count.
//!
//! A new kind is a row of [`MatterKind`], a new field a row of `field.rs`, and their words.

mod field;
mod form;
mod item;

pub use field::{ItemKind, MatterField};
pub use form::Items;
pub use item::Item;

use super::{Beyond, MatterId, PeriodId, PersonId, UnitId, kind::listed};
use serde::{Deserialize, Serialize};

listed!(
    /// A kind of matter (handbook 6.3).
    MatterKind {
        /// Lớp bồi dưỡng: of awareness of the Party, of new members, others.
        Class,
        /// Học viên của một lớp.
        Enrolment,
        /// Chương trình, lớp đảng viên such as “Đồng khởi mới”: with days of its own.
        Programme,
        /// Tổ chức giới thiệu nguồn: cơ sở Đoàn, công đoàn, hội.
        SourceOrg,
        /// Kế hoạch tạo nguồn of a unit or an organisation for a period.
        SourcePlan,
        /// Phong trào.
        Movement,
        /// Khen thưởng.
        Recognition,
        /// Tăng, giảm đảng viên (Biểu 1).
        MemberChange,
        /// Biên nhận: a unit's file or paper has come. It is the office's own and goes into no packet.
        Receipt,
    }
);

/// One matter: its kind, and its items in the order of the table of fields, each field at most once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// What it is.
    pub kind: MatterKind,
    items: Vec<(MatterField, Item)>,
    /// What a newer program says of it that is not known here.
    pub beyond: Beyond,
}

impl Matter {
    /// Whether a learner was absent or failed (vắng, không đạt): then nobody has learned, whatever certificate is written.
    #[must_use]
    pub fn has_missed(&self) -> bool {
        matches!(self.code(MatterField::Result), Some("failed" | "absent"))
    }

    /// A matter of which nothing is known yet.
    #[must_use]
    pub const fn new(kind: MatterKind) -> Self {
        Self { kind, items: Vec::new(), beyond: Beyond::NONE }
    }

    /// A matter of these items, in any order; of two of one field the later stays, and an item that its field cannot hold
    /// is left out.
    #[must_use]
    pub fn of(kind: MatterKind, items: Vec<(MatterField, Item)>) -> Self {
        items.into_iter().fold(Self::new(kind), |matter, (field, item)| matter.with(field, Some(item)))
    }

    /// What the field says.
    #[must_use]
    pub fn get(&self, field: MatterField) -> Option<&Item> {
        self.items.binary_search_by_key(&field, |(f, _)| *f).ok().map(|at| &self.items[at].1)
    }

    /// Every item, in the order of the table.
    #[must_use]
    pub fn items(&self) -> &[(MatterField, Item)] {
        &self.items
    }

    /// With this item, or with none; an item that the field cannot hold changes nothing.
    #[must_use]
    pub fn with(mut self, field: MatterField, item: Option<Item>) -> Self {
        if item.as_ref().is_some_and(|item| !item.fits(field)) {
            return self;
        }
        match (self.items.binary_search_by_key(&field, |(f, _)| *f), item) {
            (Ok(at), Some(item)) => self.items[at].1 = item,
            (Ok(at), None) => drop(self.items.remove(at)),
            (Err(at), Some(item)) => self.items.insert(at, (field, item)),
            (Err(_), None) => {}
        }
        self
    }

    /// What it is called, if it has a name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.text(MatterField::Name)
    }

    /// The words in a field of free text.
    #[must_use]
    pub fn text(&self, field: MatterField) -> Option<&str> {
        match self.get(field)? {
            Item::Text(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The unit that it is of.
    #[must_use]
    pub fn unit(&self) -> Option<UnitId> {
        match self.get(MatterField::Unit)? {
            Item::Unit(id) => Some(*id),
            _ => None,
        }
    }

    /// The person that it is of.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self.get(MatterField::Person)? {
            Item::Person(id) => Some(*id),
            _ => None,
        }
    }

    /// The matter that it is part of: the class of an enrolment, the organisation of a plan.
    #[must_use]
    pub fn part_of(&self) -> Option<MatterId> {
        match self.get(MatterField::Of)? {
            Item::Matter(id) => Some(*id),
            _ => None,
        }
    }

    /// The period that it is of.
    #[must_use]
    pub fn period(&self) -> Option<PeriodId> {
        match self.get(MatterField::Period)? {
            Item::Period(period) => Some(*period),
            _ => None,
        }
    }

    /// The number in a field of counts.
    #[must_use]
    pub fn count(&self, field: MatterField) -> Option<u32> {
        match self.get(field)? {
            Item::Count(count) => Some(count.get()),
            _ => None,
        }
    }

    /// The day in a field of dates, or as much as is known of it.
    #[must_use]
    pub fn date(&self, field: MatterField) -> Option<super::When> {
        match self.get(field)? {
            Item::Date(when) => Some(*when),
            _ => None,
        }
    }

    /// The spelling of the code in a field of codes.
    #[must_use]
    pub fn code(&self, field: MatterField) -> Option<&'static str> {
        match self.get(field)? {
            Item::Code(code) => Some(code.as_str()),
            _ => None,
        }
    }
}
