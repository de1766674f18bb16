//! The rows of Biểu 1.

use so_nguon::domain::CodeList;
use so_nguon::stats::StockRow;

#[test]
fn every_row_stands_once_and_every_part_below_its_sum() {
    for (at, row) in StockRow::ALL.iter().enumerate() {
        assert_eq!(*row as usize, at);
        for part in row.parts() {
            assert!((*part as usize) > at && part.depth() > row.depth(), "{part:?} of {row:?}");
        }
    }
    let summed: Vec<_> = StockRow::ALL.iter().flat_map(|row| row.parts()).collect();
    let alone = [StockRow::Before, StockRow::Gained, StockRow::Lost, StockRow::After];
    assert_eq!(summed.len() + alone.len(), StockRow::COUNT);
}

#[test]
fn every_kind_of_change_but_admission_has_a_row_of_its_own() {
    let rows: std::collections::BTreeSet<_> =
        CodeList::ChangeKind.codes().iter().filter_map(|code| StockRow::of_change(code)).collect();
    assert_eq!(rows.len() + 1, CodeList::ChangeKind.codes().len());
    assert_eq!(StockRow::of_change("admitted"), None);
}
