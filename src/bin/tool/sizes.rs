//! Weighs the first page: each file raw and as a server would send it (gzip), and the sum against a budget.
//! Only what `index.html` names is first page; it must never count what is fetched later or not at all.

use crate::html::{Piece, pieces};
use crate::pack::NAME;
use std::{collections::BTreeSet, fs, path::Path};

/// Bytes of a gzip frame around a deflated body.
const GZIP_FRAME: usize = 18;

/// Prints the weights; above the budget (in kB of 1,000 bytes, compressed) it is an error.
pub fn weigh(folder: &Path, budget: Option<usize>) -> Result<(), String> {
    let page = fs::read_to_string(folder.join("index.html")).map_err(|e| format!("index.html: {e}"))?;
    let mut names = BTreeSet::from(["index.html".to_owned()]);
    for piece in pieces(&page) {
        if let Piece::Tag(tag) = piece {
            for address in ["src", "href", "data-wasm"].iter().filter_map(|key| tag.get(key)) {
                let name = address.strip_prefix("./").unwrap_or(address);
                if folder.join(name).is_file() {
                    names.insert(name.to_owned());
                }
            }
        }
    }
    println!("{:<28} {:>10} {:>10}", "first page (bytes)", "raw", "gzip");
    let mut total = (0, 0);
    for kind in ["html", "css", "js", "wasm"] {
        let mut sum = (0, 0);
        for name in names.iter().filter(|name| name.rsplit('.').next() == Some(kind)) {
            let (raw, packed) = weight(folder, name)?;
            sum = (sum.0 + raw, sum.1 + packed);
        }
        println!("{kind:<28} {:>10} {:>10}", sum.0, sum.1);
        total = (total.0 + sum.0, total.1 + sum.1);
    }
    println!("{:<28} {:>10} {:>10}", "all", total.0, total.1);
    // For the reader's eye: fetched later, or when it is first needed.
    for piece in pieces(&page) {
        let Piece::Tag(tag) = piece else { continue };
        for key in ["data-rest", "data-worker", "data-worker-wasm"] {
            let Some(name) = tag.get(key).map(|address| address.strip_prefix("./").unwrap_or(address)) else {
                continue;
            };
            if folder.join(name).is_file() {
                let (raw, packed) = weight(folder, name)?;
                println!("{key:<28} {raw:>10} {packed:>10}");
            }
        }
    }
    if folder.join(NAME).is_file() {
        let (raw, packed) = weight(folder, NAME)?;
        println!("{NAME:<28} {raw:>10} {packed:>10}");
    }
    match budget {
        Some(budget) if total.1 >= budget * 1000 => {
            Err(format!("the first page weighs {} bytes compressed; the budget is {budget} kB", total.1))
        }
        _ => Ok(()),
    }
}

fn weight(folder: &Path, name: &str) -> Result<(usize, usize), String> {
    let bytes = fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
    // Level 6 is what servers use.
    let packed = miniz_oxide::deflate::compress_to_vec(&bytes, 6).len() + GZIP_FRAME;
    Ok((bytes.len(), packed))
}
