//! Dice and a calendar for made-up files: the same numbers at every run.

use so_nguon::domain::Day;

/// A small generator of numbers (xorshift), so that the crowd needs no library and is always the same.
pub struct Draw(u64);

impl Draw {
    /// The dice of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice that have nothing to do with those of any other number.
    pub fn of_number(what: u64, number: u64) -> Self {
        // The finish of splitmix64: neighbours come out far apart.
        let mut z = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ what.wrapping_mul(0xd1b5_4a32_d192_ed03);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self((z ^ (z >> 31)) | 1)
    }

    pub fn below(&mut self, most: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 11) % u64::from(most)).unwrap_or(0)
    }

    /// From `least` to `most`, both within.
    pub fn within(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most - least + 1)
    }

    /// So many times of a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    pub fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(u32::try_from(list.len()).unwrap_or(1)) as usize]
    }

    /// One of a list by weights.
    pub fn weighed<T: Copy>(&mut self, list: &[(T, u32)]) -> T {
        let mut place = self.below(list.iter().map(|(_, weight)| weight).sum());
        for &(value, weight) in list {
            if place < weight {
                return value;
            }
            place -= weight;
        }
        list[0].0
    }

    /// One of a list whose first words are the most common, as words of a language are: the n-th about 1/n as often.
    pub fn common<T: Copy>(&mut self, list: &[T]) -> T {
        let total: u32 = (1..=list.len() as u32).map(|n| 12_000 / (n + 3)).sum();
        let mut place = self.below(total);
        for (at, &value) in list.iter().enumerate() {
            let weight = 12_000 / (at as u32 + 4);
            if place < weight {
                return value;
            }
            place -= weight;
        }
        list[0]
    }

    pub fn day(&mut self, year: i16) -> Day {
        let mut upto = |most| u8::try_from(self.below(most) + 1).unwrap_or(1);
        let (month, day) = (upto(12), upto(28));
        Day::new(year.into(), month, day).unwrap_or(Day::FIRST)
    }
}

/// Days since 01/03/0000, and back: what a calendar is without names.
fn number(day: Day) -> i32 {
    let (year, month) = if day.month() > 2 { (day.year(), day.month()) } else { (day.year() - 1, day.month() + 12) };
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * (i32::from(month) - 3) + 2) / 5 + i32::from(day.day()) - 1
}

/// The day so many days later, or earlier.
pub fn shift(day: Day, days: i32) -> Day {
    let wanted = number(day) + days;
    let mut year = wanted * 400 / 146_097 + 1;
    let first = |year: i32| number(Day::new(year, 3, 1).unwrap_or(Day::FIRST));
    while first(year) > wanted {
        year -= 1;
    }
    let rest = wanted - first(year);
    let month = (5 * rest + 2) / 153;
    let on = rest - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    let small = |n: i32| u8::try_from(n).unwrap_or(1);
    Day::new(year, small(month), small(on)).unwrap_or(Day::FIRST)
}

/// Whether offices work on the day: Monday to Friday.
pub fn works(day: Day) -> bool {
    // 01/03/0000 was a Wednesday.
    (number(day) + 2) % 7 < 5
}

/// The day so many working days later, or earlier.
pub fn working(day: Day, days: i32) -> Day {
    let (mut day, mut left) = (day, days.abs());
    while left > 0 {
        day = shift(day, days.signum());
        left -= i32::from(works(day));
    }
    day
}
