//! What weighs what in the page's wasm, by room of the app and by library, and which generic functions were copied most.
//! It reads sizes and names alone, before the optimizer; it must never know what a function does.

use std::collections::BTreeMap;
use std::{fs, path::Path};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// So many rows of each table are shown.
const ROWS: usize = 40;

/// Bytes of code and how many functions they are.
#[derive(Clone, Copy, Default)]
struct Sum {
    bytes: usize,
    functions: usize,
}

/// Prints the tables.
pub fn print(wasm: &Path) -> Result<(), String> {
    let bytes = fs::read(wasm).map_err(|e| format!("{}: {e}", wasm.display()))?;
    let Read { functions, code, data } = read(&bytes).map_err(|e| e.to_string())?;
    if functions.iter().all(|(name, _)| name.is_empty()) {
        return Err("this wasm has no names".into());
    }
    println!("{} bytes: code {code}, constant data {data}\n", bytes.len());
    table("by room and library", functions.iter().map(|(name, size)| (home(name), *size)), 1);
    table("copies of one function", functions.iter().map(|(name, size)| (bare(name), *size)), 2);
    Ok(())
}

fn table(what: &str, rows: impl Iterator<Item = (String, usize)>, least: usize) {
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    for (key, size) in rows {
        let sum = sums.entry(key).or_default();
        sum.bytes += size;
        sum.functions += 1;
    }
    let mut sums: Vec<(String, Sum)> = sums.into_iter().filter(|(_, sum)| sum.functions >= least).collect();
    sums.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.bytes));
    println!("{what:<100} {:>9} {:>9}", "bytes", "functions");
    for (key, sum) in sums.iter().take(ROWS) {
        let key: String = key.chars().take(100).collect();
        println!("{key:<100} {:>9} {:>9}", sum.bytes, sum.functions);
    }
    let rest = sums.iter().skip(ROWS).fold(Sum::default(), |all, (_, sum)| Sum {
        bytes: all.bytes + sum.bytes,
        functions: all.functions + sum.functions,
    });
    println!("{:<100} {:>9} {:>9}\n", "everything else", rest.bytes, rest.functions);
}

/// What a module holds.
struct Read {
    /// Name and bytes of each function.
    functions: Vec<(String, usize)>,
    code: usize,
    data: usize,
}

fn read(bytes: &[u8]) -> wasmparser::Result<Read> {
    let (mut brought, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    let (mut code, mut data) = (0, 0);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(all) => {
                for import in all.into_imports() {
                    brought += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { size, .. } => code = size as usize,
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::DataSection(all) => data = all.range().len(),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(parts) = section.as_known() else { continue };
                for part in parts {
                    let Name::Function(all) = part? else { continue };
                    for naming in all {
                        let naming = naming?;
                        names.insert(naming.index as usize, format!("{:#}", rustc_demangle::demangle(naming.name)));
                    }
                }
            }
            _ => {}
        }
    }
    let functions = sizes.into_iter().enumerate();
    let functions = functions.map(|(n, size)| (names.remove(&(n + brought)).unwrap_or_default(), size)).collect();
    Ok(Read { functions, code, data })
}

/// The room or the library that a function belongs to: of `<A as Trait>::f` the one that A is of, or the trait where A may be
/// anything.
fn home(name: &str) -> String {
    let any = |(kind, of): &(&str, &str)| kind.len() == 2 && kind.starts_with('<') && !of.is_empty();
    if let Some((_, of)) = name.split_once(" as ").filter(any) {
        return home(of);
    }
    let path = name.trim_start_matches(['<', '&', '*', '(', '[']);
    let path = path.strip_prefix("mut ").or_else(|| path.strip_prefix("const ")).unwrap_or(path);
    let path = path.strip_prefix("dyn ").unwrap_or(path);
    let mut steps = path.split("::").map(|step| {
        let end = step.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(step.len());
        &step[..end]
    });
    let first = steps.next().unwrap_or_default();
    match (first, steps.next()) {
        ("so_nguon", Some("ui")) => format!("so_nguon::ui::{}", steps.next().unwrap_or_default()),
        ("so_nguon", Some(room)) => format!("so_nguon::{room}"),
        ("", _) => "(no name)".to_owned(),
        _ => first.to_owned(),
    }
}

/// The name without what a generic function was made for: what is left is the same for all its copies.
fn bare(name: &str) -> String {
    let (mut out, mut depth, mut before) = (String::new(), 0_usize, ' ');
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        if depth == 0 && rest.starts_with("::<") {
            depth = 1;
            rest = &rest[3..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '<' if depth > 0 => depth += 1,
            '>' if depth > 0 && before != '-' => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_has_a_home() {
        for (name, is) in [
            ("so_nguon::merge::dot::Seen::join", "so_nguon::merge"),
            ("<so_nguon::ui::pages::ALL as core::fmt::Debug>::fmt", "so_nguon::ui::pages"),
            ("core::slice::sort::stable::drift::sort", "core"),
            ("<&mut serde_json::Deserializer as X>::y", "serde_json"),
            ("<T as tachys::view::any_view::IntoAny>::into_any::build", "tachys"),
            ("", "(no name)"),
        ] {
            assert_eq!(home(name), is, "{name}");
        }
    }

    #[test]
    fn copies_have_one_name() {
        assert_eq!(bare("core::sort::<(u32, Vec<X>), fn(A) -> B>::f::<C>"), "core::sort::f");
        assert_eq!(bare("<A<B> as C>::d"), "<A<B> as C>::d");
    }
}
