//! A year is closed, work goes on, and the closed year stands.

use super::article::is_saved;
use super::own::{HOME, adds, begins};
use crate::{trouble::Trouble, user::User};

const BRANCH: &str = "Chi bộ Một";
/// What every page says of it, but for the day.
const CLOSED: &str = "Kỳ đã chốt ngày";

/// A member of the branch, by the form.
async fn admits(user: &User, name: &str) -> Result<(), Trouble> {
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into("Họ và tên khai sinh", name).await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "5/5/1990").await?;
    user.type_into("Chi bộ", BRANCH).await?;
    user.type_into("Ngày kết nạp", "3/2/2026").await?;
    user.press_key("Enter").await?;
    user.see_text(&format!("Đã ghi hồ sơ: {name}")).await
}

/// Closed with a question more as the year still runs; a late record and another target change nothing and are told; opened
/// again with a reason, it is counted anew.
pub async fn stands(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, BRANCH).await?;
    user.within("Các trang").click_link("Hồ sơ").await?;
    admits(&user, "Trần Thị Một").await?;
    is_saved(&user).await?;

    user.within("Các trang").click_link("Cài đặt").await?;
    user.see_heading("Các kỳ").await?;
    user.choose("Loại kỳ", "Năm").await?;
    user.click_button("Thêm kỳ").await?;
    user.click_button("Chốt kỳ").await?;
    user.see_text("Đến hết ngày 31/12/2026 kỳ này mới kết thúc").await?;
    user.run_axe().await?;
    user.click_button("Đồng ý").await?;
    user.see_text(CLOSED).await?;
    for page in ["Chỉ tiêu", "Kết quả", "Xếp hạng", "Báo cáo", "Tổng quan", "Hồ sơ"] {
        user.within("Các trang").click_link(page).await?;
        user.see_text(CLOSED).await?;
    }
    user.screenshot("closed").await?;

    admits(&user, "Trần Thị Hai").await?;
    user.see_text("Kỳ đã chốt: số của kỳ không đổi").await?;
    user.see_text("Sau khi chốt có").await?;
    user.within("Các trang").click_link("Tổng quan").await?;
    user.see_text("kết nạp 1/").await?;
    user.within("Các trang").click_link("Kết quả").await?;
    user.see_text(&format!("{BRANCH}: đã kết nạp khi chốt 1, nay là 2")).await?;
    user.see_no_text("Không có gì cần rà soát").await?;
    user.run_axe().await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.see_text(&format!("{BRANCH}: đã kết nạp khi chốt 1, nay là 2")).await?;

    user.within("Các trang").click_link("Cài đặt").await?;
    user.click_button("Mở lại").await?;
    user.see_heading("Mở lại").await?;
    // Without a reason it stays closed.
    user.click_button("Mở lại").await?;
    user.see_text("Chưa nhập.").await?;
    user.type_into("Lý do mở lại", "Bổ sung một hồ sơ").await?;
    user.press_key("Enter").await?;
    user.see_text("đang mở; mở lại ngày").await?;
    user.see_text("Bổ sung một hồ sơ").await?;
    user.see_no_text(CLOSED).await?;
    user.within("Các trang").click_link("Tổng quan").await?;
    user.see_text("kết nạp 2/").await?;
    user.within("Các trang").click_link("Nhật ký").await?;
    user.see_text("mở lại kỳ năm 2026").await?;
    user.see_text(HOME).await?;
    is_saved(&user).await
}

/// How many have been expelled, by the list of changes of Biểu 1.
async fn expels(user: &User, heads: &str) -> Result<(), Trouble> {
    user.click_button("Thêm tăng, giảm đảng viên").await?;
    user.choose("Tăng, giảm do", "Khai trừ").await?;
    user.type_into("Đơn vị", BRANCH).await?;
    user.type_into("Ngày", "1/2/2026").await?;
    user.type_into("Số người", heads).await?;
    user.click_button("Lưu").await
}

/// Biểu 1 was closed with the year: who was expelled and entered later stands beside it, and in none of its lines.
pub async fn form_1_stands(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, BRANCH).await?;
    user.within("Các trang").click_link("Hồ sơ").await?;
    admits(&user, "Trần Thị Một").await?;
    is_saved(&user).await?;
    user.within("Các trang").click_link("Báo cáo").await?;
    user.choose("Loại báo cáo", "Biểu 1").await?;
    expels(&user, "1").await?;
    user.see_all(&["2 Khai trừ", "Cộng từ các đơn vị trực thuộc"]).await?;
    is_saved(&user).await?;

    user.within("Các trang").click_link("Cài đặt").await?;
    user.see_heading("Các kỳ").await?;
    user.choose("Loại kỳ", "Năm").await?;
    user.click_button("Thêm kỳ").await?;
    user.click_button("Chốt kỳ").await?;
    user.click_button("Đồng ý").await?;
    user.see_text(CLOSED).await?;

    user.within("Các trang").click_link("Báo cáo").await?;
    user.choose("Loại báo cáo", "Biểu 1").await?;
    user.see_text("Số đã chốt của kỳ").await?;
    expels(&user, "2").await?;
    user.see_text("Biểu 1 như khi chốt").await?;
    user.see_text(&format!("{BRANCH}: Biểu 1, khai trừ khi chốt 1, nay là 3")).await?;
    user.see_text("Sau khi chốt có 1 số thay đổi").await?;
    user.see_no_text("Cộng từ các đơn vị trực thuộc").await?;
    user.run_axe().await?;
    user.screenshot("closed-stock").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.see_text(&format!("{BRANCH}: Biểu 1, khai trừ khi chốt 1, nay là 3")).await?;
    user.within("Các trang").click_link("Kết quả").await?;
    user.see_text(&format!("{BRANCH}: Biểu 1, khai trừ khi chốt 1, nay là 3")).await?;
    user.within("Các trang").click_link("Hồ sơ").await?;
    user.see_all(&["đã kết nạp theo hồ sơ hiện nay", "Khi chốt kỳ: 1, trong đó 1 nữ"]).await?;
    user.screenshot("closed-persons").await
}
