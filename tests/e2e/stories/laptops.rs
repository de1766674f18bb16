//! Two laptops that know each other by files alone: targets go down, figures come up, and both agree. The laptops are one
//! browser, emptied in between; each brings its book along as a file.

use super::article::{is_saved, opens_sample};
use super::own::{HOME, adds, begins, below, comes_to_add};
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
    user.see_text("Không có tên người nào trong hồ sơ").await?;
    user.click_button("Xuất tệp để gửi").await?;
    let (down, targets) = user.wait_for_download(".json").await?;
    assert!(down.starts_with("PTDV_ChiTieu_"), "{down}");
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (commune, book) = user.wait_for_download(".json").await?;
    assert!(commune.starts_with("PTDV_CaSo_"), "{commune}");

    moves_to_another(&user).await?;
    user.drop_file("Nhập tệp", &down, &targets).await?;
    user.see_text(&format!("Gói chỉ tiêu · {HOME}")).await?;
    // Whose book it will be is asked first: nobody sends as the unit above.
    takes_in_as(&user, BRANCH).await?;
    types(&user, "Kết quả", [BRANCH, "Đã kết nạp"], "3").await?;
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

/// After figures have gone out somebody types on, sends once more, takes back: each is kept, and there after a reload.
pub async fn sent_and_typed_on(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, BRANCH).await?;
    for (given, number) in [("Được giao", "4"), ("Được giao", "5")] {
        types(&user, "Chỉ tiêu", [BRANCH, given], number).await?;
        user.click_link("Dữ liệu").await?;
        user.choose("Gửi gì", "Gói chỉ tiêu").await?;
        user.click_button("Xuất tệp để gửi").await?;
        user.wait_for_download(".json").await?;
        types(&user, "Kết quả", [BRANCH, "Đã kết nạp"], number).await?;
        is_saved(&user).await?;
        comes_to_add(&user).await?;
        adds(&user, &format!("Chi bộ thêm {number}")).await?;
        is_saved(&user).await?;
        user.reload().await?;
        user.see_text(&format!("Chi bộ thêm {number}")).await?;
    }
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ thêm nhầm").await?;
    user.click_button("Hoàn tác: thêm đơn vị Chi bộ thêm nhầm").await?;
    user.see_text("Đã hoàn tác").await?;
    is_saved(&user).await?;
    user.visit_again().await?;
    user.open("#/to-chuc").await?;
    user.see_all(&[&below(3), "Chi bộ thêm 4", "Chi bộ thêm 5"]).await
}

/// Records go up without names: the page says what is in the file, nobody can be read from it, and who holds the records
/// already does not count them twice.
pub async fn without_names(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.click_link("Dữ liệu").await?;
    user.choose("Gửi gì", "Ẩn danh").await?;
    user.see_all(&["là một dòng không tên", "Không có: họ tên, số giấy tờ", "vẫn có thể đoán ra người"]).await?;
    user.see_text("Rất ít người trong một đơn vị mang dấu này").await?;
    user.run_axe().await?;
    user.click_button("Xuất tệp để gửi").await?;
    let (name, file) = user.wait_for_download(".json").await?;
    assert!(name.starts_with("PTDV_AnDanh_HuyenBaTri_2016_"), "{name}");
    let text = String::from_utf8_lossy(&file);
    assert!(text.contains("\"Ẩn danh ") && !text.contains("Nguyễn") && !text.contains("\"log\""));
    user.drop_file("Nhập tệp", &name, &file).await?;
    user.see_all(&["đang có 300 hồ sơ trong phạm vi của tệp", "Không nhập được tệp này. Sổ không thay đổi."]).await?;
    user.click_button("Không nhập").await?;

    moves_to_another(&user).await?;
    user.drop_file("Nhập tệp", &name, &file).await?;
    user.see_all(&["Ẩn danh · Huyện Ba Tri", "hồ sơ 300 0 0"]).await?;
    takes_in(&user).await?;
    user.click_link("Hồ sơ").await?;
    user.see_text("Ẩn danh ").await
}

/// A file still has what was taken away here: the page says so, and takes it back only when somebody ticks it.
pub async fn taken_away_here(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, BRANCH).await?;
    adds(&user, "Chi bộ ấp Hai").await?;
    is_saved(&user).await?;
    user.click_link("Dữ liệu").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (name, book) = user.wait_for_download(".json").await?;
    user.click_button("Hoàn tác: thêm đơn vị Chi bộ ấp Hai").await?;
    is_saved(&user).await?;
    user.drop_file("Nhập tệp", &name, &book).await?;
    user.see_text("Ngoài những mục đã xóa ở đây, tệp này không thêm và không sửa gì.").await?;
    assert!(!user.can_press("Nhập tệp này").await?);
    user.click("Đã xóa ở đây, tệp còn giữ: 1 mục").await?;
    user.run_axe().await?;
    user.check("Chi bộ ấp Hai: đã xóa ở đây, tệp còn giữ", true).await?;
    user.see_text("Đã xóa ở đây, tệp còn giữ: 1 mục, lấy lại 1").await?;
    takes_in(&user).await?;
    user.click_link("Tổ chức").await?;
    user.see_text("Chi bộ ấp Hai").await
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

/// A package comes into a book that has nothing yet, of whoever says which unit is theirs.
pub async fn takes_in_as(user: &User, unit: &str) -> Result<(), Trouble> {
    user.choose("Đơn vị nào là của bạn?", unit).await?;
    takes_in(user).await
}

pub async fn takes_in(user: &User) -> Result<(), Trouble> {
    user.click_button("Nhập tệp này").await?;
    user.see_text("Đã nhập tệp. Có thể hoàn tác.").await?;
    is_saved(user).await
}
