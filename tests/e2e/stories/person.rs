//! One person from a source to full membership, on their own page: steps, deadlines that come and go, the count that moves.

use super::article::{is_saved, opens_sample};
use super::own;
use crate::{trouble::Trouble, user::User};

const NAME: &str = "Nguyễn Thị Mẫu Hoa";

/// Adds a step on a day.
async fn steps(user: &User, stage: &str, day: &str) -> Result<(), Trouble> {
    user.choose("Bước", stage).await?;
    user.type_into("Ngày của bước", day).await?;
    user.click_button("Thêm bước").await?;
    user.see_text(&format!("{day} {stage}")).await
}

/// From the list to the page.
async fn is_entered(user: &User) -> Result<(), Trouble> {
    user.click_link("Hồ sơ").await?;
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into("Họ và tên khai sinh", NAME).await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "17/5/1990").await?;
    user.type_into("Chi bộ", "Chi bộ ấp Một").await?;
    user.choose("Giai đoạn", "Quần chúng ưu tú").await?;
    user.type_into("Ngày của giai đoạn", "3/2024").await?;
    // What an engine tells of the Enter that ended a composition: it is the input method's, and writes nothing.
    let composed = "document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }));";
    user.eval(composed, vec![]).await?;
    assert_eq!(user.value_of("Họ và tên khai sinh").await?, NAME, "the input method's Enter was taken for the form's");
    user.press_key("Enter").await?;
    user.see_text(&format!("Đã ghi hồ sơ: {NAME}")).await?;
    user.open("#/ho-so?ky=2025").await?;
    user.see_text("0 đã kết nạp theo hồ sơ").await?;
    user.click_link(NAME).await?;
    user.see_heading(NAME).await?;
    user.see_text("Bước tiếp theo: Cảm tình Đảng").await
}

/// Fields: saved by Enter, taken back by Escape, kept while another page is open.
async fn is_filled(user: &User) -> Result<(), Trouble> {
    user.type_into("Số định danh cá nhân", "083190000017").await?;
    user.press_key("Enter").await?;
    user.see_text("•••••••••017").await?;
    user.click("Nghề nghiệp").await?;
    user.type_into("Nơi làm việc", "Trường học").await?;
    user.press_key("Escape").await?;
    let left = user.value_of("Nơi làm việc").await?;
    assert_eq!(left, "", "Escape takes the typing back");
    user.type_over("Ngày sinh", "17/5/199").await?;
    user.press_key("Enter").await?;
    user.see_text("“17/5/199” không phải là ngày có thật").await?;
    user.click_link("Cài đặt").await?;
    user.see_text("Tính kết nạp theo").await?;
    user.back().await?;
    user.see_text("Có ô đã gõ mà chưa lưu").await?;
    let kept = user.value_of("Ngày sinh").await?;
    assert_eq!(kept, "17/5/199", "nothing typed is lost by leaving");
    user.type_over("Ngày sinh", "17/05/1990").await?;
    user.press_key("Enter").await?;
    user.see_no_text("Có ô đã gõ mà chưa lưu").await
}

/// The whole way.
pub async fn goes_the_way(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    own::begins(&user).await?;
    own::adds(&user, "Chi bộ ấp Một").await?;
    is_entered(&user).await?;
    is_filled(&user).await?;
    steps(&user, "Cảm tình Đảng", "05/04/2024").await?;
    steps(&user, "Đơn xin vào Đảng", "10/02/2025").await?;
    steps(&user, "Chi bộ xét", "12/05/2025").await?;
    // A vote below two thirds is told by its rule and stays as it is; the deadline comes with the vote.
    let vote = user.within("Chi bộ xét");
    for (label, figure) in [("Đảng viên chính thức được tính", "12"), ("Có mặt", "12"), ("Tán thành", "7")]
    {
        vote.type_into(label, figure).await?;
        user.press_key("Enter").await?;
    }
    user.see_text("Tỷ lệ biểu quyết: không đạt").await?;
    vote.type_into("Tán thành", "12").await?;
    user.press_key("Enter").await?;
    user.see_text("Tỷ lệ biểu quyết: đạt").await?;
    user.see_text("Ra quyết định kết nạp: hạn").await?;
    steps(&user, "Quyết định kết nạp", "02/06/2025").await?;
    user.see_no_text("Ra quyết định kết nạp: hạn").await?;
    user.see_text("Tổ chức lễ kết nạp: hạn").await?;
    steps(&user, "Lễ kết nạp", "10/06/2025").await?;
    user.see_no_text("Tổ chức lễ kết nạp: hạn").await?;
    user.see_text("Chi bộ xét công nhận chính thức: hạn").await?;
    is_saved(&user).await?;
    // A step is taken away and brought back.
    user.click_button("Bỏ bước: Lễ kết nạp").await?;
    user.see_text("Tổ chức lễ kết nạp: hạn").await?;
    user.within("Quá trình phấn đấu").click_button("Hoàn tác").await?;
    user.see_no_text("Tổ chức lễ kết nạp: hạn").await?;
    steps(&user, "Xét công nhận chính thức", "20/06/2026").await?;
    user.see_text("Ra quyết định công nhận chính thức: hạn").await?;
    steps(&user, "Quyết định chính thức", "01/07/2026").await?;
    user.see_no_text("Ra quyết định công nhận chính thức: hạn").await?;
    user.run_axe().await?;
    is_readmitted(&user).await?;
    is_saved(&user).await
}

/// Another attempt after an admission is marked as a readmission, which can be mended; the papers of the first can be read. On
/// paper the record has a head and a place to sign.
async fn is_readmitted(user: &User) -> Result<(), Trouble> {
    user.click_button("Mở lượt mới (kết nạp lại)").await?;
    let is_marked = async |wanted: bool| {
        let script =
            "const box = [...document.querySelectorAll('.journey input[type=checkbox]')][0]; return box?.checked;";
        let is_so = async || Ok((user.eval(script, vec![]).await?.as_bool() == Some(wanted)).then_some(()));
        user.until("the readmission is not marked so", is_so).await
    };
    user.see_text("Lượt này là kết nạp lại").await?;
    is_marked(true).await?;
    user.check("Lượt này là kết nạp lại", false).await?;
    is_marked(false).await?;
    user.click("Giấy tờ của lượt này").await?;
    user.see_text("Đọc từ các bước đã ghi của lượt này").await?;
    user.run_axe().await?;
    if user.prefers(false, true).await? {
        user.see_all(&["ĐẢNG CỘNG SẢN VIỆT NAM", "PHIẾU THEO DÕI QUÁ TRÌNH PHẤN ĐẤU VÀO ĐẢNG", "BÍ THƯ"]).await?;
    }
    user.prefers(false, false).await?;
    Ok(())
}

/// The place of a unit in the ranking by number, as it is read.
async fn place(user: &User, unit: &str) -> Result<String, Trouble> {
    user.click_link("Xếp hạng").await?;
    user.see_all(&["Dẫn đầu theo tỷ lệ", "Dẫn đầu theo số lượng"]).await?;
    let ranks = user.ranks().await?;
    let row = ranks.iter().skip(1).flatten().find(|row| row.contains(unit)).cloned();
    row.ok_or_else(|| Trouble::new(format!("{unit} is not ranked: {ranks:?}")))
}

/// One who goes from source to admission moves the branch in the ranking at that step, and back when it is taken away.
pub async fn moves_the_ranking(user: User) -> Result<(), Trouble> {
    const UNIT: &str = "Xã An Thủy";
    user.open("").await?;
    opens_sample(&user).await?;
    let before = place(&user, UNIT).await?;
    user.click_link("Hồ sơ").await?;
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into("Họ và tên khai sinh", NAME).await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "17/5/1990").await?;
    user.type_into("Chi bộ", UNIT).await?;
    user.choose("Giai đoạn", "Quyết định kết nạp").await?;
    user.type_into("Ngày của giai đoạn", "20/6/2016").await?;
    user.press_key("Enter").await?;
    user.see_text(&format!("Đã ghi hồ sơ: {NAME}")).await?;
    assert_eq!(place(&user, UNIT).await?, before, "a decision is not yet a ceremony");
    user.click_link("Hồ sơ").await?;
    user.type_over("Tìm theo tên hoặc số giấy tờ", "mau hoa").await?;
    user.click_link(NAME).await?;
    steps(&user, "Lễ kết nạp", "28/06/2016").await?;
    let after = place(&user, UNIT).await?;
    assert_ne!(after, before, "an admission counts at once");
    user.click_button("Hoàn tác").await?;
    assert_eq!(place(&user, UNIT).await?, before, "and no longer when it is taken back");
    user.click_button("Làm lại").await?;
    assert_eq!(place(&user, UNIT).await?, after);
    is_saved(&user).await
}
