//! Papers: whatever page is open, the browser's own command prints its paper whole, or a sentence that says where one is.

use super::article::opens_sample;
use super::own;
use crate::{engine::Engine, trouble::Trouble, user::User};
use serde_json::Value;

/// Every page, and what of its paper, or in place of it, is to be read. The first and the last print as they stand.
const PAGES: [(&str, &str); 16] = [
    ("#/tong-quan", ""),
    ("#/xep-hang", "PHỤ LỤC"),
    ("#/chi-tieu", "BẢNG GIAO CHỈ TIÊU"),
    ("#/ket-qua", "KẾT QUẢ PHÁT TRIỂN"),
    ("#/ho-so", "DANH SÁCH THEO DÕI"),
    ("#/den-han", "PHIẾU NHẮC HẠN"),
    ("#/den-han?han=7-ngay", "không có phiếu nhắc hạn để in"),
    ("#/lop", "Hãy mở một lớp"),
    ("#/to-chuc", "Trang “Tổ chức” không có bản in"),
    ("#/bao-cao", "BÁO CÁO"),
    ("#/bao-cao?danh-sach=7", "Biểu số 1-BTCTW"),
    ("#/du-lieu", "không có bản in"),
    ("#/hop-nhan", "Không có đơn vị nào chưa gửi"),
    ("#/an-toan", "không có bản in"),
    ("#/cai-dat", "không có bản in"),
    ("#/huong-dan", ""),
];

/// What the browser lays out when it is told to print, as text; nothing where the page prints as it stands.
pub async fn laid(user: &User) -> Result<String, Trouble> {
    let script = "window.dispatchEvent(new Event('beforeprint'));
        const papers = document.querySelector('.papers'), text = papers ? papers.textContent : '';
        window.dispatchEvent(new Event('afterprint'));
        return text + (document.querySelector('.papers') ? ' left behind' : '');";
    Ok(user.eval(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

/// Every page in turn; in Chromium each is printed, too.
pub async fn every_page(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    for (address, wanted) in PAGES {
        user.open(address).await?;
        let complaint = format!("{address} does not print “{wanted}”");
        let is_so = async || {
            let text = laid(&user).await?;
            Ok((if wanted.is_empty() { text.is_empty() } else { text.contains(wanted) } && !text.ends_with("behind"))
                .then_some(()))
        };
        // Every look lays the whole paper: a machine with much else to do takes its time.
        user.waiting(30).until(&complaint, is_so).await?;
        if user.engine() == Engine::Chromium {
            let glyphs = glyphs(&user.printed().await?);
            let least = glyphs.iter().min().copied().unwrap_or_default();
            assert!(least > 20, "{address}: a sheet is all but empty: {glyphs:?}");
        }
    }
    // Whatever is in sight: the whole list goes on paper.
    user.open("#/ho-so").await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    user.eval("document.querySelector('.list-scroll').scrollTop = 3000;", vec![]).await?;
    let rows = "window.dispatchEvent(new Event('beforeprint'));
        const rows = document.querySelectorAll('.papers tbody tr:not(.paper-close)').length;
        window.dispatchEvent(new Event('afterprint')); return rows;";
    assert_eq!(user.eval(rows, vec![]).await?.as_u64(), Some(300));
    user.type_into("Tìm theo tên", "không có ai tên thế").await?;
    user.see_text("Không tìm thấy ai").await?;
    assert!(laid(&user).await?.contains("Danh sách đang trống"));
    // A browser that never told that it had printed: what was laid then is on no other paper.
    user.eval("window.dispatchEvent(new Event('beforeprint'));", vec![]).await?;
    user.open("#/xep-hang").await?;
    user.see_text("Dẫn đầu theo tỷ lệ").await?;
    let text = laid(&user).await?;
    assert!(text.contains("PHỤ LỤC") && !text.contains("Danh sách đang trống"), "{}", &text[..text.len().min(300)]);
    Ok(())
}

/// Of what is seen while printing: parts of the screen, and cells that do not stand below the heading of their key.
const AMISS: &str = "const seen = (e) => e.getClientRects().length > 0;
    const amiss = [...document.querySelectorAll('button, input, select, textarea, nav, .file-due, .news-line, .field-hint, .banners')]
        .filter(seen).map((e) => 'of the screen: ' + e.outerHTML.slice(0, 80));
    const papers = [...document.querySelectorAll('.papers article')];
    if (!papers.length || !papers.every(seen)) amiss.push('no paper is seen');
    for (const table of document.querySelectorAll('.papers table')) {
        const heads = new Map([...table.querySelectorAll('th[data-key]')].map((th) => [th.dataset.key, th]));
        for (const td of table.querySelectorAll('td[data-key]')) {
            const head = heads.get(td.dataset.key);
            if (!head || !seen(head)) { amiss.push(td.dataset.key + ' has no heading'); continue; }
            const [a, b] = [head.getBoundingClientRect(), td.getBoundingClientRect()];
            if (Math.abs(a.left - b.left) > 1 || Math.abs(a.right - b.right) > 1) amiss.push(td.dataset.key + ' stands beside its heading');
            if (td.scrollWidth > td.clientWidth + 1) amiss.push(td.dataset.key + ' runs over: ' + td.textContent);
        }
        if (table.getBoundingClientRect().right > table.closest('article').getBoundingClientRect().right + 1) amiss.push('a table is wider than the sheet');
    }
    return amiss.slice(0, 5);";

async fn is_a_paper(user: &User, address: &str, titled: &str) -> Result<(), Trouble> {
    user.open(address).await?;
    user.until("the page does not come to rest", async || Ok(laid(user).await?.contains(titled).then_some(()))).await?;
    user.prefers(false, true).await?;
    user.see_text(titled).await?;
    let amiss: Vec<Value> = serde_json::from_value(user.eval(AMISS, vec![]).await?)?;
    assert!(amiss.is_empty(), "{address}: {amiss:?}");
    user.prefers(false, false).await?;
    Ok(())
}

/// The papers of the sample, then those of a book that has not gone out as a file for long: it is reminded of on screen alone.
pub async fn headings(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    if user.engine() != Engine::Chromium {
        return Ok(());
    }
    opens_sample(&user).await?;
    for (address, titled) in
        PAGES.into_iter().filter(|(_, titled)| *titled == titled.to_uppercase() && !titled.is_empty())
    {
        is_a_paper(&user, address, titled).await?;
    }
    is_a_paper(&user, "#/bao-cao?danh-sach=7", "Biểu số 1-BTCTW").await?;
    is_a_paper(&user, "#/den-han?han=cu", "PHIẾU NHẮC HẠN").await?;
    user.open("#/ho-so").await?;
    user.see_text("300 hồ sơ, 160 nữ").await?;
    user.eval("document.querySelector('.list-name a').click();", vec![]).await?;
    user.see_text("Quá trình phấn đấu").await?;
    let here = user.eval("return location.hash;", vec![]).await?;
    is_a_paper(&user, here.as_str().unwrap_or_default(), "PHIẾU THEO DÕI").await?;
    user.open("#/tong-quan").await?;
    user.click_button("Bắt đầu sổ của đơn vị tôi").await?;
    user.click_button("Đồng ý").await?;
    user.see_heading("Đơn vị của tôi").await?;
    user.click_link("Tổng quan").await?;
    own::begins(&user).await?;
    own::types_fast(&user, "Chi bộ", 60, 20).await?;
    user.waiting(60).see_text("Chưa xuất tệp lần nào").await?;
    user.open("#/bao-cao").await?;
    user.see_text("Chưa xuất tệp lần nào").await?;
    is_a_paper(&user, "#/bao-cao", "BÁO CÁO").await?;
    let sheets = glyphs(&user.printed().await?);
    assert!(sheets.len() <= 2 && sheets[0] > 300, "the paper begins on the first sheet: {sheets:?}");
    Ok(())
}

/// How many letters stand on each sheet of a PDF as Chromium writes it: its pages name the stream of what is drawn on them,
/// deflated, in which letters are numbers of four digits.
fn glyphs(pdf: &[u8]) -> Vec<usize> {
    let find = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).position(|w| w == word);
    let object = |number: &str| {
        let at = find(pdf, format!("\n{number} 0 obj").as_bytes()).unwrap() + 1;
        &pdf[at..at + find(&pdf[at..], b"endobj").unwrap()]
    };
    let mut sheets = Vec::new();
    let mut rest = pdf;
    while let Some(at) = find(rest, b"/Contents ") {
        let number: String =
            rest[at + 10..].iter().take_while(|b| b.is_ascii_digit()).map(|b| char::from(*b)).collect();
        rest = &rest[at + 10..];
        let stream = object(&number);
        let from = find(stream, b"stream").unwrap() + 6;
        let from = from + stream[from..].iter().take_while(|b| **b == b'\r' || **b == b'\n').count();
        let drawn =
            miniz_oxide::inflate::decompress_to_vec_zlib(&stream[from..]).unwrap_or_else(|broken| broken.output);
        let drawn = String::from_utf8_lossy(&drawn).into_owned();
        let runs = drawn.split('<').skip(1).filter_map(|run| run.split_once('>'));
        sheets.push(runs.map(|(run, _)| run.chars().filter(char::is_ascii_hexdigit).count() / 4).sum());
    }
    sheets
}
