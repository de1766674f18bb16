//! The first picture of `index.html` says what the app says in its place, and `boot.js` knows the keys it asks for.

use super::{hold, root, sources};
use so_nguon::i18n::{self, Lang, pages::frame::Frame, pages::overview::Overview};
use so_nguon::session::{PAGES, Prefs};
use so_nguon::store::{Lock, packed::OF_BOOK};

fn text(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).expect("it is part of the page")
}

/// A word in both languages, as the picture has it.
fn both(vi: &str, en: &str) -> String {
    format!("<span lang=\"vi\">{vi}</span><span lang=\"en\">{en}</span>")
}

#[test]
fn the_first_picture_says_what_the_app_says() {
    let index = text("index.html");
    let (vi, en) = (Overview::of(Lang::Vi), Overview::of(Lang::En));
    let mut wanted = vec![both(vi.welcome, en.welcome), both(vi.welcome_text, en.welcome_text)];
    wanted.push(format!("<span class=\"brand-name\">{}</span>", Frame::of(Lang::Vi).name));
    let mut at = 0;
    for (page, word) in PAGES {
        let label = both(i18n::page(Lang::Vi, page), i18n::page(Lang::En, page));
        let (label, address) = (format!("<span class=\"nav-label\">{label}</span>"), format!("href=\"#/{word}\">"));
        let row = index.lines().position(|line| line.contains(&address) && line.contains(&label));
        if row.is_none_or(|row| row < at) {
            wanted.push(format!("{label} at #/{word}, in the order of the menu"));
        }
        at = row.unwrap_or(at);
    }
    wanted.retain(|w| !index.contains(w.as_str()));
    hold("The first picture (index.html) has the words and pages of the app, so that nothing jumps.", &wanted);
}

#[test]
fn every_icon_is_in_the_sprite() {
    let (index, mut broken) = (text("index.html"), Vec::new());
    let icons = sources(&["src/ui/parts"]).into_iter().find(|(name, _)| name.ends_with("/icon.rs")).expect("the icons");
    let named: Vec<&str> = icons.1.lines().filter(|line| line.trim_start().starts_with("(IconName::")).collect();
    assert!(named.len() > 30, "this reads the list of icons");
    for line in named {
        let id = line.split('"').nth(1).unwrap_or_default();
        if !index.contains(&format!("<symbol id=\"i-{id}\"")) {
            broken.push(id.to_owned());
        }
    }
    hold("Every icon (src/ui/parts/icon.rs) is drawn in the sprite of index.html.", &broken);
}

#[test]
fn the_starter_knows_the_keys() {
    let boot = text("src/ui/boot/boot.js");
    let names: Vec<&str> = OF_BOOK.iter().map(|part| part.trim_end_matches('/')).collect();
    let wanted = [
        format!("/^so-nguon\\/({})\\//m", names.join("|")),
        format!("/^{}$/m", Lock::KEY.replace('/', "\\/")),
        format!("\"{}\"", Prefs::LOOK_KEY),
    ];
    let broken: Vec<String> = wanted.into_iter().filter(|w| !boot.contains(w.as_str())).collect();
    hold("boot.js looks for a book, a lock and the look where they lie.", &broken);
}
