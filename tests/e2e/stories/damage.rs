//! Stored texts that were damaged or forgotten: found, named, kept, and made good where there is another copy.

use super::article::is_saved;
use super::own::{HOME, adds, begins, below, comes_to_add, has_typed, named, typed, types_fast};
use crate::{trouble::Trouble, user::User};
use serde_json::json;

/// One character of a stored text becomes another.
async fn flip(user: &User, key: &str) -> Result<String, Trouble> {
    let text = user.stored(key).await?.ok_or_else(|| Trouble::new(format!("{key} is not stored")))?;
    let mut letters: Vec<char> = text.chars().collect();
    let at = letters.len() * 2 / 3;
    letters[at] = if letters[at] == '\u{4e00}' { '\u{4e01}' } else { '\u{4e00}' };
    let broken: String = letters.into_iter().collect();
    user.store(key, &broken).await?;
    Ok(broken)
}

async fn keys(user: &User, beginning: &str) -> Result<Vec<String>, Trouble> {
    Ok(user.stored_keys().await?.into_iter().filter(|key| key.starts_with(beginning)).collect())
}

/// A write whose text is broken in local storage: its twin in IndexedDB takes its place by itself, and that is told; without a
/// twin the rest opens.
pub async fn of_a_write(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    for name in ["Chi bộ ấp Một", "Chi bộ ấp Hai"] {
        adds(&user, name).await?;
        is_saved(&user).await?;
    }
    let writes = keys(&user, "so-nguon/j/").await?;
    assert_eq!(writes.len(), 3, "{writes:?}");
    let number = |key: &String| key.rsplit('-').next().and_then(|n| n.parse::<u32>().ok());
    let last = writes.iter().max_by_key(|key| number(key)).ok_or_else(|| Trouble::new("no write"))?;
    let whole = user.stored(last).await?;
    flip(&user, last).await?;
    user.reload().await?;
    user.see_all(&["Đã tự sửa 1 phần từ", "Không còn phần nào hỏng"]).await?;
    user.see_text(&below(2)).await?;
    assert_eq!(user.stored(last).await?, whole, "it lies there as it was written");
    user.forget(&["journal", "copies", "chunks"]).await?;
    let broken = flip(&user, last).await?;
    user.reload().await?;
    user.see_text("Có dữ liệu đã lưu không đọc được").await?;
    user.see_text(&below(1)).await?;
    user.click_button("Xuất phần không đọc được ra tệp").await?;
    let (_, file) = user.wait_for_download(".txt").await?;
    assert!(String::from_utf8_lossy(&file).contains(&broken));
    assert_eq!(user.stored(last).await?.as_deref(), Some(broken.as_str()));
    Ok(())
}

/// A write and a chunk are broken, and nowhere else kept: named, to be exported; all else opens and work goes on.
pub async fn of_a_part(user: User) -> Result<(), Trouble> {
    const MANY: u32 = 66;
    user.open("").await?;
    begins(&user).await?;
    types_fast(&user, "Chi bộ A", MANY, 5).await?;
    let patient = user.waiting(30);
    has_typed(&patient, MANY).await?;
    user.click_link("Hồ sơ").await?;
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into("Họ và tên khai sinh", "Nguyễn Thị Mẫu Một").await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "17/5/1990").await?;
    user.type_into("Chi bộ", "Chi bộ A 001").await?;
    user.type_into("Ngày kết nạp", "5/3/2026").await?;
    user.press_key("Enter").await?;
    user.see_text("Đã ghi hồ sơ: Nguyễn Thị Mẫu Một").await?;
    patient
        .until("the journal is not folded", async || {
            Ok((!keys(&user, "so-nguon/root/").await?.is_empty()).then_some(()))
        })
        .await?;
    patient
        .until("no chunks are written", async || Ok((!keys(&user, "so-nguon/c/").await?.is_empty()).then_some(())))
        .await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ sau").await?;
    is_saved(&user).await?;
    let chunks = keys(&user, "so-nguon/c/").await?;
    user.forget(&["journal", "copies", "chunks"]).await?;
    // One at a time, each put back afterwards: the page opens with any of them broken. (Every single one, and every way to
    // break it, is the store's own test's: three stand for them here.)
    for key in chunks.iter().step_by(chunks.len().div_ceil(3)) {
        let whole = user.stored(key).await?.unwrap_or_default();
        let broken = flip(&user, key).await?;
        user.reload().await?;
        user.see_text("Có dữ liệu đã lưu không đọc được").await?;
        // Journal entries are kept one fold longer than they are needed: nothing is lost by this.
        user.see_text(&below(MANY as usize + 1)).await?;
        assert_eq!(named(&user, "Chi bộ A").await?, typed("Chi bộ A", MANY.into()));
        user.click_button("Xuất phần không đọc được ra tệp").await?;
        let (_, file) = user.wait_for_download(".txt").await?;
        assert!(String::from_utf8_lossy(&file).contains(&broken));
        user.store(key, &whole).await?;
    }
    // Journal gone as well as the chunk: only then is there something to miss, and it is said.
    for key in keys(&user, "so-nguon/j/").await? {
        user.eval("localStorage.removeItem(arguments[0]);", vec![json!(key)]).await?;
    }
    for key in &chunks {
        flip(&user, key).await?;
    }
    user.open("#/du-lieu").await?;
    user.reload().await?;
    user.see_text("Có dữ liệu đã lưu không đọc được").await?;
    user.run_axe().await?;
    Ok(())
}

/// Local storage was cleared or came back as it was long ago; what IndexedDB has makes it good.
pub async fn rolled_back(user: User) -> Result<(), Trouble> {
    const MANY: u32 = 66;
    user.open("").await?;
    begins(&user).await?;
    types_fast(&user, "Chi bộ A", MANY, 5).await?;
    let patient = user.waiting(30);
    has_typed(&patient, MANY).await?;
    patient
        .until("the journal is not folded", async || {
            Ok((!keys(&user, "so-nguon/root/").await?.is_empty()).then_some(()))
        })
        .await?;
    adds(&user, "Chi bộ sau").await?;
    is_saved(&user).await?;
    user.eval("localStorage.clear();", vec![]).await?;
    user.reload().await?;
    patient.see_text(HOME).await?;
    user.open("#/to-chuc").await?;
    patient.see_text(&below(MANY as usize + 1)).await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ cuối").await?;
    is_saved(&user).await?;
    user.reload().await?;
    patient.see_text(&below(MANY as usize + 2)).await?;
    assert_eq!(named(&user, "Chi bộ A").await?, typed("Chi bộ A", MANY.into()));
    Ok(())
}
