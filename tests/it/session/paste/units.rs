//! Lists of units.

use crate::note::version;
use so_nguon::domain::{Fault, Name, UnitKind};
use so_nguon::session::form::UnitSlot;
use so_nguon::session::paste::read_units;

#[test]
fn a_line_is_a_unit_and_a_wrong_line_says_where() {
    let like = version("Như thế", None, UnitKind::Branch);
    let read = read_units("Tên đơn vị\tKhối\r\nChi bộ 1\tKhối xã\t01.02\r\n\r\n Chi\u{a0}bộ 2 \n<b>\t\n", &like);
    assert_eq!(read.iter().map(|u| u.line).collect::<Vec<_>>(), [2, 4, 5]);
    let first = read[0].unit.as_ref().unwrap();
    assert_eq!((first.name.as_str(), first.kind, first.from), ("Chi bộ 1", UnitKind::Branch, like.from));
    assert_eq!(first.group, Some(Name::new("Khối xã").unwrap()));
    assert_eq!(first.code.as_ref().unwrap().as_str(), "01.02");
    let second = read[1].unit.as_ref().unwrap();
    assert_eq!((second.name.as_str(), &second.group, &second.code), ("Chi bộ 2", &None, &None));
    assert_eq!(read[2].unit, Err((UnitSlot::Name, Fault::Sign('<'))));
    assert!(read_units(" \n\t\n", &like).is_empty());
}

#[test]
fn a_column_that_counts_the_rows_is_no_name() {
    let like = version("Như thế", None, UnitKind::Branch);
    let names = |text: &str| -> Vec<String> {
        read_units(text, &like).into_iter().map(|u| u.unit.unwrap().name.as_str().to_owned()).collect()
    };
    for text in ["1\tChi bộ A\n2.\tChi bộ B", "TT\tTên đơn vị\n1\tChi bộ A\n2\tChi bộ B", "Chi bộ A\n\nChi bộ B"]
    {
        assert_eq!(names(text), ["Chi bộ A", "Chi bộ B"], "{text}");
    }
    assert_eq!(names("1\tChi bộ A\nChi bộ B\tKhối"), ["1", "Chi bộ B"], "not every row is counted");
}
