//! Where a pasted block goes.

use so_nguon::session::sheet::{Block, Called, Laid, NotLaid, Spot, laid, read_tsv};

const ROWS: [&str; 7] =
    ["Huyện Thử", "Đảng bộ xã Mỹ Thử", "Xã An Thử", "Phước Thử", "Xã Lương Thử", "Đảng bộ Quân sự", "Kho bạc"];
const COLS: [&[&str]; 4] =
    [&["Đã kết nạp", "Kết nạp đảng viên mới"], &["Nữ"], &["Theo tôn giáo"], &["Tổng đảng viên", "Tổng số đảng viên"]];

fn put(text: &str, row: usize, col: usize) -> Result<Laid, NotLaid> {
    let (rows, cols) =
        (ROWS.map(str::to_owned), COLS.map(|all| all.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>()));
    let over = Block::between(Spot { row, col }, Spot { row, col });
    laid(&read_tsv(text), over, Called { rows: &rows, cols: &cols }, |_| true)
}

/// `unit column=text`, in the order in which they are written.
fn says(laid: &Laid) -> Vec<String> {
    laid.writes.iter().map(|w| format!("{} {}={}", ROWS[w.row], COLS[w.col][0], w.text)).collect()
}

#[test]
fn bare_numbers_go_where_the_cursor_is_and_surplus_ones_are_told() {
    let six = put("7\t3\n8\n9", 4, 0).unwrap();
    assert_eq!(
        says(&six),
        ["Xã Lương Thử Đã kết nạp=7", "Xã Lương Thử Nữ=3", "Đảng bộ Quân sự Đã kết nạp=8", "Kho bạc Đã kết nạp=9"]
    );
    assert_eq!(six.beyond, [""; 0]);
    let eight = put("7\n8\n9\n10\n\n11", 4, 3).unwrap();
    assert_eq!((eight.writes.len(), eight.beyond), (3, vec!["10".to_owned(), "11".into()]));
    assert_eq!(put("1\t2\t3", 1, 2).unwrap().beyond, ["3"]);
    // One value alone goes into the cell as it is, to be refused there if it is no number.
    assert_eq!(says(&put("abc", 1, 0).unwrap()), ["Đảng bộ xã Mỹ Thử Đã kết nạp=abc"]);
}

/// The table as offices keep it: a title, a heading of two rows, groups, sums, notes.
#[test]
fn a_table_with_names_is_laid_by_them() {
    let text = "TIẾN ĐỘ KẾT NẠP ĐẢNG VIÊN NĂM 2026\t\t\t\t\t\t\t\nTT\tĐơn vị\tTổng số đảng viên\tChỉ tiêu năm\tĐã kết nạp\t\tTỷ lệ %\tXếp hạng\n\
        \t\t\t\tTổng\tNữ\t\t\nA\tKHỐI XÃ\t\t\t\t\t\t\n1\tĐảng bộ xã Mỹ Thử\t1.264\t38\t42\t18\t110,53\t1\n\
        2\tĐảng bộ xã An Thử\t987\t30\t0\t0\t0\t5\n3\tĐảng bộ xã Phước Thử\t1.012\t30\t-\t-\t-\t-\n4\tĐảng bộ xã Lương Thử\t845\t\t5\t2\t\t\n\
        \tCộng khối xã\t4.108\t98\t47\t20\t47,96\t\nB\tKHỐI CƠ QUAN\t\t\t\t\t\t\n5\tĐảng bộ Quân sự\t64\t3\t3\t0\t100\t2\n\
        6\tChi bộ cơ sở Kho bạc (*)\t21\t1\t1\t1\t100\t2\n7\tĐảng bộ xã Lạ Thử\t50\t2\t1\t0\t50\t4\n\tTổng cộng\t4.193\t102\t51\t21\t50,00\t\n\
        (*) Chi bộ cơ sở trực thuộc; số liệu đến 15/9/2026\t\t\t\t\t\t\t\n";
    // The cursor stands somewhere else: names say where things go.
    let laid = put(text, 0, 2).unwrap();
    let expected = |unit: &str, figures: [&str; 3]| {
        [("Tổng đảng viên", 0), ("Đã kết nạp", 1), ("Nữ", 2)].map(|(col, at)| format!("{unit} {col}={}", figures[at]))
    };
    let rows = [
        ("Đảng bộ xã Mỹ Thử", ["1.264", "42", "18"]),
        ("Xã An Thử", ["987", "0", "0"]),
        ("Phước Thử", ["1.012", "-", "-"]),
        ("Xã Lương Thử", ["845", "5", "2"]),
        ("Đảng bộ Quân sự", ["64", "3", "0"]),
        ("Kho bạc", ["21", "1", "1"]),
    ];
    let all: Vec<String> = rows.iter().flat_map(|(unit, figures)| expected(unit, *figures)).collect();
    assert_eq!(says(&laid), all);
    assert_eq!(laid.beyond, ["Chỉ tiêu năm", "Tỷ lệ %", "Xếp hạng", "Đảng bộ xã Lạ Thử"]);
}

#[test]
fn names_without_headings_say_the_rows_and_the_cursor_the_columns() {
    let laid = put("Phước Thử\t4\t2\nXã An Thử\t7\t1", 1, 0).unwrap();
    let all = ["Phước Thử Đã kết nạp=4", "Phước Thử Nữ=2", "Xã An Thử Đã kết nạp=7", "Xã An Thử Nữ=1"];
    assert_eq!(says(&laid), all);
}

#[test]
fn names_that_mean_nothing_here_are_not_guessed_at() {
    assert_eq!(put("Xã Lạ\t5\nXã Khác\t6", 1, 0), Err(NotLaid::NoRow));
    // Another mark is another unit.
    assert_eq!(put("Xã Ân Thử\t5\nXã Khác\t6", 1, 0), Err(NotLaid::NoRow));
    assert_eq!(put("Đơn vị\tSố hộ\nXã An Thử\t5", 1, 0), Err(NotLaid::NoColumn));
    assert_eq!(put("Xã An Thử\nPhước Thử", 1, 0), Err(NotLaid::NoColumn));
}
