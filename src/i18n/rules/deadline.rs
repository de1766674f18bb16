//! A deadline in words: its day with the weekday, how much time is left, by which number of which version.

use super::names::policy;
use super::params::{param_value, term};
use crate::domain::{Day, Measure, PolicyId};
use crate::i18n::Lang;
use crate::i18n::numbers::{day, number};
use crate::rules::{Due, Ground, Membership, Reckoned};

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

/// The last day of it with its weekday; of what is counted from a day that is known in part only, that it is the earliest.
#[must_use]
pub fn last_day(lang: Lang, due: &Due) -> String {
    at_earliest(lang, due, day_of_week(lang, due.day))
}

/// The same in figures alone.
#[must_use]
pub fn last_day_short(lang: Lang, due: &Due) -> String {
    at_earliest(lang, due, day(due.day))
}

fn at_earliest(lang: Lang, due: &Due, on: String) -> String {
    match (due.whole, lang) {
        (true, _) => on,
        (false, Lang::Vi) => format!("sớm nhất là {on}"),
        (false, Lang::En) => format!("{on} at the earliest"),
    }
}

/// How many days are left, or have gone by, as its rule counts them: working days, or those of the calendar; how long special
/// cases still have.
#[must_use]
pub fn left(lang: Lang, due: &Due, ground: &Ground) -> String {
    let (vi, today) = (lang == Lang::Vi, ground.today);
    let working = due.local.is_some() || due.param.measure() == Measure::WorkingDays;
    let count = |from: Day, to: Day| {
        let all = || u32::try_from(to.days_since(from)).unwrap_or(0);
        number(lang, if working { ground.calendar.between(from, to) } else { all() })
    };
    let days = match (vi, working) {
        (true, true) => "ngày làm việc",
        (true, false) => "ngày",
        (false, true) => "working days",
        (false, false) => "days",
    };
    if !due.whole {
        // It may be later by as much as is not known: that the time is up is more than anybody knows.
        return match (due.day >= today, vi) {
            (true, true) => format!("còn ít nhất {} {days}", count(today, due.day)),
            (true, false) => format!("{days} left, at the least: {}", count(today, due.day)),
            (false, true) => "có thể đã quá hạn; cần biết đúng ngày".to_owned(),
            (false, false) => "perhaps past; the day has to be known".to_owned(),
        };
    }
    let said = match (due.day.cmp(&today), vi) {
        (std::cmp::Ordering::Equal, true) => "hôm nay".to_owned(),
        (std::cmp::Ordering::Equal, false) => "today".to_owned(),
        (std::cmp::Ordering::Greater, true) => format!("còn {} {days}", count(today, due.day)),
        (std::cmp::Ordering::Greater, false) => format!("{days} left: {}", count(today, due.day)),
        (std::cmp::Ordering::Less, true) => format!("quá {} {days}", count(due.day, today)),
        (std::cmp::Ordering::Less, false) => format!("{days} past: {}", count(due.day, today)),
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
    if let Some((_, days)) = due.local {
        return local_rule(lang, days);
    }
    let number = ground.policies.get(due.policy).get(due.param);
    let unsure = match (due.certain || !number.certain, lang) {
        (true, _) => "",
        (false, Lang::Vi) => "; ngày ước tính",
        (false, Lang::En) => "; estimated day",
    };
    let later = later(lang, due).map_or(String::new(), |text| format!("; {text}"));
    format!("{} · {}{unsure}{later}", term(lang, due.param, number), policy(lang, due.policy))
}

/// A term of the place.
#[must_use]
pub fn local_rule(lang: Lang, days: u16) -> String {
    match lang {
        Lang::Vi => format!("{} ngày làm việc · quy định của địa phương", number(lang, days)),
        Lang::En => format!("{} working days · local rule", number(lang, days)),
    }
}

/// What a version that came into force since would have, if another day.
#[must_use]
pub fn later(lang: Lang, due: &Due) -> Option<String> {
    let (id, on) = due.later.filter(|_| due.whole)?;
    let (id, on) = (policy(lang, id), day(on));
    Some(if lang == Lang::Vi { format!("theo {id} thì hạn là {on}") } else { format!("by {id} it would be {on}") })
}

/// From when somebody is a full member, and from when years in the Party count: a line each.
#[must_use]
pub fn membership(lang: Lang, of: &Membership) -> Vec<String> {
    let vi = lang == Lang::Vi;
    let says = |(at, id): (Reckoned, PolicyId)| {
        let about = match (at.certain, vi) {
            (true, _) => "",
            (false, true) => ", ngày ước tính",
            (false, false) => ", estimated",
        };
        let by = if vi { "theo" } else { "by" };
        format!("{} ({by} {}{about})", day(at.day), policy(lang, id))
    };
    let official = of.official.map(|at| {
        let name = match (of.recognised, vi) {
            (true, true) => "Đảng viên chính thức từ ngày",
            (true, false) => "Full member from",
            (false, true) => "Hết thời gian dự bị, nếu được công nhận là đảng viên chính thức từ ngày",
            (false, false) => "End of probation, and full member if recognised, from",
        };
        format!("{name} {}", says(at))
    });
    let age = of.party_age.map(|at| {
        let name = match (of.recognised, vi) {
            (true, true) => "Tuổi đảng tính từ ngày",
            (true, false) => "Years in the Party count from",
            (false, true) => "Khi được công nhận chính thức, tuổi đảng tính từ ngày",
            (false, false) => "Once recognised, years in the Party count from",
        };
        format!("{name} {}", says(at))
    });
    official.into_iter().chain(age).collect()
}

/// The same on paper, Vietnamese always: whoever is reminded is not to be told what this office has yet to look up.
#[must_use]
pub fn by_rule_on_paper(due: &Due, ground: &Ground) -> String {
    if let Some((_, days)) = due.local {
        return local_rule(Lang::Vi, days);
    }
    let number = ground.policies.get(due.policy).get(due.param);
    let unsure = if due.certain { "" } else { "; ngày ước tính" };
    format!("{} · {}{unsure}", param_value(Lang::Vi, due.param, number.value), policy(Lang::Vi, due.policy))
}
