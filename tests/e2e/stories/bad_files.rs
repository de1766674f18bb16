//! Files that are no good: a message in the user's language says where, and nothing stored changes by a single byte.

use super::article::{is_saved, opens_sample};
use crate::{trouble::Trouble, user::User};

const UNIT: &str =
    r#"{"id":"0000000abc-1","versions":[{"from":"2015-01-01","name":"Huyện Thử","kind":"district","sector":"other"}]}"#;

/// A file of ours with these lists.
fn file(units: &[&str], rest: &str) -> Vec<u8> {
    let stamp = r#""station": {"id":"0000000abc","name":"Máy thử"}"#;
    let units = units.join(",\n");
    format!("{{\"format\": \"so-nguon\", \"schema\": 1, {stamp},\n\"book\": {{\"units\": [\n{units}\n]{rest}}}}}")
        .into_bytes()
}

/// A unit of this number, below another.
fn unit(number: u32, above: u32, name: &str) -> String {
    format!(
        r#"{{"id":"0000000abc-{number}","versions":[{{"from":"2015-01-01","name":"{name}","parent":"0000000abc-{above}","kind":"commune","sector":"commune"}}]}}"#
    )
}

/// One typed figure of unit 1.
fn figure(indicator: &str, value: i64, as_of: &str) -> String {
    format!(
        r#"{{"period":"2016","unit":"0000000abc-1","indicator":"{indicator}","value":{value},"as_of":"{as_of}","origin":"typed"}}"#
    )
}

fn person(name: &str, admitted: &str) -> Vec<u8> {
    let person = format!(
        r#", "persons": [{{"id":"0000000abc-9","name":"{name}","gender":"woman","born":"1990","unit":"0000000abc-1","admitted":"{admitted}"}}]"#
    );
    file(&[UNIT], &person)
}

/// Bytes without sense, the same every time.
fn noise(letters: bool) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let next = move |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let byte = state.to_le_bytes()[0];
        if letters { b'a' + byte % 26 } else { byte }
    };
    (0..10_000_000).map(next).collect()
}

/// Refused whole: a word at the foot of the page.
fn refused() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let whole = file(&[UNIT], "");
    let future = String::from_utf8_lossy(&whole).replace("\"schema\": 1", "\"schema\": 5").into_bytes();
    vec![
        ("trong.json", Vec::new(), "Tệp trống."),
        ("thu.json", "Kính gửi Ban Tổ chức".into(), "Tệp không phải là JSON: sai ở dòng 1, cột 1."),
        ("khac.json", br#"{"name": "package", "version": 8}"#.to_vec(), "Tệp này của chương trình khác"),
        ("cut.json", whole[..whole.len() / 2].to_vec(), "Tệp bị cắt cụt ở dòng 3."),
        ("moi.json", future, "Tệp do bản Sổ Nguồn mới hơn ghi (định dạng 5)."),
        ("noise.json", noise(false), "Tệp không phải là văn bản"),
        ("letters.json", noise(true), "Tệp không phải là JSON: sai ở dòng 1, cột 1."),
    ]
}

/// Ours, but with something impossible in it: a preview that says where, and no way to take it in.
fn blocked() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let (one, two) = (unit(1, 2, "Xã Một"), unit(2, 1, "Xã Hai"));
    let fact = |value, day| file(&[UNIT], &format!(", \"facts\": [{}]", figure("admitted", value, day)));
    let (script, marked) = (unit(2, 1, "<script>alert(1)</script>"), unit(2, 1, "Xã \u{202e}Hai"));
    vec![
        ("trung.json", file(&[UNIT, UNIT], ""), "Đơn vị thứ 2 [units[1]"),
        ("vong.json", file(&[&one, &two], ""), "đơn vị đứng trên chính nó trong sơ đồ tổ chức"),
        ("am.json", fact(-5, "2016-12-31"), "“-5” không phải là số nguyên từ 0 đến 9.999.999"),
        ("ngay.json", fact(5, "2016-02-30"), "“2016-02-30” không phải là ngày có thật"),
        ("nguoi.json", person("<script>alert(1)</script>", "2016-05-19"), "có ký tự không được dùng ở đây: “<”"),
        ("ten.json", file(&[UNIT, &script], ""), "có ký tự không được dùng ở đây: “<”"),
        ("rtl.json", file(&[UNIT, &marked], ""), "có ký tự không được dùng ở đây: U+202E"),
    ]
}

/// The list of “Bad input”, one after the other, into a book that has something to lose.
pub async fn change_nothing(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    // From here on the page has nothing of its own to write.
    user.is_copied().await?;
    let before = user.all_stored().await?;
    user.click_link("Dữ liệu").await?;
    user.see_heading("Nhập tệp").await?;
    for (name, content, says) in refused() {
        user.upload("Nhập tệp", &user.file(name, &content)?).await?;
        user.see_text(&format!("{name}: {says}")).await?;
        user.see_text("Sổ không thay đổi.").await?;
        assert!(user.all_stored().await? == before, "{name} changed what is stored");
    }
    for (name, content, says) in blocked() {
        user.upload("Nhập tệp", &user.file(name, &content)?).await?;
        user.see_all(&[&format!("Xem trước khi nhập: {name}"), "Không nhập được tệp này. Sổ không thay đổi.", says])
            .await?;
        assert!(!user.can_press("Nhập tệp này").await?, "{name} can be imported");
        assert!(user.all_stored().await? == before, "{name} changed what is stored");
    }
    // What is odd but possible may come in, with a warning beforehand.
    let odd = [figure("admitted", 5, "2016-12-31"), figure("admitted/women", 7, "2099-12-31")].join(",");
    let odd = user.file("la.json", &file(&[UNIT], &format!(", \"facts\": [{odd}]")))?;
    user.upload("Nhập tệp", &odd).await?;
    let (more, future) = ("“Nữ” nhiều hơn tổng số kết nạp", "Huyện Thử: số liệu đến một ngày chưa tới");
    user.see_all(&["Cần xem lại", "Số liệu thứ 2 [facts[1]", more, future]).await?;
    assert!(user.can_press("Nhập tệp này").await?);
    user.run_axe().await?;
    user.click_button("Không nhập").await?;
    assert!(user.all_stored().await? == before, "a file that is not wanted changed what is stored");

    in_english(&user).await?;
    user.click_link("Tổng quan").await?;
    super::article::sees_figures(&user).await
}

/// The same words for those who read English.
async fn in_english(user: &User) -> Result<(), Trouble> {
    user.click_link("Cài đặt").await?;
    user.choose("Ngôn ngữ", "English").await?;
    user.click_link("Data").await?;
    user.drop_file("Import a file", "empty.json", b"").await?;
    user.see_text("empty.json: The file is empty. Nothing in the book has changed.").await?;
    user.drop_file("Import a file", "day.json", &person("Nguyễn Thị Mẫu", "2016-02-30")).await?;
    user.see_all(&[
        "This file cannot be imported.",
        "Person no. 1 [persons[0]",
        "“2016-02-30” is not a day of the calendar",
    ])
    .await?;
    user.click_button("Do not import").await?;
    user.click_link("Settings").await?;
    user.choose("Language", "Tiếng Việt").await
}
