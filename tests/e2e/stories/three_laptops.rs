//! A branch, a commune and the province, each with a laptop of its own: a browser, a profile, a store. They know each other by
//! files alone. Targets go down two levels, figures come up two; then two of them hold the whole book, change the same
//! figure without knowing of each other, and end with the same book to the letter.

use super::article::is_saved;
use super::laptops::{moves_to_another, takes_in, takes_in_as, types};
use crate::{trouble::Trouble, user::User};

const PROVINCE: &str = "Đảng bộ tỉnh Thử Nghiệm";
const COMMUNE: &str = "Đảng bộ xã Phù Sa";
const ONE: &str = "Chi bộ ấp Một";
const TWO: &str = "Chi bộ ấp Hai";

/// Down, up, and both the same.
pub async fn there_and_back(user: User) -> Result<(), Trouble> {
    let province = user;
    let commune = province.on_another_laptop("commune").await?;
    let branch = province.on_another_laptop("branch").await?;
    let told = story(&province, &commune, &branch).await;
    let quiet = match told {
        Ok(()) => commune.no_faults().await.and(branch.no_faults().await),
        Err(trouble) => {
            for laptop in [&commune, &branch] {
                println!("        beside it: {}", laptop.page_text().await.unwrap_or_default().replace('\n', " · "));
            }
            Err(trouble)
        }
    };
    commune.leave().await?;
    branch.leave().await?;
    quiet
}

async fn story(province: &User, commune: &User, branch: &User) -> Result<(), Trouble> {
    province.open("").await?;
    organises(province).await?;
    types(province, "Chỉ tiêu", [COMMUNE, "Được giao"], "9").await?;
    let down = sends(province, "Gói chỉ tiêu", "PTDV_ChiTieu_").await?;

    commune.open("#/du-lieu").await?;
    receives_as(commune, &down, COMMUNE).await?;
    types(commune, "Chỉ tiêu", [ONE, "Được giao"], "4").await?;
    types(commune, "Chỉ tiêu", [TWO, "Được giao"], "5").await?;
    let down = sends(commune, "Gói chỉ tiêu", "PTDV_ChiTieu_").await?;

    branch.open("#/du-lieu").await?;
    receives_as(branch, &down, ONE).await?;
    types(branch, "Kết quả", [ONE, "Đã kết nạp"], "3").await?;
    let up = sends(branch, "Số liệu", "PTDV_SoLieu_ChiBoApMot_").await?;

    receives(commune, &up).await?;
    types(commune, "Kết quả", [TWO, "Đã kết nạp"], "4").await?;
    let up = sends(commune, "Số liệu", "PTDV_SoLieu_DangBoXaPhuSa_").await?;

    receives(province, &up).await?;
    province.click_link("Tổng quan").await?;
    province.see_text("7 / 9").await?;
    same_book(province, branch).await
}

/// The province's book, and the same on a second machine of its own: what both change is decided by a person, once.
async fn same_book(province: &User, second: &User) -> Result<(), Trouble> {
    let book = exports(province).await?;
    moves_to_another(second).await?;
    receives(second, &book).await?;
    for (laptop, number) in [(province, "6"), (second, "8")] {
        laptop.click_link("Chỉ tiêu").await?;
        laptop.click_link(COMMUNE).await?;
        types(laptop, "Chỉ tiêu", [ONE, "Được giao"], number).await?;
    }
    let (here, there) = (exports(province).await?, exports(second).await?);
    drops(province, &there).await?;
    province.see_text("1 mục đã được sửa ở cả hai nơi.").await?;
    takes_in(province).await?;
    province.click_link("Nhật ký").await?;
    province.see_all(&["1 chỗ cần quyết định", "6", "8"]).await?;
    province.run_axe().await?;
    drops(second, &here).await?;
    second.see_text("1 mục đã được sửa ở cả hai nơi.").await?;
    takes_in(second).await?;

    // One decides; the other is told by the file.
    province.click_button("Giữ giá trị này: 8").await?;
    province.see_no_text("chỗ cần quyết định").await?;
    is_saved(province).await?;
    let settled = exports(province).await?;
    drops(second, &settled).await?;
    second.see_no_text("mục đã được sửa ở cả hai nơi.").await?;
    takes_in(second).await?;
    second.click_link("Nhật ký").await?;
    second.see_no_text("chỗ cần quyết định").await?;
    let (here, there) = (exports(province).await?, exports(second).await?);
    assert_eq!(records(&here), records(&there), "to the letter");
    for (laptop, file) in [(province, &there), (second, &here)] {
        drops(laptop, file).await?;
        laptop.see_text("Tệp này không thêm và không sửa gì").await?;
        laptop.click_button("Không nhập").await?;
    }
    Ok(())
}

/// The province with a commune and its two branches.
async fn organises(user: &User) -> Result<(), Trouble> {
    user.click_button("Bắt đầu với đơn vị của tôi").await?;
    user.choose("Loại tổ chức", "Đảng bộ tỉnh, thành phố").await?;
    adds(user, PROVINCE, &format!("Trực thuộc {PROVINCE}: 0")).await?;
    user.choose("Loại tổ chức", "Đảng bộ xã, phường, đặc khu").await?;
    adds(user, COMMUNE, &format!("Đã thêm: {COMMUNE}")).await?;
    is_saved(user).await?;
    user.click_link("Chỉ tiêu").await?;
    user.click_link(COMMUNE).await?;
    user.click_link("Tổ chức").await?;
    user.choose("Việc cần làm với đơn vị", "Thêm đơn vị").await?;
    user.choose("Loại tổ chức", "Chi bộ").await?;
    adds(user, ONE, &format!("Đã thêm: {ONE}")).await?;
    adds(user, TWO, &format!("Đã thêm: {TWO}")).await?;
    is_saved(user).await?;
    user.click_link("Chỉ tiêu").await?;
    user.click_link(PROVINCE).await
}

async fn adds(user: &User, name: &str, then: &str) -> Result<(), Trouble> {
    user.type_into("Tên đơn vị", name).await?;
    user.press_key("Enter").await?;
    user.see_text(then).await
}

/// A file and its name.
pub type File = (String, Vec<u8>);

/// What the page's unit sends of this kind.
async fn sends(user: &User, what: &str, named: &str) -> Result<File, Trouble> {
    user.click_link("Dữ liệu").await?;
    user.choose("Gửi gì", what).await?;
    user.click_button("Xuất tệp để gửi").await?;
    let file = user.wait_for_download(".json").await?;
    assert!(file.0.starts_with(named), "{}", file.0);
    is_saved(user).await?;
    Ok(file)
}

/// The whole book as a file.
pub async fn exports(user: &User) -> Result<File, Trouble> {
    user.click_link("Dữ liệu").await?;
    user.click_button("Xuất cả sổ ra tệp").await?;
    user.wait_for_download(".json").await
}

/// A file comes, and is looked into.
pub async fn drops(user: &User, (name, content): &File) -> Result<(), Trouble> {
    user.click_link("Dữ liệu").await?;
    user.drop_file("Nhập tệp", name, content).await?;
    user.see_text(&format!("Xem trước khi nhập: {name}")).await
}

/// A file comes, and is taken in.
pub async fn receives(user: &User, file: &File) -> Result<(), Trouble> {
    drops(user, file).await?;
    takes_in(user).await
}

/// A package comes to an office that has nothing yet, and that says which unit it is.
async fn receives_as(user: &User, file: &File, unit: &str) -> Result<(), Trouble> {
    drops(user, file).await?;
    takes_in_as(user, unit).await
}

/// The records of a whole book with all their contexts and graves, as the file has them. The log stands behind them: each
/// laptop has a line of its own there for what it took in last, of which the other has heard nothing.
pub fn records((_, file): &File) -> String {
    let text = String::from_utf8_lossy(file);
    let book = text.split_once("\"book\": ").map(|(_, book)| book).unwrap_or_default();
    book.split_once("\"log\": ").map(|(records, _)| records.to_owned()).unwrap_or_default()
}
