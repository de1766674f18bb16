//! What an office says of its papers: who signs, number, place, recipients, marks of tones; and the paper as rich text.

use super::{TODAY, commune, every};
use crate::note::{Sketch, YEAR, day};
use so_nguon::domain::*;
use so_nguon::i18n::papers::{self, Block, Document};
use so_nguon::i18n::{Paper, PaperHead};
use so_nguon::stats::*;

fn text(text: &str) -> OfficeItem {
    OfficeItem::Text(Note::new(text).unwrap())
}

fn sign(line: &str, post: &str, name: &str) -> OfficeItem {
    let note = |text| Note::new(text).unwrap();
    OfficeItem::Signatory(Signatory { line: note(line), post: note(post), name: note(name) })
}

fn says(sketch: &mut Sketch, unit: &str, field: OfficeField, item: OfficeItem) {
    sketch.edit(Edit::SetOffice(sketch.unit(unit), field, Some(item)));
}

fn report(sketch: &Sketch, unit: &str) -> Document {
    let figures = sketch.figures();
    let overview = Overview::of(&sketch.book, &figures, sketch.unit(unit)).unwrap();
    let paper = Paper::of(&sketch.book, &figures, &overview, day(TODAY)).unwrap();
    let office = &sketch.book.units.get(&sketch.unit(unit)).unwrap().office;
    paper.document(|section| office.written(section, YEAR).to_owned())
}

/// Every paper bears what the office says: those that are signed by it alone, its signature.
#[test]
fn what_the_office_says_stands_on_every_paper() {
    let mut sketch = commune();
    let unit = "Huyện A";
    says(&mut sketch, unit, OfficeField::Signatory(false), sign("K/T BÍ THƯ", "PHÓ BÍ THƯ", "Lê Thị Mẫu"));
    says(&mut sketch, unit, OfficeField::Signatory(true), sign("", "", "Trần Văn Lập"));
    says(&mut sketch, unit, OfficeField::Number, text("Số      -BC/VPHU"));
    says(&mut sketch, unit, OfficeField::Place, text("Thị trấn Mẫu"));
    let to = Passage::new("- Tỉnh ủy,\n- Lưu VPHU.").unwrap();
    says(&mut sketch, unit, OfficeField::Recipients, OfficeItem::Lines(to));
    let question = Question { period: YEAR, as_of: day("2016-12-31") };
    for (name, paper) in every(&sketch.book, question, sketch.unit(unit)) {
        if name == "person" {
            continue;
        }
        assert!(paper.head.place_and_day.starts_with("Thị trấn Mẫu, "), "{name}: {}", paper.head.place_and_day);
        if let Some(last) = paper.signs.last() {
            assert_eq!(last.lines, ["K/T BÍ THƯ", "PHÓ BÍ THƯ"], "{name}");
            assert_eq!(last.name.as_deref(), Some("Lê Thị Mẫu"), "{name}");
        }
        // Tables and lists are signed by who made them too.
        let tables = ["appendix", "form 1", "targets", "results", "missing", "list", "class"];
        let made =
            paper.signs.iter().any(|s| s.name.as_deref() == Some("Trần Văn Lập") && s.lines == ["NGƯỜI LẬP BIỂU"]);
        assert_eq!(made, tables.contains(&name), "{name}");
        assert!(paper.head.number.is_empty() || paper.head.number.ends_with("/VPHU"), "{name}: {}", paper.head.number);
    }
    let paper = report(&sketch, unit);
    assert_eq!((paper.recipients.len(), paper.signs.len()), (2, 1));
    assert!(paper.text().ends_with("- Lưu VPHU.\n\nK/T BÍ THƯ\nPHÓ BÍ THƯ\nLê Thị Mẫu"), "{}", paper.text());
    // Those below are dated where it is, where their own name says no place; they are signed by themselves.
    let head = PaperHead::of(&sketch.book, &sketch.figures(), sketch.unit("Công an"), day(TODAY)).unwrap();
    assert!(head.place_and_day.starts_with("Thị trấn Mẫu, "), "{}", head.place_and_day);
    assert_eq!((head.sign.name, head.maker, head.to), (None, None, None));
    let head = PaperHead::of(&sketch.book, &sketch.figures(), sketch.unit("Xã B"), day(TODAY)).unwrap();
    assert!(head.place_and_day.starts_with("B, "), "{}", head.place_and_day);
}

#[test]
fn tones_are_marked_as_the_office_does_but_in_names_and_what_people_wrote() {
    let mut sketch = Sketch::read("Huyện Thủy Khóa  A=3 T=3\n  Đảng bộ xã B  A=1\n  Trung tâm Văn hóa  A=2");
    let unit = "Huyện Thủy Khóa";
    let written = Passage::new("Cấp ủy đã khóa sổ.").unwrap();
    says(&mut sketch, unit, OfficeField::Written(Section::Lead, YEAR), OfficeItem::Lines(written));
    assert_eq!(report(&sketch, unit).spelled(&sketch.book), report(&sketch, unit), "as it is written here");
    says(&mut sketch, unit, OfficeField::ToneMarks, OfficeItem::Marks(ToneMarks::Second));
    let paper = report(&sketch, unit).spelled(&sketch.book);
    assert_eq!(paper.head.own, "HUYỆN UỶ THỦY KHÓA");
    assert!(paper.body.contains(&Block::Written("Cấp ủy đã khóa sổ.".into())));
    let below = report(&sketch, "Trung tâm Văn hóa").spelled(&sketch.book);
    assert_eq!(
        (below.head.upper.as_deref(), below.head.own.as_str()),
        (Some("HUYỆN UỶ THỦY KHÓA"), "ĐẢNG UỶ TRUNG TÂM VĂN HÓA")
    );
    assert_eq!(below.recipients[0], "- Huyện uỷ Thủy Khóa (để báo cáo),");
    let person = Person {
        name: PersonName::new("Nguyễn Văn khóa").unwrap(),
        ..crate::note::person(sketch.unit(unit), "2016-05-05")
    };
    sketch.edit(Edit::SetPerson(crate::note::person_id(1), Some(person.clone())));
    let record = papers::person_record(&sketch.book, &person, None, day(TODAY)).unwrap().spelled(&sketch.book);
    assert_eq!(record.about, ["Đồng chí Nguyễn Văn khóa"]);
}

#[test]
fn a_paper_goes_out_as_rich_text_too() {
    let mut sketch = commune();
    let written = Passage::new("Hai < ba & bốn.").unwrap();
    says(&mut sketch, "Huyện A", OfficeField::Written(Section::Tasks, YEAR), OfficeItem::Lines(written));
    let rich = report(&sketch, "Huyện A").rich();
    for part in [
        "<h1 ",
        ">BÁO CÁO</h1>",
        ">II- KẾT QUẢ</h2>",
        "Hai &lt; ba &amp; bốn.",
        "[CẦN BỔ SUNG]",
        "<b>BÍ THƯ</b>",
        "Nơi nhận:",
    ] {
        assert!(rich.contains(part), "{part} in {rich}");
    }
    let question = Question { period: YEAR, as_of: day("2016-12-31") };
    for (name, paper) in every(&sketch.book, question, sketch.unit("Huyện A")) {
        let rich = paper.rich();
        let rows: usize = paper.tables().map(|table| table.rows.len()).sum();
        let heads = paper.tables().count() + paper.tables().filter(|table| table.has_shared_heads()).count();
        let columns = 1 + usize::from(!paper.signs.is_empty());
        assert_eq!(rich.matches("<tr>").count(), rows + heads + columns, "{name}");
        for tag in ["div", "table", "tbody", "thead", "tr", "td", "th", "p", "h1", "h2", "b", "i", "u", "ul", "li"] {
            let open = rich.matches(&format!("<{tag}>")).count() + rich.matches(&format!("<{tag} ")).count();
            assert_eq!(open, rich.matches(&format!("</{tag}>")).count(), "{name}: <{tag}>");
        }
    }
}
