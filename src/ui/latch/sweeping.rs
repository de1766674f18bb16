//! The way through all that is stored after a lock was put on or is taken off: a little at a time, and said how far it is.

use super::{Latch, Work};
use crate::store::{Sweep, Swept};
use crate::ui::browser::{clock, lock as browser, reseal};
use leptos::prelude::*;

impl Latch {
    /// Seals what is plain, or opens what is sealed, a little at a time: the copies are opened first, for their key goes
    /// with the lock, and sealed last.
    pub(super) fn sweep(self) {
        if browser::is_going() {
            self.work.set(Some(Work::Sweeping { off: true, percent: 0 }));
            reseal::all(false, move |opened| match opened {
                Ok(()) => self.go_on(Sweep::default(), true),
                Err(trouble) => self.work.set(Some(Work::Failed(trouble))),
            });
        } else {
            self.go_on(Sweep::default(), false);
        }
    }

    fn go_on(self, mut sweep: Sweep, off: bool) {
        let work = match browser::sweep(&mut sweep) {
            Ok(Swept::More) => {
                let (walked, all) = sweep.progress();
                clock::later(0, move || self.go_on(sweep, off));
                Some(Work::Sweeping { off, percent: walked * 100 / all.max(1) })
            }
            Ok(Swept::Done) if off => {
                self.on.set(false);
                self.sealed.set(false);
                // What was copied meanwhile. The key is still at hand.
                reseal::all(false, |_| ());
                Some(Work::SwitchedOff)
            }
            Ok(Swept::Done) => {
                self.seal_copies();
                None
            }
            Ok(Swept::Left(shut)) => Some(Work::Left(shut.len())),
            Err(trouble) => Some(Work::Failed(trouble)),
        };
        self.work.set(work);
    }

    /// Seals mirror and copies; whatever is put there, or on the shelf, from now on is sealed as it is put.
    fn seal_copies(self) {
        reseal::all(true, move |sealed| match sealed {
            Ok(()) => self.sealed.set(true),
            // What is refused now comes with the next unlocking.
            Err(_) => self.work.set(Some(Work::CopiesPlain)),
        });
    }
}
