//! Files on their way between two browsers: nobody reads them, and nobody changes them unseen. The `rage` program of the
//! cargo registry opens what the page wrote, and the page what `rage` wrote.

use super::article::{is_saved, opens_sample, sees_figures};
use crate::{trouble::Trouble, user::User};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

pub(super) const WORDS: &str = "Đất lành chim đậu 2026";
/// Whom `rage` asks for the passphrase where there is no terminal: it speaks the protocol of `pinentry`.
const ASKED: &str = "#!/bin/sh
echo OK
while read -r command rest; do
  case $command in
    GETPIN) echo \"D $E2E_WORDS\"; echo OK ;;
    BYE) echo OK; exit ;;
    *) echo OK ;;
  esac
done
";

/// Everything of this browser is cleared, as if it were another's.
async fn elsewhere(user: &User) -> Result<(), Trouble> {
    user.clear_storage().await?;
    user.open("#/tong-quan").await?;
    user.reload().await?;
    user.see_heading("Sổ theo dõi phát triển đảng viên").await?;
    user.click_link("Dữ liệu").await?;
    user.see_heading("Nhập tệp").await
}

/// Types the passphrase of the file that waits.
pub(super) async fn opens_with(user: &User, words: &str) -> Result<(), Trouble> {
    user.type_into("Mật khẩu của tệp", words).await?;
    user.click_button("Mở tệp").await
}

/// Runs the real program on a file, under the same words; gives what it wrote.
pub(super) fn rage(user: &User, flag: &str, file: &Path) -> Result<Vec<u8>, Trouble> {
    let (asked, out) = (user.file("pinentry.sh", ASKED.as_bytes())?, file.with_extension("out"));
    std::fs::set_permissions(&asked, std::fs::Permissions::from_mode(0o700))?;
    let program = std::env::var("RAGE").unwrap_or("rage".into());
    let mut command = Command::new(&program);
    command.arg(flag).arg("-o").arg(&out).arg(file).env("PINENTRY_PROGRAM", asked).env("E2E_WORDS", WORDS);
    let told = command.stdin(Stdio::null()).output().map_err(|error| Trouble::new(format!("{program}: {error}")))?;
    if !told.status.success() {
        return Err(Trouble::new(format!("rage {flag}: {}", String::from_utf8_lossy(&told.stderr))));
    }
    let written = std::fs::read(&out)?;
    std::fs::remove_file(out)?;
    Ok(written)
}

/// Out under a passphrase, in again elsewhere; not with another one, and not broken.
pub async fn there(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.click_link("Dữ liệu").await?;
    user.click("Tệp có mật khẩu").await?;
    user.see_text("Quên mật khẩu là mất những gì trong tệp").await?;
    user.type_into("Đặt mật khẩu cho tệp", WORDS).await?;
    user.type_into("Nhập lại mật khẩu", "Đất lành chim bay 2026").await?;
    user.click_button("Xuất tệp mã hóa").await?;
    user.see_text("Hai lần nhập không giống nhau.").await?;
    user.run_axe().await?;
    user.type_into("Nhập lại mật khẩu", WORDS).await?;
    user.click_button("Xuất tệp mã hóa").await?;
    let (name, file) = user.waiting(60).wait_for_download(".json.age").await?;
    assert!(name.starts_with("PTDV_CaSo_HuyenBaTri_2016_") && name.ends_with("_r1.json.age"), "{name}");
    assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt ") && file.len() > 10_000, "{}", file.len());
    user.see_text("bản ghi ra tệp PTDV_CaSo_").await?;
    let plain = rage(&user, "-d", &user.file(&name, &file)?)?;
    assert!(plain.starts_with(b"{\n  \"format\": \"so-nguon\""), "{}", plain.len());

    // Full records of the unit alone go so too, and the log says that they went.
    user.choose("Cho gì vào tệp", "Hồ sơ của đơn vị đang xem").await?;
    user.type_into("Đặt mật khẩu cho tệp", WORDS).await?;
    user.type_into("Nhập lại mật khẩu", WORDS).await?;
    user.click_button("Xuất tệp mã hóa").await?;
    let (records, _) = user.waiting(60).wait_for_download("_r2.json.age").await?;
    assert!(records.starts_with("PTDV_HoSo_HuyenBaTri_"), "{records}");
    is_saved(&user).await?;

    elsewhere(&user).await?;
    user.upload("Nhập tệp", &user.file(&name, &file)?).await?;
    user.see_heading(&format!("Tệp mã hóa: {name}")).await?;
    user.run_axe().await?;
    let patient = user.waiting(60);
    opens_with(&user, "Đất lành chim bay 2026").await?;
    patient.see_text("Mật khẩu không đúng. Hãy thử lại.").await?;
    opens_with(&user, WORDS).await?;
    patient.see_heading(&format!("Xem trước khi nhập: {}", name.trim_end_matches(".age"))).await?;
    user.see_all(&["Lần đầu nhận tệp của máy này.", "đơn vị 84 0 0", "hồ sơ 300 0 0"]).await?;
    user.click_button("Nhập tệp này").await?;
    is_saved(&user).await?;
    user.click_link("Tổng quan").await?;
    sees_figures(&user).await?;

    user.click_link("Dữ liệu").await?;
    let mut broken = file.clone();
    *broken.last_mut().unwrap() ^= 1;
    for (name, content, says) in [
        ("hong.json.age", &broken[..], "Tệp hỏng hoặc đã bị sửa trên đường đi."),
        ("cut.json.age", &file[..100], "Tệp bị cắt cụt."),
    ] {
        user.drop_file("Nhập tệp", name, content).await?;
        user.see_heading(&format!("Tệp mã hóa: {name}")).await?;
        opens_with(&user, WORDS).await?;
        patient.see_text(says).await?;
    }
    user.click_button("Thôi không mở").await?;
    user.see_no_text("Tệp mã hóa: ").await?;
    let by_rage = rage(&user, "-p", &user.file("rage.json", &plain)?)?;
    assert!(by_rage != file && by_rage.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    user.drop_file("Nhập tệp", "rage.json.age", &by_rage).await?;
    opens_with(&user, WORDS).await?;
    patient.see_heading("Xem trước khi nhập: rage.json").await?;
    user.see_text("Tệp này không thêm và không sửa gì").await
}

/// The first file of a station is met, its next is known; changed it is refused, and without its signature it is doubted.
pub async fn signed(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    is_saved(&user).await?;
    user.click_link("Dữ liệu").await?;
    user.see_text("Dấu vân tay khóa, để nơi nhận đối chiếu:").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    let (name, file) = user.wait_for_download(".json").await?;
    let text = String::from_utf8_lossy(&file).into_owned();

    elsewhere(&user).await?;
    let changed = text.replacen("Xã An Thủy", "Xã An Thúy", 1);
    assert_ne!(changed, text);
    user.drop_file("Nhập tệp", "sua.json", changed.as_bytes()).await?;
    user.see_all(&[
        "Xem trước khi nhập: sua.json",
        "Tệp đã bị sửa trên đường đi: chữ ký không khớp.",
        "Không nhập được tệp này. Sổ không thay đổi.",
    ])
    .await?;
    assert!(!user.can_press("Nhập tệp này").await?);
    user.drop_file("Nhập tệp", &name, &file).await?;
    user.see_text("Lần đầu nhận tệp của máy này.").await?;
    user.click_button("Nhập tệp này").await?;
    is_saved(&user).await?;
    user.reload().await?;
    user.drop_file("Nhập tệp", &name, &file).await?;
    user.see_text("Chữ ký khớp với máy đã biết.").await?;

    // Somebody takes the signature off, to change what they like.
    let line = text.lines().find(|line| line.contains("\"signature\"")).unwrap_or_default();
    let bare = changed.replace(line, "  \"note\": 0").replacen("\"sha256\"", "\"sha\"", 1);
    user.drop_file("Nhập tệp", "khong-ky.json", bare.as_bytes()).await?;
    user.see_text("CẢNH BÁO: máy này trước đây có ký tệp, tệp này thì không.").await?;
    user.run_axe().await?;
    assert!(!user.can_press("Nhập tệp này").await?);
    user.check("Tôi đã hỏi nơi gửi: đúng là tệp của họ.", true).await?;
    assert!(user.can_press("Nhập tệp này").await?);
    user.click_button("Không nhập").await
}
