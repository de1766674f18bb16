//! A stranger's files that would take away, wear out or pose: the page counts what would go, asks for a word, says why it
//! refuses, and is loud where a signature is missing among signers.

use super::article::{is_saved, opens_sample, sees_figures};
use super::laptops::{moves_to_another, takes_in};
use crate::{trouble::Trouble, user::User};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A station that nobody has met.
const STRANGER: &str = "0000000zzz";
const MASS: &str = "CẢNH BÁO: tệp bỏ khỏi sổ 300 trong 300 hồ sơ đang có.";
const WORD: &str = "Gõ XÓA nếu đúng là muốn bỏ như vậy";

/// The stranger's file of these records, with the hash that is right for it and no signature.
fn file(book: &Value) -> Vec<u8> {
    let book = book.to_string();
    let hash = Sha256::digest(&book).iter().fold(String::new(), |hash, byte| format!("{hash}{byte:02x}"));
    let station = format!(r#"{{"id":"{STRANGER}","name":"Máy Tỉnh ủy"}}"#);
    format!(r#"{{"format":"so-nguon","schema":3,"station":{station},"packet":"book","book":{book},"sha256":"{hash}"}}"#)
        .into_bytes()
}

/// That the stranger has taken these records away, knowing who wrote them.
fn graves(records: &[&Value]) -> Value {
    let grave = |record: &&Value| {
        let (station, number) = record["dot"].as_str()?.split_once('-')?;
        let seen = json!({ station: number.parse::<u32>().ok()?, STRANGER: 1 });
        Some(json!({ "key": record["id"], "states": [{ "last": format!("{STRANGER}-1"), "seen": seen }] }))
    };
    records.iter().filter_map(grave).collect()
}

fn list<'a>(book: &'a Value, name: &str) -> Vec<&'a Value> {
    book[name].as_array().into_iter().flatten().collect()
}

/// A person of the book once more, as somebody else, with this in place of who wrote it.
fn one_more(book: &Value, field: &str, context: Value) -> Value {
    let mut person = book["persons"][0].clone();
    person.as_object_mut().unwrap().remove("dot");
    person["id"] = format!("{STRANGER}-1").into();
    person[field] = context;
    json!({ "units": book["units"], "persons": [person] })
}

/// On a laptop that knows nobody, then on one that knows a signer.
pub async fn are_told(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.click_link("Dữ liệu").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (name, ours) = user.wait_for_download(".json").await?;
    let whole: Value = serde_json::from_slice(&ours)?;
    let book = &whole["book"];
    // As whom this very visit writes.
    let own = book["persons"][0]["dot"].as_str().and_then(|dot| dot.split_once('-')).map_or("", |(writer, _)| writer);
    let nobody = file(&json!({ "graves": { "persons": graves(&list(book, "persons")) } }));

    takes_everybody_away(&user, &nobody).await?;
    takes_the_top_away(&user, book).await?;
    claims_too_much(&user, book, own).await?;

    moves_to_another(&user).await?;
    user.drop_file("Nhập tệp", &name, &ours).await?;
    user.see_text("Lần đầu nhận tệp của máy này.").await?;
    takes_in(&user).await?;
    among_signers(&user, &nobody).await?;
    in_english(&user, &nobody).await?;
    user.click_link("Tổng quan").await?;
    sees_figures(&user).await
}

/// Counted, not done without the word, and undone where it was typed.
async fn takes_everybody_away(user: &User, nobody: &[u8]) -> Result<(), Trouble> {
    user.drop_file("Nhập tệp", "het.json", nobody).await?;
    user.see_all(&["Loại Thêm Sửa Bỏ Giữ nguyên", "hồ sơ 0 0 300 0", MASS]).await?;
    assert!(!user.can_press("Nhập tệp này").await?);
    user.type_into(WORD, "có").await?;
    assert!(!user.can_press("Nhập tệp này").await?, "any word will do");
    user.run_axe().await?;
    user.type_into(WORD, "xóa").await?;
    user.see_text("Đã gõ đúng: nhập được.").await?;
    takes_in(user).await?;
    user.click_button("Hoàn tác: nhập tệp").await?;
    user.see_text("Đã hoàn tác").await?;
    is_saved(user).await
}

/// The unit above all others is named before it goes.
async fn takes_the_top_away(user: &User, book: &Value) -> Result<(), Trouble> {
    let units = list(book, "units");
    let is_top = |unit: &&&Value| list(unit, "versions").iter().all(|version| version["parent"].is_null());
    let tops: Vec<&Value> = units.iter().filter(is_top).copied().collect();
    let top = tops[0]["versions"][0]["name"].as_str().unwrap_or_default();
    let headless = file(&json!({ "graves": { "units": graves(&tops) } }));
    user.drop_file("Nhập tệp", "goc.json", &headless).await?;
    user.see_text(&format!("CẢNH BÁO: tệp bỏ khỏi sổ đơn vị cao nhất: {top}.")).await?;
    assert!(!user.can_press("Nhập tệp này").await?);
    user.click_button("Không nhập").await
}

/// Writes of this very machine that it never made: told, or refused with the reason; what goes out afterwards comes in again.
async fn claims_too_much(user: &User, book: &Value, own: &str) -> Result<(), Trouble> {
    let spent = file(&one_more(book, "dot", format!("{own}-4000000000").into()));
    user.drop_file("Nhập tệp", "can.json", &spent).await?;
    user.see_all(&[
        "Không nhập được tệp này. Sổ không thay đổi.",
        &format!("Máy {own}: tệp kể lần ghi thứ 4.000.000.000 của chính máy đang mở sổ"),
    ])
    .await?;
    assert!(!user.can_press("Nhập tệp này").await?);
    user.click_button("Không nhập").await?;

    let state = json!([{ "last": format!("{STRANGER}-1"), "seen": { own: 1_000_000_000, STRANGER: 1 } }]);
    user.drop_file("Nhập tệp", "noi-qua.json", &file(&one_more(book, "states", state))).await?;
    user.see_all(&[
        &format!("Máy {own}: tệp nói đã biết tới lần ghi thứ 1.000.000.000 của máy ấy"),
        "phần nói quá không được tính",
        "hồ sơ 1 0 0 0",
    ])
    .await?;
    takes_in(user).await?;
    user.click_button("Hoàn tác: nhập tệp").await?;
    user.see_text("Đã hoàn tác").await?;
    is_saved(user).await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (name, ours) = user.wait_for_download(".json").await?;
    user.drop_file("Nhập tệp", &name, &ours).await?;
    user.see_heading(&format!("Xem trước khi nhập: {name}")).await?;
    user.see_text("Tệp này không thêm và không sửa gì").await?;
    user.click_button("Không nhập").await
}

/// Where the known machines sign, a file that is not signed is loud; and both words are asked for.
async fn among_signers(user: &User, nobody: &[u8]) -> Result<(), Trouble> {
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", "het.json", nobody).await?;
    user.see_all(&["CẢNH BÁO: tệp không có chữ ký, trong khi các máy đã biết đều ký tệp của mình.", MASS]).await?;
    user.run_axe().await?;
    user.type_into(WORD, "XÓA").await?;
    user.see_text("Đã gõ đúng: nhập được.").await?;
    assert!(!user.can_press("Nhập tệp này").await?, "nobody was asked whose file it is");
    user.check("Tôi đã hỏi nơi gửi: đúng là tệp của họ.", true).await?;
    assert!(user.can_press("Nhập tệp này").await?);
    user.click_button("Không nhập").await
}

/// The same words for those who read English.
async fn in_english(user: &User, nobody: &[u8]) -> Result<(), Trouble> {
    user.click_link("Cài đặt").await?;
    user.choose("Ngôn ngữ", "English").await?;
    user.click_link("Data").await?;
    user.drop_file("Import a file", "all.json", nobody).await?;
    user.see_all(&[
        "WARNING: the file is not signed, while all stations known here sign theirs.",
        "WARNING: the file takes 300 of the 300 persons here out of the book.",
        "Type REMOVE if that is what you want",
    ])
    .await?;
    user.click_button("Do not import").await?;
    user.click_link("Settings").await?;
    user.choose("Language", "Tiếng Việt").await
}
