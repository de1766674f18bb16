//! "Bến Tre 12/9/2019": a province and its thirteen units by published totals alone (Báo Đồng Khởi, 17/9/2019;
//! handbook 12, vector 2). No unit's own target was published, so none is here.

use super::draft::{Draft, count, name};
use crate::domain::{
    Aim, Book, Category, CountBy, Day, Edit, Indicator, Period, PeriodId, Sector, Settings, TargetKind, UnitKind,
    UnitVersion,
};

const YEAR: PeriodId = PeriodId::Year(2019);
const TERM: PeriodId = PeriodId::Term(2015, 2020);
const ARTICLE: &str = "Báo Đồng Khởi 17/9/2019";
const NEW_UPRISING: Indicator = Indicator::Admitted(Category::NewUprising);

/// Name, field, admitted, and of them in the class "Đồng khởi mới" where that was published.
const UNITS: [(&str, Sector, u32, Option<u32>); 13] = [
    ("Huyện Thạnh Phú", Sector::Other, 121, Some(2)),
    ("Huyện Mỏ Cày Nam", Sector::Other, 121, Some(9)),
    ("Huyện Giồng Trôm", Sector::Other, 120, Some(1)),
    ("Huyện Ba Tri", Sector::Other, 118, None),
    ("Huyện Châu Thành", Sector::Other, 93, Some(8)),
    ("Huyện Bình Đại", Sector::Other, 92, Some(7)),
    ("Khối Các cơ quan – Doanh nghiệp tỉnh", Sector::PartyOffice, 87, None),
    ("Thành phố Bến Tre", Sector::Other, 76, None),
    ("Công an tỉnh", Sector::Police, 48, Some(8)),
    ("Huyện Chợ Lách", Sector::Other, 47, None),
    ("Huyện Mỏ Cày Bắc", Sector::Other, 23, None),
    ("Bộ đội Biên phòng tỉnh", Sector::BorderGuard, 7, None),
    ("Bộ Chỉ huy Quân sự tỉnh", Sector::Army, 4, None),
];

/// The book.
pub(super) fn book() -> Option<Book> {
    let mut draft = Draft::new("sampbentr9")?;
    let (first, as_of) = (Day::new(2015, 1, 1)?, Day::new(2019, 9, 12)?);
    for period in [YEAR, TERM] {
        draft.enter(Edit::PutPeriod(period, Period::over(period.calendar()?)));
    }
    let mut province = UnitVersion::new(first, name("Tỉnh Bến Tre")?, None, UnitKind::Province, Sector::Other);
    province.count_by = Some(CountBy::Totals);
    let province = draft.unit(province);
    for (text, sector, admitted, uprising) in UNITS {
        // Sectors of districts are Other; the committees of offices and forces stand beside them.
        let kind = if sector == Sector::Other { UnitKind::District } else { UnitKind::UpperCommittee };
        let unit = draft.unit(UnitVersion::new(first, name(text)?, Some(province), kind, sector));
        draft.fact((YEAR, unit, Indicator::ADMITTED), admitted, as_of, ARTICLE)?;
        if let Some(uprising) = uprising {
            draft.fact((YEAR, unit, NEW_UPRISING), uprising, as_of, ARTICLE)?;
        }
    }
    draft.fact((YEAR, province, Indicator::ADMITTED), 957, as_of, ARTICLE)?;
    draft.fact((YEAR, province, NEW_UPRISING), 35, as_of, ARTICLE)?;
    draft.fact((TERM, province, Indicator::ADMITTED), 7979, as_of, ARTICLE)?;
    draft.target(YEAR, province, TargetKind::Registered, Aim::Exact(count(1679)?), ARTICLE)?;
    let term = Aim::range(count(8000)?, count(8500)?).ok()?;
    draft.target(TERM, province, TargetKind::Resolution, term, ARTICLE)?;
    let settings = Settings { home: Some(province), sample: Some(name("Bến Tre 12/9/2019")?), ..Settings::default() };
    draft.enter(Edit::SetSettings(settings));
    draft.done()
}
