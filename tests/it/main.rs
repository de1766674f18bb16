//! Integration tests, mirrored path for path.
#![allow(clippy::unwrap_used, clippy::format_collect, missing_docs, reason = "a test that panics has done its work")]

mod exchange;
mod sample;
