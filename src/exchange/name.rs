//! The name of a file (handbook 11): `PTDV_SoLieu_XaBaTri_2026-T10_20261123-1055_r14.json`. Letters of ASCII only, so
//! that the name survives every mail program; the clock is not known here.

use super::packet::Packet;
use crate::domain::{Book, Moment, PeriodId, UnitId, fold};

/// The longest part that a name of a unit or a period gives, in letters.
const MOST: usize = 60;

/// The name of the file that carries this of the unit in this period; `revision` counts the exports or edits.
#[must_use]
pub fn file_name(
    book: &Book,
    packet: Packet,
    (unit, period): (Option<UnitId>, PeriodId),
    moment: Moment,
    revision: u32,
) -> String {
    let named = unit.and_then(|id| book.units.get(&id)?.latest()).map(|v| camel(v.name.as_str()));
    let unit = named.filter(|n| !n.is_empty()).map_or_else(String::new, |n| format!("{n}_"));
    let Moment { day, hour, minute } = moment;
    let stamp = format!("{:04}{:02}{:02}-{hour:02}{minute:02}", day.year(), day.month(), day.day());
    let what = match packet {
        Packet::Book => "CaSo",
        Packet::Counts => "SoLieu",
        Packet::Anonymous => "AnDanh",
        Packet::Targets => "ChiTieu",
        Packet::Records => "HoSo",
    };
    format!("PTDV_{what}_{unit}{}_{stamp}_r{revision}.json", period_part(book, period))
}

/// A period as the offices write it short: T for a month (tháng), Q for a quarter (quý).
fn period_part(book: &Book, period: PeriodId) -> String {
    match period {
        PeriodId::Month(y, m) => format!("{y:04}-T{m:02}"),
        PeriodId::Half(y, 1) => format!("{y:04}-6TDau"),
        PeriodId::Half(y, _) => format!("{y:04}-6TCuoi"),
        PeriodId::NineMonths(y) => format!("{y:04}-9T"),
        PeriodId::Own(id) => {
            let label = book.periods.get(&period).and_then(|p| p.label.as_ref()).map(|l| camel(l.as_str()));
            label.filter(|l| !l.is_empty()).unwrap_or_else(|| format!("Ky{}", id.number))
        }
        PeriodId::Term(..) | PeriodId::Year(_) | PeriodId::Quarter(..) => period.to_string(),
    }
}

/// The words run together without marks, each with a capital: "Xã Mỹ Hòa" is `XaMyHoa`.
fn camel(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).map(|word| {
        let mut letters = word.chars().filter_map(plain);
        letters.next().into_iter().map(|c| c.to_ascii_uppercase()).chain(letters).collect::<String>()
    });
    words.collect::<String>().chars().take(MOST).collect()
}

/// The letter of ASCII under its marks; none for letters of other scripts.
fn plain(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter);
    }
    let small: String = letter.to_lowercase().collect();
    // The search key writes y as i; a name keeps its y.
    let bare = if "ỳỷỹýỵ".contains(&small) { 'y' } else { fold(&small).chars().next()? };
    let bare = Some(bare).filter(char::is_ascii_alphanumeric)?;
    Some(if letter.is_uppercase() { bare.to_ascii_uppercase() } else { bare })
}
