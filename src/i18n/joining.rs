//! What two records differ in, and what each says there.

use super::Lang;
use super::activity::{detail_key, entry, votes};
use super::details::stage;
use super::labels::{category, gender};
use super::numbers::{born, day};
use super::problems::unit_name;
use crate::domain::{Book, Category, Person, Step};
use crate::session::form::Part;

/// What it is called.
#[must_use]
pub fn part(lang: Lang, part: Part) -> String {
    let vi = lang == Lang::Vi;
    let word = |vi_word: &str, en_word: &str| if vi { vi_word } else { en_word }.to_owned();
    match part {
        Part::Name => word("Họ và tên khai sinh", "Birth name"),
        Part::Gender => word("Giới tính", "Gender"),
        Part::Born => word("Ngày sinh", "Born"),
        Part::Unit => word("Nơi sinh hoạt", "Branch"),
        Part::Marks => word("Tiêu chí đánh dấu tay", "Categories marked by hand"),
        Part::Detail(key) => detail_key(lang, key),
        Part::Step(key) => {
            let again = if key.turn.get() == 1 { String::new() } else { format!(" ({})", key.turn) };
            format!("{}: {}{again}", word("Bước", "Step"), stage(lang, key.stage))
        }
    }
}

/// What a record says there.
#[must_use]
pub fn part_said(lang: Lang, book: &Book, person: &Person, part: Part) -> String {
    let said = match part {
        Part::Name => person.name.to_string(),
        Part::Gender => gender(lang, person.gender).to_owned(),
        Part::Born => born(person.born),
        Part::Unit => {
            let earlier =
                person.stays.all().iter().map(|s| format!("{} (– {})", unit_name(book, s.unit), day(s.until)));
            earlier.chain([unit_name(book, person.unit)]).collect::<Vec<_>>().join(" → ")
        }
        Part::Marks => {
            let marks = Vec::<Category>::from(person.marks);
            marks.into_iter().map(|c| category(lang, c)).collect::<Vec<_>>().join(", ")
        }
        Part::Detail(key) => person.details.get(key.field(), key.slot()).map(|e| entry(lang, &e)).unwrap_or_default(),
        Part::Step(key) => person.details.step(key).map(|s| step(lang, &s)).unwrap_or_default(),
    };
    if said.is_empty() { "—".to_owned() } else { said }
}

/// A step in a line; of a step of which nothing is known it says that it was taken.
fn step(lang: Lang, step: &Step) -> String {
    let note = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let signed =
        step.signed.map(|on| if lang == Lang::Vi { format!("ký {}", day(on)) } else { format!("signed {}", day(on)) });
    let received = step
        .received
        .map(|on| if lang == Lang::Vi { format!("nhận {}", day(on)) } else { format!("received {}", day(on)) });
    let parts = [
        step.on.map(born),
        note(step.paper.as_str()),
        signed,
        received,
        note(&votes(lang, step.votes)),
        note(step.result.as_str()),
        note(step.note.as_str()),
    ];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if said.is_empty() { "✓".to_owned() } else { said }
}
