//! Headings of the files that are in circulation.

use so_nguon::domain::{DetailField, Stage};
use so_nguon::session::form::PersonSlot;
use so_nguon::session::paste::{Heading, PasteColumn};

fn one(text: &str) -> PasteColumn {
    let row: Vec<String> = ["Họ và tên", "Giới tính", text].map(str::to_owned).into();
    Heading::of(&[row.as_slice()]).unwrap().columns[2].0
}

#[test]
fn each_heading_is_what_it_says() {
    for (text, column) in [
        ("Ngày, tháng, năm sinh", PasteColumn::Slot(PersonSlot::Born)),
        ("Ngày vào Đảng*", PasteColumn::Slot(PersonSlot::On)),
        ("Ngày chính thức", PasteColumn::Step(Stage::Official)),
        ("Ngày ký quyết định kết nạp", PasteColumn::Step(Stage::Decision)),
        ("Học lớp cảm tình Đảng", PasteColumn::Step(Stage::AwarenessClass)),
        ("Đảng viên giúp đỡ", PasteColumn::Field(DetailField::HelperName)),
        ("Nơi công tác", PasteColumn::Field(DetailField::Employer)),
        ("Đơn vị", PasteColumn::Slot(PersonSlot::Unit)),
        ("Chi bộ nơi cư trú", PasteColumn::Unused),
        ("Số CMND cũ", PasteColumn::Field(DetailField::OldId)),
        ("Số thẻ Đảng theo QĐ 85", PasteColumn::Unused),
        ("Văn hóa", PasteColumn::Schooling),
        ("Nơi ở hiện nay", PasteColumn::Field(DetailField::ResidenceDetail)),
        ("Nữ", PasteColumn::Women),
        ("Màu sắc ưa thích", PasteColumn::Unused),
    ] {
        assert_eq!(one(text), column, "{text}");
    }
}

#[test]
fn a_name_alone_or_a_row_of_data_is_no_heading() {
    let rows = |text: &str| text.split('\t').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(Heading::of(&[rows("Họ và tên").as_slice()]), None);
    assert_eq!(Heading::of(&[rows("Lê Thị Nữ\tnữ\t1990\t1/1/2016").as_slice()]), None);
    let with_year = rows("Họ và tên\tNgày kết nạp năm 2016");
    assert!(Heading::of(&[with_year.as_slice()]).is_some());
}
