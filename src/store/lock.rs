//! The lock: what lies in the open beside sealed texts, so that who knows the passphrase can open them again.
//!
//! It lies under [`Lock::KEY`], and once more under a spare key, for without it nothing that is sealed can ever be opened.
//! The passphrase does not seal the records: a key that was drawn does, and it lies here wrapped under what Argon2id makes
//! of the passphrase. So another passphrase, or a costlier way from passphrase to key, rewrites this one text and nothing
//! else. What is wrapped holds all the other lines fast: with any of them changed it does not open.

use super::hex::{hex, unhex};
use super::key::{DataKey, Dice};
use super::{Cost, Passphrase, Trouble};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The newest form of the lock that this program opens. A key's first lock is made in the first form, which every program
/// opens; the second says its turn.
const VERSION: u32 = 2;

/// The form in which a lock of this turn is made.
const fn version(turn: u32) -> u32 {
    if turn == 0 { 1 } else { VERSION }
}

const KDF: &str = "argon2id";

/// Why a lock did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// It is another passphrase.
    Wrong,
    /// The lock's own text is broken.
    Damaged,
    /// It was made by a newer program.
    TooNew,
    /// This machine has not the memory that this lock asks for.
    NoRoom,
}

/// All that lies in the open. Texts of bytes are in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    v: u32,
    kdf: String,
    m_kib: u32,
    t: u32,
    p: u32,
    salt: String,
    nonce: String,
    /// By what the key inside is known.
    key: String,
    /// The lock is being taken off: what is sealed is opened one by one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    off: bool,
    /// How many locks this key had before: of two, the later one is in force.
    #[serde(default, skip_serializing_if = "is_first")]
    turn: u32,
    wrapped: String,
    /// By this a broken lock is told from a wrong passphrase.
    sum: String,
}

/// What can be told of a lock before it is known whether this program understands it.
#[derive(Deserialize)]
struct Form {
    v: u32,
    kdf: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_first(turn: &u32) -> bool {
    *turn == 0
}

impl Lock {
    /// Where it lies.
    pub const KEY: &str = "so-nguon/lock";
    /// Where it lies once more.
    pub const SPARE: &str = "so-nguon/lock/spare";

    /// A new lock, and the new key in it.
    ///
    /// # Errors
    /// [`Trouble::Denied`] where there are no dice, [`Trouble::Full`] where there is no memory for it.
    pub fn create(passphrase: &Passphrase, cost: Cost, dice: Dice) -> Result<(Self, DataKey), Trouble> {
        let key = DataKey::draw(dice)?;
        Ok((Self::wrap(&key, passphrase, cost, (false, 0), dice)?, key))
    }

    /// The lock that follows this one, with the same key, for this passphrase and at this cost; `off` while the lock is being
    /// taken off. Sealed texts stay as they are.
    ///
    /// # Errors
    /// As for [`Self::create`].
    pub fn next(
        &self,
        key: &DataKey,
        passphrase: &Passphrase,
        cost: Cost,
        off: bool,
        dice: Dice,
    ) -> Result<Self, Trouble> {
        Self::wrap(key, passphrase, cost, (off, self.turn.saturating_add(1)), dice)
    }

    fn wrap(
        key: &DataKey,
        passphrase: &Passphrase,
        cost: Cost,
        (off, turn): (bool, u32),
        dice: Dice,
    ) -> Result<Self, Trouble> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        dice(&mut salt)?;
        dice(&mut nonce)?;
        let Cost { m_kib, t, p } = cost;
        let mut lock = Self {
            v: version(turn),
            kdf: KDF.into(),
            m_kib,
            t,
            p,
            salt: hex(&salt),
            nonce: hex(&nonce),
            key: key.id().into(),
            off,
            turn,
            wrapped: String::new(),
            sum: String::new(),
        };
        let wrapping = cost.derive(passphrase, &salt).ok_or(Trouble::Full)?;
        let head = lock.head();
        let payload = Payload { msg: key.bytes(), aad: head.as_bytes() };
        let made = cipher(&wrapping).encrypt(&XNonce::from(nonce), payload).map_err(|_| Trouble::Full)?;
        lock.wrapped = hex(&made);
        lock.sum = lock.sum();
        Ok(lock)
    }

    /// The lock of a text.
    ///
    /// # Errors
    /// [`Shut::Damaged`] or [`Shut::TooNew`].
    pub fn read(text: &str) -> Result<Self, Shut> {
        let form: Form = serde_json::from_str(text).map_err(|_| Shut::Damaged)?;
        if form.v > VERSION || form.kdf != KDF {
            return Err(Shut::TooNew);
        }
        let lock: Self = serde_json::from_str(text).map_err(|_| Shut::Damaged)?;
        // One that was made to ask for all the memory there is, is not asked.
        if lock.v != version(lock.turn) || lock.sum != lock.sum() || !lock.cost().is_sane() {
            return Err(Shut::Damaged);
        }
        Ok(lock)
    }

    /// The text of the lock.
    #[must_use]
    pub fn write(&self) -> String {
        // Writing plain words to memory cannot fail; an empty text would be refused on reading.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The key inside. It takes as long as the lock's cost.
    ///
    /// # Errors
    /// [`Shut`] says why not.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<DataKey, Shut> {
        let (salt, nonce) = (unhex::<16>(&self.salt), unhex::<24>(&self.nonce));
        let (salt, nonce) = salt.zip(nonce).ok_or(Shut::Damaged)?;
        let wrapped = unhex::<48>(&self.wrapped).ok_or(Shut::Damaged)?;
        let wrapping = self.cost().derive(passphrase, &salt).ok_or(Shut::NoRoom)?;
        let head = self.head();
        let payload = Payload { msg: &wrapped, aad: head.as_bytes() };
        let opened = cipher(&wrapping).decrypt(&XNonce::from(nonce), payload).map_err(|_| Shut::Wrong)?;
        let opened = Zeroizing::new(opened);
        let bytes = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| Shut::Damaged)?;
        Ok(DataKey::of(Zeroizing::new(bytes)))
    }

    /// Whether it costs a thief less than a lock made today.
    #[must_use]
    pub fn outdated(&self) -> bool {
        let (now, then) = (Cost::default(), self.cost());
        then.m_kib < now.m_kib || u64::from(then.m_kib) * u64::from(then.t) < u64::from(now.m_kib) * u64::from(now.t)
    }

    /// Whether it is being taken off.
    #[must_use]
    pub fn off(&self) -> bool {
        self.off
    }

    /// By what the key inside is known.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.key
    }

    /// Whether it took the place of the other: the same key's, for another passphrase or to be taken off.
    #[must_use]
    pub fn follows(&self, other: &Self) -> bool {
        self.key == other.key && self.turn > other.turn
    }

    /// What it costs to open.
    #[must_use]
    pub fn cost(&self) -> Cost {
        Cost { m_kib: self.m_kib, t: self.t, p: self.p }
    }

    /// All that is held fast by what is wrapped.
    fn head(&self) -> String {
        let Self { v, kdf, m_kib, t, p, salt, nonce, key, off, turn, wrapped: _, sum: _ } = self;
        let head = format!("so-nguon lock {v} {kdf} {m_kib} {t} {p} {salt} {nonce} {key} {off}");
        if *turn == 0 { head } else { format!("{head} {turn}") }
    }

    fn sum(&self) -> String {
        hex(&Sha256::digest(format!("{} {}", self.head(), self.wrapped))[..8])
    }
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key).into())
}
