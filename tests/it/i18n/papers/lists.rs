//! Lists, slips and a person's record: what is known of whom stands below its own heading.

use super::{TODAY, commune, headings, list, slips};
use crate::note::{Sketch, day, person, person_id};
use so_nguon::domain::*;
use so_nguon::i18n::papers::{self, Block, Document};
use so_nguon::session::list::ListColumn;

#[test]
fn the_list_holds_everybody_and_says_of_how_many() {
    let sketch = Sketch::read("Huyện\n  Xã A  persons=300");
    let columns = [ListColumn::Gender, ListColumn::Born, ListColumn::Admitted];
    let paper = list(&sketch.book, &sketch.figures(), sketch.unit("Huyện"), &columns);
    let table = paper.tables().next().unwrap();
    assert_eq!(headings(table), ["TT", "Họ và tên", "Giới tính", "Ngày sinh", "Kết nạp"]);
    assert_eq!(table.rows.len(), 300, "never only those in sight");
    let row = ["tt", "name", "gender", "born", "admitted"].map(|key| table.cell(299, key).unwrap());
    assert_eq!(row, ["300", "Nguyễn Văn Thử", "Nam", "…/1976", "15/06/2016"]);
    assert_eq!(paper.about, ["Huyện", "(300 trong 301 hồ sơ, đến ngày 01/02/2017)"]);
    assert!(paper.head.number.is_empty(), "a list has no number");
}

#[test]
fn a_slip_goes_to_the_committee_and_hides_what_is_not_looked_up() {
    let sketch = commune();
    let slips = slips(&sketch.book, &sketch.figures(), sketch.unit("Huyện A"));
    let slip =
        slips.iter().find(|slip| slip.about == ["Kính gửi: Đảng ủy Công an"]).expect("the vote asks for a decision");
    let table = slip.tables().next().unwrap();
    assert_eq!(headings(table), ["TT", "Họ và tên", "Việc", "Hạn cuối", "Thời gian", "Theo quy định"]);
    let of = |name: &str| (0..table.rows.len()).find(|at| table.cell(*at, "name") == Some(name)).unwrap();
    let what = table.cell(of("Lê Thị Đường"), "what").unwrap();
    assert_eq!(what, "Ra quyết định kết nạp");
    assert!(!slip.text().contains("xác minh"), "{}", slip.text());
}

fn record() -> Document {
    let mut sketch = Sketch::read("Huyện A\n  Xã B\n    Chi bộ 1");
    let who = crate::rules::somebody("sympathiser:2016-01-05 branch_vote:2016-05-02 admitted:2016-09-20");
    let set = |of: Details, (field, text): (DetailField, &str)| of.with(field, 1, field.read(text).ok());
    let known = [
        (DetailField::CitizenId, "083190000017"),
        (DetailField::Employer, "Trường học"),
        (DetailField::Ethnicity, "kinh"),
    ];
    let details = known.into_iter().fold(Details::from(who.sheet), set);
    let one = Person { details, ..person(sketch.unit("Chi bộ 1"), "2016-09-20") };
    sketch.edit(Edit::SetPerson(person_id(1), Some(one)));
    let one = sketch.book.persons.get(&person_id(1)).unwrap();
    papers::person_record(&sketch.book, one, None, day(TODAY)).unwrap()
}

#[test]
fn a_persons_record_is_a_paper_with_what_is_known() {
    let paper = record();
    assert_eq!(paper.title, "PHIẾU THEO DÕI QUÁ TRÌNH PHẤN ĐẤU VÀO ĐẢNG");
    assert_eq!(paper.head.own, "CHI BỘ 1");
    assert_eq!(paper.signs[0].lines, ["T/M CHI BỘ", "BÍ THƯ"]);
    let steps = paper.tables().next().unwrap();
    // A column of which nothing is known takes no room.
    assert_eq!(headings(steps), ["TT", "Bước", "Ngày"]);
    let row = |at| ["step", "on"].map(|key| steps.cell(at, key).unwrap());
    assert_eq!(row(0), ["Cảm tình Đảng", "05/01/2016"]);
    assert_eq!(row(2), ["Lễ kết nạp", "20/09/2016"]);
    let facts: Vec<(&str, &str)> = paper
        .body
        .iter()
        .filter_map(|block| if let Block::Facts(facts) = block { Some(facts) } else { None })
        .flatten()
        .map(|(name, fact)| (name.as_str(), fact.as_str()))
        .collect();
    for fact in [
        ("Nơi sinh hoạt", "Chi bộ 1"),
        ("Số định danh cá nhân", "083190000017"),
        ("Dân tộc", "Kinh"),
        ("Nơi làm việc", "Trường học"),
    ] {
        assert!(facts.contains(&fact), "{fact:?} of {facts:?}");
    }
    assert!(facts.iter().all(|(_, fact)| !fact.is_empty()), "no field stands empty");
}

#[test]
fn a_step_says_its_paper_its_vote_and_what_came_of_it() {
    let mut sketch = Sketch::read("Xã B\n  Chi bộ 1");
    let text = |text: &str| Note::new(text).unwrap();
    let votes = Votes { eligible: Some(crate::note::count(21)), yes: Some(crate::note::count(20)), ..Votes::default() };
    let step = Step {
        paper: text("05-NQ/CB"),
        signed: Some(day("2016-05-03")),
        votes,
        note: text("Đạt"),
        ..Step::on(day("2016-05-02"))
    };
    let details = Details::default().with_step(StepKey::first(Stage::BranchVote), Some(step));
    let one = Person { details, ..person(sketch.unit("Chi bộ 1"), "2016-09-20") };
    sketch.edit(Edit::SetPerson(person_id(1), Some(one)));
    let one = sketch.book.persons.get(&person_id(1)).unwrap();
    let paper = papers::person_record(&sketch.book, one, None, day(TODAY)).unwrap();
    let steps = paper.tables().next().unwrap();
    let at = (0..steps.rows.len()).find(|at| steps.cell(*at, "step") == Some("Chi bộ xét")).unwrap();
    let cells = ["on", "paper", "result"].map(|key| steps.cell(at, key).unwrap());
    assert_eq!(cells, ["02/05/2016", "05-NQ/CB; ký 03/05/2016", "tổng số 21, tán thành 20; Đạt"]);
}

#[test]
fn the_text_of_a_paper_is_the_paper() {
    let text = record().text();
    let places: Vec<usize> =
        ["CHI BỘ 1", "ĐẢNG CỘNG SẢN VIỆT NAM", "PHIẾU THEO DÕI", "Cảm tình Đảng\t05/01/2016", "BÍ THƯ"]
            .map(|w| text.find(w).unwrap())
            .into();
    assert!(places.is_sorted(), "{text}");
}
