//! A person's record: who it is, the steps with their days and papers, what is known, the papers of the dossier.

use super::document::{Block, Document};
use super::table::{Column, Set, Table};
use crate::domain::{
    Book, Category, Day, DetailField, DetailKey, FieldGroup, Person, Sheet, Span, Step, StepKey, Tree, UnitId,
};
use crate::i18n::activity::{entry, votes};
use crate::i18n::pages::record as say;
use crate::i18n::{self, Lang, PaperHead, unit_name};
use crate::session::form;

/// The record; `unit` heads it where the person's branch is no more. None where that is no more either.
#[must_use]
pub fn person_record(book: &Book, person: &Person, unit: Option<UnitId>, today: Day) -> Option<Document> {
    // The organisation as it is today, whichever period the page shows.
    let tree = Tree::over(book, Span { start: today, end: today });
    let head =
        PaperHead::within(book, &tree, person.unit, today).or_else(|| PaperHead::within(book, &tree, unit?, today))?;
    let sheet = person.details.sheet();
    let mut body = vec![Block::Facts(identity(book, person, &sheet))];
    let mut journeys = form::journeys(&sheet);
    journeys.reverse();
    for &journey in &journeys {
        let steps = form::steps(&sheet, journey);
        let name = say::Record::of(Lang::Vi);
        let heading = if journeys.len() > 1 { format!("{}, lượt {journey}", name.way) } else { name.way.to_owned() };
        body.push(Block::Heading(heading));
        body.push(if steps.is_empty() {
            Block::Words("Chưa ghi bước nào.".to_owned())
        } else {
            Block::Table(steps_table(&steps))
        });
    }
    let others = FieldGroup::ALL.iter().filter(|g| !matches!(g, FieldGroup::Identity | FieldGroup::Papers));
    let others: Vec<_> = others.flat_map(|group| facts(&sheet, *group)).collect();
    if !others.is_empty() {
        body.extend([Block::Heading("Thông tin khác".to_owned()), Block::Facts(others)]);
    }
    let papers = papers(&sheet);
    if !papers.rows.is_empty() {
        let heading = i18n::field_group(Lang::Vi, FieldGroup::Papers).to_owned();
        body.extend([Block::Heading(heading), Block::Table(papers)]);
    }
    let title = "PHIẾU THEO DÕI QUÁ TRÌNH PHẤN ĐẤU VÀO ĐẢNG";
    Some(Document {
        compact: true,
        about: vec![format!("Đồng chí {}", person.name)],
        body,
        ..Document::new(head, title).unnumbered()
    })
}

fn identity(book: &Book, person: &Person, sheet: &Sheet) -> Vec<(String, String)> {
    let stage = person.details.gist().stage;
    let stage = stage.map_or(say::Record::of(Lang::Vi).no_stage, |stage| i18n::stage(Lang::Vi, stage));
    let marks = Vec::<Category>::from(person.marks.and(person.details.gist().marks));
    let marks = marks.into_iter().map(|c| i18n::category(Lang::Vi, c)).collect::<Vec<_>>().join(", ");
    let main = [
        ("Họ và tên", person.name.to_string()),
        ("Giới tính", i18n::gender(Lang::Vi, person.gender).to_owned()),
        ("Ngày sinh", i18n::born(person.born)),
        ("Nơi sinh hoạt", unit_name(book, person.unit)),
        ("Giai đoạn", stage.to_owned()),
        ("Tiêu chí", marks),
    ];
    let known = main.into_iter().filter(|(_, fact)| !fact.is_empty()).map(|(name, fact)| (name.to_owned(), fact));
    let stays = form::stays(person).into_iter();
    let stays = stays.map(|(unit, span)| {
        ("Trước ở".to_owned(), format!("{} ({})", unit_name(book, unit), say::stay(Lang::Vi, span)))
    });
    known.chain(facts(sheet, FieldGroup::Identity)).chain(stays).collect()
}

/// What is known of a group of fields, in the order of the fields, each slot for itself.
fn facts(sheet: &Sheet, group: FieldGroup) -> Vec<(String, String)> {
    let slot = |field: DetailField, slot: u8| {
        let said = entry(Lang::Vi, sheet.get(field, slot)?);
        let name = i18n::detail_field(Lang::Vi, field);
        let several = (2..=field.slots()).any(|slot| sheet.get(field, slot).is_some());
        Some((if several { say::in_slot(name, slot, field.slots()) } else { name.to_owned() }, said))
    };
    let slots = group.fields().flat_map(|field| (1..=field.slots()).map(move |at| (field, at)));
    slots.filter_map(|(field, at)| slot(field, at)).collect()
}

fn steps_table(steps: &[(StepKey, Step)]) -> Table {
    let cells = |cell: &dyn Fn(&(StepKey, Step)) -> String| steps.iter().map(cell).collect::<Vec<_>>();
    let words = |key, name: &str, width| Column::new(key, name, Set::Words, width);
    let stage = |(key, _): &(StepKey, Step)| {
        let stage = i18n::stage(Lang::Vi, key.stage);
        if key.turn.get() == 1 { stage.to_owned() } else { format!("{stage} (lần {})", key.turn) }
    };
    let together = |said: [String; 3]| said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
    let day = |word: &str, day: Option<Day>| day.map(|day| format!("{word} {}", i18n::day(day))).unwrap_or_default();
    let paper = |(_, step): &(StepKey, Step)| {
        together([step.paper.to_string(), day("ký", step.signed), day("nhận", step.received)])
    };
    let result = |(_, step): &(StepKey, Step)| {
        together([votes(Lang::Vi, step.votes), step.result.to_string(), step.note.to_string()])
    };
    Table::plain(steps.len())
        .numbered()
        .column(words("step", "Bước", 37), cells(&stage))
        .column(words("on", "Ngày", 22), cells(&|(_, s)| s.on.map(i18n::born).unwrap_or_default()))
        .column_if_known(words("paper", "Văn bản", 41), cells(&paper))
        .column_if_known(words("result", "Biểu quyết, kết quả, ghi chú", 56), cells(&result))
}

/// The papers of which anything is known.
fn papers(sheet: &Sheet) -> Table {
    let said = |field: DetailField, paper: crate::domain::Paper| {
        let key = DetailKey::new(field, paper.slot());
        let known = key.and_then(|key| sheet.get(key.field(), key.slot()));
        known.map(|known| entry(Lang::Vi, known)).unwrap_or_default()
    };
    let fields = [DetailField::PaperStatus, DetailField::PaperOn, DetailField::PaperPlace];
    let known = |paper: &&crate::domain::Paper| fields.iter().any(|field| !said(*field, **paper).is_empty());
    let all: Vec<crate::domain::Paper> = crate::domain::Paper::ALL.iter().filter(known).copied().collect();
    let column = |table: Table, column: Column, field: DetailField| {
        table.column(column, all.iter().map(|paper| said(field, *paper)).collect::<Vec<_>>())
    };
    let words = |key, name: &str, width| Column::new(key, name, Set::Words, width);
    let names: Vec<String> = all.iter().map(|p| i18n::rules::paper(Lang::Vi, *p).to_owned()).collect();
    let mut table = Table::plain(all.len()).numbered().column(words("paper", "Giấy tờ", 70), names);
    table = column(table, words("state", "Tình trạng", 24), DetailField::PaperStatus);
    table = column(table, words("on", "Ngày", 22), DetailField::PaperOn);
    column(table, words("place", "Nơi lưu", 40), DetailField::PaperPlace)
}
