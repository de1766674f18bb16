//! The frame around every page: what is asked for is in sight, choosing in one place changes no other, and nothing typed is lost
//! by loading the page anew.

use super::article::{is_saved, opens_sample};
use super::finding::FIND;
use super::looks::walk_to;
use super::own::{HOME, adds, begins, comes_to_add};
use super::small::cell;
use crate::{engine::Engine, trouble::Trouble, user::User};

/// Pages that are about a list: the word in the address.
const LISTS: [&str; 7] = ["xep-hang", "chi-tieu", "ket-qua", "ho-so", "to-chuc", "hop-nhan", "nhat-ky"];

/// Where the first table, grid, tree or list of the page's own part begins, in CSS pixels from the top of the window.
const BEGINS: &str = "
    const main = document.getElementById('main');
    const lists = [...main.querySelectorAll('[role=grid], [role=tree], table, main > .page ul, main ol')];
    const tops = lists.map((list) => list.getBoundingClientRect()).filter((box) => box.height > 20).map((box) => box.top);
    return Math.round(Math.min(...tops));";

/// On a laptop's low screen a list begins in its upper half (S3-13); on a phone the bar is one row (S3-34).
pub async fn in_sight(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    user.screen(1366, 768).await?;
    for word in LISTS {
        user.open(&format!("#/{word}")).await?;
        // What is seen is waited for: a page that is being drawn has other lists, or lists elsewhere, for a moment.
        let wrong = async || {
            let top = user.eval(BEGINS, vec![]).await?.as_i64();
            let low = top.filter(|top| *top > 360).map(|top| format!("the list of {word} begins at {top} px"));
            Ok(if top.is_none() { Some(format!("{word} has no list")) } else { low })
        };
        user.until_right(wrong).await?;
        user.screenshot(&format!("sight-{word}-{}", user.engine().name())).await?;
    }
    // Early in the year most are behind: a list of them is not the whole page (S3-22).
    user.open("#/tong-quan?den-ngay=2016-03-31").await?;
    user.until_right(async || {
        let most = user.eval(LONGEST, vec![]).await?;
        Ok((most.as_u64() != Some(10)).then(|| format!("the longest list on the overview has {most} links in sight")))
    })
    .await?;
    if user.engine() == Engine::Chromium {
        user.screen(390, 844).await?;
        user.open("#/xep-hang").await?;
        let bar =
            user.eval("return document.querySelector('header > [role=group]').getBoundingClientRect().height;", vec![]);
        let bar = bar.await?.as_f64().unwrap_or_default();
        assert!(bar > 30.0 && bar < 70.0, "the bar on a phone is {bar} px high");
        // One table at a time, with room for a name, and no more rows than one has (S3-34).
        user.see_text("Theo tỷ lệ").await?;
        assert_eq!(user.ranks().await?.iter().map(Vec::len).collect::<Vec<_>>(), [70]);
        user.screenshot("phone-ranking").await?;
        user.run_axe().await?;
        let name = user.eval(NAME_WIDTH, vec![]).await?.as_f64().unwrap_or_default();
        assert!(name >= 110.0, "a name on a phone has {name} px");
        user.choose("Bảng", "Theo số lượng").await?;
        assert_eq!(user.ranks().await?.iter().map(Vec::len).collect::<Vec<_>>(), [70]);
    }
    Ok(())
}

/// How many links the longest list of the page's own part shows.
const LONGEST: &str = "
    const seen = (list) => [...list.querySelectorAll('a')].filter((link) => !link.closest('details:not([open])')).length;
    return Math.max(0, ...[...document.querySelectorAll('main ul')].map(seen));";

/// How wide the narrowest cell with a name is in the table of ranks.
const NAME_WIDTH: &str = "
    const cells = [...document.querySelectorAll('main tbody th[scope=row]')].map((cell) => cell.getBoundingClientRect().width);
    return Math.min(...cells.filter((width) => width > 0));";

/// At the end of the page, what of its own part can be pressed and is covered by something else.
const COVERED: &str = "
    scrollTo(0, document.documentElement.scrollHeight);
    const pressed = [...document.querySelectorAll('main button, main a, main input, main select, main summary')];
    return pressed.filter((one) => {
        const box = one.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (!box.width || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
        const top = document.elementFromPoint(x, y);
        return top && top.closest('.news-line') && !one.contains(top);
    }).map((one) => one.innerText || one.name);";

/// The rest of a laptop of 1366 x 768 at 125 %: the menu has its words and its last page is in sight, a table shows rows (S3-24), the
/// bar keeps its height whatever unit is looked at (S3-25).
pub async fn scaled(user: User) -> Result<(), Trouble> {
    /// Links of the menu without words in sight, and rows of the first table that are in sight whole.
    const SIGHT: &str = "
        const inside = (box) => box.width > 0 && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
        const range = document.createRange();
        const links = [...document.querySelectorAll('nav a[href^=\"#\"]')].filter((link) => link.closest('.nav'));
        const mute = links.filter((link) => {
            range.selectNodeContents([...link.children].find((part) => part.textContent.trim()) || link);
            return !inside(range.getBoundingClientRect());
        });
        const rows = [...document.querySelectorAll('main tbody tr')].filter((row) => inside(row.getBoundingClientRect()));
        return { links: links.length, mute: mute.map((link) => link.textContent), rows: rows.length };";
    const LONG: &str = "Chi bộ Ủy ban Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội xã";
    const BAR: &str = "return document.querySelector('header > [role=group]').getBoundingClientRect().height;";
    if user.engine() != Engine::Chromium {
        // The others give a window, of which the page has less.
        return Ok(());
    }
    user.open("").await?;
    opens_sample(&user).await?;
    user.screen(1093, 614).await?;
    user.open("#/xep-hang").await?;
    user.see_text("Dẫn đầu theo tỷ lệ").await?;
    user.screenshot("scaled-ranking").await?;
    let sight = user.eval(SIGHT, vec![]).await?;
    assert!(sight["links"].as_u64() > Some(8) && sight["mute"] == serde_json::json!([]), "{sight}");
    assert!(sight["rows"].as_u64() >= Some(3), "{sight}");
    let high = user.eval(BAR, vec![]).await?;
    comes_to_add(&user).await?;
    adds(&user, LONG).await?;
    user.type_into(FIND, LONG).await?;
    user.press_key("Enter").await?;
    user.within("Đơn vị đang xem").see_text(LONG).await?;
    user.screenshot("scaled-unit").await?;
    assert_eq!(user.eval(BAR, vec![]).await?, high, "the bar where the path is long");
    // News lies below: at the end of the page nothing that can be pressed is under it (L-F31).
    comes_to_add(&user).await?;
    user.press_key("Control+z").await?;
    user.see_text("Đã hoàn tác").await?;
    let covered = user.eval(COVERED, vec![]).await?;
    user.screenshot("scaled-end").await?;
    assert_eq!(covered, serde_json::json!([]), "what the news covers at the end of the page");
    Ok(())
}

/// The tree of the organisation picks for its own page (S3-7): what the other pages are about is chosen in their bar, or by a link
/// that says so.
pub async fn picks_for_itself(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Một").await?;
    adds(&user, "Chi bộ Hai").await?;
    // From the beginning of the page; the tree is one stop: its picked line, from which arrows go on.
    user.reload().await?;
    walk_to(&user, &format!("treeitem {HOME} 2")).await?;
    for key in ["ArrowDown", "ArrowDown", "Enter"] {
        user.press_key(key).await?;
    }
    user.see_heading("Chi bộ Hai").await?;
    user.within("Các trang").click_link("Xếp hạng").await?;
    user.see_heading(HOME).await?;
    user.see_no_text("không có đơn vị trực thuộc").await?;
    user.back().await?;
    user.see_heading("Chi bộ Hai").await?;
    user.click_link("Xem các trang về đơn vị này").await?;
    user.within("Đơn vị đang xem").see_text("Chi bộ Hai").await
}

/// Half a record, half a name of a unit, half a figure: all of it is there after F5, saved work once, and typing goes on.
pub async fn nothing_typed_is_lost(user: User) -> Result<(), Trouble> {
    const NAME: &str = "Họ và tên khai sinh";
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Một").await?;
    user.type_into("Tên đơn vị", "Chi bộ Ha").await?;
    user.reload().await?;
    user.choose("Việc cần làm với đơn vị", "Thêm đơn vị").await?;
    assert_eq!(user.value_of("Tên đơn vị").await?, "Chi bộ Ha");
    user.type_into("Tên đơn vị", "").await?;

    user.within("Các trang").click_link("Hồ sơ").await?;
    user.click_button("Nhập hồ sơ mới").await?;
    user.type_into(NAME, "Trần Thị").await?;
    user.choose("Giới tính", "Nữ").await?;
    user.type_into("Ngày sinh", "5/5/19").await?;
    user.reload().await?;
    assert_eq!(user.value_of(NAME).await?, "Trần Thị");
    assert_eq!(user.value_of("Ngày sinh").await?, "5/5/19");
    user.type_into(NAME, "Trần Thị Một").await?;
    user.type_into("Ngày sinh", "5/5/1990").await?;
    user.type_into("Chi bộ", "Chi bộ Một").await?;
    user.type_into("Ngày kết nạp", "3/2/2026").await?;
    user.press_key("Enter").await?;
    user.see_text("Đã ghi hồ sơ: Trần Thị Một").await?;
    user.see_text("1 đã kết nạp theo hồ sơ").await?;
    user.reload().await?;
    user.see_text("1 đã kết nạp theo hồ sơ").await?;
    user.click_link("Trần Thị Một").await?;
    user.type_over("Ngày sinh", "6/5/19").await?;
    user.reload().await?;
    user.see_text("Có ô đã gõ mà chưa lưu").await?;
    assert_eq!(user.value_of("Ngày sinh").await?, "6/5/19");
    user.type_over("Ngày sinh", "06/05/1990").await?;
    user.press_key("Enter").await?;
    user.see_no_text("Có ô đã gõ mà chưa lưu").await?;

    // A figure that stands in its cell when the page goes is written, as by going elsewhere.
    user.within("Các trang").click_link("Kết quả").await?;
    cell(&user, "Chi bộ Một", "Tổng đảng viên").await?;
    user.type_text("17").await?;
    user.reload().await?;
    let rows = user.table("Bảng kết quả").await?;
    assert!(rows.iter().any(|row| row.iter().any(|figure| figure == "17")), "{rows:?}");
    Ok(())
}

/// What is refused in a table is said where it was typed (S3-16).
pub async fn said_at_the_cell(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, "Chi bộ Một").await?;
    adds(&user, "Chi bộ Hai").await?;
    user.within("Các trang").click_link("Kết quả").await?;
    cell(&user, "Chi bộ Một", "Đã kết nạp").await?;
    user.type_text("abc").await?;
    user.press_key("Enter").await?;
    user.see_text("“abc” không phải là số").await?;
    let near = user
        .eval(
            "const said = document.querySelector('[role=alert]').getBoundingClientRect();
            const cell = document.querySelector('[role=alert]').closest('[role=gridcell]').getBoundingClientRect();
            return said.bottom < innerHeight && Math.min(Math.abs(said.top - cell.bottom), Math.abs(cell.top - said.bottom)) < 24;",
            vec![],
        )
        .await?;
    assert_eq!(near.as_bool(), Some(true), "the error does not stand at the cell");
    user.screenshot("said-at-cell").await?;
    user.run_axe().await?;
    cell(&user, "Chi bộ Một", "Đã kết nạp").await?;
    user.type_text("5").await?;
    user.press_key("Enter").await?;
    user.see_no_text("“abc” không phải là số").await?;
    is_saved(&user).await
}
