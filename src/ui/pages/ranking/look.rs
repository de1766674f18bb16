//! What every row of a table needs, read once: language, decimals, where links lead.

use crate::domain::Category;
use crate::i18n::{self, Lang};
use crate::session::{Address, Page};
use crate::stats::{Figures, Order, Overview, Ratio, Standing};
use crate::ui::desk::{Desk, Same};
use leptos::prelude::*;

/// How figures are written on this page at present.
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// The figures behind the rows.
    pub figures: Same<Figures>,
    decimals: u8,
    address: Address,
    /// What is known of years in a row: of all admissions, in no category.
    overview: Option<Same<Overview>>,
}

impl Look {
    /// As the page has it; follows the desk. None where there are no figures.
    pub fn of(desk: Desk) -> Option<Self> {
        Some(Self {
            lang: desk.lang.get(),
            figures: desk.figures.get()?,
            decimals: desk.book.get().settings.decimals as u8,
            address: desk.address.get(),
            overview: desk.overview.get().filter(|_| desk.category.get() == Category::All),
        })
    }

    /// How many years in a row, where it is more than one.
    pub fn in_a_row(&self, standing: &Standing) -> Option<String> {
        self.overview.as_ref()?.streaks.says(standing.unit).map(|row| i18n::in_a_row(self.lang, row))
    }

    /// A number; a dash where it is not known.
    pub fn number(&self, n: Option<u32>) -> String {
        n.map_or_else(|| "—".to_owned(), |n| i18n::number(self.lang, n))
    }

    /// A difference with its sign.
    pub fn signed(&self, n: Option<i64>) -> String {
        n.map_or_else(|| "—".to_owned(), |n| i18n::signed(self.lang, n))
    }

    /// A percentage.
    pub fn percent(&self, ratio: Option<Ratio>) -> String {
        ratio.map_or_else(|| "—".to_owned(), |r| i18n::percent(self.lang, r.percent(self.decimals)))
    }

    /// A score.
    pub fn points(&self, ratio: Option<Ratio>) -> String {
        ratio.map_or_else(|| "—".to_owned(), |r| i18n::points(self.lang, r.percent(self.decimals)))
    }

    /// The share of the target; two of a range.
    pub fn share(&self, standing: &Standing) -> String {
        let most = standing.share_of_most().map(|r| format!(" / {}", self.percent(Some(r)))).unwrap_or_default();
        self.percent(standing.share()) + &most
    }

    /// What the table of this order has under its share: of the target, or of all admitted.
    pub fn share_in(&self, order: Order, standing: &Standing) -> String {
        if order == Order::Part { self.percent(standing.part()) } else { self.share(standing) }
    }

    /// The target; both ends of a range.
    pub fn target(&self, standing: &Standing) -> String {
        match standing.aim.known() {
            Some(aim) if aim.most > aim.least => {
                format!("{}–{}", self.number(Some(aim.least)), self.number(Some(aim.most)))
            }
            aim => self.number(aim.map(|a| a.least)),
        }
    }

    /// A/T.
    pub fn done(&self, standing: &Standing) -> String {
        let part = i18n::part_mark(standing.admitted);
        format!("{}{part}/{}", self.number(standing.admitted.value), self.target(standing))
    }

    /// Where a unit's name leads: to its own rankings, or to its overview where it has nobody below.
    pub fn link(&self, standing: &Standing) -> String {
        let below = self.figures.tree.node(standing.unit).is_some_and(|n| !n.below.is_empty());
        let there =
            if below { Address { group: None, ..self.address.clone() } } else { self.address.on(Page::Overview) };
        Address { unit: Some(standing.unit), ..there }.print()
    }
}
