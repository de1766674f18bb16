//! The sheet works as a spreadsheet does: where keys lead, what is pasted, what is summed, what is drawn.

use so_nguon::session::sheet::{
    Block, Sheet, Spot, Step, Tally, Write, clear, lay, lean_window, read_tsv, tally, window, write_tsv,
};

const ROWS: usize = 3;
const COLS: usize = 4;

fn at(row: usize, col: usize) -> Sheet {
    Sheet::new(ROWS, COLS).at(Spot { row, col }, false)
}

fn head(row: usize) -> Sheet {
    Sheet::new(ROWS, COLS).at_row(row, false)
}

fn block(top: usize, left: usize, bottom: usize, right: usize) -> Block {
    Block { top, left, bottom, right }
}

#[test]
fn keys_lead_where_people_expect() {
    use Step::{Back, Down, First, Last, Left, Next, PageDown, PageUp, Right, RowEnd, RowStart, Up};
    for (from, step, to) in [
        (at(0, 0), Down, Some(at(1, 0))),
        (at(2, 1), Down, Some(at(2, 1))),
        (at(0, 1), Up, Some(at(0, 1))),
        (at(1, 1), Up, Some(at(0, 1))),
        (at(1, 3), Right, Some(at(1, 3))),
        (at(1, 1), Right, Some(at(1, 2))),
        (at(1, 1), Left, Some(at(1, 0))),
        (at(1, 0), Left, Some(head(1))),
        (head(1), Left, Some(head(1))),
        (head(1), Right, Some(at(1, 0))),
        (head(1), Down, Some(head(2))),
        (head(1), Up, Some(head(0))),
        (at(1, 2), RowStart, Some(at(1, 0))),
        (at(1, 2), RowEnd, Some(at(1, 3))),
        (at(1, 2), First, Some(at(0, 0))),
        (at(1, 2), Last, Some(at(2, 3))),
        (at(1, 2), PageUp(9), Some(at(0, 2))),
        (at(1, 2), PageDown(usize::MAX), Some(at(2, 2))),
        (at(1, 2), Next, Some(at(1, 3))),
        (at(1, 3), Next, Some(at(2, 0))),
        (at(2, 3), Next, None),
        (head(1), Next, Some(at(1, 0))),
        (at(1, 1), Back, Some(at(1, 0))),
        (at(1, 0), Back, Some(at(0, 3))),
        (at(0, 0), Back, None),
        (head(0), Back, None),
    ] {
        assert_eq!(from.step(step, false), to, "{step:?} from {from:?}");
    }
}

#[test]
fn an_empty_sheet_takes_no_key() {
    assert_eq!(Sheet::new(0, 4).step(Step::Down, false), None);
    assert_eq!(Sheet::new(4, 0).step(Step::Next, false), None);
}

#[test]
fn a_selection_grows_while_the_cursor_stays() {
    let Some(grown) = at(1, 1).step(Step::Down, true).and_then(|sheet| sheet.step(Step::Right, true)) else {
        panic!("inside the sheet")
    };
    assert_eq!((grown.cursor(), grown.block()), (Spot { row: 1, col: 1 }, block(1, 1, 2, 2)));
    // It turns around the cursor.
    assert_eq!(grown.at(Spot { row: 0, col: 0 }, true).block(), block(0, 0, 1, 1));
    // A step without Shift lets go of it.
    assert_eq!(grown.step(Step::Left, false), Some(head(1).at(Spot { row: 1, col: 0 }, false)));
    // At the edge it stays, and does not jump to whole rows.
    assert_eq!(at(1, 0).step(Step::Left, true), Some(at(1, 0)));
}

#[test]
fn a_heading_selects_whole_rows() {
    assert_eq!(head(1).block(), block(1, 0, 1, 3));
    assert_eq!(head(1).step(Step::Down, true).map(Sheet::block), Some(block(1, 0, 2, 3)));
    assert_eq!(at(1, 2).select_all().block(), block(0, 0, 2, 3));
}

#[test]
fn a_shrunk_sheet_pulls_the_cursor_in() {
    assert_eq!(at(2, 3).resized(1, 2).cursor(), Spot { row: 0, col: 1 });
    assert_eq!(at(2, 3).resized(0, 0).cursor(), Spot::default());
}

#[test]
fn tables_are_read_as_spreadsheets_write_them() {
    for (text, table) in [
        ("", vec![]),
        ("12", vec![vec!["12"]]),
        ("12\r\n", vec![vec!["12"]]),
        ("1\t2\r\n3\t4\r\n", vec![vec!["1", "2"], vec!["3", "4"]]),
        ("1\t2\n3\t4", vec![vec!["1", "2"], vec!["3", "4"]]),
        ("1\r2\r", vec![vec!["1"], vec!["2"]]),
        ("1\t\r\n\t2\r\n", vec![vec!["1", ""], vec!["", "2"]]),
        ("\r\n1\r\n", vec![vec![""], vec!["1"]]),
        ("\"Xã\nAn Ngãi\"\t5\r\n", vec![vec!["Xã\nAn Ngãi", "5"]]),
        ("\"nói \"\"được\"\"\"\t1", vec![vec!["nói \"được\"", "1"]]),
        ("5\"\t6", vec![vec!["5\"", "6"]]),
        ("\"\"\t1", vec![vec!["", "1"]]),
    ] {
        assert_eq!(read_tsv(text), table, "{text:?}");
    }
}

#[test]
fn what_is_copied_is_read_back() {
    let table = vec![vec!["Huyện Ba Tri".into(), "5.544".into()], vec!["có\ttab".into(), "\"ngoặc\"".into()]];
    let text = write_tsv(&table);
    assert_eq!(text, "Huyện Ba Tri\t5.544\r\n\"có\ttab\"\t\"\"\"ngoặc\"\"\"");
    assert_eq!(read_tsv(&text), table);
}

#[test]
fn a_pasted_table_falls_on_cells_that_take_it() {
    let takes = |spot: Spot| spot.col != 2;
    let write = |row, col, text: &str| Write { row, col, text: text.into() };
    let laid = |text: &str, over| lay(&read_tsv(text), over, ROWS, COLS, takes);
    // From the first selected cell on; read-only cells keep their place in the table but are not written.
    assert_eq!(
        laid(" 1\t2\t3 \r\n4\t5\t6\r\n", block(1, 1, 1, 1)),
        [write(1, 1, "1"), write(1, 3, "3"), write(2, 1, "4"), write(2, 3, "6")]
    );
    // What does not fit is left out.
    assert_eq!(laid("1\n2\n3", block(2, 3, 2, 3)), [write(2, 3, "1")]);
    // One value fills the selection.
    assert_eq!(laid("7\r\n", block(0, 1, 0, 3)), [write(0, 1, "7"), write(0, 3, "7")]);
    assert_eq!(laid("", block(0, 0, 2, 3)), []);
    assert_eq!(clear(block(0, 1, 0, 2), takes), [write(0, 1, "")]);
    assert_eq!(Block::around(&[write(2, 1, ""), write(0, 3, "")]), Some(block(0, 1, 2, 3)));
    assert_eq!(Block::around(&[]), None);
}

#[test]
fn numbers_are_summed_and_the_rest_is_only_counted() {
    let read = |text: &str| text.replace('.', "").parse().ok();
    let texts = ["5.544", "", "chưa có", "6"];
    assert_eq!(tally(texts.iter(), read), Tally { cells: 4, numbers: 2, sum: 5550 });
}

#[test]
fn only_long_tables_are_drawn_in_part() {
    for (rows, top, drawn) in [
        (0, 0, 0..0),
        (200, 0, 0..200),
        (1000, 0, 0..65),
        (1000, 36 * 30, 16..81),
        // A little scrolling redraws nothing.
        (1000, 36 * 33, 16..81),
        (1000, 36 * 990, 976..1000),
        (1000, u32::MAX, 1000..1000),
    ] {
        assert_eq!(window(rows, 36, top, 36 * 25), drawn, "{rows} rows at {top}");
    }
}

#[test]
fn a_lean_window_draws_what_scrolling_needs() {
    for (rows, top, drawn) in [
        (40, 0, 0..40),
        (1000, 0, 0..45),
        (1000, 36 * 30, 24..69),
        (1000, 36 * 33, 24..69),
        (1000, 36 * 990, 984..1000),
        (1000, u32::MAX, 1000..1000),
    ] {
        assert_eq!(lean_window(rows, 36, top, 36 * 25), drawn, "{rows} rows at {top}");
    }
}
