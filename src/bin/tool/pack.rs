//! Makes the single-file edition: style, scripts and wasm move inside one page that opens by double click.
//! It must never reach outside the given folder, and refuses what it cannot carry rather than leave a request in the page.

use crate::html::{Piece, Tag, pieces};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// The file that is written beside `index.html`.
pub const NAME: &str = "so-nguon.html";

/// The parts of the worker: each an attribute of the glue in the hosted page, and a block in the single file.
const WORKER: [&str; 2] = ["worker", "worker-wasm"];

/// Finishes the folder that Trunk has built: the hosted page names its worker's parts by their content and says how large its
/// wasm is, and `DIR/so-nguon.html` is written beside it.
pub fn pack(folder: &Path) -> Result<(), String> {
    name_worker(folder)?;
    tell_size(folder)?;
    let page = text(folder, "index.html")?;
    let packed = packed(&page, &|name| read(folder, name))?;
    fs::write(folder.join(NAME), packed).map_err(|e| format!("{NAME}: {e}"))
}

/// The value of an attribute, wherever in the page it stands first.
fn value(page: &str, key: &str) -> Result<String, String> {
    let found = pieces(page).into_iter().find_map(|piece| match piece {
        Piece::Tag(tag) => tag.get(key).map(str::to_owned),
        Piece::Other(_) => None,
    });
    found.ok_or_else(|| format!("index.html has no {key}"))
}

/// A server may send the wasm compressed; how much of it is there can be told only by its size.
fn tell_size(folder: &Path) -> Result<(), String> {
    let page = text(folder, "index.html")?;
    let address = value(&page, "data-wasm")?;
    let size = read(folder, file_name(&address)?)?.len();
    let named = spelled(&page, "data-wasm", &address)?;
    write_page(folder, &page.replace(&named, &format!("{named} data-size=\"{size}\"")))
}

fn write_page(folder: &Path, page: &str) -> Result<(), String> {
    fs::write(folder.join("index.html"), page).map_err(|e| format!("index.html: {e}"))
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
        let address = value(&page, &key)?;
        let name = file_name(&address)?;
        let bytes = read(folder, name)?;
        let sum = Sha256::digest(&bytes).iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let (stem, end) = name.rsplit_once('.').ok_or_else(|| format!("{name} has no ending"))?;
        let hashed = format!("{stem}-{sum:016x}.{end}");
        let named = spelled(&page, &key, &address)?;
        page = page.replace(&named, &format!("{key}=\"{}\"", address.replace(name, &hashed)));
        fs::rename(folder.join(name), folder.join(&hashed)).map_err(|e| format!("{name}: {e}"))?;
    }
    write_page(folder, &page)
}

fn text(folder: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(folder.join(name)).map_err(|e| format!("{name}: {e}"))
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))
}

type Read<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, String>;

/// Stands where the policy goes until every hash is known; it cannot occur in a page.
const POLICY: &str = "\u{0}policy\u{0}";

fn packed(page: &str, read: Read) -> Result<String, String> {
    let cut = pieces(page);
    let mut style = Some(gathered_style(&cut, read)?);
    let style_hash = style.as_deref().map(hash).unwrap_or_default();
    let mut scripts = Vec::new();
    let (mut out, mut last) = (String::new(), String::new());
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
                let script = plain(read(file_name(source)?)?, "</script")?;
                scripts.push(hash(&script));
                // What is put off in the hosted page, the glue, comes last with the parts: the first picture does not wait
                // for megabytes of text.
                let place = if tag.get("data-wasm").is_some() { &mut last } else { &mut out };
                place.extend(["<script>", &script, "</script>"]);
                if let Some(wasm) = tag.get("data-wasm") {
                    last.push_str(&data_block("wasm", &read(file_name(wasm)?)?));
                    for part in WORKER {
                        let name = tag.get(&format!("data-{part}")).ok_or("the glue names no worker")?;
                        last.push_str(&data_block(part, &read(file_name(name)?)?));
                    }
                }
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
    if last.is_empty() || !out.contains(POLICY) {
        return Err("index.html has no glue with data-wasm, or no Content-Security-Policy".into());
    }
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {style_hash}; img-src data: blob:; \
         connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'",
        scripts.join(" ")
    );
    let end = out.rfind("</body>").unwrap_or(out.len());
    out.insert_str(end, &last);
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
        <link rel=stylesheet href=./a.css><link rel=stylesheet href=./b.css><script src=./g.js data-wasm=./w.wasm data-worker=./k.js data-worker-wasm=./k.wasm></script>\
        <script src=./early.js></script>";

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
        assert!(page.contains("<script>early.js</script><script>g.js</script>"), "the glue comes last: {page}");
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
