//! Divides the hosted page's wasm in two: what the first page needs, and the rest, fetched right after it.
//!
//! What the first page calls of the rest leaves a stub behind, which calls it through a new place of the function table;
//! before its first call the stub sees to it that the rest is there. So nothing but time depends on where a function went.
//! Where to stop is told by the names of functions (`rooms`), what is reached until there is followed (`reach`); this must
//! never know what a function does. What nothing of the first part reaches goes with the rest, constant data and the
//! function table's places too: only the rest can come upon it.

use crate::linked::Linked;
use crate::reach::{self, Reach};
use crate::rooms::{LATER, NOT_LATER, OURS, SHARED, SHORT, SMALL, SMALL_OF_LIBRARY};
use rustc_demangle::demangle;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use walrus::ir::{UnaryOp, Value};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportedFunction, MemoryId, Module, ModuleConfig, TableId, ValType,
};

/// What the rest calls the first part, and what the first part calls whoever fetches the rest.
const FIRST: &str = "first";
const STARTER: &str = "starter";
/// Exported by the first part: not 0 once the rest is there.
const READY: &str = "rest_ready";
/// So many bytes between two stretches of data cost less than a new stretch.
const GAP: u32 = 8;

/// The two parts of one module.
pub struct Parts {
    /// Needed to show the first page.
    pub first: Vec<u8>,
    /// Everything else.
    pub rest: Vec<u8>,
}

/// Divides a module with full names. `linked` is the same module as the linker left it, which still knows its data.
pub fn split(wasm: &[u8], linked: &[u8]) -> Result<Parts, String> {
    let linked = Linked::read(linked)?;
    let mut first = parse(wasm)?;
    let mut rest = parse(wasm)?;
    let exported: BTreeSet<FunctionId> = first
        .exports
        .iter()
        .filter_map(|e| if let ExportItem::Function(id) = e.item { Some(id) } else { None })
        .chain(first.start)
        .collect();
    let later = |id: FunctionId| {
        let function = first.funcs.get(id);
        let FunctionKind::Local(local) = &function.kind else { return false };
        let size = usize::try_from(local.size()).unwrap_or(usize::MAX);
        let name = function.name.as_deref().map(plain);
        !exported.contains(&id) && name.is_some_and(|n| is_later(&n, size))
    };
    let reached = reach::reach(&first, &linked, later)?;
    if reached.asked.is_empty() {
        return Err("no function of a later room was found: has the wasm kept its names?".into());
    }
    let table = first.tables.main_function_table().map_err(|e| e.to_string())?.ok_or("the module has no table")?;
    let base = first.tables.get(table).initial;
    leave_stubs(&mut first, &reached, table, base)?;
    let wanted = keep_moved(&mut rest, &reached, base)?;
    offer(&mut first, &wanted)?;
    let late: Vec<Range<u32>> = linked
        .pieces
        .iter()
        .enumerate()
        .filter(|(n, _)| !reached.pieces.contains(n))
        .map(|(_, piece)| piece.at.clone())
        .collect();
    share_data(&mut first, &mut rest, &late)?;
    walrus::passes::gc::run(&mut first);
    Ok(Parts { first: first.emit_wasm(), rest: rest.emit_wasm() })
}

/// A full name without the marks that tell two versions of a crate apart: `so_nguon[1bed4a27e398aa58]::ui`.
fn plain(name: &str) -> String {
    let name = format!("{:#}", demangle(name));
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((mark, after)) if mark.len() > 8 && mark.bytes().all(|b| b.is_ascii_hexdigit()) => plain += after,
            _ => plain.extend(["[", part]),
        }
    }
    plain
}

/// Of small functions one copy serves many and bears the name of only one: they stay.
fn is_later(name: &str, size: usize) -> bool {
    let any = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let shared = SHARED.iter().any(|path| name.trim_start_matches('<').starts_with(path));
    let ours = name.trim_start_matches(['<', '&', '(']).starts_with(OURS);
    !shared && any(LATER) && !any(NOT_LATER) && size > if ours { SMALL } else { SMALL_OF_LIBRARY }
}

/// The same module without names, for the edition that stays whole.
pub fn whole(wasm: &[u8]) -> Result<Vec<u8>, String> {
    parse(wasm).map(|mut module| module.emit_wasm())
}

/// Names are needed to divide by, and do not ship.
fn parse(wasm: &[u8]) -> Result<Module, String> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(wasm).map_err(|e| e.to_string())?;
    // So is what the linker wrote down, which no longer fits the code.
    let notes: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in notes {
        module.customs.delete(id);
    }
    Ok(module)
}

/// In the first part: what it may call of the rest becomes a stub, and what only the rest can call leaves the table.
fn leave_stubs(first: &mut Module, reached: &Reach, table: TableId, base: u64) -> Result<(), String> {
    // Both modules are the same bytes, so both number their functions alike.
    let ids = reach::numbers_in_order(first);
    let count = reached.asked.len() as u64;
    let grown = first.tables.get_mut(table);
    grown.initial += count;
    grown.maximum = grown.maximum.map(|most| most + count);
    let ready = first.globals.add_local(ValType::I32, true, false, ConstExpr::Value(Value::I32(0)));
    first.exports.add(READY, ready);
    let nothing = first.types.add(&[], &[]);
    let (fetch, _) = first.add_import_func(STARTER, "fetch", nothing);
    for (&number, place) in reached.asked.iter().zip(base..) {
        let ty = first.funcs.get(ids[number]).ty();
        let (params, results) = (first.types.get(ty).params().to_vec(), first.types.get(ty).results().to_vec());
        let slot = i32::try_from(place).map_err(|e| e.to_string())?;
        let mut stub = FunctionBuilder::new(&mut first.types, &params, &results);
        let locals: Vec<_> = params.iter().map(|p| first.locals.add(*p)).collect();
        let mut body = stub.func_body();
        body.global_get(ready).unop(UnaryOp::I32Eqz).if_else(
            None,
            |then| {
                then.call(fetch);
            },
            |_| {},
        );
        for local in &locals {
            body.local_get(*local);
        }
        body.i32_const(slot).call_indirect(ty, table);
        first.funcs.get_mut(ids[number]).kind = FunctionKind::Local(stub.local_func(locals));
    }
    let nobody = {
        let mut nobody = FunctionBuilder::new(&mut first.types, &[], &[]);
        nobody.func_body().unreachable();
        nobody.finish(Vec::new(), &mut first.funcs)
    };
    let there: BTreeSet<FunctionId> = reached.kept.iter().chain(&reached.asked).map(|&n| ids[n]).collect();
    for element in first.elements.iter_mut() {
        if let ElementItems::Functions(all) = &mut element.items {
            all.iter_mut().filter(|id| !there.contains(id)).for_each(|id| *id = nobody);
        }
    }
    Ok(())
}

/// In the rest: only the moved functions stay, and put themselves into the table; what they use comes from the first part.
/// Gives back what that is.
fn keep_moved(rest: &mut Module, reached: &Reach, base: u64) -> Result<Vec<(String, Wanted)>, String> {
    let ids = reach::numbers_in_order(rest);
    let filled = reach::filled(rest)?;
    let table = rest.tables.main_function_table().map_err(|e| e.to_string())?.ok_or("the module has no table")?;
    rest.start = None;
    let exports: Vec<_> = rest.exports.iter().map(walrus::Export::id).collect();
    for id in exports {
        rest.exports.delete(id);
    }
    let old_imports: Vec<_> = rest.imports.iter().map(walrus::Import::id).collect();
    let mut named: BTreeMap<String, Wanted> = BTreeMap::new();
    let mut import = |rest: &mut Module, name: String, item: Wanted| {
        let id = match item {
            Wanted::Function(number) => rest.imports.add(FIRST, &name, ids[number]),
            Wanted::Table(at) => {
                let id = rest.tables.iter().nth(at).map(walrus::Table::id)?;
                rest.imports.add(FIRST, &name, id)
            }
            Wanted::Memory(at) => {
                let id = rest.memories.iter().nth(at).map(walrus::Memory::id)?;
                rest.imports.add(FIRST, &name, id)
            }
            Wanted::Global(at) => {
                let id = rest.globals.iter().nth(at).map(walrus::Global::id)?;
                rest.imports.add(FIRST, &name, id)
            }
        };
        named.insert(name, item);
        Some(id)
    };
    for &number in &reached.kept {
        let id = ids[number];
        // What is short lies in both: its code is the same wherever it is called, and a name for it would weigh more.
        if matches!(&rest.funcs.get(id).kind, FunctionKind::Local(local) if local.size() <= SHORT) {
            continue;
        }
        let ty = rest.funcs.get(id).ty();
        let from = import(rest, format!("f{number}"), Wanted::Function(number)).ok_or("no such function")?;
        rest.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import: from, ty });
    }
    for at in 0..rest.tables.iter().count() {
        let from = import(rest, format!("t{at}"), Wanted::Table(at)).ok_or("no such table")?;
        let id = rest.tables.iter().nth(at).map(walrus::Table::id).ok_or("no such table")?;
        let it = rest.tables.get_mut(id);
        it.import = Some(from);
        it.elem_segments.clear();
        if id == table {
            // An import must not ask for less room than there is.
            it.initial = base + reached.asked.len() as u64;
            it.maximum = it.maximum.map(|most| most + reached.asked.len() as u64);
        }
    }
    for at in 0..rest.memories.iter().count() {
        let from = import(rest, format!("m{at}"), Wanted::Memory(at)).ok_or("no such memory")?;
        let id = rest.memories.iter().nth(at).map(walrus::Memory::id).ok_or("no such memory")?;
        let it = rest.memories.get_mut(id);
        it.import = Some(from);
        it.data_segments.clear();
    }
    for at in 0..rest.globals.iter().count() {
        let from = import(rest, format!("g{at}"), Wanted::Global(at)).ok_or("no such global")?;
        let id = rest.globals.iter().nth(at).map(walrus::Global::id).ok_or("no such global")?;
        rest.globals.get_mut(id).kind = GlobalKind::Import(from);
    }
    for id in old_imports {
        rest.imports.delete(id);
    }
    let data: Vec<_> = rest.data.iter().map(walrus::Data::id).collect();
    for id in data {
        rest.data.delete(id);
    }
    let elements: Vec<_> = rest.elements.iter().map(walrus::Element::id).collect();
    for id in elements {
        rest.elements.delete(id);
    }
    let stays: BTreeSet<FunctionId> = reached.kept.iter().map(|&n| ids[n]).collect();
    let own = filled.into_iter().filter(|(_, id)| !stays.contains(id)).map(|(slot, id)| (u64::from(slot), id));
    let called = (base..).zip(reached.asked.iter().map(|&n| ids[n]));
    for (start, run) in runs(own.chain(called)) {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(start).map_err(|e| e.to_string())?));
        let segment = rest.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(run));
        rest.tables.get_mut(table).elem_segments.insert(segment);
    }
    walrus::passes::gc::run(rest);
    Ok(rest.imports.iter().filter_map(|i| Some((i.name.clone(), *named.get(&i.name)?))).collect())
}

/// What the rest takes from the first part, by its number there.
#[derive(Clone, Copy)]
enum Wanted {
    Function(usize),
    Table(usize),
    Memory(usize),
    Global(usize),
}

/// The first part exports what the rest takes.
fn offer(first: &mut Module, wanted: &[(String, Wanted)]) -> Result<(), String> {
    let ids = reach::numbers_in_order(first);
    for (name, item) in wanted {
        match *item {
            Wanted::Function(number) => first.exports.add(name, ids[number]),
            Wanted::Table(at) => {
                let id = first.tables.iter().nth(at).map(walrus::Table::id).ok_or("no such table")?;
                first.exports.add(name, id)
            }
            Wanted::Memory(at) => {
                let id = first.memories.iter().nth(at).map(walrus::Memory::id).ok_or("no such memory")?;
                first.exports.add(name, id)
            }
            Wanted::Global(at) => {
                let id = first.globals.iter().nth(at).map(walrus::Global::id).ok_or("no such global")?;
                first.exports.add(name, id)
            }
        };
    }
    Ok(())
}

/// Functions in places that follow one another, as runs with the place of the first.
fn runs(all: impl Iterator<Item = (u64, FunctionId)>) -> Vec<(u64, Vec<FunctionId>)> {
    let mut runs: Vec<(u64, Vec<FunctionId>)> = Vec::new();
    for (place, id) in all {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u64 == place => run.push(id),
            _ => runs.push((place, vec![id])),
        }
    }
    runs
}

/// Moves the data at these places from the first part to the rest, which lays it there when it comes.
fn share_data(first: &mut Module, rest: &mut Module, late: &[Range<u32>]) -> Result<(), String> {
    let segments: Vec<_> = first.data.iter().map(walrus::Data::id).collect();
    for id in segments {
        let data = first.data.get(id);
        let DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(start)) } = data.kind else {
            return Err("the memory is filled in a way that is not known here".into());
        };
        let (start, bytes) = (start.cast_unsigned(), data.value.clone());
        let end = start + u32::try_from(bytes.len()).map_err(|e| e.to_string())?;
        let inside = |at: &Range<u32>| at.start.max(start)..at.end.min(end);
        let moved: Vec<Range<u32>> = late.iter().map(inside).filter(|at| !at.is_empty()).collect();
        let edges = std::iter::once(start).chain(moved.iter().map(|at| at.end));
        let stay: Vec<Range<u32>> =
            edges.zip(moved.iter().map(|at| at.start).chain([end])).map(|(from, to)| from..to).collect();
        first.memories.get_mut(memory).data_segments.remove(&id);
        first.data.delete(id);
        let theirs = rest.memories.iter().next().map(walrus::Memory::id).ok_or("the rest has no memory")?;
        lay(first, memory, (start, &bytes), &stay)?;
        lay(rest, theirs, (start, &bytes), &moved)?;
    }
    Ok(())
}

/// Adds segments with these stretches of some bytes; the few bytes between two go with both: they are the same whoever lays them.
fn lay(
    module: &mut Module,
    memory: MemoryId,
    (origin, bytes): (u32, &[u8]),
    stretches: &[Range<u32>],
) -> Result<(), String> {
    let mut runs: Vec<Range<u32>> = Vec::new();
    for at in stretches.iter().filter(|at| !at.is_empty()) {
        match runs.last_mut() {
            Some(last) if at.start - last.end <= GAP => last.end = at.end,
            _ => runs.push(at.clone()),
        }
    }
    for run in runs {
        let offset = ConstExpr::Value(Value::I32(run.start.cast_signed()));
        let value = bytes.get((run.start - origin) as usize..(run.end - origin) as usize).ok_or("no such bytes")?;
        let id = module.data.add(DataKind::Active { memory, offset }, value.to_vec());
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_marks_and_nothing_else() {
        for (full, short) in [
            ("so_nguon[1bed4a27e398aa58]::ui::open", "so_nguon::ui::open"),
            ("<[u8; 4] as core[c5930c85a12de822]::fmt::Debug>::fmt", "<[u8; 4] as core::fmt::Debug>::fmt"),
            ("<[abc[00112233445566aa]::Def]>::sort", "<[abc::Def]>::sort"),
            ("<[cafe]>::len", "<[cafe]>::len"),
        ] {
            assert_eq!(plain(full), short);
        }
    }

    #[test]
    fn a_shared_function_of_a_library_is_no_border() {
        let later = |name: &str, size| is_later(name, size);
        assert!(later("<so_nguon::merge::Replica as core::clone::Clone>::clone", SMALL + 1));
        assert!(!later("<so_nguon::merge::Replica as core::clone::Clone>::clone", SMALL));
        assert!(!later("<alloc::vec::Vec<so_nguon::merge::dot::Dot>>::push", 10_000));
        assert!(!later("<leptos::show::Show<so_nguon::merge::dot::Dot>>::build", SMALL_OF_LIBRARY));
        assert!(!later("so_nguon::ui::open", 10_000));
    }
}
