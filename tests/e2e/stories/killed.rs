//! The browser is killed, in the middle of a stream of edits, behind a lock, after an erasing: what was shown as saved is there
//! afterwards, and what was shown as erased is not.

use super::article::is_saved;
use super::lock::{PASSPHRASE, asks, is_sealed_when_it_says_so, sets, unlocks};
use super::own::{adds, begins, below, comes_to_add, has_typed, named, shown_as_saved, typed, types_fast};
use crate::{engine::Engine, trouble::Trouble, user::User};
use tokio::time::{Duration, Instant, sleep};

/// Twice: out of the journal alone, and after the journal was folded.
pub async fn in_a_stream(user: User) -> Result<(), Trouble> {
    if user.engine() == Engine::WebKit {
        // Driven, it keeps nothing on a disk.
        return Ok(());
    }
    user.open("").await?;
    begins(&user).await?;
    types_fast(&user, "Chi bộ A", 900, 150).await?;
    let first = killed_after(&user, Duration::from_secs(4)).await?;
    user.open("#/to-chuc").await?;
    all_there(&user, "Chi bộ A", first).await?;

    comes_to_add(&user).await?;
    types_fast(&user, "Chi bộ B", 70, 10).await?;
    has_typed(&user.waiting(30), 70).await?;
    // Folded once nobody types, and then a copy is made.
    user.waiting(30)
        .until("the journal is not folded", async || {
            Ok(user.stored_keys().await?.iter().any(|key| key.starts_with("so-nguon/root/")).then_some(()))
        })
        .await?;
    sleep(Duration::from_millis(1_500)).await;
    types_fast(&user, "Chi bộ C", 900, 150).await?;
    let third = killed_after(&user, Duration::from_secs(3)).await?;
    user.open("#/to-chuc").await?;
    all_there(&user, "Chi bộ A", first).await?;
    all_there(&user, "Chi bộ B", 70).await?;
    all_there(&user, "Chi bộ C", third).await?;
    // And work goes on.
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ sau cùng").await?;
    is_saved(&user).await
}

/// Typed before the lock and behind it: the lock is there afterwards, and opens all of it; and so after another kill.
pub async fn under_lock(user: User) -> Result<(), Trouble> {
    if user.engine() == Engine::WebKit {
        // Driven, it keeps nothing on a disk.
        return Ok(());
    }
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Trước khóa").await?;
    is_saved(&user).await?;
    sets(&user).await?;
    // Nothing is sealed yet, and local storage may have lost the last of it: what comes back is sealed all the same.
    user.kill_and_return().await?;
    user.open("").await?;
    asks(&user).await?;
    unlocks(&user, PASSPHRASE).await?;
    is_sealed_when_it_says_so(&user).await?;
    user.click_link("Tổ chức").await?;
    for (count, name) in [(2, "Chi bộ Sau khóa"), (3, "Chi bộ Sau lần tắt")] {
        comes_to_add(&user).await?;
        adds(&user, name).await?;
        is_saved(&user).await?;
        user.kill_and_return().await?;
        user.open("#/to-chuc").await?;
        asks(&user).await?;
        unlocks(&user, PASSPHRASE).await?;
        is_sealed_when_it_says_so(&user).await?;
        user.click_link("Tổ chức").await?;
        user.see_all(&[&below(count), "Chi bộ Trước khóa", name]).await?;
    }
    Ok(())
}

/// Erased, and the machine stops at once: the old book does not come back, and a new one is begun and kept.
pub async fn after_erasing(user: User) -> Result<(), Trouble> {
    if user.engine() == Engine::WebKit {
        return Ok(());
    }
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Phải xóa").await?;
    is_saved(&user).await?;
    user.click_link("An toàn dữ liệu").await?;
    user.type_into("Gõ chữ XÓA rồi bấm nút", "XÓA").await?;
    user.click_button("Xóa toàn bộ trên máy này").await?;
    user.waiting(30).see_heading("Đã xóa toàn bộ trên máy này").await?;
    user.kill_and_return().await?;
    user.open("").await?;
    user.waiting(30).see_heading("Sổ theo dõi phát triển đảng viên").await?;
    assert!(!user.page_text().await?.contains("Phải xóa"), "what was erased is shown");
    begins(&user).await?;
    adds(&user, "Chi bộ Mới").await?;
    is_saved(&user).await?;
    user.kill_and_return().await?;
    // What was erased may have come back once more, and its address goes with it: so nobody counts on where the page opens.
    user.open("").await?;
    user.click_link("Tổ chức").await?;
    user.see_all(&[&below(1), "Chi bộ Mới"]).await
}

/// Looks on for so long, then kills the browser; gives the number of the last edit that was shown as saved.
async fn killed_after(user: &User, time: Duration) -> Result<u64, Trouble> {
    let (began, mut last) = (Instant::now(), 0);
    while began.elapsed() < time || last == 0 {
        if let (count, true) = shown_as_saved(user).await? {
            last = count;
        }
        if began.elapsed() > Duration::from_secs(20) {
            return Err(Trouble::new("nothing is ever shown as saved while somebody types"));
        }
        sleep(Duration::from_millis(5)).await;
    }
    user.kill_and_return().await?;
    Ok(last)
}

async fn all_there(user: &User, beginning: &str, last: u64) -> Result<(), Trouble> {
    let wanted = typed(beginning, last);
    let gone = async || {
        let there = named(user, beginning).await.unwrap_or_default();
        let gone: Vec<_> = wanted.difference(&there).collect();
        let says = || format!("{} of {last} edits shown as saved are lost: {gone:?}", gone.len());
        Ok((!gone.is_empty()).then(says))
    };
    user.waiting(20).until_right(gone).await
}
