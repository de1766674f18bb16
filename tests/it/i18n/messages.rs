//! What the desk has to say: every word of it is there, and names what it is about.

use super::{LANGS, each_is_told};
use crate::note::{Sketch, YEAR, day, unit_id};
use so_nguon::domain::{Book, Edit, Refusal};
use so_nguon::exchange::Unreadable;
use so_nguon::i18n::{self, Lang};
use so_nguon::session::{Moment, News, SaveState};
use so_nguon::store::Trouble;
use std::sync::Arc;

#[test]
fn whether_the_work_is_safe() {
    let at = Moment { day: day("2017-01-18"), hour: 10, minute: 42 };
    let states = [
        SaveState::Unchanged,
        SaveState::Saving,
        SaveState::Saved(at),
        SaveState::Failed(Trouble::Full),
        SaveState::Failed(Trouble::Denied),
        SaveState::Failed(Trouble::Elsewhere),
        SaveState::ReadOnly,
    ];
    each_is_told(&states, i18n::save_state);
    assert_eq!(i18n::save_state(Lang::Vi, &states[2]), "Đã lưu 10:42");
    for (lang, state) in LANGS.into_iter().flat_map(|l| states.iter().map(move |s| (l, s))) {
        let advice = i18n::save_advice(lang, state);
        assert_eq!(
            advice.is_some(),
            matches!(state, SaveState::Failed(_)),
            "{state:?}: who is told of trouble is told what to do"
        );
        // Nobody is told that unsaved work is saved.
        assert_eq!(i18n::save_state(Lang::Vi, state).starts_with("Đã lưu"), matches!(state, SaveState::Saved(_)));
    }
}

#[test]
fn why_an_edit_was_refused() {
    let sketch = Sketch::read("Huyện A\n  Xã B");
    let unit = sketch.unit("Xã B");
    let all = [
        Refusal::NoUnit(unit),
        Refusal::Cycle(unit),
        Refusal::WrongPlace(unit),
        Refusal::NotThere(unit, day("2016-07-01")),
        Refusal::EndsBeforeStart(unit),
        Refusal::HasUnitsBelow(unit),
        Refusal::InUse(unit),
        Refusal::Taken(unit.0),
        Refusal::PeriodInUse(YEAR),
        Refusal::PeriodBackwards(YEAR),
        Refusal::Closed(YEAR),
    ];
    each_is_told(&all, |lang, why| i18n::refusal(lang, &sketch.book, why));
    for (lang, why) in LANGS.into_iter().flat_map(|l| all.iter().map(move |w| (l, w))) {
        let says = i18n::refusal(lang, &sketch.book, why);
        assert!(says.contains("Xã B") || says.contains("2016"), "{says:?} names nothing");
        assert!(says.ends_with('.'));
    }
    assert!(i18n::refusal(Lang::Vi, &sketch.book, &all[3]).contains("01/07/2016"));
    assert!(i18n::refusal(Lang::En, &Book::default(), &Refusal::NoUnit(unit_id(5))).contains("0000000007-5"));
}

fn unreadable() -> Vec<Unreadable> {
    vec![
        Unreadable::Empty,
        Unreadable::NotText,
        Unreadable::NotJson { line: 3, column: 12 },
        Unreadable::CutOff { line: 58, column: 1 },
        Unreadable::NotOurs,
        Unreadable::TooNew { schema: 2 },
        Unreadable::TooLarge { bytes: 200_000_000, most: 134_217_728 },
        Unreadable::Utf16,
        Unreadable::Twice("sha256".into()),
        Unreadable::NotReadBack,
    ]
}

#[test]
fn why_a_file_cannot_be_read() {
    each_is_told(&unreadable(), i18n::unreadable);
    let vi: Vec<String> = unreadable().iter().map(|why| i18n::unreadable(Lang::Vi, why)).collect();
    assert!(vi[2].contains("dòng 3, cột 12") && vi[3].contains("dòng 58") && vi[6].contains("200.000.000"));
}

#[test]
fn news() {
    let sketch = Sketch::read("Huyện A\n  Xã B");
    let edit = || Box::new(Edit::EndUnit(sketch.unit("Xã B"), None));
    let all = [
        (News::Refused(Refusal::NoUnit(unit_id(9))), true),
        (News::Undone(edit(), 0), false),
        (News::Redone(edit(), 0), false),
        (News::Unreadable("anh.png".into(), Unreadable::NotText), true),
        (News::Exported("PTDV.json".into(), 5544), false),
        (News::Imported, false),
        (News::Copied(true), false),
        (News::Copied(false), true),
        (News::ReadOnly, true),
    ];
    each_is_told(&all, |lang, (news, _)| i18n::news(lang, &sketch.book, news).0);
    for (news, trouble) in &all {
        for lang in LANGS {
            assert_eq!(i18n::news(lang, &sketch.book, news).1, *trouble, "{news:?}");
        }
    }
    let vi = |at: usize| i18n::news(Lang::Vi, &sketch.book, &all[at].0).0;
    assert_eq!(vi(1), "Đã hoàn tác: tiếp tục đơn vị Xã B.");
    assert_eq!(vi(4), "Đã xuất 5.544 bản ghi ra tệp PTDV.json.");
    assert!(vi(3).starts_with("anh.png: ") && vi(3).ends_with("Sổ không thay đổi."));
    assert_eq!(vi(1), i18n::news(Lang::Vi, &sketch.book, &News::Undone(Box::new(Edit::All(vec![*edit()])), 0)).0);
    assert_eq!(Arc::new(vi(5)).as_str(), "Đã nhập tệp. Có thể hoàn tác.");
}
