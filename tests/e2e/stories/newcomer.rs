//! The main job as a newcomer does it: look at the sample, take it out as a file, bring it back, see the same.

use super::article::{SENTENCE, is_saved, opens_sample, sees_figures};
use crate::{trouble::Trouble, user::User};
use serde_json::Value;

/// The article's figures go out as a file and come back, by the button and by dropping, to the letter.
pub async fn there_and_back(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.see_text("Bản mẫu để xem thử: Ba Tri 2016").await?;
    rankings(&user).await?;
    let (name, first) = export(&user).await?;
    assert!(name.starts_with("PTDV_CaSo_HuyenBaTri_2016_") && name.ends_with("_r1.json"), "{name}");

    user.click_button("Bắt đầu sổ của đơn vị tôi").await?;
    user.click_button("Đồng ý").await?;
    // To the form of one's own unit at once; the other ways to begin are on the first page.
    user.see_heading("Đơn vị của tôi").await?;
    user.click_link("Tổng quan").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.click_button("Nhập tệp đã có").await?;
    user.comes_to("h2 Nhập tệp").await?;
    let file = user.file(&name, &first)?;
    user.upload("Nhập tệp", &file).await?;
    takes_in(&user, &name).await?;
    // The whole file is one change: taken back and done again in a moment, and saved as such.
    user.click_button("Hoàn tác: nhập tệp").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.click_link("Dữ liệu").await?;
    user.upload("Nhập tệp", &file).await?;
    takes_in(&user, &name).await?;
    user.click_button("Hoàn tác: nhập tệp").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.click_button("Làm lại: nhập tệp").await?;
    sees_figures(&user).await?;
    let (_, second) = export(&user).await?;
    assert!(book(&first)? == book(&second)?, "it is the same book");

    // The same file again: nothing to do, and no button to do it with.
    user.upload("Nhập tệp", &file).await?;
    user.see_text("Tệp này không thêm và không sửa gì").await?;
    assert!(!user.can_press("Nhập tệp này").await?);
    user.click_button("Không nhập").await?;

    // Another browser, as it were: everything cleared, and the file is dropped.
    user.clear_storage().await?;
    user.open("#/tong-quan").await?;
    user.reload().await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.click_link("Dữ liệu").await?;
    user.see_heading("Nhập tệp").await?;
    // Beside the place for files: nothing happens, and above all the page stays.
    user.drop_file("", &name, &first).await?;
    user.see_no_text("Xem trước khi nhập").await?;
    user.drop_file("Nhập tệp", &name, &first).await?;
    takes_in(&user, &name).await?;
    let (_, third) = export(&user).await?;
    assert!(book(&first)? == book(&third)?, "the book is the same, the station is another");
    user.drop_file("Nhập tệp", &name, &first).await?;
    user.see_text("Tệp này không thêm và không sửa gì").await
}

/// Both tables, each with its own order; and the sentence again in the report.
async fn rankings(user: &User) -> Result<(), Trouble> {
    user.click_link("Xếp hạng").await?;
    user.see_all(&["Dẫn đầu theo tỷ lệ", "Dẫn đầu theo số lượng"]).await?;
    let ranks = user.ranks().await?;
    assert_eq!(ranks.iter().map(Vec::len).collect::<Vec<_>>(), [70, 70], "by share, and by number");
    for table in &ranks {
        assert!(table[0].starts_with("1 "), "{}", table[0]);
    }
    assert_ne!(ranks[0], ranks[1]);
    // A rank is called one, and not by the word for the group.
    user.see_text("Hạng khối").await?;
    user.click_link("Báo cáo").await?;
    user.see_all(&[SENTENCE, "[CẦN BỔ SUNG]"]).await
}

/// From anywhere: the whole book as a file.
async fn export(user: &User) -> Result<(String, Vec<u8>), Trouble> {
    user.click_link("Dữ liệu").await?;
    user.see_text("Trong sổ có:").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let file = user.wait_for_download(".json").await?;
    user.see_text("bản ghi ra tệp PTDV_CaSo_").await?;
    Ok(file)
}

/// A preview says what would be added; it is wanted; the overview shows the article again.
async fn takes_in(user: &User, name: &str) -> Result<(), Trouble> {
    user.see_heading(&format!("Xem trước khi nhập: {name}")).await?;
    user.see_all(&["Loại Thêm Sửa Bỏ Giữ nguyên", "đơn vị 84 0 0 0", "hồ sơ 300 0 0 0"]).await?;
    user.click_button("Nhập tệp này").await?;
    user.see_text("Đã nhập tệp. Có thể hoàn tác.").await?;
    assert_ne!(user.focus().await?, "", "after a file was taken in the focus is somewhere");
    is_saved(user).await?;
    user.click_link("Tổng quan").await?;
    sees_figures(user).await
}

/// The records of a file, without who wrote which of them when.
fn book(file: &[u8]) -> Result<Value, Trouble> {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for extra in ["dot", "states", "graves", "log"] {
                    fields.remove(extra);
                }
                fields.values_mut().for_each(strip);
            }
            Value::Array(all) => all.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut book = serde_json::from_slice::<Value>(file)?["book"].take();
    strip(&mut book);
    Ok(book)
}
