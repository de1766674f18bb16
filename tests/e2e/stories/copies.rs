//! Copies to get the book back from, and a file on disk that follows it: made, looked into, restored, and that taken back.

use super::article::is_saved;
use super::own::{HOME, adds, begins, below, comes_to_add};
use crate::{engine::Engine, trouble::Trouble, user::User};

/// A copy is made and read back, looked into, and restored; the restoring is an edit like any other.
pub async fn restored(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ ấp Một").await?;
    is_saved(&user).await?;
    user.click_link("An toàn dữ liệu").await?;
    user.click_button("Sao lưu ngay").await?;
    user.see_text("Đã chép và đọc lại: 2 đơn vị").await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ ấp Hai").await?;
    is_saved(&user).await?;
    user.click_link("An toàn dữ liệu").await?;
    user.within("2 đơn vị").click_button("Xem").await?;
    user.see_all(&["Trong bản sao có: 2 đơn vị", "Khôi phục thì sổ thêm lại 0, sửa lại 0, bỏ 1 bản ghi."]).await?;
    user.click("Không còn nữa (ghi sau bản sao)").await?;
    user.see_text("Chi bộ ấp Hai").await?;
    user.run_axe().await?;
    user.type_into("Gõ chữ THAY THẾ rồi bấm nút", "xóa").await?;
    user.click_button("Thay thế toàn bộ").await?;
    user.see_text("Chưa đúng chữ THAY THẾ").await?;
    user.type_into("Gõ chữ THAY THẾ rồi bấm nút", "thay thế").await?;
    user.click_button("Thay thế toàn bộ").await?;
    user.see_text("Đã thay thế toàn bộ sổ. Có thể hoàn tác.").await?;
    user.click_link("Tổ chức").await?;
    user.see_text(&below(1)).await?;
    user.click_button("Hoàn tác: ").await?;
    user.see_text(&below(2)).await?;
    user.click_button("Làm lại: ").await?;
    user.see_text(&below(1)).await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.see_text(&below(1)).await
}

/// What the linked file holds.
async fn on_disk(user: &User) -> Result<String, Trouble> {
    let script = "const done = arguments[arguments.length - 1];
        navigator.storage.getDirectory().then((d) => d.getFileHandle('so-nguon.json')).then((h) => h.getFile())
            .then((f) => f.text()).then(done, (e) => done(String(e)));";
    Ok(user.browser().execute_async(script, vec![]).await?.json().as_str().unwrap_or_default().to_owned())
}

/// The file, once these words are in it: one that is just being replaced cannot be read, and is read again.
async fn comes_to_disk(user: &User, words: &str) -> Result<String, Trouble> {
    let complaint = format!("“{words}” does not come into the file");
    user.waiting(20)
        .until(&complaint, async || Ok(Some(on_disk(user).await?).filter(|file| file.contains(words))))
        .await
}

/// A file is chosen and kept up to date, also after the page was opened anew, until that is no longer wanted.
/// No driver can choose in the browser's own window, so that window is left out: the page is given a file of the
/// browser's private disk, and everything behind the window is the real thing.
pub async fn follows_on_disk(user: User) -> Result<(), Trouble> {
    if user.engine() != Engine::Chromium {
        user.open("#/an-toan").await?;
        user.see_heading("Bản sao tự động").await?;
        // Nowhere else may a page write files: nothing is promised.
        return user.see_no_text("Tệp trên đĩa, tự cập nhật").await;
    }
    let choose = "let asked = 0;
        window.showSaveFilePicker = async (wish) => {
            if (asked++ === 0) throw new DOMException('nothing chosen', 'AbortError');
            return (await navigator.storage.getDirectory()).getFileHandle(wish.suggestedName, { create: true });
        };";
    user.before_every_page(choose).await?;
    user.open("").await?;
    begins(&user).await?;
    user.click_link("An toàn dữ liệu").await?;
    // Nothing chosen, nothing changed.
    user.click_button("Chọn tệp").await?;
    user.see_no_text("Đang cập nhật tệp").await?;
    user.click_button("Chọn tệp").await?;
    user.see_all(&["Đang cập nhật tệp so-nguon.json", "Đã ghi và đọc lại"]).await?;
    comes_to_disk(&user, HOME).await?;
    user.run_axe().await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ ấp Một").await?;
    comes_to_disk(&user, "Chi bộ ấp Một").await?;
    user.reload().await?;
    user.see_text(&below(1)).await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ ấp Hai").await?;
    let file = comes_to_disk(&user, "Chi bộ ấp Hai").await?;
    assert!(file.contains("\"format\"") && file.contains("so-nguon"), "it is a file of ours, to be imported");
    user.click_link("An toàn dữ liệu").await?;
    user.click_button("Thôi cập nhật tệp này").await?;
    user.see_no_text("Đang cập nhật tệp").await?;
    // The file itself stays.
    comes_to_disk(&user, "Chi bộ ấp Hai").await.map(|_| ())
}
