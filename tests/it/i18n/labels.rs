//! Every value of every list has a word of its own in both languages.

use super::LANGS;
use crate::note::{day, name};
use so_nguon::domain::*;
use so_nguon::i18n::{self, Lang};
use so_nguon::sample::Sample;
use so_nguon::session::PAGES;
use so_nguon::stats::Order;
use std::collections::BTreeSet;

/// No word is blank, begins or ends with a blank, or stands for two values.
fn hold<T: Copy + std::fmt::Debug>(all: &[T], word: impl Fn(Lang, T) -> String) {
    for lang in LANGS {
        let mut seen = BTreeSet::new();
        for &value in all {
            let text = word(lang, value);
            assert!(!text.is_empty() && text.trim() == text, "{value:?} in {lang:?}: {text:?}");
            assert!(seen.insert(text.clone()), "{value:?} in {lang:?}: {text:?} stands for two");
        }
    }
}

/// As above, and no word is left untranslated.
fn translated<T: Copy + std::fmt::Debug>(all: &[T], word: impl Fn(Lang, T) -> &'static str) {
    hold(all, |lang, value| word(lang, value).to_owned());
    for &value in all {
        assert_ne!(word(Lang::Vi, value), word(Lang::En, value), "{value:?}");
    }
}

#[test]
fn lists() {
    translated(&PAGES.map(|(page, _)| page), i18n::page);
    translated(Category::ALL, i18n::category);
    translated(UnitKind::ALL, i18n::unit_kind);
    translated(Sector::ALL, i18n::sector);
    translated(TargetKind::ALL, i18n::target_kind);
    translated(PercentOf::ALL, i18n::percent_of);
    translated(Rounding::ALL, i18n::rounding);
    translated(CountBy::ALL, i18n::count_by);
    translated(Gender::ALL, i18n::gender);
    translated(Origin::ALL, i18n::origin);
    translated(&PeriodKind::ALL, i18n::period_kind);
    translated(&[Order::Share, Order::Number, Order::Growth, Order::YearOnYear, Order::Score], i18n::order);
    translated(&Indicator::all().collect::<Vec<_>>(), i18n::indicator);
    hold(&Sample::ALL, |lang, sample| i18n::sample(lang, sample).to_owned());
}

fn own() -> PeriodId {
    PeriodId::Own("0000000007-4".parse().unwrap())
}

#[test]
fn periods() {
    for (id, vi, en) in [
        ("2015-2020", "Nhiệm kỳ 2015–2020", "Term 2015–2020"),
        ("2016", "Năm 2016", "Year 2016"),
        ("2016-9M", "9 tháng năm 2016", "Nine months of 2016"),
        ("2016-H1", "6 tháng đầu năm 2016", "Half 1 of 2016"),
        ("2016-H2", "6 tháng cuối năm 2016", "Half 2 of 2016"),
        ("2016-Q1", "Quý I năm 2016", "Quarter 1 of 2016"),
        ("2016-Q4", "Quý IV năm 2016", "Quarter 4 of 2016"),
        ("2016-03", "Tháng 3/2016", "03/2016"),
        ("own-0000000007-4", "Kỳ riêng", "Own period"),
    ] {
        let id: PeriodId = id.parse().unwrap();
        let says = |lang| i18n::period(lang, &Book::default(), id);
        assert_eq!((says(Lang::Vi).as_str(), says(Lang::En).as_str()), (vi, en));
    }
    // Numbers that are no quarter cannot come in by a file or a form; yet words never fail.
    for id in [PeriodId::Quarter(2016, 0), PeriodId::Quarter(2016, 9), PeriodId::Half(2016, 9)] {
        for lang in LANGS {
            assert!(!i18n::period(lang, &Book::default(), id).is_empty());
        }
    }
}

#[test]
fn a_period_goes_by_its_own_name_or_days() {
    let mut book = Book::default();
    let mut period = Period::over(Span::new(day("2016-03-01"), day("2020-02-29")).unwrap());
    book.periods.insert(own(), period.clone());
    for lang in LANGS {
        assert_eq!(i18n::period(lang, &book, own()), "01/03/2016 – 29/02/2020");
    }
    period.label = Some(name("Lớp Đồng khởi mới"));
    book.periods.insert(own(), period);
    for lang in LANGS {
        assert_eq!(i18n::period(lang, &book, own()), "Lớp Đồng khởi mới");
    }
}
