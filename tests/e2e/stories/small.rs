//! A book of one's own, from nothing: organisation, targets, results and persons typed by keyboard, then the tables.

use super::article::is_saved;
use crate::{trouble::Trouble, user::User};

const HOME: &str = "Đảng ủy xã Thử Nghiệm";

/// From the empty page to both rankings, and one step back.
pub async fn typed(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.click_button("Bắt đầu với đơn vị của tôi").await?;
    organisation(&user).await?;
    targets(&user).await?;
    results(&user).await?;
    persons(&user).await?;
    tables(&user).await
}

/// A name and Enter, again and again.
async fn organisation(user: &User) -> Result<(), Trouble> {
    user.see_text("Hãy nhập đơn vị của bạn trước").await?;
    user.choose("Loại tổ chức", "Đảng bộ xã, phường, đặc khu").await?;
    user.type_into("Tên đơn vị", HOME).await?;
    user.press_key("Enter").await?;
    user.see_text("Trực thuộc Đảng ủy xã Thử Nghiệm: 0").await?;
    for name in ["Chi bộ ấp Một", "Chi bộ ấp Hai", "Chi bộ ấp Ba"] {
        user.comes_to("input Tên đơn vị").await?;
        user.type_text(name).await?;
        user.press_key("Enter").await?;
        user.see_text(&format!("Đã thêm: {name}")).await?;
    }
    // A part of the tree may not be named like the one beside it without a word.
    user.type_text("Chi bộ ấp Ba").await?;
    user.see_text("Đã có một đơn vị trùng tên ở cùng cấp").await?;
    user.press_key("Control+a").await?;
    user.press_key("Delete").await?;
    user.see_text("Trực thuộc Đảng ủy xã Thử Nghiệm: 3").await?;
    is_saved(user).await
}

/// Into the cell of that row and column, by Tab and arrows alone.
pub(super) async fn cell(user: &User, row: &str, column: &str) -> Result<(), Trouble> {
    let wanted = format!("input {row}, {column}");
    let mut home = false;
    for _ in 0..60 {
        let focus = user.focus().await?;
        if focus == wanted {
            return Ok(());
        }
        let key = match focus.strip_prefix("input ").and_then(|name| name.split_once(", ")) {
            _ if !user.in_grid().await? => "Tab",
            _ if !home => "Control+Home",
            Some((at, _)) if at != row => "ArrowDown",
            _ => "ArrowRight",
        };
        home |= key == "Control+Home";
        user.press_key(key).await?;
    }
    Err(Trouble::new(format!("no key leads to “{wanted}”; the focus is on “{}”", user.focus().await?)))
}

/// Figures one below the other, each with Enter.
async fn column(user: &User, figures: &[&str]) -> Result<(), Trouble> {
    for figure in figures {
        user.type_text(figure).await?;
        user.press_key("Enter").await?;
    }
    Ok(())
}

/// The grid of targets works like a spreadsheet.
async fn targets(user: &User) -> Result<(), Trouble> {
    user.click_link("Chỉ tiêu").await?;
    cell(user, HOME, "Được giao").await?;
    column(user, &["20", "10", "5"]).await?;
    user.type_text("x").await?;
    user.press_key("Escape").await?;
    column(user, &["4"]).await?;
    user.see_text("còn dự phòng 1").await?;
    let rows = user.table("Bảng chỉ tiêu").await?;
    let given: Vec<&str> = rows.iter().filter_map(|row| row.get(4)).map(String::as_str).collect();
    assert_eq!(given, ["Được giao", "20", "10", "5", "4"]);
    // A block from Excel over two cells, and one step back.
    cell(user, "Chi bộ ấp Ba", "Nghị quyết").await?;
    user.press_key("ArrowUp").await?;
    user.paste("6\t7\n8\t9").await?;
    user.see_no_text("không phải là số").await?;
    user.until("the block is not pasted", async || {
        let rows = user.table("Bảng chỉ tiêu").await?;
        Ok((rows[3][5..7] == ["6", "7"] && rows[4][5..7] == ["8", "9"]).then_some(()))
    })
    .await?;
    user.press_key("Control+z").await?;
    user.see_text("Đã hoàn tác: 4 thay đổi").await?;
    is_saved(user).await
}

/// Totals as they were reported.
async fn results(user: &User) -> Result<(), Trouble> {
    user.click_link("Kết quả").await?;
    cell(user, "Chi bộ ấp Một", "Đã kết nạp").await?;
    column(user, &["11", "5"]).await?;
    cell(user, "Chi bộ ấp Một", "Tổng đảng viên").await?;
    column(user, &["40", "35", "30"]).await?;
    // A block is laid by the names in it; blanks take nothing away unasked, and what has no place is told.
    let block = "Đơn vị\tĐã kết nạp\tGhi chú gì đó\nChi bộ ấp Hai\t6\tx\nChi bộ ấp Một\t-\ty\nChi bộ ấp Lạ\t9\t8";
    cell(user, "Chi bộ ấp Ba", "Nữ").await?;
    user.paste(block).await?;
    user.see_text("Khối vừa dán để trống 1 ô đang có số").await?;
    user.run_axe().await?;
    user.click_button("Giữ các số ấy, ghi phần còn lại").await?;
    user.see_text("Không có chỗ trong bảng, nên chưa ghi: Ghi chú gì đó").await?;
    shows(user, &["11", "6"]).await?;
    user.press_key("Control+z").await?;
    shows(user, &["11", "5"]).await?;
    cell(user, "Chi bộ ấp Ba", "Nữ").await?;
    user.paste("Xã Nào\t5\nXã Kia\t6").await?;
    user.see_text("không tên nào trong khối là đơn vị của bảng này").await?;
    // A figure below zero is refused where it was typed, and nothing else changes.
    cell(user, "Chi bộ ấp Ba", "Đã kết nạp").await?;
    column(user, &["-5"]).await?;
    user.see_text("“-5” không phải là số nguyên từ 0").await?;
    is_saved(user).await
}

/// One person by keyboard alone; the branch that has no typed figure counts its records.
async fn persons(user: &User) -> Result<(), Trouble> {
    user.click_link("Hồ sơ").await?;
    for (name, gender) in [("Nguyễn Thị Mẫu Một", "Nữ"), ("Trần Văn Mẫu Hai", "Nam")] {
        user.type_into("Họ và tên khai sinh", name).await?;
        user.choose("Giới tính", gender).await?;
        user.type_into("Ngày sinh", "17/5/1990").await?;
        user.type_into("Chi bộ", "Chi bộ ấp Ba").await?;
        user.type_into("Ngày kết nạp", "30/02/2026").await?;
        user.press_key("Enter").await?;
        user.see_text("“30/02/2026” không phải là ngày có thật").await?;
        user.type_into("Ngày kết nạp", "5/3/2026").await?;
        user.press_key("Enter").await?;
        user.see_text(&format!("Đã ghi hồ sơ: {name}")).await?;
    }
    user.see_text("2 đã kết nạp theo hồ sơ").await?;
    is_saved(user).await
}

/// What was typed is counted, ranked both ways, and taken back by Ctrl+Z.
async fn tables(user: &User) -> Result<(), Trouble> {
    user.click_link("Tổng quan").await?;
    let all =
        ["Kết nạp đảng viên mới, năm 2026 18 / 20", "90,00%", "Tổng số đảng viên 105", "Chi, đảng bộ trực thuộc 3"];
    user.see_all(&all).await?;
    user.click_link("Xếp hạng").await?;
    user.see_all(&["Dẫn đầu theo tỷ lệ Chi bộ ấp Một", "11/10 · 110,00% ▲ Vượt chỉ tiêu 1"]).await?;
    let ranks = user.ranks().await?;
    let order = ["1 Chi bộ ấp Một 11/10", "2 Chi bộ ấp Hai 5/5", "3 Chi bộ ấp Ba 2/4"];
    assert_eq!(ranks, [order, order], "by share, and by number");
    // The last person is taken back, and put back.
    user.press_key("Control+z").await?;
    user.see_text("Đã hoàn tác: thêm hồ sơ Trần Văn Mẫu Hai.").await?;
    user.see_text("Chi bộ ấp Ba 1/4").await?;
    user.press_key("Control+y").await?;
    user.see_text("Đã làm lại: thêm hồ sơ Trần Văn Mẫu Hai.").await?;
    user.see_text("Chi bộ ấp Ba 2/4").await?;
    is_saved(user).await?;
    user.visit_again().await?;
    user.see_all(&all).await
}

/// What the table of results says of the first branches.
async fn shows(user: &User, admitted: &[&str]) -> Result<(), Trouble> {
    user.until("the figures are not these", async || {
        let rows = user.table("Bảng kết quả").await?;
        let found: Vec<&str> = rows.iter().skip(2).filter_map(|row| row.get(1)).map(String::as_str).collect();
        Ok(found.starts_with(admitted).then_some(()))
    })
    .await
}
