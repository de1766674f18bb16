//! Numbers and dates as they are written: 5.544, 100,91%, 05/01/2017. English keeps the same dates, for they are dates of
//! Vietnamese papers, and turns the separators of numbers.

use super::Lang;
use crate::domain::{Aim, Born, Day};
use crate::session::Moment;
use crate::stats::{Printed, Tenths, Until};

/// A whole number with thousands separators.
#[must_use]
pub fn number(lang: Lang, n: impl Into<u128>) -> String {
    let digits = n.into().to_string();
    let separator = if lang == Lang::Vi { '.' } else { ',' };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A difference with its sign: +2, −4, 0.
#[must_use]
pub fn signed(lang: Lang, n: i64) -> String {
    let sign = match n {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", number(lang, n.unsigned_abs()))
}

/// A number of tenths: 9,2; a whole one without its 0.
#[must_use]
pub fn tenths(lang: Lang, Tenths(n): Tenths) -> String {
    let whole = number(lang, n / 10);
    let point = if lang == Lang::Vi { ',' } else { '.' };
    if n.is_multiple_of(10) { whole } else { format!("{whole}{point}{}", n % 10) }
}

/// A percentage: 100,91%.
#[must_use]
pub fn percent(lang: Lang, printed: Printed) -> String {
    let unit = 10u128.pow(printed.decimals.into());
    let whole = number(lang, printed.scaled / unit);
    if printed.decimals == 0 {
        return format!("{whole}%");
    }
    let point = if lang == Lang::Vi { ',' } else { '.' };
    format!("{whole}{point}{:0width$}%", printed.scaled % unit, width = usize::from(printed.decimals))
}

/// A day: 05/01/2017.
#[must_use]
pub fn day(day: Day) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// Up to which day a figure is known: 30/06/2026, or 30/06/2026 đến 12/09/2026 where its parts are not of one day.
#[must_use]
pub fn until(lang: Lang, until: Until) -> String {
    let to = if lang == Lang::Vi { "đến" } else { "to" };
    if until.is_mixed() { format!("{} {to} {}", day(until.oldest), day(until.newest)) } else { day(until.oldest) }
}

/// A day in a sentence or a heading: ngày 05 tháng 01 năm 2017 (handbook 8: days below 10 and months 1–2 with a 0).
#[must_use]
pub fn long_day(day: Day) -> String {
    let month = if day.month() <= 2 { format!("{:02}", day.month()) } else { day.month().to_string() };
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// What is known of a birth: 17/05/1990, …/05/1990, …/1990 (handbook 10.1).
#[must_use]
pub fn born(born: Born) -> String {
    match born {
        Born::Year(year) => format!("…/{year}"),
        Born::Month(year, month) => format!("…/{month:02}/{year}"),
        Born::Day(d) => day(d),
    }
}

/// A time of the day: 10:42.
#[must_use]
pub fn moment(at: Moment) -> String {
    format!("{}:{:02}", at.hour, at.minute)
}

/// An aim as it was written: 220, 8.000–8.500, 3,5%. It can be typed back as it is.
#[must_use]
pub fn aim(lang: Lang, aim: Aim) -> String {
    match aim {
        Aim::Exact(n) => number(lang, n.get()),
        Aim::Range(least, most) => format!("{}–{}", number(lang, least.get()), number(lang, most.get())),
        Aim::Percent(p) => {
            let (whole, part) = (p.hundredths.get() / 100, p.hundredths.get() % 100);
            let point = if lang == Lang::Vi { "," } else { "." };
            let decimals = format!("{part:02}");
            let decimals = decimals.trim_end_matches('0');
            if decimals.is_empty() { format!("{whole}%") } else { format!("{whole}{point}{decimals}%") }
        }
    }
}
