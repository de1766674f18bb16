//! A clerk who presses and types whatever there is, by dice: nothing breaks, what is shown as saved is there when the page is
//! loaded anew, and the pages agree. `E2E_SOAK=seconds` lets it go on for so long, `SEED=n` has it do something else.

use super::article::opens_sample;
use crate::{trouble::Trouble, user::User};
use serde_json::json;
use std::time::{Duration, Instant};

/// So much is done where nobody says how long.
const ACTS: u32 = 40;
/// After so many acts it is looked whether all is well.
const OFTEN: u32 = 10;

/// What would leave the page, ask the system for something, or put a lock on that the dice could not open.
const LEFT_ALONE: [&str; 12] = [
    "In",
    "Chọn tệp",
    "mật khẩu",
    "Mật khẩu",
    "Tệp có",
    "Xóa toàn bộ",
    "Gắn",
    "tệp trên máy",
    "Sao chép",
    "English",
    "Bắt đầu sổ",
    "khóa",
];

/// What a hand types: right, wrong, strange, long.
const TYPED: [&str; 14] = [
    "3",
    "14",
    "1.000",
    "-1",
    "17/5/1990",
    "3/2024",
    "31/2/2020",
    "Nguyễn Thị Xê",
    "Chi bộ ấp Một",
    "nữ",
    "0",
    "   ",
    "<b>&\"'</b>",
    "Nguyễn Văn Một Hai Ba Bốn Năm Sáu Bảy Tám Chín Mười Mười Một Mười Hai Mười Ba Mười Bốn Mười Lăm",
];

/// The same numbers each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n.max(1)
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

pub async fn does_anything(user: User) -> Result<(), Trouble> {
    let seed = number("SEED").unwrap_or(1);
    let end = number("E2E_SOAK").map(|seconds| Instant::now() + Duration::from_secs(seconds));
    user.open("").await?;
    opens_sample(&user).await?;
    let (mut dice, mut acts, mut did) = (Dice(seed), 0, Vec::new());
    loop {
        let done = acts_once(&user, &mut dice).await;
        did.push(done);
        acts += 1;
        let so_far = || format!("SEED={seed}, after {acts} acts, the last {:?}", &did[did.len().saturating_sub(12)..]);
        user.no_faults().await.map_err(|trouble| Trouble::new(format!("{}: {trouble}", so_far())))?;
        let over = end.map_or(acts >= ACTS, |end| Instant::now() > end);
        if over || acts.is_multiple_of(OFTEN) {
            is_well(&user).await.map_err(|trouble| Trouble::new(format!("{}: {trouble}", so_far())))?;
        }
        if over {
            println!("        SEED={seed}: {acts} acts");
            return Ok(());
        }
    }
}

/// One act; what it was. What cannot be done just then is passed over, as a person would.
async fn acts_once(user: &User, dice: &mut Dice) -> String {
    let hasty = user.waiting(0);
    let kind = ["link", "button", "button", "field", "field", "key", "tab"][dice.below(7)];
    if kind == "key" {
        let key = ["Enter", "Escape", "Tab", "ArrowDown", "Control+z", "Control+y", "Delete"][dice.below(7)];
        let _ = user.press_key(key).await;
        return key.to_owned();
    }
    let offered = user.offers(kind).await.unwrap_or_default();
    let wanted =
        |name: &&String| !LEFT_ALONE.iter().any(|word| name.starts_with(word) || name.contains(&format!(" {word}")));
    let offered: Vec<String> = offered.iter().filter(wanted).cloned().collect();
    let Some(name) = dice.pick(&offered) else { return format!("no {kind}") };
    let text = TYPED[dice.below(TYPED.len())];
    let done = match kind {
        "link" => hasty.click_link(name).await,
        "button" => hasty.click_button(name).await,
        "tab" => hasty.click_tab(name).await,
        _ => fills(&hasty, name, text, dice).await,
    };
    format!("{kind} “{name}”{}", if done.is_ok() { "" } else { " (not now)" })
}

/// A field is filled in, and left by a key.
async fn fills(user: &User, name: &str, text: &str, dice: &mut Dice) -> Result<(), Trouble> {
    let nth = dice.below(40);
    let script = "const [field, nth] = arguments;
        if (field.type === 'file') return 'left';
        if (field.matches('input[type=checkbox], input[type=radio]')) { field.click(); return 'left'; }
        if (!field.matches('select')) return 'type';
        field.focus();
        field.selectedIndex = nth % field.options.length;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return 'left';";
    let is_typed = user
        .act("field", name, async |field| {
            Ok(user.browser().execute(script, vec![field.to_json()?, json!(nth)]).await?.json() == "type")
        })
        .await?;
    if is_typed {
        user.type_over(name, text).await?;
        user.press_key(["Enter", "Tab", "Escape"][dice.below(3)]).await?;
    }
    Ok(())
}

/// All is saved, a page that is loaded anew has the same book, and the pages agree.
async fn is_well(user: &User) -> Result<(), Trouble> {
    let before = counts(user).await?;
    user.until("what was done is not saved", async || {
        let text = user.page_text().await?;
        Ok(["✓ Đã lưu", "Chưa có thay đổi"].iter().any(|said| text.contains(said)).then_some(()))
    })
    .await?;
    user.reload().await?;
    let after = counts(user).await?;
    if before != after {
        return Err(Trouble::new(format!("loaded anew it is another book: {before} · {after}")));
    }
    agrees(user).await?;
    user.no_faults().await
}

/// How much is in the book.
async fn counts(user: &User) -> Result<String, Trouble> {
    // Whatever is open is left first.
    user.press_key("Escape").await?;
    user.open("#/du-lieu").await?;
    user.until("how much is in the book is not said", async || {
        let text = user.page_text().await?;
        Ok(text.split_once("Trong sổ có:").map(|(_, rest)| rest.lines().next().unwrap_or_default().trim().to_owned()))
    })
    .await
}

/// The ranking and the table of results say the same of every unit.
async fn agrees(user: &User) -> Result<(), Trouble> {
    if user.page_text().await?.contains("Trong sổ có: 0 đơn vị") {
        // All was taken back: it begins anew.
        return opens_sample(user).await;
    }
    user.open("#/xep-hang").await?;
    user.see_heading("Xếp hạng").await?;
    let ranked: Vec<String> = user.ranks().await?.into_iter().flatten().collect();
    user.open("#/ket-qua").await?;
    user.see_heading("Kết quả").await?;
    if user.page_text().await?.contains("Sổ chưa có đơn vị nào") {
        return Ok(());
    }
    for row in user.table("Bảng kết quả").await? {
        let [name, admitted, ..] = &row[..] else { continue };
        let admitted = admitted.split_whitespace().next().unwrap_or_default();
        // Rank, name, a mark of small targets, admitted/target.
        let of = ranked.iter().filter_map(|row| row.rsplit_once(' ')).filter_map(|(head, figure)| {
            let head = head.trim_end_matches(" †");
            head.ends_with(&format!(" {name}")).then(|| figure.split('/').next().unwrap_or_default())
        });
        for figure in of {
            if figure != admitted {
                return Err(Trouble::new(format!(
                    "{name}: {figure} in the ranking, {admitted} in the table of results"
                )));
            }
        }
    }
    Ok(())
}
