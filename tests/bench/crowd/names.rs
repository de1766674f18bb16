//! Names as a province of the south has them: what is common is common, and there is a long tail.

use super::draw::Draw;
use so_nguon::domain::Gender;
use std::sync::LazyLock;

/// Family names, each with how many of about 1,100 people bear it.
const FAMILIES: &str = "\
    Nguyễn 370, Trần 110, Lê 95, Phạm 70, Huỳnh 52, Võ 48, Phan 45, Bùi 24, Đặng 22, Trương 20, Đỗ 15, Ngô 14, Hồ \
    14, Dương 13, Đoàn 11, Lý 9, Lâm 8, Mai 8, Đinh 7, Trịnh 6, Cao 6, Châu 5, Lương 5, Đào 5, Tô 4, Thái 4, Tạ 3, \
    Lưu 3, Hà 3, Kiều 3, Ngụy 1, Thạch 2, Sơn 1, Kim 2, Danh 1, Quách 2, Vương 2, Hứa 2, Tăng 2, Đồng 1, Tống 1, \
    Từ 1, Văn 1, La 1, Nghiêm 1, Ông 1, Phùng 2, Triệu 1, Vũ 4, Hoàng 4";

/// Middle names of men, the common ones first.
const MIDDLES_MEN: &str = "\
    Văn, Hoàng, Minh, Thanh, Quốc, Hữu, Văn, Tấn, Công, Đức, Ngọc, Trung, Chí, Duy, Thành, Anh, Phước, Trọng, \
    Tuấn, Nhật, Xuân, Quang, Phú, Thế, Đình, Bá, Khắc, Gia, Bảo, Hồng, Vũ, Hải, Đăng, Viết, Kim, Trường, Phúc, \
    Khánh, Nguyên, Mạnh, Lê, Trần, Nhựt, Út, Châu, Thiện, Vĩnh, Thái, Hoài, Cao";

/// Middle names of women.
const MIDDLES_WOMEN: &str = "\
    Thị, Ngọc, Thị Kim, Thị Ngọc, Kim, Thị Thu, Thị Hồng, Thị Thanh, Thị Mỹ, Thanh, Mỹ, Hồng, Thị Bích, Thúy, Thị \
    Cẩm, Bích, Như, Phương, Thị Diễm, Quỳnh, Thị Tuyết, Cẩm, Thị Yến, Trúc, Diễm, Thị Phương, Minh, Thảo, Huỳnh, \
    Thị Trúc, Tuyết, Ánh, Thị Huỳnh, Hoàng, Thị Minh, Yến, Thị Thùy, Thùy, Thị Xuân, Lan, Thị Hoàng, Mộng, Thị \
    Ánh, Khánh, Thị Lệ, Bảo, Thị Như, Xuân, Nguyễn, Thị Bé";

/// Given names of men.
const MEN: &str = "\
    Tuấn, Hùng, Dũng, Bình, Minh, Tâm, Phúc, Hải, Thành, Long, Nam, Sơn, Tài, Phong, Khánh, Đức, Hiếu, Nhân, Tân, \
    Trung, Kiệt, Vinh, Thắng, Toàn, Duy, An, Huy, Quang, Lộc, Nghĩa, Khoa, Hậu, Thuận, Giang, Linh, Đạt, Cường, \
    Anh, Phương, Hòa, Tiến, Hưng, Khang, Lâm, Bảo, Quân, Thịnh, Phát, Sang, Trí, Tùng, Việt, Thiện, Thái, Tính, \
    Luân, Vũ, Lợi, Ngọc, Nguyên, Thanh, Trường, Tú, Dương, Đông, Hoàng, Chí, Danh, Điền, Đăng, Hận, Hồng, Khải, \
    Khôi, Kha, Lập, Liêm, Lực, Mẫn, Mười, Năng, Nhựt, Nhàn, Ngoan, Nhã, Phú, Phước, Quí, Quốc, Quyền, Sĩ, Tấn, \
    Thảo, Thi, Thơ, Thông, Thức, Tình, Triều, Trọng, Trực, Tường, Út, Văn, Vĩnh, Vương, Xuyên, Đệ, Đến, Hên, Bé, \
    Cảnh, Chánh, Chương, Cần, Diệu, Dư, Đậm";

/// Given names of women.
const WOMEN: &str = "\
    Lan, Hương, Linh, Trang, Thảo, Hằng, Phương, Ngọc, Thúy, Nga, Hồng, Nhung, Yến, Loan, Tuyền, Trinh, Mai, Thủy, \
    Dung, Vân, Hạnh, Hiền, Tâm, Oanh, Duyên, Trâm, Như, Ngân, Anh, My, Vy, Thanh, Xuân, Hà, Châu, Nhi, Quyên, \
    Tiên, Diễm, Kiều, Liên, Thu, Trúc, Phượng, Hoa, Giang, Thơ, Huyền, Thoa, Tú, Tuyết, Huệ, Lành, Bình, Khanh, \
    Chi, Cúc, Đào, Diệu, Gấm, Giàu, Hân, Hoàng, Khánh, Kim, Lài, Lệ, Lý, Ly, Mận, Mến, Minh, Mỹ, Muội, Nết, \
    Nguyên, Nguyệt, Nhã, Nhàn, Nữ, Phấn, Phúc, Quế, Quỳnh, Sen, Sương, Thắm, Thi, Thùy, Thư, Thương, Tiền, Tình, \
    Trân, Trà, Tươi, Tuyến, Út, Uyên, Vi, Viên, Xinh, Ý, Bích, Ánh, An, Ân, Bé, Cẩm, Đẹp, Đoan, Em, Hậu, Hiếu, \
    Hợp, Lam, Lắm, Lụa, Mơ";

type List = LazyLock<Vec<&'static str>>;

fn list(of: &'static str) -> Vec<&'static str> {
    of.split(", ").collect()
}

static LISTS: [List; 4] = [
    List::new(|| list(MIDDLES_MEN)),
    List::new(|| list(MEN)),
    List::new(|| list(MIDDLES_WOMEN)),
    List::new(|| list(WOMEN)),
];
static WEIGHED: LazyLock<Vec<(&'static str, u32)>> = LazyLock::new(|| {
    let pair = |text: &'static str| text.rsplit_once(' ').map(|(name, n)| (name, n.parse().unwrap_or(1)));
    FAMILIES.split(", ").filter_map(pair).collect()
});

/// A full name.
pub fn name(draw: &mut Draw, gender: Gender) -> String {
    let [middles_men, men, middles_women, women] = &LISTS;
    let (middles, given) = if gender == Gender::Woman { (middles_women, women) } else { (middles_men, men) };
    let family = draw.weighed(&WEIGHED);
    // The mother's family name stands in the middle of some.
    let mother = if draw.chance(4) { format!(" {}", draw.weighed(&WEIGHED)) } else { String::new() };
    format!("{family}{mother} {} {}", draw.common(middles), draw.common(given))
}
