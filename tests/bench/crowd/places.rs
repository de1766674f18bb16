//! Places as papers write them: the commune of a branch, the rest of its province, other provinces.

use super::draw::Draw;

const DISTRICTS: [&str; 9] = [
    "huyện Ba Tri",
    "huyện Giồng Trôm",
    "huyện Mỏ Cày Nam",
    "huyện Mỏ Cày Bắc",
    "huyện Thạnh Phú",
    "huyện Bình Đại",
    "huyện Châu Thành",
    "huyện Chợ Lách",
    "thành phố Bến Tre",
];
const FIRST: [&str; 22] = [
    "An", "Bình", "Tân", "Phú", "Phước", "Mỹ", "Long", "Thạnh", "Hưng", "Vĩnh", "Châu", "Đại", "Định", "Giao", "Hòa",
    "Hương", "Lương", "Quới", "Sơn", "Tam", "Thành", "Bảo",
];
const SECOND: [&str; 24] = [
    "Thủy", "Ngãi", "Hòa", "Thạnh", "Đức", "Hiệp", "Lợi", "Phong", "Thới", "Trung", "Xuân", "Thuận", "Lộc", "Hưng",
    "Điền", "Thành", "Mỹ", "Khánh", "Nhơn", "Phú", "Quới", "Hải", "Định", "Long",
];
const THIRD: [&str; 5] = ["", "", " Đông", " Tây", " Trung"];
const PROVINCES: [(&str, &str, u32); 24] = [
    ("thành phố Hồ Chí Minh", "079", 20),
    ("tỉnh Tiền Giang", "082", 16),
    ("tỉnh Trà Vinh", "084", 14),
    ("tỉnh Vĩnh Long", "086", 12),
    ("tỉnh Long An", "080", 6),
    ("tỉnh Đồng Tháp", "087", 5),
    ("thành phố Cần Thơ", "092", 5),
    ("tỉnh Bình Dương", "074", 4),
    ("tỉnh Đồng Nai", "075", 4),
    ("tỉnh Cà Mau", "096", 4),
    ("tỉnh Kiên Giang", "091", 4),
    ("tỉnh An Giang", "089", 4),
    ("tỉnh Sóc Trăng", "094", 4),
    ("tỉnh Bạc Liêu", "095", 3),
    ("tỉnh Hậu Giang", "093", 3),
    ("tỉnh Tây Ninh", "072", 2),
    ("tỉnh Nam Định", "036", 3),
    ("tỉnh Thái Bình", "034", 3),
    ("tỉnh Thanh Hóa", "038", 3),
    ("tỉnh Nghệ An", "040", 3),
    ("thành phố Hà Nội", "001", 2),
    ("tỉnh Quảng Ngãi", "051", 2),
    ("tỉnh Bình Định", "052", 2),
    ("tỉnh Hà Tĩnh", "042", 2),
];

/// The province of all branches.
pub const HOME: &str = "tỉnh Bến Tre";
/// Its number in citizen ids.
pub const HOME_CODE: &str = "083";

/// A place in three parts, and the number of its province.
#[derive(Clone)]
pub struct Place {
    pub province: &'static str,
    pub code: &'static str,
    pub commune: String,
    pub detail: String,
}

/// The n-th commune without its kind: `An Thủy`.
pub fn commune(number: u32) -> String {
    let mut draw = Draw::of_number(1, number.into());
    format!("{} {}{}", draw.of(&FIRST), draw.of(&SECOND), draw.of(&THIRD))
}

fn district(number: u32) -> &'static str {
    DISTRICTS[number as usize % DISTRICTS.len()]
}

/// The n-th commune as papers write it.
fn written(number: u32) -> String {
    format!("xã {}, {}", commune(number), district(number))
}

/// A hamlet of the n-th commune.
pub fn hamlet(draw: &mut Draw, number: u32) -> String {
    let mut own = Draw::of_number(2, (number * 16 + draw.below(9)).into());
    match own.below(3) {
        0 => format!("ấp {}", own.within(1, 9)),
        _ => format!("ấp {} {}", own.of(&FIRST), own.of(&SECOND)),
    }
}

/// Where somebody lives: a hamlet, often with the number of the house and of the people's group.
pub fn address(draw: &mut Draw, number: u32) -> Place {
    let hamlet = hamlet(draw, number);
    let detail = match draw.below(10) {
        0..4 => format!("số {}/{}, {hamlet}", draw.within(1, 450), draw.within(1, 40)),
        4..7 => format!("số {}, tổ {}, {hamlet}", draw.within(1, 600), draw.within(1, 18)),
        7..9 => format!("tổ {}, {hamlet}", draw.within(1, 18)),
        _ => hamlet,
    };
    Place { province: HOME, code: HOME_CODE, commune: written(number), detail }
}

/// Where somebody comes from whose branch is in the n-th of so many communes.
pub fn origin(draw: &mut Draw, number: u32, communes: u32) -> Place {
    let from = match draw.below(100) {
        0..82 => number,
        82..94 => draw.below(communes),
        _ => {
            let weights: Vec<((&str, &str), u32)> = PROVINCES.iter().map(|(p, c, w)| ((*p, *c), *w)).collect();
            let (province, code) = draw.weighed(&weights);
            let far = draw.below(400) + 10_000;
            let commune = format!("xã {}, huyện {}", commune(far), commune(20_000 + far / 12));
            return Place { province, code, commune, detail: hamlet(draw, far) };
        }
    };
    Place { province: HOME, code: HOME_CODE, commune: written(from), detail: hamlet(draw, from) }
}
