//! Divides the hosted page's wasm in two: what the first page needs, and the rest, fetched right after it.
//!
//! What the first page calls of the rest leaves a stub behind, which calls it through a new place of the function table;
//! before its first call the stub sees to it that the rest is there. So nothing but time depends on where a function went.
//! Where to stop is told by the names of functions (`rooms`), what is reached until there is followed (`reach`); this must
//! never know what a function does. What nothing of the first part reaches goes with the rest, constant data and the
//! function table's places too: only the rest can come upon it.

use crate::linked::Linked;
use crate::reach::{self, Reach};
use crate::rooms::SHORT;
use crate::{data, names};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use walrus::ir::{UnaryOp, Value};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportedFunction, Module, ModuleConfig, TableId, ValType,
};

/// What the rest calls the first part, and what the first part calls whoever fetches the rest.
const FIRST: &str = "first";
const STARTER: &str = "starter";
/// Exported by the first part: not 0 once the rest is there.
const READY: &str = "rest_ready";

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
    let reached = reached(&first, &linked)?;
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
    data::share(&mut first, &mut rest, &late)?;
    walrus::passes::gc::run(&mut first);
    Ok(Parts { first: first.emit_wasm(), rest: rest.emit_wasm() })
}

/// What the first page of a module with full names reaches.
pub fn reached(module: &Module, linked: &Linked) -> Result<Reach, String> {
    let exported: BTreeSet<FunctionId> = module
        .exports
        .iter()
        .filter_map(|e| if let ExportItem::Function(id) = e.item { Some(id) } else { None })
        .chain(module.start)
        .collect();
    let later = |id: FunctionId| {
        let function = module.funcs.get(id);
        let FunctionKind::Local(local) = &function.kind else { return false };
        let size = usize::try_from(local.size()).unwrap_or(usize::MAX);
        !exported.contains(&id) && function.name.as_deref().is_some_and(|n| names::is_later(n, size))
    };
    let reached = reach::reach(module, linked, later)?;
    if reached.asked.is_empty() {
        return Err("no function of a later room was found: has the wasm kept its names?".into());
    }
    Ok(reached)
}

/// The same module without names, for the edition that stays whole.
pub fn whole(wasm: &[u8]) -> Result<Vec<u8>, String> {
    parse(wasm).map(|mut module| module.emit_wasm())
}

/// Names are needed to divide by, and do not ship.
pub fn parse(wasm: &[u8]) -> Result<Module, String> {
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
    let there: BTreeSet<FunctionId> = reached.kept.keys().chain(&reached.asked).map(|&n| ids[n]).collect();
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
    for &number in reached.kept.keys() {
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
    let stays: BTreeSet<FunctionId> = reached.kept.keys().map(|&n| ids[n]).collect();
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
