//! Whoever works by keyboard or ear: after every act the focus is somewhere, and where one would look for it.

use super::article::{is_saved, sees_figures};
use super::own::{HOME, adds};
use crate::{trouble::Trouble, user::User};

/// Waits for the focus to be there; whatever an act does, it is not left to nothing.
async fn is_on(user: &User, wanted: &str, after: &str) -> Result<(), Trouble> {
    user.comes_to(wanted).await.map_err(|why| Trouble::new(format!("after {after}: {why}")))?;
    // And it stays there once all is drawn.
    let focus = user.focus().await?;
    if focus.starts_with(wanted) {
        Ok(())
    } else {
        Err(Trouble::new(format!("after {after} it goes on to “{focus}”")))
    }
}

/// Presses what has the focus by keyboard, as whoever sees no mouse would.
async fn presses(user: &User, button: &str) -> Result<(), Trouble> {
    user.act("button", button, async |element| element.focus().await).await?;
    user.press_key("Enter").await
}

/// Through a sample, a book of one's own, units, persons, classes, learners, and back.
pub async fn stays(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    presses(&user, "Mở bản mẫu “Ba Tri 2016”").await?;
    sees_figures(&user).await?;
    is_on(&user, "h1 Kết nạp đảng viên mới", "a sample was opened").await?;
    user.click_link("Lớp và chương trình").await?;
    is_on(&user, "h1 Lớp và chương trình", "another page was opened").await?;
    classes(&user).await?;
    dialogs(&user).await?;
    own(&user).await?;
    units(&user).await?;
    persons(&user).await?;
    is_saved(&user).await
}

/// A form opens at its first field and gives back to whoever opened it; rows that go hand on to their neighbours.
async fn classes(user: &User) -> Result<(), Trouble> {
    presses(user, "Thêm lớp bồi dưỡng").await?;
    is_on(user, "input Tên", "the form of a class was opened").await?;
    presses(user, "Thôi").await?;
    is_on(user, "button Thêm lớp bồi dưỡng", "the form was closed").await?;
    for name in ["Lớp một", "Lớp hai"] {
        presses(user, "Thêm lớp bồi dưỡng").await?;
        is_on(user, "input Tên", "the form was opened again").await?;
        user.type_into("Tên", name).await?;
        user.choose("Loại lớp", "nhận thức").await?;
        presses(user, "Lưu").await?;
        user.see_text("Đã ghi.").await?;
        is_on(user, "button Thêm lớp bồi dưỡng", "a class was saved").await?;
    }
    presses(user, "Sửa: Lớp bồi dưỡng “Lớp hai”").await?;
    is_on(user, "input Tên", "a class was opened to be mended").await?;
    presses(user, "Thôi").await?;
    is_on(user, "button Sửa: Lớp bồi dưỡng “Lớp hai”", "it was closed").await?;
    presses(user, "Xóa: Lớp bồi dưỡng “Lớp hai”").await?;
    user.see_text("Xóa mục này").await?;
    presses(&user.within("Lớp hai"), "Thôi").await?;
    is_on(user, "button Xóa: Lớp bồi dưỡng “Lớp hai”", "a question was answered with no").await?;
    user.click_link("Lớp một").await?;
    is_on(user, "h1 Lớp bồi dưỡng “Lớp một”", "a class was opened").await?;
    user.type_into("Tìm người để ghi danh", "tran van mau mot").await?;
    user.type_into("Tìm người để ghi danh", "le thi mau hai").await?;
    presses(user, "Ghi danh 2 người").await?;
    is_on(user, "combobox Tìm người để ghi danh", "two were enrolled").await?;
    user.within("Học viên").see_text("Lê Thị Mẫu Hai").await?;
    presses(user, "Đưa khỏi lớp: Lê Thị Mẫu Hai").await?;
    is_on(user, "input Chọn: Trần Văn Mẫu Một", "a row was taken away").await?;
    presses(user, "Đưa khỏi lớp: Trần Văn Mẫu Một").await?;
    is_on(user, "h2 Học viên", "the last row was taken away").await
}

/// Undo that has nothing more to take back does not keep the focus to itself.
async fn dialogs(user: &User) -> Result<(), Trouble> {
    user.click_link("Hồ sơ").await?;
    user.see_text("300 hồ sơ").await?;
    presses(user, "Dán từ Excel").await?;
    is_on(user, "textarea Các dòng đã chép từ Excel", "the dialog was opened").await?;
    user.press_key("Escape").await?;
    is_on(user, "button Dán từ Excel", "Escape").await
}

/// A book of one's own begins at its form.
async fn own(user: &User) -> Result<(), Trouble> {
    presses(user, "Bắt đầu sổ của đơn vị tôi").await?;
    presses(user, "Đồng ý").await?;
    user.see_text("Hãy nhập đơn vị của bạn trước").await?;
    is_on(user, "input Tên đơn vị", "yes, a book of one's own").await?;
    user.choose("Loại tổ chức", "Đảng bộ xã, phường, đặc khu").await?;
    user.type_into("Tên đơn vị", HOME).await?;
    presses(&user.within("Hãy nhập đơn vị của bạn trước"), "Thêm").await?;
    user.see_text("Trực thuộc Đảng ủy xã Thử Nghiệm: 0").await?;
    is_on(user, "input Tên đơn vị", "the first unit").await?;
    adds(user, "Chi bộ Một").await
}

/// Lưu of a unit, and its removal.
async fn units(user: &User) -> Result<(), Trouble> {
    user.choose("Việc cần làm với đơn vị", "Thông tin").await?;
    user.type_over("Tên gọi tắt", "Thử Nghiệm").await?;
    presses(user, "Lưu").await?;
    user.see_text("Đã lưu").await?;
    is_on(user, "h2 ", "a unit was saved").await?;
    user.press_key("Control+k").await?;
    user.type_text("chi bo mot").await?;
    user.press_key("Enter").await?;
    user.see_heading("Chi bộ Một").await?;
    user.choose("Việc cần làm với đơn vị", "Kết thúc, xóa").await?;
    presses(user, "Xóa đơn vị").await?;
    presses(user, "Xóa đơn vị").await?;
    user.see_no_text("Chi bộ Một").await?;
    is_on(user, "", "a unit was removed").await?;
    let focus = user.focus().await?;
    if focus.is_empty() { Err(Trouble::new("after a unit was removed nothing has the focus")) } else { Ok(()) }
}

/// A record that is added, opened for mending, and removed.
async fn persons(user: &User) -> Result<(), Trouble> {
    user.choose("Việc cần làm với đơn vị", "Thêm đơn vị").await?;
    adds(user, "Chi bộ Hai").await?;
    user.click_link("Hồ sơ").await?;
    is_on(user, "h1 ", "the page of persons").await?;
    user.type_into("Họ và tên khai sinh", "Trần Thị Một").await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "5/5/1990").await?;
    user.type_into("Chi bộ", "chi bo hai").await?;
    user.type_into("Ngày kết nạp", "3/2/2026").await?;
    presses(&user.within("Thêm hồ sơ"), "Thêm hồ sơ").await?;
    user.see_text("Đã ghi hồ sơ: Trần Thị Một").await?;
    is_on(user, "input Họ và tên khai sinh", "a person was added").await
}
