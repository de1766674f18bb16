//! Which page, about what: the part of the address behind `#`, so that every view can be bookmarked and reached by Back.

use super::Subject;
use super::dues::{Asked, Reach};
use crate::domain::{Book, Category, Day, MatterKind, PeriodId, TargetKind, UnitId};
use crate::rules::DueKind;
use crate::stats::Order;

/// A page. The order is that of the menu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Tổng quan.
    #[default]
    Overview,
    /// Xếp hạng.
    Ranking,
    /// Chỉ tiêu.
    Targets,
    /// Kết quả: typed figures beside counted ones.
    Results,
    /// Hồ sơ: persons.
    Persons,
    /// Việc đến hạn.
    Dues,
    /// Lớp và chương trình.
    Classes,
    /// Tổ chức.
    Units,
    /// Báo cáo.
    Report,
    /// Dữ liệu.
    Data,
    /// Hộp nhận: what the units below have sent.
    Inbox,
    /// An toàn dữ liệu: copies, room, lock.
    Safety,
    /// Nhật ký hoạt động.
    Activity,
    /// Cài đặt.
    Settings,
    /// Hướng dẫn.
    Guide,
}

/// Every page with its word in the address.
pub const PAGES: [(Page, &str); 15] = [
    (Page::Overview, "tong-quan"),
    (Page::Ranking, "xep-hang"),
    (Page::Targets, "chi-tieu"),
    (Page::Results, "ket-qua"),
    (Page::Persons, "ho-so"),
    (Page::Dues, "den-han"),
    (Page::Classes, "lop"),
    (Page::Units, "to-chuc"),
    (Page::Report, "bao-cao"),
    (Page::Data, "du-lieu"),
    (Page::Inbox, "hop-nhan"),
    (Page::Safety, "an-toan"),
    (Page::Activity, "nhat-ky"),
    (Page::Settings, "cai-dat"),
    (Page::Guide, "huong-dan"),
];

/// Where the user is. What is left out is chosen by the session: the home unit, the present year, today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Which page.
    pub page: Page,
    /// About which unit.
    pub unit: Option<UnitId>,
    /// In which period.
    pub period: Option<PeriodId>,
    /// Up to which day.
    pub as_of: Option<Day>,
    /// In which category.
    pub category: Category,
    /// By which order a ranking stands.
    pub order: Order,
    /// Whose targets are edited.
    pub kind: Option<TargetKind>,
    /// Only this emulation group.
    pub group: Option<String>,
    /// The record that the page is about: opened, or what was done to it.
    pub record: Option<Subject>,
    /// Which persons a list is of, as [`crate::stats::Sieve`] prints it.
    pub list: Option<String>,
    /// Of what is due, only this.
    pub asked: Asked,
    /// The list that is looked at.
    pub matters: Option<MatterKind>,
}

/// Orders of a ranking with their words in the address.
const ORDERS: [(Order, &str); 5] = [
    (Order::Share, "ty-le"),
    (Order::Number, "so-luong"),
    (Order::Growth, "toc-do"),
    (Order::YearOnYear, "cung-ky"),
    (Order::Score, "diem"),
];

/// How soon, with its words in the address.
const REACHES: [(Reach, &str); 6] = [
    (Reach::Overdue, "qua-han"),
    (Reach::Week, "7-ngay"),
    (Reach::Month, "30-ngay"),
    (Reach::Quarter, "90-ngay"),
    (Reach::Later, "sau"),
    (Reach::Old, "cu"),
];

/// A value's place in its list as it stands in the address.
pub(super) fn nth<T: Copy + PartialEq>(list: &[T], value: T) -> String {
    list.iter().position(|&v| v == value).unwrap_or(0).to_string()
}

/// What an address names and the book has not (a bookmark of last year, a link out of another book): the page speaks of something
/// else then, and says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Astray {
    /// A unit: the page is about the office's own.
    Unit,
    /// A period: the page is about the present one.
    Period,
}

impl Address {
    /// What of it is not in a book that has units at all.
    #[must_use]
    pub fn astray(&self, book: &Book) -> Option<Astray> {
        let is_gone = |id: UnitId| book.units.get(&book.standing(id)).is_none();
        if book.units.is_empty() {
            None
        } else if self.unit.is_some_and(is_gone) {
            Some(Astray::Unit)
        } else {
            self.period.filter(|period| book.span(*period).is_none()).map(|_| Astray::Period)
        }
    }

    /// The address of a page with nothing else chosen.
    #[must_use]
    pub fn of(page: Page) -> Self {
        Self { page, ..Self::default() }
    }

    /// The same place on another page: unit, period and day go along.
    #[must_use]
    pub fn on(&self, page: Page) -> Self {
        Self { page, unit: self.unit, period: self.period, as_of: self.as_of, ..Self::default() }
    }

    /// Reads what stands behind `#`; what is not understood is left out, so an old bookmark still opens.
    #[must_use]
    pub fn read(hash: &str) -> Self {
        let path = hash.trim_start_matches(['#', '/']);
        let (word, query) = path.split_once('?').unwrap_or((path, ""));
        let page = PAGES.iter().find(|(_, w)| *w == word).map_or(Page::default(), |(p, _)| *p);
        let mut address = Self::of(page);
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "don-vi" => address.unit = value.parse().ok(),
                "ky" => address.period = value.parse().ok(),
                "den-ngay" => address.as_of = value.parse().ok(),
                "tieu-chi" => address.category = pick(Category::ALL, value).unwrap_or(Category::All),
                "loai" => address.kind = pick(TargetKind::ALL, value),
                "bang" => address.order = ORDERS.iter().find(|(_, w)| *w == value).map_or(Order::Share, |(o, _)| *o),
                "khoi" => address.group = decode(value),
                "viec" => address.asked.kind = pick(DueKind::ALL, value),
                "han" => address.asked.reach = REACHES.iter().find(|(_, w)| *w == value).map(|(r, _)| *r),
                "danh-sach" => address.matters = pick(MatterKind::ALL, value),
                "muc" => address.record = Subject::read(value),
                "loc" => address.list = decode(value),
                _ => {}
            }
        }
        address
    }

    /// The address as text, from `#` on; reading it gives the same address.
    #[must_use]
    pub fn print(&self) -> String {
        let Self { page, unit, period, as_of, category, order, kind, group, record, list, asked, matters } = self;
        let word = PAGES.iter().find(|(p, _)| p == page).map_or("", |(_, w)| w);
        let pairs = [
            ("don-vi", unit.map(|u| u.to_string())),
            ("ky", period.map(|p| p.to_string())),
            ("den-ngay", as_of.map(|d| d.to_string())),
            ("tieu-chi", (*category != Category::All).then(|| nth(Category::ALL, *category))),
            ("loai", kind.map(|k| nth(TargetKind::ALL, k))),
            ("bang", ORDERS.iter().find(|(o, _)| o == order && *o != Order::Share).map(|(_, w)| (*w).to_owned())),
            ("khoi", group.as_deref().map(encode)),
            ("danh-sach", matters.map(|kind| nth(MatterKind::ALL, kind))),
            ("muc", record.map(Subject::print)),
            ("loc", list.as_deref().map(encode)),
            ("viec", asked.kind.map(|k| nth(DueKind::ALL, k))),
            ("han", REACHES.iter().find(|(r, _)| Some(*r) == asked.reach).map(|(_, w)| (*w).to_owned())),
        ];
        let query: Vec<String> = pairs.into_iter().filter_map(|(k, v)| Some(format!("{k}={}", v?))).collect();
        if query.is_empty() { format!("#/{word}") } else { format!("#/{word}?{}", query.join("&")) }
    }
}

/// The value at that place in its list.
pub(super) fn pick<T: Copy>(list: &[T], text: &str) -> Option<T> {
    text.parse::<usize>().ok().and_then(|at| list.get(at).copied())
}

/// Percent-encodes everything but letters and digits of ASCII.
fn encode(text: &str) -> String {
    let digit = |n: u8| char::from_digit(n.into(), 16).unwrap_or('0').to_ascii_uppercase();
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// The text that was encoded so; none for a broken one.
fn decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        if bytes[at] == b'%' {
            let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
            out.push(u8::try_from(digit(at + 1)? * 16 + digit(at + 2)?).ok()?);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(out).ok()
}
