//! What lies on the desk: pure state, never performing anything itself.

pub mod sheet;
