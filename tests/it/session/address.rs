//! Every place has an address, and every text behind `#` leads somewhere.

use crate::note::{cases, day, unit_id};
use proptest::option;
use proptest::prelude::*;
use so_nguon::domain::{
    Category, Day, FactKey, Id, Indicator, MatterId, MatterKind, PeriodId, PersonId, Station, TargetKey, TargetKind,
    UnitId,
};
use so_nguon::rules::DueKind;
use so_nguon::session::dues::{Asked, Reach};
use so_nguon::session::{Address, PAGES, Page, Subject};
use so_nguon::stats::Order;

const ORDERS: [Order; 5] = [Order::Share, Order::Number, Order::Growth, Order::YearOnYear, Order::Score];

#[test]
fn addresses_as_they_are_bookmarked() {
    let unit = Some(unit_id(3));
    let year = Some(PeriodId::Year(2016));
    for (text, address) in [
        ("#/tong-quan", Address::default()),
        ("#/xep-hang?bang=so-luong", Address { order: Order::Number, ..Address::of(Page::Ranking) }),
        ("#/xep-hang?don-vi=0000000007-3&ky=2016", Address { unit, period: year, ..Address::of(Page::Ranking) }),
        ("#/ho-so?den-ngay=2016-11-05", Address { as_of: Some(day("2016-11-05")), ..Address::of(Page::Persons) }),
        ("#/chi-tieu?tieu-chi=1&loai=0", {
            let kind = Some(TargetKind::Assigned);
            Address { category: Category::Women, kind, ..Address::of(Page::Targets) }
        }),
        ("#/nhat-ky?muc=don-vi:0000000007-3", {
            Address { record: unit.map(Subject::Unit), ..Address::of(Page::Activity) }
        }),
        ("#/ho-so?loc=gd%2D1", Address { list: Some("gd-1".into()), ..Address::of(Page::Persons) }),
        ("#/den-han?viec=3&han=7-ngay", {
            let asked = Asked { kind: Some(DueKind::Ceremony), reach: Some(Reach::Week) };
            Address { asked, ..Address::of(Page::Dues) }
        }),
        ("#/lop?danh-sach=1&muc=muc:0000000007-3", {
            let (matters, record) = (Some(MatterKind::Enrolment), unit.map(|u| Subject::Matter(MatterId(u.0))));
            Address { matters, record, ..Address::of(Page::Classes) }
        }),
        ("#/xep-hang?khoi=Kh%E1%BB%91i%201", Address { group: Some("Khối 1".into()), ..Address::of(Page::Ranking) }),
    ] {
        assert_eq!(Address::read(text), address, "{text}");
        assert_eq!(address.print(), text);
    }
}

#[test]
fn what_is_not_understood_is_left_out() {
    for text in
        ["", "#", "#/", "#/khong-co", "#/tong-quan?", "#/tong-quan?&&=&", "tong-quan", "#//tong-quan", "#/?ky=2016-"]
    {
        assert_eq!(Address::read(text), Address::default(), "{text}");
    }
    let ranking = Address::of(Page::Ranking);
    for query in [
        "don-vi=x",
        "ky=20166",
        "ky=2016-Q5",
        "den-ngay=2016-02-30",
        "tieu-chi=99",
        "tieu-chi=-1",
        "loai=7",
        "viec=99",
        "han=8-ngay",
        "bang=x",
        "khoi=%",
        "khoi=%E1",
        "khoi=%zz",
        "khoi=%+1",
        "khoi=%C3đ",
        "muc=ho-so",
        "muc=ho-so:0000000007-3:1",
        "muc=so-lieu:2016:0000000007-3:x",
        "muc=chi-tieu:2016:0000000007-3:99:0",
        "danh-sach=99",
        "moi=1",
        "don-vi",
        "=",
    ] {
        assert_eq!(Address::read(&format!("#/xep-hang?{query}")), ranking, "{query}");
        let with = Address::read(&format!("#/xep-hang?{query}&ky=2016"));
        assert_eq!(with, Address { period: Some(PeriodId::Year(2016)), ..ranking.clone() }, "the rest still counts");
    }
}

#[test]
fn every_page_has_a_word_of_its_own() {
    for (page, word) in PAGES {
        assert_eq!(Address::of(page).print(), format!("#/{word}"));
        assert_eq!(Address::read(&format!("#/{word}")).page, page);
        assert!(word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    }
}

#[test]
fn unit_period_and_day_go_along_to_another_page() {
    let here = Address::read("#/xep-hang?don-vi=0000000007-3&ky=2016&den-ngay=2016-11-05&tieu-chi=1&bang=diem&khoi=K");
    assert_eq!(here.on(Page::Results).print(), "#/ket-qua?don-vi=0000000007-3&ky=2016&den-ngay=2016-11-05");
}

fn periods() -> impl Strategy<Value = PeriodId> {
    let year = 1900i16..2199;
    prop_oneof![
        (year.clone(), 1i16..9).prop_map(|(y, n)| PeriodId::Term(y, (y + n).min(2199))),
        year.clone().prop_map(PeriodId::Year),
        year.clone().prop_map(PeriodId::NineMonths),
        (year.clone(), 1u8..3).prop_map(|(y, n)| PeriodId::Half(y, n)),
        (year.clone(), 1u8..5).prop_map(|(y, n)| PeriodId::Quarter(y, n)),
        (year, 1u8..13).prop_map(|(y, n)| PeriodId::Month(y, n)),
        (any::<u64>(), 1u32..).prop_map(|(s, number)| PeriodId::Own(Id { station: Station::from_bits(s), number })),
    ]
}

fn subjects() -> impl Strategy<Value = Subject> {
    let id = (any::<u64>(), 1u32..).prop_map(|(s, number)| Id { station: Station::from_bits(s), number });
    let places = (0..Category::ALL.len(), 0..TargetKind::ALL.len(), 0..Indicator::SLOTS);
    (0..6, id, periods(), places).prop_map(|(kind, id, period, (category, aim, indicator))| {
        let unit = UnitId(id);
        let (category, indicator) = (Category::ALL[category], Indicator::all().nth(indicator).unwrap());
        match kind {
            0 => Subject::Settings,
            1 => Subject::Period(period),
            2 => Subject::Unit(unit),
            3 => Subject::Target(TargetKey { period, unit, category, kind: TargetKind::ALL[aim] }),
            4 => Subject::Fact(FactKey { period, unit, indicator }),
            _ => Subject::Person(PersonId(id)),
        }
    })
}

fn addresses() -> impl Strategy<Value = Address> {
    let unit = (any::<u64>(), 1u32..).prop_map(|(s, number)| UnitId(Id { station: Station::from_bits(s), number }));
    let as_of = (1900i32..2200, 1u8..13, 1u8..29).prop_map(|(y, m, d)| Day::new(y, m, d).unwrap());
    let chosen = (0..PAGES.len(), 0..Category::ALL.len(), 0..ORDERS.len(), option::of(0..TargetKind::ALL.len()));
    let matters = option::of(0..MatterKind::ALL.len());
    let asked = (option::of(0..DueKind::ALL.len()), option::of(0..Reach::ALL.len()))
        .prop_map(|(k, r)| Asked { kind: k.map(|k| DueKind::ALL[k]), reach: r.map(|r| Reach::ALL[r]) });
    (
        chosen,
        option::of(unit),
        option::of(periods()),
        option::of(as_of),
        (option::of(".{0,12}"), option::of(".{0,12}")),
        option::of(subjects()),
        (asked, matters),
    )
        .prop_map(
            |((page, category, order, kind), unit, period, as_of, (group, list), record, (asked, matters))| Address {
                page: PAGES[page].0,
                unit,
                period,
                as_of,
                category: Category::ALL[category],
                order: ORDERS[order],
                kind: kind.map(|k| TargetKind::ALL[k]),
                group,
                record,
                list,
                asked,
                matters: matters.map(|l| MatterKind::ALL[l]),
            },
        )
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_printed_is_read(address in addresses()) {
        let text = address.print();
        prop_assert!(text.is_ascii() && !text.contains(char::is_whitespace), "{}", text);
        prop_assert_eq!(Address::read(&text), address);
    }

    #[test]
    fn any_text_leads_somewhere(text in any::<String>(), query in "#/[a-z-]{0,9}\\?[a-z-]{0,8}=[%0-9a-fA-Fđ+&=?#/-]{0,20}") {
        for text in [text, query] {
            let address = Address::read(&text);
            prop_assert_eq!(Address::read(&address.print()), address);
        }
    }
}

#[test]
fn what_the_book_has_not_is_told() {
    use crate::note::Sketch;
    use so_nguon::domain::Book;
    use so_nguon::session::Astray;
    let sketch = Sketch::read("Huyện\n  Xã A");
    let of = |text: &str| Address::read(text).astray(&sketch.book);
    let here = Address { unit: Some(sketch.unit("Xã A")), ..Address::default() }.print();
    for (text, wanted) in [
        ("#/tong-quan", None),
        (here.as_str(), None),
        ("#/tong-quan?ky=1999", None),
        ("#/tong-quan?don-vi=0000000007-77", Some(Astray::Unit)),
    ] {
        assert_eq!(of(text), wanted, "{text}");
    }
    let own = PeriodId::Own(unit_id(77).0);
    let astray = |book: &Book| Address { period: Some(own), ..Address::default() }.astray(book);
    assert_eq!(astray(&sketch.book), Some(Astray::Period));
    assert_eq!(astray(&Book::default()), None, "an empty book has nothing to be about");
}
