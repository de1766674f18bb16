//! Which columns the list of persons shows, beside the name: chosen by this profile from all that is known of a person.

use crate::domain::{DetailField, FieldGroup};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListColumn {
    /// Giới tính.
    Gender,
    /// Ngày sinh.
    Born,
    /// Chi bộ.
    Unit,
    /// Giai đoạn.
    Stage,
    /// Ngày kết nạp, as the office counts it.
    Admitted,
    /// Quyết định kết nạp, with or without a ceremony since.
    Decided,
    /// Tiêu chí.
    Categories,
    /// A field of the table: looked up only for rows in sight.
    Field(DetailField),
}

/// The columns that are at hand for everybody.
const HOT: [(ListColumn, &str); 7] = [
    (ListColumn::Gender, "gender"),
    (ListColumn::Born, "born"),
    (ListColumn::Unit, "unit"),
    (ListColumn::Stage, "stage"),
    (ListColumn::Admitted, "admitted"),
    (ListColumn::Decided, "decided"),
    (ListColumn::Categories, "categories"),
];

/// What a profile that has chosen nothing sees.
const USUAL: usize = 5;

impl ListColumn {
    /// Every column, in the order in which they stand.
    pub fn all() -> impl Iterator<Item = Self> {
        HOT.iter().map(|(column, _)| *column).chain(DetailField::ALL.iter().copied().map(Self::Field))
    }

    /// The columns that are offered together: what is at hand for everybody, or the fields of a group.
    pub fn of_group(group: Option<FieldGroup>) -> impl Iterator<Item = Self> {
        Self::all().filter(move |column| match column {
            Self::Field(field) => Some(field.group()) == group,
            _ => group.is_none(),
        })
    }

    /// Its name in the choices of a profile.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            hot => HOT.iter().find(|(column, _)| *column == hot).map_or("", |(_, key)| key),
        }
    }

    /// Whether the law calls what stands in it sensitive.
    #[must_use]
    pub fn is_sensitive(self) -> bool {
        matches!(self, Self::Categories) || matches!(self, Self::Field(field) if field.is_sensitive())
    }
}

/// The columns that a profile has chosen; what it names and we do not know is left out.
#[must_use]
pub fn chosen(keys: &[String]) -> Vec<ListColumn> {
    if keys.is_empty() {
        return HOT[..USUAL].iter().map(|(column, _)| *column).collect();
    }
    ListColumn::all().filter(|column| keys.iter().any(|key| key == column.key())).collect()
}

/// The choice with this column in or out; the usual choice, and an empty one, is not kept.
#[must_use]
pub fn with(keys: &[String], column: ListColumn, within: bool) -> Vec<String> {
    let now = chosen(keys);
    let next = ListColumn::all().filter(|c| if *c == column { within } else { now.contains(c) });
    let next: Vec<String> = next.map(|c| c.key().to_owned()).collect();
    let usual = HOT[..USUAL].iter().map(|(_, key)| *key);
    if next.iter().map(String::as_str).eq(usual) { Vec::new() } else { next }
}
