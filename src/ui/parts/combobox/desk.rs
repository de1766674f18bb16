//! The state of a combobox: what is typed, what is offered for it, which offer is gone to, and what it tells the page.

use super::{Offer, Offers, Settled};
use leptos::html;
use leptos::prelude::*;

/// Whom it tells.
#[derive(Clone, Copy)]
pub(super) struct Tells {
    pub input: Option<Callback<(String,)>>,
    pub pick: Option<Callback<(String,)>>,
    pub commit: Option<Callback<(String,)>>,
    pub settle: Option<Callback<(String,), Settled>>,
}

/// The state. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub input: NodeRef<html::Input>,
    tells: Tells,
    /// Whether any text may stand in the field.
    pub free: bool,
    /// Whether the list is asked for; it is shown where there is something in it.
    pub open: RwSignal<bool>,
    /// What has been typed since the field was settled; none before.
    typed: RwSignal<Option<String>>,
    /// The offer that was gone to by keys.
    pub moved: RwSignal<Option<usize>>,
    /// What is offered.
    pub offered: Memo<Offers>,
    /// How many offers there are.
    pub count: Memo<usize>,
    /// The offer that Enter would take.
    pub active: Memo<Option<usize>>,
    /// Why what was typed means nothing.
    pub wrong: RwSignal<Option<String>>,
    /// What stood in the field before it was typed into.
    before: StoredValue<String>,
    composing: StoredValue<bool>,
}

impl Desk {
    pub fn new(input: NodeRef<html::Input>, offers: Callback<(String,), Offers>, tells: Tells, free: bool) -> Self {
        let (open, typed, moved) = (RwSignal::new(false), RwSignal::new(None::<String>), RwSignal::new(None));
        let offered =
            Memo::new(
                move |_| {
                    if open.get() { offers.run((typed.get().unwrap_or_default(),)) } else { Offers::default() }
                },
            );
        let count = Memo::new(move |_| offered.with(|offers| offers.iter().count()));
        let active = Memo::new(move |_| {
            let count = count.get();
            let gone_to = moved.get().filter(|at| *at < count);
            let first =
                (!free && count > 0 && typed.with(|t| t.as_ref().is_some_and(|t| !t.trim().is_empty()))).then_some(0);
            gone_to.or(first)
        });
        Self {
            input,
            tells,
            free,
            open,
            typed,
            moved,
            offered,
            count,
            active,
            wrong: RwSignal::new(None),
            before: StoredValue::default(),
            composing: StoredValue::new(false),
        }
    }

    /// Whether offers are to be seen.
    pub fn is_shown(self) -> bool {
        self.open.get() && self.count.get() > 0
    }

    pub fn composes(self) -> bool {
        self.composing.get_value()
    }

    pub fn compose(self, on: bool) {
        self.composing.set_value(on);
    }

    /// The text in the field; none once the field is gone.
    fn text(self) -> Option<String> {
        self.input.try_get_untracked().flatten().map(|input| input.value())
    }

    fn tell(to: Option<Callback<(String,)>>, text: &str) {
        if let Some(to) = to {
            to.run((text.to_owned(),));
        }
    }

    fn put(self, text: &str) {
        if let Some(input) = self.input.get_untracked() {
            input.set_value(text);
        }
        Self::tell(self.tells.input, text);
    }

    /// The field takes the focus.
    pub fn enter(self) {
        self.before.set_value(self.text().unwrap_or_default());
    }

    /// The text was changed. What is half-composed is looked for, and not told.
    pub fn type_in(self) {
        let Some(text) = self.text() else { return };
        self.wrong.set(None);
        self.moved.set(None);
        self.typed.set(Some(text.clone()));
        self.open.set(true);
        if !self.composes() {
            Self::tell(self.tells.input, &text);
        }
    }

    /// The list is opened before anything is typed: it shows all there is, and stands at what is chosen.
    pub fn browse(self) {
        if self.open.get_untracked() || self.composes() {
            return;
        }
        if let Some(input) = self.input.get_untracked() {
            // Whatever is typed now replaces what is chosen.
            input.select();
        }
        self.open.set(true);
        let text = self.text().filter(|text| !text.trim().is_empty());
        let here = text.and_then(|text| self.offered.with_untracked(|all| all.iter().position(|o| o.text == text)));
        self.moved.set(here);
    }

    /// The list closes; what is typed stays.
    pub fn close(self) {
        self.open.set(false);
        self.moved.set(None);
    }

    /// What was typed is given back for what was there before.
    pub fn take_back(self) {
        self.close();
        if self.typed.get_untracked().is_some() {
            self.typed.set(None);
            self.put(&self.before.get_value());
        }
    }

    /// Takes an offer.
    pub fn take(self, at: usize) {
        let Some(Offer { value, text, .. }) = self.offered.with_untracked(|all| all.iter().nth(at).cloned()) else {
            return;
        };
        self.close();
        self.typed.set(None);
        self.wrong.set(None);
        self.before.set_value(text.clone());
        self.put(&text);
        Self::tell(self.tells.pick, &value);
        Self::tell(self.tells.commit, &text);
    }

    /// What was typed is to mean something now; whether anything was.
    pub fn settle(self) -> bool {
        let Some(text) = self.typed.get_untracked() else { return false };
        self.typed.set(None);
        let settled = self.tells.settle.map_or_else(|| Ok(text.clone()), |settle| settle.run((text.clone(),)));
        match settled {
            Ok(meant) => {
                self.wrong.set(None);
                if meant != text {
                    self.put(&meant);
                }
                self.before.set_value(meant);
            }
            Err(words) => self.wrong.set(Some(words)),
        }
        self.commit();
        true
    }

    /// Tells that what stands there is meant.
    pub fn commit(self) {
        if let Some(text) = self.text() {
            Self::tell(self.tells.commit, &text);
        }
    }

    /// The field is left. One that is taken away while it is being filled has nobody to tell.
    pub fn leave(self) {
        if self.open.try_get_untracked().is_none() || self.text().is_none() {
            return;
        }
        self.compose(false);
        self.close();
        self.settle();
    }
}
