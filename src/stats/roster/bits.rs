//! Which persons of one chunk: a bit for each.

use super::CHUNK;

/// A bit for each row of a chunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits([u64; CHUNK / 64]);

impl Default for Bits {
    fn default() -> Self {
        Self([0; CHUNK / 64])
    }
}

impl Bits {
    pub fn set(&mut self, row: usize) {
        self.0[row / 64] |= 1 << (row % 64);
    }

    pub fn has(&self, row: usize) -> bool {
        self.0[row / 64] >> (row % 64) & 1 != 0
    }
}
