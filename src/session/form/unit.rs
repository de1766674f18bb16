//! A unit being typed: new, or a version being changed.

use crate::domain::{Book, CountBy, Day, Fault, Name, Note, Sector, UnitId, UnitKind, UnitVersion, fold, kinds_for};
use crate::session::paste::{PastedUnit, read_units};
use crate::session::{read_day, spell_day};

/// A version as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitForm {
    /// Whether it is a change from a day on, and not the mending of what was entered.
    pub change: bool,
    /// The day of the change.
    pub from: String,
    /// Full name.
    pub name: String,
    /// Short name; blank for none.
    pub short: String,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Kind.
    pub kind: UnitKind,
    /// Sector.
    pub sector: Sector,
    /// Emulation group; blank for none.
    pub group: String,
    /// Code; blank for none.
    pub code: String,
    /// Takes part in rankings.
    pub ranks: bool,
    /// Nobody left to develop.
    pub no_source: bool,
    /// Which figure counts.
    pub count_by: Option<CountBy>,
    /// The decision.
    pub paper: String,
}

/// A text field of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitSlot {
    /// Full name.
    Name,
    /// Short name.
    Short,
    /// Emulation group.
    Group,
    /// Code.
    Code,
    /// The decision.
    Paper,
    /// The day from which it holds.
    From,
}

impl UnitForm {
    /// The version as it stands.
    #[must_use]
    pub fn of(v: &UnitVersion) -> Self {
        let text = |name: &Option<Name>| name.as_ref().map(ToString::to_string).unwrap_or_default();
        Self {
            change: false,
            from: String::new(),
            name: v.name.to_string(),
            short: text(&v.short),
            parent: v.parent,
            kind: v.kind,
            sector: v.sector,
            group: text(&v.group),
            code: text(&v.code),
            ranks: v.ranks,
            no_source: v.no_source,
            count_by: v.count_by,
            paper: v.paper.to_string(),
        }
    }

    /// The day from which it would hold: of the mended version, or the day typed.
    ///
    /// # Errors
    /// Why the typed day is none.
    pub fn day(&self, mended: Day) -> Result<Day, Fault> {
        match self.change {
            false => Ok(mended),
            true if self.from.trim().is_empty() => Err(Fault::Blank),
            true => read_day(&self.from),
        }
    }

    /// The version that is typed, in the place of the mended one or from its own day on.
    ///
    /// # Errors
    /// Everything that is wrong, each with its field.
    pub fn read(&self, mended: Day) -> Result<UnitVersion, Vec<(UnitSlot, Fault)>> {
        let mut wrong = Vec::new();
        let mut note = |slot, fault| wrong.push((slot, fault));
        let name = Name::new(&self.name).map_err(|f| note(UnitSlot::Name, f)).ok();
        let mut some = |slot, text: &str| optional(text).map_err(|f| note(slot, f)).ok().flatten();
        let short = some(UnitSlot::Short, &self.short);
        let group = some(UnitSlot::Group, &self.group);
        let code = some(UnitSlot::Code, &self.code);
        let paper = Note::new(&self.paper).map_err(|f| note(UnitSlot::Paper, f)).ok();
        let from = self.day(mended).map_err(|f| note(UnitSlot::From, f)).ok();
        match (name, paper, from) {
            (Some(name), Some(paper), Some(from)) if wrong.is_empty() => Ok(UnitVersion {
                from,
                name,
                short,
                parent: self.parent,
                kind: self.kind,
                sector: self.sector,
                group,
                code,
                ranks: self.ranks,
                no_source: self.no_source,
                count_by: self.count_by,
                paper,
            }),
            _ => Err(wrong),
        }
    }
}

/// A name that may be left out.
pub(crate) fn optional(text: &str) -> Result<Option<Name>, Fault> {
    if text.trim().is_empty() { Ok(None) } else { Name::new(text).map(Some) }
}

/// The next new unit as typed; what is not typed follows the units beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewUnit {
    /// Beside the selected unit instead of below it.
    pub beside: bool,
    /// Full name.
    pub name: String,
    /// Kind, once chosen.
    pub kind: Option<UnitKind>,
    /// Sector, once chosen.
    pub sector: Option<Sector>,
    /// Emulation group.
    pub group: String,
    /// The first day, once typed.
    pub from: Option<String>,
    /// Pasted lines: a unit each.
    pub lines: String,
}

impl NewUnit {
    /// The unit above the new one.
    #[must_use]
    pub fn parent(&self, book: &Book, selected: Option<UnitId>) -> Option<UnitId> {
        let version = || book.units.get(&selected?).and_then(|u| u.latest());
        if self.beside { version().and_then(|v| v.parent) } else { selected }
    }

    /// The first day as typed, or as usual.
    #[must_use]
    pub fn from_text(&self, usual: Day) -> String {
        self.from.clone().unwrap_or_else(|| spell_day(usual))
    }

    /// The first day.
    ///
    /// # Errors
    /// Why the typed day is none.
    pub fn from(&self, usual: Day) -> Result<Day, Fault> {
        self.from.as_ref().map_or(Ok(usual), |text| read_day(text))
    }

    /// The kinds to choose from.
    #[must_use]
    pub fn kinds(&self, book: &Book, parent: Option<UnitId>, usual: Day) -> Vec<UnitKind> {
        kinds_for(book, None, parent, self.from(usual).unwrap_or(usual))
    }

    /// The kind: as chosen, else that of the unit last added beside it, else what is usual there.
    #[must_use]
    pub fn kind(&self, book: &Book, parent: Option<UnitId>, usual: Day) -> UnitKind {
        let kinds = self.kinds(book, parent, usual);
        let beside = last_beside(book, parent).map(|v| v.kind).filter(|_| parent.is_some());
        let above = parent.and_then(|p| book.units.get(&p)).and_then(|u| u.latest()).map(|v| v.kind);
        let first = usual_kind(above, usual);
        let wishes = [self.kind, beside, Some(first)].into_iter().flatten();
        wishes.into_iter().find(|k| kinds.contains(k)).or(kinds.first().copied()).unwrap_or(first)
    }

    /// The sector: as chosen, else as the name says, else that of the unit last added beside it.
    #[must_use]
    pub fn sector(&self, book: &Book, parent: Option<UnitId>) -> Sector {
        let said = self.sector.or_else(|| sector_named(&self.name));
        said.or_else(|| last_beside(book, parent).map(|v| v.sector)).unwrap_or(Sector::Other)
    }

    /// The unit under this parent.
    ///
    /// # Errors
    /// Everything that is wrong, each with its field.
    pub fn read(&self, book: &Book, parent: Option<UnitId>, usual: Day) -> Result<UnitVersion, Vec<(UnitSlot, Fault)>> {
        let mut wrong = Vec::new();
        let mut note = |slot, fault| wrong.push((slot, fault));
        let name = Name::new(&self.name).map_err(|f| note(UnitSlot::Name, f)).ok();
        let group = optional(&self.group).map_err(|f| note(UnitSlot::Group, f)).ok();
        let from = self.from(usual).map_err(|f| note(UnitSlot::From, f)).ok();
        match (name, group, from) {
            (Some(name), Some(group), Some(from)) => {
                let (kind, sector) = (self.kind(book, parent, usual), self.sector(book, parent));
                Ok(UnitVersion { group, ..UnitVersion::new(from, name, parent, kind, sector) })
            }
            _ => Err(wrong),
        }
    }

    /// What the pasted lines say.
    ///
    /// # Errors
    /// What is wrong with the fields that they share.
    pub fn read_lines(
        &self,
        book: &Book,
        parent: Option<UnitId>,
        usual: Day,
    ) -> Result<Vec<PastedUnit>, Vec<(UnitSlot, Fault)>> {
        // Each line brings its own name; any will do for what they share.
        let like = Self { name: "0".to_owned(), ..self.clone() }.read(book, parent, usual)?;
        let mut lines = read_units(&self.lines, &like);
        if self.sector.is_none() {
            // Nobody has chosen one for all: each is what its own name says, and no other's.
            for unit in lines.iter_mut().filter_map(|line| line.unit.as_mut().ok()) {
                unit.sector = sector_named(unit.name.as_str()).unwrap_or(Sector::Other);
            }
        }
        Ok(lines)
    }
}

/// Words of a name in small letters, and the sector that they leave no doubt of.
const SECTORS: [(&str, Sector); 19] = [
    ("ấp", Sector::Hamlet),
    ("khu phố", Sector::Hamlet),
    ("khóm", Sector::Hamlet),
    ("thôn", Sector::Hamlet),
    ("tổ dân phố", Sector::Hamlet),
    ("trường mầm non", Sector::School),
    ("trường mẫu giáo", Sector::School),
    ("trường tiểu học", Sector::School),
    ("trường trung học", Sector::School),
    ("trường thcs", Sector::School),
    ("trường thpt", Sector::School),
    ("bệnh viện", Sector::Health),
    ("trạm y tế", Sector::Health),
    ("trung tâm y tế", Sector::Health),
    ("công an", Sector::Police),
    ("biên phòng", Sector::BorderGuard),
    ("ban chỉ huy quân sự", Sector::Army),
    ("quân sự", Sector::Army),
    ("hợp tác xã", Sector::Cooperative),
];

/// The sector that a name says.
fn sector_named(name: &str) -> Option<Sector> {
    let name = format!(" {} ", Name::new(name).ok()?.as_str().to_lowercase());
    SECTORS.iter().find(|(words, _)| name.contains(&format!(" {words} "))).map(|(_, sector)| *sector)
}

/// The unit that was last added under this parent.
fn last_beside(book: &Book, parent: Option<UnitId>) -> Option<&UnitVersion> {
    let beside = book.units.iter().filter_map(|(id, unit)| Some((id.0.order(), unit.latest()?)));
    beside.filter(|(_, v)| v.parent == parent).max_by_key(|(order, _)| *order).map(|(_, v)| v)
}

/// What mostly stands under a unit of this kind; since 01/07/2025 there are no districts.
fn usual_kind(above: Option<UnitKind>, from: Day) -> UnitKind {
    let districts = Day::new(2025, 7, 1).is_some_and(|end| from < end);
    match above {
        None | Some(UnitKind::Province) if districts => UnitKind::District,
        None | Some(UnitKind::Province | UnitKind::District) => UnitKind::Commune,
        Some(UnitKind::UpperCommittee) => UnitKind::BaseCommittee,
        Some(UnitKind::Branch) => UnitKind::Cell,
        Some(_) => UnitKind::Branch,
    }
}

/// Whether another unit under this parent has this name on the day, tones and capitals aside.
#[must_use]
pub fn twin(book: &Book, unit: Option<UnitId>, parent: Option<UnitId>, name: &str, on: Day) -> bool {
    let key = fold(name);
    let others = book.units.iter().filter(|(id, _)| Some(**id) != unit);
    !key.is_empty() && others.filter_map(|(_, u)| u.at(on)).any(|v| v.parent == parent && fold(v.name.as_str()) == key)
}
