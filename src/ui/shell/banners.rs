//! What must not be overlooked, above every page: a sample, a refused save, damage, a newer store.

use crate::i18n::{self, pages::frame::Frame as Words};
use crate::session::{Address, Claim, Event, Page, SaveState, Urgency};
use crate::store::Trouble;
use crate::ui::browser::clock;
use crate::ui::desk::Desk;
use crate::ui::parts::{Button, ButtonKind, Dialog, Notice, NoticeKind};
use leptos::prelude::*;

/// All banners that hold at present.
#[component]
pub fn Banners() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    let sample = desk.memo(|s| s.book.settings.sample.clone());
    let trouble = desk.memo(|s| s.save.clone());
    let damaged = desk.memo(|s| !s.aside.is_empty());
    let lost = desk.memo(|s| s.lost);
    let mended = desk.memo(|s| s.safety.mended.clone());
    let looks = desk.memo(|s| match s.claim {
        Some(Claim::ReadOnly(why)) => Some(why),
        _ => None,
    });
    let too_new = desk.memo(|s| s.too_new.is_some());
    let astray = desk.memo(|s| Some((s.address.astray(&s.book)?, s.unit()?, s.period())));
    // Straight to where the first unit is typed: whoever wishes for a book of their own is not welcomed once more.
    let own = move |()| {
        desk.send(Event::Clear);
        desk.go(|a| *a = Address::of(Page::Units));
    };
    let (asks_own, asks_discard) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <div class="banners">
            {move || sample.get().map(|name| view! {
                <Notice>
                    <p><strong>{word(|w| w.sample)} " " {name.to_string()} ". "</strong> {word(|w| w.sample_text)}</p>
                    <Button label=word(|w| w.own_book) on_press=move |()| asks_own.set(true) />
                </Notice>
            })}
            {move || astray.get().map(|(what, unit, period)| {
                let says = desk.book.with(|book| i18n::astray(lang.get(), book, what, unit, period));
                view! { <Notice><p>{says}</p></Notice> }
            })}
            {move || i18n::save_advice(lang.get(), &trouble.get()).map(|advice| view! {
                <Notice kind=NoticeKind::Trouble>
                    <p><strong>{i18n::save_state(lang.get(), &trouble.get())} ". "</strong> {advice}</p>
                    <div class="actions">
                        <Button label=word(|w| w.save_file) kind=ButtonKind::Primary on_press=move |()| desk.send(Event::Export(clock::moment())) />
                        <Show when=move || trouble.get() != SaveState::Failed(Trouble::Elsewhere)>
                            <Button label=word(|w| w.save_again) on_press=move |()| desk.send(Event::SaveAgain) />
                        </Show>
                    </div>
                </Notice>
            })}
            {move || looks.get().map(|why| view! {
                <Notice kind=NoticeKind::Trouble><p>{i18n::why_not(lang.get(), why)}</p></Notice>
            })}
            {move || mended.get().map(|mended| view! {
                <Notice kind=NoticeKind::Trouble><p>{i18n::mended(lang.get(), &mended)}</p></Notice>
            })}
            {move || (lost.get() > 0).then(|| view! {
                <Notice kind=NoticeKind::Trouble>
                    <p>{Words::of(lang.get()).lost.replace("{}", &i18n::number(lang.get(), lost.get() as u128))}</p>
                </Notice>
            })}
            <Show when=move || too_new.get()>
                <Notice kind=NoticeKind::Trouble><p>{word(|w| w.too_new)}</p>
                    <Button label=word(|w| w.export_aside) on_press=move |()| desk.send(Event::ExportAside) />
                </Notice>
            </Show>
            <Show when=move || damaged.get() && !too_new.get()>
                <Notice kind=NoticeKind::Trouble>
                    <p>{word(|w| w.damaged)}</p>
                    <div class="actions">
                        <Button label=word(|w| w.export_aside) kind=ButtonKind::Primary on_press=move |()| desk.send(Event::ExportAside) />
                        <Button label=word(|w| w.discard_aside) on_press=move |()| asks_discard.set(true) />
                    </div>
                </Notice>
            </Show>
        </div>
        <FileDue desk />
        <Ask open=asks_own title=word(|w| w.own_book) text=word(|w| w.own_book_ask) on_yes=own />
        <Ask open=asks_discard title=word(|w| w.discard_aside) text=word(|w| w.discard_ask) on_yes=move |()| desk.send(Event::DiscardAside) />
    }
}

/// When a file last went out: on the first page in passing, on every page once it matters.
#[component]
fn FileDue(desk: Desk) -> impl IntoView {
    let reminder = desk.memo(|s| {
        let first = s.address.page == Page::Overview;
        let said = s.reminder();
        // What is lost of a sample is nothing.
        let matters = said.urgency == Urgency::Urgent || (first && said.urgency == Urgency::Due);
        (matters && s.book.settings.sample.is_none()).then_some(said)
    });
    let href = move || desk.address.get().on(Page::Safety).print();
    move || {
        reminder.get().map(|said| {
            let sign = if said.urgency == Urgency::Urgent { "⚠ " } else { "" };
            view! { <p class="file-due"><a href=href>{sign} {i18n::reminder(desk.lang.get(), said)}</a></p> }
        })
    }
}

/// A question before something that people could regret.
#[component]
pub fn Ask(
    /// Whether it is asked.
    open: RwSignal<bool>,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// What would happen.
    #[prop(into)]
    text: Signal<String>,
    /// Yes.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let lang = Desk::here().lang;
    let word = move |pick: fn(&Words) -> &'static str| Signal::derive(move || pick(Words::of(lang.get())).to_owned());
    view! {
        <Dialog open=open title=title close_label=word(|w| w.close) on_close=move |()| open.set(false)>
            <p>{text}</p>
            <div class="actions">
                <Button label=word(|w| w.yes) kind=ButtonKind::Primary on_press=move |()| { open.set(false); on_yes.run(()); } />
                <Button label=word(|w| w.cancel) on_press=move |()| open.set(false) />
            </div>
        </Dialog>
    }
}
