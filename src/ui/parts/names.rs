//! Names for elements that must point at each other (`for`, `aria-describedby`).
//!
//! It must never give the same name twice, and a name must never be kept or shown.

use std::sync::atomic::{AtomicUsize, Ordering};

/// A name that no other element has: `field-17`.
pub(super) fn fresh(stem: &str) -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    format!("{stem}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
