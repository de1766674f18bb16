//! What the search of the top bar leads to: a unit, a person, a page, or something that can be done.

use crate::domain::{PersonId, UnitId};
use crate::session::{Address, PAGES, Page, Subject};

/// Something that can be done from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A new person is typed.
    AddPerson,
    /// Rows are pasted from a spreadsheet.
    PasteRows,
    /// The book goes out as a file.
    Export,
    /// The paper of the page is printed.
    Print,
}

impl Deed {
    /// Every deed, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::AddPerson, Self::PasteRows, Self::Export, Self::Print];

    /// Whether it asks for a book with units: nobody belongs nowhere.
    #[must_use]
    pub const fn needs_units(self) -> bool {
        matches!(self, Self::AddPerson | Self::PasteRows)
    }
}

/// Where somebody wishes to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A unit is shown.
    Unit(UnitId),
    /// A person's record is opened.
    Person(PersonId),
    /// A page is opened.
    Page(Page),
    /// Something is done.
    Deed(Deed),
}

impl Goal {
    /// Its word, by which an offer names it.
    #[must_use]
    pub fn print(self) -> String {
        match self {
            Self::Unit(id) => Subject::Unit(id).print(),
            Self::Person(id) => Subject::Person(id).print(),
            Self::Page(page) => PAGES.iter().find(|(of, _)| *of == page).map_or("", |(_, word)| word).to_owned(),
            Self::Deed(deed) => format!("!{}", Deed::ALL.iter().position(|other| *other == deed).unwrap_or_default()),
        }
    }

    /// What that word names; none for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if let Some(at) = text.strip_prefix('!') {
            return Deed::ALL.get(at.parse::<usize>().ok()?).copied().map(Self::Deed);
        }
        if let Some((page, _)) = PAGES.iter().find(|(_, word)| *word == text) {
            return Some(Self::Page(*page));
        }
        match Subject::read(text)? {
            Subject::Unit(id) => Some(Self::Unit(id)),
            Subject::Person(id) => Some(Self::Person(id)),
            _ => None,
        }
    }

    /// The address that shows it, for who is here; none where something is done instead. A unit is shown by the page that one
    /// is on, if that is about units; `is_leaf` says that nothing stands below the unit, so that there is nothing to rank.
    #[must_use]
    pub fn address(self, here: &Address, is_leaf: bool) -> Option<Address> {
        match self {
            Self::Unit(id) => {
                let there = Address { unit: Some(id), record: None, ..here.clone() };
                Some(if shows_units(here.page, is_leaf) { there } else { there.on(Page::Overview) })
            }
            Self::Person(id) => Some(Address { record: Some(Subject::Person(id)), ..here.on(Page::Persons) }),
            Self::Page(page) => Some(here.on(page)),
            Self::Deed(Deed::AddPerson | Deed::PasteRows) => Some(here.on(Page::Persons)),
            Self::Deed(Deed::Export | Deed::Print) => None,
        }
    }
}

/// Whether the page tells of the unit that one is at.
const fn shows_units(page: Page, is_leaf: bool) -> bool {
    match page {
        Page::Ranking => !is_leaf,
        Page::Data | Page::Inbox | Page::Safety | Page::Activity | Page::Settings | Page::Guide => false,
        _ => true,
    }
}
