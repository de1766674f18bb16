//! The sentence of the report (handbook 8, layout 1, part II): Vietnamese always, every figure live, what is not known
//! as “[CẦN BỔ SUNG]”.

mod body;
mod learners;
mod paper;
mod results;

pub use body::{addressee, committee, name_inside, place_named};
pub use learners::{ClassLine, ClassPaper};
pub use paper::{PARTS, PARTY, Paper, PaperHead, Sign, appendix_title, paragraphs};
pub use results::results;

use super::Lang;
use super::labels::period_inside;
use super::numbers::{number, percent, until};
use crate::domain::{Book, Category, PeriodId};
use crate::stats::{Cell, Overview, Question, Ratio, Until};

/// What stands where a figure is not known.
pub const UNKNOWN: &str = "[CẦN BỔ SUNG]";

/// A sentence in parts: words, and figures that come from the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence(pub Vec<Part>);

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Fixed words.
    Words(String),
    /// A live figure.
    Figure(String),
    /// A figure that nobody has entered.
    Unknown,
}

impl Sentence {
    /// The whole sentence as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let part = |p: &Part| match p {
            Part::Words(text) | Part::Figure(text) => text.clone(),
            Part::Unknown => UNKNOWN.to_owned(),
        };
        self.0.iter().map(part).collect()
    }

    fn words(&mut self, text: &str) {
        self.0.push(Part::Words(text.to_owned()));
    }

    fn figure(&mut self, text: Option<String>) {
        self.0.push(text.map_or(Part::Unknown, Part::Figure));
    }
}

/// The period as a sentence begins with it: “Trong năm 2016”, “Trong quý I năm 2017”.
#[must_use]
pub fn period_phrase(book: &Book, id: PeriodId) -> String {
    format!("Trong {}", period_inside(Lang::Vi, book, id))
}

/// The result of one unit in one period, as the article writes it; where it is known up to a day before the period's
/// last it says up to which, and up to which two where its parts are not of one day.
#[must_use]
pub fn sentence(book: &Book, question: Question, overview: &Overview) -> Sentence {
    let n = |n: u32| number(Lang::Vi, n);
    let decimals = book.settings.decimals as u8;
    let own = &overview.own;
    let mut says = Sentence(Vec::new());
    says.words(&period_phrase(book, question.period));
    let known = own.until.unwrap_or(Until::day(question.as_of));
    if book.span(question.period).is_some_and(|s| known.oldest < s.end) {
        says.words(", tính đến ngày ");
        says.figure(Some(until(Lang::Vi, known)));
    }
    says.words(", kết nạp ");
    let aim = own.aim.known();
    let target = aim.map(|a| if a.most > a.least { format!("{}–{}", n(a.least), n(a.most)) } else { n(a.least) });
    match (own.admitted.value, target) {
        (Some(a), Some(t)) => says.figure(Some(format!("{}/{t}", n(a)))),
        (a, t) => {
            says.figure(a.map(n));
            says.words("/");
            says.figure(t);
        }
    }
    says.words(" đảng viên, đạt ");
    let printed = |r: Ratio| percent(Lang::Vi, r.percent(decimals));
    // A range prints two (handbook 7.2).
    let of_most = own.share_of_most().map(|r| format!(" / {}", printed(r))).unwrap_or_default();
    says.figure(own.share().map(|r| printed(r) + &of_most));
    says.words(" chỉ tiêu, trong đó có ");
    let of = |category: Category| -> Cell {
        overview
            .categories
            .iter()
            .find(|(c, _)| *c == category)
            .map(|(_, cell): &(Category, Cell)| *cell)
            .unwrap_or_default()
    };
    // What leaves out units whose admissions are counted is no figure to sign.
    for (at, (category, words)) in
        [(Category::Women, " nữ"), (Category::Religious, " người theo tôn giáo")].into_iter().enumerate()
    {
        if at > 0 {
            says.words(", ");
        }
        let cell = of(category);
        says.figure(cell.beside(own.all).map(n));
        says.words(words);
        if let Some(share) = cell.share_of(own.all) {
            says.words(" (");
            says.figure(Some(printed(share)));
            says.words(")");
        }
    }
    says.words("; nâng tổng số lên ");
    says.figure(overview.members.beside(own.all).map(n));
    says.words(" đảng viên, sinh hoạt tại ");
    says.figure(overview.units.value.map(n));
    says.words(" chi, đảng bộ trực thuộc.");
    says
}
