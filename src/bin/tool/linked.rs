//! What the linker wrote down of the constant data: its pieces, and what each of them and the code refer to.
//!
//! The page's builder changes the code after the linker (glue, optimizer), but moves neither data nor the places of the
//! function table: an address here is an address there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    BinaryReader, DataKind, Linking, LinkingSectionReader, Operator, Parser, Payload, RelocSectionReader,
    RelocationEntry, RelocationType, SymbolInfo,
};

/// Only what nobody writes to may come late.
const CONSTANT: &str = ".rodata";

/// One constant (a text, a table, the methods of a type), or more that share bytes.
#[derive(Debug, Default)]
pub struct Piece {
    /// Where it lies in memory.
    pub at: Range<u32>,
    /// The pieces that it points into.
    pub pieces: BTreeSet<usize>,
    /// The places of the function table that it names.
    pub slots: BTreeSet<u32>,
}

/// The constant data of a module and who refers to it.
#[derive(Debug, Default)]
pub struct Linked {
    /// By their place in memory; none overlap.
    pub pieces: Vec<Piece>,
    /// What an address means where the code names it: it may lie outside of what it refers to, as that of "one before".
    addresses: BTreeMap<u32, BTreeSet<usize>>,
    /// Places of the function table that the code names.
    slots: BTreeSet<u32>,
    /// What the data that is not constant refers to, which nobody may be made to wait for.
    pub always: Piece,
}

impl Linked {
    /// Reads a module as the linker left it (`--emit-relocs`).
    pub fn read(wasm: &[u8]) -> Result<Self, String> {
        let raw = Raw::read(wasm).map_err(|e| format!("as linked: {e}"))?;
        if raw.symbols.is_empty() || raw.in_data.is_empty() {
            return Err("the linked wasm tells nothing of its data: is it linked with --emit-relocs?".into());
        }
        let mut linked = Self { pieces: raw.pieces(), ..Self::default() };
        for entry in &raw.in_code {
            match entry.ty {
                RelocationType::TableIndexSleb => {
                    linked.slots.extend(entry_slot(wasm, raw.code + entry.offset as usize));
                }
                RelocationType::MemoryAddrLeb | RelocationType::MemoryAddrSleb => {
                    if let Some((address, piece)) = raw.target(entry, &linked) {
                        linked.addresses.entry(address).or_default().extend(piece);
                    }
                }
                _ => {}
            }
        }
        for entry in &raw.in_data {
            let (from, value) = raw.word(wasm, entry).ok_or("a reference lies outside of all data")?;
            let piece = linked.piece_at(from);
            let to = raw.target(entry, &linked).and_then(|(_, to)| to);
            let holder = piece.map_or(&mut linked.always, |n| &mut linked.pieces[n]);
            match entry.ty {
                RelocationType::TableIndexI32 => _ = holder.slots.insert(value),
                RelocationType::MemoryAddrI32 => holder.pieces.extend(to),
                other => return Err(format!("a reference in the data is of a kind not known here: {other:?}")),
            }
        }
        Ok(linked)
    }

    /// The piece that holds an address.
    fn piece_at(&self, address: u32) -> Option<usize> {
        let after = self.pieces.partition_point(|piece| piece.at.start <= address);
        after.checked_sub(1).filter(|&n| self.pieces[n].at.contains(&address))
    }

    /// The pieces that a number in the code may refer to: what the linker says, and what lies there.
    pub fn meant(&self, number: u32) -> impl Iterator<Item = usize> + '_ {
        let told = self.addresses.get(&number).into_iter().flatten().copied();
        // The optimizer may have added to an address.
        told.chain(self.piece_at(number)).chain(number.checked_sub(1).and_then(|before| self.piece_at(before)))
    }

    /// Whether a number in the code may name a place of the function table.
    pub fn is_slot(&self, number: u32) -> bool {
        self.slots.contains(&number)
    }
}

/// The place of the table that an instruction names: a number padded to five bytes.
fn entry_slot(wasm: &[u8], at: usize) -> Option<u32> {
    let mut reader = BinaryReader::new(wasm.get(at..)?, at);
    reader.read_var_i32().ok()?.try_into().ok()
}

/// The sections that matter, as they stand in the file.
#[derive(Default)]
struct Raw {
    /// Of each segment: where its bytes lie in the file, and in memory, and whether it is constant.
    segments: Vec<(Range<usize>, u32, bool)>,
    /// Of each symbol that is data: where it lies in memory, and whether it is constant.
    symbols: Vec<Option<(Range<u32>, bool)>>,
    /// Where the code section's and the data section's bytes begin in the file.
    code: usize,
    data: usize,
    in_code: Vec<RelocationEntry>,
    in_data: Vec<RelocationEntry>,
}

impl Raw {
    fn read(wasm: &[u8]) -> wasmparser::Result<Self> {
        let mut raw = Self::default();
        let mut names = Vec::new();
        let mut told = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::CodeSectionStart { range, .. } => raw.code = range.start,
                Payload::DataSection(reader) => {
                    raw.data = reader.range().start;
                    for data in reader {
                        let data = data?;
                        let DataKind::Active { offset_expr, .. } = data.kind else { continue };
                        let start = match offset_expr.get_operators_reader().read()? {
                            Operator::I32Const { value } => value.cast_unsigned(),
                            _ => 0,
                        };
                        let end = data.range.end;
                        raw.segments.push((end - data.data.len()..end, start, false));
                    }
                }
                Payload::CustomSection(section) if section.name() == "linking" => {
                    let reader = BinaryReader::new(section.data(), section.data_offset());
                    for part in LinkingSectionReader::new(reader)?.subsections() {
                        match part? {
                            Linking::SegmentInfo(all) => {
                                for segment in all {
                                    names.push(segment?.name == CONSTANT);
                                }
                            }
                            Linking::SymbolTable(all) => {
                                for symbol in all {
                                    told.push(match symbol? {
                                        SymbolInfo::Data { symbol, .. } => symbol,
                                        _ => None,
                                    });
                                }
                            }
                            _ => {}
                        }
                    }
                }
                Payload::CustomSection(section) if section.name().starts_with("reloc.") => {
                    let reader = BinaryReader::new(section.data(), section.data_offset());
                    let entries = RelocSectionReader::new(reader)?.entries().into_iter();
                    match section.name() {
                        "reloc.CODE" => raw.in_code = entries.collect::<Result<_, _>>()?,
                        "reloc.DATA" => raw.in_data = entries.collect::<Result<_, _>>()?,
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        for (segment, constant) in raw.segments.iter_mut().zip(names) {
            segment.2 = constant;
        }
        raw.symbols = told
            .into_iter()
            .map(|symbol| {
                let symbol = symbol?;
                let (_, start, constant) = raw.segments.get(symbol.index as usize)?;
                let at = start + symbol.offset;
                Some((at..at + symbol.size, *constant))
            })
            .collect();
        Ok(raw)
    }

    /// The constants, those that share bytes as one.
    fn pieces(&self) -> Vec<Piece> {
        let mut ranges: Vec<Range<u32>> = self
            .symbols
            .iter()
            .flatten()
            .filter(|(at, constant)| *constant && !at.is_empty())
            .map(|(at, _)| at.clone())
            .collect();
        ranges.sort_by_key(|at| (at.start, at.end));
        let mut pieces: Vec<Piece> = Vec::new();
        for at in ranges {
            match pieces.last_mut() {
                Some(last) if at.start < last.at.end => last.at.end = last.at.end.max(at.end),
                _ => pieces.push(Piece { at, ..Piece::default() }),
            }
        }
        pieces
    }

    /// The address that a reference means, and the piece that its symbol is.
    fn target(&self, entry: &RelocationEntry, linked: &Linked) -> Option<(u32, Option<usize>)> {
        let (at, _) = self.symbols.get(entry.index as usize)?.as_ref()?;
        let address = i64::from(at.start) + entry.addend;
        Some((u32::try_from(address).ok()?, linked.piece_at(at.start)))
    }

    /// Where in memory a reference of the data section lies, and what stands there.
    fn word(&self, wasm: &[u8], entry: &RelocationEntry) -> Option<(u32, u32)> {
        let at = self.data + entry.offset as usize;
        let (bytes, start, _) = self.segments.iter().find(|(bytes, ..)| bytes.contains(&at))?;
        let word = wasm.get(at..at + 4)?.try_into().ok()?;
        Some((start + u32::try_from(at - bytes.start).ok()?, u32::from_le_bytes(word)))
    }
}
