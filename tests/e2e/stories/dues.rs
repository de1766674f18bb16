//! What is due: a calendar file that names nobody unless it is asked to, and reminders for every branch on paper.

use super::article::opens_sample;
use crate::{engine::Engine, trouble::Trouble, user::User};

const NAME: &str = "Trần Văn Mẫu Một";
const INITIALS: &str = "T.V.M.M.";

/// The calendar file, its long lines in one piece.
async fn calendar(user: &User) -> Result<String, Trouble> {
    user.click_button("Tải lịch").await?;
    let (_, file) = user.wait_for_download(".ics").await?;
    Ok(String::from_utf8_lossy(&file).replace("\r\n ", ""))
}

/// From the list of old records to the paper.
pub async fn reminded(user: User) -> Result<(), Trouble> {
    let prints = user.engine() == Engine::Chromium;
    if prints {
        // Nobody is there to answer the dialog.
        user.before_every_page("window.print = () => {};").await?;
    }
    user.open("").await?;
    opens_sample(&user).await?;
    user.click_link("Việc đến hạn").await?;
    user.choose("Hạn", "Hồ sơ cũ chưa ghi bước tiếp theo").await?;
    user.see_all(&["Danh sách (281)", NAME]).await?;
    user.run_axe().await?;
    let file = calendar(&user).await?;
    assert!(file.contains(&format!("SUMMARY:{INITIALS}: ")) && !file.contains(NAME), "{}", &file[..400]);
    user.check("Ghi đầy đủ họ tên vào tệp lịch", true).await?;
    let file = calendar(&user).await?;
    assert!(file.contains(&format!("SUMMARY:{NAME}: ")));
    if prints {
        user.click_button("In phiếu nhắc hạn").await?;
        user.prefers(false, true).await?;
        user.see_all(&["PHIẾU NHẮC HẠN", "Kính gửi: Đảng ủy xã An Ngãi Trung", "T/M BAN THƯỜNG VỤ"]).await?;
        user.screenshot("slips-print").await?;
        user.prefers(false, false).await?;
    }
    Ok(())
}
