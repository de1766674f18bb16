//! The builder's tool: packs the single-file edition and weighs the page.
//! It works on the built folder alone and must never know what the app is about.

mod data;
mod html;
mod linked;
mod names;
mod pack;
mod reach;
mod rooms;
mod sizes;
mod split;
mod why;

fn main() -> std::process::ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("tool: {trouble}");
            std::process::ExitCode::FAILURE
        }
    }
}

const USAGE: &str = "usage: tool pack [DIR]                 write DIR/so-nguon.html (as a Trunk hook: no DIR)
       tool sizes DIR [--budget KB]   weigh the first page, and fail above the budget
       tool why PART                  who needs the functions of the first page with PART in their names";

fn run(args: &[String]) -> Result<(), String> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words[..] {
        ["pack"] => pack::as_hook(),
        ["pack", folder] => pack::pack(folder.as_ref()),
        ["sizes", folder] => sizes::weigh(folder.as_ref(), None),
        ["sizes", folder, "--budget", kilobytes] => {
            let budget = kilobytes.parse().map_err(|_| USAGE.to_owned())?;
            sizes::weigh(folder.as_ref(), Some(budget))
        }
        ["why", part] => why::why(part),
        _ => Err(USAGE.to_owned()),
    }
}
