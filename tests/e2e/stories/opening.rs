//! The page comes up, and what is stored stays.

use crate::{trouble::Trouble, user::User};

/// The first look.
pub async fn opens(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.see_heading("Sổ Nguồn").await?;
    user.run_axe().await?;
    user.screenshot(&format!(
        "opening-{}-{}",
        user.engine().name(),
        user.edition().name()
    ))
    .await
}

/// Local storage is at hand in both editions.
pub async fn stays(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.store("e2e.note", "Bến Tre").await?;
    user.reload().await?;
    assert_eq!(user.stored("e2e.note").await?.as_deref(), Some("Bến Tre"));
    user.visit_again().await?;
    assert_eq!(user.stored("e2e.note").await?.as_deref(), Some("Bến Tre"));
    Ok(())
}
