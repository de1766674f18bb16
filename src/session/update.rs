//! The one step of the machine: an event changes the desk and says what is to be done.

use super::{Address, Effect, Event, News, Page, SaveState, Session};
use crate::domain::{Book, Edit};
use crate::sample;
use std::sync::Arc;

impl Session {
    /// Takes in what happened; gives back what is to be done, in order.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        // A page stays open over midnight, through sleep, for a week: whatever is asked next is asked of the day it then is.
        self.today = self.now.day;
        let changes = event.changes(self.compares());
        if self.read_only() && changes {
            return self.say(News::ReadOnly);
        }
        if self.claim.is_none() && changes {
            // Nothing is written before it is known as which station: a moment, on a page that has just been opened.
            self.waiting.push(event);
            return Vec::new();
        }
        match event {
            Event::Edit(edit) => self.edit(edit),
            Event::Claimed(claim) => self.claimed(claim),
            Event::Undo => self.step(true),
            Event::Redo => self.step(false),
            Event::Go(hash) => {
                let before = std::mem::replace(&mut self.address, Address::read(&hash));
                self.pass(before.page != self.address.page);
                Vec::new()
            }
            Event::Saved(dot, at) => self.saved(dot, SaveState::Saved(at)),
            Event::Unsure(dot, at) => self.saved(dot, SaveState::Unsure(at)),
            Event::NotSaved(trouble) => {
                if !self.is_shut() {
                    self.save = SaveState::Failed(trouble);
                }
                Vec::new()
            }
            Event::SaveAgain => self.keep(Effect::AppendAgain),
            Event::Heard(told) => self.hear(&told),
            Event::FoundAgain(found) => self.find_again(&found),
            Event::Wish(wish) => self.wish(wish),
            Event::Told(told) => self.told(told),
            Event::Choose(purpose, names) => self.choose(purpose, &names),
            Event::File(name, bytes) => self.file(&name, &bytes),
            Event::Outsized(name, bytes) => self.outsized(&name, bytes),
            Event::Unlock(phrase) => self.unlock(phrase),
            Event::Encrypt(packet, at, phrase) => self.encrypt(packet, at, phrase),
            Event::Writes(percent) => {
                self.writes_on(percent);
                Vec::new()
            }
            Event::Written(read_back) => self.written(read_back),
            Event::StopFile => self.stop_file(),
            Event::Worked(progress) => self.worked(progress),
            Event::Leave => self.leave_encrypted(),
            Event::Trust(seed, known) => {
                (self.seed, self.known) = (seed, known);
                Vec::new()
            }
            Event::Agree(at, agreed) => {
                self.agree(at, agreed);
                Vec::new()
            }
            Event::Want(at, wanted) => {
                self.want(at, wanted);
                Vec::new()
            }
            Event::TypeWord(_)
            | Event::LeaveOut(..)
            | Event::JoinUnits(..)
            | Event::TakeChoice(..)
            | Event::IsHome(_) => {
                self.incoming.iter_mut().for_each(|incoming| incoming.is_told(&event));
                Vec::new()
            }
            Event::Settle(clash, choice) => self.settle(&clash, choice),
            Event::SettleBy(clashes, rule) => self.settle_by(&clashes, rule),
            Event::Give(name, text) => vec![Effect::Download { name, text }],
            Event::Accept => self.accept(),
            Event::Decline => self.decline(),
            Event::LetGo => self.let_go(),
            Event::Export(at) => self.export(at),
            Event::Send(wish, at) => self.send(wish, at),
            Event::ExportAside | Event::DiscardAside if self.aside.is_empty() => Vec::new(),
            Event::ExportAside => {
                let text = self.aside.iter().flat_map(|a| [a.key.as_str(), "\n", &a.text, "\n"]).collect();
                vec![Effect::Download { name: "so-nguon-khong-doc-duoc.txt".into(), text }]
            }
            Event::DiscardAside => vec![Effect::Discard(std::mem::take(&mut self.aside))],
            Event::Sample(sample) => {
                let overview = Address { as_of: sample::as_of(sample), ..Address::of(Page::Overview) };
                self.begin_with(Arc::new(sample::book(sample)), overview)
            }
            Event::Clear => self.begin_with(Arc::default(), Address::of(Page::Overview)),
            Event::Prefs(prefs) => {
                self.prefs = prefs.clone();
                vec![Effect::Remember(prefs)]
            }
            Event::KeepWritten(place) => self.keep_written(place),
            Event::Copy(text, rich) => vec![Effect::Copy(text, rich)],
            Event::Copied(done) => self.say(News::Copied(done)),
            Event::Print => vec![Effect::Print],
            Event::Dismiss => {
                self.news = None;
                Vec::new()
            }
            Event::Passed => Vec::new(),
        }
    }

    /// Another book takes the place of this one, and is looked at from here.
    fn begin_with(&mut self, book: Arc<Book>, from: Address) -> Vec<Effect> {
        let go = Effect::Go(from.print());
        self.address = from;
        self.edit(Edit::Replace(book)).into_iter().chain([go]).collect()
    }

    /// News goes along to one other page, for what was done may itself lead there; then it has been read.
    fn pass(&mut self, to_another: bool) {
        let told = self.news.as_ref().map(|(number, _)| *number).filter(|_| to_another);
        if told == Some(self.passed) {
            self.news = None;
        }
        self.passed = told.unwrap_or(self.passed);
    }

    pub(super) fn say(&mut self, news: News) -> Vec<Effect> {
        self.spoken += 1;
        self.news = Some((self.spoken, news));
        Vec::new()
    }
}
