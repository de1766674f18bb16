//! Every page as it is seen, read out and walked through: axe, pictures, keyboard.

use super::article::opens_sample;
use crate::{engine::Engine, trouble::Trouble, user::User};

/// Every page: its word in the address, its names in the menu.
const PAGES: [(&str, [&str; 2]); 15] = [
    ("tong-quan", ["Tổng quan", "Overview"]),
    ("xep-hang", ["Xếp hạng", "Rankings"]),
    ("chi-tieu", ["Chỉ tiêu", "Targets"]),
    ("ket-qua", ["Kết quả", "Results"]),
    ("ho-so", ["Hồ sơ", "Persons"]),
    ("den-han", ["Việc đến hạn", "What is due"]),
    ("lop", ["Lớp và chương trình", "Classes"]),
    ("to-chuc", ["Tổ chức", "Organisation"]),
    ("bao-cao", ["Báo cáo", "Report"]),
    ("du-lieu", ["Dữ liệu", "Data"]),
    ("hop-nhan", ["Hộp nhận", "Inbox"]),
    ("an-toan", ["An toàn dữ liệu", "Safety"]),
    ("nhat-ky", ["Nhật ký", "Activity"]),
    ("cai-dat", ["Cài đặt", "Settings"]),
    ("huong-dan", ["Hướng dẫn", "Guide"]),
];

/// The first stop of every page.
const SKIP: &str = "button Đến nội dung chính";

/// All pages through axe, each with a picture; what it finds on all of them is told together.
async fn look_round(user: &User, state: &str) -> Result<(), Trouble> {
    let mut found = Vec::new();
    for (word, names) in PAGES {
        user.open(&format!("#/{word}")).await?;
        user.arrives(names).await?;
        if let Err(why) = user.run_axe().await {
            found.push(format!("{word}, {state}: {why}"));
        }
        user.screenshot(&format!("{word}-{state}-{}", user.engine().name())).await?;
    }
    if found.is_empty() { Ok(()) } else { Err(Trouble::new(found.join("\n        "))) }
}

/// With the sample and with nothing, light and dark, in both languages (in Chromium; the others once, as axe judges the
/// same markup and style there).
pub async fn axe(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    let thorough = user.engine() == Engine::Chromium;
    if thorough {
        look_round(&user, "empty").await?;
        user.prefers(true, false).await?;
        look_round(&user, "empty-dark").await?;
        user.prefers(false, false).await?;
    }
    user.open("#/tong-quan").await?;
    opens_sample(&user).await?;
    look_round(&user, "sample").await?;
    if thorough {
        user.prefers(true, false).await?;
        look_round(&user, "sample-dark").await?;
        user.click_link("Cài đặt").await?;
        user.choose("Ngôn ngữ", "English").await?;
        look_round(&user, "english-dark").await?;
        user.prefers(false, false).await?;
        look_round(&user, "english").await?;
        user.click_button("Start my own book").await?;
        user.click_button("Yes").await?;
        look_round(&user, "english-empty").await?;
        // As on a phone.
        user.screen(390, 844).await?;
        look_round(&user, "english-empty-phone").await?;
    }
    Ok(())
}

/// From the top of the page by Tab and Enter alone to every page and through it: whatever takes the focus shows it.
pub async fn keyboard(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    for (_, names) in PAGES {
        let name = names[0];
        // F5 begins at the start of the document.
        user.reload().await?;
        user.press_key("Tab").await?;
        user.comes_to(SKIP).await?;
        user.until("the skip link does not show itself", async || Ok(user.focus_is_visible().await?.then_some(())))
            .await?;
        walk_to(&user, &format!("a {name}")).await?;
        user.press_key("Enter").await?;
        user.arrives(names).await?;
        walk_through(&user, name).await?;
    }
    Ok(())
}

/// Tab until that has the focus.
pub async fn walk_to(user: &User, wanted: &str) -> Result<(), Trouble> {
    let mut been = Vec::new();
    for _ in 0..60 {
        let here = user.focus().await?;
        if here == wanted {
            return Ok(());
        }
        been.push(here);
        user.press_key("Tab").await?;
    }
    Err(Trouble::new(format!("Tab never comes to “{wanted}”, but to {}", been.join(", "))))
}

/// Tab from the start of the page's own part to its end (or far enough); Esc leaves what holds the Tab key for itself.
async fn walk_through(user: &User, name: &str) -> Result<(), Trouble> {
    for stop in 0..25 {
        user.press_key("Tab").await?;
        let focus = user.focus().await?;
        // Beyond the last stop the page begins anew, or the browser's own buttons follow: then back into the page.
        if focus.is_empty() || focus == SKIP {
            return user.go_to_tab(&user.tab().await?).await;
        }
        if user.in_grid().await? {
            user.press_key("Escape").await?;
            user.press_key("Tab").await?;
            // A list has headings that sort, each a stop of its own.
            for _ in 0..12 {
                if user.in_grid().await? {
                    user.press_key("Tab").await?;
                }
            }
            if user.in_grid().await? {
                return Err(Trouble::new(format!("{name}: Esc and Tab do not lead out of “{focus}”")));
            }
            continue;
        }
        // An engine may scroll a moment later.
        let complaint = format!("{name}, stop {stop}: “{focus}” has the focus and does not show it");
        user.waiting(2).until(&complaint, async || Ok(user.focus_is_visible().await?.then_some(()))).await?;
    }
    Ok(())
}
