//! The frame around every page: where one can go, where one is, and that it is saved.
//!
//! It must never know which pages there are, nor what is saved where.

use leptos::ev;
use leptos::prelude::*;

use super::focus::focus_main;
use super::icon::{Icon, IconName};

/// One page in the navigation. On a phone the first four stay in the bar, the rest open with “more”.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Where it leads, such as `#/xep-hang`.
    pub href: Signal<String>,
    /// What stands for it when folded.
    pub icon: IconName,
    /// What it is called.
    pub label: Signal<String>,
    /// One is there now.
    pub current: Signal<bool>,
    /// A count beside it, such as of things due.
    pub badge: Signal<Option<String>>,
}

/// What the frame says.
#[derive(Clone, Copy, Debug)]
pub struct FrameWords {
    /// The name of the app.
    pub name: Signal<String>,
    /// The skip link: “Đến nội dung”.
    pub skip: Signal<String>,
    /// What the navigation is called: “Các trang”.
    pub nav: Signal<String>,
    /// Opens the rest of the pages on a phone: “Thêm”.
    pub more: Signal<String>,
    /// What the top bar is called: “Nơi, thời kỳ và tìm kiếm”.
    pub top: Signal<String>,
}

/// The app frame. `main` has the id `main`, and can take focus when the page changes.
#[component]
pub fn Frame(
    /// What it says.
    words: FrameWords,
    /// Where the name leads.
    #[prop(into)]
    home: String,
    /// The pages.
    nav: Vec<NavItem>,
    /// Where, when, search and save state: give `.top-where`, `.top-search`, `.top-state`.
    #[prop(into)]
    top: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let link = move |item: NavItem| {
        let current = item.current;
        let badge = item.badge;
        view! {
            <li>
                <a
                    class="nav-link"
                    href=item.href
                    title=item.label
                    aria-current=move || current.get().then_some("page")
                    on:click=move |_| open.set(false)
                >
                    <Icon name=item.icon />
                    <span class="nav-label">{item.label}</span>
                    {move || badge.get().map(|badge| view! { <span class="nav-badge">{badge}</span> })}
                </a>
            </li>
        }
    };
    let fold_on_escape = move |ev: ev::KeyboardEvent| {
        if ev.key() == "Escape" {
            open.set(false);
        }
    };
    view! {
        // A button, not a link: a fragment would be taken for a page.
        <button type="button" class="skip" on:click=move |_| focus_main()>{words.skip}</button>
        <div class="frame">
            <header class="top-bar">
                <a class="brand" href=home>
                    <span class="brand-mark" aria-hidden="true"></span>
                    <span class="brand-name">{words.name}</span>
                </a>
                <div class="top" role="group" aria-label=words.top>{top.run()}</div>
            </header>
            <nav class="nav" class:open=move || open.get() aria-label=words.nav on:keydown=fold_on_escape>
                <ul class="nav-list">{nav.into_iter().map(link).collect_view()}</ul>
                <button
                    type="button"
                    class="nav-link nav-more"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name=IconName::More />
                    <span class="nav-label">{words.more}</span>
                </button>
            </nav>
            <main class="main" id="main" tabindex="-1">{children()}</main>
        </div>
    }
}
