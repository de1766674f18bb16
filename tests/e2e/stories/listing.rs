//! The list of persons: found by a few letters, filtered, picked and changed together, pasted from a list with a heading.

use super::article::{is_saved, opens_sample};
use super::laptops::types;
use super::own::{adds, begins};
use crate::{trouble::Trouble, user::User};

/// Search, filters that Back takes back, an order, and the keys.
pub async fn is_searched(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    user.click_link("Hồ sơ").await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    user.type_into("Tìm theo tên", "nguyen").await?;
    user.see_text("trong 300 hồ sơ").await?;
    user.type_into("Tìm theo tên", "không có ai tên thế").await?;
    user.see_text("Không tìm thấy ai").await?;
    // As a hand does it: a driver's own clearing tells the page nothing.
    user.press_key("Control+a").await?;
    user.press_key("Delete").await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    // Filters are in the address: Back takes the last one back.
    user.click_button("Bộ lọc").await?;
    user.within("Bộ lọc").choose("Giới tính", "Nữ").await?;
    user.see_text("160 trong 300 hồ sơ, 160 nữ").await?;
    user.check("Cảm tình Đảng", true).await?;
    user.see_text("8 trong 300 hồ sơ, 8 nữ").await?;
    user.back().await?;
    user.see_text("160 trong 300 hồ sơ, 160 nữ").await?;
    user.click_button("Bỏ bộ lọc").await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    // Of whom a rule says no; it is in the address like the others.
    user.check("Chỉ người cần rà soát", true).await?;
    user.see_text("1 trong 300 hồ sơ, 1 nữ").await?;
    user.back().await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    // What somebody types may name a person: it filters, and no address ever holds it.
    let before = user.eval("return location.href;", vec![]).await?;
    user.choose("Lọc theo mục của hồ sơ", "Số định danh cá nhân").await?;
    user.type_into("Mục ấy ghi", "083190000017").await?;
    user.press_key("Tab").await?;
    user.see_text("Không tìm thấy ai").await?;
    let after = user.eval("return location.href;", vec![]).await?;
    assert!(!after.as_str().unwrap_or_default().contains("0831"), "{before} {after}");
    user.click_button("Bỏ bộ lọc").await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    // Out as a file: whom the list shows, in the columns that it shows.
    user.type_into("Tìm theo tên", "nguyen").await?;
    user.see_text("trong 300 hồ sơ").await?;
    user.click_button("Ra tệp CSV").await?;
    let (name, file) = user.wait_for_download(".csv").await?;
    let text = String::from_utf8_lossy(&file);
    assert!(name.starts_with("so-nguon-danh-sach-") && file.starts_with(&[0xef, 0xbb, 0xbf]), "{name}");
    assert!(text.contains("\"Họ và tên\";\"Giới tính\"") && text.lines().skip(1).all(|l| l.contains("Nguy")), "{text}");
    assert_eq!(text.lines().count(), 26, "{text}");
    // On paper it stands in for the page.
    user.eval(
        "window.print = () => {
            window.dispatchEvent(new Event('beforeprint'));
            window.printed = document.querySelectorAll('.papers tbody tr:not(.paper-close)').length;
            window.dispatchEvent(new Event('afterprint'));
        };",
        vec![],
    )
    .await?;
    user.click_button("In danh sách").await?;
    let printed = user
        .until("nothing is printed", async || Ok(user.eval("return window.printed;", vec![]).await?.as_u64()))
        .await?;
    assert_eq!(usize::try_from(printed).unwrap_or_default() + 1, text.lines().count());
    user.press_key("Control+a").await?;
    user.type_into("Tìm theo tên", "x").await?;
    user.press_key("Control+a").await?;
    user.press_key("Delete").await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    // Two rows by the keyboard, one change, taken back.
    user.click_button("Ngày sinh").await?;
    user.eval("document.querySelector('.list-scroll').focus();", vec![]).await?;
    user.press_key("Home").await?;
    user.press_key("Space").await?;
    user.press_key("Shift+ArrowDown").await?;
    user.see_text("Đã chọn 2 hồ sơ").await?;
    user.click_button("Sửa cùng lúc").await?;
    // Nobody has moved, nor taken a step, on a day that has not come.
    user.choose("Sửa gì", "Chi bộ").await?;
    user.type_into("Chuyển đến chi bộ", "Xã An Thủy").await?;
    user.type_into("Từ ngày", "31/12/2090").await?;
    user.see_text("Ngày này chưa tới").await?;
    user.see_text("Hãy chọn và nhập đủ").await?;
    user.choose("Sửa gì", "Lớp, chương trình").await?;
    user.type_into("Tên lớp, chương trình", "Đồng khởi mới").await?;
    user.see_text("2 hồ sơ sẽ đổi").await?;
    user.click_button("Sửa").await?;
    is_saved(&user).await?;
    user.click_button("Bỏ chọn").await?;
    user.press_key("Control+z").await?;
    user.see_text("Đã hoàn tác").await?;
    // By mouse the box is ticked as long as the row is picked.
    for ticked in [true, false] {
        let click = "const box = document.querySelector('.list-line[aria-rowindex=\"2\"] input'); box.click(); return box.checked;";
        assert_eq!(user.eval(click, vec![]).await?, ticked);
        if ticked {
            user.see_text("Đã chọn 1 hồ sơ").await?;
        } else {
            user.see_no_text("Đã chọn 1 hồ sơ").await?;
        }
    }
    goes_and_comes_back(&user).await
}

/// A person's page begins at its top; whoever comes back finds the list at that person.
async fn goes_and_comes_back(user: &User) -> Result<(), Trouble> {
    const ROW: &str = "return document.activeElement.getAttribute('aria-activedescendant');";
    user.eval("document.querySelector('.list-scroll').focus();", vec![]).await?;
    user.press_key("End").await?;
    user.comes_to("grid Danh sách").await?;
    let row = user.eval(ROW, vec![]).await?;
    user.press_key("Enter").await?;
    user.see_text("Danh sách hồ sơ").await?;
    user.comes_to("h1").await?;
    assert_eq!(user.eval("return window.scrollY;", vec![]).await?.as_f64(), Some(0.0));
    user.back().await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    user.comes_to("grid Danh sách").await?;
    user.until("the row is not where it was", async || Ok((user.eval(ROW, vec![]).await? == row).then_some(()))).await
}

/// Whatever was done on other pages before: who is added, taken back and brought again is in the list at once.
pub async fn follows_its_book(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Một").await?;
    for (name, count) in [("Trần Thị Một", 1), ("Trần Thị Hai", 2), ("Trần Thị Ba", 3)] {
        types(&user, "Chỉ tiêu", ["Chi bộ Một", "Được giao"], &count.to_string()).await?;
        user.within("Các trang").click_link("Hồ sơ").await?;
        user.click_button("Dán từ Excel").await?;
        user.paste(&format!(
            "Họ và tên\tGiới tính\tNgày sinh\tĐơn vị\tNgày kết nạp\n{name}\tNữ\t5/5/1990\tChi bộ Một\t3/2/2026\n"
        ))
        .await?;
        user.click_button("Thêm 1 hồ sơ").await?;
        user.see_text(&format!("{count} hồ sơ, {count} nữ")).await?;
        user.press_key("Control+z").await?;
        user.see_text(&if count == 1 {
            "Chưa có hồ sơ nào".to_owned()
        } else {
            format!("{0} hồ sơ, {0} nữ", count - 1)
        })
        .await?;
        user.press_key("Control+y").await?;
        user.see_text(&format!("{count} hồ sơ, {count} nữ")).await?;
        is_saved(&user).await?;
        user.reload().await?;
    }
    Ok(())
}
