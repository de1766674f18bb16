//! Names that are only shown: nothing in them hides, and none passes for another.

use so_nguon::domain::{disguised, seen};

#[test]
fn what_hides_is_seen() {
    for (name, shown) in [
        ("Sổ Nguồn, xã An Thủy (1).json", "Sổ Nguồn, xã An Thủy (1).json"),
        ("so\u{302}\u{309}.json", "so\u{302}\u{309}.json"),
        ("nguon\u{202e}nosj.exe", "nguon\u{fffd}nosj.exe"),
        ("a\u{200b}b\u{e0041}\n.json", "a\u{fffd}b\u{fffd}\u{fffd}.json"),
    ] {
        assert_eq!(seen(name), shown);
    }
}

#[test]
fn what_could_pass_for_another_name_is_told() {
    for (name, sign) in [
        ("Máy VP Huyện ủy", None),
        ("Ma\u{301}y số 2 – Ban Tổ chức", None),
        ("Y Mẫu Ƀkrông Ộ ỹ", None),
        ("Обком", None),
        ("Máy Tỉnh \u{443}y", Some('\u{443}')),
        ("Ba\u{3bf} cáo", Some('\u{3bf}')),
        ("Máy\u{e0041}", Some('\u{e0041}')),
        ("Máy \u{2066}VP", Some('\u{2066}')),
    ] {
        assert_eq!(disguised(name), sign, "{name}");
    }
}
