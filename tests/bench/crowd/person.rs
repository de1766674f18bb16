//! A complete person as real files fill them: every field of the table that applies, and the way to the Party.
//!
//! Numbers on papers are drawn evenly, though in truth they grow with the days: there the crowd is the harder one to pack.
//! Serials of citizen ids are counted by province, sex and year, so they stay far below what six digits hold.

use super::draw::{Draw, shift, works};
use super::names::name;
use super::places::{self, HOME_CODE, Place};
use super::trade::{Branch, Trade};
use super::way::way;
use super::{YEAR, unit_id};
use so_nguon::domain::{
    Born, Category, Day, DetailField as F, DetailKey, Entry, Gender, Marks, Person, PersonName, Sheet, When,
};

/// Entries as they are put down.
struct Paper(Vec<(DetailKey, Entry)>);

impl Paper {
    fn put(&mut self, field: F, slot: u8, entry: Entry) {
        self.0.push((DetailKey::new(field, slot).unwrap(), entry));
    }
    fn text(&mut self, field: F, slot: u8, text: &str) {
        self.put(field, slot, field.read(text).unwrap());
    }
    fn on(&mut self, field: F, slot: u8, day: Day) {
        self.put(field, slot, Entry::Date(day.into()));
    }
    fn flag(&mut self, field: F, flag: bool) {
        self.put(field, 1, Entry::Flag(flag));
    }
    fn place(&mut self, fields: [F; 3], place: &Place) {
        for (field, text) in fields.into_iter().zip([place.province, &place.commune, &place.detail]) {
            self.text(field, 1, text);
        }
    }
}

/// Half of all ceremonies are held on anniversaries.
fn ceremony(draw: &mut Draw) -> Day {
    let year = YEAR - i16::try_from(draw.below(5)).unwrap_or(0);
    let feasts = [((2, 3), 12), ((3, 26), 9), ((4, 30), 3), ((5, 19), 12), ((9, 2), 8), ((11, 7), 5), ((12, 22), 3)];
    let mut day = draw.day(year);
    if draw.chance(50) {
        let (month, on) = draw.weighed(&feasts);
        day = shift(Day::new(year.into(), month, on).unwrap_or(day), 0);
    }
    while !works(day) {
        day = shift(day, -1);
    }
    day
}

fn born(draw: &mut Draw, admitted: Day) -> (Day, Born) {
    let age = match draw.below(100) {
        0..6 => 18 + draw.below(2),
        6..62 => 20 + draw.below(9),
        62..88 => 28 + draw.below(10),
        _ => 38 + draw.below(20),
    };
    let day = shift(admitted, -(365 * age as i32 + age as i32 / 4 + 1 + draw.below(364) as i32));
    let year = i16::try_from(day.year()).unwrap_or(1980);
    (day, if draw.chance(1) { When::Year(year) } else { When::Day(day) })
}

/// Twelve digits: the province of birth, the century with the sex, the year, a serial.
fn citizen_id(draw: &mut Draw, code: &str, gender: Gender, born: Day) -> String {
    let sex = (born.year() - 1900) / 100 * 2 + i32::from(gender == Gender::Woman);
    let most = if code == HOME_CODE { 20_000 } else { 60_000 };
    format!("{code}{sex}{:02}{:06}", born.year() % 100, draw.within(1, most))
}

/// One of the branch's own members: a small circle, in which the same names come again.
fn member(draw: &mut Draw, unit: u32, members: u32) -> String {
    let which = draw.below(members);
    let mut own = Draw::of_number(5, u64::from(unit) << 16 | u64::from(which));
    let gender = own.of(Gender::ALL);
    name(&mut own, gender)
}

/// The n-th complete person of a province of so many units.
pub fn person(number: u32, units: u32) -> Person {
    let mut draw = Draw::of_number(6, number.into());
    let draw = &mut draw;
    let (districts, communes) = ((units / 100).max(1), (units / 10).max(1));
    let first = 2 + districts + communes;
    // Neighbours in the list come from one branch more often than not: an office enters its papers pile by pile.
    let pile = Draw::of_number(7, (number / 3).into()).below(units.saturating_sub(first).max(1));
    let unit = if draw.chance(60) { first + pile } else { first + draw.below(units.saturating_sub(first).max(1)) };
    let unit = unit.min(units);
    let commune = unit % communes;
    let branch = Branch::of(unit, commune);
    let gender = draw.of(Gender::ALL);
    let admitted = ceremony(draw);
    let (day, born) = born(draw, admitted);
    let age = born.age_on(admitted);
    let full = name(draw, gender);
    let way = way(draw, commune % districts, branch.members, admitted, YEAR.into());
    let mut paper = Paper(Vec::with_capacity(60));
    let p = &mut paper;

    let used = if draw.chance(96) { full.clone() } else { name(draw, gender) };
    p.text(F::NameUsed, 1, &used);
    let from = places::origin(draw, commune, communes);
    let citizen = citizen_id(draw, from.code, gender, day);
    p.text(F::CitizenId, 1, &citizen);
    if day.year() < 2000 && draw.chance(90) {
        p.text(F::OldId, 1, &format!("32{:07}", draw.below(2_400_000)));
    }
    let peoples =
        [("kinh", 975), ("hoa", 8), ("khmer", 12), ("tay", 1), ("muong", 1), ("nung", 1), ("thai", 1), ("cham", 1)];
    let people = draw.weighed(&peoples);
    p.text(F::Ethnicity, 1, people);
    let religions =
        [("none", 84), ("buddhism", 6), ("catholicism", 4), ("cao_dai", 4), ("hoa_hao", 1), ("protestantism", 1)];
    let religion = draw.weighed(&religions);
    p.text(F::Religion, 1, religion);
    p.place([F::HometownProvince, F::HometownCommune, F::HometownDetail], &from);
    let birthplace = if draw.chance(78) { from.clone() } else { places::origin(draw, commune, communes) };
    p.place([F::BirthplaceProvince, F::BirthplaceCommune, F::BirthplaceDetail], &birthplace);
    let living = if draw.chance(92) { commune } else { draw.below(communes) };
    let home = places::address(draw, living);
    p.place([F::ResidenceProvince, F::ResidenceCommune, F::ResidenceDetail], &home);
    let [general, grade, pro, theory] = branch.learning(draw);
    for (field, text) in [(F::EduGeneral, general), (F::EduGrade, grade), (F::EduPro, pro), (F::Theory, theory)] {
        p.text(field, 1, text);
    }
    if pro == "master" && draw.chance(2) {
        p.text(F::AcademicTitle, 1, "associate_professor");
    }
    let (occupation, employer, employer_type) = branch.work(draw, age);
    p.text(F::Occupation, 1, occupation);
    p.text(F::Employer, 1, &employer);
    p.text(F::EmployerType, 1, employer_type);
    let owner = occupation == "enterprise_manager" && draw.chance(30);
    let coop = draw.chance(if branch.trade == Trade::Hamlet { 7 } else { 1 });
    p.flag(F::IsBusinessOwner, owner);
    p.flag(F::CoopMember, coop);
    let youth = age <= 30 && draw.chance(88);
    unions(p, draw, day, youth, matches!(branch.trade, Trade::Hamlet | Trade::Forces), admitted);
    for (field, percent) in [(F::SpecialReadmitted, 1), (F::SpecialPopulation, 1), (F::SpecialForeignMarriage, 1)] {
        let special = draw.chance(percent) && draw.chance(40);
        p.flag(field, special);
    }
    p.flag(F::SpecialOver60, age > 60);
    p.flag(F::SpecialLowEducation, false);
    if draw.chance(6) {
        p.text(F::Programme, 1, draw.weighed(&[("Đồng khởi mới", 80), ("Đảng viên 18 tuổi", 20)]));
    }
    let source = if youth { format!("Đoàn {}", home.commune) } else { format!("Công đoàn {}", home.commune) };
    p.text(F::SourceOrg, 1, &source);
    p.on(F::ReferredOn, 1, way.referred);

    let helpers = [member(draw, unit, branch.members), member(draw, unit, branch.members)];
    for (slot, helper) in (1..).zip(&helpers) {
        p.text(F::HelperName, slot, helper);
        p.on(F::HelperFrom, slot, way.helped_from);
        p.on(F::HelperTo, slot, admitted);
    }
    p.text(F::HelperName, 3, if draw.chance(60) { &helpers[0] } else { &helpers[1] });
    p.on(F::HelperFrom, 3, admitted);
    if let Some(official) = way.official {
        p.on(F::HelperTo, 3, official);
    }
    for slot in 1..=2 {
        let (kind, who) = match (slot, youth) {
            (1, true) => ("youth_union", source.clone()),
            _ if draw.chance(80) => ("member", helpers[usize::from(slot) - 1].clone()),
            _ => ("member", member(draw, unit, branch.members)),
        };
        p.text(F::IntroducerKind, slot, kind);
        p.text(F::IntroducerName, slot, &who);
        p.on(F::IntroducerOn, slot, shift(way.introduced, -(draw.below(5) as i32)));
        if kind == "member" {
            let year = i16::try_from(way.introduced.year() - 1).unwrap_or(YEAR) - draw.below(8) as i16;
            p.put(F::IntroducerSince, slot, Entry::Date(When::Month(year, draw.within(1, 12) as u8)));
        }
    }
    let card = if draw.chance(88) { citizen } else { format!("60{:06}", draw.below(1_000_000)) };
    p.text(F::PartyCardNo, 1, &card);
    p.text(F::PartyRecordNo, 1, &format!("{:06}{}", draw.below(1_000_000), draw.of(&["BT", "BT", "BT", "A", "BTR"])));
    p.text(F::LegalBasis, 1, draw.weighed(&[("public_task", 80), ("consent", 20)]));
    p.on(F::LegalBasisOn, 1, way.referred);
    if draw.chance(15) {
        p.text(F::Note, 1, &remark(draw));
    }

    let marks = [
        (Category::Minority, people != "kinh"),
        (Category::Religious, religion != "none"),
        (Category::YouthUnion, youth),
        (Category::BusinessOwner, owner),
        (Category::Cooperative, coop),
        (Category::Farmer, occupation == "farming"),
        (Category::Worker, occupation == "enterprise_worker"),
        (Category::Student, matches!(occupation, "pupil" | "university_student")),
        (Category::ArmedForces, branch.trade == Trade::Forces),
        (Category::PublicServant, occupation == "public_service"),
        (Category::PartTime, occupation == "hamlet_part_time"),
    ];
    let marks = marks.iter().fold(Marks::default(), |set, &(mark, within)| set.with(mark, within));
    let details = Sheet::of(paper.0, way.steps).into();
    Person { marks, details, ..Person::new(PersonName::new(&full).unwrap(), gender, born, unit_id(unit)) }
}

/// Membership of the unions: the Youth Union at school, mostly on its own day; the trade union with the first work.
fn unions(p: &mut Paper, draw: &mut Draw, born: Day, youth: bool, no_trade: bool, admitted: Day) {
    p.flag(F::YouthUnion, youth);
    if youth {
        let year = born.year() + draw.within(15, 17) as i32;
        let day = if draw.chance(55) { Day::new(year, 3, 26) } else { Some(draw.day(year as i16)) };
        p.on(F::YouthUnionOn, 1, day.unwrap_or(born).min(admitted));
    }
    p.flag(F::TradeUnion, !no_trade);
    if !no_trade {
        let at = born.years_later(21);
        let on = shift(at, draw.below(1500) as i32).min(admitted);
        p.put(F::TradeUnionOn, 1, Entry::Date(When::Month(i16::try_from(on.year()).unwrap_or(YEAR), on.month())));
    }
}

fn remark(draw: &mut Draw) -> String {
    let year = draw.within(2008, 2016);
    match draw.below(8) {
        0 => format!("Chuyển sinh hoạt từ nơi khác về tháng {}/{year}", draw.within(1, 12)),
        1 => format!("Bổ sung hồ sơ ngày {:02}/{:02}/{year}", draw.within(1, 28), draw.within(1, 12)),
        2 => "Hồ sơ gốc lưu tại Ban Tổ chức".to_owned(),
        3 => "Bí thư chi đoàn".to_owned(),
        4 => format!("Chiến sĩ thi đua cơ sở năm {year}"),
        5 => "Đang làm việc xa, hẹn bổ sung giấy tờ".to_owned(),
        6 => format!("Đã đối chiếu với sổ bộ quý {} năm {year}", draw.within(1, 4)),
        _ => "Trưởng ban công tác mặt trận ấp".to_owned(),
    }
}
