//! What an office says of its papers, and what it writes into its report: both are of the book, and go where its files go.

use super::article::is_saved;
use super::laptops::{moves_to_another, takes_in};
use super::own::{adds, begins};
use super::papers::laid;
use crate::{trouble::Trouble, user::User};

const LEAD: &str = "Viết vào đây: I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO";

/// What the paper of the report says, as the browser would print it.
async fn the_report_says(user: &User, words: &[&str]) -> Result<(), Trouble> {
    user.open("#/bao-cao").await?;
    for word in words {
        user.until(&format!("the report does not say “{word}”"), async || {
            Ok(laid(user).await?.contains(word).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// Settings are typed and stand on the paper after a reload; the report's text is typed, goes out with the book, and is there
/// where the file is taken in.
pub async fn papers_and_report(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ ấp Một").await?;
    user.open("#/cai-dat").await?;
    for (field, text) in [
        ("Nơi ghi ngày tháng", "Thị trấn Mẫu"),
        ("Người ký – thay mặt, ký thay (T/M, K/T)", "K/T BÍ THƯ"),
        ("Người ký – chức vụ", "PHÓ BÍ THƯ"),
        ("Người ký – họ và tên", "Lê Thị Mẫu"),
    ] {
        user.type_into(field, text).await?;
        user.press_key("Enter").await?;
    }
    user.choose("Kiểu đặt dấu khi in", "uỷ, hoá, khoá").await?;
    is_saved(&user).await?;
    user.run_axe().await?;
    user.reload().await?;
    let signed = ["Thị trấn Mẫu, ngày", "K/T BÍ THƯ", "PHÓ BÍ THƯ", "Lê Thị Mẫu"];
    the_report_says(&user, &signed).await?;

    user.type_into(LEAD, "Cấp ủy họp hằng tháng.").await?;
    // What is typed is kept before the field is left.
    user.reload().await?;
    the_report_says(&user, &["Cấp ủy họp hằng tháng."]).await?;
    user.type_into(LEAD, "Cấp ủy họp hằng quý.").await?;
    user.press_key("Tab").await?;
    is_saved(&user).await?;
    user.click_button("Chép cả báo cáo").await?;
    user.see_text("Đã chép").await?;
    user.run_axe().await?;

    user.click_link("Dữ liệu").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (name, book) = user.wait_for_download(".json").await?;
    moves_to_another(&user).await?;
    user.drop_file("Nhập tệp", &name, &book).await?;
    takes_in(&user).await?;
    the_report_says(&user, &["Cấp ủy họp hằng quý.", "Lê Thị Mẫu", "Thị trấn Mẫu, ngày"]).await
}
