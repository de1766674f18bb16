//! The table tests, one module for each room.

mod session;
