//! Complete persons: every field of the handbook's table filled as real files fill them, with ten dated stages; made up by a
//! fixed rule, the same at every run. Nobody in it is real.
//!
//! How it is like real files: most people are from around, so places and names repeat; ids, cards and certificates have
//! serial numbers that nothing foretells; days are working days, some weeks after one another; those who help are a few of
//! each branch, and mostly introduce too; and units come in no order.

use super::crowd::{Draw, unit_id};
use so_nguon::domain::{
    Born, Category, Code, Count, Day, DetailField as F, DetailKey, Details, Digits, Entry, FieldKind, Gender, Marks, Note,
    Person, PersonName, Sheet, Stage, Step, StepKey, Votes,
};

const FAMILY: [&str; 24] = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Huỳnh", "Võ",
    "Đặng", "Bùi", "Phan", "Đỗ", "Hồ", "Dương", "Đoàn", "Trương", "Mai",
];
const MEN: [&str; 12] =
    ["Văn", "Văn", "Văn", "Hoàng", "Minh", "Thanh", "Quốc", "Hữu", "Công", "Đức", "Thành", "Trọng"];
const WOMEN: [&str; 12] = [
    "Thị", "Thị", "Thị", "Thị Ngọc", "Thị Kim", "Thị Thu", "Ngọc", "Thị Mỹ", "Thị Hồng", "Kim", "Thị Bích", "Thị Thanh",
];
const GIVEN: [&str; 80] = [
    "An", "Anh", "Ánh", "Ân", "Bảo", "Bình", "Châu", "Chi", "Cường", "Danh", "Dũng", "Duy", "Duyên", "Dương", "Đạt", "Đông",
    "Đức", "Giang", "Hà", "Hải", "Hạnh", "Hằng", "Hân", "Hiền", "Hiếu", "Hoa", "Hòa", "Hoàng", "Hùng", "Huy", "Hương",
    "Khang", "Khánh", "Khoa", "Kiệt", "Lan", "Lâm", "Liên", "Linh", "Loan", "Lộc", "Long", "Lợi", "Luân", "Mai", "Minh",
    "My", "Nam", "Nga", "Ngân", "Nghĩa", "Ngọc", "Nguyên", "Nhàn", "Nhân", "Nhi", "Như", "Phát", "Phong", "Phú", "Phúc",
    "Phương", "Quân", "Quý", "Quyên", "Sơn", "Tài", "Tâm", "Tân", "Thảo", "Thắng", "Thịnh", "Thủy", "Tiên", "Toàn", "Trang",
    "Trúc", "Tuấn", "Vinh", "Yến",
];
const PLACES: [&str; 24] = [
    "An Bình", "An Đức", "An Hiệp", "An Hòa", "An Ngãi", "An Phú", "An Thủy", "Bảo Thạnh", "Bảo Thuận", "Mỹ Chánh", "Mỹ Hòa",
    "Mỹ Nhơn", "Mỹ Thạnh", "Phú Lễ", "Phú Ngãi", "Phước Tuy", "Tân Hưng", "Tân Mỹ", "Tân Thủy", "Tân Xuân", "Vĩnh An",
    "Vĩnh Hòa", "Thạnh Phú", "Giao Long",
];
const DISTRICTS: [&str; 8] =
    ["Ba Tri", "Bình Đại", "Châu Thành", "Chợ Lách", "Giồng Trôm", "Mỏ Cày Bắc", "Mỏ Cày Nam", "Thạnh Phú"];
const PROVINCES: [&str; 10] = [
    "Tiền Giang", "Vĩnh Long", "Trà Vinh", "Long An", "Đồng Tháp", "Cần Thơ", "An Giang", "Sóc Trăng", "Nam Định", "Nghệ An",
];

fn text(text: &str) -> Note {
    Note::new(text).expect("a made-up text is a text")
}

fn name(draw: &mut Draw, woman: bool) -> String {
    let middle = if woman { draw.of(&WOMEN) } else { draw.of(&MEN) };
    // The beginning of the list is more in use than its end.
    let given = draw.below(80).min(draw.below(80)) as usize;
    format!("{} {middle} {}", draw.of(&FAMILY), GIVEN[given])
}

/// What belongs to a unit, the same at every person of it.
struct Branch {
    commune: String,
    hamlet: u32,
    members: [String; 12],
    eligible: u32,
    committee: u32,
    orgs: [String; 3],
    employers: [String; 3],
}

fn branch(number: u32) -> Branch {
    let draw = &mut Draw(0x1234_5678_9abc_def1 ^ u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    draw.below(9);
    // Ten branches are of one commune.
    let at = number as usize % 100;
    let place = PLACES[at % PLACES.len()];
    Branch {
        commune: format!("xã {place}, huyện {}", DISTRICTS[at % DISTRICTS.len()]),
        hamlet: number / 100 + 1,
        members: std::array::from_fn(|n| name(draw, n % 3 == 0)),
        eligible: 6 + draw.below(30),
        committee: 9 + draw.below(7),
        orgs: [format!("Chi đoàn ấp {}", number / 100 + 1), format!("Đoàn xã {place}"), format!("Hội LHPN xã {place}")],
        employers: [format!("UBND xã {place}"), format!("Trường THCS {place}"), format!("Công ty TNHH {place}")],
    }
}

/// A working day so many days before, at least.
fn before(day: Day, days: u32) -> Day {
    let mut then = day.later(-i32::try_from(days).unwrap_or(0)).unwrap_or(day);
    // 01/01/1900 was a Monday.
    while then.days_since(Day::FIRST) % 7 > 4 {
        then = then.before();
    }
    then
}

/// Somebody of whom everything is known.
pub fn anyone(draw: &mut Draw, units: u32) -> Person {
    let number = 1 + draw.below(units);
    let branch = branch(number);
    let gender = draw.of(Gender::ALL);
    let woman = gender == Gender::Woman;
    let whole = name(draw, woman);
    let year = super::crowd::YEAR - i16::try_from(draw.below(5)).unwrap_or(0);
    let age = 19 + draw.below(12) + draw.below(3) * draw.below(8);
    let born = draw.day(year - i16::try_from(age).unwrap_or(0));
    let admitted = before(draw.day(year), 0);
    let mut marks = Marks::default();
    for (mark, of) in [(Category::YouthUnion, 8), (Category::Farmer, 2), (Category::Religious, 1), (Category::Minority, 1)] {
        marks = marks.with(mark, draw.below(10) < of);
    }
    let (steps, days) = way(draw, &branch, admitted);
    let entries = entries(draw, &branch, (&whole, born, woman), &days, admitted);
    Person {
        name: PersonName::new(&whole).expect("a made-up name is a name"),
        gender,
        born: Born::Day(born),
        unit: unit_id(number),
        admitted,
        marks,
        details: Details::from(Sheet::of(entries, steps)),
    }
}

/// Days of stages that entries speak of too.
struct Days {
    source: Day,
    sympathiser: Day,
    introduction: Day,
}

/// Ten dated stages.
fn way(draw: &mut Draw, branch: &Branch, admitted: Day) -> (Vec<(StepKey, Step)>, Days) {
    let votes = |draw: &mut Draw, eligible: u32| {
        let present = eligible - draw.below(3).min(eligible);
        let yes = present - draw.below(12) / 11;
        let count = |n: u32| Count::new(n.into()).ok();
        Votes { eligible: count(eligible), present: count(present), yes: count(yes), no: count(present - yes) }
    };
    let received = before(admitted, 3 + draw.below(25));
    let signed = before(received, 1 + draw.below(12));
    let committee = before(signed, 7 + draw.below(35));
    let vote = before(committee, 5 + draw.below(25));
    let introduction = before(vote, 3 + draw.below(25));
    let verify = before(introduction, 10 + draw.below(60));
    let application = before(verify, 5 + draw.below(30));
    let class = before(application, 20 + draw.below(200));
    let sympathiser = before(class, 30 + draw.below(120));
    let source = before(sympathiser, 20 + draw.below(100));
    let mut numbered = |day: Day, most: u32, kind: &str| Step {
        paper: text(&format!("{}-{kind}", 1 + draw.below(most))),
        ..Step::on(day)
    };
    let mut steps = vec![
        (Stage::Source, Step::on(source)),
        (Stage::Sympathiser, numbered(sympathiser, 40, "NQ/CB")),
        (Stage::AwarenessClass, numbered(class, 1200, "CN/TTBDCT")),
        (Stage::Application, Step::on(application)),
        (Stage::Verify, numbered(verify, 300, "CV/ĐU")),
        (Stage::Introduction, Step::on(introduction)),
        (Stage::BranchVote, numbered(vote, 40, "NQ/CB")),
        (Stage::BaseCommittee, numbered(committee, 150, "NQ/ĐU")),
        (Stage::Decision, numbered(signed, 900, "QĐ/HU")),
        (Stage::Admitted, Step::on(admitted)),
    ];
    steps[2].1.result = text(draw.of(&["Khá", "Khá", "Khá", "Giỏi", "Trung bình"]));
    let eligible = branch.eligible + draw.below(2);
    steps[6].1.votes = votes(draw, eligible);
    steps[7].1.votes = votes(draw, branch.committee);
    steps[8].1.signed = Some(signed);
    steps[8].1.received = Some(received);
    let steps = steps.into_iter().map(|(stage, step)| (StepKey::first(stage), step)).collect();
    (steps, Days { source, sympathiser, introduction })
}

fn entries(
    draw: &mut Draw,
    branch: &Branch,
    (whole, born, woman): (&str, Day, bool),
    days: &Days,
    admitted: Day,
) -> Vec<(DetailKey, Entry)> {
    let mut list: Vec<(DetailKey, Entry)> = Vec::new();
    let mut put = |field: F, slot: u8, entry: Entry| list.push((DetailKey::new(field, slot).expect("a slot of the field"), entry));
    let say = |said: &str| Entry::Text(text(said));
    let code = |field: F, index: u32| match field.kind() {
        FieldKind::Code(codes) => Entry::Code(Code::at(codes, u8::try_from(index).unwrap_or(0)).expect("a code of the list")),
        _ => panic!("no code"),
    };
    let digits = |said: String| Entry::Digits(Digits::new(&said, 12).expect("digits"));
    let date = |day: Day| Entry::Date(day.into());
    if draw.below(20) == 0 {
        put(F::NameUsed, 1, say(whole));
    }
    let century = u32::from(born.year() >= 2000) * 2 + u32::from(woman);
    let home = if draw.below(8) > 0 { 83 } else { draw.below(90) };
    let serial = draw.below(20_000) + draw.below(5) * 7000;
    put(F::CitizenId, 1, digits(format!("{home:03}{century}{:02}{serial:06}", born.year() % 100)));
    if born.year() < 1998 && draw.below(4) > 0 {
        put(F::OldId, 1, digits(format!("32{}", 1_000_000 + draw.below(1_000_000))));
    }
    put(F::Ethnicity, 1, code(F::Ethnicity, if draw.below(60) == 0 { draw.below(10) } else { 0 }));
    put(F::Religion, 1, code(F::Religion, if draw.below(8) == 0 { 1 + draw.below(6) } else { 0 }));
    places(draw, branch, home == 83, &mut put);
    put(F::EduGeneral, 1, code(F::EduGeneral, if draw.below(12) == 0 { 2 } else { 3 }));
    put(F::EduGrade, 1, say(if draw.below(12) == 0 { "9/12" } else { "12/12" }));
    put(F::EduPro, 1, code(F::EduPro, [0, 0, 1, 2, 2, 3, 4, 4, 4, 5][draw.below(10) as usize]));
    put(F::Theory, 1, code(F::Theory, [0, 0, 0, 1, 1, 2][draw.below(6) as usize]));
    put(F::Occupation, 1, code(F::Occupation, [2, 3, 4, 4, 8, 9, 9, 10, 11, 13][draw.below(10) as usize]));
    if draw.below(3) > 0 {
        put(F::Employer, 1, say(&branch.employers[draw.below(3) as usize]));
    }
    if draw.below(4) == 0 {
        put(F::EmployerType, 1, code(F::EmployerType, draw.below(8)));
    }
    put(F::IsBusinessOwner, 1, Entry::Flag(draw.below(40) == 0));
    let joined = draw.below(10) > 0;
    put(F::YouthUnion, 1, Entry::Flag(joined));
    if joined {
        let year = i16::try_from(born.year() + 15).unwrap_or(2000) + i16::try_from(draw.below(3)).unwrap_or(0);
        let feast = [(3, 26), (3, 26), (3, 26), (5, 19), (9, 2), (11, 20)][draw.below(6) as usize];
        let on = if draw.below(3) > 0 { Day::new(year.into(), feast.0, feast.1) } else { Some(draw.day(year)) };
        put(F::YouthUnionOn, 1, date(on.unwrap_or(born)));
    }
    let worker = draw.below(5) < 2;
    put(F::TradeUnion, 1, Entry::Flag(worker));
    if worker {
        put(F::TradeUnionOn, 1, date(before(admitted, 400 + draw.below(2500))));
    }
    put(F::CoopMember, 1, Entry::Flag(draw.below(30) == 0));
    if draw.below(20) == 0 {
        put(F::Programme, 1, say("Đồng khởi mới"));
    }
    put(F::SourceOrg, 1, say(&branch.orgs[draw.below(3) as usize]));
    put(F::ReferredOn, 1, date(if draw.below(3) > 0 { days.source } else { before(days.source, 1 + draw.below(20)) }));
    people(draw, branch, days, admitted, &mut put);
    put(F::PartyCardNo, 1, digits(format!("83{:06}", 50_000 + draw.below(100_000))));
    put(F::PartyRecordNo, 1, say(&format!("{:06}BT", 100_000 + draw.below(100_000))));
    put(F::LegalBasis, 1, code(F::LegalBasis, 1));
    put(F::LegalBasisOn, 1, date(if draw.below(3) > 0 { admitted } else { Day::new(2026, 1, 5).unwrap_or(admitted) }));
    if draw.below(20) == 0 {
        put(F::Note, 1, say(draw.of(&["Chờ bổ sung giấy khai sinh", "Đã chuyển sinh hoạt về xã", "Con liệt sĩ", "Đi học xa"])));
    }
    list
}

fn places(draw: &mut Draw, branch: &Branch, local: bool, put: &mut impl FnMut(F, u8, Entry)) {
    let say = |said: &str| Entry::Text(text(said));
    let somewhere = |draw: &mut Draw| {
        if draw.below(4) > 0 {
            return (branch.commune.clone(), format!("ấp {}", draw.below(8) + 1));
        }
        (format!("xã {}, huyện {}", draw.of(&PLACES), draw.of(&DISTRICTS)), format!("ấp {}", draw.of(&PLACES)))
    };
    let province = if local { "Bến Tre" } else { draw.of(&PROVINCES) };
    let (commune, hamlet) = somewhere(draw);
    put(F::HometownProvince, 1, say(province));
    put(F::HometownCommune, 1, say(&commune));
    if draw.below(3) > 0 {
        put(F::HometownDetail, 1, say(&hamlet));
    }
    // Born at home, or in the hospital of the town.
    let born = if draw.below(5) > 0 { commune } else { somewhere(draw).0 };
    put(F::BirthplaceProvince, 1, say(province));
    put(F::BirthplaceCommune, 1, say(&born));
    put(F::ResidenceProvince, 1, say("Bến Tre"));
    put(F::ResidenceCommune, 1, say(&branch.commune));
    let house = match draw.below(4) {
        0 => format!("{}/{} ấp {}", 1 + draw.below(300), 1 + draw.below(9), branch.hamlet),
        1 => format!("ấp {}", draw.below(8) + 1),
        _ => format!("ấp {}", branch.hamlet),
    };
    put(F::ResidenceDetail, 1, say(&house));
}

fn people(draw: &mut Draw, branch: &Branch, days: &Days, admitted: Day, put: &mut impl FnMut(F, u8, Entry)) {
    let date = |day: Day| Entry::Date(day.into());
    let one = draw.below(12) as usize;
    let other = (one + 1 + draw.below(11) as usize) % 12;
    let helpers = [&branch.members[one], &branch.members[other]];
    let two = usize::from(draw.below(4) > 0) + 1;
    for slot in 1..=two {
        put(F::HelperName, u8::try_from(slot).unwrap_or(1), Entry::Text(text(helpers[slot - 1])));
    }
    for (field, day) in [(F::HelperFrom, days.sympathiser), (F::HelperTo, admitted)] {
        for slot in 1..=two {
            put(field, u8::try_from(slot).unwrap_or(1), date(day));
        }
    }
    let union = draw.below(2) == 0;
    let kind = |index| match F::IntroducerKind.kind() {
        FieldKind::Code(codes) => Entry::Code(Code::at(codes, index).expect("a kind of introducer")),
        _ => panic!("no code"),
    };
    let first = if draw.below(5) > 0 { helpers[0] } else { &branch.members[draw.below(12) as usize] };
    let second = if union { format!("BCH {}", branch.orgs[1]) } else { helpers[1].clone() };
    put(F::IntroducerKind, 1, kind(0));
    put(F::IntroducerKind, 2, kind(u8::from(union)));
    put(F::IntroducerName, 1, Entry::Text(text(first)));
    put(F::IntroducerName, 2, Entry::Text(text(&second)));
    put(F::IntroducerOn, 1, date(days.introduction));
    put(F::IntroducerOn, 2, date(if draw.below(3) > 0 { days.introduction } else { before(days.introduction, 1 + draw.below(10)) }));
    put(F::IntroducerSince, 1, date(before(days.sympathiser, 400 + draw.below(1500))));
    if !union {
        put(F::IntroducerSince, 2, date(before(days.sympathiser, 400 + draw.below(1500))));
    }
}
