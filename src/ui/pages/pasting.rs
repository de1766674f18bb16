//! A block pasted into a table of targets or results: what has no place is told, and figures are not taken away by blanks unless one
//! says so.

use crate::domain::Edit;
use crate::i18n::{self, pages::frame::Frame, pages::tables::Tables as Words};
use crate::session::sheet::{Laid, NotLaid, Write};
use crate::session::{Entered, is_blank};
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ButtonKind, Dialog, Notice, NoticeKind};
use leptos::prelude::*;

/// So many of what has no place are named.
const NAMED: usize = 8;

/// A block that waits for an answer, and what was said of the last one.
#[derive(Clone, Copy, Default)]
pub struct Pasting {
    waits: RwSignal<Vec<Write>>,
    removes: RwSignal<usize>,
    asks: RwSignal<bool>,
    beyond: RwSignal<Vec<String>>,
    refused: RwSignal<Option<NotLaid>>,
}

/// How many changes an entry makes.
fn changes(entered: &Entered) -> usize {
    match &entered.edit {
        Some(Edit::All(all)) => all.len(),
        Some(_) => 1,
        None => 0,
    }
}

impl Pasting {
    /// Takes a block: writes it, or asks first. `enter` says what would become of texts and changes nothing.
    pub fn take(
        self,
        laid: Result<Laid, NotLaid>,
        enter: impl Fn(&[Write]) -> Entered,
        write: Callback<(Vec<Write>,)>,
    ) {
        self.refused.set(laid.as_ref().err().copied());
        let Ok(Laid { writes, beyond }) = laid else {
            self.beyond.set(Vec::new());
            return;
        };
        self.beyond.set(beyond);
        let blanks: Vec<Write> = writes.iter().filter(|write| is_blank(&write.text)).cloned().collect();
        let removes = changes(&enter(&blanks));
        if removes == 0 {
            write.run((writes,));
            return;
        }
        self.removes.set(removes);
        self.waits.set(writes);
        self.asks.set(true);
    }
}

/// What is asked and said of pasted blocks.
#[component]
pub fn Pasted(
    /// The state.
    pasting: Pasting,
    /// Writes texts into the table.
    #[prop(into)]
    write: Callback<(Vec<Write>,)>,
) -> impl IntoView {
    let lang = Desk::here().lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let count = move |text: &str| text.replace("{}", &i18n::number(lang.get(), pasting.removes.get() as u128));
    let go_on = move |all: bool| {
        let mut writes = pasting.waits.get_untracked();
        writes.retain(|write| all || !is_blank(&write.text));
        pasting.asks.set(false);
        if !writes.is_empty() {
            write.run((writes,));
        }
    };
    let says = move || {
        let (lang, w) = (lang.get(), Words::of(lang.get()));
        let refused = pasting.refused.get().map(|why| match why {
            NotLaid::NoRow => w.no_row.to_owned(),
            NotLaid::NoColumn => w.no_column.to_owned(),
        });
        let beyond = pasting.beyond.get();
        let beyond = (!beyond.is_empty()).then(|| w.beyond.replace("{}", &i18n::names(lang, &beyond, NAMED)));
        let kind = if refused.is_some() { NoticeKind::Trouble } else { NoticeKind::Info };
        let dismiss = move |()| {
            pasting.refused.set(None);
            pasting.beyond.set(Vec::new());
        };
        refused.or(beyond).map(|text| {
            view! {
                <Notice kind><p>{text}</p><Button label=w.dismiss.to_owned() kind=ButtonKind::Plain on_press=dismiss /></Notice>
            }
        })
    };
    view! {
        <div>{says}</div>
        <Dialog open=pasting.asks title=word(|w| w.removes) on_close=move |()| pasting.asks.set(false)
            close_label=Signal::derive(move || Frame::of(lang.get()).close.to_owned())>
            <p>{move || count(Words::of(lang.get()).removes_text)}</p>
            <div class="actions">
                <Button label=word(|w| w.keep_figures) kind=ButtonKind::Primary on_press=move |()| go_on(false) />
                <Button label=Signal::derive(move || count(Words::of(lang.get()).remove_figures)) on_press=move |()| go_on(true) />
                <Button label=Signal::derive(move || Frame::of(lang.get()).cancel.to_owned()) kind=ButtonKind::Quiet on_press=move |()| pasting.asks.set(false) />
            </div>
        </Dialog>
    }
}
