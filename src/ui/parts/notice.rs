//! A notice: what happened, what is safe, what to do. In the page, or in passing at its foot.
//!
//! It must never speak by colour alone, and never take focus.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// What kind of news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// It is done.
    Done,
    /// It could not be done, or something is wrong.
    Trouble,
    /// Good to know.
    #[default]
    Info,
}

impl NoticeKind {
    fn class(self) -> &'static str {
        match self {
            Self::Done => "notice done",
            Self::Trouble => "notice trouble",
            Self::Info => "notice",
        }
    }

    fn icon(self) -> IconName {
        match self {
            Self::Done => IconName::Check,
            Self::Trouble => IconName::Warning,
            Self::Info => IconName::Info,
        }
    }

    // Trouble interrupts a screen reader; the rest waits its turn.
    fn role(self) -> &'static str {
        if self == Self::Trouble { "alert" } else { "status" }
    }
}

/// A notice that stays in the page.
#[component]
pub fn Notice(
    /// What kind of news.
    #[prop(optional)]
    kind: NoticeKind,
    /// The words, and links or buttons if there is something to do.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=kind.class() role=kind.role()>
            <Icon name=kind.icon() />
            <div class="notice-body">{children()}</div>
        </div>
    }
}

/// News in passing: shown at the foot of the page until it is replaced or dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What kind.
    pub kind: NoticeKind,
    /// In words.
    pub text: String,
    /// What can be done about it, as a verb: “Hoàn tác”.
    pub action: Option<String>,
}

/// The place where news appears. Mount it once: screen readers only hear changes of a region that was there before.
#[component]
pub fn NewsLine(
    /// The news, if any.
    #[prop(into)]
    news: Signal<Option<News>>,
    /// The words of the closing cross.
    #[prop(into)]
    dismiss_label: Signal<String>,
    /// The action was wished.
    #[prop(into)]
    on_action: Callback<()>,
    /// It was read.
    #[prop(into)]
    on_dismiss: Callback<()>,
) -> impl IntoView {
    let of_kind = move |trouble: bool| news.get().filter(|news| (news.kind == NoticeKind::Trouble) == trouble);
    let shown = move |news: News| {
        view! {
            <div class=format!("{} news", news.kind.class())>
                <Icon name=news.kind.icon() />
                <p class="notice-body">{news.text}</p>
                {news.action.map(|words| {
                    view! { <button type="button" class="button quiet" on:click=move |_| on_action.run(())>{words}</button> }
                })}
                <button type="button" class="button quiet icon-only" title=dismiss_label on:click=move |_| on_dismiss.run(())>
                    <Icon name=IconName::Close />
                    <span class="visually-hidden">{dismiss_label}</span>
                </button>
            </div>
        }
    };
    view! {
        <div class="news-line">
            <div role="status">{move || of_kind(false).map(shown)}</div>
            <div role="alert">{move || of_kind(true).map(shown)}</div>
        </div>
    }
}
