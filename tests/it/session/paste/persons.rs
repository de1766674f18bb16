//! Lists of persons.

use crate::note::{Sketch, day, person_id};
use so_nguon::domain::*;
use so_nguon::session::Directory;
use so_nguon::session::form::{PersonSlot, Wrong};
use so_nguon::session::paste::{Pasted, read_persons};

const ORG: &str = "Xã\n  Chi bộ 1\n  Chi bộ 2";

fn read_into(sketch: &Sketch, text: &str, branch: &str) -> Pasted {
    let units = Directory::of(&Tree::over(&sketch.book, Span::ALL));
    read_persons(text, &sketch.book, &units, branch, day("2016-12-31"))
}

fn read(text: &str) -> Pasted {
    read_into(&Sketch::read(ORG), text, "Chi bộ 1")
}

#[test]
fn rows_in_the_usual_order() {
    // NBSP around, NFD letters, capitals, both ways to write a gender, births in part.
    let sketch = Sketch::read(ORG);
    let text = "Nguye\u{302}\u{303}n Va\u{306}n An\tNAM\t1990\t5/1/2016\r\n\u{a0}TRẦN THỊ BƯỞI\u{a0}\tnu\t17/5/1991\t05-11-2016\tchi bộ 2\n";
    let read = read_into(&sketch, text, "Chi bộ 1");
    let good: Vec<&Person> = read.good().collect();
    assert_eq!(good.len(), 2);
    assert_eq!((good[0].name.as_str(), good[0].gender, good[0].born), ("Nguyễn Văn An", Gender::Man, Born::Year(1990)));
    assert_eq!((good[0].unit, good[0].admitted()), (sketch.unit("Chi bộ 1"), Some(day("2016-01-05").into())));
    assert_eq!((good[1].name.as_str(), good[1].gender), ("TRẦN THỊ BƯỞI", Gender::Woman));
    assert_eq!(good[1].unit, sketch.unit("Chi bộ 2"));
}

#[test]
fn a_heading_says_where_each_column_is() {
    let read = read("STT\tHọ và tên\tNgày kết nạp\tNgày sinh\tGiới tính\n1\tLê Văn Cam\t1/6/2016\t1980\tNam\n");
    let good: Vec<&Person> = read.good().collect();
    assert_eq!(good.len(), 1);
    assert_eq!((good[0].name.as_str(), good[0].born), ("Lê Văn Cam", Born::Year(1980)));
    assert_eq!(read.rows[0].line, 2);
}

#[test]
fn a_row_that_cannot_be_read_says_why_and_nothing_is_made_up() {
    let read = read("Lê A\t\t1990\t1/1/2016\nLê B\tx\t1990\t30/02/2016\nLê C\tnữ\t90\t1/1/2017\tChi bộ 9\nLê D");
    assert_eq!(read.good().count(), 0);
    let why = |at: usize| read.rows[at].person.clone().unwrap_err();
    assert_eq!(why(0), [(PersonSlot::Gender, Wrong::Fault(Fault::Blank))]);
    assert_eq!(
        why(1),
        [
            (PersonSlot::Gender, Wrong::Fault(Fault::NotInList("x".into()))),
            (PersonSlot::On, Wrong::Fault(Fault::NotADay("30/02/2016".into())))
        ]
    );
    assert_eq!(
        why(2),
        [
            (PersonSlot::Born, Wrong::Fault(Fault::NotADay("90".into()))),
            (PersonSlot::Unit, Wrong::NoUnit("Chi bộ 9".into())),
            (PersonSlot::On, Wrong::Future)
        ]
    );
    assert_eq!(why(3).len(), 3);
}

#[test]
fn the_same_list_twice_is_taken_once() {
    let mut sketch = Sketch::read(ORG);
    let text = "Lê A\tnam\t1990\t1/1/2016\nLê A\tNam\t1990\t01/01/2016\nLê A\tnam\t1990\t2/1/2016\n";
    let first = read_into(&sketch, text, "Chi bộ 1");
    assert_eq!(first.good().count(), 2);
    assert_eq!(first.rows[1].person, Err(vec![(PersonSlot::Name, Wrong::Known)]));
    let add = (1..).zip(first.good()).map(|(n, p)| Edit::SetPerson(person_id(n), Some(p.clone()))).collect();
    sketch.edit(Edit::All(add));
    assert_eq!(read_into(&sketch, text, "Chi bộ 1").good().count(), 0);
}

#[test]
fn what_is_left_over_keeps_its_heading_and_can_be_mended() {
    let text = "Họ tên\tGiới tính\tNgày sinh\tNgày kết nạp\nLê A\tnam\t1990\t1/1/2016\nLê B\t\t1990\t1/1/2016\n";
    let left = read(text).left_over(text);
    assert_eq!(left, "Họ tên\tGiới tính\tNgày sinh\tNgày kết nạp\r\nLê B\t\t1990\t1/1/2016");
    assert_eq!(read(&left.replace("\t\t", "\tnữ\t")).good().count(), 1);
    let whole = "Lê A\tnam\t1990\t1/1/2016";
    assert_eq!(read(whole).left_over(whole), "");
}

#[test]
fn under_eighteen_is_taken_and_told() {
    let read = read("Lê A\tnam\t2000\t1/1/2016");
    assert_eq!((read.good().count(), read.young().count()), (1, 1));
}

#[test]
fn nothing_is_no_list() {
    assert!(read("").rows.is_empty() && read("\n \t\u{a0}\n").rows.is_empty());
}
