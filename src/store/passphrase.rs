//! A passphrase as it was typed, and what it costs to make a key of it. It is never kept and never shown.
//!
//! The same words typed on another machine must be the same passphrase: letters are composed, for a keyboard may send
//! them in parts; spaces before and after it, which a phone or a clipboard adds, are left out. Nothing else is changed:
//! inside, every letter, mark and space counts, capital or small.

use crate::domain::compose;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// A passphrase. It is wiped from memory when it is dropped.
pub struct Passphrase(Zeroizing<String>);

/// Why a passphrase is not taken for a new lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Fewer characters than [`Passphrase::LEAST`].
    TooShort,
    /// More characters than [`Passphrase::MOST`].
    TooLong,
}

impl Passphrase {
    /// So many characters at least: the one rule. A sentence is better than a riddle of signs.
    pub const LEAST: usize = 8;
    /// So many characters at most: nobody types more, and a file that was pasted is no passphrase.
    pub const MOST: usize = 500;

    /// What was typed to open a lock. It is not judged: the lock judges it.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let composed = Zeroizing::new(compose(text));
        Self(Zeroizing::new(composed.trim().to_owned()))
    }

    /// What was typed to make a lock.
    ///
    /// # Errors
    /// [`Unfit`] says why not.
    pub fn new(text: &str) -> Result<Self, Unfit> {
        let passphrase = Self::typed(text);
        match passphrase.0.chars().count() {
            n if n < Self::LEAST => Err(Unfit::TooShort),
            n if n > Self::MOST => Err(Unfit::TooLong),
            _ => Ok(passphrase),
        }
    }

    /// Whether it is the same as the other, as when it is typed twice.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// What Argon2id is to cost: memory in KiB, passes, lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory, in KiB.
    pub m_kib: u32,
    /// Passes over it.
    pub t: u32,
    /// Lanes; the page has one thread, so more than one is for nobody but a thief.
    pub p: u32,
}

impl Default for Cost {
    /// The second choice of RFC 9106, for where 2 GiB cannot be had: 64 MiB, three passes; one lane, for one thread.
    fn default() -> Self {
        Self { m_kib: 64 << 10, t: 3, p: 1 }
    }
}

impl Cost {
    /// Whether a page can be asked to pay it: at most 256 MiB, and ten times what a new lock costs.
    #[must_use]
    pub fn is_sane(self) -> bool {
        let Self { m_kib, t, p } = self;
        (1..=4).contains(&p)
            && (8 * p..=256 << 10).contains(&m_kib)
            && t >= 1
            && u64::from(m_kib) * u64::from(t) <= 10 * 3 * (64 << 10)
    }

    /// The key of a passphrase; none where there is no memory for it.
    pub(super) fn derive(self, passphrase: &Passphrase, salt: &[u8; 16]) -> Option<Zeroizing<[u8; 32]>> {
        let params = Params::new(self.m_kib, self.t, self.p, Some(32)).ok().filter(|_| self.is_sane())?;
        // Asked for first: memory that is not there would end the page.
        let mut blocks: Vec<Block> = Vec::new();
        blocks.try_reserve_exact(params.block_count()).ok()?;
        blocks.resize(params.block_count(), Block::default());
        let mut key = Zeroizing::new([0; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let made = argon.hash_password_into_with_memory(passphrase.0.as_bytes(), salt, &mut *key, &mut blocks);
        blocks.iter_mut().for_each(Zeroize::zeroize);
        made.ok().map(|()| key)
    }
}
