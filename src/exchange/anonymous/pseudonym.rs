//! Ids in the place of ids: always the same for one sender, never the same for two records, and of no use to whoever lacks the
//! sender's secret.

use crate::domain::{Id, Station};
use crate::exchange::signature::Seed;
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// How often a number is stirred: four times are enough to look like chance (Luby and Rackoff), eight for good measure.
const ROUNDS: u8 = 8;

/// The names that one sender gives.
#[derive(Clone)]
pub struct Pseudonyms(Zeroizing<[u8; 32]>);

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pseudonyms(…)")
    }
}

impl Pseudonyms {
    /// Those of the station that signs with this seed: the same in every visit of its browser.
    #[must_use]
    pub fn of(seed: &Seed) -> Self {
        Self(seed.secret("so-nguon anonymous 1"))
    }

    /// The id that stands for another. Of one visit's records no two get the same: its numbers are only put in another order.
    /// Two visits are taken for one once in a million pairs, and then two of their numbers meet once in four thousand million:
    /// among a hundred thousand persons, any two once in a million books.
    #[must_use]
    pub fn id(&self, of: Id) -> Id {
        let sender = u16::from_be_bytes(head(&self.draw(b's', 0, 0, 0)));
        let maker = u32::from_be_bytes(head(&self.draw(b'm', of.station.bits(), 0, 0)));
        let mut number = of.number;
        loop {
            number = self.stirred(of.station.bits(), number);
            // No record has the number 0, so the number that comes from there is free for the one that would go there.
            if number != 0 || of.number == 0 {
                return Id { station: Station::pseudonym(sender, maker), number };
            }
        }
    }

    /// A number in another order of all numbers (a Feistel network): nothing is lost, so no two meet.
    fn stirred(&self, station: u64, number: u32) -> u32 {
        let [a, b, c, d] = number.to_be_bytes();
        let (mut left, mut right) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
        for round in 0..ROUNDS {
            let mixed = u16::from_be_bytes(head(&self.draw(b'n', station, round, right)));
            (left, right) = (right, left ^ mixed);
        }
        u32::from(left) << 16 | u32::from(right)
    }

    /// What looks like chance to whoever lacks the secret: the hash of the secret and of words that are all of one length.
    fn draw(&self, what: u8, station: u64, round: u8, half: u16) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(*self.0);
        hash.update([what]);
        hash.update(station.to_be_bytes());
        hash.update([round]);
        hash.update(half.to_be_bytes());
        hash.finalize().into()
    }
}

fn head<const N: usize>(bytes: &[u8; 32]) -> [u8; N] {
    std::array::from_fn(|at| bytes[at])
}
