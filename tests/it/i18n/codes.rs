//! Every code of every list has a name, and stands for it and no other.

use super::LANGS;
use so_nguon::domain::{Code, CodeList, fold};
use so_nguon::i18n::{Lang, code, code_named};
use std::collections::BTreeSet;

#[test]
fn each_code_has_a_name_of_its_own() {
    for &list in CodeList::ALL {
        for lang in LANGS {
            let codes = (0u8..).map_while(|at| Code::at(list, at));
            let names: Vec<&str> = codes.map(|c| code(lang, c)).collect();
            let own: BTreeSet<&str> = names.iter().copied().collect();
            assert_eq!((names.len(), own.len()), (list.codes().len(), list.codes().len()), "{list:?}: {names:?}");
        }
    }
}

#[test]
fn peoples_stand_in_the_order_of_their_codes() {
    for (at, spelled) in CodeList::Ethnicity.codes().iter().enumerate().take(54) {
        let name = code(Lang::Vi, Code::at(CodeList::Ethnicity, u8::try_from(at).unwrap()).unwrap());
        // “Tày” is `tay`, “Ê-đê” is `e_de`; folding makes y an i in both.
        assert_eq!(fold(name).replace(['-', ' '], "_"), fold(spelled), "{name}");
    }
}

#[test]
fn a_code_is_found_by_its_name() {
    for &list in CodeList::ALL {
        for at in 0..u8::try_from(list.codes().len()).unwrap() {
            let of = Code::at(list, at).unwrap();
            assert_eq!(code_named(list, &code(LANGS[0], of).to_uppercase()), Some(of), "{of:?}");
        }
    }
    assert_eq!(code_named(CodeList::Ethnicity, "nt"), None);
}
