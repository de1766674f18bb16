//! Weighs what is built: all that the hosted edition loads to run, as a server would send it, and the single file as it
//! lies on the disk. The worker's parts come only when they are needed, and are told apart.

use crate::html::{Piece, pieces};
use crate::pack::NAME;
use std::{collections::BTreeSet, fs, path::Path};

/// Bytes of a gzip frame around a deflated body.
const GZIP_FRAME: usize = 18;

/// What both editions weigh, in bytes.
#[derive(Clone, Copy)]
pub struct Weight {
    /// All that the hosted edition loads, each file by gzip (level 6, as servers do by themselves).
    pub gzip: usize,
    /// The same by brotli (level 11, as hosts do beforehand).
    pub brotli: usize,
    /// The single file.
    pub file: usize,
}

/// Prints the weights by kind of file.
pub fn print(folder: &Path) -> Result<(), String> {
    weigh(folder, true).map(drop)
}

/// Fails where a weight is above its budget.
pub fn hold(folder: &Path, most: Weight) -> Result<(), String> {
    let is = weigh(folder, false)?;
    let all = [
        ("the hosted edition by gzip", is.gzip, most.gzip),
        ("the hosted edition by brotli", is.brotli, most.brotli),
        ("the single file", is.file, most.file),
    ];
    let over: Vec<String> = all
        .iter()
        .filter(|(_, is, most)| is > most)
        .map(|(what, is, most)| format!("{what} weighs {is} bytes; its budget (Makefile) is {most}"))
        .collect();
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}

fn weigh(folder: &Path, aloud: bool) -> Result<Weight, String> {
    let page = fs::read_to_string(folder.join("index.html")).map_err(|e| format!("index.html: {e}"))?;
    let named = |keys: &[&str]| {
        let mut names = BTreeSet::new();
        for piece in pieces(&page) {
            let Piece::Tag(tag) = piece else { continue };
            let addresses = keys.iter().filter_map(|key| tag.get(key));
            let found = addresses.map(|address| address.strip_prefix("./").unwrap_or(address));
            names.extend(found.filter(|name| folder.join(name).is_file()).map(str::to_owned));
        }
        names
    };
    let mut loaded = named(&["src", "href", "data-wasm"]);
    loaded.insert("index.html".to_owned());
    let worker = named(&["data-worker", "data-worker-wasm"]);
    let row = |what: &str, sum: [usize; 3]| {
        if aloud {
            println!("{what:<28} {:>10} {:>10} {:>10}", sum[0], sum[1], sum[2]);
        }
    };
    if aloud {
        println!("{:<28} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip", "brotli");
    }
    let mut all = [0; 3];
    for kind in ["html", "css", "js", "wasm"] {
        let mut sum = [0; 3];
        for name in loaded.iter().filter(|name| name.rsplit('.').next() == Some(kind)) {
            add(&mut sum, weights(folder, name)?);
        }
        row(kind, sum);
        add(&mut all, sum);
    }
    row("hosted edition", all);
    if aloud {
        let mut sum = [0; 3];
        for name in &worker {
            add(&mut sum, weights(folder, name)?);
        }
        row("worker, when needed", sum);
    }
    let file = fs::metadata(folder.join(NAME)).map_err(|e| format!("{NAME}: {e}"))?.len();
    let file = usize::try_from(file).map_err(|e| e.to_string())?;
    if aloud {
        println!("{NAME:<28} {file:>10}");
    }
    Ok(Weight { gzip: all[1], brotli: all[2], file })
}

fn add(sum: &mut [usize; 3], more: [usize; 3]) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

fn weights(folder: &Path, name: &str) -> Result<[usize; 3], String> {
    let bytes = fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
    let gzip = miniz_oxide::deflate::compress_to_vec(&bytes, 6).len() + GZIP_FRAME;
    let mut brotli = Vec::new();
    let with = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &with).map_err(|e| format!("{name}: {e}"))?;
    Ok([bytes.len(), gzip, brotli.len()])
}
