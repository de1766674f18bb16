//! Sổ Nguồn.

pub mod session;
#[cfg(target_arch = "wasm32")]
pub mod ui;
