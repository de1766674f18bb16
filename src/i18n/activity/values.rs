//! What each value of each field says.

use crate::domain::{Book, Decimals, Entries, Entry, Frozen, Items, Opaque, Revision, Votes, Weights};
use crate::i18n::Lang;
use crate::i18n::codes::code;
use crate::i18n::figures::correction;
use crate::i18n::labels::{
    count_by, counting_date, gender, origin, percent_of, rounding, sector, target_kind, unit_kind,
};
use crate::i18n::matters::{item, matter_kind};
use crate::i18n::numbers::{aim, born, day, number};
use crate::i18n::office::office_item;
use crate::i18n::problems::unit_name;
use crate::i18n::rules::{day_kind, param_value};
use crate::merge::{
    FactField, FactValue, Figure, MatterValue, PeriodField, PeriodValue, PersonField, PersonValue, SettingsField,
    SettingsValue, StepValue, TargetValue, UnitField, UnitPart, UnitValue,
};
use crate::session::activity::{Field, Value};

/// A value of a field in words; what it means that there is none depends on the field.
#[must_use]
pub fn said(lang: Lang, book: &Book, field: Option<Field>, value: Option<&Value>) -> String {
    match value {
        None => nothing(lang, field).to_owned(),
        Some(Value::Settings(SettingsValue::Rule(value))) => match field {
            Some(Field::Settings(SettingsField::Rule(key))) => param_value(lang, key.param, *value),
            _ => number(lang, *value),
        },
        Some(Value::Settings(value)) => settings(lang, book, value),
        Some(Value::Period(PeriodValue::Days((start, end)))) => format!("{} – {}", day(*start), day(*end)),
        Some(Value::Period(PeriodValue::Label(name))) => name.to_string(),
        Some(Value::Period(PeriodValue::Frozen(frozen))) => closed(lang, frozen),
        Some(Value::Period(PeriodValue::Reopened(of))) => with(day(of.on), of.reason.as_str()),
        Some(Value::Unit(value)) => unit(lang, book, value),
        Some(Value::Target(TargetValue(revision))) => decision(lang, revision),
        Some(Value::Fact(FactValue::Figure(figure))) => reported(lang, figure),
        Some(Value::Fact(FactValue::Correction(of))) => correction(lang, of),
        Some(Value::Person(value)) => person(lang, book, value),
        Some(Value::Matter(MatterValue::Kind(kind))) => matter_kind(lang, *kind).to_owned(),
        Some(Value::Matter(MatterValue::Item(Items(items)))) => {
            items.iter().map(|(_, i)| item(lang, book, i)).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Beyond(foreign)) => beyond(&foreign.value),
    }
}

/// What a field of a newer program says: a text as it is, all else as files spell it.
fn beyond(value: &Opaque) -> String {
    match value {
        Opaque::Text(text) => text.to_string(),
        value => serde_json::to_string(value).unwrap_or_default(),
    }
}

fn yes(lang: Lang, yes: bool) -> &'static str {
    match (lang, yes) {
        (Lang::Vi, true) => "có",
        (Lang::Vi, false) => "không",
        (Lang::En, true) => "yes",
        (Lang::En, false) => "no",
    }
}

/// What it means that a field says nothing.
fn nothing(lang: Lang, field: Option<Field>) -> &'static str {
    let vi = lang == Lang::Vi;
    match field {
        Some(Field::Unit(UnitField::Version(_, UnitPart::Ranks))) => yes(lang, true),
        Some(Field::Unit(UnitField::Version(_, UnitPart::NoSource)) | Field::Person(PersonField::Mark(_))) => {
            yes(lang, false)
        }
        Some(Field::Unit(UnitField::Version(_, UnitPart::CountBy))) if vi => "theo cấp trên",
        Some(Field::Unit(UnitField::Version(_, UnitPart::CountBy))) => "as the unit above",
        Some(Field::Unit(UnitField::Version(_, UnitPart::Parent))) if vi => "không có cấp trên",
        Some(Field::Unit(UnitField::Version(_, UnitPart::Parent))) => "no unit above",
        Some(Field::Unit(UnitField::Ended)) if vi => "đang hoạt động",
        Some(Field::Unit(UnitField::Ended)) => "active",
        Some(Field::Fact(FactField::Correction)) if vi => "không đính chính",
        Some(Field::Fact(FactField::Correction)) => "not corrected",
        Some(Field::Period(PeriodField::Reopened)) if vi => "chưa lần nào",
        Some(Field::Period(PeriodField::Reopened)) => "never",
        Some(Field::Period(PeriodField::Frozen)) if vi => "đang mở",
        Some(Field::Period(PeriodField::Frozen)) => "open",
        Some(Field::Settings(SettingsField::Home | SettingsField::Sample)) if vi => "chưa chọn",
        Some(Field::Settings(SettingsField::Home | SettingsField::Sample)) => "not chosen",
        Some(Field::Settings(_)) if vi => "như ban đầu",
        Some(Field::Settings(_)) => "as at first",
        _ if vi => "để trống",
        _ => "blank",
    }
}

fn settings(lang: Lang, book: &Book, value: &SettingsValue) -> String {
    match value {
        SettingsValue::Home(id) => unit_name(book, *id),
        SettingsValue::TargetOrder(kinds) => kinds.iter().map(|k| target_kind(lang, *k)).collect::<Vec<_>>().join(", "),
        SettingsValue::SmallTarget(n) | SettingsValue::ReportDays(n) => number(lang, *n),
        SettingsValue::Decimals(decimals) => match decimals {
            Decimals::None => "0",
            Decimals::One => "1",
            Decimals::Two => "2",
        }
        .to_owned(),
        SettingsValue::OriginalTarget(on) => yes(lang, *on).to_owned(),
        SettingsValue::Counting(by) => counting_date(lang, *by).to_owned(),
        SettingsValue::Score(Weights { share, women, year_on_year }) => {
            let words =
                if lang == Lang::Vi { ["tỷ lệ", "nữ", "cùng kỳ"] } else { ["share", "women", "last year"] };
            let parts = words.iter().zip([share, women, year_on_year]).map(|(word, n)| format!("{word} {n}"));
            parts.collect::<Vec<_>>().join(", ")
        }
        SettingsValue::Sample(name) => name.to_string(),
        SettingsValue::Rule(value) => number(lang, *value),
        SettingsValue::Holiday(kind) => day_kind(lang, *kind).to_owned(),
    }
}

fn closed(lang: Lang, frozen: &Frozen) -> String {
    let said = match lang {
        Lang::Vi => format!("đã chốt ngày {}", day(frozen.on)),
        Lang::En => format!("closed on {}", day(frozen.on)),
    };
    with(said, frozen.note.as_str())
}

/// With a remark or a paper behind it, if there is one.
fn with(said: String, remark: &str) -> String {
    if remark.is_empty() { said } else { format!("{said} ({remark})") }
}

fn unit(lang: Lang, book: &Book, value: &UnitValue) -> String {
    match value {
        UnitValue::Day(on) => day(*on),
        UnitValue::Name(name) => name.to_string(),
        UnitValue::Unit(id) => unit_name(book, *id),
        UnitValue::Kind(kind) => unit_kind(lang, *kind).to_owned(),
        UnitValue::Sector(of) => sector(lang, *of).to_owned(),
        UnitValue::Flag(on) => yes(lang, *on).to_owned(),
        UnitValue::CountBy(by) => count_by(lang, *by).to_owned(),
        UnitValue::Note(paper) => paper.to_string(),
        UnitValue::Office(office) => {
            office.items().iter().map(|(_, item)| office_item(lang, item)).collect::<Vec<_>>().join(", ")
        }
    }
}

fn decision(lang: Lang, revision: &Revision) -> String {
    let said = match (revision.aim, lang) {
        (Some(crate::domain::Aim::Percent(p)), _) => {
            let (share, whole) = (aim(lang, crate::domain::Aim::Percent(p)), rounding(lang, p.rounding));
            format!("{share} {}, {whole}", percent_of(lang, p.of))
        }
        (Some(number), _) => aim(lang, number),
        (None, Lang::Vi) => "rút chỉ tiêu".to_owned(),
        (None, Lang::En) => "withdrawn".to_owned(),
    };
    with(said, revision.paper.as_str())
}

fn reported(lang: Lang, fact: &Figure) -> String {
    let (value, as_of, how) = (number(lang, fact.value.get()), day(fact.as_of), origin(lang, fact.origin));
    let said = match lang {
        Lang::Vi => format!("{value} (đến ngày {as_of}, {how})"),
        Lang::En => format!("{value} (as of {as_of}, {how})"),
    };
    if fact.note.is_empty() { said } else { format!("{said}, {}", fact.note) }
}

fn person(lang: Lang, book: &Book, value: &PersonValue) -> String {
    match value {
        PersonValue::Name(name) => name.to_string(),
        PersonValue::Gender(of) => gender(lang, *of).to_owned(),
        PersonValue::Born(on) => born(*on),
        PersonValue::Unit(id) => unit_name(book, *id),
        PersonValue::Marked => yes(lang, true).to_owned(),
        PersonValue::Detail(Entries(entries)) => {
            entries.iter().map(|(_, e)| entry(lang, e)).collect::<Vec<_>>().join(", ")
        }
        PersonValue::Step(value) => match value {
            StepValue::Taken => yes(lang, true).to_owned(),
            StepValue::When(on) => born(*on),
            StepValue::Day(on) => day(*on),
            StepValue::Note(text) => text.to_string(),
            StepValue::Votes(cast) => votes(lang, *cast),
        },
    }
}

/// What a field of a person's sheet says.
#[must_use]
pub fn entry(lang: Lang, entry: &Entry) -> String {
    match entry {
        Entry::Text(text) => text.to_string(),
        Entry::Digits(digits) => digits.as_str().to_owned(),
        Entry::Code(of) => code(lang, *of).to_owned(),
        Entry::Date(on) => born(*on),
        Entry::Flag(on) => yes(lang, *on).to_owned(),
    }
}

/// A vote: of so many, present, in favour, against.
pub fn votes(lang: Lang, votes: Votes) -> String {
    let words = match lang {
        Lang::Vi => ["tổng số", "có mặt", "tán thành", "không tán thành"],
        Lang::En => ["of", "present", "in favour", "against"],
    };
    let figures = [votes.eligible, votes.present, votes.yes, votes.no];
    let said = words.iter().zip(figures).filter_map(|(word, n)| Some(format!("{word} {}", number(lang, n?.get()))));
    said.collect::<Vec<_>>().join(", ")
}
