//! An organisation in a few lines of text, as a book.
//!
//! ```text
//! Huyện A  T=220 A=222 nữ=121
//!   Xã B  T=10 persons=12 group:Khối_1
//!   Xã C  no-source unranked
//! ```
//!
//! Two spaces a level; the name ends at two spaces. `T=` target (`8000-8500` a range, `3.5%` of the members at the start
//! of the year, rounded up), `A=` typed admissions, `persons=` so many recorded persons (men of 40), a category's word
//! and a number (`nữ=121`) a typed figure of it, `ĐV=` members at the end of the year, `units=`, `P=` typed admissions of
//! the year before, `M0=` members at its end, `group:X_Y`, `totals`, `records`, `friend`, `no-source`, `unranked`,
//! `until:2016-07-01`, and a kind's word (`tỉnh`, `chi-bộ`). Everything is of the year 2016 and known at its end.

pub use crate::luck::cases;
use so_nguon::domain::*;
use so_nguon::stats::*;

/// What a field says that nobody here knows, as files spell it.
pub fn opaque(json: &str) -> Opaque {
    serde_json::from_str(json).unwrap()
}

/// A field that nobody here knows.
pub fn foreign(name: &str, home: Home, json: &str) -> Foreign {
    Foreign { name: name.parse().unwrap(), home, value: opaque(json) }
}

/// The year that the notation speaks of.
pub const YEAR: PeriodId = PeriodId::Year(2016);

/// A day as files write it.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A count.
pub fn count(n: u32) -> Count {
    Count::new(i64::from(n)).unwrap()
}

/// A unit's name.
pub fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// The n-th unit of the tests' station.
pub fn unit_id(number: u32) -> UnitId {
    UnitId(Id { station: Station::from_bits(7), number })
}

/// The n-th person of the tests' station.
pub fn person_id(number: u32) -> PersonId {
    PersonId(Id { station: Station::from_bits(7), number })
}

/// The n-th matter of the tests' station.
pub fn matter_id(number: u32) -> MatterId {
    MatterId(Id { station: Station::from_bits(7), number })
}

/// A place on the list of a class.
pub fn enrolment(class: MatterId, person: PersonId) -> Matter {
    let items = vec![(MatterField::Of, Item::Matter(class)), (MatterField::Person, Item::Person(person))];
    Matter::of(MatterKind::Enrolment, items)
}

/// The edit that makes the place the n-th matter.
pub fn learner(number: u32, class: MatterId, person: PersonId) -> Edit {
    Edit::SetMatter(matter_id(number), Some(enrolment(class, person)))
}

/// The name of the person whom a matter is of.
pub fn name_of(book: &Book, id: MatterId) -> Option<String> {
    book.persons.get(&book.matters.get(&id)?.person()?).map(|p| p.name.to_string())
}

/// One more change of the membership in a unit.
pub fn changed(sketch: &mut Sketch, unit: &str, code: &str, on: &str, heads: Option<u32>, who: Option<PersonId>) {
    let items = vec![
        (MatterField::ChangeKind, MatterField::ChangeKind.read(code).unwrap()),
        (MatterField::Unit, Item::Unit(sketch.unit(unit))),
        (MatterField::On, MatterField::On.read(on).unwrap()),
    ];
    let matter = Matter::of(MatterKind::MemberChange, items);
    let matter = matter.with(MatterField::Heads, heads.map(|n| Item::Count(count(n))));
    let number = u32::try_from(sketch.book.matters.len() + 1).unwrap();
    let matter = matter.with(MatterField::Person, who.map(Item::Person));
    sketch.edit(Edit::SetMatter(matter_id(number), Some(matter)));
}

/// A man of 40 without marks, admitted in this unit on this day.
pub fn person(unit: UnitId, admitted: &str) -> Person {
    let admitted = day(admitted);
    let born = Born::Year(i16::try_from(admitted.year() - 40).unwrap());
    let name = PersonName::new("Nguyễn Văn Thử").unwrap();
    Person::new(name, Gender::Man, born, unit).admitted_on(admitted)
}

/// A version from 2010 on.
pub fn version(text: &str, parent: Option<UnitId>, kind: UnitKind) -> UnitVersion {
    UnitVersion::new(day("2010-01-01"), name(text), parent, kind, Sector::Other)
}

/// A typed figure known on the day.
pub fn fact(value: u32, as_of: &str) -> Fact {
    Fact::new(count(value), day(as_of), Origin::Typed, Note::default())
}

/// The figure as a station above has corrected it on the day.
pub fn corrected(fact: Fact, value: u32, on: &str) -> Fact {
    let correction = Correction { value: count(value), reason: Cause::new("Cộng nhầm").unwrap(), on: day(on) };
    Fact { correction: Some(correction), ..fact }
}

/// The key of a figure of the year.
pub fn figure(unit: UnitId, indicator: Indicator) -> FactKey {
    FactKey { period: YEAR, unit, indicator }
}

/// The key of an assigned target of the year for all admissions.
pub fn target(unit: UnitId) -> TargetKey {
    TargetKey { period: YEAR, unit, category: Category::All, kind: TargetKind::Assigned }
}

/// A book made from the notation.
pub struct Sketch {
    /// The book.
    pub book: Book,
    names: Vec<(String, UnitId)>,
}

impl Sketch {
    /// Reads the notation; a word that it does not know fails the test.
    pub fn read(text: &str) -> Self {
        let mut sketch = Self { book: Book::default(), names: Vec::new() };
        let mut path: Vec<UnitId> = Vec::new();
        for line in text.lines().filter(|l| !l.trim().is_empty()) {
            let depth = (line.len() - line.trim_start().len()) / 2;
            let (title, words) = line.trim().split_once("  ").unwrap_or((line.trim(), ""));
            let id = unit_id(u32::try_from(sketch.names.len() + 1).unwrap());
            path.truncate(depth);
            sketch.names.push((title.to_owned(), id));
            let kinds = [UnitKind::District, UnitKind::Commune, UnitKind::Branch, UnitKind::Cell];
            let mut unit = version(title, path.last().copied(), kinds[depth.min(3)]);
            let (edits, until) = words_of(id, &mut unit, words);
            sketch.edit(Edit::AddUnit(id, unit));
            for edit in edits {
                sketch.edit(edit);
            }
            let next = sketch.book.persons.len();
            for at in 0..until.persons {
                let id_of = person_id(u32::try_from(next).unwrap() + at + 1);
                sketch.edit(Edit::SetPerson(id_of, Some(person(id, "2016-06-15"))));
            }
            if until.end.is_some() {
                sketch.edit(Edit::EndUnit(id, until.end));
            }
            path.push(id);
        }
        sketch
    }

    /// Applies an edit that must be accepted.
    pub fn edit(&mut self, edit: impl std::borrow::Borrow<Edit>) {
        let edit = edit.borrow();
        self.book = self.book.apply(edit).unwrap_or_else(|why| panic!("{edit:?} was refused: {why:?}"));
    }

    /// The unit of this name.
    pub fn unit(&self, title: &str) -> UnitId {
        self.names.iter().find(|(n, _)| n == title).unwrap_or_else(|| panic!("no unit {title}")).1
    }

    /// The figures of the year at its end.
    pub fn figures(&self) -> Figures {
        self.figures_on("2016-12-31")
    }

    /// The figures of the year up to this day.
    pub fn figures_on(&self, as_of: &str) -> Figures {
        Figures::of(&self.book, Question { period: YEAR, as_of: day(as_of) }, None).unwrap()
    }

    /// One figure of the year at its end.
    pub fn cell(&self, title: &str, indicator: Indicator) -> Cell {
        self.figures().get(self.unit(title), indicator)
    }

    /// How one unit stands at the end of the year.
    pub fn standing(&self, title: &str) -> Standing {
        standings(&self.book, &self.figures(), Category::All, self.unit(title), true).pop().unwrap()
    }

    /// The table of the units below this one at the end of the year.
    pub fn ranking(&self, above: &str, order: Order) -> Ranking {
        self.weighed(above, order, Weights::default())
    }

    /// The same with weights.
    pub fn weighed(&self, above: &str, order: Order, weights: Weights) -> Ranking {
        let below = standings(&self.book, &self.figures(), Category::All, self.unit(above), false);
        Ranking::of(&below, order, weights)
    }

    /// A table in short: `["1 Thạnh Phú", "- Xã C"]`.
    pub fn table(&self, above: &str, order: Order) -> Vec<String> {
        short(&self.ranking(above, order))
    }
}

/// A table in short: each rank (or `-`) with its unit.
pub fn short(ranking: &Ranking) -> Vec<String> {
    let rank = |r: &Placed| r.rank.map_or_else(|| "-".into(), |n| n.to_string());
    ranking.rows.iter().map(|r| format!("{} {}", rank(r), r.standing.name)).collect()
}

/// A percentage in Vietnamese print: `100,91`.
pub fn printed(ratio: Option<Ratio>, decimals: u8) -> String {
    let Some(Printed { scaled, decimals }) = ratio.map(|r| r.percent(decimals)) else { return "—".into() };
    let unit = 10u128.pow(u32::from(decimals));
    match decimals {
        0 => scaled.to_string(),
        _ => format!("{},{:0width$}", scaled / unit, scaled % unit, width = usize::from(decimals)),
    }
}

/// What the words of a line say beyond the unit's version.
#[derive(Default)]
struct Rest {
    persons: u32,
    end: Option<Day>,
}

fn words_of(id: UnitId, unit: &mut UnitVersion, words: &str) -> (Vec<Edit>, Rest) {
    let (mut edits, mut rest) = (Vec::new(), Rest::default());
    let typed = |period: i16, indicator: Indicator, n: &str| {
        let key = FactKey { period: PeriodId::Year(period), unit: id, indicator };
        Edit::SetFact(key, Some(fact(n.parse().unwrap(), &format!("{period}-12-31"))))
    };
    for word in words.split_whitespace() {
        match word.split_once(['=', ':']) {
            Some(("T", aim)) => edits.push(Edit::SetTarget(target(id), Some(Target::of(aim_of(aim))))),
            Some(("A", n)) => edits.push(typed(2016, Indicator::ADMITTED, n)),
            Some(("P", n)) => edits.push(typed(2015, Indicator::ADMITTED, n)),
            Some(("ĐV", n)) => edits.push(typed(2016, Indicator::Members, n)),
            Some(("M0", n)) => edits.push(typed(2015, Indicator::Members, n)),
            Some(("units", n)) => edits.push(typed(2016, Indicator::Units, n)),
            Some(("nữ", n)) => edits.push(typed(2016, Indicator::Admitted(Category::Women), n)),
            Some(("tôn-giáo", n)) => edits.push(typed(2016, Indicator::Admitted(Category::Religious), n)),
            Some(("đồng-khởi", n)) => edits.push(typed(2016, Indicator::Admitted(Category::NewUprising), n)),
            Some(("persons", n)) => rest.persons = n.parse().unwrap(),
            Some(("group", g)) => unit.group = Some(name(&g.replace('_', " "))),
            Some(("until", d)) => rest.end = Some(day(d)),
            None if word == "totals" => unit.count_by = Some(CountBy::Totals),
            None if word == "records" => unit.count_by = Some(CountBy::Records),
            None if word == "friend" => unit.kind = UnitKind::Friend,
            None if word == "tỉnh" => unit.kind = UnitKind::Province,
            None if word == "chi-bộ" => unit.kind = UnitKind::Branch,
            None if word == "no-source" => unit.no_source = true,
            None if word == "unranked" => unit.ranks = false,
            _ => panic!("the notation has no word {word}"),
        }
    }
    (edits, rest)
}

fn aim_of(text: &str) -> Aim {
    if let Some(percent) = text.strip_suffix('%') {
        let (whole, part) = percent.split_once('.').unwrap_or((percent, "0"));
        let hundredths = whole.parse::<u32>().unwrap() * 100 + format!("{part:0<2}").parse::<u32>().unwrap();
        return Aim::Percent(Percent {
            hundredths: count(hundredths),
            of: PercentOf::YearStart,
            rounding: Rounding::Up,
        });
    }
    let number = |n: &str| count(n.parse().unwrap());
    text.split_once('-').map_or_else(|| Aim::Exact(number(text)), |(l, m)| Aim::range(number(l), number(m)).unwrap())
}
