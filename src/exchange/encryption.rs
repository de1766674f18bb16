//! A file that only a passphrase opens: the open `age` format (age-encryption.org/v1), so that the programs `age` and
//! `rage` open our files and we open theirs. No scheme of our own.
//!
//! What is wrapped is any text, whole; this must never know what it says. It takes a second and much memory: the page
//! leaves it to its worker and itself only names what came of it.

use super::MOST_BYTES;
use crate::domain::compose;
use age::armor::ArmoredReader;
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use std::fmt;
use std::io::{self, ErrorKind, Read, Write};
use std::str::FromStr;
use std::sync::Arc;
use zeroize::Zeroizing;

/// How costly a passphrase is made to try: 2^16 rounds of scrypt take 64 MiB and some tenths of a second.
pub const WORK: u8 = 16;
/// The costliest that is read: 2^20 rounds take 1 GiB. The programs themselves write 18 or so.
pub const MOST_WORK: u8 = 20;
/// How the name of an encrypted file ends.
pub const ENDING: &str = ".age";

/// With this line a file of the format begins.
const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// And with this one, if it is written in letters for mail.
const ARMOR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
/// Nobody needs a longer head: one of a passphrase has some 150 bytes, each reader's key as much again.
const MOST_HEAD: usize = 64 << 10;
/// At most so many bytes of the format for a thousand of the text, and so many around it.
const MOST_WRAPPED: usize = MOST_BYTES + MOST_BYTES / 1000 + MOST_HEAD;
/// Written in letters for mail it is longer by a half at most.
const MOST_LETTERS: usize = MOST_WRAPPED / 2 * 3;
/// So many bytes are worked on between two words about how far it is.
const STEP: usize = 1 << 20;

/// Whether a file of so many bytes is longer than any that is read, encrypted or not: it need not be taken into memory.
#[must_use]
pub const fn is_outsized(bytes: u64) -> bool {
    bytes > MOST_LETTERS as u64
}

/// A passphrase on its way to the worker. It is wiped from memory when the last of its owners drops it, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Phrase(Arc<Zeroizing<String>>);

impl Phrase {
    /// As it was typed.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(Arc::new(Zeroizing::new(text.to_owned())))
    }

    /// The words, for whoever wraps or opens.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.0
    }

    /// As it is written with: letters composed, for a keyboard may send them in parts, and without the blanks around it that
    /// a phone or a clipboard adds.
    fn plain(&self) -> SecretString {
        SecretString::from(Zeroizing::new(compose(&self.0)).trim().to_owned())
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phrase(…)")
    }
}

/// Why a file was not wrapped or not opened. Nothing of it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// It is no encrypted file, or of a newer form.
    NotOurs,
    /// It was made for somebody's key, not for a passphrase.
    OtherKey,
    /// Its passphrase costs more to try than [`MOST_WORK`]: made so by mistake, or to bring a machine down.
    Costly(u8),
    /// It is another passphrase.
    Wrong,
    /// It ends too early.
    CutOff,
    /// It is not as it was written.
    Damaged,
    /// More bytes than any book needs.
    TooLarge,
    /// This machine has not the memory for it.
    NoRoom,
    /// The worker could not be brought, or stopped.
    NoWorker,
    /// The host has another release by now, and this one's worker no longer.
    Replaced,
}

/// The words by which the worker tells the page.
const SPELLED: [(&str, Unopened); 9] = [
    ("not ours", Unopened::NotOurs),
    ("other key", Unopened::OtherKey),
    ("wrong", Unopened::Wrong),
    ("cut off", Unopened::CutOff),
    ("damaged", Unopened::Damaged),
    ("too large", Unopened::TooLarge),
    ("no room", Unopened::NoRoom),
    ("no worker", Unopened::NoWorker),
    ("replaced", Unopened::Replaced),
];

impl fmt::Display for Unopened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match SPELLED.iter().find(|(_, why)| why == self) {
            Some((word, _)) => f.write_str(word),
            None => write!(f, "costly {}", if let Self::Costly(work) = self { *work } else { 0 }),
        }
    }
}

impl FromStr for Unopened {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let spelled = SPELLED.iter().find(|(word, _)| *word == text).map(|(_, why)| *why);
        let costly = || text.strip_prefix("costly ")?.parse().ok().map(Self::Costly);
        spelled.or_else(costly).ok_or(())
    }
}

/// Whether these bytes are an encrypted file, by how they begin.
#[must_use]
pub fn is_encrypted(bytes: &[u8]) -> bool {
    bytes.starts_with(b"age-encryption.org/") || bytes.trim_ascii_start().starts_with(ARMOR)
}

/// The name of what is inside an encrypted file of this name.
#[must_use]
pub fn name_within(name: &str) -> &str {
    name.strip_suffix(ENDING).unwrap_or(name)
}

/// The encrypted file of a text. `tell` hears how many of its bytes are done, first after the passphrase is.
///
/// # Errors
/// [`Unopened::TooLarge`] or [`Unopened::NoRoom`].
pub fn wrap(bytes: &[u8], phrase: &Phrase, tell: &mut dyn FnMut(usize)) -> Result<Vec<u8>, Unopened> {
    if bytes.len() > MOST_BYTES {
        return Err(Unopened::TooLarge);
    }
    let mut made = Vec::new();
    made.try_reserve_exact(bytes.len() + bytes.len() / 1000 + 4096).map_err(|_| Unopened::NoRoom)?;
    has_room_for(WORK)?;
    let mut recipient = scrypt::Recipient::new(phrase.plain());
    recipient.set_work_factor(WORK);
    // Into memory that is there nothing fails.
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as _)).map_err(|_| Unopened::NoRoom)?;
    let mut writer = encryptor.wrap_output(&mut made).map_err(|_| Unopened::NoRoom)?;
    let mut done = 0;
    for part in bytes.chunks(STEP) {
        tell(done);
        writer.write_all(part).map_err(|_| Unopened::NoRoom)?;
        done += part.len();
    }
    writer.finish().map_err(|_| Unopened::NoRoom)?;
    tell(bytes.len());
    Ok(made)
}

/// The text of an encrypted file. `tell` hears how many bytes are done, first after the passphrase is.
///
/// # Errors
/// [`Unopened`] says why not; within bounded memory and time, whatever the bytes are.
pub fn open(bytes: &[u8], phrase: &Phrase, tell: &mut dyn FnMut(usize)) -> Result<Vec<u8>, Unopened> {
    if bytes.len() > MOST_WRAPPED / 3 * 4 + MOST_WRAPPED / 48 {
        return Err(Unopened::TooLarge);
    }
    let plain;
    let bytes = if bytes.trim_ascii_start().starts_with(ARMOR) {
        plain = unarmored(bytes)?;
        &plain
    } else {
        bytes
    };
    if bytes.len() > MOST_WRAPPED {
        return Err(Unopened::TooLarge);
    }
    head(bytes)?;
    match open_with(bytes, phrase.plain(), tell) {
        // The other programs take a passphrase as it is typed.
        Err(Unopened::Wrong) if age::secrecy::ExposeSecret::expose_secret(&phrase.plain()) != phrase.words() => {
            open_with(bytes, SecretString::from(phrase.words().to_owned()), tell)
        }
        opened => opened,
    }
}

/// The bytes that are written in letters.
fn unarmored(bytes: &[u8]) -> Result<Vec<u8>, Unopened> {
    let mut made = Vec::new();
    made.try_reserve_exact(bytes.len() / 4 * 3 + 64).map_err(|_| Unopened::NoRoom)?;
    match ArmoredReader::new(bytes.trim_ascii_start()).read_to_end(&mut made) {
        Ok(_) => Ok(made),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(Unopened::CutOff),
        Err(_) if !bytes.trim_ascii_end().ends_with(b"-----END AGE ENCRYPTED FILE-----") => Err(Unopened::CutOff),
        Err(_) => Err(Unopened::Damaged),
    }
}

/// Looks at the head before anything is read by it: whether it ends, and what it asks for.
fn head(bytes: &[u8]) -> Result<(), Unopened> {
    let head = &bytes[..bytes.len().min(MOST_HEAD)];
    let Some(rest) = head.strip_prefix(FIRST_LINE) else {
        let begun = !bytes.is_empty() && FIRST_LINE.starts_with(bytes);
        return Err(if begun { Unopened::CutOff } else { Unopened::NotOurs });
    };
    if !rest.starts_with(b"--- ") && !rest.windows(5).any(|five| five == b"\n--- ") {
        return Err(if bytes.len() > MOST_HEAD { Unopened::NotOurs } else { Unopened::CutOff });
    }
    let line = rest.split(|b| *b == b'\n').next().unwrap_or_default();
    let mut words = line.split(|b| *b == b' ');
    if (words.next(), words.next()) != (Some(b"->"), Some(b"scrypt")) {
        return Ok(());
    }
    let work = words.nth(1).and_then(|n| std::str::from_utf8(n).ok()?.parse::<u8>().ok());
    match work {
        Some(work) if work > MOST_WORK => Err(Unopened::Costly(work)),
        Some(work) => has_room_for(work),
        None => Err(Unopened::Damaged),
    }
}

/// Asks for the memory that a passphrase of this cost takes: memory that is not there would end the worker.
fn has_room_for(work: u8) -> Result<(), Unopened> {
    Vec::<u8>::new().try_reserve_exact(1024 << work).map_err(|_| Unopened::NoRoom)
}

fn open_with(bytes: &[u8], words: SecretString, tell: &mut dyn FnMut(usize)) -> Result<Vec<u8>, Unopened> {
    let decryptor = Decryptor::new_buffered(bytes).map_err(|error| why(&error))?;
    if !decryptor.is_scrypt() {
        return Err(Unopened::OtherKey);
    }
    let mut identity = scrypt::Identity::new(words);
    identity.set_max_work_factor(MOST_WORK);
    let mut reader = decryptor.decrypt(std::iter::once(&identity as _)).map_err(|error| why(&error))?;
    let mut made = Vec::new();
    made.try_reserve_exact(bytes.len()).map_err(|_| Unopened::NoRoom)?;
    loop {
        tell(made.len());
        let before = made.len();
        // What is inside is shorter than what is around it: the room above holds it.
        reader.by_ref().take(STEP as u64).read_to_end(&mut made).map_err(|error| torn(&error))?;
        match made.len() {
            now if now == before => return Ok(made),
            now if now > MOST_BYTES => return Err(Unopened::TooLarge),
            _ => {}
        }
    }
}

fn why(error: &DecryptError) -> Unopened {
    match error {
        DecryptError::ExcessiveWork { required, .. } => Unopened::Costly(*required),
        DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => Unopened::Wrong,
        DecryptError::NoMatchingKeys => Unopened::OtherKey,
        DecryptError::Io(error) => torn(error),
        _ => Unopened::Damaged,
    }
}

fn torn(error: &io::Error) -> Unopened {
    if error.kind() == ErrorKind::UnexpectedEof { Unopened::CutOff } else { Unopened::Damaged }
}
