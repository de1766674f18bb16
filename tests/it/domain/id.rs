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

#[test]
fn the_visits_of_one_profile_begin_alike_and_others_do_not() {
    let [one, other] = [0x0155_aa55_aa55_u64 << 2, 0x0199_aa55_aa55_u64 << 2].map(Station::drawn);
    let (first, second) = (one.visit(1), one.visit(u64::MAX));
    assert!(first != second && one.is_kin(first) && first.is_kin(second) && !other.is_kin(first));
    assert_eq!(first.to_string()[..4], one.to_string()[..4]);
    // What was made up for practice and for tests has no kin but itself; whatever was drawn has.
    let made_up = [7, 8].map(Station::from_bits);
    assert!(made_up[0].is_kin(made_up[0]) && !made_up[0].is_kin(made_up[1]));
    assert!(Station::drawn(7).kin().is_some() && Station::pseudonym(1, 2).sender() == Some(1));
    assert_eq!(Station::drawn(Station::pseudonym(1, 2).bits()).visit(9).sender(), None);
    // Those without names are nobody's visits, however alike their senders' letters are.
    assert!(!Station::pseudonym(1, 2).is_kin(Station::pseudonym(1, 3)));
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
