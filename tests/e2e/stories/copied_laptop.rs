//! A laptop that was made from a copy of another's disk, so that both take themselves for the same machine; and one that is set
//! back as it was the day before. What either writes is there once their files have gone both ways.

use super::article::is_saved;
use super::laptops::{takes_in, types};
use super::own::{HOME, adds, begins, below};
use super::three_laptops::{drops, exports, receives, records};
use crate::{trouble::Trouble, user::User};
use std::collections::BTreeMap;

const BRANCH: &str = "Chi bộ ấp Một";
const ONE: &str = "Nguyễn Thị Bản Chính";
const TWO: &str = "Trần Văn Bản Sao";

/// What a laptop's disk holds of this page.
type Disk = BTreeMap<String, String>;

/// Two laptops of one disk, each going on by itself.
pub async fn both_ways(user: User) -> Result<(), Trouble> {
    let copy = user.on_another_laptop("copy").await?;
    let told = story(&user, &copy).await;
    let quiet = match told {
        Ok(()) => copy.no_faults().await,
        Err(trouble) => {
            println!("        beside it: {}", copy.page_text().await.unwrap_or_default().replace('\n', " · "));
            Err(trouble)
        }
    };
    copy.leave().await?;
    quiet
}

async fn story(first: &User, copy: &User) -> Result<(), Trouble> {
    first.open("").await?;
    begins(first).await?;
    adds(first, BRANCH).await?;
    is_saved(first).await?;
    first.is_copied().await?;
    let disk = first.all_stored().await?;
    is_made_of(copy, &disk).await?;

    // Each enters somebody, and each gives the same branch another target.
    for (laptop, name, number) in [(first, ONE, "4"), (copy, TWO, "5")] {
        enters(laptop, name).await?;
        laptop.click_link("Chỉ tiêu").await?;
        laptop.click_link(HOME).await?;
        types(laptop, "Chỉ tiêu", [BRANCH, "Được giao"], number).await?;
    }
    let (here, there) = (exports(first).await?, exports(copy).await?);
    for (laptop, file) in [(first, &there), (copy, &here)] {
        drops(laptop, file).await?;
        // The person, the target, and the year that it has opened.
        laptop.see_text("hoặc có một máy khác được sao chép từ máy này: trong tệp có 3 mục").await?;
        laptop.see_text("1 mục đã được sửa ở cả hai nơi.").await?;
        laptop.run_axe().await?;
        takes_in(laptop).await?;
        sees_both(laptop).await?;
    }

    // One decides, and the other is told by the file.
    first.click_link("Nhật ký").await?;
    first.see_text("1 chỗ cần quyết định").await?;
    first.click_button("Giữ giá trị này: 5").await?;
    first.see_no_text("chỗ cần quyết định").await?;
    assert_ne!(first.focus().await?, "", "after a decision the focus is somewhere");
    is_saved(first).await?;
    let settled = exports(first).await?;
    receives(copy, &settled).await?;
    copy.click_link("Nhật ký").await?;
    copy.see_no_text("chỗ cần quyết định").await?;
    let (here, there) = (exports(first).await?, exports(copy).await?);
    assert_eq!(records(&here), records(&there), "to the letter");

    // The first is set back as it was, goes on, and has everything back from the other's file.
    is_made_of(first, &disk).await?;
    first.click_link("Hồ sơ").await?;
    first.see_no_text(ONE).await?;
    enters(first, "Lê Thị Sau Đó").await?;
    drops(first, &there).await?;
    first.see_text("Máy này có vẻ đã quay về bản cũ").await?;
    takes_in(first).await?;
    sees_both(first).await?;
    first.see_text("Lê Thị Sau Đó").await?;
    first.click_link("Nhật ký").await?;
    first.see_no_text("chỗ cần quyết định").await
}

/// The laptop starts from this disk, with the page that was closed on it opened again.
async fn is_made_of(laptop: &User, disk: &Disk) -> Result<(), Trouble> {
    laptop.open("").await?;
    laptop.clear_storage().await?;
    for (key, text) in disk {
        laptop.store(key, text).await?;
    }
    laptop.open("#/to-chuc").await?;
    laptop.reload().await?;
    laptop.see_text(&below(1)).await
}

/// Somebody of the branch is entered.
async fn enters(user: &User, name: &str) -> Result<(), Trouble> {
    user.click_link("Hồ sơ").await?;
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into("Họ và tên khai sinh", name).await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "17/5/1990").await?;
    user.type_into("Chi bộ", BRANCH).await?;
    user.choose("Giai đoạn", "Quần chúng ưu tú").await?;
    user.type_into("Ngày của giai đoạn", "3/2024").await?;
    user.press_key("Enter").await?;
    user.see_text(&format!("Đã ghi hồ sơ: {name}")).await?;
    is_saved(user).await
}

async fn sees_both(user: &User) -> Result<(), Trouble> {
    user.click_link("Hồ sơ").await?;
    user.see_all(&[ONE, TWO]).await
}
