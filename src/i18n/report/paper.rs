//! The whole paper (handbook 8, layout 1): head, title, sections, signature, as words; what no figure fills is written by
//! the person, or stands as “[CẦN BỔ SUNG]”.

use super::body::{committee, place_named};
use super::{Sentence, UNKNOWN, results::results, sentence};
use crate::domain::{Book, Day, Note, Office, OfficeField, Section, Signatory, ToneMarks, Tree, UnitId};
use crate::i18n::labels::period_inside;
use crate::i18n::numbers::{long_day, until};
use crate::i18n::{Lang, footnotes};
use crate::stats::{Figures, Overview};

/// The two columns at the head of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperHead {
    /// The committee above; none for the highest in the book.
    pub upper: Option<String>,
    /// The committee that signs.
    pub own: String,
    /// The number, to be filled in by hand: `Số      -BC/HU`.
    pub number: String,
    /// Place and date.
    pub place_and_day: String,
    /// Who signs.
    pub sign: Sign,
    /// Who has made the paper and signs at its left, where the office has named somebody.
    pub maker: Option<Sign>,
    /// Who receives it, where the office has said so.
    pub to: Option<Vec<String>>,
    /// Where the words of a paper have their tones marked.
    pub marks: ToneMarks,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Which organisation, where several sign.
    pub of: Option<String>,
    /// In whose name, and by whom.
    pub lines: Vec<String>,
    /// The name below, where it is known.
    pub name: Option<String>,
}

impl Sign {
    /// Who signs for an office: as it has said, else as is usual.
    fn of(set: Option<&Signatory>, usual: [&str; 2]) -> Self {
        let said = |note: &Note| Some(note.to_string()).filter(|text| !text.is_empty());
        let lines = match set {
            Some(set) if set.line.is_empty() && set.post.is_empty() => None,
            set => set.map(|set| [&set.line, &set.post].into_iter().filter_map(said).collect()),
        };
        let lines = lines.unwrap_or_else(|| usual.into_iter().filter(|l| !l.is_empty()).map(str::to_owned).collect());
        Self { of: None, lines, name: set.and_then(|set| said(&set.name)) }
    }
}

impl PaperHead {
    /// The head of a report of this unit, dated on this day; none for a unit that was not there.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, unit: UnitId, today: Day) -> Option<Self> {
        Self::within(book, &figures.tree, unit, today)
    }

    /// The same for a paper that speaks of no period: in the organisation as it is.
    #[must_use]
    pub fn within(book: &Book, tree: &Tree, unit: UnitId, today: Day) -> Option<Self> {
        let node = tree.node(unit)?;
        let office = |id: UnitId| book.units.get(&id).map_or(Office::NONE, |unit| unit.office.clone());
        // What an office has not said, the one above may have: where papers are dated, and how words are spelled.
        let up: Vec<UnitId> = tree.path(unit).into_iter().map(|node| node.id).chain([unit]).rev().collect();
        let own = office(unit);
        let (name, letters) = committee(&node.version);
        let upper = tree.path(unit).last().map(|n| committee(&n.version).0.to_uppercase());
        let branch = letters == "CB";
        Some(Self {
            upper,
            own: name.to_uppercase(),
            number: own
                .text(OfficeField::Number)
                .map_or_else(|| format!("Số -BC/{letters}"), str::to_owned)
                // Room for the number, which no kept text has.
                .replacen("Số -", "Số \u{2003}\u{2003}-", 1),
            place_and_day: format!("{}, {}", place(book, tree, &up), long_day(today)),
            sign: Sign::of(own.signatory(false), [if branch { "T/M CHI BỘ" } else { "T/M BAN THƯỜNG VỤ" }, "BÍ THƯ"]),
            maker: own.signatory(true).map(|set| Sign::of(Some(set), ["NGƯỜI LẬP BIỂU", ""])),
            to: own.lines(OfficeField::Recipients).map(|to| to.lines().map(str::to_owned).collect()),
            marks: up.iter().find_map(|id| office(*id).tone_marks()).unwrap_or(ToneMarks::First),
        })
    }
}

/// Where a paper is dated: what the unit says, or its name, else the same of those above, the nearest first.
fn place(book: &Book, tree: &Tree, up: &[UnitId]) -> String {
    let said = |id: &UnitId| {
        let set = book.units.get(id).and_then(|unit| unit.office.text(OfficeField::Place).map(str::to_owned));
        set.or_else(|| place_named(&tree.node(*id)?.version))
    };
    up.iter().find_map(said).unwrap_or_else(|| "…………".to_owned())
}

/// A report as it will be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its head.
    pub head: PaperHead,
    /// What it is about, below BÁO CÁO.
    pub about: String,
    /// Part II, sentence by sentence; the first is the article's.
    pub results: Vec<Sentence>,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// How the figures were counted.
    pub notes: Vec<String>,
}

impl Paper {
    /// The report of the unit of the overview, dated today.
    #[must_use]
    pub fn of(book: &Book, figures: &Figures, overview: &Overview, today: Day) -> Option<Self> {
        let unit = overview.own.unit;
        let question = figures.question;
        let about = format!("kết quả công tác phát triển đảng viên {}", period_until(book, figures, unit));
        let above = figures.tree.path(unit).last().map(|n| format!("- {} (để báo cáo),", committee(&n.version).0));
        let below = figures.tree.children(unit).next().map(|_| "- Các chi, đảng bộ trực thuộc,".to_owned());
        let head = PaperHead::of(book, figures, unit, today)?;
        let to = head.to.clone();
        Some(Self {
            head,
            about,
            results: std::iter::once(sentence(book, question, overview)).chain(results(figures, overview)).collect(),
            recipients: to.unwrap_or_else(|| above.into_iter().chain(below).chain(["- Lưu.".to_owned()]).collect()),
            notes: footnotes(Lang::Vi, book, figures, unit),
        })
    }
}

/// Stands at the right of every head.
pub const PARTY: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";

/// The parts of the report; the one without a section is told by the figures.
pub const PARTS: [(Option<Section>, &str); 4] = [
    (Some(Section::Lead), "I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
    (None, "II- KẾT QUẢ"),
    (Some(Section::Lacks), "III- HẠN CHẾ"),
    (Some(Section::Tasks), "IV- NHIỆM VỤ"),
];

/// What was written, a paragraph a line; the placeholder where nothing was.
#[must_use]
pub fn paragraphs(written: &str) -> Vec<String> {
    let lines: Vec<String> = written.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    if lines.is_empty() { vec![UNKNOWN.to_owned()] } else { lines }
}

/// The period, and up to when where it is not over: “năm 2019, đến ngày 12/09/2019”.
fn period_until(book: &Book, figures: &Figures, unit: UnitId) -> String {
    let period = period_inside(Lang::Vi, book, figures.question.period);
    let known = figures.until(unit);
    if known.oldest < figures.span.end { format!("{period}, đến ngày {}", until(Lang::Vi, known)) } else { period }
}

/// What the appendix with the ranks below a unit is about, below PHỤ LỤC; `of` narrows it to a category or a group.
#[must_use]
pub fn appendix_title(book: &Book, figures: &Figures, unit: UnitId, of: &str) -> String {
    let of = if of.is_empty() { String::new() } else { format!(" ({of})") };
    format!("xếp hạng kết quả phát triển đảng viên {}{of}", period_until(book, figures, unit))
}
