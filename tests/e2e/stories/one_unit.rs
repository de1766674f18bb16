//! Two offices began the same unit: joined with the import, its next file lands there, and all of it can be taken back.

use super::article::is_saved;
use super::laptops::{moves_to_another, takes_in, types};
use super::own::{HOME, adds, begins, comes_to_add};
use crate::{trouble::Trouble, user::User};

/// A branch that began its own book, and the commune in whose tree it was typed.
const TWIN: &str = "Chi bộ ấp 3";

/// The branch sends, the commune joins while it takes the file in, the branch sends again; undo, reload, and parted.
pub async fn joined_with_the_import(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.click_button("Bắt đầu với đơn vị của tôi").await?;
    user.choose("Loại tổ chức", "Chi bộ").await?;
    user.type_into("Tên đơn vị", TWIN).await?;
    user.press_key("Enter").await?;
    is_saved(&user).await?;
    types(&user, "Kết quả", [TWIN, "Đã kết nạp"], "3").await?;
    let (first, one) = sends(&user).await?;
    types(&user, "Kết quả", [TWIN, "Đã kết nạp"], "4").await?;
    let (second, two) = sends(&user).await?;

    moves_to_another(&user).await?;
    user.open("#/tong-quan").await?;
    begins(&user).await?;
    adds(&user, TWIN).await?;
    types(&user, "Chỉ tiêu", [TWIN, "Được giao"], "5").await?;
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", &first, &one).await?;
    user.see_text("Những đơn vị sau trùng tên").await?;
    let pair = format!("{TWIN} (đứng riêng) và {TWIN} (trực thuộc {HOME})");
    user.choose(&pair, &format!("Là một, giữ đơn vị trực thuộc {HOME}, lập sau")).await?;
    user.see_text(&format!("Chuyển sang {TWIN}")).await?;
    user.run_axe().await?;
    takes_in(&user).await?;
    user.click_link("Tổng quan").await?;
    user.see_text("3 / 5").await?;
    // Its next file speaks of the old id, and lands in the same unit.
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", &second, &two).await?;
    takes_in(&user).await?;
    user.click_link("Tổng quan").await?;
    user.see_text("4 / 5").await?;
    user.reload().await?;
    user.see_text("4 / 5").await?;
    // Parted again, without any step back.
    comes_to_add(&user).await?;
    user.type_into("Tìm đơn vị", "chi bo ap 3").await?;
    user.press_key("Enter").await?;
    user.choose("Việc cần làm với đơn vị", "Thông tin").await?;
    user.see_text(&format!("Đã nhập làm một: {TWIN}")).await?;
    user.click_button("Tách ra").await?;
    user.see_text("Những đơn vị sau trùng tên").await?;
    user.run_axe().await?;
    user.click_button("Hoàn tác").await?;
    user.see_text(&format!("Đã nhập làm một: {TWIN}")).await
}

/// The figures of the page's unit as a file.
async fn sends(user: &User) -> Result<(String, Vec<u8>), Trouble> {
    user.click_link("Dữ liệu").await?;
    user.click_button("Xuất tệp để gửi").await?;
    user.wait_for_download(".json").await
}
