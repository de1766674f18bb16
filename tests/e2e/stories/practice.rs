//! The vocabulary itself, on a page made for practice: what the hands and eyes claim to do, they do in every engine,
//! and what the checkers claim to find, they find.

use crate::{trouble::Trouble, user::User};

const PAGE: &[u8] = include_bytes!("../practice.html");

/// By mouse and keyboard.
pub async fn hands(user: User) -> Result<(), Trouble> {
    user.open_other("practice.html", PAGE).await?;
    user.see_heading("Trang tập").await?;
    user.click_button("Lưu").await?;
    user.see_text("đã lưu").await?;
    user.see_no_text("chưa có gì").await?;
    assert!(!user.can_press("Hoàn tác").await?);
    user.click_tab("Bảng").await?;
    user.see_text("tab Bảng").await?;
    user.click_link("Đi xa").await?;
    user.back().await?;
    user.within("Ba Tri").click_button("Sửa").await?;
    user.see_text("sửa Ba Tri").await?;
    assert!(user.waiting(0).click_button("Sửa").await.is_err(), "two of that name");
    user.type_into("Tên", "Nguyễn Văn Ánh").await?;
    assert_eq!(user.value_of("Tên").await?, "Nguyễn Văn Ánh");
    user.press_key("Control+a").await?;
    user.type_text("Lê Thị Ế").await?;
    assert_eq!(user.value_of("Tên").await?, "Lê Thị Ế");
    user.press_key("Control+z").await?;
    user.see_text("hoàn tác").await?;
    user.press_key("Tab").await?;
    assert_eq!(user.focus().await?, "select Loại");
    user.choose("Loại", "Đảng bộ").await?;
    user.see_text("loại Đảng bộ").await?;
    assert_eq!(user.value_of("Loại").await?, "Đảng bộ");
    user.check("Có xếp hạng", true).await?;
    assert_eq!(user.value_of("Có xếp hạng").await?, "on");
    user.choose("Giới tính", "Nữ").await?;
    assert_eq!(user.value_of("Nữ").await?, "on");
    user.click_cell("An Đức").await?;
    let rows = user.table("Kết quả").await?;
    assert_eq!(rows, [["Đơn vị", "Số"], ["An Đức", "5.544"], ["An Thủy", "7"]]);
    user.click_button("Hỏi").await?;
    // The dialog covers the page: its own “Lưu” is the one.
    user.click("Lưu").await?;
    user.see_text("đã xác nhận").await
}

/// In and out.
pub async fn files(user: User) -> Result<(), Trouble> {
    user.open_other("practice.html", PAGE).await?;
    let file = user.file("sổ.json", "{\"b\":\"ộ\"}".as_bytes())?;
    user.upload("Chọn tệp", &file).await?;
    user.see_text("nhận sổ.json {\"b\":\"ộ\"}").await?;
    user.drop_file("", "thả.json", b"{}").await?;
    user.see_text("thả thả.json").await?;
    user.type_into("Dán", "x").await?;
    user.paste("1\t2\n3\t4").await?;
    assert_eq!(user.value_of("Dán").await?, "x1\t2\n3\t4");
    user.click_button("Xuất tệp").await?;
    let (name, content) = user.wait_for_download(".json").await?;
    assert_eq!(name, "so-nguon_2016.json");
    assert_eq!(content, "{\"a\":\"ế\"}".as_bytes());
    Ok(())
}

/// A checker that never finds anything would be no checker.
pub async fn checkers(user: User) -> Result<(), Trouble> {
    user.open_other("practice.html", PAGE).await?;
    user.run_axe().await?;
    user.eval("document.querySelector('#name').labels[0].replaceWith(document.querySelector('#name'));", vec![])
        .await?;
    let found = user.run_axe().await.unwrap_err().to_string();
    assert!(found.contains("label"), "{found}");
    user.no_faults().await?;
    user.click_button("Gây lỗi").await?;
    let found = user.no_faults().await.unwrap_err().to_string();
    // WebKit masks the words of a fault on a file page, but not that there was one.
    assert!(found.contains("cố ý") || found.contains("Script error"), "{found}");
    // Taken back, so that the runner does not hold it against the page.
    user.clear_faults().await?;
    user.screen(400, 800).await?;
    user.prefers(true, false).await?;
    Ok(())
}
