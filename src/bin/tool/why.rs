//! Why a function is part of the first page: who calls it, and who calls that one, out to what is called from outside. Of
//! functions that are the same the compiler keeps one, under the name of any: a page's code can so seem to be of the first.

use crate::linked::Linked;
use crate::names::plain;
use crate::reach::numbers_in_order;
use crate::{pack, split};
use walrus::{FunctionKind, Module};

/// So many functions are told of, the heaviest first.
const MOST: usize = 12;

/// Tells of the functions of the first page whose names have this part, of the page that was built last.
pub fn why(part: &str) -> Result<(), String> {
    let (linked, module) = (Linked::read(&pack::linked()?)?, split::parse(&pack::named()?)?);
    let kept = split::reached(&module, &linked)?.kept;
    let ids = numbers_in_order(&module);
    let name = |number: usize| module.funcs.get(ids[number]).name.as_deref().map_or_else(|| "?".to_owned(), plain);
    let mut found: Vec<(usize, usize)> =
        kept.keys().filter(|number| name(**number).contains(part)).map(|&n| (size(&module, ids[n]), n)).collect();
    found.sort_unstable_by(|one, other| other.cmp(one));
    println!("{} functions of the first page bear “{part}” in their names", found.len());
    for (size, number) in found.into_iter().take(MOST) {
        println!("\n{size:>7} instructions  {}", name(number));
        let mut by = kept.get(&number).copied().flatten();
        while let Some(number) = by {
            println!("          called by  {}", name(number));
            by = kept.get(&number).copied().flatten();
        }
    }
    Ok(())
}

fn size(module: &Module, id: walrus::FunctionId) -> usize {
    match &module.funcs.get(id).kind {
        FunctionKind::Local(local) => usize::try_from(local.size()).unwrap_or(usize::MAX),
        FunctionKind::Import(_) | FunctionKind::Uninitialized(_) => 0,
    }
}
