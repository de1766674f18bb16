//! A small book of one's own, for every story that types into it and must find it again.

use super::article::is_saved;
use crate::{trouble::Trouble, user::User};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The unit at the top.
pub const HOME: &str = "Đảng ủy xã Thử Nghiệm";

/// From an empty first page to a book with its first unit, where the next can be typed, and all of it saved.
pub async fn begins(user: &User) -> Result<(), Trouble> {
    founds(user).await?;
    is_saved(user).await
}

/// The same, whatever the page says of keeping it.
pub async fn founds(user: &User) -> Result<(), Trouble> {
    user.click_button("Bắt đầu với đơn vị của tôi").await?;
    user.choose("Loại tổ chức", "Đảng bộ xã, phường, đặc khu").await?;
    user.type_into("Tên đơn vị", HOME).await?;
    user.press_key("Enter").await?;
    user.see_text(&below(0)).await
}

/// To the place where units are typed, from anywhere.
pub async fn comes_to_add(user: &User) -> Result<(), Trouble> {
    user.click_link("Tổ chức").await?;
    user.see_heading("Sơ đồ tổ chức").await?;
    user.choose("Việc cần làm với đơn vị", "Thêm đơn vị").await
}

/// One more unit below the first, by keyboard.
pub async fn adds(user: &User, name: &str) -> Result<(), Trouble> {
    user.type_into("Tên đơn vị", name).await?;
    user.press_key("Enter").await?;
    user.see_text(&format!("Đã thêm: {name}")).await
}

/// How many units there are below the first, as the page says it.
pub fn below(count: usize) -> String {
    format!("Trực thuộc {HOME}: {count}")
}

/// The units below the first whose names begin so, as the tree shows them.
pub async fn named(user: &User, beginning: &str) -> Result<BTreeSet<String>, Trouble> {
    let tree = user.within("Sơ đồ tổ chức").page_text().await?;
    Ok(tree.lines().map(str::trim).filter(|line| line.starts_with(beginning)).map(str::to_owned).collect())
}

/// Someone types very fast: a unit every so many milliseconds, named by this and a number, while the story goes on.
/// The page's own events are sent, for no hand of a driver is in two tabs at once.
pub async fn types_fast(user: &User, beginning: &str, count: u32, pause: u32) -> Result<(), Trouble> {
    let script = "const [beginning, count, pause] = arguments;
        const field = [...document.querySelectorAll('input')].find((f) => f.labels && [...f.labels].some((l) => l.textContent.includes('Tên đơn vị')));
        const clock = new MessageChannel(); // a tab in the background may count its time-outs slowly, but not this
        let typed = 0, next = performance.now();
        window.soNguonTyped = 0;
        clock.port1.onmessage = () => {
            if (typed === count) return;
            if (performance.now() >= next && field.value === '') {
                next = performance.now() + pause;
                typed += 1;
                field.value = beginning + ' ' + String(typed).padStart(3, '0');
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
                window.soNguonTyped = typed;
            }
            setTimeout(() => clock.port2.postMessage(0), 0);
        };
        clock.port2.postMessage(0);
        return !!field;";
    match user.eval(script, vec![json!(beginning), json!(count), json!(pause)]).await? {
        Value::Bool(true) => Ok(()),
        _ => Err(Trouble::new("there is no field to type units into")),
    }
}

/// How many were typed so far, and whether the page shows all work as saved: both at one moment.
pub async fn shown_as_saved(user: &User) -> Result<(u64, bool), Trouble> {
    let script = "return [window.soNguonTyped || 0, [...document.querySelectorAll('[role=status]')].some((s) => s.innerText.includes('Đã lưu'))];";
    Ok(serde_json::from_value(user.eval(script, vec![]).await?)?)
}

/// Waits until so many were typed.
pub async fn has_typed(user: &User, count: u32) -> Result<(), Trouble> {
    user.until("the typing does not come to its end", async || {
        Ok((shown_as_saved(user).await?.0 >= u64::from(count)).then_some(()))
    })
    .await
}

/// The names that were typed so fast, up to the last.
pub fn typed(beginning: &str, last: u64) -> BTreeSet<String> {
    (1..=last).map(|n| format!("{beginning} {n:03}")).collect()
}
