//! Vietnam's public holidays from 2015 to 2027 as the offices had them: with the days off in their stead, and the
//! Saturdays worked for a day off between (Bộ luật Lao động, and the government's notices of each year). Lunar days stand
//! as days of the civil calendar. What no notice was found for is not certain.

use crate::domain::{Day, DayKind};

/// Why nobody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// Tết Dương lịch.
    NewYear,
    /// Tết Nguyên đán.
    Tet,
    /// Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar.
    HungKings,
    /// Ngày Chiến thắng, 30/4.
    Victory,
    /// Ngày Quốc tế Lao động, 1/5.
    Labour,
    /// Quốc khánh, 2/9.
    NationalDay,
    /// Ngày Văn hóa Việt Nam, 24/11, from 2026.
    CultureDay,
}

/// One day of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    /// The day.
    pub day: Day,
    /// Off, or worked in another's stead.
    pub kind: DayKind,
    /// Why.
    pub occasion: Occasion,
    /// Whether a notice says so.
    pub certain: bool,
}

/// The years of the table.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 2015..=2027;

/// The days that are off in every year, whatever the table knows.
pub(super) const FIXED: [(u8, u8, Occasion); 4] =
    [(1, 1, Occasion::NewYear), (4, 30, Occasion::Victory), (5, 1, Occasion::Labour), (9, 2, Occasion::NationalDay)];

use Occasion::{CultureDay, HungKings, Labour, NationalDay, NewYear, Tet, Victory};

/// Year, first month and day, so many days off in a row with the weekends among them, why.
const OFF: &[(i32, u8, u8, u8, Occasion)] = &[
    (2015, 1, 1, 2, NewYear),
    (2015, 2, 16, 8, Tet),
    (2015, 4, 28, 2, HungKings),
    (2015, 4, 30, 1, Victory),
    (2015, 5, 1, 1, Labour),
    (2015, 9, 2, 1, NationalDay),
    (2016, 1, 1, 1, NewYear),
    (2016, 2, 7, 6, Tet),
    (2016, 4, 16, 3, HungKings),
    (2016, 4, 30, 1, Victory),
    (2016, 5, 1, 3, Labour),
    (2016, 9, 2, 1, NationalDay),
    (2017, 1, 1, 2, NewYear),
    (2017, 1, 26, 7, Tet),
    (2017, 4, 6, 1, HungKings),
    (2017, 4, 30, 1, Victory),
    (2017, 5, 1, 2, Labour),
    (2017, 9, 2, 3, NationalDay),
    (2018, 1, 1, 1, NewYear),
    (2018, 2, 14, 7, Tet),
    (2018, 4, 25, 1, HungKings),
    (2018, 4, 30, 1, Victory),
    (2018, 5, 1, 1, Labour),
    (2018, 9, 2, 2, NationalDay),
    (2018, 12, 31, 2, NewYear),
    (2019, 2, 4, 5, Tet),
    (2019, 4, 14, 2, HungKings),
    (2019, 4, 29, 2, Victory),
    (2019, 5, 1, 1, Labour),
    (2019, 9, 2, 1, NationalDay),
    (2020, 1, 1, 1, NewYear),
    (2020, 1, 23, 7, Tet),
    (2020, 4, 2, 1, HungKings),
    (2020, 4, 30, 1, Victory),
    (2020, 5, 1, 1, Labour),
    (2020, 9, 2, 1, NationalDay),
    (2021, 1, 1, 1, NewYear),
    (2021, 2, 10, 7, Tet),
    (2021, 4, 21, 1, HungKings),
    (2021, 4, 30, 1, Victory),
    (2021, 5, 1, 3, Labour),
    (2021, 9, 2, 2, NationalDay),
    (2022, 1, 1, 3, NewYear),
    (2022, 1, 31, 5, Tet),
    (2022, 4, 10, 2, HungKings),
    (2022, 4, 30, 1, Victory),
    (2022, 5, 1, 3, Labour),
    (2022, 9, 1, 2, NationalDay),
    (2023, 1, 1, 2, NewYear),
    (2023, 1, 20, 7, Tet),
    (2023, 4, 29, 1, HungKings),
    (2023, 4, 30, 1, Victory),
    (2023, 5, 1, 3, Labour),
    (2023, 9, 1, 4, NationalDay),
    (2024, 1, 1, 1, NewYear),
    (2024, 2, 8, 7, Tet),
    (2024, 4, 18, 1, HungKings),
    (2024, 4, 29, 2, Victory),
    (2024, 5, 1, 1, Labour),
    (2024, 9, 2, 2, NationalDay),
    (2025, 1, 1, 1, NewYear),
    (2025, 1, 27, 6, Tet),
    (2025, 4, 7, 1, HungKings),
    (2025, 4, 30, 1, Victory),
    (2025, 5, 1, 2, Labour),
    (2025, 9, 1, 2, NationalDay),
    (2026, 1, 1, 2, NewYear),
    (2026, 2, 16, 5, Tet),
    (2026, 4, 26, 2, HungKings),
    (2026, 4, 30, 1, Victory),
    (2026, 5, 1, 1, Labour),
    (2026, 8, 31, 3, NationalDay),
    (2026, 11, 24, 1, CultureDay),
    (2027, 1, 1, 1, NewYear),
    (2027, 2, 4, 7, Tet),
    (2027, 4, 16, 1, HungKings),
    (2027, 4, 30, 1, Victory),
    (2027, 5, 1, 3, Labour),
    (2027, 9, 2, 2, NationalDay),
    (2027, 11, 24, 1, CultureDay),
];

/// Saturdays worked so that a day between could be off.
const WORKED: &[(i32, u8, u8, Occasion)] = &[
    (2015, 2, 14, Tet),
    (2015, 4, 25, HungKings),
    (2019, 1, 5, NewYear),
    (2019, 5, 4, Victory),
    (2024, 5, 4, Victory),
    (2025, 4, 26, Labour),
    (2026, 1, 10, NewYear),
    (2026, 8, 22, NationalDay),
];

/// Days by the law of the time, or by what was proposed, for which no notice was found.
const SUPPOSED: &[(i32, u8, u8, u8)] =
    &[(2026, 11, 24, 1), (2027, 2, 4, 2), (2027, 2, 9, 2), (2027, 5, 3, 1), (2027, 9, 3, 1), (2027, 11, 24, 1)];

/// Every day of the table, in order.
#[must_use]
pub fn shipped() -> Vec<Holiday> {
    let run = |(year, month, day): (i32, u8, u8), days: u8| {
        (0..i32::from(days)).filter_map(move |n| Day::new(year, month, day)?.later(n))
    };
    let supposed: Vec<Day> = SUPPOSED.iter().flat_map(|&(y, m, d, n)| run((y, m, d), n)).collect();
    let holiday = |day, kind, occasion| Holiday { day, kind, occasion, certain: !supposed.contains(&day) };
    let off = OFF
        .iter()
        .flat_map(|&(y, m, d, n, occasion)| run((y, m, d), n).map(move |day| holiday(day, DayKind::Off, occasion)));
    let worked = WORKED
        .iter()
        .flat_map(|&(y, m, d, occasion)| run((y, m, d), 1).map(move |day| holiday(day, DayKind::Working, occasion)));
    let mut all: Vec<Holiday> = off.chain(worked).collect();
    all.sort_unstable();
    all
}
