//! Papers as documents: whatever must hold of every paper that is printed, over many books; and what each says, by its columns.

mod forms;
mod lists;
mod office;
mod ranks;
mod ties;

use crate::note::{Sketch, YEAR, cases, day, enrolment, matter_id, person, person_id};
use proptest::prelude::*;
use so_nguon::domain::*;
use so_nguon::i18n::papers::{self, Block, Document, RowKind, Sheet, Table};
use so_nguon::i18n::{Lang, Paper, PaperHead};
use so_nguon::rules::Ground;
use so_nguon::sample::{Sample, book};
use so_nguon::session::dues::{Asked, Sweep};
use so_nguon::session::list::ListColumn;
use so_nguon::session::{lines, results};
use so_nguon::stats::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The day on which papers are printed here.
pub const TODAY: &str = "2017-02-01";

/// Every paper that this book has of this unit and what stands in it, in the year 2016 unless it says otherwise.
pub fn every(book: &Book, question: Question, unit: UnitId) -> Vec<(&'static str, Document)> {
    let (figures, today) = (Figures::of(book, question, None).unwrap(), day(TODAY));
    let below = standings(book, &figures, Category::All, unit, false);
    let league = League::of(&below, None, Order::Share, Weights::default());
    let table = lines(&figures.tree, unit, true);
    let report = Overview::of(book, &figures, unit).and_then(|o| Paper::of(book, &figures, &o, today));
    let asked = papers::Asked { unit, category: Category::All, today };
    let all = results::columns(true);
    let inbox = Inbox::of(book, unit, 2016, Rhythm::Month, today);
    let late = (0..inbox.steps.len()).rfind(|at| papers::missing(&inbox, *at).next().is_some()).unwrap_or_default();
    let pairs = reconcile((book, &figures), (book, &figures), unit);
    let above = figures.tree.path(unit).last().map_or(unit, |node| node.id);
    let compared = papers::Compared {
        figures: &figures,
        pairs: &pairs,
        above,
        unit,
        quarter: PeriodId::Quarter(2016, 4),
        file: None,
    };
    let mut found = vec![
        ("report", report.map(|report| report.document(|_| "Một.\nHai.".to_owned()))),
        ("appendix", papers::appendix(book, &figures, &league, asked)),
        ("form 1", papers::stock_form(book, &figures, unit, today)),
        ("targets", papers::targets_table(book, &figures, (unit, Category::All), &table, today)),
        ("results", papers::results_table(book, &figures, unit, (&table, &all), today)),
        ("missing", papers::missing_list(book, &figures, &inbox, (unit, late), today)),
        ("minutes", papers::minutes(book, compared, today).filter(|_| !pairs.is_empty())),
        (
            "list",
            (!book.persons.is_empty())
                .then(|| list(book, &figures, unit, &ListColumn::all().take(5).collect::<Vec<_>>())),
        ),
    ];
    found.extend(slips(book, &figures, unit).into_iter().map(|slip| ("slip", Some(slip))));
    found.extend(
        book.persons.iter().take(6).map(|(_, p)| ("person", papers::person_record(book, p, Some(unit), today))),
    );
    let classes = book.matters.iter().filter(|(_, matter)| matter.kind == MatterKind::Class);
    found.extend(classes.map(|(id, _)| ("class", papers::class_list(book, &figures, unit, *id, today))));
    found.into_iter().filter_map(|(name, paper)| Some((name, paper?))).collect()
}

/// The list of all persons of the book, in these columns.
pub fn list(book: &Book, figures: &Figures, unit: UnitId, columns: &[ListColumn]) -> Document {
    let row = |person: &Person| {
        let (sheet, by) = (|| Some(person.details.sheet()), book.settings.counting);
        let cell =
            |column: &ListColumn| papers::person_cell(Lang::Vi, person, *column, by, |_| "Chi bộ 1".to_owned(), sheet);
        std::iter::once(person.name.to_string()).chain(columns.iter().map(cell)).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<String>> = book.persons.iter().map(|(_, person)| row(person)).collect();
    let head = PaperHead::of(book, figures, unit, day(TODAY)).unwrap();
    let whole = papers::Whole { unit: "Huyện", all: rows.len() + 1, admitted: None };
    papers::person_list(head, whole, day(TODAY), columns, &rows)
}

/// The slips of all that is due.
fn slips(book: &Book, figures: &Figures, unit: UnitId) -> Vec<Document> {
    let ground = Arc::new(Ground::of(&book.settings, day(TODAY)));
    let mut sweep = Sweep::of(Arc::new(book.clone()), Arc::clone(&ground), unit, figures.span, false);
    while !sweep.is_done() {
        sweep.step(64);
    }
    let branches = sweep.board.branches(Asked::default(), day(TODAY));
    branches.iter().filter_map(|branch| papers::slip(book, figures, &ground, unit, branch)).collect()
}

/// What of a paper a person reads, each text by itself.
fn texts(paper: &Document) -> Vec<&str> {
    let mut all = vec![paper.title.as_str(), &paper.head.own];
    all.extend(paper.about.iter().chain(&paper.notes).chain(&paper.recipients).map(String::as_str));
    for block in &paper.body {
        match block {
            Block::Heading(text) | Block::Words(text) | Block::Written(text) => all.push(text),
            Block::Facts(facts) => all.extend(facts.iter().flat_map(|(name, fact)| [name.as_str(), fact])),
            Block::Table(table) => {
                all.extend(table.columns.iter().flat_map(|c| [c.name.as_str(), c.above]));
                all.extend(table.rows.iter().flat_map(|row| row.cells.iter().map(String::as_str)));
            }
        }
    }
    all
}

/// What stands on the screen alone: hints, marks of doubt, signs of the page.
const OF_THE_SCREEN: [&str; 12] =
    ["⚠", "▲", "▽", "✓", "Nhấn", "Enter", "Ctrl", "bấm", "chưa xác minh", "sao lưu", "Thêm ", "Bản in có ở"];

/// Whatever must hold of a paper.
fn holds(name: &str, paper: &Document) {
    assert_eq!(paper.title, paper.title.to_uppercase(), "{name} bears a title");
    assert!(
        !paper.head.own.is_empty() && !paper.head.place_and_day.is_empty(),
        "{name} says who writes, where and when"
    );
    assert!(!paper.signs.is_empty(), "{name} is signed");
    for text in texts(paper) {
        let screen = OF_THE_SCREEN.iter().find(|word| text.contains(**word));
        assert!(screen.is_none(), "{name} says “{text}”, which belongs to the screen");
        assert!(!text.contains('\n') && unicode_normalization::is_nfc(text), "{name}: {text:?}");
    }
    assert!(!paper.body.is_empty(), "{name} says nothing");
    for table in paper.tables() {
        let keys: BTreeSet<&str> = table.columns.iter().map(|c| &*c.key).collect();
        assert_eq!(keys.len(), table.columns.len(), "{name}: a key names one column");
        assert!(!table.rows.is_empty(), "{name}: a table without a row is not printed");
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{name}: a cell for every heading: {row:?}");
        }
        assert!(table.columns.iter().all(|c| !c.name.is_empty()), "{name}: every column has a heading");
        let spans: usize = table.top_heads().iter().map(|(_, span)| span).sum();
        assert_eq!(spans, table.columns.len(), "{name}: the headings span all columns");
        assert!(table.width() <= paper.sheet.width(), "{name}: {} mm on {:?}", table.width(), paper.sheet);
        let last = table.rows.iter().position(|row| row.kind == RowKind::Sum);
        assert!(last.is_none_or(|at| at + 1 == table.rows.len()), "{name}: a sum stands last");
    }
}

/// Words of a table's headings, each with what it shares.
pub fn headings(table: &Table) -> Vec<String> {
    table
        .columns
        .iter()
        .map(|c| if c.above.is_empty() { c.name.clone() } else { format!("{}/{}", c.above, c.name) })
        .collect()
}

/// A commune with everything that papers speak of: persons on their way and admitted, a class, typed figures, targets, groups.
pub fn commune() -> Sketch {
    let mut sketch = Sketch::read(
        "Huyện A  M0=200\n  Xã B  T=10 A=12 nữ=4 M0=100 group:Khối_xã\n  Xã C  T=2 A=1 group:Khối_xã\n  Công an  persons=2 T=3-4\n  Chi bộ D  chi-bộ no-source",
    );
    let unit = sketch.unit("Công an");
    let way =
        Person { details: crate::rules::somebody("branch_vote:2016-12-12").sheet.into(), ..person(unit, "2016-06-15") };
    let way = Person { name: PersonName::new("Lê Thị Đường").unwrap(), gender: Gender::Woman, ..way };
    sketch.edit(Edit::SetPerson(person_id(40), Some(way)));
    let name = (MatterField::Name, MatterField::Name.read("Lớp I").unwrap());
    sketch.edit(Edit::SetMatter(matter_id(1), Some(Matter::of(MatterKind::Class, vec![name]))));
    sketch.edit(Edit::SetMatter(matter_id(2), Some(enrolment(matter_id(1), person_id(40)))));
    sketch
}

#[test]
fn every_paper_of_the_samples_is_a_document() {
    for sample in Sample::ALL {
        let (book, (period, as_of)) = (book(sample), sample.question());
        let as_of = as_of.unwrap();
        for unit in [book.settings.home.unwrap()].into_iter().chain(book.units.iter().map(|(id, _)| *id).take(5)) {
            for (name, paper) in every(&book, Question { period, as_of }, unit) {
                holds(name, &paper);
            }
        }
    }
}

#[test]
fn there_is_a_paper_of_every_kind() {
    let sketch = commune();
    let found = every(&sketch.book, Question { period: YEAR, as_of: day("2016-12-31") }, sketch.unit("Huyện A"));
    let names: BTreeSet<&str> = found.iter().map(|(name, _)| *name).collect();
    let all =
        ["report", "appendix", "form 1", "targets", "results", "missing", "minutes", "list", "slip", "person", "class"];
    assert_eq!(names, all.into(), "one that is missing here is tested by nobody");
    for (name, paper) in &found {
        holds(name, paper);
    }
}

#[test]
fn a_list_in_all_columns_that_are_allowed_has_room_on_a_sheet() {
    let sketch = commune();
    let columns: Vec<ListColumn> = ListColumn::all().take(papers::MOST_COLUMNS).collect();
    let paper = list(&sketch.book, &sketch.figures(), sketch.unit("Huyện A"), &columns);
    assert_eq!(paper.sheet, Sheet::Landscape);
    // Letters are smaller there: a day still stands in a line.
    let table = paper.tables().next().unwrap();
    let day = table.columns.iter().find(|c| c.key == "born").unwrap();
    let wide = u32::from(day.width) * u32::from(Sheet::Landscape.width()) / u32::from(table.width());
    assert!(wide >= 21, "a day has {wide} mm");
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn every_paper_of_any_book_is_a_document(
        units in proptest::collection::vec((1usize..3, 0u32..40, 0u32..40, proptest::option::of(0u32..300), 0u32..3), 1..9),
        at in 0usize..8,
    ) {
        let (mut lines, mut above) = (vec!["Huyện A".to_owned()], 0);
        for (n, (depth, target, admitted, members, persons)) in units.iter().enumerate() {
            // Nobody stands two levels below the one before.
            let depth = (*depth).min(above + 1);
            above = depth;
            let members = members.map(|m| format!(" M0={m} ĐV={}", m + admitted)).unwrap_or_default();
            let figures = format!("T={target} A={admitted}{members} persons={persons} group:Khối_{}", n % 2);
            lines.push(format!("{}Đơn vị {n}  {figures}", "  ".repeat(depth)));
        }
        let sketch = Sketch::read(&lines.join("\n"));
        let unit = crate::note::unit_id(u32::try_from(at % (units.len() + 1)).unwrap() + 1);
        for (name, paper) in every(&sketch.book, Question { period: YEAR, as_of: day("2016-12-31") }, unit) {
            // Without a unit below it nobody is ranked, given targets or missing.
            if paper.tables().all(|table| !table.rows.is_empty()) {
                holds(name, &paper);
            }
        }
    }
}
