//! Books for practice and for showing the program: published totals, everything else visibly made up.
//!
//! The same book every time: no dice, no clock, no browser, no file.

mod ba_tri;
mod ba_tri_units;
mod ben_tre;
mod draft;
mod journey;
mod people;
mod sources;
mod spell;
mod training;
mod underway;

use crate::domain::{Book, Day, PeriodId};

/// A book for practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sample {
    /// The district of the article of 18/01/2017, its year 2016.
    BaTri2016,
    /// The province on 12/09/2019, thirteen units by totals alone.
    BenTre2019,
}

impl Sample {
    /// Every sample, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::BaTri2016, Self::BenTre2019];
}

impl Sample {
    /// The period and the report day that the sample is about: its page opens on them.
    #[must_use]
    pub fn question(self) -> (PeriodId, Option<Day>) {
        match self {
            Self::BaTri2016 => (PeriodId::Year(2016), Day::new(2016, 12, 31)),
            Self::BenTre2019 => (PeriodId::Year(2019), Day::new(2019, 9, 12)),
        }
    }
}

/// The book of a sample.
#[must_use]
pub fn book(sample: Sample) -> Book {
    let book = match sample {
        Sample::BaTri2016 => ba_tri::book(),
        Sample::BenTre2019 => ben_tre::book(),
    };
    // The data are constants; the tests hold that the domain accepts every one of them.
    book.unwrap_or_default()
}

/// The report day on which a sample is looked at; none for the end of its period.
#[must_use]
pub fn as_of(sample: Sample) -> Option<crate::domain::Day> {
    match sample {
        Sample::BaTri2016 => None,
        Sample::BenTre2019 => crate::domain::Day::new(2019, 9, 12),
    }
}
