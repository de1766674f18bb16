//! Settling what waits for a person: the word that was given becomes a write, which has seen all that it settles.

use super::lying::Lying;
use super::table::{Table, each_table, kind_of};
use super::trace::{clashing, is_half_gone};
use super::written::patched;
use super::{AnyField, Clash, Contexts, Record, Replica, Settling, Trace, Traces, UnitField};
use crate::domain::{
    Book, Edit, Fact, FactKey, Matter, MatterId, OfUnit, Ones, Period, PeriodId, Person, PersonId, Refusal, Rows,
    Settings, Target, TargetKey, Unit, UnitId,
};

/// Why a clash cannot be settled so.
#[derive(Clone, Debug, PartialEq)]
pub enum Unsettled {
    /// It is no longer as it was shown: others have written, or it has been settled.
    Overtaken,
    /// The book cannot be so.
    Refused(Refusal),
}

/// What a person's word comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Settlement {
    /// The book after it.
    pub book: Book,
    /// What is confirmed beside it.
    pub settling: Settling,
    /// The edit that it comes to; none where what is shown is confirmed.
    pub edit: Option<Edit>,
}

/// A kind of record whose clashes a person can settle.
trait Settle: Record {
    /// The edit that leaves the record so, or takes it away; `field` is what was settled.
    fn edit(key: &Self::Key, record: Option<Self>, field: Option<Self::Field>) -> Edit;

    /// What the choice does where several records are shown as one; none where that is not so.
    fn together(
        _of: (&Book, &Contexts),
        _ones: &Ones,
        _key: &Self::Key,
        _choice: (&Clash, usize),
    ) -> Option<Result<Word<Self>, Unsettled>> {
        None
    }

    /// The book after it, through the book's own door.
    fn enter(book: &Book, edit: &Edit, _key: &Self::Key, _record: Option<Self>) -> Result<Book, Refusal> {
        book.apply(edit)
    }
}

impl Replica {
    /// What it comes to that a person has chosen the n-th rival of a clash; of a record that was taken away here and changed
    /// there, 0 keeps it and 1 takes it away.
    ///
    /// # Errors
    /// [`Unsettled`]: the clash is no longer there as it was shown, or the book refuses the choice.
    pub fn settle(&self, clash: &Clash, choice: usize) -> Result<Settlement, Unsettled> {
        let mut settling = Settling::default();
        let (shown, ones) = (self.shown(), self.book.ones());
        macro_rules! kind {
            ($table:ident) => {
                if clash.kind == kind_of!($table) {
                    let key = serde_json::from_str(&clash.key).map_err(|_| Unsettled::Overtaken)?;
                    let (lies, trace) = (self.book.$table.find(&key), self.contexts.$table.get(&key));
                    let together = Settle::together((&self.book, &self.contexts), &ones, &key, (clash, choice));
                    let alone = || word(trace, lies, clash, choice).ok_or(Unsettled::Overtaken);
                    let word = together.unwrap_or_else(alone)?;
                    settling.$table.push((key.clone(), word.field.into_iter().collect()));
                    let Next::Is(record) = word.next else {
                        return Ok(Settlement { book: (*shown).clone(), settling, edit: None });
                    };
                    // What lies there otherwise than it is shown stays so.
                    let record = match (record, shown.$table.find(&key), lies) {
                        (Some(record), Some(shown), Some(lies)) if shown != lies => Some(patched(shown, lies, &record)),
                        (record, ..) => record,
                    };
                    let edit = Settle::edit(&key, record.clone(), word.field);
                    let book = Settle::enter(&shown, &edit, &key, record).map_err(Unsettled::Refused)?;
                    return Ok(Settlement { book: book.as_one(), settling, edit: Some(edit) });
                }
            };
        }
        each_table!(kind);
        Err(Unsettled::Overtaken)
    }
}

/// What a person's word does to one record.
struct Word<R: Record> {
    /// The field that it is about, if it is about one.
    field: Option<R::Field>,
    next: Next<R>,
}

enum Next<R> {
    /// What is shown is right.
    Stays,
    /// The record is to be so, or is to go.
    Is(Option<R>),
}

/// What the choice does to the record; none if the clash is not as it was shown.
fn word<R: Record>(trace: Option<&Trace<R>>, shown: Option<&R>, clash: &Clash, choice: usize) -> Option<Word<R>> {
    let shown = shown?;
    let Some(Trace::Grown(siblings)) = trace else { return None };
    let Some((name, rivals)) = &clash.field else {
        let next = [Next::Stays, Next::Is(None)].into_iter().nth(choice)?;
        return is_half_gone(siblings).then_some(Word { field: None, next });
    };
    let field = name.parse::<R::Field>().ok()?;
    let (_, values) = clashing(siblings).into_iter().find(|(f, _)| *f == field)?;
    // Whoever chose had seen these values and no others.
    if !values.iter().map(|(dot, _)| *dot).eq(rivals.iter().map(|r| r.dot)) {
        return None;
    }
    let (_, value) = values.into_iter().nth(choice)?;
    let mut record = shown.clone();
    record.set(field, value.clone());
    if R::carries(field) && value.is_some() && shown.get(field).is_none() {
        // With what it carries, as it was where somebody wrote of it.
        for sibling in siblings.iter().filter_map(|s| s.value.as_ref()).filter(|s| s.get(field) == value) {
            let parts = sibling.fields().into_iter().filter(|part| R::carrier(*part) == Some(field));
            parts.for_each(|part| record.set(part, sibling.get(part)));
        }
    }
    Some(Word { field: Some(field), next: if record == *shown { Next::Stays } else { Next::Is(Some(record)) } })
}

/// The same of records that lie under one shown key; none where nothing of a unit that is gone lies there.
fn word_under<R: Record>(
    tables: (&Rows<R::Key, R>, &Traces<R>),
    ones: &Ones,
    key: R::Key,
    (clash, choice): (&Clash, usize),
) -> Option<Result<Word<R>, Unsettled>>
where
    R::Key: OfUnit,
{
    let lying = Lying::under(key, tables, ones)?;
    Some(word_of(&lying, clash, choice).ok_or(Unsettled::Overtaken))
}

fn word_of<R: Record>(lying: &Lying<R>, clash: &Clash, choice: usize) -> Option<Word<R>>
where
    R::Key: OfUnit,
{
    let Some((name, rivals)) = &clash.field else {
        let next = [Next::Stays, Next::Is(None)].into_iter().nth(choice)?;
        return lying.is_half_gone().then_some(Word { field: None, next });
    };
    let (field, values) = lying.said().filter(|(field, _)| field.to_string() == *name)?;
    if !values.iter().map(|(dot, _)| *dot).eq(rivals.iter().map(|r| r.dot)) {
        return None;
    }
    let (_, value) = values.into_iter().nth(choice)?;
    let record = lying.saying(field, value.as_ref());
    Some(Word { field: Some(field), next: if record == *lying.shown() { Next::Stays } else { Next::Is(Some(record)) } })
}

impl Settle for Settings {
    fn edit((): &(), record: Option<Self>, _: Option<Self::Field>) -> Edit {
        Edit::SetSettings(record.unwrap_or_default())
    }
}

impl Settle for Period {
    fn edit(id: &PeriodId, record: Option<Self>, _: Option<Self::Field>) -> Edit {
        record.map_or(Edit::RemovePeriod(*id), |period| Edit::PutPeriod(*id, period))
    }
}

impl Settle for Unit {
    fn edit(id: &UnitId, record: Option<Self>, field: Option<Self::Field>) -> Edit {
        let Some(unit) = record else { return Edit::RemoveUnit(*id) };
        if field == Some(AnyField::Known(UnitField::OneWith)) {
            return unit.one_with.map_or(Edit::PartUnit(*id), |stays| Edit::JoinUnit(*id, stays));
        }
        if let Some(AnyField::Known(UnitField::Office(field))) = field {
            return Edit::SetOffice(*id, field, unit.office.get(field).cloned());
        }
        let of_day = |day| unit.versions.iter().find(|v| v.from == day);
        match field {
            Some(AnyField::Known(UnitField::Version(day, _))) => of_day(day).or(unit.latest()).cloned(),
            Some(AnyField::Beyond(_)) => unit.latest().cloned(),
            Some(AnyField::Known(UnitField::Ended | UnitField::OneWith | UnitField::Office(_))) | None => None,
        }
        .map_or(Edit::EndUnit(*id, unit.ended), |version| Edit::ReviseUnit(*id, version))
    }

    fn enter(book: &Book, edit: &Edit, id: &UnitId, record: Option<Self>) -> Result<Book, Refusal> {
        // Of a unit that is gone into another no edit of a person speaks.
        let is_gone = book.units.get(id).is_some_and(|unit| unit.one_with.is_some());
        let is_joined = matches!(edit, Edit::JoinUnit(..) | Edit::PartUnit(_));
        if is_gone && record.is_none() {
            let mut next = book.clone();
            next.units.remove(id);
            return Ok(next);
        }
        let mut next = if is_gone || is_joined { book.clone() } else { book.apply(edit)? };
        // A version that goes: no edit of a person says that, so what stands below is for `flaws` to look at.
        if let Some(unit) = record {
            next.units.put(*id, unit);
        }
        Ok(next)
    }
}

impl Settle for Target {
    fn edit(key: &TargetKey, record: Option<Self>, _: Option<Self::Field>) -> Edit {
        Edit::SetTarget(*key, record)
    }

    fn together(
        (book, contexts): (&Book, &Contexts),
        ones: &Ones,
        key: &Self::Key,
        asked: (&Clash, usize),
    ) -> Option<Result<Word<Self>, Unsettled>> {
        word_under((&book.targets, &contexts.targets), ones, *key, asked)
    }
}

impl Settle for Fact {
    fn edit(key: &FactKey, record: Option<Self>, _: Option<Self::Field>) -> Edit {
        Edit::SetFact(*key, record)
    }

    fn together(
        (book, contexts): (&Book, &Contexts),
        ones: &Ones,
        key: &Self::Key,
        asked: (&Clash, usize),
    ) -> Option<Result<Word<Self>, Unsettled>> {
        word_under((&book.facts, &contexts.facts), ones, *key, asked)
    }
}

impl Settle for Matter {
    fn edit(id: &MatterId, record: Option<Self>, _: Option<Self::Field>) -> Edit {
        Edit::SetMatter(*id, record)
    }
}

impl Settle for Person {
    fn edit(id: &PersonId, record: Option<Self>, _: Option<Self::Field>) -> Edit {
        Edit::SetPerson(*id, record)
    }
}
