//! Finding and choosing: the search of the top bar, the fields that find while one types, rows pasted in a dialog.

use super::article::{is_saved, opens_sample};
use super::own::{adds, begins, comes_to_add};
use crate::{engine::Engine, trouble::Trouble, user::User};

pub const FIND: &str = "Tìm đơn vị, người, trang";
const BRANCHES: [&str; 3] = ["Chi bộ ấp An Thủy", "Chi bộ Trường THPT", "Chi bộ Quý Điền"];

/// What the list of the field with the cursor offers, and which of it Enter would take.
async fn offered(user: &User) -> Result<(Vec<String>, Option<usize>), Trouble> {
    let script = "const f = document.activeElement;
        const list = document.getElementById(f.getAttribute('aria-controls') || '');
        if (!list || f.getAttribute('aria-expanded') !== 'true') return [[], null];
        const all = [...list.querySelectorAll('[role=option]')];
        const at = all.findIndex((o) => o.id === f.getAttribute('aria-activedescendant'));
        if (all.some((o, n) => (o.getAttribute('aria-selected') === 'true') !== (n === at))) throw new Error('two are picked');
        return [all.map((o) => o.innerText.replace(/\\s+/g, ' ').trim()), at < 0 ? null : at];";
    Ok(serde_json::from_value(user.eval(script, vec![]).await?)?)
}

/// Waits until the list begins so, with that one gone to.
async fn offers(user: &User, first: &[&str], active: Option<usize>) -> Result<(), Trouble> {
    user.until_right(async || {
        let (all, at) = offered(user).await?;
        let fits = all.len() >= first.len() && all.iter().zip(first).all(|(one, first)| one.starts_with(first));
        Ok((!(fits && at == active))
            .then(|| format!("offered is {all:?}, gone to is {at:?}; wanted {first:?}, {active:?}")))
    })
    .await
}

/// Whether the whole of the open list is in the window, above everything else.
async fn list_is_whole(user: &User) -> Result<(), Trouble> {
    let script = "const f = document.activeElement;
        const list = document.getElementById(f.getAttribute('aria-controls'));
        const r = list.getBoundingClientRect();
        if (r.top < 0 || r.left < 0 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) return 'it is cut off by the window';
        const all = [...list.querySelectorAll('[role=option]')].filter((o) => o.getBoundingClientRect().bottom <= r.bottom);
        const hidden = all.find((o) => { const b = o.getBoundingClientRect();
            const top = document.elementFromPoint(b.left + 20, b.top + b.height / 2); return !top || !list.contains(top); });
        return hidden ? 'something lies over ' + hidden.innerText : '';";
    user.until_right(async || {
        let told = user.eval(script, vec![]).await?;
        Ok(told.as_str().filter(|told| !told.is_empty()).map(str::to_owned))
    })
    .await
}

/// The search of the top bar: keys lead to it, Enter goes there, and what is not found is said.
pub async fn finds(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    user.press_key("Control+k").await?;
    user.comes_to(&format!("combobox {FIND}")).await?;
    user.type_text("an thuy").await?;
    offers(&user, &["Xã An Thủy Huyện Ba Tri"], Some(0)).await?;
    list_is_whole(&user).await?;
    user.run_axe().await?;
    user.screenshot(&format!("find-{}", user.engine().name())).await?;
    user.press_key("Enter").await?;
    user.within("Đơn vị đang xem").see_text("Xã An Thủy").await?;
    user.comes_to("h1 Kết nạp đảng viên mới").await?;
    // A page, by the other key; from a grid the key is the grid's.
    user.press_key("/").await?;
    user.comes_to(&format!("combobox {FIND}")).await?;
    user.type_text("viec den").await?;
    offers(&user, &["Việc đến hạn"], Some(0)).await?;
    user.press_key("Enter").await?;
    user.arrives(["Việc đến hạn", "What is due"]).await?;
    user.comes_to("h1 ").await?;
    // A person.
    user.press_key("Control+k").await?;
    user.type_text("tran van mau mot").await?;
    offers(&user, &["Trần Văn Mẫu Một"], Some(0)).await?;
    user.press_key("Enter").await?;
    user.see_heading("Trần Văn Mẫu Một").await?;
    user.comes_to("h1 Trần Văn Mẫu Một").await?;
    // Whoever was looked for comes first the next time; Escape gives back.
    user.press_key("Control+k").await?;
    user.press_key("ArrowDown").await?;
    offers(&user, &["Xã An Thủy", "Trần Văn Mẫu Một", "Tổng quan"], Some(0)).await?;
    user.press_key("End").await?;
    user.press_key("ArrowDown").await?;
    offers(&user, &["Xã An Thủy"], Some(0)).await?;
    user.press_key("PageDown").await?;
    offers(&user, &["Xã An Thủy"], Some(10)).await?;
    user.press_key("Escape").await?;
    // What there is not is said, and stays.
    user.type_text("zzzz").await?;
    user.see_text("không tìm thấy “zzzz”").await?;
    user.press_key("Enter").await?;
    user.see_text("Không tìm thấy “zzzz”").await?;
    assert_eq!(user.value_of(FIND).await?, "zzzz");
    user.run_axe().await?;
    // Something that is done on a page of its own.
    user.press_key("Control+k").await?;
    user.type_text("dan tu excel").await?;
    offers(&user, &["Dán từ Excel"], Some(0)).await?;
    user.press_key("Enter").await?;
    user.comes_to("textarea Các dòng đã chép từ Excel").await?;
    user.press_key("Escape").await?;
    user.see_no_text("Các dòng đã chép từ Excel").await?;
    phone(&user).await
}

/// On a phone, dark, the list is whole as well, and a finger takes from it.
async fn phone(user: &User) -> Result<(), Trouble> {
    if user.engine() != Engine::Chromium {
        return Ok(());
    }
    user.screen(390, 844).await?;
    user.prefers(true, false).await?;
    user.press_key("Control+k").await?;
    user.type_text("an ngai trung").await?;
    offers(user, &["Xã An Ngãi Trung"], Some(0)).await?;
    list_is_whole(user).await?;
    user.run_axe().await?;
    user.screenshot("find-390-dark").await?;
    user.within("Đơn vị").click("Xã An Ngãi Trung").await?;
    user.within("Đơn vị đang xem").see_text("Xã An Ngãi Trung").await?;
    user.prefers(false, false).await?;
    user.screen(1366, 900).await
}

/// A field of a form: by a few letters, initials, a name that means one; Enter is the list's and not the form's.
pub async fn chooses(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    for name in BRANCHES {
        adds(&user, name).await?;
    }
    user.click_link("Hồ sơ").await?;
    let form = user.within("Thêm hồ sơ");
    let branch = "Chi bộ";
    let value = async || form.value_of(branch).await;
    form.type_over(branch, "an thuy").await?;
    offers(&user, &["Chi bộ ấp An Thủy"], Some(0)).await?;
    user.press_key("Enter").await?;
    assert_eq!(value().await?, "Chi bộ ấp An Thủy · Đảng ủy xã Thử Nghiệm");
    user.see_no_text("Chưa nhập.").await?;
    // The next Enter is the form's.
    user.press_key("Enter").await?;
    user.see_text("Chưa nhập.").await?;
    form.type_over(branch, "ctt").await?;
    offers(&user, &["Chi bộ Trường THPT"], Some(0)).await?;
    user.run_axe().await?;
    list_is_whole(&user).await?;
    user.press_key("Escape").await?;
    assert_eq!(value().await?, "Chi bộ ấp An Thủy · Đảng ủy xã Thử Nghiệm", "Escape gives back what was");
    // What the input method has is not taken.
    form.type_over(branch, "quy").await?;
    offers(&user, &["Chi bộ Quý Điền"], Some(0)).await?;
    let composed = "document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }));";
    user.eval(composed, vec![]).await?;
    assert_eq!(value().await?, "quy");
    offers(&user, &["Chi bộ Quý Điền"], Some(0)).await?;
    let half = "const f = document.activeElement; f.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        f.value = 'truong'; f.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        f.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));";
    user.eval(half, vec![]).await?;
    offers(&user, &["Chi bộ Trường THPT"], Some(0)).await?;
    assert_eq!(value().await?, "truong");
    user.eval(
        "document.activeElement.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));",
        vec![],
    )
    .await?;
    // A name without marks and without what stands above means the one; another leaves its words beside the field.
    form.type_over(branch, "chi bo quy dien").await?;
    user.press_key("Tab").await?;
    user.until("the name is not taken", async || Ok(value().await?.starts_with("Chi bộ Quý Điền ·").then_some(())))
        .await?;
    form.type_over(branch, "Chi bộ Nào Đó").await?;
    user.press_key("Tab").await?;
    user.see_text("Không có đơn vị nào tên “Chi bộ Nào Đó”").await?;
    assert_eq!(value().await?, "Chi bộ Nào Đó");
    // By hand; what was chosen a moment ago is the first.
    form.act("field", branch, async |field| field.click().await).await?;
    user.press_key("Control+a").await?;
    user.press_key("Backspace").await?;
    offers(&user, &["Chi bộ ấp An Thủy"], None).await?;
    user.press_key("ArrowDown").await?;
    user.press_key("ArrowDown").await?;
    user.press_key("Tab").await?;
    user.until("what was gone to is not taken", async || {
        Ok((!value().await?.is_empty() && value().await? != "Chi bộ Nào Đó").then_some(()))
    })
    .await?;
    above(&user).await
}

/// The unit above is found in the same way; what means none holds the form back.
async fn above(user: &User) -> Result<(), Trouble> {
    comes_to_add(user).await?;
    user.press_key("Control+k").await?;
    user.type_text("quy dien").await?;
    offers(user, &["Chi bộ Quý Điền"], Some(0)).await?;
    user.press_key("Enter").await?;
    user.see_heading("Chi bộ Quý Điền").await?;
    user.choose("Việc cần làm với đơn vị", "Thông tin").await?;
    user.type_over("Tên đơn vị", "Chi bộ Quý Điền 2").await?;
    user.type_over("Trực thuộc", "không có").await?;
    user.press_key("Enter").await?;
    user.see_text("Không có đơn vị nào tên “không có”").await?;
    user.click_button("Lưu").await?;
    user.see_text("Có phần chưa lưu.").await?;
    user.type_over("Trực thuộc", "thu nghiem").await?;
    user.press_key("Enter").await?;
    user.see_no_text("Không có đơn vị nào tên").await?;
    user.click_button("Lưu").await?;
    user.see_heading("Chi bộ Quý Điền 2").await?;
    is_saved(user).await
}

/// Rows from a spreadsheet are for the rows, wherever in the dialog the cursor is; one text is for where it is.
pub async fn pastes(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    begins(&user).await?;
    adds(&user, BRANCHES[0]).await?;
    adds(&user, BRANCHES[1]).await?;
    user.click_link("Hồ sơ").await?;
    user.click_button("Dán từ Excel").await?;
    let (rows, branch) = ("Các dòng đã chép từ Excel", "Chi bộ cho dòng không ghi đơn vị");
    user.comes_to(&format!("textarea {rows}")).await?;
    user.act("field", branch, async |field| field.click().await).await?;
    user.paste("an thuy").await?;
    offers(&user, &["Chi bộ ấp An Thủy"], Some(0)).await?;
    user.run_axe().await?;
    list_is_whole(&user).await?;
    user.press_key("Enter").await?;
    let header = "Họ và tên\tGiới tính\tNgày sinh\tNgày kết nạp";
    let block = format!("{header}\nNguyễn Văn Mẫu\tNam\t12/3/1990\t10/6/2026\nTrần Thị Mẫu\tNữ\t1/3/1991\t10/6/2026\n");
    user.paste(&block).await?;
    user.comes_to(&format!("textarea {rows}")).await?;
    assert!(user.value_of(branch).await?.starts_with("Chi bộ ấp An Thủy ·"));
    user.see_text("2 sẽ thêm").await?;
    // Also where a button has the focus.
    let more = "Lê Văn Mẫu\tNam\t2/2/1992\t10/6/2026\n";
    user.act("button", "Thôi", async |button| button.focus().await).await?;
    user.paste(more).await?;
    user.see_text("3 sẽ thêm").await?;
    user.click_button("Thêm 3").await?;
    user.see_text("3 đã kết nạp theo hồ sơ").await?;
    user.comes_to("button Dán từ Excel").await
}
