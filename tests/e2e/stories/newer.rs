//! A newer station's file goes through this one: what is not known here is taken in, stored, and sent on with what was changed.

use super::article::is_saved;
use crate::{trouble::Trouble, user::User};

const FILE: &[u8] = include_bytes!("../../golden/so-nguon-4-beyond.json");
const NAME: &str = "Nguyễn Thị Mẫu";

/// Taken in, opened anew, another field of the same person changed, sent on.
pub async fn goes_through(user: User) -> Result<(), Trouble> {
    user.open("#/tong-quan").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", "PTDV_CaSo_BaTri.json", FILE).await?;
    user.click_button("Nhập tệp này").await?;
    user.see_text("Đã nhập tệp. Có thể hoàn tác.").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.open("#/ho-so?ky=2016").await?;
    user.click_link(NAME).await?;
    user.see_heading(NAME).await?;
    user.click("Nghề nghiệp").await?;
    user.type_into("Nơi làm việc", "Trường học").await?;
    user.press_key("Enter").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.click_link("Dữ liệu").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (_, book) = user.wait_for_download(".json").await?;
    let file: serde_json::Value = serde_json::from_slice(&book).unwrap();
    let (unit, person) = (&file["book"]["units"][0], &file["book"]["persons"][0]);
    assert_eq!(person["details"]["employer"], "Trường học");
    assert_eq!((&person["details"]["blood_type"], &person["shoe"]["size"]), (&"O".into(), &39.into()));
    assert_eq!(unit["seat"], "Số 1, đường Mẫu");
    let dots = person["states"].to_string();
    assert!(dots.contains("[\"blood_type\",\""), "who wrote it is known yet: {dots}");
    Ok(())
}
