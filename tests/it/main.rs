//! Integration tests, mirrored path for path.
mod exchange;
mod sample;
