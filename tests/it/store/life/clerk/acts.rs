//! What a person can do on any page, and what must be so right after it.

use super::{World, files};
use crate::note::{count, fact, name, person, unit_id, version};
use crate::session::desk::{moment, today};
use crate::store::life::page::Page;
use crate::store::life::{Told, small};
use crate::store::packed::Dice;
use so_nguon::domain::{
    Aim, Category, Day, Edit, FactKey, Gender, Id, Indicator, Note, Period, PeriodId, Person, PersonId, PersonName,
    Target, TargetKey, TargetKind, UnitId, UnitKind, UnitVersion,
};
use so_nguon::exchange::Packet;
use so_nguon::merge::Rule;
use so_nguon::session::{Event, Moment, News, PAGES, Sending, Session, Wish, closing, results};
use so_nguon::session::{lines, sheet::Write};
use so_nguon::stats::Figures;
use std::sync::Arc;

const NAMES: [&str; 5] = ["Nguyễn Thị Xê", "Trần Văn Ýt", "Lê Văn Một", "Phạm Thị Hai", "Huỳnh Ánh"];
const DAYS: [&str; 4] = ["2015-11-20", "2016-03-03", "2016-09-02", "2017-01-10"];
const PERIODS: [&str; 3] = ["2016", "2017", "2016-09"];

pub fn pick<T: Clone>(of: &[T], dice: &mut Dice) -> T {
    of[dice.below(u32::try_from(of.len()).unwrap()) as usize].clone()
}

/// One of the units; the small book's where there is none.
fn unit(session: &Session, dice: &mut Dice) -> UnitId {
    let all: Vec<UnitId> = session.book.units.iter().map(|(id, _)| *id).collect();
    if all.is_empty() { unit_id(1) } else { pick(&all, dice) }
}

fn somebody(session: &Session, dice: &mut Dice) -> Option<PersonId> {
    let all: Vec<PersonId> = session.book.persons.iter().map(|(id, _)| *id).collect();
    (!all.is_empty()).then(|| pick(&all, dice))
}

fn period(dice: &mut Dice) -> PeriodId {
    pick(&PERIODS, dice).parse().unwrap()
}

fn someone(session: &Session, dice: &mut Dice) -> Person {
    let one = person(unit(session, dice), pick(&DAYS, dice));
    let gender = if dice.below(2) == 0 { Gender::Woman } else { Gender::Man };
    Person { name: PersonName::new(pick(&NAMES, dice)).unwrap(), gender, ..one }
}

/// Something that is entered in a form or a table.
pub fn entered(session: &Session, dice: &mut Dice) -> Option<Edit> {
    let (at, n) = (unit(session, dice), dice.below(30));
    let from: Day = ["2012-01-01", "2016-06-01", "2016-12-31"][n as usize % 3].parse().unwrap();
    Some(match dice.below(16) {
        0..4 => Edit::AddPerson(PersonId(session.next_id()), someone(session, dice)),
        4 | 5 => Edit::SetPerson(somebody(session, dice)?, Some(someone(session, dice))),
        6 => Edit::SetPerson(somebody(session, dice)?, None),
        7 => {
            let indicator =
                pick(&[Indicator::ADMITTED, Indicator::Members, Indicator::Admitted(Category::Women)], dice);
            let key = FactKey { period: period(dice), unit: at, indicator };
            Edit::SetFact(key, (n > 5).then(|| fact(n, "2016-12-31")))
        }
        8 | 9 => {
            let key = TargetKey { period: period(dice), unit: at, category: Category::All, kind: TargetKind::Assigned };
            let aim = Aim::Exact(count(n));
            Edit::SetTarget(key, (n > 3).then(|| Target::of(aim)))
        }
        10 => Edit::AddUnit(
            UnitId(session.next_id()),
            UnitVersion { from, ..version("Chi bộ thêm", Some(at), UnitKind::Cell) },
        ),
        11 => {
            let now = session.book.units.get(&at)?.versions.last()?.clone();
            let above = unit(session, dice);
            let parent = if n.is_multiple_of(2) { now.parent } else { Some(above) };
            Edit::ReviseUnit(at, UnitVersion { from, parent, name: name(&format!("Đổi tên {n}")), ..now })
        }
        12 => Edit::EndUnit(at, (n > 8).then(|| pick(&DAYS, dice).parse().unwrap())),
        13 => Edit::RemoveUnit(at),
        14 => closing(&session.book, period(dice), today())?,
        _ => {
            let id = period(dice);
            Edit::PutPeriod(id, Period { frozen: None, ..session.book.period(id)? })
        }
    })
}

fn said(session: &Session) -> u64 {
    session.news.as_ref().map_or(0, |(n, _)| *n)
}

/// An edit is made; sometimes it is taken back at once, and done again.
fn edits(page: &mut Page, edit: Edit, told: &mut Told, dice: &mut Dice, says: &str) {
    let before = (Arc::clone(&page.session.book), said(&page.session));
    page.send(Event::Edit(edit), told);
    let session = &page.session;
    let refused = said(session) != before.1 && matches!(session.news, Some((_, News::Refused(_) | News::ReadOnly)));
    if refused {
        assert_eq!(session.book, before.0, "{says}: what was refused has changed the book");
        return;
    }
    let after = Arc::clone(&session.book);
    let noted = session.history.last_step().is_some_and(|step| Arc::ptr_eq(&step.before, &before.0));
    if !noted || dice.below(5) > 0 {
        return;
    }
    page.send(Event::Undo, told);
    assert!(matches!(page.session.news, Some((_, News::Undone(_, 0)))), "{says}: {:?}", page.session.news);
    assert_eq!(page.session.book, before.0, "{says}: it was taken back, and is not as before");
    if dice.below(2) == 0 {
        page.send(Event::Redo, told);
        assert_eq!(page.session.book, after, "{says}: it was done again, and is not as it was");
    }
}

/// One thing, in this tab.
pub fn does(world: &mut World, at: usize, dice: &mut Dice) {
    let World { tabs, told, files: lying, neighbour, says, .. } = world;
    let page = &mut tabs[at].page;
    if page.session.book.units.is_empty() {
        page.send(Event::Edit(Edit::Replace(Arc::new(small()))), told);
    }
    match dice.below(32) {
        0..12 => {
            if let Some(edit) = entered(&page.session, dice) {
                edits(page, edit, told, dice, says);
            }
        }
        12 | 13 => types(page, told, dice, says),
        14 => page.send(Event::Undo, told),
        15 => page.send(Event::Redo, told),
        16 | 17 => page.send(Event::Go(goes(&page.session, dice)), told),
        18 | 19 => {
            let packet = pick(&[Packet::Counts, Packet::Targets, Packet::Records, Packet::Book], dice);
            page.send(Event::Send(Sending { packet, combined: dice.below(2) == 0 }, moment(0)), told);
            lying.extend(page.given.drain(..).map(|(name, text)| (name, text.as_bytes().into())));
        }
        20 | 21 => {
            if !lying.is_empty() {
                files::chooses(page, pick(lying, dice), told, dice);
            }
        }
        22..24 => files::goes_on_elsewhere(neighbour, lying, dice, says),
        24 => page.send(Event::Wish(Wish::Copy), told),
        25 => page.restores(told),
        26 => page.send(Event::SaveAgain, told),
        27 => {
            let clashes: Arc<[_]> = page.session.replica.clashes().into();
            match clashes.first().cloned() {
                Some(first) if dice.below(2) == 0 => page.send(Event::Settle(Box::new(first), 0), told),
                Some(_) => page.send(Event::SettleBy(clashes, Rule::Shown), told),
                None => {}
            }
        }
        28 => {
            // A clock that is wrong, or a night.
            let day: Day = pick(&["2017-01-18", "2017-01-19", "2016-12-31", "2031-05-05"], dice).parse().unwrap();
            page.session.now = Moment { day, hour: 9, minute: 0 };
            page.send(Event::Passed, told);
        }
        29 => page.send(if dice.below(4) == 0 { Event::Clear } else { Event::Dismiss }, told),
        30 => {
            let many = (0..dice.below(80))
                .map(|_| Edit::AddPerson(PersonId(page.session.next_id()), someone(&page.session, dice)));
            for edit in many.collect::<Vec<_>>() {
                page.send(Event::Edit(edit), told);
            }
        }
        _ => {
            let (next, number) = (page.session.next_id(), page.session.next_id().number);
            let id = |n| PersonId(Id { number: number + n, ..next });
            let large = dice.below(10) == 0;
            let edits =
                (0..if large { 2_100 } else { 40 }).map(|n| Edit::AddPerson(id(n), someone(&page.session, dice)));
            let edit = Edit::All(edits.collect());
            page.send(Event::Edit(edit), told);
        }
    }
}

/// A number is typed into the table of results.
fn types(page: &mut Page, told: &mut Told, dice: &mut Dice, says: &str) {
    let session = &page.session;
    let Some((figures, unit)) = Figures::of(&session.book, session.question(), None).zip(session.unit()) else {
        return;
    };
    let lines = lines(&figures.tree, unit, dice.below(2) == 0);
    let cols = results::columns(false);
    let report = results::Report { period: session.period(), as_of: session.as_of(), note: Note::default() };
    let cell = |dice: &mut Dice| Write {
        row: dice.below(4) as usize,
        col: dice.below(3) as usize,
        text: pick(&["3", "14", "", "–", "1.000", "ba", "-2"], dice).into(),
    };
    let writes: Vec<Write> = (0..=dice.below(3)).map(|_| cell(dice)).collect();
    let entered = results::enter(&session.book, &figures, &report, &lines, &cols, &writes);
    if let Some(edit) = entered.edit {
        edits(page, edit, told, dice, says);
    }
}

/// Any page, about anything.
fn goes(session: &Session, dice: &mut Dice) -> String {
    let (_, word) = pick(&PAGES, dice);
    let mut asks = vec![format!("don-vi={}", unit(session, dice)), format!("ky={}", period(dice))];
    if dice.below(3) == 0 {
        asks.push(format!("den-ngay={}", pick(&DAYS, dice)));
    }
    asks.truncate(dice.below(4) as usize);
    format!("#/{word}?{}", asks.join("&"))
}
