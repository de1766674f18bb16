//! Text of old fonts: found, converted, and what is not one left alone.

use so_nguon::session::paste::{OldFont, rescued};

#[test]
fn text_of_old_fonts_is_found_and_read() {
    for (text, font, meant) in [
        ("NguyÔn V¨n An\tNam\t12/5/1990", OldFont::Tcvn3, "Nguyễn Văn An\tNam\t12/5/1990"),
        ("TrÇn ThÞ BÝch H»ng", OldFont::Tcvn3, "Trần Thị Bích Hằng"),
        ("§Æng Quèc Kh¸nh, x· An Thñy", OldFont::Tcvn3, "Đặng Quốc Khánh, xã An Thủy"),
        ("Nguyeãn Vaên An\tChi boä aáp 1", OldFont::Vni, "Nguyễn Văn An\tChi bộ ấp 1"),
        ("Traàn Thò Bích Haèng", OldFont::Vni, "Trần Thị Bích Hằng"),
        ("Ñaëng Quoác Khaùnh, xaõ An Thuûy", OldFont::Vni, "Đặng Quốc Khánh, xã An Thủy"),
        ("ÑAËNG QUOÁC KHAÙNH", OldFont::Vni, "ĐẶNG QUỐC KHÁNH"),
        ("Traàn Vaên Höôùng", OldFont::Vni, "Trần Văn Hướng"),
    ] {
        assert_eq!(rescued(text), Some((font, meant.to_owned())), "{text}");
    }
}

#[test]
fn what_reads_as_it_stands_is_left_alone() {
    for text in [
        "",
        "Nguyen Van An",
        "Nguyễn Văn An\tNam\t12/5/1990",
        "Trần Thị Bích Hằng, Đặng Quốc Khánh, chi bộ ấp Giồng Quéo, xã Quới Điền, người Hoa, thuở trước, nghiêng, khuya, khuỷu",
        "HUỲNH THỊ YẾN OANH",
        "Hòa, Thúy, Khoái, Giáp, Gìn, Quý",
        // A foreign name among Vietnamese ones, or alone.
        "Nguyễn Văn Anders Møller, Trần Thị Hằng",
        "日本",
        "Δ Ω",
    ] {
        assert_eq!(rescued(text), None, "{text}");
    }
}
