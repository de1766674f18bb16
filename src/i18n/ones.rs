//! Units that may be one, and units that are.

use super::Lang;
use super::numbers::number;
use super::problems::unit_name;
use crate::domain::{Book, UnitId};
use crate::stats::{Going, UnitTwins};

/// Two units that may be one, each with the unit above it.
#[must_use]
pub fn unit_twins(lang: Lang, book: &Book, twins: UnitTwins) -> String {
    let one = |id: UnitId| format!("{} ({})", unit_name(book, id), stands(lang, book, id));
    format!("{} {} {}", one(twins.one), if lang == Lang::Vi { "và" } else { "and" }, one(twins.other))
}

/// Where a unit stands: “trực thuộc Đảng bộ xã An Thủy”.
fn stands(lang: Lang, book: &Book, id: UnitId) -> String {
    let above = book.units.get(&id).and_then(|unit| unit.latest()).and_then(|version| version.parent);
    match (above, lang) {
        (Some(above), Lang::Vi) => format!("trực thuộc {}", unit_name(book, above)),
        (Some(above), Lang::En) => format!("below {}", unit_name(book, above)),
        (None, Lang::Vi) => "đứng riêng".to_owned(),
        (None, Lang::En) => "standing apart".to_owned(),
    }
}

/// What such units are.
#[must_use]
pub const fn unit_twins_text(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => {
            "Những đơn vị sau trùng tên, có thể là một, vì hai nơi cùng lập: khi còn là hai, chỉ tiêu và số liệu bị tính ở cả hai. Nếu đúng là một, hãy chọn đơn vị được giữ."
        }
        Lang::En => {
            "These units are called alike and may be one that two offices began: while they are two, targets and figures count in both. If they are one, choose which stays."
        }
    }
}

/// What can be chosen of two such units: two of their own; or one, and which of them stays.
#[must_use]
pub fn unit_twins_choices(lang: Lang, book: &Book, twins: UnitTwins) -> [(Option<(UnitId, UnitId)>, String); 3] {
    let place = |id: UnitId| stands(lang, book, id);
    let (two, keep) = match lang {
        Lang::Vi => ("Để là hai đơn vị", "Là một, giữ đơn vị"),
        Lang::En => ("Leave them two", "They are one: keep the one"),
    };
    // Where both stand alike, the one that was made first is told by that.
    let name = |id: UnitId, first: bool| {
        let place = place(id);
        let when = match (lang, first) {
            (Lang::Vi, true) => "lập trước",
            (Lang::Vi, false) => "lập sau",
            (Lang::En, true) => "made first",
            (Lang::En, false) => "made later",
        };
        format!("{keep} {place}, {when}")
    };
    [
        (None, two.to_owned()),
        (Some((twins.other, twins.one)), name(twins.one, true)),
        (Some((twins.one, twins.other)), name(twins.other, false)),
    ]
}

/// What would go with a unit into another: “Chuyển sang Chi bộ ấp 3: 4 hồ sơ, 1 chỉ tiêu.”
#[must_use]
pub fn going(lang: Lang, to: &str, going: Going) -> String {
    let vi = lang == Lang::Vi;
    let Going { persons, targets, figures, units, matters, differing } = going;
    let words = [
        (persons, "hồ sơ", "persons"),
        (targets, "chỉ tiêu", "targets"),
        (figures, "số liệu", "figures"),
        (units, "đơn vị trực thuộc", "units below"),
        (matters, "mục khác (lớp, biên nhận…)", "other items (classes, receipts…)"),
    ];
    let told = words.iter().filter(|(count, ..)| *count > 0);
    let told: Vec<String> = told
        .map(|(count, vi_word, word)| format!("{} {}", number(lang, *count as u128), if vi { vi_word } else { word }))
        .collect();
    let text = match (told.is_empty(), vi) {
        (true, true) => format!("Chưa có gì phải chuyển sang {to}."),
        (true, false) => format!("There is nothing to go to {to}."),
        (false, true) => format!("Chuyển sang {to}: {}.", told.join(", ")),
        (false, false) => format!("To {to} go: {}.", told.join(", ")),
    };
    let n = number(lang, differing as u128);
    let apart = match (differing, vi) {
        (0, _) => String::new(),
        (_, true) => {
            format!(" {n} chỗ hai bên ghi khác nhau: hiện số của đơn vị ở lại, chờ bạn quyết định ở trang Nhật ký.")
        }
        (_, false) => {
            format!(" {n} times both differ: that of the one that stays is shown, to be decided on the page Activity.")
        }
    };
    let rest = if vi {
        "Tên và mã của đơn vị kia vẫn được nhận ra: tệp sau của nơi ấy sẽ vào đơn vị này. Có thể hoàn tác, hoặc tách ra về sau."
    } else {
        "The other's name and id stay known: the next file of that office lands in this unit. It can be undone, or parted later."
    };
    format!("{text}{apart} {rest}")
}

/// The units that are gone into this one: “Gồm cả Chi bộ Ấp 3 (0000000abc-7)”.
#[must_use]
pub fn gone_into(lang: Lang, book: &Book, unit: UnitId) -> Vec<(UnitId, String)> {
    let ones = book.ones();
    let word = if lang == Lang::Vi { "Đã nhập làm một:" } else { "One with:" };
    let said = |id: UnitId| (id, format!("{word} {} ({id})", unit_name(book, id)));
    ones.gone_into(unit).map(said).collect()
}
