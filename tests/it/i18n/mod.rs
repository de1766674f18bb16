//! What is said of figures, held word for word.

mod notes;
mod ranking;
mod report;
