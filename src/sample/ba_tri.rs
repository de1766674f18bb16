//! "Ba Tri 2016": the district of the article (Báo Đồng Khởi, 18/01/2017) with its published totals. Its six praised
//! units bear their names; their figures, all other units and every person are made up.

use super::ba_tri_units::{NO_SOURCE, ROWS, Row};
use super::draft::{Draft, count, name};
use super::people::{Gathered, Place, admitted};
use super::underway;
use crate::domain::{
    Aim, Book, CountBy, Day, Edit, Indicator, Period, PeriodId, Sector, Settings, TargetKind, UnitId, UnitKind,
    UnitVersion,
};

const THIS_YEAR: PeriodId = PeriodId::Year(2016);
const LAST_YEAR: PeriodId = PeriodId::Year(2015);
/// The years before it, of which there are totals alone.
const EARLIER: [i16; 2] = [2014, 2013];
/// So many units are praised, the first ones: over target year after year.
const PRAISED: usize = 6;
const TERM: PeriodId = PeriodId::Term(2015, 2020);

/// What stands beside every figure that nobody published.
const MADE_UP: &str = "Số giả định cho bản mẫu";
/// Where the published figures stand.
const ARTICLE: &str = "Báo Đồng Khởi 18/01/2017";

/// Units beside Ba Tri with made-up admissions of 2016: the article says no more than that Ba Tri was second, after Mỏ Cày Nam.
const BESIDE: [(&str, u32); 12] = [
    ("Huyện Mỏ Cày Nam", 236),
    ("Huyện Giồng Trôm", 214),
    ("Huyện Thạnh Phú", 207),
    ("Huyện Châu Thành", 195),
    ("Huyện Bình Đại", 188),
    ("Thành phố Bến Tre", 171),
    ("Huyện Mỏ Cày Bắc", 142),
    ("Huyện Chợ Lách", 128),
    ("Khối Các cơ quan tỉnh", 96),
    ("Công an tỉnh", 64),
    ("Bộ Chỉ huy Quân sự tỉnh", 31),
    ("Bộ đội Biên phòng tỉnh", 22),
];

/// The book.
pub(super) fn book() -> Option<Book> {
    let mut draft = Draft::new("sampbatr16")?;
    let (first, last) = (Day::new(2013, 1, 1)?, [Day::new(2016, 12, 31)?, Day::new(2015, 12, 31)?]);
    for period in [THIS_YEAR, LAST_YEAR, TERM] {
        draft.enter(Edit::PutPeriod(period, Period::over(period.calendar()?)));
    }
    let version = |text: &str, parent, kind, sector| Some(UnitVersion::new(first, name(text)?, parent, kind, sector));
    let province = draft.unit(version("Tỉnh Bến Tre", None, UnitKind::Province, Sector::Other)?);
    let mut home = version("Huyện Ba Tri", Some(province), UnitKind::District, Sector::Other)?;
    home.count_by = Some(CountBy::Records);
    let home = draft.unit(home);
    for (text, admitted) in BESIDE {
        let unit = draft.unit(version(text, Some(province), UnitKind::Friend, Sector::Other)?);
        draft.fact((THIS_YEAR, unit, Indicator::ADMITTED), admitted, last[0], MADE_UP)?;
    }
    let mut units = Vec::with_capacity(ROWS.len());
    for row in &ROWS {
        let mut version = version(row.name, Some(home), row.sort.kind, row.sort.sector)?;
        version.group = Some(name(row.sort.group)?);
        version.no_source = row.name == NO_SOURCE;
        units.push(draft.unit(version));
    }
    draft.target(THIS_YEAR, home, TargetKind::Assigned, Aim::Exact(count(220)?), ARTICLE)?;
    let earlier = ROWS.iter().filter_map(|r| r.targets[1]).sum();
    draft.target(LAST_YEAR, home, TargetKind::Assigned, Aim::Exact(count(earlier)?), MADE_UP)?;
    for (row, &unit) in ROWS.iter().zip(&units) {
        figures(&mut draft, row, unit, last)?;
    }
    earlier_years(&mut draft, home, &units)?;
    people(&mut draft, home, &units)?;
    let settings = Settings { home: Some(home), sample: Some(name("Ba Tri 2016")?), ..Settings::default() };
    draft.enter(Edit::SetSettings(settings));
    draft.done()
}

/// Everybody, with what is gathered of them: classes, organisations, the programme.
fn people(draft: &mut Draft, home: UnitId, units: &[UnitId]) -> Option<()> {
    let (mut gathered, mut persons) = (Gathered::default(), Vec::new());
    let admitting = ROWS.iter().zip(units).flat_map(|(row, &unit)| (0..row.admitted[0]).map(move |_| (row, unit)));
    for (number, (row, unit)) in (1..).zip(admitting) {
        let place = Place { unit, kind: row.sort.kind, sector: row.sort.sector };
        persons.push(draft.person(admitted(number, place, &mut gathered)?));
    }
    for person in underway::people(units, &mut gathered)? {
        persons.push(draft.person(person));
    }
    gathered.training.matters(draft, home, &persons, MADE_UP)?;
    gathered.sources.matters(draft, home, units, MADE_UP)
}

/// Totals and targets of the years before those of which more is known.
fn earlier_years(draft: &mut Draft, home: UnitId, units: &[UnitId]) -> Option<()> {
    for year in EARLIER {
        let (period, end) = (PeriodId::Year(year), Day::new(year.into(), 12, 31)?);
        let mut all = 0;
        for (at, (row, &unit)) in ROWS.iter().zip(units).enumerate() {
            let target = row.targets[1].unwrap_or(0);
            // One in three others is one short.
            let admitted = if at < PRAISED {
                target + 1 + u32::try_from(at).ok()? % 2
            } else {
                target.saturating_sub(u32::from((at + usize::from(year == EARLIER[0])).is_multiple_of(3)))
            };
            if row.targets[1].is_some() {
                draft.target(period, unit, TargetKind::Assigned, Aim::Exact(count(target)?), MADE_UP)?;
            }
            draft.fact((period, unit, Indicator::ADMITTED), admitted, end, MADE_UP)?;
            all += target;
        }
        draft.target(period, home, TargetKind::Assigned, Aim::Exact(count(all)?), MADE_UP)?;
    }
    Some(())
}

/// Targets and typed figures of one unit; `last` are the last days of 2016 and 2015. Who was admitted in 2016 is known by
/// name, so that year has no typed admissions.
fn figures(draft: &mut Draft, row: &Row, unit: UnitId, last: [Day; 2]) -> Option<()> {
    for (at, period) in [THIS_YEAR, LAST_YEAR].into_iter().enumerate() {
        if let Some(target) = row.targets[at] {
            draft.target(period, unit, TargetKind::Assigned, Aim::Exact(count(target)?), MADE_UP)?;
        }
        draft.fact((period, unit, Indicator::Members), row.members[at], last[at], MADE_UP)?;
    }
    draft.fact((LAST_YEAR, unit, Indicator::ADMITTED), row.admitted[1], last[1], MADE_UP)
}
