//! Numbers as bytes and back, each read within its bounds.

/// Adds a number in as few bytes as it needs, seven bits a byte, the lowest first.
#[allow(clippy::cast_possible_truncation, reason = "seven bits are cut out")]
pub fn put(bytes: &mut Vec<u8>, number: u64) {
    let mut left = number;
    while left > 0x7f {
        bytes.push(left as u8 | 0x80);
        left >>= 7;
    }
    bytes.push(left as u8);
}

/// Adds a run of bytes with its length.
pub fn put_run(bytes: &mut Vec<u8>, run: &[u8]) {
    put(bytes, run.len() as u64);
    bytes.extend_from_slice(run);
}

/// Bytes that are read from their beginning.
#[derive(Clone, Copy, Debug)]
pub struct Take<'a>(pub &'a [u8]);

impl<'a> Take<'a> {
    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// The next number; none if it has more than 63 bits.
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for place in 0..9 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (place * 7);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// The next number, if it is at most this.
    pub fn upto(&mut self, most: usize) -> Option<usize> {
        self.number().and_then(|n| usize::try_from(n).ok()).filter(|n| *n <= most)
    }

    /// The next number of 32 bits.
    pub fn small(&mut self) -> Option<u32> {
        self.number().and_then(|n| u32::try_from(n).ok())
    }

    /// So many bytes.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (run, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(run)
    }

    /// The next run of bytes.
    pub fn run(&mut self) -> Option<&'a [u8]> {
        let count = self.upto(self.0.len())?;
        self.bytes(count)
    }

    /// Whether all was read.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.0.is_empty()
    }
}
