//! All native tests in one binary, mirrored path for path to `src/`.

mod exchange;
mod sample;
mod session;
