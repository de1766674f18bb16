//! What keeps luck and load out of the tests: what must pass each time is drawn from seeds that are the same each time, and
//! nothing is called slow because the machine was busy.

use proptest::test_runner::{Config, RngSeed};
use std::time::{Duration, Instant};

/// A number that whoever runs the tests has set.
pub fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// So many cases of a law, drawn from a fixed seed that is printed where the law breaks. `SEED=n` draws others,
/// `PROPTEST_CASES=n` so many of each: `make soak` does. Nothing is written beside the code: a case that failed once becomes a
/// test by name.
pub fn cases(n: u32) -> Config {
    let seed = number("SEED").unwrap_or(1);
    println!("SEED={seed}");
    let cases = number("PROPTEST_CASES").and_then(|n| u32::try_from(n).ok()).unwrap_or(n);
    Config { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..Config::default() }
}

/// So many seeds of a machine that prints its own: the same each time, and others where `SEED=n` is set.
pub fn seeds(n: u64) -> std::ops::Range<u64> {
    let first = number("SEED").map_or(0, |seed| seed.wrapping_mul(1_000) % (1 << 40));
    first..first + n
}

/// Runs a machine for `SOAK_SECONDS` (60 where nothing is said), with one seed after another from `SEED` on; each is printed.
pub fn soak(mut run: impl FnMut(u64)) {
    let (seconds, first) = (number("SOAK_SECONDS").unwrap_or(60), number("SEED").unwrap_or(1));
    let (begun, mut seed) = (Instant::now(), first);
    while begun.elapsed().as_secs() < seconds {
        println!("SEED={seed}");
        run(seed);
        seed += 1;
    }
    println!("{} runs, the last with SEED={}", seed - first, seed - 1);
}

/// Holds that something takes less than five seconds. What hangs does so each time; a machine that is busy does not, so the
/// fastest of three counts.
pub fn is_quick(what: &str, mut work: impl FnMut()) {
    let mut took = || {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    let slow: Vec<Duration> = (0..3).map(|_| took()).take_while(|took| took.as_secs() >= 5).collect();
    assert!(slow.len() < 3, "{what} took {slow:?}");
}
