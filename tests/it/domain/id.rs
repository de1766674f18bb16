//! Ids have one spelling.

use proptest::prelude::*;
use so_nguon::domain::{Id, PersonId, Station, UnitId};

#[test]
fn other_spellings_are_refused() {
    for text in [
        "",
        "-",
        "0000000007",
        "0000000007-",
        "0000000007-0",
        "0000000007-01",
        "0000000007-+1",
        "0000000007--1",
        "000000007-1",
        "00000000007-1",
        "000000000I-1",
        "000000000i-1",
        "000000000u-1",
        "0000000007-4294967296",
        "0000000007-1 ",
    ] {
        assert!(text.parse::<UnitId>().is_err(), "{text:?}");
    }
}

proptest! {
    #![proptest_config(crate::note::cases(128))]

    #[test]
    fn ids_print_and_read(bits in any::<u64>(), number in 1u32..) {
        let id = Id { station: Station::from_bits(bits), number };
        prop_assert_eq!(id.to_string().parse::<Id>(), Ok(id));
        prop_assert_eq!(id.to_string().parse::<PersonId>(), Ok(PersonId(id)));
        prop_assert_eq!(id.station.to_string().len(), 10);
        prop_assert!(Id::FIRST < id);
    }

    #[test]
    fn the_order_of_stations_is_that_of_their_text(a in any::<u64>(), b in any::<u64>()) {
        let (a, b) = (Station::from_bits(a), Station::from_bits(b));
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }
}
