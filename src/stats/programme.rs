//! Programmes (lớp đảng viên such as “Đồng khởi mới”, handbook 3): who carries the tag, how many of them each unit admitted
//! within the programme's days, and who might be asked. The tag is given by hand; this only suggests.

use super::Gleaned;
use crate::domain::{
    Book, Category, DetailField, Entry, Matter, MatterField, Person, PersonId, Sheet, Span, Stage, Tree, UnitId, When,
    fold,
};
use std::sync::Arc;

/// Why somebody may belong to a programme for production and business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suits {
    /// Works in an enterprise outside the State.
    Enterprise,
    /// Production or business of their own.
    Business,
    /// Member of a cooperative or a cooperative group.
    Cooperative,
}

/// The days of a programme, open where no day is given.
#[must_use]
pub fn days_of(programme: &Matter) -> Span {
    let start = programme.date(MatterField::From).and_then(When::earliest).unwrap_or(Span::ALL.start);
    let end = programme.date(MatterField::To).and_then(When::latest).unwrap_or(Span::ALL.end);
    Span { start, end: end.max(start) }
}

/// Why the person with this sheet may belong to it: in enterprises, business people, members of cooperatives.
#[must_use]
pub fn suits(person: &Person, sheet: &Sheet) -> Vec<Suits> {
    let marks = person.details.gist().marks;
    let has = |category| person.marks.has(category) || marks.has(category);
    let code = |field| match sheet.get(field, 1) {
        Some(Entry::Code(code)) => code.as_str(),
        _ => "",
    };
    let (employer, work) = (code(DetailField::EmployerType), code(DetailField::Occupation));
    let enterprise = has(Category::Enterprise) || work.starts_with("enterprise_");
    let business = has(Category::BusinessOwner) || matches!(employer, "household_business" | "farm");
    let cooperative = has(Category::Cooperative) || matches!(employer, "cooperative" | "cooperative_group");
    let all = [(enterprise, Suits::Enterprise), (business, Suits::Business), (cooperative, Suits::Cooperative)];
    all.into_iter().filter(|(is, _)| *is).map(|(_, why)| why).collect()
}

/// How one unit stands in a programme: it and all below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Following {
    /// Which unit.
    pub unit: UnitId,
    /// Persons who carry the tag, admitted or not.
    pub tagged: u32,
    /// Of them, admitted within the programme's days, at the unit where they then were.
    pub admitted: u32,
}

/// A programme as counted from records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeCount {
    /// Every unit of the branch with somebody in the programme, and the unit itself first.
    pub units: Vec<Following>,
    /// So many carry the tag.
    pub all_tagged: usize,
    /// The first of them by name.
    pub tagged: Vec<PersonId>,
    /// So many might be asked.
    pub all_candidates: usize,
    /// The first of them by name, and why.
    pub candidates: Vec<(PersonId, Arc<[Suits]>)>,
}

/// Counts a programme in the unit and all below it, from what was gleaned of everybody; it names so many persons at most.
#[must_use]
pub fn programme(book: &Book, gleaned: &Gleaned, matter: &Matter, unit: UnitId, most: usize) -> ProgrammeCount {
    let (days, tag) = (days_of(matter), fold(matter.name().unwrap_or_default()));
    let tree = Tree::over(book, Span::ALL);
    let Some(first) = tree.place(unit) else { return ProgrammeCount::default() };
    let end = tree.nodes()[first].end;
    let here = |unit: UnitId| tree.place(unit).filter(|at| (first..end).contains(at));
    let mut counts = vec![(0u32, 0u32); tree.nodes().len()];
    let (mut tagged, mut candidates) = (Vec::new(), Vec::new());
    for (persons, found) in gleaned.iter() {
        for of in &found.programmes {
            let Some((id, person)) = persons.get(usize::from(of.row)) else { continue };
            let at = here(person.unit);
            if !of.tags.iter().any(|other| **other == *tag) {
                if at.is_some() && !of.why.is_empty() && may_join(book, person, days) {
                    candidates.push((&of.key, *id, &of.why));
                }
                continue;
            }
            if let Some(at) = at {
                counts[at].0 += 1;
                tagged.push((&of.key, *id, &of.why));
            }
            for counted in book.counted(person, days) {
                if let Some(at) = here(counted.unit) {
                    counts[at].1 += 1;
                }
            }
        }
    }
    for at in (first..end).rev() {
        if let Some(above) = tree.nodes()[at].above {
            counts[above] = (counts[above].0 + counts[at].0, counts[above].1 + counts[at].1);
        }
    }
    let row = |at: usize| Following { unit: tree.nodes()[at].id, tagged: counts[at].0, admitted: counts[at].1 };
    let units = (first..end).filter(|&at| at == first || counts[at] != (0, 0)).map(row).collect();
    ProgrammeCount {
        units,
        all_tagged: tagged.len(),
        tagged: first_of(tagged, most).into_iter().map(|(id, _)| id).collect(),
        all_candidates: candidates.len(),
        candidates: first_of(candidates, most),
    }
}

/// A person behind the name by which they stand, and why they might belong.
type ByName<'a> = (&'a Box<[u8]>, PersonId, &'a Arc<[Suits]>);

/// The first so many by name; the others need not be put in order.
fn first_of(all: Vec<ByName<'_>>, most: usize) -> Vec<(PersonId, Arc<[Suits]>)> {
    let mut all = all;
    if all.len() > most {
        all.select_nth_unstable(most);
        all.truncate(most);
    }
    all.sort_unstable();
    all.into_iter().map(|(_, id, why)| (id, Arc::clone(why))).collect()
}

/// Whether the way is open: not ended, and not admitted outside the programme's days.
fn may_join(book: &Book, person: &Person, days: Span) -> bool {
    let gist = person.details.gist();
    let ended = gist.stage.is_some_and(|stage| stage >= Stage::Stopped);
    let admitted = gist.admission().is_some_and(|a| a.cancelled.is_none());
    !ended && (!admitted || person.counted(days, book.settings.counting).next().is_some())
}
