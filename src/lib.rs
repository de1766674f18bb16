//! Sổ Nguồn.
pub mod domain;
pub mod stats;
