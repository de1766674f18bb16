//! A book under lock: nothing of it is seen or stored in the open; and everything can be erased, with proof.

use super::article::{is_saved, opens_sample, sees_figures};
use super::own::{adds, begins};
use crate::{engine::Engine, trouble::Trouble, user::User};

pub const PASSPHRASE: &str = "dừa xanh bên sông Ba Lai";
const OTHER: &str = "đồng khởi mùa xuân 1960";
/// What stays in the open, as the store has it.
const OPEN: [&str; 7] = ["lock", "prefs", "station", "tab", "copied", "ballast", "said"];
/// How many texts of the mirror and of copies are sealed, and how many are not. A copy made behind the lock carries the
/// lock, in the open as everywhere: without it nothing of the copy could be opened.
const SECOND: &str = "return new Promise((tell) => {
    const ask = indexedDB.open('so-nguon');
    ask.onupgradeneeded = () => ask.transaction.abort();
    ask.onerror = () => tell([0, 0]);
    ask.onsuccess = () => {
        const texts = [], work = ask.result.transaction(['journal', 'chunks', 'copies']);
        for (const store of ['journal', 'chunks', 'copies']) {
            work.objectStore(store).openCursor().onsuccess = (found) => {
                const place = found.target.result;
                if (!place) return;
                if (store !== 'copies') texts.push(place.value);
                else if (String(place.key)[0] === 't')
                    texts.push(...place.value.filter((_, at, all) => at % 2 && all[at - 1] !== 'so-nguon/lock'));
                place.continue();
            };
        }
        work.oncomplete = () => {
            ask.result.close();
            const sealed = texts.filter((text) => text.startsWith('so-nguon sealed ')).length;
            tell([sealed, texts.length - sealed]);
        };
    };
});";

/// Names under which something of the book lies in the open.
async fn plain(user: &User) -> Result<Vec<String>, Trouble> {
    let ours = |key: &str| key.strip_prefix("so-nguon/").is_some_and(|k| !OPEN.iter().any(|open| k.starts_with(open)));
    let all = user.all_stored().await?;
    Ok(all
        .into_iter()
        .filter(|(key, text)| ours(key) && !text.starts_with("so-nguon sealed "))
        .map(|(k, _)| k)
        .collect())
}

/// Waits until nothing of the book lies in the open, or all of it does.
async fn becomes(user: &User, sealed: bool) -> Result<(), Trouble> {
    user.until_right(async || {
        let (plain, all) = (plain(user).await?, user.stored_keys().await?);
        let lock = all.iter().any(|key| key == "so-nguon/lock");
        let second = user.eval(SECOND, vec![]).await?;
        let other = if sealed { &second[1] } else { &second[0] };
        let done = lock == sealed && plain.is_empty() == sealed && other == 0;
        let left = || format!("locked {lock}, in the open {plain:?}, sealed and not in the database {second}");
        Ok((!done).then(left).map(|left| format!("not all texts are restated: {left}")))
    })
    .await
}

/// The page asks for the passphrase, and says that it is locked only where nothing of the book is to be read: after a kill local
/// storage may be as it was before it was sealed.
pub async fn asks(user: &User) -> Result<(), Trouble> {
    user.see_text("Quên mật khẩu?").await?;
    let is_bare = !plain(user).await?.is_empty() || user.eval(SECOND, vec![]).await?[1] != 0;
    if is_bare { is_to_be_sealed(user).await } else { is_locked(user).await }
}

/// It is open, and once it says that it is encrypted nothing of it is to be read, in neither storage.
pub async fn is_sealed_when_it_says_so(user: &User) -> Result<(), Trouble> {
    user.waiting(30).click_link("An toàn dữ liệu").await?;
    user.waiting(30).see_text("Sổ trên máy này được mã hóa bằng mật khẩu.").await?;
    let (plain, second) = (plain(user).await?, user.eval(SECOND, vec![]).await?);
    assert!(plain.is_empty() && second[1] == 0, "in the open: {plain:?}, sealed and not in the database {second}");
    Ok(())
}

/// The page says nothing but that it is locked.
pub async fn is_locked(user: &User) -> Result<(), Trouble> {
    user.see_heading("Sổ đang khóa").await?;
    let (title, text) = (user.eval("return document.title;", vec![]).await?, user.page_text().await?);
    assert_eq!(title.as_str(), Some("Sổ Nguồn — đang khóa"));
    shows_nothing(&text);
    user.until("the address still says something", async || {
        let address = user.eval("return location.href;", vec![]).await?;
        Ok(address.as_str().is_some_and(|a| !a.contains('#')).then_some(()))
    })
    .await
}

/// A passphrase was set and nobody has typed it since: the page asks for it, and does not say that what can be read is locked.
pub async fn is_to_be_sealed(user: &User) -> Result<(), Trouble> {
    user.see_heading("Nhập mật khẩu để mã hóa sổ").await?;
    user.see_text("chưa được mã hóa xong: ai dùng máy này vẫn còn đọc được").await?;
    let (title, text) = (user.eval("return document.title;", vec![]).await?, user.page_text().await?);
    assert_eq!(title.as_str(), Some("Sổ Nguồn — chưa mã hóa xong"));
    assert!(!text.contains("đang khóa"), "it is said to be locked: {text}");
    shows_nothing(&text);
    Ok(())
}

fn shows_nothing(text: &str) {
    for word in ["Ba Tri", "222", "Nguyễn", "Kết nạp"] {
        assert!(!text.contains(word), "{word} is seen on a locked page");
    }
}

/// Puts the lock on: the page is loaded anew, and asks for the passphrase.
pub async fn sets(user: &User) -> Result<(), Trouble> {
    user.click_link("An toàn dữ liệu").await?;
    asks_to_set(user).await?;
    is_to_be_sealed(&user.waiting(30)).await
}

/// Types a passphrase where one is set, and presses the button.
pub async fn asks_to_set(user: &User) -> Result<(), Trouble> {
    user.type_into("Mật khẩu", PASSPHRASE).await?;
    user.type_into("Nhập lại mật khẩu", PASSPHRASE).await?;
    user.check("Tôi hiểu: quên mật khẩu thì không lấy lại được sổ trên máy này.", true).await?;
    user.click_button("Đặt mật khẩu").await
}

/// Types the passphrase.
pub async fn unlocks(user: &User, passphrase: &str) -> Result<(), Trouble> {
    user.type_into("Mật khẩu", passphrase).await?;
    user.press_key("Enter").await
}

/// Put on, locked and opened, changed, taken off.
pub async fn on_and_off(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.click_link("An toàn dữ liệu").await?;
    user.type_into("Mật khẩu", "một hai").await?;
    user.click_button("Đặt mật khẩu").await?;
    user.see_all(&["Quá ngắn: cần ít nhất 8 ký tự.", "Hãy đánh dấu vào ô ở trên nếu đã hiểu."]).await?;
    user.run_axe().await?;
    user.screenshot(&format!("lock-setting-{}", user.engine().name())).await?;
    sets(&user).await?;
    user.run_axe().await?;
    unlocks(&user, "không phải").await?;
    user.waiting(30).see_text("Mật khẩu không đúng. Sổ vẫn còn nguyên").await?;
    user.screenshot(&format!("lock-locked-{}", user.engine().name())).await?;
    unlocks(&user, PASSPHRASE).await?;
    user.waiting(30).click_link("Tổng quan").await?;
    sees_figures(&user).await?;
    becomes(&user.waiting(30), true).await?;
    user.click_link("An toàn dữ liệu").await?;
    user.see_text("Sổ trên máy này được mã hóa bằng mật khẩu.").await?;
    // A second visit, at a page of the book: locked, and the way is remembered.
    user.visit_again().await?;
    user.open("#/an-toan").await?;
    is_locked(&user).await?;
    unlocks(&user, PASSPHRASE).await?;
    user.waiting(30).see_heading("An toàn dữ liệu").await?;
    user.run_axe().await?;

    user.click("Đổi mật khẩu").await?;
    user.type_into("Mật khẩu hiện nay", PASSPHRASE).await?;
    user.type_into("Mật khẩu mới", OTHER).await?;
    user.type_into("Nhập lại mật khẩu", OTHER).await?;
    user.press_key("Enter").await?;
    user.waiting(30).see_text("Đã đổi mật khẩu.").await?;
    user.screenshot(&format!("lock-changed-{}", user.engine().name())).await?;
    // Nobody touches it for twenty minutes, says the clock; in Firefox a script like this one has a clock of its own.
    if user.engine() != Engine::Firefox {
        user.eval("const real = Date.now; Date.now = () => real() + 20 * 60 * 1000;", vec![]).await?;
        user.waiting(30).see_heading("Sổ đang khóa").await?;
        is_locked(&user).await?;
        unlocks(&user, OTHER).await?;
        user.waiting(30).click_link("An toàn dữ liệu").await?;
    }
    locks_the_other_tab(&user, OTHER).await?;
    unlocks(&user, OTHER).await?;
    user.waiting(30).click_link("An toàn dữ liệu").await?;
    user.click("Bỏ mật khẩu").await?;
    user.type_into("Mật khẩu hiện nay", OTHER).await?;
    user.press_key("Enter").await?;
    user.waiting(30).see_text("Đã bỏ mật khẩu.").await?;
    becomes(&user.waiting(30), false).await?;
    user.reload().await?;
    user.click_link("Tổng quan").await?;
    sees_figures(&user).await
}

/// Locked in one tab, locked in the other; the second is left in front. The book is open, at its safety.
async fn locks_the_other_tab(user: &User, passphrase: &str) -> Result<(), Trouble> {
    let first = user.tab().await?;
    let second = user.new_tab().await?;
    user.open("").await?;
    unlocks(user, passphrase).await?;
    sees_figures(&user.waiting(30)).await?;
    user.go_to_tab(&first).await?;
    user.click_button("Khóa ngay").await?;
    is_locked(user).await?;
    user.go_to_tab(&second).await?;
    is_locked(user).await
}

/// What hangs on the way the page is opened: making the key, coming back locked, the word from tab to tab.
pub async fn of_a_file(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    sets(&user).await?;
    unlocks(&user, PASSPHRASE).await?;
    user.waiting(30).click_link("An toàn dữ liệu").await?;
    locks_the_other_tab(&user, PASSPHRASE).await?;
    unlocks(&user, PASSPHRASE).await?;
    user.waiting(30).click_link("Tổng quan").await?;
    sees_figures(&user).await
}

/// Erased with the word typed: nothing is left, and the page says so.
pub async fn erased(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.store("khac/app", "của chương trình khác").await?;
    user.click_link("An toàn dữ liệu").await?;
    user.type_into("Gõ chữ XÓA rồi bấm nút", "xong").await?;
    user.click_button("Xóa toàn bộ trên máy này").await?;
    user.see_text("Chưa đúng chữ XÓA").await?;
    user.type_into("Gõ chữ XÓA rồi bấm nút", "xoá").await?;
    user.click_button("Xóa toàn bộ trên máy này").await?;
    user.waiting(30).see_heading("Đã xóa toàn bộ trên máy này").await?;
    user.run_axe().await?;
    user.screenshot(&format!("lock-erased-{}", user.engine().name())).await?;
    let proof = user.table("Đếm lại sau khi xóa").await?;
    let after: Vec<&str> = proof.iter().skip(1).filter_map(|row| row.last()).map(String::as_str).collect();
    assert_eq!(after, ["0", "0", "0"], "{proof:?}");
    // Of ours nothing but the mark of the erasing, of which the page tells.
    assert_eq!(user.stored_keys().await?, ["khac/app", "so-nguon/erased"]);
    user.click_button("Bắt đầu lại với sổ trống").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await
}

/// After a crash local storage is as of before there was a lock: nothing of the book is shown before the passphrase is asked for.
pub async fn forgotten(user: User) -> Result<(), Trouble> {
    const SEEN: &str = "new MutationObserver(() => {
        if (document.body && document.body.innerText.includes('Chi bộ Kín')) sessionStorage.setItem('seen', 'yes');
    }).observe(document, { childList: true, subtree: true, characterData: true });";
    if user.engine() != Engine::Chromium {
        // Only here can a page be watched before its first line.
        return Ok(());
    }
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Kín").await?;
    is_saved(&user).await?;
    let before = user.all_stored().await?;
    sets(&user).await?;
    unlocks(&user, PASSPHRASE).await?;
    is_sealed_when_it_says_so(&user).await?;
    let first = user.tab().await?;
    let put_back =
        "localStorage.clear(); for (const [key, text] of Object.entries(arguments[0])) localStorage[key] = text;";
    user.eval(put_back, vec![serde_json::json!(before)]).await?;
    user.open_other("other.html", b"<p>elsewhere</p>").await?;
    user.new_tab().await?;
    user.before_every_page(SEEN).await?;
    user.open("#/to-chuc").await?;
    asks(&user).await?;
    assert_eq!(user.eval("return sessionStorage.getItem('seen');", vec![]).await?, serde_json::Value::Null);
    unlocks(&user, PASSPHRASE).await?;
    user.waiting(30).click_link("Tổ chức").await?;
    user.see_text("Chi bộ Kín").await?;
    // It would have been seen.
    assert_eq!(user.eval("return sessionStorage.getItem('seen');", vec![]).await?, "yes");
    user.close_tab().await?;
    user.go_to_tab(&first).await
}
