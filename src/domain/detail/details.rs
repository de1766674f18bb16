//! A person's details as a handle that costs a pointer: nothing, a sheet of its own, or a place in something packed
//! that is opened when it is asked for. What packs them is not known here.

use super::{DetailField, DetailKey, Entry, Gist, Sheet, Step, StepKey};
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Many persons' details, packed together.
pub trait Packed: Send + Sync {
    /// The sheet at this place; an empty one where there is none.
    fn sheet(&self, at: u32) -> Arc<Sheet>;
    /// Whether its sheets are at hand.
    fn is_open(&self) -> bool {
        false
    }
    /// Opens a part of it, so that nobody has to wait for all; whether the rest costs nothing any more.
    fn open_some(&self) -> bool {
        true
    }
}

/// Sheets side by side, open.
struct Together(Box<[Arc<Sheet>]>);

impl Packed for Together {
    fn is_open(&self) -> bool {
        true
    }

    fn sheet(&self, at: u32) -> Arc<Sheet> {
        usize::try_from(at).ok().and_then(|at| self.0.get(at)).map_or_else(|| Arc::clone(&NOTHING), Arc::clone)
    }
}

/// A person's details, with their gist at hand.
#[derive(Clone, Default)]
pub struct Details {
    held: Held,
    gist: Gist,
}

#[derive(Clone, Default)]
enum Held {
    #[default]
    Nothing,
    Here(Arc<Sheet>),
    Packed(Arc<dyn Packed>, u32),
}

static NOTHING: LazyLock<Arc<Sheet>> = LazyLock::new(Arc::default);

impl Details {
    /// The details at a place of something packed, and their gist; nothing is unpacked before it is asked for.
    #[must_use]
    pub fn packed(source: Arc<dyn Packed>, at: u32, gist: Gist) -> Self {
        Self { held: Held::Packed(source, at), gist }
    }

    /// The gist alone, before the details that it is of are at hand.
    #[must_use]
    pub fn foretold(gist: Gist) -> Self {
        Self { held: Held::Nothing, gist }
    }

    /// Says where they lie packed, when the gist is known.
    pub fn pack(&mut self, source: Arc<dyn Packed>, at: u32) {
        self.held = Held::Packed(source, at);
    }

    /// Lays the sheets of these side by side, for whoever reads a book: then a copy of its records touches one place for all of
    /// them, not one for each.
    pub fn lay_together<'a>(all: impl Iterator<Item = &'a mut Self>) {
        let open: Vec<&mut Self> = all.filter(|details| matches!(details.held, Held::Here(_))).collect();
        let together: Arc<dyn Packed> = Arc::new(Together(open.iter().map(|details| details.sheet()).collect()));
        for (at, details) in (0..).zip(open) {
            details.held = Held::Packed(Arc::clone(&together), at);
        }
    }

    /// What is counted of them; it costs nothing.
    #[must_use]
    pub const fn gist(&self) -> &Gist {
        &self.gist
    }

    /// Everything that is known, unpacked.
    #[must_use]
    pub fn sheet(&self) -> Arc<Sheet> {
        match &self.held {
            Held::Nothing => Arc::clone(&NOTHING),
            Held::Here(sheet) => Arc::clone(sheet),
            Held::Packed(source, at) => source.sheet(*at),
        }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.held {
            Held::Nothing => true,
            Held::Here(sheet) => sheet.is_empty(),
            Held::Packed(source, at) => source.sheet(*at).is_empty(),
        }
    }

    /// The place in something packed where these lie, if they do: a store need not pack again what it has packed.
    #[must_use]
    pub fn place(&self) -> Option<(&Arc<dyn Packed>, u32)> {
        match &self.held {
            Held::Packed(source, at) => Some((source, *at)),
            Held::Nothing | Held::Here(_) => None,
        }
    }

    /// Whether both are the same without a look at what they say: equal, then; where not, they may be equal yet.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (&self.held, &other.held) {
            (Held::Nothing, Held::Nothing) => true,
            (Held::Here(a), Held::Here(b)) => Arc::ptr_eq(a, b),
            (Held::Packed(a, at), Held::Packed(b, bt)) => at == bt && std::ptr::addr_eq(Arc::as_ptr(a), Arc::as_ptr(b)),
            _ => false,
        }
    }

    /// Whether both are seen to say different things without anything being unpacked for it: by their gist, and by all that they
    /// say where it is at hand.
    #[must_use]
    pub fn is_unlike(&self, other: &Self) -> bool {
        let is_open = |held: &Held| !matches!(held, Held::Packed(source, _) if !source.is_open());
        let differ = || is_open(&self.held) && is_open(&other.held) && self.sheet() != other.sheet();
        !self.is_same(other) && (self.gist != other.gist || differ())
    }

    /// What the field says in this slot, from 1.
    #[must_use]
    pub fn get(&self, field: DetailField, slot: u8) -> Option<Entry> {
        match &self.held {
            Held::Nothing => None,
            Held::Here(sheet) => sheet.get(field, slot).cloned(),
            Held::Packed(source, at) => source.sheet(*at).get(field, slot).cloned(),
        }
    }

    /// What is known of this step.
    #[must_use]
    pub fn step(&self, key: StepKey) -> Option<Step> {
        self.sheet().step(key).cloned()
    }

    /// With this entry, or with none; a slot that the field lacks and a value that it cannot hold change nothing.
    #[must_use]
    pub fn with(&self, field: DetailField, slot: u8, entry: Option<Entry>) -> Self {
        match DetailKey::new(field, slot) {
            Some(key) => self.changed(|sheet| sheet.put(key, entry)),
            None => self.clone(),
        }
    }

    /// With this step, or without it.
    #[must_use]
    pub fn with_step(&self, key: StepKey, step: Option<Step>) -> Self {
        self.changed(|sheet| sheet.put_step(key, step))
    }

    fn changed(&self, change: impl FnOnce(&mut Sheet)) -> Self {
        let mut sheet = Sheet::clone(&self.sheet());
        change(&mut sheet);
        sheet.into()
    }
}

impl From<Sheet> for Details {
    fn from(sheet: Sheet) -> Self {
        let gist = Gist::of(&sheet);
        Self { held: if sheet.is_empty() { Held::Nothing } else { Held::Here(Arc::new(sheet)) }, gist }
    }
}

impl PartialEq for Details {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || self.sheet() == other.sheet()
    }
}

impl Eq for Details {}

impl fmt::Debug for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sheet().fmt(f)
    }
}
