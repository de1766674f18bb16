//! A button: something happens here and now. What goes elsewhere is a link.
//!
//! It must never know what it starts.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// How loud a button is. One primary button a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing this page is for.
    Primary,
    /// One of several equal things.
    #[default]
    Plain,
    /// Borderless, beside something else.
    Quiet,
    /// Takes something away. Amber-brown: red is identity here, not alarm.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Plain => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A button with words, and an icon before them if it helps.
#[component]
pub fn Button(
    /// What happens, as a verb.
    #[prop(into)]
    label: Signal<String>,
    /// It was pressed.
    #[prop(into)]
    on_press: Callback<()>,
    /// How loud.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Shows the icon alone; the words stay for screen readers and the tooltip.
    #[prop(optional)]
    icon_only: bool,
    /// Cannot be pressed now. Say nearby why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// A key for it, shown in the tooltip, such as `Ctrl+Z`.
    #[prop(optional, into)]
    shortcut: String,
) -> impl IntoView {
    let tip = move || match (icon_only, shortcut.as_str()) {
        (true, "") => Some(label.get()),
        (false, "") => None,
        (_, key) => Some(format!("{} ({key})", label.get())),
    };
    view! {
        <button
            type="button"
            class=kind.class()
            class:icon-only=icon_only
            title=tip
            disabled=disabled
            on:click=move |_| on_press.run(())
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span class:visually-hidden=icon_only>{label}</span>
        </button>
    }
}
