//! A table for a spreadsheet: quoted, marked, and harmless.

use so_nguon::session::Lang;
use so_nguon::session::csv::{MARK, row};

#[test]
fn every_cell_is_quoted_and_none_is_a_formula() {
    for (cell, written) in [
        ("Xã An Thủy", "\"Xã An Thủy\""),
        ("", "\"\""),
        ("a,b\n\"c\"", "\"a,b\n\"\"c\"\"\""),
        ("=1+1", "\"'=1+1\""),
        ("+84", "\"'+84\""),
        ("-2", "\"'-2\""),
        ("@SUM(A1)", "\"'@SUM(A1)\""),
        ("\t=1", "\"'\t=1\""),
        ("220 → 230", "\"220 → 230\""),
    ] {
        assert_eq!(row(Lang::Vi, &[cell]), format!("{written}\r\n"), "{cell:?}");
    }
    // S3-28: where numbers have a comma, it parts no cells.
    assert_eq!(row(Lang::Vi, &["a", "b"]), "\"a\";\"b\"\r\n");
    assert_eq!(row(Lang::En, &["a", "b"]), "\"a\",\"b\"\r\n");
    assert_eq!(MARK.as_bytes(), [0xef, 0xbb, 0xbf]);
}
