//! What a tab may do beside other tabs of the same book. It knows no browser.

use crate::domain::Station;

/// What a tab is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It writes, in a visit that was drawn for it alone ([`Station::visit`]): no profile can tell whether it was set back, or
    /// copied to another machine, so none goes on with the numbers of the visit before.
    Writer(Station),
    /// It looks only.
    ReadOnly(WhyNot),
}

/// Why a tab looks only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The browser cannot keep tabs apart (it has no Web Locks here), and another tab has the book.
    AnotherTab,
    /// The same, and the other tab came while this one slept.
    Overtaken,
    /// The browser could keep tabs apart, but did not answer.
    NoAnswer,
}

/// A sign of life that a tab leaves where the browser cannot keep tabs apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// Whose: drawn when the tab was opened.
    pub tab: u64,
    /// When, in milliseconds.
    pub at: u64,
}

/// A sign of life this young speaks for itself, in milliseconds: several are left in that time.
const YOUNG: u64 = 5_000;

impl Beat {
    /// As it is left.
    #[must_use]
    pub fn print(self) -> String {
        format!("{} {}", self.tab, self.at)
    }

    /// As it was found.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (tab, at) = text.split_once(' ')?;
        Some(Self { tab: tab.parse().ok()?, at: at.parse().ok()? })
    }

    /// Whether the tab that left the first of these lives: it was asked, waited for, and the second found after that.
    ///
    /// A tab in the background counts its seconds slowly, but hears a question at once; so an answer counts for more
    /// than age. Of a sign from the future (a clock set back) only the answer counts.
    #[must_use]
    pub fn alive(before: Self, after: Option<Self>, now: u64) -> bool {
        after.is_some_and(|after| after != before || (after.at <= now && now - after.at < YOUNG))
    }
}
