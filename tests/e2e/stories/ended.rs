//! A unit ends, and the page asks where its people go.

use super::article::is_saved;
use super::laptops::types;
use super::own::{adds, begins, comes_to_add};
use crate::{trouble::Trouble, user::User};

/// Two branches, somebody in the first; it ends, and she goes on in the second, counted where she was.
pub async fn asks_for_heirs(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Một").await?;
    adds(&user, "Chi bộ Hai").await?;
    user.click_link("Hồ sơ").await?;
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into("Họ và tên khai sinh", "Trần Thị Một").await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "5/5/1990").await?;
    user.type_into("Chi bộ", "Chi bộ Một").await?;
    user.type_into("Ngày kết nạp", "3/2/2026").await?;
    user.press_key("Enter").await?;
    user.see_text("Đã ghi hồ sơ: Trần Thị Một").await?;
    comes_to_add(&user).await?;
    user.type_into("Tìm đơn vị", "chi bo mot").await?;
    user.press_key("Enter").await?;
    user.see_heading("Chi bộ Một").await?;
    user.choose("Việc cần làm với đơn vị", "Kết thúc, xóa").await?;
    user.type_into("Kết thúc từ ngày", "1/10/2026").await?;
    user.press_key("Enter").await?;
    user.see_text("Đơn vị còn có").await?;
    user.see_text("1 hồ sơ").await?;
    user.run_axe().await?;
    user.choose("Chuyển các hồ sơ về", "Chi bộ Hai").await?;
    user.click_button("Kết thúc").await?;
    user.see_text("kết thúc từ 01/10/2026").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.see_text("kết thúc từ 01/10/2026").await?;
    user.open("#/ho-so").await?;
    user.see_text("Trần Thị Một").await?;
    user.see_text("Chi bộ Hai").await
}

/// A branch with a target of a year to come ends, and the target goes on at another.
pub async fn later_targets_go_on(user: User) -> Result<(), Trouble> {
    // Units begin with the year in view: one that ends on the first day of 2026 was there before.
    user.open("#/tong-quan?ky=2025").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Một").await?;
    adds(&user, "Chi bộ Hai").await?;
    user.open("#/chi-tieu?ky=2026").await?;
    types(&user, "Chỉ tiêu", ["Chi bộ Một", "Được giao"], "4").await?;
    comes_to_add(&user).await?;
    user.type_into("Tìm đơn vị", "chi bo mot").await?;
    user.press_key("Enter").await?;
    user.see_heading("Chi bộ Một").await?;
    user.choose("Việc cần làm với đơn vị", "Kết thúc, xóa").await?;
    user.type_into("Kết thúc từ ngày", "1/1/2026").await?;
    user.press_key("Enter").await?;
    user.see_text("1 chỉ tiêu và 0 số liệu của các kỳ sau ngày này").await?;
    user.choose("Chuyển chỉ tiêu, số liệu của các kỳ sau về", "Chi bộ Hai").await?;
    user.click_button("Kết thúc").await?;
    user.see_text("kết thúc từ 01/01/2026").await?;
    is_saved(&user).await?;
    user.open("#/chi-tieu").await?;
    user.see_text("Chi bộ Hai").await
}
