//! What an import would do to one record, in a line: what it is, what it says now, what it would say.

use super::Lang;
use super::figures::correction;
use super::labels::{category, gender, indicator, period, target_kind};
use super::matters::{item, matter_kind};
use super::numbers::{aim, born, day, number};
use super::office::office_field;
use super::problems::unit_name;
use crate::domain::{Book, Fact, FactKey, Matter, Person, Target, TargetKey, Unit};

/// "what: before → after", or "what: after (new)".
fn line(lang: Lang, what: &str, before: Option<String>, after: &str) -> String {
    match before {
        Some(before) => format!("{what}: {before} → {after}"),
        None if lang == Lang::Vi => format!("{what}: {after} (thêm)"),
        None => format!("{what}: {after} (added)"),
    }
}

/// A unit that would be added or changed.
#[must_use]
pub fn unit_change(lang: Lang, before: Option<&Unit>, after: &Unit) -> String {
    let says = |unit: &Unit| {
        let newest = unit.versions.last().map(|v| format!("{} ({})", v.name, day(v.from))).unwrap_or_default();
        let versions = unit.versions.len();
        let end = unit.ended.map(|d| format!(" – {}", day(d))).unwrap_or_default();
        if versions > 1 { format!("{newest}{end} [{versions}]") } else { format!("{newest}{end}") }
    };
    let kept = |unit: Option<&Unit>| unit.map(|unit| unit.office.items().to_vec()).unwrap_or_default();
    let (was, is) = (kept(before), kept(Some(after)));
    let differ =
        is.iter().filter(|item| !was.contains(item)).chain(was.iter().filter(|(f, _)| is.iter().all(|(g, _)| f != g)));
    let differ: Vec<String> = differ.map(|(field, _)| office_field(lang, None, *field)).collect();
    let said = line(lang, if lang == Lang::Vi { "Đơn vị" } else { "Unit" }, before.map(says), &says(after));
    if differ.is_empty() { said } else { format!("{said}; {}", differ.join(", ")) }
}

/// A target that would be added or changed.
#[must_use]
pub fn target_change(lang: Lang, book: &Book, key: &TargetKey, before: Option<&Target>, after: &Target) -> String {
    let says = |target: &Target| {
        let last = target.revisions.last();
        let value = last.and_then(|r| r.aim).map_or_else(|| "—".to_owned(), |a| aim(lang, a));
        let on = last.and_then(|r| r.on).map(|d| format!(" ({})", day(d))).unwrap_or_default();
        value + &on
    };
    let (unit, when) = (unit_name(book, key.unit), period(lang, book, key.period));
    let what =
        format!("{unit}, {when}, {} – {}", target_kind(lang, key.kind).to_lowercase(), category(lang, key.category));
    line(lang, &what, before.map(says), &says(after))
}

/// A figure that would be added or changed.
#[must_use]
pub fn fact_change(lang: Lang, book: &Book, key: &FactKey, before: Option<&Fact>, after: &Fact) -> String {
    let says = |fact: &Fact| {
        let said = format!("{} ({})", number(lang, fact.value.get()), day(fact.as_of));
        fact.correction.as_ref().map_or(said.clone(), |c| format!("{said}, {}", correction(lang, c)))
    };
    let (unit, when) = (unit_name(book, key.unit), period(lang, book, key.period));
    line(lang, &format!("{unit}, {when}, {}", indicator(lang, key.indicator)), before.map(says), &says(after))
}

/// A matter that would be added or changed.
#[must_use]
pub fn matter_change(lang: Lang, book: &Book, before: Option<&Matter>, after: &Matter) -> String {
    let says = |matter: &Matter| {
        let items = matter.items().iter().map(|(_, i)| item(lang, book, i));
        items.collect::<Vec<_>>().join(", ")
    };
    line(lang, matter_kind(lang, after.kind), before.map(says), &says(after))
}

/// A person that would be added or changed.
#[must_use]
pub fn person_change(lang: Lang, book: &Book, before: Option<&Person>, after: &Person) -> String {
    let says = |p: &Person| {
        format!(
            "{}, {}, {}, {}, {}",
            p.name,
            gender(lang, p.gender),
            born(p.born),
            p.admitted(book.settings.counting).map_or_else(|| "—".to_owned(), born),
            unit_name(book, p.unit)
        )
    };
    line(lang, if lang == Lang::Vi { "Hồ sơ" } else { "Person" }, before.map(says), &says(after))
}
