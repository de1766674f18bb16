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

/// Over a slow line the first words and the pages stand at once, the download's progress is shown, and a page that was
/// asked for before the app was there is opened once.
pub async fn waits(user: User) -> Result<(), Trouble> {
    user.open_over("slow").await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.see_text("Đang mở…").await?;
    let bar = "const bar = document.querySelector('progress');
        return !!bar && !bar.hidden && bar.value > 0.3 * bar.max && bar.value < 0.7 * bar.max;";
    user.until("half of the progress is not shown", async || {
        Ok((user.eval(bar, vec![]).await? == serde_json::json!(true)).then_some(()))
    })
    .await?;
    user.run_axe().await?;
    user.screenshot(&format!("slow-{}", user.engine().name())).await?;
    user.click_link("Xếp hạng").await?;
    let steps = "return history.length;";
    let before = user.eval(steps, vec![]).await?;
    user.host_recovers()?;
    user.arrives(["Xếp hạng", "Rankings"]).await?;
    assert_eq!(user.eval(steps, vec![]).await?, before, "the page was gone to twice");
    user.back().await?;
    user.arrives(["Tổng quan", "Overview"]).await?;
    super::article::opens_sample(&user).await?;
    user.no_faults().await
}

/// A download that is refused, or breaks off, is told, changes nothing, and comes when the page is loaded again.
pub async fn asks_again(user: User) -> Result<(), Trouble> {
    for line in ["lame", "torn"] {
        user.open_over(line).await?;
        user.see_all(&["Chưa tải được Sổ Nguồn", "could not be loaded"]).await?;
        user.run_axe().await?;
    }
    user.clear_faults().await?;
    user.host_recovers()?;
    user.reload().await?;
    super::article::opens_sample(&user).await?;
    user.see_no_text("Chưa tải được Sổ Nguồn").await?;
    super::article::is_saved(&user).await
}

/// A page that stays open while its host is renewed goes on; what it can no longer fetch it names, and keeps what is typed.
pub async fn is_stale(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    super::article::opens_sample(&user).await?;
    super::article::is_saved(&user).await?;
    user.host_is_renewed()?;
    user.click_link("Dữ liệu").await?;
    user.click("Tệp có mật khẩu").await?;
    user.type_into("Đặt mật khẩu cho tệp", super::encrypted::WORDS).await?;
    user.type_into("Nhập lại mật khẩu", super::encrypted::WORDS).await?;
    user.click_button("Xuất tệp mã hóa").await?;
    user.see_text("Máy chủ đã có bản Sổ Nguồn mới hơn").await?;
    user.click_link("Xếp hạng").await?;
    user.see_text("Dẫn đầu theo tỷ lệ").await?;
    user.clear_faults().await
}

/// Where an engine breaks a sound start off, the page starts again by itself, once; if that fails too, it says so.
pub async fn starts_again(user: User) -> Result<(), Trouble> {
    user.open_over("trap").await?;
    user.arrives(["Tổng quan", "Overview"]).await?;
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
