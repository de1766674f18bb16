//! The whole paper (handbook 8, layout 1): head, title, sections, signature, as words; what no figure fills is written by
//! the person, or stands as “[CẦN BỔ SUNG]”.

use super::body::{committee, place_of};
use super::{Sentence, UNKNOWN, results::results, sentence};
use crate::domain::{Book, Day, Tree, UnitId};
use crate::i18n::labels::period_inside;
use crate::i18n::numbers::{long_day, until};
use crate::i18n::{Lang, footnotes};
use crate::session::Section;
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
    /// In whose name it is signed, and by whom.
    pub signs: [&'static str; 2],
}

impl PaperHead {
    /// The head of a report of this unit, dated on this day; none for a unit that was not there.
    #[must_use]
    pub fn of(figures: &Figures, unit: UnitId, today: Day) -> Option<Self> {
        Self::within(&figures.tree, unit, today)
    }

    /// The same for a paper that speaks of no period: in the organisation as it is.
    #[must_use]
    pub fn within(tree: &Tree, unit: UnitId, today: Day) -> Option<Self> {
        let node = tree.node(unit)?;
        let (own, letters) = committee(&node.version);
        let upper = tree.path(unit).last().map(|n| committee(&n.version).0.to_uppercase());
        let branch = letters == "CB";
        Some(Self {
            upper,
            own: own.to_uppercase(),
            number: format!("Số \u{2003}\u{2003}-BC/{letters}"),
            place_and_day: format!("{}, {}", place_of(tree, unit), long_day(today)),
            signs: [if branch { "T/M CHI BỘ" } else { "T/M BAN THƯỜNG VỤ" }, "BÍ THƯ"],
        })
    }
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
        Some(Self {
            head: PaperHead::of(figures, unit, today)?,
            about,
            results: std::iter::once(sentence(book, question, overview)).chain(results(figures, overview)).collect(),
            recipients: above.into_iter().chain(below).chain(["- Lưu.".to_owned()]).collect(),
            notes: footnotes(Lang::Vi, book, figures, unit),
        })
    }

    /// The whole paper as plain text, for a letter or a word processor.
    #[must_use]
    pub fn text(&self, written: impl Fn(Section) -> String) -> String {
        self.document(written).text()
    }
}

/// Stands at the right of every head.
pub const PARTY: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";

/// The parts of the report; the one without a section is told by the figures.
pub const PARTS: [(Option<Section>, &str); 4] = [
    (Some(Section::Lead), "I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
    (None, "II- KẾT QUẢ"),
    (Some(Section::Limits), "III- HẠN CHẾ"),
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
