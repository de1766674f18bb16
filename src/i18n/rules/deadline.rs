//! A deadline in words: its day with the weekday, how much time is left, by which number of which version.

use super::names::policy;
use super::params::term;
use crate::domain::Day;
use crate::i18n::Lang;
use crate::i18n::numbers::{day, number};
use crate::rules::{Due, Ground};

/// A day of the week; 01/01/1900 was a Monday.
#[must_use]
pub fn weekday(lang: Lang, of: Day) -> &'static str {
    const VI: [&str; 7] = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let at = usize::try_from(of.days_since(Day::FIRST).rem_euclid(7)).unwrap_or(0);
    if lang == Lang::Vi { VI[at] } else { EN[at] }
}

/// A day with its weekday: thứ Ba, 05/01/2027.
#[must_use]
pub fn day_of_week(lang: Lang, of: Day) -> String {
    format!("{}, {}", weekday(lang, of), day(of))
}

/// How many working days are left, or have gone by; how long special cases still have.
#[must_use]
pub fn left(lang: Lang, due: &Due, ground: &Ground) -> String {
    let (vi, today) = (lang == Lang::Vi, ground.today);
    let count = |from: Day, to: Day| number(lang, ground.calendar.between(from, to));
    let said = match (due.day.cmp(&today), vi) {
        (std::cmp::Ordering::Equal, true) => "hôm nay".to_owned(),
        (std::cmp::Ordering::Equal, false) => "today".to_owned(),
        (std::cmp::Ordering::Greater, true) => format!("còn {} ngày làm việc", count(today, due.day)),
        (std::cmp::Ordering::Greater, false) => format!("working days left: {}", count(today, due.day)),
        (std::cmp::Ordering::Less, true) => format!("quá {} ngày làm việc", count(due.day, today)),
        (std::cmp::Ordering::Less, false) => format!("working days past: {}", count(due.day, today)),
    };
    match due.at_last.filter(|last| due.day < today && today <= *last) {
        Some(last) if vi => format!("{said}; trường hợp đặc biệt: đến {}", day(last)),
        Some(last) => format!("{said}; in special cases until {}", day(last)),
        None => said,
    }
}

/// By which number of which version; what of it is not certain.
#[must_use]
pub fn by_rule(lang: Lang, due: &Due, ground: &Ground) -> String {
    let number = ground.policies.get(due.policy).get(due.param);
    let unsure = match (due.certain || !number.certain, lang) {
        (true, _) => "",
        (false, Lang::Vi) => "; ngày ước tính",
        (false, Lang::En) => "; estimated day",
    };
    format!("{} · {}{unsure}", term(lang, due.param, number), policy(lang, due.policy))
}
