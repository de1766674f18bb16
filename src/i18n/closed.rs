//! What is said of a closed period: what came since, and that its figures stand.

use super::Lang;
use super::labels::{category, indicator, lower};
use super::numbers::{day, number};
use super::problems::unit_name;
use crate::domain::{Book, Category};
use crate::stats::{Figures, Since, Stock};

/// What came after the closing, as a line of the review.
#[must_use]
pub fn since(lang: Lang, book: &Book, since: Since) -> String {
    let vi = lang == Lang::Vi;
    let shown = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| number(lang, n));
    let (unit, what, closed, now) = match since {
        Since::Figure { unit, indicator: of, closed, now } => (unit, lower(indicator(lang, of)), closed, now),
        Since::Stock { unit, row, closed, now } => {
            let form = super::pages::stock::Stock::of(lang).short;
            (unit, format!("{form}, {}", lower(&super::stock_row_alone(lang, row))), closed, now)
        }
        Since::Target { unit, category: of, closed, now } => {
            let target = if vi { "chỉ tiêu" } else { "target" };
            let of = if of == Category::All { String::new() } else { format!(" {}", lower(category(lang, of))) };
            (unit, format!("{target}{of}"), closed, now)
        }
    };
    let (unit, closed, now) = (unit_name(book, unit), shown(closed), shown(now));
    if vi {
        format!("{unit}: {what} khi chốt {closed}, nay là {now}")
    } else {
        format!("{unit}: {what} {closed} when closed, {now} now")
    }
}

/// What every page, table and paper of a closed period says.
#[must_use]
pub fn closed_note(lang: Lang, book: &Book, figures: &Figures) -> Option<String> {
    let period = book.periods.get(&figures.question.period).filter(|_| figures.is_closed())?;
    let on = day(period.frozen.as_ref()?.on);
    Some(if lang == Lang::Vi {
        format!("Kỳ đã chốt ngày {on}: số liệu, chỉ tiêu, tổ chức và thứ hạng như khi chốt.")
    } else {
        format!("The period was closed on {on}: figures, targets, organisation and ranks are those of then.")
    })
}

/// What Biểu 1 says of a period that was closed before Biểu 1 was kept.
#[must_use]
pub fn stock_note(lang: Lang, figures: &Figures, stock: &Stock) -> Option<&'static str> {
    let is_counted_now = figures.is_closed() && !stock.is_closed();
    is_counted_now.then(|| super::pages::stock::Stock::of(lang).counted_now)
}
