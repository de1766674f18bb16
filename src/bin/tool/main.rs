//! The builder's tool: finishes what Trunk has built, packs the single-file edition, and weighs the page.
//! It works on the built folder alone and must never know what the app is about.

mod html;
mod pack;
mod sizes;
mod weight;

fn main() -> std::process::ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("tool: {trouble}");
            std::process::ExitCode::FAILURE
        }
    }
}

const USAGE: &str = "usage: tool pack DIR       finish DIR, as Trunk has built it, and write DIR/so-nguon.html
       tool sizes DIR      weigh both editions
       tool budget DIR GZIP BROTLI FILE
                           fail where one of the weights, in bytes, is above its budget
       tool weight WASM    what weighs what in a wasm that has kept its names";

fn run(args: &[String]) -> Result<(), String> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words[..] {
        ["pack", folder] => pack::pack(folder.as_ref()),
        ["sizes", folder] => sizes::print(folder.as_ref()),
        ["budget", folder, gzip, brotli, file] => {
            let number = |text: &str| text.parse::<usize>().map_err(|_| USAGE.to_owned());
            let most = sizes::Weight { gzip: number(gzip)?, brotli: number(brotli)?, file: number(file)? };
            sizes::hold(folder.as_ref(), most)
        }
        ["weight", wasm] => weight::print(wasm.as_ref()),
        _ => Err(USAGE.to_owned()),
    }
}
