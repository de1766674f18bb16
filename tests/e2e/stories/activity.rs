//! The activity log: what was done is there, is found, leads to a record's own history, and goes out as a file.

use super::article::opens_sample;
use crate::{trouble::Trouble, user::User};

const SEARCH: &str = "Tìm trong nhật ký";

/// Found without marks, followed to one record, taken out as a table.
pub async fn is_read(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    user.click_link("Cài đặt").await?;
    user.choose("Số lẻ của tỷ lệ phần trăm", "100,9%").await?;
    user.click_link("Nhật ký").await?;
    user.see_all(&["Đổi cài đặt", "số lẻ của tỷ lệ phần trăm", "Thay cả sổ"]).await?;
    // Long enough: the letters of a station are drawn, and found too.
    user.type_into(SEARCH, "so le cua ty le phan tram").await?;
    user.see_no_text("Thay cả sổ").await?;
    user.see_text("Đổi cài đặt").await?;
    user.click_button("Xuất ra tệp CSV").await?;
    let (name, file) = user.wait_for_download(".csv").await?;
    let text = String::from_utf8_lossy(&file);
    assert!(name.starts_with("so-nguon-nhat-ky-") && file.starts_with(&[0xef, 0xbb, 0xbf]), "{name}");
    assert!(text.contains("\"Đổi cài đặt\"") && !text.contains("Thay cả sổ"), "{text}");
    user.click_link("Báo cáo").await?;
    user.click_link("Nhật ký").await?;
    user.type_into(SEARCH, "khong co gi nhu vay").await?;
    user.see_text("Không tìm thấy lần ghi nào.").await?;
    // A record's own history, from its row.
    user.click_link("Tổ chức").await?;
    user.click_link("Lịch sử: ").await?;
    user.see_all(&["Chỉ xem: Đơn vị", "thêm mới"]).await?;
    user.click_button("Xem tất cả").await?;
    user.see_text("Đổi cài đặt").await?;
    user.run_axe().await
}
