//! Which functions are fetched later: by their full names and the table of rooms.

use crate::rooms::{LATER, NOT_LATER, OURS, SHARED, SMALL, SMALL_OF_LIBRARY};
use rustc_demangle::demangle;

/// A full name without the marks that tell two versions of a crate apart: `so_nguon[1bed4a27e398aa58]::ui`.
pub fn plain(name: &str) -> String {
    let name = format!("{:#}", demangle(name));
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((mark, after)) if mark.len() > 8 && mark.bytes().all(|b| b.is_ascii_hexdigit()) => plain += after,
            _ => plain.extend(["[", part]),
        }
    }
    plain
}

/// Whether a function of so many instructions is fetched later. Of small ones one copy serves many and bears the name of only
/// one: they stay.
pub fn is_later(full: &str, size: usize) -> bool {
    let name = &plain(full);
    let any = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let shared = SHARED.iter().any(|path| name.trim_start_matches('<').starts_with(path));
    let ours = name.trim_start_matches(['<', '&', '(']).starts_with(OURS);
    !shared && any(LATER) && !any(NOT_LATER) && size > if ours { SMALL } else { SMALL_OF_LIBRARY }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_marks_and_nothing_else() {
        for (full, short) in [
            ("so_nguon[1bed4a27e398aa58]::ui::open", "so_nguon::ui::open"),
            ("<[u8; 4] as core[c5930c85a12de822]::fmt::Debug>::fmt", "<[u8; 4] as core::fmt::Debug>::fmt"),
            ("<[abc[00112233445566aa]::Def]>::sort", "<[abc::Def]>::sort"),
            ("<[cafe]>::len", "<[cafe]>::len"),
        ] {
            assert_eq!(plain(full), short);
        }
    }

    #[test]
    fn a_shared_function_of_a_library_is_no_border() {
        let later = |name: &str, size| is_later(name, size);
        assert!(later("<so_nguon::merge::Replica as core::clone::Clone>::clone", SMALL + 1));
        assert!(!later("<so_nguon::merge::Replica as core::clone::Clone>::clone", SMALL));
        assert!(!later("<alloc::vec::Vec<so_nguon::merge::dot::Dot>>::push", 10_000));
        assert!(!later("<leptos::show::Show<so_nguon::merge::dot::Dot>>::build", SMALL_OF_LIBRARY));
        assert!(!later("so_nguon::ui::open", 10_000));
    }
}
