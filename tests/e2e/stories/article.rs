//! The article's figures as the page shows them, for every story that must meet them again.

use crate::{trouble::Trouble, user::User};

/// The sentence that the article prints, with its figures.
pub const SENTENCE: &str = "Trong năm 2016, kết nạp 222/220 đảng viên, đạt 100,91% chỉ tiêu, trong đó có 121 nữ (54,50%), \
    1 người theo tôn giáo (0,45%); nâng tổng số lên 5.544 đảng viên, sinh hoạt tại 70 chi, đảng bộ trực thuộc.";

/// From an empty first page to the sample.
pub async fn opens_sample(user: &User) -> Result<(), Trouble> {
    user.click_button("Mở bản mẫu “Ba Tri 2016”").await?;
    sees_figures(user).await
}

/// Everything that the article says, on the overview; and that it is safe.
pub async fn sees_figures(user: &User) -> Result<(), Trouble> {
    user.see_all(&[
        "Kết nạp đảng viên mới, năm 2016 222 / 220",
        "▲ Vượt chỉ tiêu 2 · 100,91%",
        "Nữ 121 54,50%",
        "Theo tôn giáo 1 0,45%",
        "Tổng số đảng viên 5.544",
        "Chi, đảng bộ trực thuộc 70",
        "Xếp thứ 2 theo số lượng trong Tỉnh Bến Tre, sau Huyện Mỏ Cày Nam",
        SENTENCE,
    ])
    .await
}

/// Waits until the page says that the work is kept.
pub async fn is_saved(user: &User) -> Result<(), Trouble> {
    user.see_text("Đã lưu").await
}
