//! Deflate that knows beforehand how our texts look: one write is too short to learn it from.
//!
//! The primer stands before the text when it is deflated, and again when it is opened, and is never stored. It can never be
//! changed: a better one is another schema.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use std::sync::LazyLock;

/// What writes mostly look like, without anybody in it.
static PRIMER: &[u8] = include_bytes!("primer.txt");
/// Deflate packs no tighter than this; what claims more is broken.
const TIGHTEST: usize = 1040;

/// A writer that has the primer behind it: a copy of it is quicker than reading the primer for every write.
static PRIMED: LazyLock<CompressorOxide> = LazyLock::new(|| {
    // Raw, at the usual level.
    let mut writer = CompressorOxide::new(create_comp_flags_from_zip_params(6, -15, 0));
    // Ended at a whole byte, so that what follows can be taken alone.
    compress_to_output(&mut writer, PRIMER, TDEFLFlush::Sync, |_| true);
    writer
});

/// The bytes, deflated behind the primer.
#[must_use]
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut writer = PRIMED.clone();
    let mut deflated = Vec::with_capacity(bytes.len() / 4 + 16);
    compress_to_output(&mut writer, bytes, TDEFLFlush::Finish, |part| {
        deflated.extend_from_slice(part);
        true
    });
    deflated
}

/// The bytes of what [`deflate`] made; none if it is broken or claims to be vast.
#[must_use]
pub fn inflate(deflated: &[u8]) -> Option<Vec<u8>> {
    // The primer as a block that is not deflated, and not the last.
    let length = u16::try_from(PRIMER.len()).ok()?;
    let mut whole = Vec::with_capacity(5 + PRIMER.len() + deflated.len());
    whole.push(0);
    whole.extend(length.to_le_bytes());
    whole.extend((!length).to_le_bytes());
    whole.extend_from_slice(PRIMER);
    whole.extend_from_slice(deflated);
    let limit = PRIMER.len() + deflated.len().saturating_mul(TIGHTEST);
    let mut bytes = decompress_to_vec_with_limit(&whole, limit).ok()?;
    bytes.starts_with(PRIMER).then(|| bytes.split_off(PRIMER.len()))
}
