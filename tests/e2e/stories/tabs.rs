//! Several tabs of one book, edited at once: each sees the others' work, and none is lost.

use super::article::is_saved;
use super::own::{adds, begins, below, comes_to_add, has_typed, named, typed, types_fast};
use crate::{engine::Engine, trouble::Trouble, user::User};

/// Two tabs, by hand: what one enters appears in the other, and Undo takes back one's own.
pub async fn see_each_other(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    let first = user.tab().await?;
    let second = user.new_tab().await?;
    user.open("").await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ thẻ Hai").await?;
    is_saved(&user).await?;
    user.go_to_tab(&first).await?;
    user.see_text(&below(1)).await?;
    adds(&user, "Chi bộ thẻ Một").await?;
    is_saved(&user).await?;
    user.go_to_tab(&second).await?;
    user.see_text(&below(2)).await?;
    adds(&user, "Chi bộ thẻ Hai nữa").await?;
    // The last edit of all is this tab's; the other takes back its own, by name.
    user.go_to_tab(&first).await?;
    user.see_text(&below(3)).await?;
    user.click_button("Hoàn tác: thêm đơn vị Chi bộ thẻ Một").await?;
    user.see_text("Đã hoàn tác: thêm đơn vị Chi bộ thẻ Một.").await?;
    user.see_text(&below(2)).await?;
    is_saved(&user).await?;
    user.go_to_tab(&second).await?;
    user.see_text(&below(2)).await?;
    assert_eq!(
        named(&user, "Chi bộ thẻ").await?.into_iter().collect::<Vec<_>>(),
        ["Chi bộ thẻ Hai", "Chi bộ thẻ Hai nữa"]
    );
    user.go_to_tab(&first).await?;
    user.click_button("Làm lại: thêm đơn vị Chi bộ thẻ Một").await?;
    user.see_text("Đã làm lại: thêm đơn vị Chi bộ thẻ Một.").await?;
    is_saved(&user).await?;
    for tab in [&second, &first] {
        user.go_to_tab(tab).await?;
        user.reload().await?;
        user.see_text(&below(3)).await?;
        assert_eq!(named(&user, "Chi bộ thẻ").await?.len(), 3);
    }
    Ok(())
}

/// A tab that is still being opened misses nothing of what another writes meanwhile, however long the browser takes.
pub async fn hears_while_it_opens(user: User) -> Result<(), Trouble> {
    // The strict storage answers nobody until it is let go: what a page does after its first picture waits for it.
    const BUSY: &str = "const done = arguments[arguments.length - 1];
        indexedDB.databases().then(([known]) => {
            const open = indexedDB.open(known.name);
            open.onsuccess = () => {
                const names = open.result.objectStoreNames;
                const store = open.result.transaction(names, 'readwrite').objectStore(names[0]);
                window.busy = true;
                const again = () => { if (window.busy) store.get('nobody').onsuccess = again; else open.result.close(); };
                again();
                done(true);
            };
        });";
    user.open("").await?;
    begins(&user).await?;
    let first = user.tab().await?;
    user.browser().execute_async(BUSY, vec![]).await?;
    let second = user.new_tab().await?;
    user.open("#/to-chuc").await?;
    user.see_text(&below(0)).await?;
    user.go_to_tab(&first).await?;
    adds(&user, "Chi bộ viết trong lúc mở").await?;
    user.eval("window.busy = false;", vec![]).await?;
    is_saved(&user).await?;
    user.go_to_tab(&second).await?;
    user.see_text(&below(1)).await?;
    comes_to_add(&user).await?;
    adds(&user, "Chi bộ sau đó").await?;
    is_saved(&user).await?;
    user.go_to_tab(&first).await?;
    user.see_text(&below(2)).await
}

/// Three tabs typed into at the same moment, and then the journal is folded.
pub async fn all_at_once(user: User) -> Result<(), Trouble> {
    const EACH: u32 = 40;
    user.open("").await?;
    begins(&user).await?;
    let mut tabs = vec![user.tab().await?];
    for _ in 0..2 {
        tabs.push(user.new_tab().await?);
        user.open("").await?;
        comes_to_add(&user).await?;
    }
    let names = ["Chi bộ A", "Chi bộ B", "Chi bộ C"];
    for (tab, name) in tabs.iter().zip(names) {
        user.go_to_tab(tab).await?;
        types_fast(&user, name, EACH, 15).await?;
    }
    // A tab out of sight is slow in every engine.
    let patient = user.waiting(60);
    for tab in &tabs {
        user.go_to_tab(tab).await?;
        has_typed(&patient, EACH).await?;
    }
    for tab in &tabs {
        user.go_to_tab(tab).await?;
        patient.see_text(&below(names.len() * EACH as usize)).await?;
        is_saved(&patient).await?;
    }
    // More than enough writes for a fold: whoever opens the book now sees to it.
    user.reload().await?;
    patient
        .until("the journal is not folded", async || {
            Ok(user.stored_keys().await?.iter().any(|key| key.starts_with("so-nguon/root/")).then_some(()))
        })
        .await?;
    for tab in &tabs {
        user.go_to_tab(tab).await?;
        user.reload().await?;
        user.see_text(&below(names.len() * EACH as usize)).await?;
        for name in names {
            assert_eq!(named(&user, name).await?, typed(name, EACH.into()));
        }
    }
    Ok(())
}

/// Where the browser cannot keep tabs apart, the one that comes second looks only, and says why.
pub async fn without_locks(user: User) -> Result<(), Trouble> {
    if user.engine() != Engine::Chromium {
        // Only here can it be hidden from a page before its first line.
        return Ok(());
    }
    user.before_every_page("Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });").await?;
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ thẻ Một").await?;
    is_saved(&user).await?;
    let first = user.tab().await?;
    let second = user.new_tab().await?;
    user.before_every_page("Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });").await?;
    user.open("").await?;
    user.see_text("Chỉ xem").await?;
    comes_to_add(&user).await?;
    user.type_into("Tên đơn vị", "Chi bộ thẻ Hai").await?;
    user.press_key("Enter").await?;
    user.see_text("Sổ đang ở chế độ chỉ xem.").await?;
    user.see_text(&below(1)).await?;
    user.run_axe().await?;
    // What the first writes is seen here; and when it has gone, this one may write after a reload.
    user.go_to_tab(&first).await?;
    adds(&user, "Chi bộ thẻ Một nữa").await?;
    is_saved(&user).await?;
    user.close_tab().await?;
    user.go_to_tab(&second).await?;
    user.see_text(&below(2)).await?;
    // A tab that is still being closed is still there: its last sign of life goes with it, or is too old after a while.
    let _ = user.until("", async || Ok(user.stored("so-nguon/tab").await?.is_none().then_some(()))).await;
    user.reload().await?;
    comes_to_add(&user.waiting(20)).await?;
    user.see_no_text("Chỉ xem").await?;
    adds(&user, "Chi bộ thẻ Hai").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.see_text(&below(3)).await
}
