//! Nothing stored is silently lost or overwritten: damage, a newer program, no room.

use super::article::{is_saved, opens_sample, sees_figures};
use crate::{trouble::Trouble, user::User};
use std::collections::BTreeMap;

const RUBBISH: &str = "so-nguon 1 không đọc được\n\u{3400}\u{4e00}";
const FIRST: &str = "so-nguon/book/1";

/// Text that cannot be read lies aside whole, is offered as a file, and goes only on a word.
pub async fn damage_lies_aside(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.store(FIRST, RUBBISH).await?;
    user.reload().await?;
    user.see_text("Có dữ liệu đã lưu không đọc được. Nó vẫn còn nguyên trên máy này.").await?;
    user.run_axe().await?;
    user.click_button("Xuất phần không đọc được ra tệp").await?;
    let (_, file) = user.wait_for_download(".txt").await?;
    assert!(String::from_utf8_lossy(&file).contains(RUBBISH));
    // Work goes on beside it; three saves later it is still there.
    opens_sample(&user).await?;
    is_saved(&user).await?;
    for (name, expected) in [("Hoàn tác", "Đã hoàn tác"), ("Làm lại", "Đã làm lại")] {
        user.click_button(name).await?;
        user.see_text(expected).await?;
        is_saved(&user).await?;
        assert_eq!(user.stored(FIRST).await?.as_deref(), Some(RUBBISH));
    }
    user.reload().await?;
    sees_figures(&user).await?;
    user.see_text("Có dữ liệu đã lưu không đọc được").await?;
    assert_eq!(user.stored(FIRST).await?.as_deref(), Some(RUBBISH));
    user.click_button("Bỏ phần không đọc được").await?;
    user.see_text("không lấy lại được").await?;
    user.click_button("Thôi").await?;
    assert_eq!(user.stored(FIRST).await?.as_deref(), Some(RUBBISH));
    user.click_button("Bỏ phần không đọc được").await?;
    user.click_button("Đồng ý").await?;
    user.see_no_text("Có dữ liệu đã lưu không đọc được").await?;
    assert_eq!(user.stored(FIRST).await?, None);
    user.reload().await?;
    sees_figures(&user).await
}

/// What is stored but the note of the last copy, which is made in its own time.
async fn book(user: &User) -> Result<BTreeMap<String, String>, Trouble> {
    let mut all = user.all_stored().await?;
    all.remove("so-nguon/copied");
    Ok(all)
}

/// A book of a newer program can be looked at and taken out, not changed.
pub async fn newer_is_read_only(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    let keys = user.stored_keys().await?;
    let write = keys.iter().find(|key| key.starts_with("so-nguon/j/")).ok_or_else(|| Trouble::new("no write"))?;
    let ours = user.stored(write).await?.unwrap_or_default();
    let after = ours.strip_prefix("so-nguon ").and_then(|rest| rest.split_once(' '));
    let (_, after) = after.ok_or_else(|| Trouble::new("the text of a write begins with its schema"))?;
    let newer = format!("so-nguon 9 {after}");
    user.store("so-nguon/j/0000000abc-1", &newer).await?;
    let before = book(&user).await?;
    user.reload().await?;
    user.see_text("Sổ này do bản Sổ Nguồn mới hơn ghi, nên chỉ xem được, không sửa được.").await?;
    user.see_text("Chỉ xem").await?;
    sees_figures(&user).await?;
    user.run_axe().await?;
    user.click_link("Dữ liệu").await?;
    user.click_button("Bắt đầu sổ trống").await?;
    user.click_button("Đồng ý").await?;
    user.see_text("Sổ đang ở chế độ chỉ xem.").await?;
    assert!(book(&user).await? == before, "a newer book was touched");
    user.click_button("Xuất phần không đọc được ra tệp").await?;
    let (_, file) = user.wait_for_download(".txt").await?;
    assert!(String::from_utf8_lossy(&file).contains(&newer));
    user.click_link("Tổng quan").await?;
    sees_figures(&user).await
}

/// No room: said at once, the work stays on the page, and the file is offered.
pub async fn no_room_is_told(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    let stuff = "let at = 0, text = 'x'.repeat(1 << 22);
        while (text) {
            try { localStorage.setItem('khac/' + at, text); at++; } catch (full) { text = text.slice(0, text.length >> 1); }
        }";
    user.eval(stuff, vec![]).await?;
    let before = user.all_stored().await?;
    user.click_link("Dữ liệu").await?;
    user.click_button("Mở bản mẫu “Bến Tre 12/9/2019”").await?;
    user.click_button("Đồng ý").await?;
    user.see_all(&["Chưa lưu được: bộ nhớ của trình duyệt đã đầy", "Mọi thay đổi còn trong bộ nhớ của trang"]).await?;
    user.see_text("Kết nạp đảng viên mới, năm 2019").await?;
    user.run_axe().await?;
    assert!(user.all_stored().await? == before, "what is stored was touched");
    user.click_button("Lưu ra tệp ngay").await?;
    let (_, file) = user.wait_for_download(".json").await?;
    assert!(String::from_utf8_lossy(&file).contains("Bến Tre"));
    // Room again: one press, and it is kept.
    user.eval(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('khac/')) localStorage.removeItem(key);",
        vec![],
    )
    .await?;
    user.click_button("Thử lưu lại").await?;
    is_saved(&user).await?;
    user.see_no_text("Chưa lưu được").await?;
    user.reload().await?;
    user.see_text("Kết nạp đảng viên mới, năm 2019").await
}
