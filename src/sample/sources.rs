//! Who finds sources, and what else an office keeps lists of: organisations and their plans, the programme of the article, a
//! movement, praise. The school's is that of the article's photograph; all others are made up.

use super::draft::note;
use super::draft::{Draft, count};
use crate::domain::{
    Category, Code, CodeList, Day, Item, Marks, Matter, MatterField, MatterKind, PeriodId, Sector, UnitId,
};

/// Name, kind, and the place of its unit among the units.
const ORGS: [(&str, &str, usize); 6] = [
    ("Đoàn trường THPT Tán Kế", "youth_union", 44),
    ("Đoàn xã mẫu", "youth_union", 6),
    ("Hội Nông dân mẫu", "farmers", 9),
    ("Đoàn Khối Cơ quan mẫu", "youth_union", 26),
    ("Công đoàn Y tế mẫu", "trade_union", 4),
    ("Công đoàn Doanh nghiệp mẫu", "trade_union", 64),
];

/// Which organisation has named somebody of a unit of this field: its place in the list.
const fn who(sector: Sector, young: bool, farmer: bool) -> Option<usize> {
    match sector {
        Sector::School if young => Some(0),
        Sector::Commune | Sector::Town if young => Some(1),
        Sector::Commune | Sector::Town | Sector::Cooperative if farmer => Some(2),
        Sector::StateOffice | Sector::PartyOffice if young => Some(3),
        Sector::Health => Some(4),
        Sector::PrivateEnterprise | Sector::StateEnterprise => Some(5),
        _ => None,
    }
}

/// How many persons each organisation has named so far.
#[derive(Default)]
pub(super) struct Sources {
    named: [u32; ORGS.len()],
}

impl Sources {
    /// The organisation that has named somebody with these marks in a unit of this field.
    pub fn name(&mut self, sector: Sector, marks: Marks) -> Option<&'static str> {
        let farmer = marks.has(Category::Farmer) || marks.has(Category::Cooperative);
        let org = who(sector, marks.has(Category::YouthUnion), farmer)?;
        self.named[org] += 1;
        Some(ORGS[org].0)
    }

    /// Organisations with their plans for the term, the programme, the movement, and the praise of the first six units.
    pub fn matters(self, draft: &mut Draft, home: UnitId, units: &[UnitId], remark: &str) -> Option<()> {
        let text = |text: &str| note(text).map(Item::Text);
        let date = |year, month, day| Day::new(year, month, day).map(|day| Item::Date(day.into()));
        for ((name, kind, unit), named) in ORGS.into_iter().zip(self.named) {
            let remark =
                if unit == 44 { "Tên theo ảnh của bài báo. Số giả định cho bản mẫu" } else { remark };
            let items = vec![
                (MatterField::Name, text(name)?),
                (MatterField::OrgKind, Item::Code(Code::new(CodeList::OrgKind, kind).ok()?)),
                (MatterField::Unit, Item::Unit(units[unit])),
                (MatterField::Note, text(remark)?),
            ];
            let org = draft.matter(Matter::of(MatterKind::SourceOrg, items));
            let items = vec![
                (MatterField::Of, Item::Matter(org)),
                (MatterField::Period, Item::Period(PeriodId::Term(2015, 2020))),
                (MatterField::Planned, Item::Count(count(named.next_multiple_of(10) * 2)?)),
                (MatterField::Listed, Item::Count(count(named)?)),
                (MatterField::Note, text(remark)?),
            ];
            draft.matter(Matter::of(MatterKind::SourcePlan, items));
        }
        let items = vec![
            (MatterField::Name, text(PROGRAMME)?),
            (MatterField::From, date(2017, 1, 1)?),
            (MatterField::To, date(2020, 12, 31)?),
            (
                MatterField::Note,
                text("Lớp đảng viên trong doanh nghiệp, hợp tác xã, tổ hợp tác. Người giả định cho bản mẫu")?,
            ),
        ];
        draft.matter(Matter::of(MatterKind::Programme, items));
        let items = vec![
            (MatterField::Name, text("Học tập và làm theo tấm gương đạo đức Hồ Chí Minh")?),
            (MatterField::Unit, Item::Unit(home)),
            (MatterField::Organiser, text("Huyện đoàn")?),
            (MatterField::From, date(2016, 1, 4)?),
            (MatterField::To, date(2016, 12, 30)?),
            (MatterField::Heads, Item::Count(count(1200)?)),
            (MatterField::Found, Item::Count(count(self.named.iter().sum())?)),
            (MatterField::Note, text(remark)?),
        ];
        draft.matter(Matter::of(MatterKind::Movement, items));
        for (&unit, number) in units[..6].iter().zip(1..) {
            let items = vec![
                (MatterField::RecognitionKind, Item::Code(Code::new(CodeList::RecognitionKind, "commended").ok()?)),
                (MatterField::Unit, Item::Unit(unit)),
                (MatterField::On, date(2016, 12, 30)?),
                (MatterField::Paper, text(&format!("{number:02}-QĐ/HU (mẫu)"))?),
                (MatterField::Reason, text("Nhiều năm kết nạp đảng viên vượt chỉ tiêu")?),
                (MatterField::Note, text(remark)?),
            ];
            draft.matter(Matter::of(MatterKind::Recognition, items));
        }
        Some(())
    }
}

/// The class of the article, as its members are tagged.
pub(super) const PROGRAMME: &str = "Đồng khởi mới";
