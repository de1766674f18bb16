//! The pages: one question each, its answer in the first line. They read the desk and send wishes; no arithmetic.
//!
//! A page is one file here, one file of words in `i18n/pages/`, and one row below.

mod activity;
pub(super) mod choosing;
mod classes;
mod data;
mod dues;
mod fields;
mod guide;
mod inbox;
pub mod lock;
mod one_unit;
mod overview;
pub(super) mod paper;
mod pasting;
mod persons;
mod ranking;
mod report;
mod results;
mod reviewing;
mod safety;
mod settings;
mod stock;
mod tables;
mod targets;
mod units;

use super::parts::icon::IconName;
use crate::session::Page;
use leptos::prelude::*;

/// A row of the menu.
#[derive(Debug)]
pub struct Place {
    /// Which page.
    pub page: Page,
    /// What stands for it when the menu is folded.
    pub icon: IconName,
    show: fn() -> AnyView,
}

/// Every page in the order of the menu.
pub const ALL: &[Place] = &[
    Place { page: Page::Overview, icon: IconName::Overview, show: || overview::Overview().into_any() },
    Place { page: Page::Ranking, icon: IconName::Ranking, show: || ranking::Ranking().into_any() },
    Place { page: Page::Targets, icon: IconName::Target, show: || targets::Targets().into_any() },
    Place { page: Page::Results, icon: IconName::Check, show: || results::Results().into_any() },
    Place { page: Page::Persons, icon: IconName::People, show: || persons::Persons().into_any() },
    Place { page: Page::Dues, icon: IconName::Due, show: || dues::Dues().into_any() },
    Place { page: Page::Classes, icon: IconName::Course, show: || classes::Classes().into_any() },
    Place { page: Page::Units, icon: IconName::Tree, show: || units::Units().into_any() },
    Place { page: Page::Report, icon: IconName::Report, show: || report::Report().into_any() },
    Place { page: Page::Data, icon: IconName::Data, show: || data::Data().into_any() },
    Place { page: Page::Inbox, icon: IconName::Empty, show: || inbox::Inbox().into_any() },
    Place { page: Page::Safety, icon: IconName::Lock, show: || safety::Safety().into_any() },
    Place { page: Page::Activity, icon: IconName::History, show: || activity::Activity().into_any() },
    Place { page: Page::Settings, icon: IconName::Settings, show: || settings::Settings().into_any() },
    Place { page: Page::Guide, icon: IconName::Help, show: || guide::Guide().into_any() },
];

/// The page itself.
#[must_use]
pub fn show(page: Page) -> AnyView {
    ALL.iter().find(|p| p.page == page).map_or_else(|| ().into_any(), |p| (p.show)())
}
