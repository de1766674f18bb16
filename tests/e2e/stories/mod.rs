//! The stories: one file per subject, one row per story. A story is told in a user's words.

mod activity;
mod article;
mod bad_files;
mod classes;
mod clerk;
mod closed;
mod copied_laptop;
mod copies;
mod damage;
mod dues;
mod earlier;
mod encrypted;
mod ended;
mod finding;
mod focus;
mod frame;
mod inbox;
mod keeping;
mod killed;
mod laptops;
mod listing;
mod lock;
mod looks;
mod memory;
mod missing;
mod newcomer;
mod newer;
mod one_unit;
mod opening;
mod own;
mod papers;
mod person;
mod poisoned;
mod practice;
mod room;
mod signed;
mod small;
mod tabs;
mod three_laptops;
mod year;

use crate::{edition::Edition, trouble::Trouble, user::User};
use std::{future::Future, pin::Pin};

/// A story being told.
pub type Told = Pin<Box<dyn Future<Output = Result<(), Trouble>>>>;

/// A story and its name.
pub struct Story {
    /// What it shows, as a sentence.
    pub name: &'static str,
    /// In which editions it is told.
    pub editions: &'static [Edition],
    /// How it goes.
    pub play: fn(User) -> Told,
}

/// A row: the sentence, and the `async fn(User) -> Result<(), Trouble>` that tells it.
macro_rules! story {
    ($name:literal, $play:path) => {
        story!($name, $play, &Edition::ALL)
    };
    ($name:literal, $play:path, $editions:expr) => {
        Story { name: $name, editions: $editions, play: |user| Box::pin($play(user)) }
    };
}

/// The practice page, a file of its own, the same in every edition; and what the hosted edition is told at greater length.
const FILE: &[Edition] = &[Edition::File];

/// What is the same in both editions, word for word: what hangs on the way the page is opened, on where the browser keeps
/// things for it, on its worker or on files is told in both.
const HOSTED: &[Edition] = &[Edition::Hosted];

/// Every story, in order of telling; the first three prove the vocabulary itself.
#[rustfmt::skip] // one row, one story
pub const ALL: &[Story] = &[
    story!("practice: the hands do what they say", practice::hands, FILE),
    story!("practice: files go in and come out", practice::files, FILE),
    story!("practice: the checkers find what is wrong", practice::checkers, FILE),
    story!("opens without complaint and axe finds nothing", opening::opens),
    story!("what is stored survives a reload and a second visit", opening::stays),
    story!("a newcomer takes the article out as a file and back in", newcomer::there_and_back),
    story!("a small book typed from nothing, by keyboard", small::typed),
    story!("a person goes from source to full member", person::goes_the_way, HOSTED),
    story!("an admission moves the branch in the ranking, and back", person::moves_the_ranking, HOSTED),
    story!("the list of persons is searched, filtered and changed together", listing::is_searched, HOSTED),
    story!("the list of persons follows its book, whatever was done before", listing::follows_its_book, HOSTED),
    story!("every page prints its paper, or says where one is", papers::every_page, HOSTED),
    story!("a paper bears nothing of the screen, and its headings stand above their columns", papers::headings, HOSTED),
    story!("whoever is looked for is found by a few letters, by keyboard", finding::finds, HOSTED),
    story!("a field that finds takes what is meant and says what means nothing", finding::chooses, HOSTED),
    story!("rows pasted anywhere in the dialog come where rows belong", finding::pastes, HOSTED),
    story!("after every act the focus is somewhere", focus::stays, HOSTED),
    story!("papers are signed as the office says, and a report goes with its book", signed::papers_and_report, HOSTED),
    story!("a second visit finds book, language and theme", memory::second_visit),
    story!("the activity log is read, searched and taken out", activity::is_read, HOSTED),
    story!("a class is taught, a programme counts, Biểu 1 holds", classes::taught, HOSTED),
    story!("what is due is reminded of, on paper and by a calendar that names nobody", dues::reminded, HOSTED),
    story!("a closed year stands, whatever comes later", closed::stands, HOSTED),
    story!("Biểu 1 of a closed year stands, and what came since is beside it", closed::form_1_stands, HOSTED),
    story!("a clerk gets through a year", year::gets_through, HOSTED),
    story!("a list is in sight on a low screen, and on a phone the bar is one row", frame::in_sight, HOSTED),
    story!("on the rest of a scaled screen the menu has words and the bar its height", frame::scaled, HOSTED),
    story!("the tree picks for its own page alone", frame::picks_for_itself, HOSTED),
    story!("nothing typed is lost by loading the page anew", frame::nothing_typed_is_lost),
    story!("what is refused in a table is said at its cell", frame::said_at_the_cell, HOSTED),
    story!("a unit ends, and its people go on", ended::asks_for_heirs, HOSTED),
    story!("a branch ends, and its target of the year goes on at another", ended::later_targets_go_on, HOSTED),
    story!("two offices began one branch: joined with the import, its next file lands there", one_unit::joined_with_the_import, HOSTED),
    story!("targets go down, figures come up, between laptops", laptops::targets_down_figures_up),
    story!("records go up without names, and nobody is counted twice", laptops::without_names, HOSTED),
    story!("what was taken away here comes back only when somebody ticks it", laptops::taken_away_here, HOSTED),
    story!("a branch, a commune and the province on three laptops end with the same book", three_laptops::there_and_back, HOSTED),
    story!("a laptop copied from another, and one set back, lose nothing once files go both ways", copied_laptop::both_ways, HOSTED),
    story!("the inbox shows who has sent, and a reconciliation names what differs", inbox::receives_and_reconciles, HOSTED),
    story!("an encrypted file goes to another browser, and only its passphrase opens it", encrypted::there),
    story!("a signed file tells whose it is, and one changed on its way is refused", encrypted::signed, HOSTED),
    story!("bad files change nothing", bad_files::change_nothing, HOSTED),
    story!("poisoned files are counted, told, and taken in only with a word", poisoned::are_told, HOSTED),
    story!("what cannot be read lies aside", keeping::damage_lies_aside),
    story!("a book of a newer program is read only", keeping::newer_is_read_only, HOSTED),
    story!("no room is told at once", keeping::no_room_is_told),
    story!("room runs out in the middle of work", room::runs_out, HOSTED),
    story!("no passphrase is set where there is no room for it", room::for_no_lock, HOSTED),
    story!("two tabs see each other's work", tabs::see_each_other),
    story!("a tab that is being opened misses nothing", tabs::hears_while_it_opens),
    story!("three tabs typed into at once", tabs::all_at_once, HOSTED),
    story!("without locks the second tab only looks", tabs::without_locks, HOSTED),
    story!("a browser in which a part is missing", missing::is_told, HOSTED),
    story!("erased while the copies are out of reach", missing::erases_what_it_cannot_reach, HOSTED),
    story!("killed in a stream of edits", killed::in_a_stream),
    story!("killed behind a lock", killed::under_lock),
    story!("killed right after everything was erased", killed::after_erasing),
    story!("figures are sent, and work goes on", laptops::sent_and_typed_on, HOSTED),
    story!("a book stored by an earlier program", earlier::opens, HOSTED),
    story!("the file of a newer program", newer::goes_through, HOSTED),
    story!("a damaged write is found, and its twin is taken", damage::of_a_write, HOSTED),
    story!("damaged parts are named and the rest opens", damage::of_a_part, HOSTED),
    story!("local storage comes back empty", damage::rolled_back),
    story!("a copy is looked into and restored", copies::restored),
    story!("a file on disk follows the book", copies::follows_on_disk, HOSTED),
    story!("a book under lock is neither seen nor stored in the open", lock::on_and_off, HOSTED),
    story!("a book under lock that is opened as a file", lock::of_a_file, FILE),
    story!("a lock that was forgotten is asked for before anything is shown", lock::forgotten, HOSTED),
    story!("everything is erased, with proof", lock::erased),
    story!("axe finds nothing on any page", looks::axe, HOSTED),
    story!("every page by keyboard", looks::keyboard, HOSTED),
    story!("a clerk presses and types whatever there is", clerk::does_anything, HOSTED),
    story!("a fault of the app is told", opening::stops),
    story!("a slow line is waited for", opening::waits, HOSTED),
    story!("what a host does not give is asked for again", opening::asks_again, HOSTED),
    story!("a start that the engine breaks off is begun again", opening::starts_again, HOSTED),
    story!("a fault of the engine is told", opening::breaks_off, HOSTED),
    story!("a page that cannot start says so", opening::fails),
    story!("a page older than its host says so", opening::is_stale, HOSTED),
];
