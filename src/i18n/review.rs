//! What should be looked at again among figures, in words: who has none, what differs, what can hardly be.

use super::Lang;
use super::labels::{category, indicator};
use super::numbers::{day, number};
use super::papers::stock_doubt;
use super::problems::unit_name;
use crate::domain::{Book, Fact, Indicator};
use crate::session::Page;
use crate::session::results::{Review, Whereabouts, whereabouts};
use crate::stats::{Cell, Coverage, Doubt, Gap, Since};

/// All that is to be looked at again in the unit and the period, in words, each with where it can be looked into.
#[must_use]
pub fn review(lang: Lang, book: &Book, review: &Review) -> Vec<(String, Option<Whereabouts>)> {
    let results = |unit| Some(Whereabouts::at(Page::Results, unit));
    let person = |id| Some(Whereabouts::at(Page::Persons, book.persons.get(&id)?.unit));
    let place = |since: Since| match since {
        Since::Stock { unit, .. } => Some(Whereabouts { unit: Some(unit), ..Whereabouts::STOCK }),
        Since::Figure { unit, .. } | Since::Target { unit, .. } => results(unit),
    };
    let since = review.since.iter().map(|s| (super::since(lang, book, *s), place(*s)));
    let doubts = review.doubts.iter().map(|d| (doubt(lang, book, d), results(d.at().0)));
    let flaws = review.flaws.iter().map(|f| (super::flaw(lang, book, f), whereabouts(book, f)));
    let astride = review.astride.iter().map(|a| (super::astride(lang, book, a), person(a.person)));
    let form = super::pages::stock::Stock::of(lang).short;
    let stock = review.stock.iter().map(|d| (format!("{form}: {}", stock_doubt(lang, *d)), Some(Whereabouts::STOCK)));
    since.chain(doubts).chain(flaws).chain(astride).chain(stock).collect()
}

/// How many units have figures, are without, differ.
#[must_use]
pub fn coverage(lang: Lang, c: Coverage) -> Vec<String> {
    let vi = lang == Lang::Vi;
    let n = |n: u32| number(lang, n);
    let some = |n: u32, says: String| (n > 0).then_some(says);
    let missing = if vi {
        format!("{} chưa có số liệu", n(c.missing))
    } else {
        format!("{} without figures", n(c.missing))
    };
    let unrecorded = if vi {
        format!("{} tính là 0 vì chưa có hồ sơ kết nạp nào trong kỳ", n(c.unrecorded))
    } else {
        format!("{} count as 0, with no admission on record in the period", n(c.unrecorded))
    };
    let differ = if vi { format!("{} lệch số", n(c.differ)) } else { format!("{} differ", n(c.differ)) };
    let parts = [some(c.missing, missing), some(c.unrecorded, unrecorded), some(c.differ, differ)];
    parts.into_iter().flatten().collect()
}

/// The sum of what is below, or of records, beside the reported figure (handbook 6.3); where they are held against each other
/// up to an earlier day, what was counted up to it too.
#[must_use]
pub fn below_and_reported(lang: Lang, cell: Cell, fact: Option<&Fact>, gap: Option<Gap>) -> String {
    let vi = lang == Lang::Vi;
    let shown = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| number(lang, n));
    let reported = cell.typed.or(fact.map(|fact| fact.counts().get()));
    let (below, reported) = (shown(cell.counted), shown(reported));
    let says = gap.map_or_else(String::new, |gap| {
        let apart = i64::from(gap.typed) - i64::from(gap.counted);
        let by = number(lang, apart.unsigned_abs());
        let (on, counted) = (day(gap.until), number(lang, gap.counted));
        // Growth since is no difference: what stood on that day is.
        let then = match lang {
            _ if Some(gap.counted) == cell.counted => String::new(),
            Lang::Vi => format!("đến ngày {on} đếm được {counted}, "),
            Lang::En => format!("{counted} counted as of {on}, "),
        };
        match apart {
            1.. if vi => format!(" ({then}thiếu {by})"),
            1.. => format!(" ({then}{by} missing)"),
            _ if vi => format!(" ({then}thừa {by})"),
            _ => format!(" ({then}{by} too many)"),
        }
    });
    if vi {
        format!("{below} / số báo cáo {reported}{says}")
    } else {
        format!("{below} / reported {reported}{says}")
    }
}

/// Two figures of the same that differ, each with its day.
fn gap_of(lang: Lang, unit: &str, what: &str, gap: Gap) -> String {
    let apart = super::signed(lang, i64::from(gap.typed) - i64::from(gap.counted));
    let (typed, counted, missing) = (number(lang, gap.typed), number(lang, gap.counted), number(lang, gap.missing));
    let (as_of, until) = (day(gap.as_of), day(gap.until));
    let short = match lang {
        _ if gap.missing == 0 => String::new(),
        Lang::Vi => format!("; {missing} đơn vị chưa có số"),
        Lang::En => format!("; {missing} units without a figure"),
    };
    match lang {
        Lang::Vi => format!(
            "{unit}: “{what}” lệch {apart} (báo cáo {typed} đến ngày {as_of}, cộng được {counted} đến ngày {until}{short})"
        ),
        Lang::En => format!(
            "{unit}: “{what}” differs by {apart} (reported {typed} as of {as_of}, counted {counted} as of {until}{short})"
        ),
    }
}

/// A figure to look at again, in words.
#[must_use]
pub fn doubt(lang: Lang, book: &Book, doubt: &Doubt) -> String {
    let vi = lang == Lang::Vi;
    let n = |n: u32| number(lang, n);
    let unit = unit_name(book, doubt.at().0);
    match *doubt {
        Doubt::Gap { indicator: i, gap, .. } => gap_of(lang, &unit, indicator(lang, i), gap),
        Doubt::Outlived { indicator: i, corrected, reported, .. } => {
            let (what, corrected, reported) = (indicator(lang, i), n(corrected), n(reported));
            if vi {
                format!(
                    "{unit}: “{what}” đính chính {corrected} làm trước lần báo cáo mới nhất (nay báo cáo {reported})"
                )
            } else {
                format!(
                    "{unit}: “{what}” was corrected to {corrected} before the latest report (now reported {reported})"
                )
            }
        }
        Doubt::MoreThanAll { category: c, part, all, .. } => {
            let (what, part, all) = (category(lang, c), n(part), n(all));
            if vi {
                format!("{unit}: “{what}” {part} nhiều hơn tổng số kết nạp {all}")
            } else {
                format!("{unit}: “{what}” {part} is above all admitted {all}")
            }
        }
        Doubt::MoreThanMembers { admitted, members, .. } => {
            let (what, admitted, members) = (indicator(lang, Indicator::Members), n(admitted), n(members));
            if vi {
                format!("{unit}: kết nạp {admitted} nhiều hơn “{what}” {members}")
            } else {
                format!("{unit}: {admitted} admitted, more than “{what}” {members}")
            }
        }
    }
}
