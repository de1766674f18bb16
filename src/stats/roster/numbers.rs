//! Numbers of papers, by which people are looked up: read once from what is packed, and held so small that 100,000 persons'
//! are asked at every key.

use super::bits::Bits;
use super::learned::Learned;
use super::{CHUNK, Place, Roster};
use crate::domain::{DetailField, Entry, Person};

/// Fields that hold such a number.
const FIELDS: [DetailField; 4] =
    [DetailField::CitizenId, DetailField::OldId, DetailField::PartyCardNo, DetailField::PartyRecordNo];

/// So many digits are held of a number; none of those fields has more that matter.
const MOST: usize = 16;

/// The numbers of one chunk: whose, and digits of four bits each from the left, the first digit plus one.
type OfChunk = (Vec<u16>, Vec<u64>);

/// The numbers of everybody's papers.
#[derive(Clone, Debug, Default)]
pub struct Numbers(Learned<OfChunk>);

impl Numbers {
    /// The roster is another: what it shares with the one before need not be read again.
    pub const fn begin(&mut self) {
        self.0.begin();
    }

    /// Goes on with some of the roster, or with unpacking them; whether it is at the end.
    pub fn go(&mut self, roster: &Roster) -> bool {
        self.0.go(roster, true, |(rows, held), row, person| {
            let numbers = numbers(person);
            rows.extend(numbers.iter().map(|_| u16::try_from(row).unwrap_or(u16::MAX)));
            held.extend(numbers);
        })
    }

    /// Whether everybody's are read.
    #[must_use]
    pub fn is_ready(&self, roster: &Roster) -> bool {
        self.0.is_ready(roster)
    }

    /// How much is read, in hundredths.
    #[must_use]
    pub fn percent(&self, roster: &Roster) -> usize {
        self.0.percent(roster)
    }

    /// Those of the list who have a number that begins with these digits, in the same order.
    pub(super) fn find(&self, list: &[Place], digits: &str) -> Vec<Place> {
        let (asked, length) = packed(digits);
        let shift = 4 * (MOST - length);
        let found = |(rows, numbers): &OfChunk| {
            let mut bits = Bits::default();
            for (row, _) in rows.iter().zip(numbers).filter(|(_, number)| **number >> shift == asked >> shift) {
                bits.set(usize::from(*row));
            }
            bits
        };
        let found: Vec<Option<Bits>> = self.0.slots().map(|slot| slot.map(found)).collect();
        let has = |place: &&Place| {
            let bits = found.get(place.index() / CHUNK).and_then(Option::as_ref);
            bits.is_some_and(|bits| bits.has(place.index() % CHUNK))
        };
        if length == 0 { Vec::new() } else { list.iter().filter(has).copied().collect() }
    }
}

fn numbers(person: &Person) -> Vec<u64> {
    let sheet = person.details.sheet();
    let of = |(key, entry): &(_, Entry)| -> Option<u64> {
        let key: &crate::domain::DetailKey = key;
        let text = match entry {
            Entry::Digits(digits) => digits.as_str(),
            Entry::Text(text) => text.as_str(),
            _ => return None,
        };
        let (number, length) = packed(text);
        (FIELDS.contains(&key.field()) && length > 0).then_some(number)
    };
    sheet.entries().iter().filter_map(of).collect()
}

/// The digits of a text, and how many.
fn packed(text: &str) -> (u64, usize) {
    let digits = text.bytes().filter(u8::is_ascii_digit).take(MOST);
    digits.fold((0, 0), |(number, at), digit| (number | u64::from(digit - b'0' + 1) << (4 * (MOST - 1 - at)), at + 1))
}
