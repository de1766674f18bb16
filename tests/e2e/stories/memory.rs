//! What one visit leaves for the next: the book, the language, light or dark.

use super::article::{is_saved, opens_sample, sees_figures};
use crate::{trouble::Trouble, user::User};

/// Figures, language and theme after F5 and on a second visit.
pub async fn second_visit(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.reload().await?;
    sees_figures(&user).await?;
    user.visit_again().await?;
    sees_figures(&user).await?;

    user.click_link("Cài đặt").await?;
    user.choose("Giao diện", "Sáng").await?;
    assert!(!user.is_dark().await?);
    user.choose("Giao diện", "Tối").await?;
    assert!(user.is_dark().await?);
    user.choose("Ngôn ngữ", "English").await?;
    user.see_heading("Settings").await?;
    user.visit_again().await?;
    user.see_all(&["New members admitted, year 2016", "Over target by 2 · 100.91%", "5,544"]).await?;
    assert!(user.is_dark().await?);
    user.reload().await?;
    user.see_text("Over target by 2").await?;
    assert!(user.is_dark().await?);
    // The report stays in the language of the office.
    user.see_text(super::article::SENTENCE).await?;
    user.click_link("Settings").await?;
    user.choose("Language", "Tiếng Việt").await?;
    user.see_heading("Cài đặt").await
}
