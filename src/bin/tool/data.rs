//! Constant data on its way from the first part to the rest.

use std::ops::Range;
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, MemoryId, Module};

/// So many bytes between two stretches of data cost less than a new stretch.
const GAP: u32 = 8;

/// Moves the data at these places from the first part to the rest, which lays it there when it comes.
pub fn share(first: &mut Module, rest: &mut Module, late: &[Range<u32>]) -> Result<(), String> {
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
