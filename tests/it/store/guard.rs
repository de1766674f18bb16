//! A lock is set, changed and taken off while the machine may stop before any step and the shelf come back as at any earlier
//! moment: what was saved opens with the passphrase that was in force, and a book that was locked is locked.

use super::key::dice;
use super::lock::{QUICK, pass};
use super::two::{Disk, run};
use so_nguon::store::{
    DataKey, Found, Lock, Sealed, Shelf, Start, Strict, Sweep, Swept, Trouble, assure, beside, change, is_sealed, set,
    start, unlock,
};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What the page has told.
#[derive(Clone, Default)]
struct Told {
    /// Texts shown as saved.
    saved: BTreeMap<String, String>,
    /// The passphrases of which one is in force: several while one is being changed.
    force: Vec<&'static str>,
    /// Whether there is a lock; none while that is being changed.
    locked: Option<bool>,
    /// The passphrase that was taken off last.
    removed: Option<&'static str>,
}

/// What makes a page: one that is loaded anew has forgotten its key.
struct Page<'a> {
    disk: Disk,
    key: Option<Rc<DataKey>>,
    told: &'a RefCell<Told>,
}

fn sealed(disk: &Disk, key: Option<&Rc<DataKey>>) -> Sealed<Disk> {
    key.map_or_else(|| Sealed::plain(disk.clone()), |key| Sealed::new(disk.clone(), Rc::clone(key), dice))
}

impl Page<'_> {
    /// A text goes to the shelf, and as it lies there into the strict storage; then it is shown as saved.
    async fn write(&self, n: u32) -> Result<(), Trouble> {
        let (name, text) = (format!("so-nguon/j/0000000009-{n}"), format!("so-nguon 2 đồng chí số {n}"));
        sealed(&self.disk, self.key.as_ref()).set(&name, &text)?;
        let lies = self.disk.get(&name)?.unwrap();
        let (there, lock) = (self.disk.mark(Lock::KEY).await?, self.disk.get(Lock::KEY)?);
        let key = is_sealed(&lies).then(|| self.key.as_ref().unwrap().id());
        let mark = beside(there.as_deref(), lock.as_deref(), key)?.map(str::to_owned);
        self.disk.keep(&name, &lies, mark.as_deref().map(|text| (Lock::KEY, text))).await;
        self.told.borrow_mut().saved.insert(name, text);
        Ok(())
    }

    async fn unlock(&mut self, passphrase: &str) -> Result<(), Trouble> {
        let key = unlock(&mut self.disk.clone(), &self.disk, &pass(passphrase), QUICK, dice).await;
        self.key = Some(Rc::new(key.map_err(|_| Trouble::Denied)?));
        Ok(())
    }

    async fn set(&mut self, passphrase: &'static str) -> Result<(), Trouble> {
        self.tells(Some(passphrase), None, false);
        let (lock, _) = Lock::create(&pass(passphrase), QUICK, dice)?;
        set(&mut self.disk.clone(), &self.disk, &lock).await?;
        self.tells(Some(passphrase), Some(true), true);
        // The page is loaded anew.
        self.unlock(passphrase).await?;
        self.sweep()?;
        self.restate(true).await
    }

    async fn change(&mut self, old: &str, new: &'static str) -> Result<(), Trouble> {
        self.tells(Some(new), Some(true), false);
        self.rewrap(old, new, false).await?;
        self.tells(Some(new), Some(true), true);
        Ok(())
    }

    async fn take_off(&mut self, passphrase: &'static str) -> Result<(), Trouble> {
        self.tells(None, None, false);
        self.rewrap(passphrase, passphrase, true).await?;
        self.restate(false).await?;
        self.sweep()?;
        self.restate(false).await?;
        self.key = None;
        self.told.borrow_mut().removed = Some(passphrase);
        self.tells(None, Some(false), true);
        Ok(())
    }

    async fn rewrap(&self, old: &str, new: &str, off: bool) -> Result<(), Trouble> {
        let Found::Lock(lock) = Lock::find(&self.disk)? else { return Err(Trouble::Denied) };
        let key = lock.unlock(&pass(old)).map_err(|_| Trouble::Denied)?;
        change(&mut self.disk.clone(), &self.disk, &lock.next(&key, &pass(new), QUICK, off, dice)?).await
    }

    fn sweep(&self) -> Result<(), Trouble> {
        assert_eq!(Sweep::run(&mut sealed(&self.disk, self.key.as_ref()))?, Swept::Done);
        Ok(())
    }

    async fn restate(&self, seal: bool) -> Result<(), Trouble> {
        let key = self.key.as_ref().unwrap();
        if seal {
            assure(&self.disk, &self.disk, key).await?;
        }
        self.disk.restate(|name, text| key.restate(name, text, seal, dice).unwrap()).await.map(drop)
    }

    fn tells(&self, force: Option<&'static str>, locked: Option<bool>, settled: bool) {
        let mut told = self.told.borrow_mut();
        if settled {
            told.force.clear();
        }
        told.force.extend(force);
        told.locked = locked;
    }
}

/// A life with all that can be done to a lock.
async fn life(disk: Disk, told: &RefCell<Told>) -> Result<(), Trouble> {
    let mut page = Page { disk, key: None, told };
    page.tells(None, Some(false), true);
    page.write(1).await?;
    page.write(2).await?;
    page.set("đồng khởi").await?;
    page.write(3).await?;
    page.write(4).await?;
    page.change("đồng khởi", "ba tri 1960").await?;
    page.write(5).await?;
    page.take_off("ba tri 1960").await?;
    page.write(6).await?;
    page.set("dừa xanh").await?;
    page.write(7).await
}

/// The next page, after a crash: everything that was told is so.
fn holds(disk: &Disk, told: &Told, says: &str) {
    let mut shelf = disk.clone();
    while run(start(&mut shelf, disk)).unwrap().unwrap() != Start::Same {}
    let is_locked = Lock::find(&shelf).unwrap() != Found::None;
    // A lock that was taken off may come back, with all that it sealed.
    assert!(is_locked || told.locked != Some(true), "{says}: it was locked, and is open");
    let key = if is_locked {
        let tries: Vec<&str> = told.force.iter().copied().chain(told.removed).collect();
        let opens = |typed: &&str| run(unlock(&mut shelf.clone(), disk, &pass(typed), QUICK, dice)).unwrap().ok();
        if let (Some(true), [one]) = (told.locked, &told.force[..]) {
            assert!(opens(one).is_some(), "{says}: {one} was in force");
        }
        Some(Rc::new(tries.iter().find_map(opens).unwrap_or_else(|| panic!("{says}: no passphrase opens it"))))
    } else {
        None
    };
    let open = |name: &str, text: &String| {
        let opened = key.as_ref().and_then(|key| key.open(name, text));
        if is_sealed(text) { opened } else { Some(text.clone()) }
    };
    let strict = disk.mirror();
    for (name, text) in &told.saved {
        let kept = strict.get(name).and_then(|lies| open(name, lies));
        assert_eq!(kept.as_ref(), Some(text), "{says}: {name} was saved");
        let lies = shelf.shelf().get(name).and_then(|lies| open(name, lies));
        assert!(lies.is_none_or(|lies| lies == *text), "{says}: {name} is another text");
    }
    // And work goes on, under the lock that is there.
    sealed(disk, key.as_ref())
        .set("so-nguon/j/0000000009-99", "so-nguon 2 x")
        .unwrap_or_else(|t| panic!("{says}: {t:?}"));
}

#[test]
fn whatever_was_saved_opens_wherever_it_stops_and_whatever_is_forgotten() {
    let whole = Disk::default();
    let told = RefCell::new(Told::default());
    assert_eq!(run(life(whole.clone(), &told)), Some(Ok(())));
    assert!(whole.mirror().values().all(|text| is_sealed(text)), "all of it is sealed");
    let steps = whole.steps();
    assert!(steps > 50, "{steps}");
    for stop in 0..=steps {
        let (disk, told) = (Disk::default(), RefCell::new(Told::default()));
        disk.stop_at(stop);
        let _ = run(life(disk.clone(), &told));
        for writes in 0..=disk.writes() {
            holds(
                &disk.back(writes),
                &told.borrow(),
                &format!("stopped before step {stop}, {writes} writes came back"),
            );
        }
    }
}

#[test]
fn where_nothing_is_strict_the_shelf_keeps_its_own_lock() {
    let disk = Disk::default();
    let (lock, key) = Lock::create(&pass("đồng khởi"), QUICK, dice).unwrap();
    lock.put(&mut disk.clone()).unwrap();
    let text = key.seal("so-nguon/j/0000000009-1", "x", dice).unwrap();
    // A book that was locked before locks lay strictly: opening it puts the lock there.
    assert_eq!(beside(None, None, Some(key.id())), Err(Trouble::Denied), "what nobody could open is not put there");
    let other = Lock::create(&pass("khác"), QUICK, dice).unwrap().0.write();
    assert_eq!(beside(Some(&other), Some(&lock.write()), Some(key.id())), Err(Trouble::Elsewhere));
    assert_eq!(beside(None, Some(&other), Some(key.id())), Err(Trouble::Denied));
    let opened = run(unlock(&mut disk.clone(), &disk, &pass("đồng khởi"), QUICK, dice)).unwrap().unwrap();
    assert_eq!(opened.open("so-nguon/j/0000000009-1", &text).as_deref(), Some("x"));
    let mark = run(disk.mark(Lock::KEY)).unwrap().unwrap();
    assert_eq!(beside(mark.as_deref(), None, Some(key.id())), Ok(None));
    assert_eq!(run(set(&mut disk.clone(), &disk, &lock)), Some(Err(Trouble::Elsewhere)), "there is one");
}

#[test]
fn of_two_locks_of_one_key_the_later_comes_to_lie_in_both_places() {
    let (old, key) = Lock::create(&pass("đồng khởi"), QUICK, dice).unwrap();
    let new = old.next(&key, &pass("ba tri 1960"), QUICK, false, dice).unwrap();
    let going = new.next(&key, &pass("ba tri 1960"), QUICK, true, dice).unwrap();
    let other = Lock::create(&pass("khác"), QUICK, dice).unwrap().0;
    for (lies, strictly, both) in [
        (&old, &new, Some(&new)),
        (&new, &old, Some(&new)),
        (&new, &going, Some(&going)),
        (&going, &old, Some(&going)),
        (&other, &new, None),
    ] {
        let disk = Disk::default();
        lies.put(&mut disk.clone()).unwrap();
        run(disk.set_mark(Lock::KEY, Some(&strictly.write()))).unwrap().unwrap();
        assert_eq!(run(start(&mut disk.clone(), &disk)).unwrap(), Ok(Start::Same));
        assert_eq!(Lock::find(&disk), Ok(Found::Lock(Box::new(both.unwrap_or(lies).clone()))));
        let mark = run(disk.mark(Lock::KEY)).unwrap().unwrap().unwrap();
        assert_eq!(mark, both.unwrap_or(strictly).write(), "nothing is said of locks of two keys");
    }
}

/// A text that was on its way when the lock was taken off comes to lie sealed: a new lock would shut its key out for ever.
#[test]
fn no_new_lock_goes_over_one_that_still_has_something_to_open() {
    let disk = Disk::default();
    let (old, key) = Lock::create(&pass("đồng khởi"), QUICK, dice).unwrap();
    let off = old.next(&key, &pass("đồng khởi"), QUICK, true, dice).unwrap();
    run(disk.set_mark(Lock::KEY, Some(&off.write()))).unwrap().unwrap();
    let new = Lock::create(&pass("dừa xanh"), QUICK, dice).unwrap().0;
    let name = "so-nguon/j/0000000009-1";
    run(disk.keep(name, &key.seal(name, "so-nguon 2 x", dice).unwrap(), None)).unwrap();
    assert_eq!(run(set(&mut disk.clone(), &disk, &new)), Some(Err(Trouble::Elsewhere)));
    // The next page asks for the passphrase of before, and opens it.
    assert_eq!(run(start(&mut disk.clone(), &disk)), Some(Ok(Start::Locked)));
    let opened = run(unlock(&mut disk.clone(), &disk, &pass("đồng khởi"), QUICK, dice)).unwrap().unwrap();
    run(disk.restate(|name, text| opened.restate(name, text, false, dice).unwrap())).unwrap().unwrap();
    Lock::remove(&mut disk.clone()).unwrap();
    assert_eq!(run(set(&mut disk.clone(), &disk, &new)), Some(Ok(())));
}
