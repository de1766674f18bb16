//! The choices of a profile lie in two texts: what a locked page needs, and what somebody has written.

use so_nguon::session::{Idle, Lang, Prefs, Theme};
use so_nguon::store::stays_plain;

fn chosen() -> Prefs {
    Prefs {
        lang: Lang::En,
        theme: Theme::Dark,
        idle: Idle::Thirty,
        station_name: "Máy của chị Lan".into(),
        exports: 4,
        exported: Some(so_nguon::session::Exported { day: crate::note::day("2017-01-06"), writes: 12 }),
        columns: vec!["born".into(), "citizen_id".into()],
        drafts: [("x".to_owned(), "Đồng chí Nguyễn Văn Thử".to_owned())].into(),
    }
}

#[test]
fn they_come_back_and_what_is_written_is_sealed() {
    let [(look_key, look), (own_key, own)] = chosen().write();
    assert_eq!(Prefs::read(Some(&look), Some(&own)), chosen());
    assert!(stays_plain(look_key) && !stays_plain(own_key));
    assert!(!look.contains("Lan") && !look.contains("Nguyễn"), "{look}");
    let locked = Prefs::read(Some(&look), None);
    assert_eq!((locked.lang, locked.theme, locked.drafts.len()), (Lang::En, Theme::Dark, 0));
}

#[test]
fn what_once_lay_in_one_text_is_still_read_there() {
    let old = r#"{"lang":"en","theme":"dark","station_name":"Máy 1","exports":3,"drafts":{"x":"y"}}"#;
    let read = Prefs::read(Some(old), None);
    assert_eq!((read.lang, read.station_name.as_str(), read.exports), (Lang::En, "Máy 1", 3));
    assert_eq!(read.drafts["x"], "y");
    let [_, (_, own)] = Prefs::default().write();
    assert_eq!(Prefs::read(Some(old), Some(&own)).station_name, "", "once only: afterwards the second text counts");
}

#[test]
fn what_is_not_there_or_broken_is_as_at_first() {
    assert_eq!(Prefs::read(None, None), Prefs::default());
    assert_eq!(Prefs::read(Some("đứt"), Some("đứt")), Prefs::default());
    assert_eq!(Prefs::read(Some(r#"{"lang":"en","later":1}"#), Some("{}")).lang, Lang::En);
}
