//! Reading what a person typed: numbers, days, births, aims, as Vietnamese offices write them (handbook 10.1, 10.2).
//!
//! It never guesses: what can be read in two ways is refused.

use crate::domain::{Aim, Born, Count, Day, Fault, Percent, PercentOf, Rounding, fold};

/// Whether one of these words was typed. Capitals, and where the tone stands (xoá, xóa) or that it is missing, are nobody's
/// mistake; anything before or after the word is.
#[must_use]
pub(super) fn is_word(typed: &str, words: &[&str]) -> bool {
    let typed = fold(typed.trim());
    words.iter().any(|word| fold(word) == typed)
}

/// A whole number with or without thousands separators: `5544`, `5.544`, `5,544`, `5 544`. `0.544` is a part of one.
#[must_use]
pub fn read_number(text: &str) -> Option<i64> {
    // Spreadsheets part thousands by narrow or unbreakable spaces.
    let text: String = text.trim().chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let groups: Vec<&str> = digits.split(['.', ',', ' ']).collect();
    let mut used: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    used.dedup();
    let first = (1..=3).contains(&groups[0].len()) && !groups[0].starts_with('0');
    let grouped = groups.len() == 1 || (used.len() == 1 && first && groups[1..].iter().all(|g| g.len() == 3));
    let plain = groups.concat();
    let fits = grouped && !plain.is_empty() && plain.len() <= 15 && plain.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| plain.parse::<i64>().ok().map(|n| n * sign)).flatten()
}

/// A count of persons or units.
///
/// # Errors
/// [`Fault::NotACount`] where it is no whole number from 0 to [`Count::MOST`], or could be more than one.
pub fn read_count(text: &str) -> Result<Count, Fault> {
    read_number(text).ok_or_else(|| Fault::NotACount(Fault::clip(text))).and_then(Count::new)
}

/// The numbers of a date in the order day, month, year; day or day and month may be missing.
fn date_parts(text: &str) -> Option<Vec<u16>> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).filter(|p| !p.is_empty()).collect();
    let number = |p: &&str| p.bytes().all(|b| b.is_ascii_digit()).then(|| p.parse().ok()).flatten();
    let numbers: Option<Vec<u16>> = parts.iter().map(number).collect();
    let mut numbers = numbers.filter(|n| (1..=3).contains(&n.len()))?;
    // 2016-11-05 and 2016-11, as files write them.
    if parts[0].len() == 4 {
        numbers.reverse();
    }
    let year_shown = parts.iter().any(|p| p.len() == 4);
    year_shown.then_some(numbers)
}

/// A whole day: `5/1/2017`, `05-01-2017`, `05.01.2017`; day before month, always with four digits of the year.
///
/// # Errors
/// [`Fault::NotADay`] where it is no day of the calendar, or could be more than one.
pub fn read_day(text: &str) -> Result<Day, Fault> {
    let fault = || Fault::NotADay(Fault::clip(text));
    match date_parts(text).as_deref() {
        Some(&[day, month, year]) => {
            let (day, month) = (u8::try_from(day).map_err(|_| fault())?, u8::try_from(month).map_err(|_| fault())?);
            Day::new(year.into(), month, day).ok_or_else(fault)
        }
        _ => Err(fault()),
    }
}

/// A birth of which only a part may be known: `17/5/1990`, `5/1990`, `1990`.
///
/// # Errors
/// [`Fault::NotADay`], as for a whole day.
pub fn read_born(text: &str) -> Result<Born, Fault> {
    let fault = || Fault::NotADay(Fault::clip(text));
    match date_parts(text).as_deref() {
        Some(&[year]) => format!("{year:04}").parse(),
        Some(&[month, year]) => format!("{year:04}-{month:02}").parse(),
        Some(_) => read_day(text).map(Born::Day),
        None => Err(fault()),
    }
    .map_err(|_| fault())
}

/// A day as it can be typed back.
#[must_use]
pub fn spell_day(day: Day) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// A birth as it can be typed back.
#[must_use]
pub fn spell_born(born: Born) -> String {
    match born {
        Born::Year(year) => year.to_string(),
        Born::Month(year, month) => format!("{month:02}/{year}"),
        Born::Day(day) => spell_day(day),
    }
}

/// A target: `220`, `8.000 – 8.500`, `3,5%` (of `of`, made whole by `rounding`); none of a blank text.
/// `≥ 220` is 220: whoever has more has reached it too. `> 220` could be 220 or 221.
///
/// # Errors
/// [`Fault::NotACount`] where a number cannot be read in one way; [`Fault::Backwards`] for a range that ends before it
/// begins.
pub fn read_aim(text: &str, of: PercentOf, rounding: Rounding) -> Result<Option<Aim>, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let at_least = text.strip_prefix('≥').or_else(|| text.strip_prefix(">="));
    let text = at_least.unwrap_or(text).trim();
    if let Some(share) = text.strip_suffix('%') {
        let hundredths = read_hundredths(share.trim()).ok_or_else(|| Fault::NotACount(Fault::clip(text)))?;
        return Ok(Some(Aim::Percent(Percent { hundredths, of, rounding })));
    }
    // A leading minus is a number below zero, not a range.
    let dash = text.char_indices().skip(1).find(|(_, c)| matches!(c, '-' | '–' | '—' | '−'));
    match dash.filter(|_| at_least.is_none()) {
        Some((at, sign)) => {
            let (least, most) = (read_count(&text[..at])?, read_count(&text[at + sign.len_utf8()..])?);
            Aim::range(least, most).map(Some)
        }
        None => read_count(text).map(|n| Some(Aim::Exact(n))),
    }
}

/// A percentage with up to two decimals, in hundredths: `3,5` is 350.
fn read_hundredths(text: &str) -> Option<Count> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Count::new(whole.parse::<i64>().ok()?.checked_mul(100)? + part).ok().filter(|n| n.get() <= 100_000)
}
