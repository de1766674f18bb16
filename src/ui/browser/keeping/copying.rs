//! Makes a copy: what is to be copied is looked at first, a few milliseconds at a time, and what has rotted is mended from a
//! twin. A copy of what is left takes no other's place and vouches for nothing.

use super::{Event, Happened, recovery, replica, send, update, with};
use crate::session::{CopyTrouble, Counts, Told};
use crate::store::Trouble;
use crate::store::packed::Survey;
use crate::ui::browser::copies::{self, Beside};
use crate::ui::browser::database::{rest, spawn};
use crate::ui::browser::{clock, lock};

/// A copy on its way.
struct Asked {
    ticket: u32,
    by_user: bool,
    beside: Beside,
}

/// Copies what lies under these names, `asked` by the user or due, and tells; none where the shelf does not say.
pub fn copy(ticket: u32, asked: bool, keys: Option<Vec<String>>, beside: Beside) {
    let asked = Asked { ticket, by_user: asked, beside };
    let Some(keys) = keys else { return asked.refuse(CopyTrouble::Denied) };
    spawn(async move {
        match survey(keys.clone()).await {
            Ok(found) if found.broken().is_empty() => asked.make(Ok(found)),
            Ok(found) => copies::twins(found.broken().to_vec(), move |twins| {
                if recovery::put(twins.unwrap_or_default()) == 0 {
                    return asked.make(Ok(found));
                }
                spawn(async move { asked.make(survey(keys).await) });
            }),
            refused => asked.make(refused),
        }
    });
}

/// Looks at everything that is to be copied, and lets the page live between.
async fn survey(keys: Vec<String>) -> Result<Survey, Trouble> {
    let mut survey = Survey::of(keys);
    loop {
        let begun = js_sys::Date::now();
        while js_sys::Date::now() - begun < clock::SLICE {
            if survey.step(&mut lock::shelf())? {
                return Ok(survey);
            }
        }
        rest(0).await;
    }
}

/// Whether all of the book is in it, and nothing of it is known to be broken or gone.
fn is_sound(survey: &Survey) -> bool {
    survey.is_whole() && with(|keeper| keeper.keep().wants()).is_ok_and(|wants| wants.is_empty())
}

impl Asked {
    fn make(self, found: Result<Survey, Trouble>) {
        let survey = match found {
            Ok(survey) => survey,
            Err(trouble) => return self.refuse(trouble.into()),
        };
        if lock::has_stopped() {
            // Everything is being erased: nothing may be written any more, a copy least of all.
            return update(Event::Copied(self.ticket, None));
        }
        let Self { ticket, by_user, beside } = self;
        let is_sound = is_sound(&survey);
        let about = (clock::moment(), Counts::of(&replica().book));
        let keys = survey.keys().to_vec();
        copies::make(&keys, is_sound, beside, about, move |made| {
            let _ = with(|keeper| {
                keeper.surveyed(ticket, &survey);
                Ok(())
            });
            // One of what is left of a book vouches for nothing.
            let number = made.as_ref().ok().filter(|_| is_sound).map(|copy| copy.id);
            update(Event::Copied(ticket, number));
            send(Happened::Told(Told::Copied(made, by_user)));
            send(Happened::Told(Told::DiskDue));
        });
    }

    fn refuse(self, trouble: CopyTrouble) {
        update(Event::Copied(self.ticket, None));
        send(Happened::Told(Told::Copied(Err(trouble), self.by_user)));
    }
}
