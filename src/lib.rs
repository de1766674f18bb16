//! Sổ Nguồn: sources, targets and rankings of Party-member development, kept on one's own machine.
//!
//! One person on an office laptop, often offline, opens one page in any browser and keeps the only copy of records that
//! matter. So nothing stored is silently lost or overwritten, every figure can be explained, every change can be undone,
//! and no byte leaves the machine unless the person exports it.
//!
//! # Where to start
//!
//! - what is true: [`domain::Book`], and its one door [`domain::Book::apply`];
//! - what is counted: [`stats::Figures`], then [`stats::Ranking`];
//! - what happens on the page: [`session::Session::update`], a pure machine of events and effects;
//! - what is printed: [`i18n::papers::Document`], one description for every paper;
//! - what is seen: `ui/pages/`, one file a page, each a row of [`session::PAGES`].
//!
//! # Rooms and doors
//!
//! A room names only the rooms in its row; `tests/it/tidy.rs` reads this table and holds the code to it.
//!
//! | room | what it is | may name |
//! |---|---|---|
//! | `domain/` | what is true: units, periods, targets, facts, persons; book, edit, refusal | nothing |
//! | `rules/` | what the rules of admission ask: versions, working days, checks, what is due | `domain` |
//! | `stats/` | what can be counted: roll-up, progress, rankings, pace | `domain` |
//! | `merge/` | how two books become one: dots, siblings, replicas, clashes as values | `domain` |
//! | `exchange/` | how a book crosses the border: the JSON file, its preview, its name | `domain`, `merge` |
//! | `store/` | how a book lies in the browser's storage, over a small `Shelf` | `domain`, `merge` |
//! | `sample/` | books made up or published, for practice | `domain` |
//! | `session/` | what lies on the desk: a pure state machine; page and address; the sheet | `domain`, `rules`, `merge`, `stats`, `exchange`, `store`, `sample` |
//! | `i18n/` | what it is called, in Vietnamese and English; the only room with prose | `domain`, `rules`, `merge`, `stats`, `exchange`, `store`, `sample`, `session` |
//! | `ui/` | what is seen; the only room that knows a browser | all |
//!
//! Where this differs from the plan that it grew from, and why:
//! - targets and figures are named by what they are about (unit, period, category, kind), not by made-up ids: two
//!   offices that enter the same target have entered the same record; a calendar period likewise is named `2016-Q3`;
//! - an emulation group is a name in the unit's version, not a record: groups are few, and a name survives any exchange;
//! - [`domain::Rows`] is our own persistent map: its chunk is what a count or a save can recognise as unchanged.

// The bench's steps name the crate by its own name, natively and in the page.
#[cfg(feature = "bench")]
extern crate self as so_nguon;

pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod merge;
pub mod rules;
pub mod sample;
pub mod session;
pub mod stats;
pub mod store;
#[cfg(target_arch = "wasm32")]
pub mod ui;
