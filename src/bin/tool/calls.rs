//! Who calls whom in a module: which moved functions the first part calls by name, and which only stand in its table.

use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, Module, TypeId,
};

/// The functions that a body names.
struct Named(Vec<FunctionId>);

impl Visitor<'_> for Named {
    fn visit_function_id(&mut self, id: &FunctionId) {
        self.0.push(*id);
    }
}

/// The moved functions that are called by name from what the first part reaches without them.
pub fn of_kept(first: &Module, ids: &[FunctionId], places: &BTreeMap<usize, usize>) -> BTreeSet<usize> {
    let numbers: BTreeMap<FunctionId, usize> = ids.iter().enumerate().map(|(n, id)| (*id, n)).collect();
    let number = |id: &FunctionId| numbers.get(id).copied();
    let exported =
        first.exports.iter().filter_map(|e| if let ExportItem::Function(id) = e.item { Some(id) } else { None });
    let in_tables = first.elements.iter().flat_map(|e| match &e.items {
        ElementItems::Functions(all) => all.clone(),
        ElementItems::Expressions(..) => Vec::new(),
    });
    let roots = exported.chain(first.start).chain(in_tables).filter_map(|id| number(&id));
    let mut open: Vec<usize> = roots.filter(|n| !places.contains_key(n)).collect();
    let mut met: BTreeSet<usize> = open.iter().copied().collect();
    let mut asked = BTreeSet::new();
    while let Some(at) = open.pop() {
        let FunctionKind::Local(local) = &first.funcs.get(ids[at]).kind else { continue };
        let mut named = Named(Vec::new());
        dfs_in_order(&mut named, local, local.entry_block());
        for callee in named.0.iter().filter_map(number) {
            if places.contains_key(&callee) {
                asked.insert(callee);
            } else if met.insert(callee) {
                open.push(callee);
            }
        }
    }
    asked
}

/// Puts a waker, one for each type, into every slot of a moved function that nobody calls by name; gives these slots with
/// the numbers of the functions that belong there.
pub fn wakers(
    first: &mut Module,
    (ids, places, asked): (&[FunctionId], &BTreeMap<usize, usize>, &BTreeSet<usize>),
    again: FunctionId,
) -> Result<BTreeMap<u64, usize>, String> {
    let silent: BTreeMap<FunctionId, usize> =
        places.keys().filter(|n| !asked.contains(n)).map(|&n| (ids[n], n)).collect();
    let types: BTreeSet<TypeId> = silent.keys().map(|id| first.funcs.get(*id).ty()).collect();
    let mut wakers: BTreeMap<TypeId, FunctionId> = BTreeMap::new();
    for ty in types {
        let (params, results) = (first.types.get(ty).params().to_vec(), first.types.get(ty).results().to_vec());
        let mut waker = FunctionBuilder::new(&mut first.types, &params, &results);
        let locals: Vec<_> = params.iter().map(|p| first.locals.add(*p)).collect();
        waker.func_body().call(again).unreachable();
        wakers.insert(ty, waker.finish(locals, &mut first.funcs));
    }
    let mut slots = BTreeMap::new();
    let of_type: BTreeMap<FunctionId, FunctionId> =
        silent.keys().map(|id| (*id, wakers[&first.funcs.get(*id).ty()])).collect();
    for element in first.elements.iter_mut() {
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = &element.kind else {
            return Err("a table is filled in a way that is not known here".into());
        };
        let start = u64::try_from(*start).map_err(|e| e.to_string())?;
        let ElementItems::Functions(all) = &mut element.items else { continue };
        for (slot, id) in (start..).zip(all) {
            if let Some(waker) = of_type.get(id) {
                slots.insert(slot, silent[id]);
                *id = *waker;
            }
        }
    }
    Ok(slots)
}

/// Slots that follow one another, as runs.
pub fn runs(slots: &BTreeMap<u64, usize>) -> Vec<(u64, Vec<usize>)> {
    let mut runs: Vec<(u64, Vec<usize>)> = Vec::new();
    for (&slot, &number) in slots {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u64 == slot => run.push(number),
            _ => runs.push((slot, vec![number])),
        }
    }
    runs
}
