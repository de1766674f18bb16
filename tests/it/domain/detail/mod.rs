//! What is known of a person beyond what is counted: each file as its twin in `src/domain/detail/`.

mod codes;
mod details;
mod entry;
mod field;
mod form;
mod gist;
mod group;
mod oddity;

use proptest::prelude::*;
use so_nguon::domain::{
    Code, Count, Day, DetailKey, Digits, Entry, FieldKind, Note, Sheet, Stage, Step, StepKey, Votes, When,
};

fn days() -> impl Strategy<Value = Day> {
    (1900i32..2199, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| Day::new(y, m, d).unwrap())
}

fn whens() -> impl Strategy<Value = When> {
    (0u8..3, days()).prop_map(|(known, day)| {
        let year = i16::try_from(day.year()).unwrap();
        match known {
            0 => When::Year(year),
            1 => When::Month(year, day.month()),
            _ => When::Day(day),
        }
    })
}

fn notes() -> impl Strategy<Value = Note> {
    "[A-ZĐa-zđẩộĩư0-9/\\\\\" .-]{0,20}".prop_map(|text| Note::new(&text).unwrap())
}

/// Any place of the table with any value that it can hold.
fn entries() -> impl Strategy<Value = (DetailKey, Entry)> {
    let places: Vec<DetailKey> = DetailKey::all().collect();
    (0..places.len(), "[a-zđư0-9][A-ZĐa-zđẩộĩư0-9/\\\\\" .-]{0,20}", "[0-9]{1,12}", whens(), any::<u8>()).prop_map(
        move |(at, text, digits, when, number)| {
            let key = places[at];
            let entry = match key.field().kind() {
                FieldKind::Text => Entry::Text(Note::new(&text).unwrap()),
                FieldKind::Digits(most) => {
                    let digits = &digits[..digits.len().min(usize::from(most))];
                    Entry::Digits(Digits::new(digits, most).unwrap())
                }
                FieldKind::Code(list) => {
                    let number = usize::from(number) % list.codes().len();
                    Entry::Code(Code::at(list, u8::try_from(number).unwrap()).unwrap())
                }
                FieldKind::Date => Entry::Date(when),
                FieldKind::Flag => Entry::Flag(number.is_multiple_of(2)),
            };
            (key, entry)
        },
    )
}

fn steps() -> impl Strategy<Value = (StepKey, Step)> {
    let key = (1u8..4, 0..Stage::ALL.len(), 1u8..4);
    let votes = prop::collection::vec(prop::option::of(0i64..=9_999_999), 4);
    let papers = (notes(), notes(), notes());
    let dates = (prop::option::of(whens()), prop::option::of(days()), prop::option::of(days()));
    (key, votes, papers, dates).prop_map(|((journey, stage, turn), votes, papers, dates)| {
        let vote = |at: usize| votes[at].map(|n: i64| Count::new(n).unwrap());
        let step = Step {
            on: dates.0,
            paper: papers.0,
            signed: dates.1,
            received: dates.2,
            votes: Votes { eligible: vote(0), present: vote(1), yes: vote(2), no: vote(3) },
            result: papers.1,
            note: papers.2,
        };
        (StepKey::new(journey, Stage::ALL[stage], turn).unwrap(), step)
    })
}

/// Any sheet.
pub fn sheets() -> impl Strategy<Value = Sheet> {
    (prop::collection::vec(entries(), 0..30), prop::collection::vec(steps(), 0..8))
        .prop_map(|(entries, steps)| Sheet::of(entries, steps))
}
