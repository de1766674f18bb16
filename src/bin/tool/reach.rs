//! What the first page reaches: from what the page's glue calls, over calls, constants and the function table, up to the
//! functions that are fetched later.

use crate::linked::{Linked, Piece};
use std::collections::{BTreeMap, BTreeSet, VecDeque, btree_map::Entry};
use walrus::ir::{Const, Instr, InstrLocId, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, LocalFunction, Module};

/// What must be there from the start. Functions go by their number in the module, which is the same however it is read.
#[derive(Default)]
pub struct Reach {
    /// The functions that stay, each with one that calls it or names it; none is behind what is called from outside.
    pub kept: BTreeMap<usize, Option<usize>>,
    /// Functions fetched later that one which stays may call.
    pub asked: BTreeSet<usize>,
    /// The pieces of constant data that stay.
    pub pieces: BTreeSet<usize>,
    /// The places of the function table that one which stays may call.
    pub slots: BTreeSet<u32>,
}

/// The functions in the table, by their place.
pub fn filled(module: &Module) -> Result<BTreeMap<u32, FunctionId>, String> {
    let mut filled = BTreeMap::new();
    for element in module.elements.iter() {
        let (ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. }, ElementItems::Functions(all)) =
            (&element.kind, &element.items)
        else {
            return Err("the function table is filled in a way that is not known here".into());
        };
        filled.extend((start.cast_unsigned()..).zip(all.iter().copied()));
    }
    Ok(filled)
}

/// Follows everything from what may be called from outside. `later` tells which functions are fetched later.
pub fn reach(module: &Module, linked: &Linked, later: impl Fn(FunctionId) -> bool) -> Result<Reach, String> {
    let numbers: BTreeMap<FunctionId, usize> = module.funcs.iter().enumerate().map(|(n, f)| (f.id(), n)).collect();
    let ids: Vec<FunctionId> = numbers_in_order(module);
    let table = filled(module)?;
    let mut reach = Reach::default();
    // What was met first is followed first, so that whoever asks why something stays sees the shortest way to it.
    let mut open: VecDeque<(To, Option<usize>)> = VecDeque::new();
    let from_outside = |to: To| (to, None);
    let exported =
        module.exports.iter().filter_map(|e| if let ExportItem::Function(id) = e.item { Some(id) } else { None });
    open.extend(exported.chain(module.start).map(|id| from_outside(To::Called(numbers[&id]))));
    // Only the first part is given what the glue offers; the rest has it from there.
    let brought = module.funcs.iter().filter(|f| matches!(f.kind, FunctionKind::Import(_)));
    open.extend(brought.map(|f| from_outside(To::Called(numbers[&f.id()]))));
    open.extend(of_piece(&linked.always).map(from_outside));
    while let Some((to, by)) = open.pop_front() {
        match to {
            To::Called(number) if later(ids[number]) => _ = reach.asked.insert(number),
            To::Called(number) => {
                let Entry::Vacant(place) = reach.kept.entry(number) else { continue };
                place.insert(by);
                let by = Some(number);
                let FunctionKind::Local(body) = &module.funcs.get(ids[number]).kind else { continue };
                let named = Named::of(body);
                open.extend(named.functions.iter().map(|id| (To::Called(numbers[id]), by)));
                for &word in &named.numbers {
                    open.extend(linked.meant(word).map(|piece| (To::Piece(piece), by)));
                    open.extend(linked.is_slot(word).then_some((To::Slot(word), by)));
                }
            }
            To::Piece(piece) => {
                if reach.pieces.insert(piece) {
                    open.extend(of_piece(&linked.pieces[piece]).map(|to| (to, by)));
                }
            }
            To::Slot(slot) => {
                if reach.slots.insert(slot) {
                    open.extend(table.get(&slot).map(|id| (To::Called(numbers[id]), by)));
                }
            }
        }
    }
    Ok(reach)
}

/// The functions of a module in the order that numbers them.
pub fn numbers_in_order(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

/// What is yet to be looked at.
enum To {
    Called(usize),
    Piece(usize),
    Slot(u32),
}

fn of_piece(piece: &Piece) -> impl Iterator<Item = To> + '_ {
    piece.pieces.iter().map(|&n| To::Piece(n)).chain(piece.slots.iter().map(|&slot| To::Slot(slot)))
}

/// What a body names: functions, and every number that might be an address or a place of the table.
#[derive(Default)]
struct Named {
    functions: BTreeSet<FunctionId>,
    numbers: BTreeSet<u32>,
}

impl Named {
    fn of(body: &LocalFunction) -> Self {
        let mut named = Self::default();
        dfs_in_order(&mut named, body, body.entry_block());
        named
    }

    fn offset(&mut self, offset: u64) {
        self.numbers.extend(u32::try_from(offset));
    }
}

impl Visitor<'_> for Named {
    fn visit_function_id(&mut self, id: &FunctionId) {
        self.functions.insert(*id);
    }

    fn visit_const(&mut self, it: &Const) {
        match it.value {
            Value::I32(value) => _ = self.numbers.insert(value.cast_unsigned()),
            // Two words may be written as one.
            Value::I64(value) => {
                let bits = value.cast_unsigned();
                self.offset(bits & u64::from(u32::MAX));
                self.offset(bits >> 32);
            }
            _ => {}
        }
    }

    fn visit_instr(&mut self, instr: &Instr, _: &InstrLocId) {
        match instr {
            Instr::Load(it) => self.offset(it.arg.offset),
            Instr::Store(it) => self.offset(it.arg.offset),
            Instr::LoadSimd(it) => self.offset(it.arg.offset),
            Instr::AtomicRmw(it) => self.offset(it.arg.offset),
            Instr::Cmpxchg(it) => self.offset(it.arg.offset),
            _ => {}
        }
    }
}
