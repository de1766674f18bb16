//! Rules: each file as its twin in `src/rules/`; a case is a line of text.
//!
//! ```text
//! born:1990-05-17 branch_vote:2025-02-03 branch_vote.votes:20/20/14/6 decision.received:2025-03-01
//! 2.branch_vote#3:2025-02-03  %opinions:2024-01-15  @edu_general:upper_secondary  @helper_name/2:Mẫu
//! ```
//!
//! A step with its day (attempt before it, time behind it), `.signed`, `.received`, `.votes:` (counted, present, in favour,
//! against; `-` not known), a bare step with `:?`; `%` the day of a paper, `@` a field.

mod calendar;
mod dossier;
mod due;
mod forms;
mod holidays;
mod judge;
mod local;
mod membership;
mod months;
mod next;
mod policy;
mod probation;

use crate::note::{count, day};
use so_nguon::domain::{
    Born, Count, DetailField, DetailKey, Entry, Paper, Settings, Sheet, Stage, Step, StepKey, Votes,
};
use so_nguon::rules::{Answer, Case, Check, Ground, Rule, checks};
use std::collections::BTreeMap;

/// Somebody of a line of text: birth (17/05/1990 unless it is said) and what is known.
pub struct Somebody {
    pub born: Born,
    pub sheet: Sheet,
}

impl Somebody {
    fn case(&self) -> Case<'_> {
        Case { sheet: &self.sheet, born: self.born, departed: false }
    }
}

fn of_code<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_value(text.into()).unwrap_or_else(|_| panic!("{text}"))
}

/// Reads a line.
pub fn somebody(text: &str) -> Somebody {
    let mut born = "1990-05-17".parse().unwrap();
    let (mut steps, mut entries) = (BTreeMap::<StepKey, Step>::new(), Vec::new());
    for token in text.split_whitespace() {
        let (name, value) = token.split_once(':').unwrap();
        if name == "born" {
            born = value.parse().unwrap();
        } else if let Some(paper) = name.strip_prefix('%') {
            let key = DetailKey::new(DetailField::PaperOn, of_code::<Paper>(paper).slot()).unwrap();
            entries.push((key, Entry::Date(value.parse().unwrap())));
        } else if let Some(field) = name.strip_prefix('@') {
            let key: DetailKey = field.parse().unwrap();
            let entry = match value {
                "yes" => Entry::Flag(true),
                _ => key.field().read(value).unwrap(),
            };
            entries.push((key, entry));
        } else {
            step(&mut steps, name, value);
        }
    }
    Somebody { born, sheet: Sheet::of(entries, steps.into_iter().collect()) }
}

fn step(steps: &mut BTreeMap<StepKey, Step>, name: &str, value: &str) {
    let (journey, name) = match name.split_once('.') {
        Some((n, rest)) if n.bytes().all(|b| b.is_ascii_digit()) => (n.parse().unwrap(), rest),
        _ => (1, name),
    };
    let (name, part) = name.split_once('.').unwrap_or((name, "on"));
    let (stage, turn) = name.split_once('#').unwrap_or((name, "1"));
    let step = steps.entry(StepKey::new(journey, of_code::<Stage>(stage), turn.parse().unwrap()).unwrap()).or_default();
    match part {
        "signed" => step.signed = Some(day(value)),
        "received" => step.received = Some(day(value)),
        "votes" => {
            let mut figures = value.split('/').map(|n| n.parse().ok().map(count));
            let mut next = || -> Option<Count> { figures.next().flatten() };
            step.votes = Votes { eligible: next(), present: next(), yes: next(), no: next() };
        }
        _ if value == "?" => {}
        _ => step.on = Some(value.parse().unwrap()),
    }
}

/// The ground as it is shipped, on a day after everything that the tables speak of.
fn ground() -> Ground {
    Ground::of(&Settings::default(), day("2027-12-31"))
}

/// The ground as it is shipped, on this day.
pub fn on(today: &str) -> Ground {
    Ground::of(&Settings::default(), day(today))
}

/// The answers of a rule: `yes`, `yes!` (only just), `no`, `?`.
fn answers(found: &[Check], rule: Rule) -> String {
    let said = found.iter().filter(|c| c.rule == rule).map(|c| match c.answer {
        Answer::Yes if c.near => "yes!",
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Unknown(_) => "?",
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Holds a table of lines against what a rule answers.
fn table(rule: Rule, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        let who = somebody(text);
        let found = checks(who.case(), &ground());
        let shown: Vec<_> = found.iter().filter(|c| c.rule == rule).collect();
        assert_eq!(answers(&found, rule), *expected, "{text}\n{shown:#?}");
    }
}

/// A day within each version.
const IN_EACH: [&str; 7] =
    ["2015-06-10", "2018-06-11", "2022-06-13", "2025-03-10", "2025-09-08", "2026-05-11", "2026-08-10"];
