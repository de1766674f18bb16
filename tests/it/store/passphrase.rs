//! A passphrase is the same on every keyboard, and costs what it should.

use so_nguon::store::{Cost, Passphrase, Unfit};

#[test]
fn the_way_to_the_key_is_that_of_the_standard() {
    // RFC 9106, 5.3.
    use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
    let params =
        ParamsBuilder::new().m_cost(32).t_cost(3).p_cost(4).data(AssociatedData::new(&[4; 12]).unwrap()).build();
    let argon = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params.unwrap()).unwrap();
    let mut tag = [0; 32];
    argon.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    let hex: String = tag.iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(hex, "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

#[test]
fn how_it_is_typed_does_not_matter_and_what_is_typed_does() {
    let same = |a: &str, b: &str| Passphrase::typed(a).is(&Passphrase::typed(b));
    assert!(
        same("đồng khởi bến tre", "  đô\u{300}ng kho\u{31b}\u{309}i bê\u{301}n tre\n"),
        "in parts, and with spaces"
    );
    assert!(same("đồng khởi", "đồng khởi\u{a0}"), "from a clipboard");
    for other in ["Đồng khởi bến tre", "đồng khởi  bến tre", "đồng khơi bến tre", "đồng khởi bến tre.", ""]
    {
        assert!(!same("đồng khởi bến tre", other), "{other:?}");
    }
}

#[test]
fn the_one_rule() {
    let unfit = |text: &str| Passphrase::new(text).err();
    for (text, says) in [
        ("", Some(Unfit::TooShort)),
        ("1234567", Some(Unfit::TooShort)),
        ("  1234567  ", Some(Unfit::TooShort)),
        ("12345678", None),
        ("một hai", Some(Unfit::TooShort)),
        ("một hai ba", None),
    ] {
        assert_eq!(unfit(text), says, "{text:?}");
    }
    assert_eq!((unfit(&"ồ".repeat(500)), unfit(&"ồ".repeat(501))), (None, Some(Unfit::TooLong)));
    assert_eq!(format!("{:?}", Passphrase::typed("bí mật")), "Passphrase(…)");
}

#[test]
fn nobody_is_asked_for_more_than_a_page_can_pay() {
    let sane = |m_kib, t, p| Cost { m_kib, t, p }.is_sane();
    assert!(
        Cost::default().is_sane() && sane(256 << 10, 3, 1) && sane(19 << 10, 2, 1) && sane(8, 1, 1) && sane(32, 1, 4)
    );
    for (m_kib, t, p) in [
        (100 << 20, 1, 1),
        ((256 << 10) + 1, 1, 1),
        (u32::MAX, u32::MAX, u32::MAX),
        (64 << 10, 31, 1),
        (64 << 10, 0, 1),
        (64 << 10, 3, 0),
        (64 << 10, 3, 5),
        (7, 1, 1),
        (31, 1, 4),
    ] {
        assert!(!sane(m_kib, t, p), "{m_kib} {t} {p}");
    }
}
