//! Classes and programmes: a class is made, two persons learn in it, their certificates become steps of their ways; a
//! programme counts whom it was given to; Biểu 1 holds.

use super::article::{is_saved, opens_sample};
use crate::{engine::Engine, trouble::Trouble, user::User};

const MAN: &str = "Trần Văn Mẫu Một";
const WOMAN: &str = "Lê Thị Mẫu Hai";

/// From the list of classes to the log of what was written.
pub async fn taught(user: User) -> Result<(), Trouble> {
    user.open("").await?;
    opens_sample(&user).await?;
    class(&user).await?;
    enrolment(&user).await?;
    certificates(&user).await?;
    untaken(&user).await?;
    programme(&user).await?;
    sources(&user).await?;
    stock(&user).await?;
    is_saved(&user).await
}

/// Axe, and pictures wide and narrow, light and dark.
async fn look(user: &User, name: &str) -> Result<(), Trouble> {
    user.run_axe().await?;
    if user.engine() != Engine::Chromium {
        return Ok(());
    }
    for (width, height) in [(1366, 768), (390, 844)] {
        user.screen(width, height).await?;
        for dark in [false, true] {
            user.prefers(dark, false).await?;
            let state = if dark { "dark" } else { "light" };
            user.screenshot(&format!("{name}-{width}-{state}")).await?;
            user.run_axe().await?;
        }
    }
    user.prefers(false, false).await?;
    user.screen(1366, 900).await
}

/// What is typed into a form stays when the page is left, and what is missing is told.
async fn class(user: &User) -> Result<(), Trouble> {
    user.click_link("Lớp và chương trình").await?;
    user.see_heading("Lớp và chương trình").await?;
    look(user, "classes").await?;
    user.click_button("Thêm lớp bồi dưỡng").await?;
    user.type_into("Tên", "Lớp nhận thức I").await?;
    user.click_button("Lưu").await?;
    user.see_text("Chưa nhập.").await?;
    user.click_link("Kết quả").await?;
    user.click_link("Lớp và chương trình").await?;
    assert_eq!(user.value_of("Tên").await?, "Lớp nhận thức I");
    user.choose("Loại lớp", "nhận thức").await?;
    user.type_into("Số chỗ", "1").await?;
    user.type_into("Từ ngày", "9/5/2016").await?;
    user.type_into("Đến ngày", "16/5/2016").await?;
    look(user, "classes-form").await?;
    user.click_button("Lưu").await?;
    user.see_text("Đã ghi.").await?;
    look(user, "classes-list").await?;
    user.click_link("Lớp nhận thức I").await?;
    user.see_text("Chưa có học viên").await
}

/// One is found without marks and ticked, the other is pasted; more than there are places is a warning.
async fn enrolment(user: &User) -> Result<(), Trouble> {
    user.type_into("Tìm người để ghi danh", "tran van mau mot").await?;
    user.check(&format!("{MAN} · "), true).await?;
    user.click_button("Ghi danh 1 người").await?;
    user.within("Học viên").see_text(MAN).await?;
    user.click_button("Dán danh sách tên").await?;
    // Not every driver types the end of a line.
    user.within("Dán danh sách tên").type_into("Dán danh sách tên", "LE THI MAU HAI").await?;
    user.press_key("Enter").await?;
    user.type_text("Không Có Ai").await?;
    user.within("Dán danh sách tên").click_button("Ghi danh 1 người").await?;
    user.within("Học viên").see_text(WOMAN).await?;
    user.see_text("Quá số chỗ 1 người").await
}

/// For both at once; the class and the persons in one change, which can be taken back and done again.
async fn certificates(user: &User) -> Result<(), Trouble> {
    user.check("Chọn tất cả", true).await?;
    user.click_button("Điền cho những người đã chọn").await?;
    let bulk = user.within("Điền cho những người đã chọn");
    bulk.choose("Kết quả", "Khá").await?;
    bulk.type_into("Số giấy chứng nhận đầu tiên", "09/CN").await?;
    bulk.type_into("Ngày cấp", "20/5/2016").await?;
    bulk.click_button("Điền").await?;
    // By given name, “Hai” comes before “Một”.
    assert_eq!(user.value_of(&format!("Số giấy chứng nhận: {WOMAN}")).await?, "09/CN");
    assert_eq!(user.value_of(&format!("Số giấy chứng nhận: {MAN}")).await?, "10/CN");
    user.click_button("Lưu kết quả và giấy chứng nhận").await?;
    user.see_text("2 đã có giấy chứng nhận").await?;
    look(user, "class").await?;
    user.click_button("Hoàn tác").await?;
    user.see_text("0 đã có giấy chứng nhận").await?;
    user.click_button("Làm lại").await?;
    user.see_text("2 đã có giấy chứng nhận").await?;
    if user.prefers(false, true).await? {
        user.see_all(&["DANH SÁCH HỌC LỚP", "Lớp nhận thức I", "09/CN, 20/05/2016"]).await?;
        user.screenshot("class-print").await?;
    }
    user.prefers(false, false).await?;
    user.click_link("Nhật ký").await?;
    user.see_all(&[MAN, "Lớp nhận thức về Đảng", "10/CN"]).await
}

/// A certificate that was kept out of the way is shown to the person, and taken in with one click.
async fn untaken(user: &User) -> Result<(), Trouble> {
    // A source who has been in no class yet.
    let name = "Phạm Văn Mẫu Hai Trăm Chín Mươi Mốt";
    user.click_link("Lớp và chương trình").await?;
    user.click_link("Lớp nhận thức I").await?;
    user.type_into("Tìm người để ghi danh", "pham van mau hai tram chin muoi mot").await?;
    user.check(&format!("{name} · "), true).await?;
    user.click_button("Ghi danh 1 người").await?;
    user.type_into(&format!("Số giấy chứng nhận: {name}"), "11/CN").await?;
    user.check("Ghi cả vào tiến trình của từng người", false).await?;
    user.click_button("Lưu kết quả và giấy chứng nhận").await?;
    user.see_text("3 đã có giấy chứng nhận").await?;
    user.within("Học viên").click_link(name).await?;
    user.see_heading(name).await?;
    user.see_text("có giấy chứng nhận chưa ghi vào quá trình: 11/CN").await?;
    user.run_axe().await?;
    user.click_button("Ghi vào quá trình").await?;
    user.see_no_text("chưa ghi vào quá trình").await?;
    user.see_text("Lớp nhận thức về Đảng · 11/CN").await?;
    user.press_key("Control+z").await?;
    user.see_text(&format!("Đã hoàn tác: thêm bước Lớp nhận thức về Đảng của {name}")).await?;
    user.see_text("chưa ghi vào quá trình").await
}

/// Suggested, tagged by hand, counted in its days.
async fn programme(user: &User) -> Result<(), Trouble> {
    user.click_link("Lớp và chương trình").await?;
    user.choose("Danh mục", "Chương trình").await?;
    // The sample has it; whoever lacks it is offered it.
    user.click_button("Xóa: ").await?;
    user.click_button("Xóa").await?;
    user.click_button("Thêm lớp “Đồng khởi mới” 2017–2020").await?;
    user.see_text("01/01/2017").await?;
    user.click_button("Sửa: ").await?;
    user.type_into("Từ ngày", "1/1/2016").await?;
    user.click_button("Lưu").await?;
    user.see_text("01/01/2016").await?;
    user.click_link("Đồng khởi mới").await?;
    user.see_text("0 kết nạp trong thời gian của chương trình, 7 được gắn chương trình").await?;
    let suggested = user.within("Gắn những người đã chọn");
    suggested.check("Phạm Văn Mẫu Ba · ", true).await?;
    user.click_button("Gắn những người đã chọn").await?;
    user.see_text("1 kết nạp trong thời gian của chương trình, 8 được gắn chương trình").await?;
    look(user, "programme").await
}

/// The other lists have the same form, by their own fields.
async fn sources(user: &User) -> Result<(), Trouble> {
    user.click_link("Lớp và chương trình").await?;
    user.choose("Danh mục", "Nguồn").await?;
    user.click_button("Thêm tổ chức giới thiệu nguồn").await?;
    user.type_into("Tên", "Đoàn cơ sở thực hành").await?;
    user.click_button("Lưu").await?;
    user.see_text("Từ danh sách nguồn đến kết nạp").await?;
    user.click_button("Thêm kế hoạch tạo nguồn").await?;
    user.choose("Thuộc", "Đoàn cơ sở thực hành").await?;
    user.type_into("Kế hoạch", "30").await?;
    user.type_into("Đã lập danh sách", "12").await?;
    user.click_button("Lưu").await?;
    user.within("Từ danh sách nguồn đến kết nạp").see_all(&["Đoàn cơ sở thực hành", "30", "12"]).await?;
    look(user, "sources").await?;
    user.see_text("Đoàn trường THPT Tán Kế").await?;
    for (list, first) in [("Phong trào", "Học tập và làm theo"), ("Khen thưởng", "Nhiều năm kết nạp đảng viên vượt")]
    {
        user.choose("Danh mục", list).await?;
        user.see_text(first).await?;
        user.run_axe().await?;
    }
    Ok(())
}

/// A change of the membership moves C and is told with its source.
async fn stock(user: &User) -> Result<(), Trouble> {
    user.click_link("Báo cáo").await?;
    user.choose("Loại báo cáo", "Biểu 1").await?;
    user.see_text("5.544 đảng viên cuối kỳ").await?;
    user.click_button("Thêm tăng, giảm đảng viên").await?;
    user.choose("Tăng, giảm do", "Từ trần").await?;
    user.type_into("Đơn vị", "Huyện Ba Tri").await?;
    user.type_into("Ngày", "3/2016").await?;
    user.type_into("Số người", "4").await?;
    user.click_button("Lưu").await?;
    user.see_all(&["1 Từ trần", "Số tổng hợp đã nhập"]).await?;
    look(user, "stock").await?;
    if user.prefers(false, true).await? {
        user.see_all(&["Biểu số 1-BTCTW", "4 = 2*100/3"]).await?;
        user.screenshot("stock-print").await?;
    }
    user.prefers(false, false).await.map(|_| ())
}
