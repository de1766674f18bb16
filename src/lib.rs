//! Sổ Nguồn.
pub mod domain;
pub mod exchange;
pub mod sample;
pub mod stats;
