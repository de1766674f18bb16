//! A commune receives the file of one branch and not of the other: the inbox says so, and the quarter is reconciled with a
//! later file of the branch that is never taken in. All of it is of a month long past, so that any day tells it.

use super::article::is_saved;
use super::encrypted::{WORDS, opens_with, rage};
use super::laptops::{moves_to_another, takes_in, takes_in_as, types};
use super::looks::walk_to;
use super::own::{adds, begins};
use crate::{trouble::Trouble, user::User};

const SENDS: &str = "Chi bộ ấp Một";
const SILENT: &str = "Chi bộ ấp Hai";

/// From the organisation to the minutes.
pub async fn receives_and_reconciles(user: User) -> Result<(), Trouble> {
    user.open("#/tong-quan?ky=2016-10").await?;
    begins(&user).await?;
    adds(&user, SENDS).await?;
    adds(&user, SILENT).await?;
    user.click_link("Dữ liệu").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let commune = user.wait_for_download(".json").await?;
    user.choose("Gửi gì", "Gói chỉ tiêu").await?;
    user.click_button("Xuất tệp để gửi").await?;
    let targets = user.wait_for_download(".json").await?;
    let [first, second] = the_branch_sends(&user, &targets).await?;

    moves_to_another(&user).await?;
    user.drop_file("Nhập tệp", &commune.0, &commune.1).await?;
    takes_in(&user).await?;
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", &first.0, &first.1).await?;
    takes_in(&user).await?;
    sees_who_has_sent(&user).await?;
    sees_the_receipt(&user, &first.0).await?;
    reconciles(&user, &second).await?;
    notes_by_hand(&user).await
}

/// A file with its name.
type Sent = (String, Vec<u8>);

/// The branch reports 3, and later 4.
async fn the_branch_sends(user: &User, targets: &Sent) -> Result<[Sent; 2], Trouble> {
    moves_to_another(user).await?;
    user.drop_file("Nhập tệp", &targets.0, &targets.1).await?;
    takes_in_as(user, SENDS).await?;
    user.open("#/tong-quan?ky=2016-10").await?;
    let mut sent = Vec::new();
    for number in ["3", "4"] {
        types(user, "Kết quả", [SENDS, "Đã kết nạp"], number).await?;
        user.click_link("Dữ liệu").await?;
        user.see_text(&format!("của {SENDS} và các đơn vị bên dưới")).await?;
        user.click_button("Xuất tệp để gửi").await?;
        sent.push(user.wait_for_download(".json").await?);
    }
    sent.try_into().map_err(|_| Trouble::new("two files were to be sent"))
}

/// The answer in the first line, and a word in every cell.
async fn sees_who_has_sent(user: &User) -> Result<(), Trouble> {
    user.open("#/hop-nhan?ky=2016-10").await?;
    user.see_text("Tháng 10/2016: 1/2 đơn vị đã gửi, 1 quá hạn. Trong số đã gửi: 1 gửi trễ.").await?;
    let rows = user.table("Đơn vị trực thuộc theo kỳ").await?;
    let cell = |unit: &str, at: usize| {
        let row = rows.iter().find(|row| row.first().is_some_and(|name| name == unit));
        row.and_then(|row| row.get(at)).cloned().unwrap_or_default()
    };
    let (came, missing) = (cell(SENDS, 10), cell(SILENT, 10));
    assert!(came.starts_with("✓ Nhận trễ") && came.ends_with("đến 31/10"), "{rows:?}");
    assert!(missing.starts_with("⚠ Quá hạn"), "{rows:?}");
    assert!(cell(SILENT, 9).contains("Chưa theo dõi"), "{rows:?}");
    user.run_axe().await?;
    // One stop for Tab; arrows go on from there.
    user.reload().await?;
    walk_to(user, &format!("a {SENDS}")).await?;
    user.press_key("ArrowDown").await?;
    user.comes_to(&format!("a {SILENT}")).await?;
    user.press_key("End").await?;
    user.until("End does not come to the last month", async || {
        Ok(user.focus().await?.contains("Quá hạn").then_some(()))
    })
    .await?;
    user.screenshot(&format!("inbox-grid-{}", user.engine().name())).await?;
    if user.prefers(false, true).await? {
        user.see_all(&["DANH SÁCH ĐƠN VỊ CHƯA GỬI SỐ LIỆU", "tháng 10/2016, hạn gửi 05/11/2016"]).await?;
        user.screenshot("inbox-missing-paper").await?;
        user.prefers(false, false).await?;
    }
    user.choose("Nhịp gửi", "Theo quý").await?;
    user.see_text("Quý IV").await?;
    user.choose("Nhịp gửi", "Theo tháng").await?;
    user.see_text("Tháng 10/2016: 1/2").await
}

/// The cell leads to the receipt: which file, as of when, and what it changed.
async fn sees_the_receipt(user: &User, file: &str) -> Result<(), Trouble> {
    user.click_link("Nhận trễ").await?;
    user.see_all(&[&format!("Biên nhận: {SENDS}"), file, "31/10/2016", "Mã băm", "Trả lời cho"]).await?;
    let rows = user.table("Đã thay đổi gì so với lần trước").await?;
    let told = [SENDS, "Đã kết nạp", "Tháng 10/2016", "chưa có", "3"];
    assert!(rows.iter().any(|row| row == &told), "{rows:?}");
    user.run_axe().await?;
    user.screenshot(&format!("inbox-receipt-{}", user.engine().name())).await?;
    user.click_link("Biên nhận của đơn vị").await
}

/// What the branch has reported agrees; its later file does not, and is not taken in.
async fn reconciles(user: &User, later: &Sent) -> Result<(), Trouble> {
    user.see_text("Đối khớp 1 chỉ tiêu thống kê: 1 khớp, 0 lệch").await?;
    user.run_axe().await?;
    user.drop_file("So với một tệp", &later.0, &later.1).await?;
    user.see_all(&["Đã kết nạp: cấp trên 3, đơn vị 4, lệch 1", "0 khớp, 1 lệch", "chỉ so sánh, không nhập"]).await?;
    user.run_axe().await?;
    user.screenshot(&format!("inbox-reconcile-{}", user.engine().name())).await?;
    if user.prefers(false, true).await? {
        user.see_all(&["BIÊN BẢN ĐỐI KHỚP SỐ LIỆU QUÝ IV NĂM 2016", "Kết luận:", "T/M CHI BỘ", "T/M BAN THƯỜNG VỤ"])
            .await?;
        user.screenshot("inbox-minutes-paper").await?;
        user.prefers(false, false).await?;
    }
    user.click_button("Bỏ tệp").await?;
    user.see_text("1 khớp, 0 lệch").await?;
    // The same under a passphrase, as it goes by mail.
    let locked = rage(user, "-p", &user.file("later.json", &later.1)?)?;
    user.drop_file("So với một tệp", "later.json.age", &locked).await?;
    user.see_heading("Tệp mã hóa: later.json.age").await?;
    opens_with(user, WORDS).await?;
    user.waiting(60).see_all(&["0 khớp, 1 lệch", "tệp later.json", "chỉ so sánh, không nhập"]).await?;
    user.click_button("Bỏ tệp").await?;
    user.see_text("1 khớp, 0 lệch").await
}

/// The other branch has sent on paper: a line by hand, and it is no longer missing.
async fn notes_by_hand(user: &User) -> Result<(), Trouble> {
    user.open("#/hop-nhan?ky=2016-10").await?;
    user.click_link(SILENT).await?;
    user.see_text("Ghi đã nhận bằng giấy, điện thoại · tháng 10/2016").await?;
    user.click_button("Ghi đã nhận").await?;
    is_saved(user).await?;
    user.see_text("Không có tệp: ghi bằng tay").await?;
    user.open("#/hop-nhan?ky=2016-10").await?;
    user.see_text("Tháng 10/2016: 2/2 đơn vị đã gửi.").await
}
