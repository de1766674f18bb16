//! Names of files (handbook 11).

use super::{day, id, small};
use so_nguon::domain::Moment;
use so_nguon::domain::{Edit, PeriodId, UnitId};
use so_nguon::exchange::{Packet, file_name};

fn named(unit: Option<&str>, period: PeriodId) -> String {
    let mut book = small();
    let commune = UnitId(id(2));
    if let Some(text) = unit {
        let mut version = book.units.get(&commune).unwrap().latest().unwrap().clone();
        version.name = super::name(text);
        book = book.apply(&Edit::ReviseUnit(commune, version)).unwrap();
    }
    file_name(
        &book,
        Packet::Counts,
        (unit.map(|_| commune), period),
        Moment { day: day("2026-11-23"), hour: 10, minute: 55 },
        14,
    )
}

#[test]
fn as_in_the_handbook() {
    let name = named(Some("Xã Ba Tri"), PeriodId::Month(2026, 10));
    assert_eq!(name, "PTDV_SoLieu_XaBaTri_2026-T10_20261123-1055_r14.json");
}

#[test]
fn units() {
    let table = [
        ("Đảng bộ xã Mỹ Hòa", "DangBoXaMyHoa"),
        ("Thị trấn Ba Tri", "ThiTranBaTri"),
        ("Chi bộ ấp 3 – An Quới", "ChiBoAp3AnQuoi"),
        ("XÃ VĨNH AN", "XAVINHAN"),
        ("Đảng ủy UBND Quý Ỷ", "DangUyUBNDQuyY"),
        ("../../etc/passwd: *?|", "EtcPasswd"),
        ("Xa\u{303} Ba Tri", "XaBaTri"),
    ];
    for (unit, part) in table {
        let name = named(Some(unit), PeriodId::Year(2026));
        assert_eq!(name, format!("PTDV_SoLieu_{part}_2026_20261123-1055_r14.json"));
        assert!(name.is_ascii());
    }
    assert!(named(Some(&"Ấp ".repeat(60)), PeriodId::Year(2026)).len() < 120);
    assert_eq!(named(Some("党"), PeriodId::Year(2026)), "PTDV_SoLieu_2026_20261123-1055_r14.json");
    assert_eq!(named(None, PeriodId::Year(2026)), "PTDV_SoLieu_2026_20261123-1055_r14.json");
}

#[test]
fn periods() {
    let table = [
        (PeriodId::Term(2015, 2020), "2015-2020"),
        (PeriodId::NineMonths(2026), "2026-9T"),
        (PeriodId::Half(2026, 1), "2026-6TDau"),
        (PeriodId::Half(2026, 2), "2026-6TCuoi"),
        (PeriodId::Quarter(2026, 4), "2026-Q4"),
        (PeriodId::Month(2026, 2), "2026-T02"),
        (PeriodId::Own(id(4)), "LopDongKhoiMoi"),
        (PeriodId::Own(id(99)), "Ky99"),
    ];
    for (period, part) in table {
        assert_eq!(named(None, period), format!("PTDV_SoLieu_{part}_20261123-1055_r14.json"));
    }
}
