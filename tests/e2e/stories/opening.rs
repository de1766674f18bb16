//! The page comes up, and what is stored stays.

use crate::{edition::Edition, trouble::Trouble, user::User};

/// The first look.
pub async fn opens(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.run_axe().await?;
    user.screenshot(&format!("opening-{}-{}", user.engine().name(), user.edition().name())).await
}

/// Local storage is at hand in both editions.
pub async fn stays(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.store("e2e.note", "Bến Tre").await?;
    user.reload().await?;
    assert_eq!(user.stored("e2e.note").await?.as_deref(), Some("Bến Tre"));
    user.visit_again().await?;
    assert!(user.stored_keys().await?.contains(&"e2e.note".to_owned()));
    user.eval("localStorage.clear();", vec![]).await?;
    assert_eq!(user.stored("e2e.note").await?, None);
    Ok(())
}

/// A panic is told to the person and leaves what they typed on the screen. (The event is what the panic hook sends.)
pub async fn stops(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    user.eval(
        "document.dispatchEvent(Object.assign(new Event('so-nguon-stopped'), { reason: 'panicked at x.rs' }));",
        vec![],
    )
    .await?;
    user.see_text("Sổ Nguồn gặp lỗi và đã dừng").await?;
    user.see_text("panicked at x.rs").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.run_axe().await?;
    user.clear_faults().await
}

/// Whoever is quicker than a slow line waits for it, and no longer than it takes.
pub async fn waits(user: User) -> Result<(), Trouble> {
    user.open_over("slow").await?;
    // What is asked for first does not swallow what is clicked while it waits.
    user.eval("location.hash = '#/tong-quan';", vec![]).await?;
    user.click_button("Mở bản mẫu “Ba Tri 2016”").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    let waited = user.eval("return window.soNguonWaited === true;", vec![]).await?;
    assert_eq!(waited.as_bool(), Some(true), "nobody had to wait");
    user.host_recovers()?;
    super::article::sees_figures(&user).await?;
    user.click_link("Xếp hạng").await?;
    user.see_text("Dẫn đầu theo tỷ lệ").await
}

/// What could not be fetched when it was asked for is told, breaks nothing, and comes when it is asked for again.
pub async fn asks_again(user: User) -> Result<(), Trouble> {
    user.open_over("lame").await?;
    user.click_button("Mở bản mẫu “Ba Tri 2016”").await?;
    user.see_all(&["Chưa tải được Sổ Nguồn", "Mở bản mẫu “Ba Tri 2016”"]).await?;
    user.host_recovers()?;
    super::article::opens_sample(&user).await?;
    user.see_no_text("Chưa tải được Sổ Nguồn").await?;
    super::article::is_saved(&user).await?;
    user.click_link("Xếp hạng").await?;
    user.see_text("Dẫn đầu theo tỷ lệ").await?;
    user.clear_faults().await
}

/// Where an engine breaks a sound start off, the page starts again by itself, once; if that fails too, it says so.
pub async fn starts_again(user: User) -> Result<(), Trouble> {
    user.open_over("trap").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    let way = user.eval("return performance.getEntriesByType('navigation')[0].type;", vec![]).await?;
    assert_eq!(way.as_str(), Some("reload"), "the first start was not broken off");
    super::article::opens_sample(&user).await?;
    user.no_faults().await?;
    user.open_doomed().await?;
    user.see_text("Sổ Nguồn gặp lỗi và đã dừng").await?;
    user.clear_faults().await
}

/// A fault of the engine in the middle of work is told as a panic is.
pub async fn breaks_off(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    // The event is what an engine sends.
    let trap = "const error = new WebAssembly.RuntimeError('memory access out of bounds');
        window.dispatchEvent(new ErrorEvent('error', { error, message: error.message }));";
    user.eval(trap, vec![]).await?;
    user.see_text("Sổ Nguồn gặp lỗi và đã dừng").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.clear_faults().await
}

/// Where the wasm cannot be had, words stand in its place instead of an empty page.
pub async fn fails(user: User) -> Result<(), Trouble> {
    user.open_broken().await?;
    user.see_text("Dữ liệu đã lưu vẫn còn nguyên").await?;
    let (hosted, file) = ("could not be loaded", "was damaged on its way");
    user.see_text(if user.edition() == Edition::Hosted { hosted } else { file }).await?;
    user.clear_faults().await
}
