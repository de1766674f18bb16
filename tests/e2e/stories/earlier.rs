//! What an earlier program stored: it opens, is taken into the new store, and goes only when that has proved itself.

use super::article::{is_saved, sees_figures};
use crate::{trouble::Trouble, user::User};

const STORED: &str = include_str!("../../golden/stored-1.txt");
const KEY: &str = "so-nguon/book/7";

/// The sample as schema 1 kept it.
pub async fn opens(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.store(KEY, STORED).await?;
    user.reload().await?;
    sees_figures(&user).await?;
    user.waiting(20)
        .until("the earlier book is not taken into the store", async || {
            Ok(user.stored_keys().await?.iter().any(|key| key.starts_with("so-nguon/root/")).then_some(()))
        })
        .await?;
    // Until the next fold it lies there as it was.
    assert_eq!(user.stored(KEY).await?.as_deref(), Some(STORED));
    user.click_link("Tổ chức").await?;
    user.choose("Việc cần làm với đơn vị", "Thêm đơn vị").await?;
    user.type_into("Tên đơn vị", "Đảng ủy xã Mới").await?;
    user.press_key("Enter").await?;
    user.see_text("Đã thêm: Đảng ủy xã Mới").await?;
    is_saved(&user).await?;
    user.visit_again().await?;
    user.see_text("Chi, đảng bộ trực thuộc 71").await?;
    user.press_key("Control+z").await?;
    user.see_text("Chi, đảng bộ trực thuộc 71").await
}
