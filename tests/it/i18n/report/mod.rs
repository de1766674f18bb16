//! The sentence of the article and of the other sample, and the paper around it.

mod body;
mod learners;
mod paper;
mod results;

use crate::note::{Sketch, fact, figure};
use so_nguon::domain::{Book, Day, Edit, Indicator, PeriodId};
use so_nguon::i18n::{Part, sentence};
use so_nguon::sample::{Sample, book};
use so_nguon::stats::{Figures, Overview, Question};

/// A sample's figures of the period up to the day, and the overview of its home.
fn seen(book: &Book, period: PeriodId, as_of: &str) -> (Figures, Overview) {
    let as_of: Day = as_of.parse().unwrap();
    let figures = Figures::of(book, Question { period, as_of }, None).unwrap();
    let overview = Overview::of(book, &figures, book.settings.home.unwrap()).unwrap();
    (figures, overview)
}

fn text(sample: Sample, period: PeriodId, as_of: &str) -> String {
    let book = book(sample);
    let (figures, overview) = seen(&book, period, as_of);
    sentence(&book, figures.question, &overview).text()
}

#[test]
fn the_article_word_for_word() {
    assert_eq!(
        text(Sample::BaTri2016, PeriodId::Year(2016), "2016-12-31"),
        "Trong năm 2016, kết nạp 222/220 đảng viên, đạt 100,91% chỉ tiêu, trong đó có 121 nữ (54,50%), 1 người theo \
         tôn giáo (0,45%); nâng tổng số lên 5.544 đảng viên, sinh hoạt tại 70 chi, đảng bộ trực thuộc."
    );
}

#[test]
fn an_unfinished_year_says_up_to_when_and_what_is_missing() {
    assert_eq!(
        text(Sample::BenTre2019, PeriodId::Year(2019), "2019-09-12"),
        "Trong năm 2019, tính đến ngày 12/09/2019, kết nạp 957/1.679 đảng viên, đạt 57,00% chỉ tiêu, trong đó có \
         [CẦN BỔ SUNG] nữ, [CẦN BỔ SUNG] người theo tôn giáo; nâng tổng số lên [CẦN BỔ SUNG] đảng viên, sinh hoạt tại \
         13 chi, đảng bộ trực thuộc."
    );
}

/// Opened long after: the figures are of their own day, and so says the sentence.
#[test]
fn figures_are_of_the_day_up_to_which_they_are_known() {
    for on in ["2019-09-12", "2019-12-31", "2020-05-01"] {
        let says = text(Sample::BenTre2019, PeriodId::Year(2019), on);
        assert!(says.starts_with("Trong năm 2019, tính đến ngày 12/09/2019, kết nạp 957/1.679"), "{on}: {says}");
    }
    let mut sketch = Sketch::read("Huyện\n  Xã A  totals T=4\n  Xã B  totals T=4");
    for (name, on) in [("Xã A", "2016-06-30"), ("Xã B", "2016-09-12")] {
        sketch.edit(Edit::SetFact(figure(sketch.unit(name), Indicator::ADMITTED), Some(fact(3, on))));
    }
    let figures = sketch.figures_on("2017-02-01");
    let overview = Overview::of(&sketch.book, &figures, sketch.unit("Huyện")).unwrap();
    let says = sentence(&sketch.book, figures.question, &overview).text();
    assert!(says.starts_with("Trong năm 2016, tính đến ngày 30/06/2016 đến 12/09/2016, kết nạp 6/8"), "{says}");
    let notes = so_nguon::i18n::footnotes(so_nguon::i18n::Lang::Vi, &sketch.book, &figures, overview.own.unit);
    assert!(notes[0].ends_with("số liệu đến ngày 30/06/2016 đến 12/09/2016."), "{}", notes[0]);
}

/// The province of the article has the figures of its districts, and of one alone a target, women and members.
#[test]
fn what_is_known_of_a_part_is_no_figure_of_the_whole() {
    let book = book(Sample::BaTri2016);
    let (figures, _) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let province = figures.tree.path(book.settings.home.unwrap())[0].id;
    let overview = Overview::of(&book, &figures, province).unwrap();
    assert_eq!(
        sentence(&book, figures.question, &overview).text(),
        "Trong năm 2016, kết nạp 1.916/[CẦN BỔ SUNG] đảng viên, đạt [CẦN BỔ SUNG] chỉ tiêu, trong đó có [CẦN BỔ SUNG] \
         nữ, [CẦN BỔ SUNG] người theo tôn giáo; nâng tổng số lên [CẦN BỔ SUNG] đảng viên, sinh hoạt tại 1 chi, đảng bộ \
         trực thuộc."
    );
}

#[test]
fn a_range_prints_two_shares() {
    let says = text(Sample::BenTre2019, PeriodId::Term(2015, 2020), "2019-09-12");
    assert!(says.contains("kết nạp 7.979/8.000–8.500 đảng viên, đạt 99,74% / 93,87% chỉ tiêu"), "{says}");
}

#[test]
fn figures_are_told_apart_from_words() {
    let book = book(Sample::BaTri2016);
    let (figures, overview) = seen(&book, PeriodId::Year(2016), "2016-12-31");
    let parts = sentence(&book, figures.question, &overview).0;
    let told: Vec<&str> =
        parts.iter().filter_map(|p| if let Part::Figure(f) = p { Some(f.as_str()) } else { None }).collect();
    assert_eq!(told, ["222/220", "100,91%", "121", "54,50%", "1", "0,45%", "5.544", "70"]);
}
