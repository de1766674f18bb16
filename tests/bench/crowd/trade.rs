//! What branches do: hamlets, offices, schools, hospitals, firms, forces; and what their people learned and do.

use super::draw::Draw;
use super::places::commune;

/// The kind of a branch.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Trade {
    Hamlet,
    Office,
    School,
    Health,
    Firm,
    Forces,
}

/// A branch: what it does and where its people work, the same for all of them.
pub struct Branch {
    pub trade: Trade,
    pub commune: u32,
    employer: String,
    employer_type: &'static str,
    /// How many full members it has.
    pub members: u32,
}

const FIRMS: [&str; 12] = [
    "May mặc",
    "Thủy sản",
    "Dừa",
    "Chế biến dừa",
    "Xây dựng",
    "Thương mại",
    "Vận tải",
    "Bao bì",
    "Cơ khí",
    "Thức ăn chăn nuôi",
    "Dược phẩm",
    "Điện",
];
const FIRM_TYPES: [(&str, &str, u32); 6] = [
    ("Công ty TNHH", "limited_company", 40),
    ("Công ty cổ phần", "joint_stock_company", 30),
    ("Doanh nghiệp tư nhân", "sole_proprietorship", 12),
    ("Hợp tác xã", "cooperative", 10),
    ("Công ty TNHH một thành viên", "state_enterprise", 5),
    ("Công ty", "foreign_enterprise", 3),
];

impl Branch {
    /// The branch of this unit, in this commune.
    pub fn of(unit: u32, commune_number: u32) -> Self {
        let mut draw = Draw::of_number(3, unit.into());
        let trade = draw.weighed(&[
            (Trade::Hamlet, 58),
            (Trade::Office, 12),
            (Trade::School, 14),
            (Trade::Health, 4),
            (Trade::Firm, 8),
            (Trade::Forces, 4),
        ]);
        let place = commune(commune_number);
        let types: Vec<((&str, &str), u32)> = FIRM_TYPES.iter().map(|(t, k, w)| ((*t, *k), *w)).collect();
        let (title, firm) = draw.weighed(&types);
        let (employer, employer_type) = match trade {
            Trade::Hamlet => (String::new(), ""),
            Trade::Office => (format!("Ủy ban nhân dân xã {place}"), "other"),
            Trade::School => {
                let level = draw.of(&["Mẫu giáo", "Tiểu học", "Tiểu học", "THCS", "THCS", "THPT"]);
                (format!("Trường {level} {place}"), "other")
            }
            Trade::Health => {
                (format!("{} {place}", draw.of(&["Trạm Y tế xã", "Bệnh viện Đa khoa khu vực", "Phòng khám"])), "other")
            }
            Trade::Firm => (format!("{title} {} {place}", draw.of(&FIRMS)), firm),
            Trade::Forces => {
                (format!("{} {place}", draw.of(&["Công an xã", "Ban Chỉ huy Quân sự xã", "Đồn Biên phòng"])), "other")
            }
        };
        Self { trade, commune: commune_number, employer, employer_type, members: draw.within(8, 45) }
    }

    /// Occupation, where one works, and its kind; in a hamlet everyone has work of their own.
    pub fn work(&self, draw: &mut Draw, age: i32) -> (&'static str, String, &'static str) {
        let own = || (self.employer.clone(), self.employer_type);
        match self.trade {
            Trade::Hamlet => {
                let what = if age < 20 {
                    "pupil"
                } else {
                    draw.weighed(&[
                        ("farming", 52),
                        ("hamlet_part_time", 24),
                        ("other", 14),
                        ("enterprise_worker", 6),
                        ("university_student", 4),
                    ])
                };
                match what {
                    "enterprise_worker" => {
                        let place =
                            format!("{} {} {}", draw.of(&FIRM_TYPES).0, draw.of(&FIRMS), commune(draw.below(200)));
                        (what, place, "limited_company")
                    }
                    "other" => (
                        what,
                        draw.of(&["Mua bán tại nhà", "Nội trợ", "Làm nghề tự do", "Thợ hồ", "Tài xế"]).to_owned(),
                        "household_business",
                    ),
                    "pupil" => (what, format!("Trường THPT {}", commune(self.commune / 3 * 3)), "other"),
                    "university_student" => (
                        what,
                        draw.of(&["Trường Đại học Cần Thơ", "Trường Đại học Trà Vinh", "Trường Cao đẳng Bến Tre"])
                            .to_owned(),
                        "other",
                    ),
                    _ => (what, format!("Ấp {}, xã {}", draw.within(1, 9), commune(self.commune)), "farm"),
                }
            }
            Trade::Office => ("commune_office", own().0, own().1),
            Trade::School | Trade::Health => ("public_service", own().0, own().1),
            Trade::Firm => {
                let what =
                    draw.weighed(&[("enterprise_worker", 60), ("enterprise_staff", 28), ("enterprise_manager", 12)]);
                (what, own().0, own().1)
            }
            Trade::Forces => ("armed_forces", own().0, own().1),
        }
    }

    /// General education with its class, profession, theory.
    pub fn learning(&self, draw: &mut Draw) -> [&'static str; 4] {
        let upper = draw.chance(if self.trade == Trade::Hamlet { 86 } else { 99 });
        let (general, grade) = if upper {
            ("upper_secondary", "12/12")
        } else {
            ("lower_secondary", draw.of(&["9/12", "9/12", "10/12", "11/12"]))
        };
        let pro = match self.trade {
            Trade::Hamlet => draw.weighed(&[
                ("none", 55),
                ("vocational", 8),
                ("intermediate", 14),
                ("college", 8),
                ("university", 15),
            ]),
            Trade::Firm => draw.weighed(&[
                ("none", 40),
                ("vocational", 15),
                ("intermediate", 10),
                ("college", 10),
                ("university", 25),
            ]),
            _ => draw.weighed(&[("intermediate", 18), ("college", 20), ("university", 57), ("master", 5)]),
        };
        let theory = draw.weighed(&[("none", 40), ("elementary", 38), ("intermediate", 21), ("advanced", 1)]);
        [general, grade, pro, theory]
    }
}
