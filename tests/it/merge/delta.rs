//! The text of a delta is small, and nonsense in it is refused.

use super::{Act, act_at};
use so_nguon::merge::{Delta, Replica};

#[test]
fn one_new_figure_in_its_text() {
    let mut replica = Replica::default();
    let told = act_at(&mut replica, 1, &Act::Fact(1, 2)).unwrap();
    assert_eq!(
        serde_json::to_string(&told).unwrap(),
        "{\"after\":0,\"facts\":[{\"key\":{\"period\":\"2016\",\"unit\":\"0000000007-1\",\"indicator\":\"members\"},\
         \"is\":[{\"last\":\"0000000035-1\",\"record\":{\"period\":\"2016\",\"unit\":\"0000000007-1\",\
         \"indicator\":\"members\",\"value\":2,\"as_of\":\"2016-12-31\",\"origin\":\"typed\"}}]}],\
         \"log\":[{\"dot\":\"0000000035-1\",\"at\":\"2026-11-23 08:10\",\"who\":\"Máy thử\",\"deed\":\"all\",\
         \"changes\":[{\"kind\":\"facts\",\"key\":\"{\\\"period\\\":\\\"2016\\\",\\\"unit\\\":\\\"0000000007-1\\\",\
         \\\"indicator\\\":\\\"members\\\"}\",\"what\":\"added\"}]}]}"
    );
}

#[test]
fn nonsense_is_refused() {
    let mut replica = Replica::default();
    act_at(&mut replica, 1, &Act::Fact(1, 2));
    let told = act_at(&mut replica, 1, &Act::Fact(1, 1)).unwrap();
    let text = serde_json::to_string(&told).unwrap();
    assert!(serde_json::from_str::<Delta>(&text).is_ok());
    let broken = [
        text.replace("[\"figure\"", "[\"Colour\""),
        text.replace("-2\"", "-0\""),
        text.replacen("0000000007-1", "0000000007-9", 1),
        text.replace("\"value\":1", "\"value\":-1"),
    ];
    for broken in broken {
        assert_ne!(broken, text);
        assert!(serde_json::from_str::<Delta>(&broken).is_err(), "{broken}");
    }
}
