//! How figures are written on paper: Vietnamese, a dash for what is not known.

use crate::i18n::{Lang, number, part_mark, percent, signed};
use crate::stats::{Cell, Ratio, Standing};

/// What stands where a figure is not known.
pub const NOT_KNOWN: &str = "—";

/// A number.
pub fn count(n: Option<u32>) -> String {
    n.map_or_else(|| NOT_KNOWN.to_owned(), |n| number(Lang::Vi, n))
}

/// A figure; where it leaves units out, with the mark that a note explains.
pub fn figure(cell: Cell) -> String {
    count(cell.value) + part_mark(cell)
}

/// A difference with its sign.
pub fn difference(n: Option<i64>) -> String {
    n.map_or_else(|| NOT_KNOWN.to_owned(), |n| signed(Lang::Vi, n))
}

/// A share, without the sign that its heading bears.
pub fn share(ratio: Option<Ratio>, decimals: u8) -> String {
    let share = ratio.map(|r| percent(Lang::Vi, r.percent(decimals)).replace('%', ""));
    share.unwrap_or_else(|| NOT_KNOWN.to_owned())
}

/// The share of the target; two of a range.
pub fn shares(standing: &Standing, decimals: u8) -> String {
    let most = standing.share_of_most().map(|r| format!(" / {}", share(Some(r), decimals)));
    share(standing.share(), decimals) + &most.unwrap_or_default()
}

/// The target; both ends of a range; a star where it was revised.
pub fn target(standing: &Standing) -> String {
    let said = match standing.aim.known() {
        Some(aim) if aim.most > aim.least => format!("{}–{}", count(Some(aim.least)), count(Some(aim.most))),
        aim => count(aim.map(|a| a.least)),
    };
    said + standing.revised().map_or("", |_| " *")
}
