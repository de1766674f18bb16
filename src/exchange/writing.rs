//! Writing: the same book and maker give the same bytes, one record on a line, nothing from a clock.
//!
//! A large book takes seconds, so a file is written a few records at a time. What is to be handed out is read back by the
//! reader itself as it grows ([`super::back`]); nobody has to hold it whole for that.

use super::back::Back;
use super::carried::told;
use super::context::{grave, line};
use super::envelope::{Counts, FORMAT, MOST_BYTES, SCHEMA, Stamp};
use super::order::Order;
use super::page::Page;
use super::piece::{Piece, few, few_of};
use super::signed::sign;
use crate::domain::{Book, Person, PersonId, Rows};
use crate::merge::{Contexts, Kind};
use serde::Serialize;
use std::sync::Arc;

/// What has been written cannot be read back: it must not be handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotReadBack;

/// What is written one after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Head,
    Settings,
    Records(Kind),
    Graves(Kind),
    Log,
    End,
    Foot,
}

const PARTS: [Part; 17] = [
    Part::Head,
    Part::Settings,
    Part::Records(Kind::Periods),
    Part::Records(Kind::Units),
    Part::Records(Kind::Targets),
    Part::Records(Kind::Facts),
    Part::Records(Kind::Persons),
    Part::Records(Kind::Matters),
    Part::Graves(Kind::Periods),
    Part::Graves(Kind::Units),
    Part::Graves(Kind::Targets),
    Part::Graves(Kind::Facts),
    Part::Graves(Kind::Persons),
    Part::Graves(Kind::Matters),
    Part::Log,
    Part::End,
    Part::Foot,
];

/// A file that is being written (tệp đang ghi).
#[derive(Debug)]
pub struct Writing {
    order: Arc<Order>,
    page: Page,
    back: Option<Back>,
    /// The place of the part at hand among [`PARTS`]; in its list the chunk, and the place in that.
    part: usize,
    at: (usize, usize),
    /// Whether one of the lists of what was taken away has begun.
    graves: bool,
    /// How many records are written, and of how many.
    done: usize,
    of: usize,
}

impl Writing {
    /// Nothing is written yet. All of it will be read back.
    #[must_use]
    pub fn begin(order: Arc<Order>) -> Self {
        Self { back: Some(Back::default()), ..Self::unread(order) }
    }

    /// The same, and nobody reads it back.
    pub(super) fn unread(order: Arc<Order>) -> Self {
        let counts = Counts::of(order.records());
        let of = counts.records() + counts.periods + order.replica.log.len();
        Self { order, page: Page::default(), back: None, part: 0, at: (0, 0), graves: false, done: 0, of }
    }

    /// The text that has been written since the last time, out of it.
    #[must_use]
    pub fn take(&mut self) -> String {
        self.page.take()
    }

    /// How much has been written since, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.page.len()
    }

    /// How much is written, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        (self.done * 100).checked_div(self.of).unwrap_or(100).min(100)
    }

    /// Writes a little more; whether that was all.
    ///
    /// # Errors
    /// [`NotReadBack`] if what was written is read otherwise than it was meant.
    pub fn step(&mut self) -> Result<bool, NotReadBack> {
        let Some(part) = PARTS.get(self.part) else { return Ok(true) };
        let (order, from) = (Arc::clone(&self.order), self.page.len());
        let piece = match part {
            Part::Head => self.head(&order),
            Part::Settings => self.settings(&order),
            Part::Records(kind) => self.records(&order, *kind),
            Part::Graves(kind) => self.graves(&order, *kind),
            Part::Log => self.log(&order),
            Part::End => self.end(),
            Part::Foot => self.foot(&order),
        };
        if !piece.more {
            self.page.end();
            (self.part, self.at) = (self.part + 1, (0, 0));
        }
        self.done += piece.items.len();
        if let Some(back) = &mut self.back {
            back.hears(self.page.since(from), matches!(part, Part::Head | Part::Foot));
            let reads = match part {
                Part::Foot => self.page.total() <= MOST_BYTES && back.whole(order.records()) && back.frame(&order),
                _ if piece.items.is_empty() => true,
                Part::Graves(_) => back.reads(&format!("\"graves\":{{{}}}", piece.spelled()), &piece.book),
                _ => back.reads(&piece.spelled(), &piece.book),
            };
            if !reads {
                return Err(NotReadBack);
            }
        }
        Ok(self.part >= PARTS.len())
    }

    fn head(&mut self, Order { replica, maker, cover }: &Order) -> Piece {
        let page = &mut self.page;
        page.around(&format!("{{\n  \"format\": {},\n  \"schema\": {SCHEMA},\n", json(&FORMAT)));
        page.around(&format!("  \"app\": {},\n", json(&env!("CARGO_PKG_VERSION"))));
        page.around(&format!("  \"station\": {},\n", json(&Stamp::from(maker))));
        page.around(&format!("  \"packet\": {},\n", json(&cover.packet)));
        if !cover.scope.is_everything() {
            page.around(&format!("  \"scope\": {},\n", json(&cover.scope)));
        }
        if let Some(day) = cover.as_of {
            page.around(&format!("  \"as_of\": {},\n", json(&day)));
        }
        page.around(&format!("  \"counts\": {},\n  \"book\": ", json(&Counts::of(&replica.book))));
        Piece::none()
    }

    fn settings(&mut self, order: &Order) -> Piece {
        self.page.book("{");
        if !order.is_settled() {
            return Piece::none();
        }
        let (settings, of) = (&order.records().settings, &order.replica.contexts.settings);
        let spelled = json(&line(of, &(), settings));
        self.page.name("settings");
        self.page.book(&spelled);
        let mut piece = Piece { list: "settings", ..Piece::none() };
        piece.book.settings = settings.clone();
        piece.items.push(spelled);
        piece
    }

    fn records(&mut self, order: &Order, kind: Kind) -> Piece {
        // Taken apart whole: a new kind of record cannot be forgotten here.
        let Book { units, periods, targets, facts, persons, matters, settings: _, echoes: _ } = &**order.records();
        let of = &order.replica.contexts;
        let opening = if kind == Kind::Periods && !order.is_settled() { "" } else { "," };
        let mut piece = Piece::none();
        if kind == Kind::Persons && !opens(persons, self.at) {
            // A chunk that nobody has looked at yet is opened a little at a time too.
            piece.more = true;
            return piece;
        }
        macro_rules! list {
            ($list:ident) => {{
                piece.list = stringify!($list);
                let some = few(&$list, &mut self.at);
                piece.more = self.at.0 < $list.chunks().len();
                piece.items = some.iter().map(|(key, record)| json(&line(&of.$list, key, record))).collect();
                piece.book.$list = some.into_iter().cloned().collect();
            }};
        }
        match kind {
            Kind::Periods => {
                // A handful, which no chunks are made for elsewhere.
                let periods: Rows<_, _> = periods.iter().map(|(id, period)| (*id, period.clone())).collect();
                list!(periods);
            }
            Kind::Units => list!(units),
            Kind::Targets => list!(targets),
            Kind::Facts => list!(facts),
            Kind::Persons => list!(persons),
            Kind::Matters if matters.is_empty() => return piece,
            Kind::Matters => list!(matters),
            Kind::Settings => return piece,
        }
        self.page.begin(opening, piece.list);
        self.page.items(&piece.items);
        piece
    }

    /// What is left of records that were taken away; kinds without graves are left out.
    fn graves(&mut self, order: &Order, kind: Kind) -> Piece {
        // Taken apart whole: a new kind of record cannot be forgotten here. Choices are never without a record.
        let Contexts { settings: _, periods, units, targets, facts, persons, matters } = &order.replica.contexts;
        let mut piece = Piece::none();
        macro_rules! list {
            ($list:ident) => {{
                piece.list = stringify!($list);
                // What the book shows is not gone, whatever lies beside it.
                let gone = |key: &_| order.replica.book.$list.get(key).is_none();
                let some = few_of($list, &mut self.at, |(key, trace)| trace.is_grave() && gone(key));
                piece.more = self.at.0 < $list.chunks().len();
                piece.items = some.iter().filter_map(|(key, trace)| Some(json(&grave(key, trace)?))).collect();
            }};
        }
        match kind {
            Kind::Periods => list!(periods),
            Kind::Units => list!(units),
            Kind::Targets => list!(targets),
            Kind::Facts => list!(facts),
            Kind::Persons => list!(persons),
            Kind::Matters => list!(matters),
            Kind::Settings => {}
        }
        if !piece.items.is_empty() {
            if !std::mem::replace(&mut self.graves, true) {
                self.page.book(",");
                self.page.name("graves");
                self.page.book("{");
                self.page.begin("", piece.list);
            }
            self.page.begin(",", piece.list);
            self.page.items(&piece.items);
        }
        piece
    }

    fn log(&mut self, order: &Order) -> Piece {
        if std::mem::take(&mut self.graves) {
            self.page.book("}");
        }
        let log = &order.replica.log;
        let mut piece = Piece { list: "log", ..Piece::none() };
        if !log.is_empty() {
            let some = few(log, &mut self.at);
            piece.more = self.at.0 < log.chunks().len();
            piece.items = some.iter().filter_map(|(_, entry)| Some(json(&*told(entry)?))).collect();
            self.page.begin(",", "log");
            self.page.items(&piece.items);
        }
        piece
    }

    fn end(&mut self) -> Piece {
        self.page.around("\n  ");
        self.page.book("}");
        Piece::none()
    }

    fn foot(&mut self, Order { maker, cover, .. }: &Order) -> Piece {
        let hash = self.page.sha256();
        self.page.around(&format!(",\n  \"sha256\": \"{hash}\""));
        if let Some(seed) = &maker.seed {
            self.page.around(&format!(",\n  \"signature\": {}", json(&sign(seed, maker, cover, &hash))));
        }
        self.page.around("\n}\n");
        Piece::none()
    }
}

/// Whether the details of the person at that place are open, of which some more is opened.
fn opens(persons: &Rows<PersonId, Person>, at: (usize, usize)) -> bool {
    let person = persons.chunks().get(at.0).and_then(|chunk| chunk.get(at.1));
    person.and_then(|(_, person)| person.details.place()).is_none_or(|(packed, _)| packed.open_some())
}

/// Our records always have a JSON form: their maps have text keys, and no float is among them.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
