//! Divides the hosted page's wasm in two: what the first page needs, and the rest, fetched right after it.
//!
//! Each function of the rest leaves a stub behind, which calls it through a new place of the function table; before its
//! first call the stub sees to it that the rest is there. So nothing but time depends on where a function went. Which
//! functions go is told by their names (`rooms`); it must never know what a function does.

use crate::calls;
use crate::rooms::{LATER, NOT_LATER, SHORT, SMALL};
use rustc_demangle::demangle;
use std::collections::{BTreeMap, BTreeSet};
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

/// Divides a module with full names: functions of the later rooms move, and those of every library made for them.
pub fn split(wasm: &[u8]) -> Result<Parts, String> {
    let mut first = parse(wasm)?;
    let mut rest = parse(wasm)?;
    let exported: Vec<FunctionId> = first
        .exports
        .iter()
        .filter_map(|e| if let ExportItem::Function(id) = e.item { Some(id) } else { None })
        .collect();
    let moves = |module: &Module, id: FunctionId| {
        let function = module.funcs.get(id);
        let named = function.name.as_deref().map(|n| format!("{:#}", demangle(n)));
        let FunctionKind::Local(local) = &function.kind else { return false };
        let size = usize::try_from(local.size()).unwrap_or(usize::MAX);
        !exported.contains(&id) && Some(id) != module.start && named.is_some_and(|n| is_later(&n, size))
    };
    // Both modules are the same bytes, so both number their functions alike.
    let ids: Vec<FunctionId> = first.funcs.iter().map(walrus::Function::id).collect();
    let places: BTreeMap<usize, usize> = ids
        .iter()
        .enumerate()
        .filter(|(_, id)| moves(&first, **id))
        .enumerate()
        .map(|(place, (number, _))| (number, place))
        .collect();
    let table = first.tables.main_function_table().map_err(|e| e.to_string())?.ok_or("the module has no table")?;
    let base = first.tables.get(table).initial;
    let asked = calls::of_kept(&first, &ids, &places);
    let slots = leave_stubs(&mut first, (&ids, &places, &asked), table, base)?;
    let wanted = keep_moved(&mut rest, &places, base, &slots)?;
    offer(&mut first, &ids, &wanted)?;
    walrus::passes::gc::run(&mut first);
    if places.is_empty() {
        return Err("no function of a later room was found: has the wasm kept its names?".into());
    }
    Ok(Parts { first: first.emit_wasm(), rest: rest.emit_wasm() })
}

/// Of small functions one copy serves many and bears the name of only one: they stay.
fn is_later(name: &str, size: usize) -> bool {
    let any = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    any(LATER) && !any(NOT_LATER) && size > SMALL
}

/// The same module without names, for the edition that stays whole.
pub fn whole(wasm: &[u8]) -> Result<Vec<u8>, String> {
    parse(wasm).map(|mut module| module.emit_wasm())
}

/// Names are needed to divide by, and do not ship.
fn parse(wasm: &[u8]) -> Result<Module, String> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    config.parse(wasm).map_err(|e| e.to_string())
}

/// In the first part: every moved function that something there calls by name becomes a stub. Of those that only stand in
/// the table, all of one type share a waker, until the rest puts itself into these slots, which are given back.
///
/// A waker cannot know in whose place it was called, so it begins the page anew, whole this time (`boot.js`). That is seldom:
/// whatever a person does waits for the rest before the app hears of it, and what the first page does by itself is not moved.
fn leave_stubs(
    first: &mut Module,
    (ids, places, asked): (&[FunctionId], &BTreeMap<usize, usize>, &BTreeSet<usize>),
    table: TableId,
    base: u64,
) -> Result<BTreeMap<u64, usize>, String> {
    let count = places.len() as u64;
    let grown = first.tables.get_mut(table);
    grown.initial += count;
    grown.maximum = grown.maximum.map(|most| most + count);
    let ready = first.globals.add_local(ValType::I32, true, false, ConstExpr::Value(Value::I32(0)));
    first.exports.add(READY, ready);
    let nothing = first.types.add(&[], &[]);
    let (fetch, _) = first.add_import_func(STARTER, "fetch", nothing);
    let (again, _) = first.add_import_func(STARTER, "again", nothing);
    let slots = calls::wakers(first, (ids, places, asked), again)?;
    for (&number, &place) in places.iter().filter(|(number, _)| asked.contains(number)) {
        let ty = first.funcs.get(ids[number]).ty();
        let (params, results) = (first.types.get(ty).params().to_vec(), first.types.get(ty).results().to_vec());
        let slot = i32::try_from(base + place as u64).map_err(|e| e.to_string())?;
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
    Ok(slots)
}

/// In the rest: only the moved functions stay, and put themselves into the table; what they use comes from the first part.
/// Gives back what that is.
fn keep_moved(
    rest: &mut Module,
    places: &BTreeMap<usize, usize>,
    base: u64,
    slots: &BTreeMap<u64, usize>,
) -> Result<Vec<(String, Wanted)>, String> {
    let ids: Vec<FunctionId> = rest.funcs.iter().map(walrus::Function::id).collect();
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
    for (number, &id) in ids.iter().enumerate().filter(|(n, _)| !places.contains_key(n)) {
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
            it.initial = base + places.len() as u64;
            it.maximum = it.maximum.map(|most| most + places.len() as u64);
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
    let offset = ConstExpr::Value(Value::I32(i32::try_from(base).map_err(|e| e.to_string())?));
    let moved: Vec<FunctionId> = places.keys().map(|&n| ids[n]).collect();
    let segment = rest.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(moved));
    rest.tables.get_mut(table).elem_segments.insert(segment);
    for (start, run) in calls::runs(slots) {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(start).map_err(|e| e.to_string())?));
        let run = ElementItems::Functions(run.into_iter().map(|n| ids[n]).collect());
        let segment = rest.elements.add(ElementKind::Active { table, offset }, run);
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
fn offer(first: &mut Module, ids: &[FunctionId], wanted: &[(String, Wanted)]) -> Result<(), String> {
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
