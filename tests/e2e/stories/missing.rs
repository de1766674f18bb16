//! A browser in which a part is missing, or does not answer: the page says what it cannot do, claims nothing that a reload does
//! not show, and nothing waits for ever.

use super::article::{is_saved, opens_sample};
use super::own::{adds, begins, comes_to_add, founds};
use crate::{engine::Engine, trouble::Trouble, user::User};

/// What is missing, and the script that takes it away before the first line of the page.
const MISSING: [(&str, &str); 7] = [
    (
        "IndexedDB does not answer",
        "IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value: () => {} }, readyState: { value: 'pending' }, onsuccess: { writable: true }, onerror: { writable: true }, onblocked: { writable: true }, onupgradeneeded: { writable: true } });",
    ),
    ("no IndexedDB", "Object.defineProperty(window, 'indexedDB', { get: () => undefined });"),
    (
        "no random numbers",
        "Crypto.prototype.getRandomValues = () => { throw new DOMException('none', 'OperationError'); };",
    ),
    ("no crypto", "Object.defineProperty(window, 'crypto', { get: () => undefined });"),
    ("no streams that unpack", "delete window.DecompressionStream; delete window.CompressionStream;"),
    ("no channels", "delete window.BroadcastChannel;"),
    ("no workers", "delete window.Worker;"),
];

pub async fn is_told(user: User) -> Result<(), Trouble> {
    if user.engine() != Engine::Chromium {
        // Only here can it be hidden from a page before its first line.
        return Ok(());
    }
    for (what, script) in MISSING {
        goes_without(&user, script).await.map_err(|trouble| Trouble::new(format!("{what}: {trouble}")))?;
    }
    Ok(())
}

async fn goes_without(user: &User, script: &str) -> Result<(), Trouble> {
    let tab = user.tab().await?;
    user.new_tab().await?;
    user.before_every_page(script).await?;
    user.open("").await?;
    user.open("#/du-lieu").await?;
    opens_sample(user).await?;
    comes_to_add(user).await?;
    adds(user, "Chi bộ thêm").await?;
    user.waiting(20)
        .until("nothing is said of what was done", async || {
            let text = user.page_text().await?;
            Ok(["✓ Đã lưu", "⚠", "chưa chắc"].iter().any(|word| text.contains(word)).then_some(()))
        })
        .await?;
    user.open("#/an-toan").await?;
    user.waiting(25).see_no_text("Đang tìm các bản sao").await?;
    user.reload().await?;
    user.open("#/tong-quan").await?;
    user.see_text("222 / 220").await?;
    user.open("#/to-chuc").await?;
    user.see_text("Chi bộ thêm").await?;
    user.close_tab().await?;
    // The next begins with nothing.
    user.go_to_tab(&tab).await?;
    user.open("").await?;
    user.clear_storage().await?;
    user.open_other("other.html", b"<p>elsewhere</p>").await
}

/// Erased while IndexedDB cannot be reached: the page says so, and once it can be the rest goes before it is read; the book that was
/// begun meanwhile stays.
pub async fn erases_what_it_cannot_reach(user: User) -> Result<(), Trouble> {
    if user.engine() != Engine::Chromium {
        return Ok(());
    }
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Phải xóa").await?;
    is_saved(&user).await?;
    // A tab that can reach it would go on by itself.
    let tab = user.tab().await?;
    user.open_other("other.html", b"<p>elsewhere</p>").await?;
    user.new_tab().await?;
    user.before_every_page(MISSING[1].1).await?;
    user.open("").await?;
    user.open("#/an-toan").await?;
    user.type_into("Gõ chữ XÓA rồi bấm nút", "XÓA").await?;
    user.click_button("Xóa toàn bộ trên máy này").await?;
    user.waiting(30).see_heading("Chưa xóa hết").await?;
    user.see_all(&["không mở được kho bản sao", "không đếm được"]).await?;
    user.run_axe().await?;
    user.screenshot("erase-unreached").await?;
    user.click_button("Bắt đầu lại với sổ trống").await?;
    founds(&user).await?;
    adds(&user, "Chi bộ Mới").await?;
    user.waiting(20).see_text("chưa chắc").await?;
    user.see_no_text("Đã lưu").await?;
    user.close_tab().await?;
    user.go_to_tab(&tab).await?;
    for _ in 0..2 {
        user.open("").await?;
        user.open("#/to-chuc").await?;
        user.see_text("Chi bộ Mới").await?;
        let text = user.page_text().await?;
        assert!(!text.contains("Phải xóa") && !text.contains("hỏng"), "{text}");
        user.open("#/an-toan").await?;
        user.waiting(25).see_no_text("Đang tìm các bản sao").await?;
        user.open_other("other.html", b"<p>elsewhere</p>").await?;
    }
    Ok(())
}
