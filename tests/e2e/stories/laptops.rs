//! Two laptops that know each other by files alone: targets go down, figures come up, and both agree. The laptops are one
//! browser, emptied in between; each brings its book along as a file.

use super::article::is_saved;
use super::own::{HOME, adds, begins};
use super::small::cell;
use crate::{trouble::Trouble, user::User};

const BRANCH: &str = "Chi bộ ấp Một";

/// The commune makes the organisation, the branch reports, the commune sees what that would change before it takes it in.
pub async fn targets_down_figures_up(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, BRANCH).await?;
    adds(&user, "Chi bộ ấp Hai").await?;
    types(&user, "Chỉ tiêu", [BRANCH, "Được giao"], "4").await?;
    types(&user, "Chỉ tiêu", ["Chi bộ ấp Hai", "Được giao"], "5").await?;
    types(&user, "Kết quả", ["Chi bộ ấp Hai", "Đã kết nạp"], "4").await?;
    user.click_link("Dữ liệu").await?;
    user.choose("Gửi gì", "Gói chỉ tiêu").await?;
    user.see_text("Không có tên ai.").await?;
    user.click_button("Xuất tệp để gửi").await?;
    let (down, targets) = user.wait_for_download(".json").await?;
    assert!(down.starts_with("PTDV_ChiTieu_"), "{down}");
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (commune, book) = user.wait_for_download(".json").await?;
    assert!(commune.starts_with("PTDV_CaSo_"), "{commune}");

    moves_to_another(&user).await?;
    user.drop_file("Nhập tệp", &down, &targets).await?;
    user.see_text(&format!("Gói chỉ tiêu · {HOME}")).await?;
    takes_in(&user).await?;
    user.click_link("Chỉ tiêu").await?;
    user.see_all(&[BRANCH, "Chi bộ ấp Hai"]).await?;
    types(&user, "Kết quả", [BRANCH, "Đã kết nạp"], "3").await?;
    user.click_link(BRANCH).await?;
    user.click_link("Dữ liệu").await?;
    user.see_text(&format!("của {BRANCH} và các đơn vị bên dưới")).await?;
    user.run_axe().await?;
    user.click_button("Xuất tệp để gửi").await?;
    let (up, figures) = user.wait_for_download(".json").await?;
    assert!(up.starts_with("PTDV_SoLieu_ChiBoApMot_"), "{up}");
    assert!(!String::from_utf8_lossy(&figures).contains("\"persons\": [\n"));

    moves_to_another(&user).await?;
    user.drop_file("Nhập tệp", &commune, &book).await?;
    takes_in(&user).await?;
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", &up, &figures).await?;
    user.see_all(&[&format!("Số liệu · {BRANCH}"), "Xếp hạng trước và sau khi nhập", "Hạng sau khi nhập"]).await?;
    let rows = user.table("Xếp hạng trước và sau khi nhập").await?;
    assert!(
        rows.iter().any(|row| row.iter().any(|cell| cell == BRANCH) && row.iter().any(|cell| cell == "3")),
        "{rows:?}"
    );
    user.run_axe().await?;
    takes_in(&user).await?;
    user.click_link("Tổng quan").await?;
    user.see_text("7 / 9").await?;
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", &up, &figures).await?;
    user.see_text("Tệp này không thêm và không sửa gì").await
}

/// Into one cell of a page's grid.
pub async fn types(user: &User, page: &str, [row, column]: [&str; 2], number: &str) -> Result<(), Trouble> {
    user.click_link(page).await?;
    cell(user, row, column).await?;
    user.type_text(number).await?;
    user.press_key("Enter").await?;
    is_saved(user).await
}

/// Another laptop, as it were: nothing is stored, and the page of files is open.
pub async fn moves_to_another(user: &User) -> Result<(), Trouble> {
    user.clear_storage().await?;
    user.open("#/tong-quan").await?;
    user.reload().await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.click_link("Dữ liệu").await?;
    user.see_heading("Nhập tệp").await
}

pub async fn takes_in(user: &User) -> Result<(), Trouble> {
    user.click_button("Nhập tệp này").await?;
    user.see_text("Đã nhập tệp. Có thể hoàn tác.").await?;
    is_saved(user).await
}
