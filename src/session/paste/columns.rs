//! What the columns of a pasted list are, by their headings: as the files that are in circulation name them (handbook 10.6).
//! A column that is not understood is named and not read.

use crate::domain::{DetailField, Stage, fold};
use crate::session::form::PersonSlot;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteColumn {
    /// What every record needs: name, gender, birth, unit; the ceremony is a step.
    Slot(PersonSlot),
    /// A column for men alone, ticked or with the year of birth.
    Men,
    /// The same for women.
    Women,
    /// The day of a step.
    Step(Stage),
    /// Schooling: a level, or class and system.
    Schooling,
    /// A field of the table.
    Field(DetailField),
    /// Nothing that is read.
    Unused,
}

use DetailField as F;
use PasteColumn::{Field, Schooling, Slot, Step, Unused};

/// Folded words by which a heading is told; the first rule that fits is taken, so what is narrower stands first.
const RULES: &[(PasteColumn, &[&str])] = &[
    (
        Unused,
        &["trang thai", "ket qua kiem tra", "chi tiet loi", "de nghi xoa", "cap the", "qd 85", "chi bo noi cu tru"],
    ),
    (Unused, &["roi/mat", "mien sh", "quoc gia", "tuoi dang", "hui hieu"]),
    (Field(F::HelperName), &["giup do"]),
    (Field(F::ReferredOn), &["ngai gioi thieu"]),
    (Field(F::SourceOrg), &["don vi gioi thieu", "to chuc gioi thieu", "doan the gioi thieu"]),
    (Field(F::IntroducerName), &["nguoi gioi thieu", "dang vien gioi thieu"]),
    (Field(F::NameUsed), &["ten goi khac", "ten dang dung", "ten thuong goi", "bi danh"]),
    (Slot(PersonSlot::Name), &["ho ten", "ho va ten", "ho, ten", "ten khai sinh", "ho va chu dem va ten"]),
    (Slot(PersonSlot::Gender), &["gioi tinh", "nam/nu", "nam, nu", "phai"]),
    (Field(F::TradeUnionOn), &["vao cong doan"]),
    (Field(F::YouthUnionOn), &["vao doan"]),
    (Step(Stage::AwarenessClass), &["lop cam tinh", "nhan thuc", "boi duong"]),
    (Step(Stage::Sympathiser), &["cam tinh"]),
    (Step(Stage::Official), &["chinh thuc"]),
    (Step(Stage::Decision), &["quiet dinh ket nap", "qd ket nap", "ki quiet dinh"]),
    (Slot(PersonSlot::On), &["ket nap", "vao dang"]),
    (Field(F::BirthplaceProvince), &["khai sinh tinh", "noi sinh tinh"]),
    (Field(F::BirthplaceCommune), &["khai sinh xa", "noi sinh xa"]),
    (Field(F::BirthplaceDetail), &["dang ki khai sinh", "noi sinh"]),
    (Slot(PersonSlot::Born), &["ngai sinh", "nam sinh", "sinh ngai", "ngai, thang, nam sinh", "ngai thang nam sinh"]),
    (Field(F::CitizenId), &["cccd", "dinh danh", "can cuoc"]),
    (Field(F::OldId), &["cmnd", "chung minh"]),
    (Field(F::PartyRecordNo), &["so li lich"]),
    (Field(F::PartyCardNo), &["so the", "the dang"]),
    (Field(F::Ethnicity), &["dan toc"]),
    (Field(F::Religion), &["ton giao"]),
    (Field(F::HometownProvince), &["que quan tinh"]),
    (Field(F::HometownCommune), &["que quan xa"]),
    (Field(F::HometownDetail), &["que quan"]),
    (Field(F::ResidenceProvince), &["thuong tru tinh", "cu tru tinh"]),
    (Field(F::ResidenceCommune), &["thuong tru xa", "cu tru xa"]),
    (Field(F::ResidenceDetail), &["thuong tru", "cu tru", "noi o", "cho o", "dia chi"]),
    (Schooling, &["pho thong", "van hoa", "hoc van"]),
    (Field(F::AcademicTitle), &["hoc ham"]),
    (Field(F::EduPro), &["chuien mon", "hoc vi"]),
    (Field(F::Theory), &["li luan"]),
    (Field(F::EmployerType), &["loai hinh"]),
    (Field(F::Occupation), &["nghe nghiep"]),
    (Field(F::Employer), &["noi lam viec", "noi cong tac", "don vi cong tac", "co quan"]),
    (Field(F::Programme), &["chuong trinh", "dong khoi"]),
    (Field(F::Note), &["ghi chu"]),
    (Slot(PersonSlot::Unit), &["don vi", "chi bo", "to chuc dang", "sinh hoat"]),
];

/// Headings of one word, which may stand inside of others.
const WHOLE: [(PasteColumn, &str); 4] = [
    (PasteColumn::Men, "nam"),
    (PasteColumn::Women, "nu"),
    (Slot(PersonSlot::Unit), "ap"),
    (Field(F::Note), "chu thich"),
];

/// Titles and notes stand in so many rows above a heading at most.
const ABOVE: usize = 12;

/// A heading: which rows it takes, and its columns with their words.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// The row of the table in which it begins.
    pub first: usize,
    /// How many rows it has: one or two.
    pub rows: usize,
    /// Each column with its words.
    pub columns: Vec<(PasteColumn, String)>,
}

impl Heading {
    /// The heading of the table: of the first rows the one in which most columns are understood; none if there is none.
    #[must_use]
    pub fn of(table: &[&[String]]) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        for (first, row) in table.iter().enumerate().take(ABOVE) {
            let below = table.get(first + 1).filter(|below| !below.iter().any(|cell| has_digit(cell)));
            for (rows, words) in [(1, Some(row.to_vec())), (2, below.map(|below| merged(row, below)))] {
                let Some(words) = words.filter(|_| !row.iter().any(|cell| is_data(cell))) else { continue };
                let columns = columns(&words);
                let known = columns.iter().filter(|(column, _)| *column != Unused).count();
                let named = columns.iter().any(|(column, _)| *column == Slot(PersonSlot::Name));
                // One word may stand in a title; a heading has several, and a name's column among them.
                if named && known >= 2 && best.as_ref().is_none_or(|(most, _)| known > *most) {
                    best = Some((known, Self { first, rows, columns }));
                }
            }
        }
        best.map(|(_, heading)| heading)
    }
}

fn has_digit(cell: &str) -> bool {
    cell.chars().any(|c| c.is_ascii_digit())
}

/// Whether a cell is of a row of data: a date or a number of some length.
fn is_data(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() >= 4 && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.'))
}

/// Two rows of a heading as one: what stands above several columns is said of each.
fn merged(above: &[String], below: &[String]) -> Vec<String> {
    let mut over = "";
    (0..above.len().max(below.len()))
        .map(|at| {
            let text = |row: &'_ [String]| row.get(at).map_or(String::new(), |cell| cell.trim().to_owned());
            let (top, bottom) = (text(above), text(below));
            if !top.is_empty() {
                over = above.get(at).map_or("", |cell| cell.trim());
            }
            if bottom.is_empty() { top } else { format!("{over} {bottom}").trim().to_owned() }
        })
        .collect()
}

/// What each heading means; of two that mean the same the first does.
fn columns(words: &[String]) -> Vec<(PasteColumn, String)> {
    let mut taken = Vec::new();
    let one = |text: &String| {
        let folded = fold(text).replace(['\n', '*'], " ");
        let folded = folded.split_whitespace().collect::<Vec<_>>().join(" ");
        let whole = WHOLE.iter().find(|(_, word)| folded == *word).map(|(column, _)| *column);
        let rule = || RULES.iter().find(|(_, words)| words.iter().any(|word| folded.contains(word))).map(|(c, _)| *c);
        let column = whole.or_else(rule).filter(|column| !taken.contains(column)).unwrap_or(Unused);
        if column != Unused {
            taken.push(column);
        }
        (column, text.trim().to_owned())
    };
    words.iter().map(one).collect()
}
