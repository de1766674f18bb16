//! What stands where there is nothing yet: it says what to do next.
//!
//! It must never mean zero: "no data" and "none" are different things, and the words say which.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// An empty state. Its children are the buttons or links of what to do next.
#[component]
pub fn Empty(
    /// What is not there: “Chưa có hồ sơ nào”.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and what to do.
    #[prop(optional, into)]
    text: Signal<String>,
    /// Above the words.
    #[prop(default = IconName::Empty)]
    icon: IconName,
    /// What to do next.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <p class="empty-title">{title}</p>
            <p class="empty-text" hidden=move || text.with(String::is_empty)>{text}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}
