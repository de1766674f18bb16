//! A path of links, from the widest to where one stands.
//!
//! It must never know what a place is.

use leptos::prelude::*;

/// One step of the path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Crumb {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub label: String,
}

/// The path. The last step is where one stands.
#[component]
pub fn Crumbs(
    /// What kind of path, for screen readers: “Đơn vị”.
    #[prop(into)]
    label: Signal<String>,
    /// From the widest to here.
    #[prop(into)]
    path: Signal<Vec<Crumb>>,
) -> impl IntoView {
    let steps = move || {
        let path = path.get();
        let last = path.len().saturating_sub(1);
        path.into_iter().enumerate().map(move |(at, crumb)| (crumb, at == last)).collect::<Vec<_>>()
    };
    view! {
        <nav class="crumbs" aria-label=label>
            <ol>
                <For each=steps key=Clone::clone let((crumb, here))>
                    <li><a href=crumb.href.clone() title=crumb.label.clone() aria-current=here.then_some("page")>{crumb.label.clone()}</a></li>
                </For>
            </ol>
        </nav>
    }
}
