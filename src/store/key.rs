//! The key that seals what is stored, and one sealed text. It knows no passphrase and no shelf.
//!
//! A sealed text is `so-nguon sealed 1` and a line break, then, packed 15 bits a character: 24 bytes drawn anew for each
//! text, what XChaCha20-Poly1305 made of it, and 16 bytes by which a single changed bit is found. The name under which the
//! text lies is sealed in: a text that was moved under another name does not open. What was packed inside is unpacked
//! first, so that a sealed text is hardly longer than a plain one.

use super::hex::hex;
use super::{Trouble, pack, stays_plain, unpack};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// Fills the bytes so that nobody can guess them; it fails where the machine has no such dice. It comes in by parameter.
pub type Dice = fn(&mut [u8]) -> Result<(), Trouble>;

/// What every sealed text begins with. No plain text does: after `so-nguon` a plain one has the number of its schema.
pub const SEALED: &str = "so-nguon sealed ";
/// What the texts begin with that this program seals.
const HEAD: &str = "so-nguon sealed 1\n";
const NONCE: usize = 24;

/// 32 bytes that seal and open. They are wiped from memory when they are dropped, and never shown.
pub struct DataKey {
    bytes: Zeroizing<[u8; 32]>,
    id: String,
    /// Keys of before: they only open what they have sealed.
    before: Vec<Self>,
}

/// Whether the text is sealed, by whatever key or version.
#[must_use]
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(SEALED)
}

impl DataKey {
    /// A new key.
    ///
    /// # Errors
    /// Where there are no dice.
    pub fn draw(dice: Dice) -> Result<Self, Trouble> {
        let mut bytes = Zeroizing::new([0; 32]);
        dice(&mut *bytes)?;
        Ok(Self::of(bytes))
    }

    pub(super) fn of(bytes: Zeroizing<[u8; 32]>) -> Self {
        // Of 256 bits that were drawn, the hash gives nothing away; it tells keys apart.
        let id = hex(&Sha256::new().chain_update("so-nguon key").chain_update(*bytes).finalize()[..8]);
        Self { bytes, id, before: Vec::new() }
    }

    /// The same key, and beside it keys of before, each once.
    pub(super) fn with(mut self, before: impl IntoIterator<Item = Self>) -> Self {
        for key in before {
            if key.id != self.id && self.before.iter().all(|known| known.id != key.id) {
                self.before.push(key);
            }
        }
        self
    }

    /// Whether this is the key that is known so, or one of before is.
    pub(super) fn has(&self, id: &str) -> bool {
        self.id == id || self.before.iter().any(|key| key.id == id)
    }

    /// The keys of before.
    pub(super) fn before(&self) -> &[Self] {
        &self.before
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// By what the key is known; it opens nothing.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The text as it may lie under this name.
    ///
    /// # Errors
    /// Where there are no dice.
    pub fn seal(&self, name: &str, text: &str, dice: Dice) -> Result<String, Trouble> {
        let mut nonce = [0; NONCE];
        dice(&mut nonce)?;
        let plain = squeeze(text);
        let payload = Payload { msg: &plain, aad: name.as_bytes() };
        // It refuses only more than 256 GB.
        let made = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| Trouble::Full)?;
        Ok(format!("{HEAD}{}", pack(&[&nonce[..], &made].concat())))
    }

    /// The text that was sealed under this name; none if it was not, not by this key nor one of before, or has been changed since.
    #[must_use]
    pub fn open(&self, name: &str, text: &str) -> Option<String> {
        self.opens(name, text).or_else(|| self.before.iter().find_map(|key| key.opens(name, text)))
    }

    /// The same, by this key alone.
    fn opens(&self, name: &str, text: &str) -> Option<String> {
        let sealed = unpack(text.strip_prefix(HEAD)?)?;
        let (nonce, made) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: made, aad: name.as_bytes() };
        let plain = Zeroizing::new(self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()?);
        stretch(&plain)
    }

    /// The text as it should lie under this name, sealed or plain, where it lies otherwise now; none where it is as it should
    /// be or does not open.
    ///
    /// # Errors
    /// Where there are no dice.
    pub fn restate(&self, name: &str, text: &str, sealed: bool, dice: Dice) -> Result<Option<String>, Trouble> {
        Ok(match (sealed && !stays_plain(name), is_sealed(text)) {
            (true, false) => Some(self.seal(name, text, dice)?),
            (true, true) => self.anew(name, text, dice)?,
            (false, true) => self.open(name, text),
            (false, false) => None,
        })
    }

    /// The text sealed by this key, where it is one of before that has sealed it.
    ///
    /// # Errors
    /// Where there are no dice.
    pub(super) fn anew(&self, name: &str, text: &str, dice: Dice) -> Result<Option<String>, Trouble> {
        let of_before = self.before.iter().find_map(|key| key.opens(name, text));
        of_before.map(|text| self.seal(name, &text, dice)).transpose()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.bytes).into())
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DataKey({})", self.id)
    }
}

/// A byte that no text has, before what was packed.
const PACKED: u8 = 0xff;

/// The text as bytes; where its end is packed, what was packed.
fn squeeze(text: &str) -> Zeroizing<Vec<u8>> {
    let end = text.find(|c| ('\u{3400}'..='\u{b3ff}').contains(&c)).map(|at| text.split_at(at));
    Zeroizing::new(match end.and_then(|(head, end)| Some((head, unpack(end)?))) {
        Some((head, packed)) => [head.as_bytes(), &[PACKED], &packed].concat(),
        None => text.into(),
    })
}

/// The text of these bytes.
fn stretch(bytes: &[u8]) -> Option<String> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
    match bytes.iter().position(|b| *b == PACKED) {
        Some(at) => Some(text(&bytes[..at])? + &pack(&bytes[at + 1..])),
        None => text(bytes),
    }
}
