//! All native tests, mirrored path for path: what `src/domain/viet.rs` promises is held in `tests/it/domain/viet.rs`.
//!
//! Tests are tables over a tiny notation ([`note`]); laws are property tests; the house rules are tests too ([`tidy`]).
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    missing_docs,
    reason = "a test that cannot go on has failed, and the line says where"
)]

#[path = "../bench/crowd.rs"]
mod crowd;
mod domain;
mod exchange;
mod i18n;
mod luck;
mod merge;
mod note;
mod rules;
mod sample;
mod session;
mod stats;
mod store;
mod tidy;
