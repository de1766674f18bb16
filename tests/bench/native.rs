//! The pure work of the page, natively: 100,000 made-up persons in 1,000 units. `cargo bench --bench native`.
//!
//! `make bench` prints the same lines beside those of the browser, so that the ratio is seen.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to print")]

mod crowd;
mod drawer;
mod joining;
mod lives;
mod store;
mod work;

use drawer::{Drawer, clock};

/// What the process holds, in MB; 0 where the system does not say.
fn resident() -> f64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u32 = text.split(' ').nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    f64::from(pages) * 4096.0 / 1e6
}

fn main() {
    let clock = clock();
    let (bare, start) = (resident(), clock());
    let book = crowd::book(work::UNITS, work::PERSONS);
    println!("{} persons, {} units", work::PERSONS, work::UNITS);
    println!("{:<36} {:>10.3} ms", "make the crowd", clock() - start);
    println!("{:<36} {:>10.1} MB", "memory of the book", resident() - bare);
    for line in work::run(&book, &clock).unwrap() {
        println!("{:<36} {:>10.3} ms   (worst {:.3})", line.what, line.median, line.worst);
    }
    println!("{:<36} {:>10.1} MB", "memory at the end", resident() - bare);
    drop(book);
    let all = store::packed(&Drawer::default(), work::PERSONS, &clock).unwrap();
    let few = store::few(&Drawer::default(), work::FEW, &clock).unwrap();
    for (persons, figures) in [(work::PERSONS, all), (work::FEW, few)] {
        println!("\n{persons} complete persons, every field as real files fill it");
        for figure in figures {
            println!("{:<60} {:>12.3} {}", figure.what, figure.value, figure.unit);
        }
    }
    println!("\n50,000 visits of 20 machines in ten years, beside the same with one name a machine");
    let (visits, machines) = (lives::figures(&clock, true).unwrap(), lives::figures(&clock, false).unwrap());
    for (visit, machine) in visits.iter().zip(&machines) {
        println!("{:<60} {:>12.3} {:>12.3} {}", visit.what, visit.value, machine.value, visit.unit);
    }
}
