//! Which words of a paper stay on one line.

use so_nguon::i18n::papers::tied;

#[test]
fn a_day_and_a_pair_of_words_stay_on_one_line() {
    let whole = |text: &str| tied(text).split(' ').map(|part| part.replace('\u{a0}', " ")).collect::<Vec<_>>();
    assert_eq!(whole("Xã An Phước, ngày 02 tháng 12 năm 2026"), ["Xã", "An", "Phước,", "ngày 02 tháng 12 năm 2026"]);
    assert_eq!(
        whole("Kết quả công tác phát triển đảng viên năm 2026"),
        ["Kết quả", "công tác", "phát triển", "đảng viên", "năm 2026"]
    );
    assert_eq!(whole("năm 2026 tháng 3"), ["năm 2026", "tháng 3"], "a year is not of the month that follows");
    assert_eq!(whole("(kết nạp), viên"), ["(kết nạp),", "viên"]);
    assert_eq!(tied("BÁO CÁO").replace('\u{a0}', " "), "BÁO CÁO", "no letter changes");
    assert_eq!(tied(""), "");
}
