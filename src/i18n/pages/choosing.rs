//! Words of fields that find while one types, and of the search in the top bar.

use crate::i18n::{Lang, number};
use crate::session::Deed;

words!(
    /// Finding and choosing.
    Choosing {
        hint: "Gõ vài chữ để tìm, có dấu hay không dấu.", "Type a few letters, with or without marks.";
        reading: "Đang đọc tên…", "Reading the names…";
        find: "Tìm đơn vị, người, trang", "Find unit, person, page";
        units: "Đơn vị", "Units";
        persons: "Người", "Persons";
        pages: "Trang", "Pages";
        deeds: "Việc làm", "Things to do";
        add_person: "Thêm hồ sơ", "Add a person";
        paste_rows: "Dán từ Excel", "Paste from Excel";
        export: "Xuất sổ ra tệp", "Export the book to a file";
        print: "In trang này", "Print this page";
    }
);

/// What can be done from anywhere.
#[must_use]
pub const fn deed(lang: Lang, deed: Deed) -> &'static str {
    let w = Choosing::of(lang);
    match deed {
        Deed::AddPerson => w.add_person,
        Deed::PasteRows => w.paste_rows,
        Deed::Export => w.export,
        Deed::Print => w.print,
    }
}

/// How many are shown: “5 kết quả”.
#[must_use]
pub fn shown(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("{} kết quả", number(lang, count as u128)),
        Lang::En if count == 1 => "1 result".to_owned(),
        Lang::En => format!("{} results", number(lang, count as u128)),
    }
}

/// How many more there are: “còn 12 nữa, hãy gõ thêm”; blank for none.
#[must_use]
pub fn rest(lang: Lang, count: usize) -> String {
    match lang {
        _ if count == 0 => String::new(),
        Lang::Vi => format!("còn {} nữa, hãy gõ thêm", number(lang, count as u128)),
        Lang::En => format!("{} more, type on", number(lang, count as u128)),
    }
}

/// That nothing is found: “không tìm thấy “xyz””.
#[must_use]
pub fn none(lang: Lang, typed: &str) -> String {
    match lang {
        Lang::Vi => format!("không tìm thấy “{typed}”"),
        Lang::En => format!("nothing is found for “{typed}”"),
    }
}
