//! Makes the single-file edition: style, scripts and wasm move inside one page that opens by double click.
//! It must never reach outside the given folder, and refuses what it cannot carry rather than leave a request in the page.

use crate::html::{Piece, Tag, pieces};
use crate::split::{split, whole};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// The file that is written beside `index.html`.
pub const NAME: &str = "so-nguon.html";

/// The parts of the worker: each an attribute of the glue in the hosted page, and a block in the single file.
const WORKER: [&str; 2] = ["worker", "worker-wasm"];

/// Where in the target folder cargo leaves the page's wasm.
const LINKED: &str = "wasm32-unknown-unknown/release/so-nguon.wasm";

/// Where in the target folder Trunk leaves it when it is made small.
const NAMED: &str = "wasm-opt/release/so-nguon_bg.wasm";

/// Run by Trunk before the folder is put in place. A debug page is not packed: it is huge and nobody ships it.
pub fn as_hook() -> Result<(), String> {
    let staged = std::env::var("TRUNK_STAGING_DIR").map_err(|_| "pack: no DIR, and not run by Trunk")?;
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        pack(staged.as_ref())?;
        divide(staged.as_ref())?;
        name_worker(staged.as_ref())?;
    }
    Ok(())
}

/// Reads `DIR/index.html` and writes `DIR/so-nguon.html`.
pub fn pack(folder: &Path) -> Result<(), String> {
    let page = text(folder, "index.html")?;
    let read = |name: &str| {
        let bytes = fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
        if bytes.starts_with(b"\0asm") { whole(&bytes) } else { Ok(bytes) }
    };
    let packed = packed(&page, &read)?;
    fs::write(folder.join(NAME), packed).map_err(|e| format!("{NAME}: {e}"))
}

/// Divides the wasm of the hosted page: `index.html` then names the first part and, for later, the rest.
fn divide(folder: &Path) -> Result<(), String> {
    let page = text(folder, "index.html")?;
    let glue = pieces(&page).into_iter().find_map(|piece| match piece {
        Piece::Tag(tag) => tag.get("data-wasm").map(str::to_owned),
        Piece::Other(_) => None,
    });
    let address = glue.ok_or("index.html has no glue with data-wasm")?;
    let name = file_name(&address)?;
    let rest = name.replace(".wasm", "-rest.wasm");
    let wasm = fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
    let parts = split(&wasm, &linked()?)?;
    let named = spelled(&page, "data-wasm", &address)?;
    let page = page.replace(&named, &format!("{named} data-rest=\"{}\"", address.replace(name, &rest)));
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).map_err(|e| format!("{name}: {e}"));
    write(name, &parts.first)?;
    write(&rest, &parts.rest)?;
    write("index.html", page.as_bytes())
}

/// How an attribute with this value is written in the page: Trunk leaves out quotes where HTML lets it.
fn spelled(page: &str, key: &str, value: &str) -> Result<String, String> {
    let all = ["\"", "'", ""].map(|quote| format!("{key}={quote}{value}{quote}"));
    all.into_iter().find(|one| page.contains(one)).ok_or_else(|| format!("index.html spells {key} otherwise"))
}

/// Trunk names the worker's parts without a hash. With one, a browser that kept an earlier worker never takes it for this.
fn name_worker(folder: &Path) -> Result<(), String> {
    let mut page = text(folder, "index.html")?;
    for part in WORKER {
        let key = format!("data-{part}");
        let address = pieces(&page).into_iter().find_map(|piece| match piece {
            Piece::Tag(tag) => tag.get(&key).map(str::to_owned),
            Piece::Other(_) => None,
        });
        let address = address.ok_or_else(|| format!("index.html has no {key}"))?;
        let name = file_name(&address)?;
        let bytes = fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
        let bytes = if bytes.starts_with(b"\0asm") { whole(&bytes)? } else { bytes };
        let sum = Sha256::digest(&bytes).iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let (stem, end) = name.rsplit_once('.').ok_or_else(|| format!("{name} has no ending"))?;
        let hashed = format!("{stem}-{sum:016x}.{end}");
        let named = spelled(&page, &key, &address)?;
        page = page.replace(&named, &format!("{key}=\"{}\"", address.replace(name, &hashed)));
        fs::write(folder.join(&hashed), bytes).map_err(|e| format!("{hashed}: {e}"))?;
        fs::remove_file(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
    }
    fs::write(folder.join("index.html"), page).map_err(|e| format!("index.html: {e}"))
}

/// The page's wasm as the linker left it.
pub fn linked() -> Result<Vec<u8>, String> {
    built(LINKED)
}

/// The page's wasm as it was before it was divided, with its names.
pub fn named() -> Result<Vec<u8>, String> {
    built(NAMED)
}

/// A file of the target folder: this tool is built in it.
fn built(file: &str) -> Result<Vec<u8>, String> {
    let tool = std::env::current_exe().map_err(|e| format!("this tool: {e}"))?;
    let built = tool.ancestors().nth(2).ok_or("this tool stands in no target folder")?;
    let path = built.join(file);
    fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))
}

fn text(folder: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(folder.join(name)).map_err(|e| format!("{name}: {e}"))
}

type Read<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, String>;

/// Stands where the policy goes until every hash is known; it cannot occur in a page.
const POLICY: &str = "\u{0}policy\u{0}";

fn packed(page: &str, read: Read) -> Result<String, String> {
    let cut = pieces(page);
    let mut style = Some(gathered_style(&cut, read)?);
    let style_hash = style.as_deref().map(hash).unwrap_or_default();
    let mut scripts = Vec::new();
    let mut out = String::new();
    let mut has_wasm = false;
    for piece in &cut {
        let tag = match piece {
            Piece::Other(other) => {
                out.push_str(other);
                continue;
            }
            Piece::Tag(tag) => tag,
        };
        match tag.name.as_str() {
            "link" => match tag.get("rel").unwrap_or_default() {
                // All sheets become one, where the first one stood: their order is kept.
                "stylesheet" => {
                    if let Some(css) = style.take() {
                        out.extend(["<style>", &css, "</style>"]);
                    }
                }
                "preload" | "modulepreload" => {}
                _ if tag.get("href").is_some_and(|href| href.starts_with("data:")) => {
                    out.push_str(tag.whole);
                }
                _ => return Err(format!("cannot carry {}", tag.whole)),
            },
            "script" => {
                let source = tag.get("src").ok_or("an inline script in the hosted page breaks its own policy")?;
                if let Some(wasm) = tag.get("data-wasm") {
                    has_wasm = true;
                    out.push_str(&data_block("wasm", &read(file_name(wasm)?)?));
                    for part in WORKER {
                        let name = tag.get(&format!("data-{part}")).ok_or("the glue names no worker")?;
                        out.push_str(&data_block(part, &read(file_name(name)?)?));
                    }
                }
                let script = plain(read(file_name(source)?)?, "</script")?;
                scripts.push(hash(&script));
                out.extend(["<script>", &script, "</script>"]);
            }
            "style" => {
                return Err("an inline style in the hosted page breaks its own policy".into());
            }
            "meta" if is_policy(tag) => {
                out.extend(["<meta http-equiv=\"Content-Security-Policy\" content=\"", POLICY, "\">"]);
            }
            _ if tag.get("src").is_some_and(|src| !src.starts_with("data:")) => {
                return Err(format!("cannot carry {}", tag.whole));
            }
            _ => out.push_str(tag.whole),
        }
    }
    if !has_wasm || !out.contains(POLICY) {
        return Err("index.html has no glue with data-wasm, or no Content-Security-Policy".into());
    }
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {style_hash}; img-src data: blob:; \
         connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'",
        scripts.join(" ")
    );
    Ok(out.replace(POLICY, &policy))
}

fn is_policy(tag: &Tag) -> bool {
    tag.get("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("content-security-policy"))
}

fn gathered_style(cut: &[Piece], read: Read) -> Result<String, String> {
    let mut all = String::new();
    for piece in cut {
        let Piece::Tag(tag) = piece else { continue };
        if tag.name == "link" && tag.get("rel") == Some("stylesheet") {
            let name = file_name(tag.get("href").unwrap_or_default())?;
            let css = plain(read(name)?, "</style")?;
            let reaches_out =
                css.contains("@import") || css.replace("url(data:", "").replace("url(\"data:", "").contains("url(");
            if reaches_out {
                return Err(format!("{name}: a style may not fetch anything (@import, url)"));
            }
            all.push_str(&css);
        }
    }
    Ok(all)
}

/// What boot.js brings to life later, as text, deflated: a browser undoes both in a few milliseconds.
fn data_block(id: &str, bytes: &[u8]) -> String {
    let deflated = miniz_oxide::deflate::compress_to_vec(bytes, 10);
    format!("<script type=\"application/octet-stream\" id=\"{id}\">{}</script>", BASE64.encode(deflated))
}

/// Text that can stand inside its element: the hash is of exactly what the browser will see, so line ends are made one.
fn plain(bytes: Vec<u8>, end: &str) -> Result<String, String> {
    let text = String::from_utf8(bytes).map_err(|_| "not UTF-8")?.replace("\r\n", "\n").replace('\r', "\n");
    let lower = text.to_ascii_lowercase();
    if lower.contains(end) || lower.contains("<!--") {
        return Err(format!("a script or style holds {end:?} or a comment mark and would end too early"));
    }
    Ok(text)
}

/// `./name` as Trunk writes it; anything with a path in it is not a file of this folder.
fn file_name(address: &str) -> Result<&str, String> {
    let name = address.strip_prefix("./").unwrap_or(address);
    if name.is_empty() || name.contains(['/', '\\', ':', '?', '#']) {
        return Err(format!("{address:?} is not a file of this folder"));
    }
    Ok(name)
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta http-equiv=Content-Security-Policy content=x><link rel=preload href=./w.wasm>\
        <link rel=stylesheet href=./a.css><link rel=stylesheet href=./b.css><script src=./g.js data-wasm=./w.wasm data-worker=./k.js data-worker-wasm=./k.wasm></script>";

    #[expect(clippy::unnecessary_wraps, reason = "it stands in for a disk, which may refuse")]
    fn files(name: &str) -> Result<Vec<u8>, String> {
        Ok(name.as_bytes().to_vec())
    }

    #[test]
    fn everything_moves_inside_in_order() {
        let page = packed(PAGE, &files).unwrap();
        assert!(page.contains("<style>a.cssb.css</style>"), "{page}");
        assert!(page.contains("<script>g.js</script>"), "{page}");
        assert!(page.contains(&hash("g.js")) && page.contains(&hash("a.cssb.css")));
        assert!(!page.contains("src=") && !page.contains("preload"));
        assert!(["wasm", "worker", "worker-wasm"].iter().all(|id| page.contains(&format!("id=\"{id}\">"))), "{page}");
    }

    #[test]
    fn what_would_be_fetched_is_refused() {
        for extra in ["<img src=x.png>", "<link rel=icon href=./i.svg>", "<script>1</script>", "<style>a</style>"] {
            assert!(packed(&format!("{PAGE}{extra}"), &files).is_err(), "{extra}");
        }
        assert!(packed(PAGE, &|_| Ok(b"a{background:url(x.png)}".to_vec())).is_err());
        assert!(packed(PAGE, &|_| Ok(b"'</script>'".to_vec())).is_err());
        assert!(file_name("../x").is_err());
    }
}
