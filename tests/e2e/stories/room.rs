//! The browser's storage fills up in the middle of work: it is said at once, and nothing that was shown as saved is lost.

use super::article::is_saved;
use super::lock::{PASSPHRASE, asks_to_set, is_to_be_sealed, unlocks};
use super::own::{adds, begins, below, comes_to_add};
use crate::{trouble::Trouble, user::User};

/// Fills local storage to the last character, as another page of the same address could.
pub async fn fill(user: &User) -> Result<(), Trouble> {
    let script = "let at = 0, text = 'x'.repeat(1 << 22);
        while (text) {
            try { localStorage.setItem('khac/' + at, text); at++; } catch (full) { text = text.slice(0, text.length >> 1); }
        }";
    user.eval(script, vec![]).await.map(|_| ())
}

/// Gives it back.
pub async fn empty(user: &User) -> Result<(), Trouble> {
    let script =
        "for (const key of Object.keys(localStorage)) if (key.startsWith('khac/')) localStorage.removeItem(key);";
    user.eval(script, vec![]).await.map(|_| ())
}

/// Full, more work, room again, saved; and what was saved before is there all the time.
pub async fn runs_out(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    for name in ["Chi bộ ấp Một", "Chi bộ ấp Hai"] {
        adds(&user, name).await?;
    }
    is_saved(&user).await?;
    fill(&user).await?;
    let before = user.all_stored().await?;
    for name in ["Chi bộ ấp Ba", "Chi bộ ấp Bốn", "Chi bộ ấp Năm"] {
        adds(&user, name).await?;
        user.see_text("Chưa lưu được: bộ nhớ của trình duyệt đã đầy").await?;
    }
    user.see_text("Mọi thay đổi còn trong bộ nhớ của trang").await?;
    user.see_text(&below(5)).await?;
    user.click_button("Hoàn tác: thêm đơn vị Chi bộ ấp Năm").await?;
    user.see_text("Chưa lưu được").await?;
    assert!(user.all_stored().await? == before, "what is stored was touched");
    // A second tab opens with what was saved.
    let first = user.tab().await?;
    user.new_tab().await?;
    user.open("#/to-chuc").await?;
    user.see_text(&below(2)).await?;
    user.close_tab().await?;
    user.go_to_tab(&first).await?;
    // Pressed in vain, then with room.
    user.click_button("Thử lưu lại").await?;
    user.see_text("Chưa lưu được").await?;
    empty(&user).await?;
    user.click_button("Thử lưu lại").await?;
    user.see_no_text("Chưa lưu được").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.see_text(&below(4)).await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ ấp Sáu").await?;
    is_saved(&user).await
}

/// Where there is no room for it no passphrase is set, and the page says so; with room it is set, and opens what was there.
pub async fn for_no_lock(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ ấp Một").await?;
    is_saved(&user).await?;
    fill(&user).await?;
    let before = user.all_stored().await?;
    user.click_link("An toàn dữ liệu").await?;
    asks_to_set(&user).await?;
    user.waiting(30).see_text("Bộ nhớ của trình duyệt đã đầy, nên chưa làm gì cả").await?;
    assert!(user.all_stored().await? == before, "what is stored was touched");
    // It goes on as it was, and is as it was when it is opened anew.
    user.reload().await?;
    user.open("#/to-chuc").await?;
    user.see_text(&below(1)).await?;
    empty(&user).await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ ấp Hai").await?;
    is_saved(&user).await?;
    user.click_link("An toàn dữ liệu").await?;
    asks_to_set(&user).await?;
    is_to_be_sealed(&user.waiting(30)).await?;
    unlocks(&user, PASSPHRASE).await?;
    user.waiting(30).click_link("Tổ chức").await?;
    user.see_text(&below(2)).await
}
