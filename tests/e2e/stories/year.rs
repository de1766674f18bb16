//! A clerk's year, from nothing to the closed book: units and targets, the targets sent down and figures come up, thirty persons, one
//! of them followed to full membership, a class, results, both rankings, the report, Biểu 1, the closing; and all of it after
//! a reload. The year is 2025, so that it has passed.

use super::article::is_saved;
use super::laptops::{moves_to_another, takes_in, takes_in_as, types};
use super::own::{HOME, adds, begins};
use crate::{trouble::Trouble, user::User};
use std::fmt::Write as _;

const YEAR: &str = "?ky=2025";
/// The branches, each with its target and how many of the pasted list it admitted.
const BRANCHES: [(&str, &str, u32); 3] = [("Chi bộ Một", "8", 8), ("Chi bộ Hai", "6", 9), ("Chi bộ Ba", "5", 3)];
/// Who is followed.
const NAME: &str = "Nguyễn Thị Mẫu Hoa";

/// The whole year.
pub async fn gets_through(user: User) -> Result<(), Trouble> {
    user.open(&format!("#/tong-quan{YEAR}")).await?;
    begins(&user).await?;
    for (branch, ..) in BRANCHES {
        adds(&user, branch).await?;
    }
    user.open(&format!("#/chi-tieu{YEAR}")).await?;
    types(&user, "Chỉ tiêu", [HOME, "Được giao"], "20").await?;
    for (branch, target, _) in BRANCHES {
        types(&user, "Chỉ tiêu", [branch, "Được giao"], target).await?;
    }
    user.see_text("còn dự phòng 1").await?;
    files_go_down_and_up(&user).await?;
    persons(&user).await?;
    one_is_followed(&user).await?;
    class(&user).await?;
    results(&user).await?;
    tables(&user).await?;
    papers(&user).await?;
    closing(&user).await
}

/// Targets go down to a branch, its members come up.
async fn files_go_down_and_up(user: &User) -> Result<(), Trouble> {
    let (branch, ..) = BRANCHES[2];
    user.within("Các trang").click_link("Dữ liệu").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let book = user.wait_for_download(".json").await?;
    user.choose("Gửi gì", "Gói chỉ tiêu").await?;
    user.click_button("Xuất tệp để gửi").await?;
    let down = user.wait_for_download(".json").await?;
    moves_to_another(user).await?;
    user.drop_file("Nhập tệp", &down.0, &down.1).await?;
    takes_in_as(user, branch).await?;
    user.open(&format!("#/ket-qua{YEAR}")).await?;
    types(user, "Kết quả", [branch, "Tổng đảng viên"], "25").await?;
    user.within("Các trang").click_link("Dữ liệu").await?;
    user.choose("Gửi gì", "Số liệu").await?;
    user.click_button("Xuất tệp để gửi").await?;
    let up = user.wait_for_download(".json").await?;
    moves_to_another(user).await?;
    for file in [&book, &up] {
        user.within("Các trang").click_link("Dữ liệu").await?;
        user.drop_file("Nhập tệp", &file.0, &file.1).await?;
        takes_in(user).await?;
    }
    user.open(&format!("#/ket-qua{YEAR}")).await?;
    user.see_text("25").await
}

/// Two lists from a spreadsheet: those who were admitted, and sources; twenty-nine in all.
async fn persons(user: &User) -> Result<(), Trouble> {
    user.open(&format!("#/ho-so{YEAR}")).await?;
    let mut admitted = "Họ và tên\tGiới tính\tNgày sinh\tĐơn vị\tNgày kết nạp\n".to_owned();
    let mut sources = "Họ và tên\tGiới tính\tNgày sinh\tĐơn vị\n".to_owned();
    let mut number = 0;
    for (branch, _, count) in BRANCHES {
        for at in 0..count + 3 {
            number += 1;
            let gender = if number % 2 == 0 { "Nữ" } else { "Nam" };
            let month = number % 12 + 1;
            let person = format!("Lê Mẫu {}\t{gender}\t{}/{month}/1990\t{branch}", letters(number), number % 28 + 1);
            if at < count {
                writeln!(admitted, "{person}\t3/{month}/2025").map_err(|why| Trouble::new(why.to_string()))?;
            } else {
                writeln!(sources, "{person}").map_err(|why| Trouble::new(why.to_string()))?;
            }
        }
    }
    for (list, count) in [(admitted, 20), (sources, 9)] {
        user.click_button("Dán từ Excel").await?;
        user.type_into("Các dòng đã chép từ Excel", " ").await?;
        user.press_key("Control+a").await?;
        user.paste(&list).await?;
        user.click_button(&format!("Thêm {count} hồ sơ")).await?;
        user.see_no_text("Các dòng đã chép từ Excel").await?;
    }
    user.see_all(&["29 hồ sơ", "20 đã kết nạp theo hồ sơ, trong đó 11 nữ"]).await?;
    is_saved(user).await
}

/// A number as a word of letters, so that no two names are one.
fn letters(number: u32) -> String {
    let letter = |n: u32| char::from(b'a' + u8::try_from(n).unwrap_or_default());
    let word = format!("{}{}", letter(number / 10), letter(number % 10));
    word[..1].to_uppercase() + &word[1..]
}

/// From a source to a full member, step by step.
async fn one_is_followed(user: &User) -> Result<(), Trouble> {
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into("Họ và tên khai sinh", NAME).await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "17/5/1990").await?;
    user.type_into("Chi bộ", BRANCHES[0].0).await?;
    user.choose("Giai đoạn", "Quần chúng ưu tú").await?;
    user.type_into("Ngày của giai đoạn", "3/2023").await?;
    user.press_key("Enter").await?;
    user.see_text(&format!("Đã ghi hồ sơ: {NAME}")).await?;
    user.click_link(NAME).await?;
    user.see_heading(NAME).await?;
    for (stage, day) in [
        ("Cảm tình Đảng", "05/04/2023"),
        ("Lớp nhận thức về Đảng", "10/09/2023"),
        ("Đơn xin vào Đảng", "10/02/2024"),
        ("Chi bộ xét", "12/11/2024"),
        ("Quyết định kết nạp", "02/01/2025"),
        ("Lễ kết nạp", "03/02/2025"),
        ("Xét công nhận chính thức", "10/02/2026"),
        ("Quyết định chính thức", "02/03/2026"),
    ] {
        user.choose("Bước", stage).await?;
        user.type_into("Ngày của bước", day).await?;
        user.click_button("Thêm bước").await?;
        user.see_text(&format!("{day} {stage}")).await?;
    }
    user.see_text("Đảng viên chính thức").await?;
    user.run_axe().await?;
    is_saved(user).await
}

/// A class with one learner and a certificate.
async fn class(user: &User) -> Result<(), Trouble> {
    user.within("Các trang").click_link("Lớp và chương trình").await?;
    user.click_button("Thêm lớp bồi dưỡng").await?;
    user.type_into("Tên", "Lớp đảng viên mới 2025").await?;
    user.choose("Loại lớp", "đảng viên mới").await?;
    user.type_into("Từ ngày", "9/6/2025").await?;
    user.click_button("Lưu").await?;
    user.see_text("Đã ghi.").await?;
    user.click_link("Lớp đảng viên mới 2025").await?;
    user.type_into("Tìm người để ghi danh", "mau hoa").await?;
    user.check(&format!("{NAME} · "), true).await?;
    user.click_button("Ghi danh 1 người").await?;
    user.within("Học viên").see_text(NAME).await?;
    user.type_into(&format!("Số giấy chứng nhận: {NAME}"), "07/CN").await?;
    user.click_button("Lưu kết quả và giấy chứng nhận").await?;
    user.see_text("1 đã có giấy chứng nhận").await
}

/// Members as they were counted at the end of the year.
async fn results(user: &User) -> Result<(), Trouble> {
    user.open(&format!("#/ket-qua{YEAR}")).await?;
    for (branch, members) in [(BRANCHES[0].0, "40"), (BRANCHES[1].0, "35")] {
        types(user, "Kết quả", [branch, "Tổng đảng viên"], members).await?;
    }
    let rows = user.table("Bảng kết quả").await?;
    let of = |unit: &str| rows.iter().find(|row| row.first().is_some_and(|name| name == unit)).cloned();
    let whole = of(HOME).unwrap_or_default();
    assert!(whole.contains(&"21".to_owned()) && whole.contains(&"100".to_owned()), "{rows:?}");
    Ok(())
}

/// Both rankings and the headline.
async fn tables(user: &User) -> Result<(), Trouble> {
    user.within("Các trang").click_link("Xếp hạng").await?;
    user.see_all(&["Dẫn đầu theo tỷ lệ", "Dẫn đầu theo số lượng"]).await?;
    let ranks = user.ranks().await?;
    for table in &ranks {
        let order: Vec<&str> = table
            .iter()
            .filter_map(|row| BRANCHES.iter().map(|(name, ..)| *name).find(|name| row.contains(name)))
            .collect();
        assert_eq!(order, ["Chi bộ Hai", "Chi bộ Một", "Chi bộ Ba"].map(|name| name), "{ranks:?}");
    }
    user.within("Các trang").click_link("Tổng quan").await?;
    user.see_all(&["21 / 20", "▲ Vượt chỉ tiêu 1", "kết nạp 21/20 đảng viên"]).await
}

/// The report and Biểu 1 are there to be signed.
async fn papers(user: &User) -> Result<(), Trouble> {
    user.within("Các trang").click_link("Báo cáo").await?;
    user.see_text("kết nạp 21/20 đảng viên").await?;
    user.run_axe().await?;
    user.choose("Loại báo cáo", "Biểu 1").await?;
    user.see_text("100 đảng viên cuối kỳ").await?;
    user.run_axe().await
}

/// Closed; and all of it is there after a reload.
async fn closing(user: &User) -> Result<(), Trouble> {
    user.within("Các trang").click_link("Cài đặt").await?;
    user.see_heading("Các kỳ").await?;
    user.within("Các kỳ").within("Năm 2025").click_button("Chốt kỳ").await?;
    user.click_button("Đồng ý").await?;
    user.see_text("Kỳ đã chốt ngày").await?;
    is_saved(user).await?;
    user.reload().await?;
    user.open(&format!("#/tong-quan{YEAR}")).await?;
    user.see_all(&["Kỳ đã chốt ngày", "21 / 20", "kết nạp 21/20 đảng viên"]).await?;
    user.screenshot(&format!("year-{}", user.engine().name())).await
}
