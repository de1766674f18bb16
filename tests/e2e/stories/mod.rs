//! The stories: one file per subject, one row per story. A story is told in a user's words.

mod opening;
mod practice;

use crate::{trouble::Trouble, user::User};
use std::{future::Future, pin::Pin};

/// A story being told.
pub type Told = Pin<Box<dyn Future<Output = Result<(), Trouble>>>>;

/// A story and its name.
pub struct Story {
    /// What it shows, as a sentence.
    pub name: &'static str,
    /// How it goes.
    pub play: fn(User) -> Told,
}

/// A row: the sentence, and the `async fn(User) -> Result<(), Trouble>` that tells it.
macro_rules! story {
    ($name:literal, $play:path) => {
        Story {
            name: $name,
            play: |user| Box::pin($play(user)),
        }
    };
}

/// Every story, in order of telling; the first three prove the vocabulary itself.
pub const ALL: &[Story] = &[
    story!("practice: the hands do what they say", practice::hands),
    story!("practice: files go in and come out", practice::files),
    story!(
        "practice: the checkers find what is wrong",
        practice::checkers
    ),
    story!(
        "opens without complaint and axe finds nothing",
        opening::opens
    ),
    story!(
        "what is stored survives a reload and a second visit",
        opening::stays
    ),
];
