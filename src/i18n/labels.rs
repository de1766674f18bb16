//! What each value of a list is called (handbook 6.4).

use super::Lang;
use super::numbers::day;
use crate::domain::{
    Book, Category, CountBy, CountingDate, Gender, Indicator, Origin, PercentOf, PeriodId, PeriodKind, Rounding,
    Sector, TargetKind, UnitKind,
};
use crate::sample::Sample;
use crate::session::Page;
use crate::stats::Order;

labels!(
    /// By which day admissions count.
    counting_date(CountingDate) {
        CountingDate::Ceremony => "Ngày lễ kết nạp", "Day of the ceremony";
        CountingDate::Decision => "Ngày ký quyết định kết nạp", "Day of the decision";
    }
);

labels!(
    /// A page, as the menu names it.
    page(Page) {
        Page::Overview => "Tổng quan", "Overview";
        Page::Ranking => "Xếp hạng", "Rankings";
        Page::Targets => "Chỉ tiêu", "Targets";
        Page::Results => "Kết quả", "Results";
        Page::Persons => "Hồ sơ", "Persons";
        Page::Dues => "Việc đến hạn", "What is due";
        Page::Classes => "Lớp và chương trình", "Classes";
        Page::Units => "Tổ chức", "Organisation";
        Page::Report => "Báo cáo", "Report";
        Page::Data => "Dữ liệu", "Data";
        Page::Inbox => "Hộp nhận", "Inbox";
        Page::Safety => "An toàn dữ liệu", "Safety";
        Page::Activity => "Nhật ký", "Activity";
        Page::Settings => "Cài đặt", "Settings";
        Page::Guide => "Hướng dẫn", "Guide";
    }
);
labels!(
    /// A category.
    category(Category) {
        Category::All => "Tất cả", "All";
        Category::Women => "Nữ", "Women";
        Category::Minority => "Dân tộc thiểu số", "Ethnic minority";
        Category::Religious => "Theo tôn giáo", "Religious";
        Category::YouthUnion => "Đoàn viên", "Youth Union members";
        Category::Young => "Tuổi 18–30", "Aged 18–30";
        Category::Enterprise => "Doanh nghiệp ngoài nhà nước", "Private enterprises";
        Category::BusinessOwner => "Chủ doanh nghiệp", "Business owners";
        Category::Cooperative => "Thành viên HTX, tổ hợp tác", "Cooperative members";
        Category::Farmer => "Nông dân", "Farmers";
        Category::Worker => "Công nhân", "Workers";
        Category::Student => "Học sinh, sinh viên", "Pupils and students";
        Category::ArmedForces => "Lực lượng vũ trang", "Armed forces";
        Category::PublicServant => "Viên chức", "Public employees";
        Category::PartTime => "Không chuyên trách", "Part-time officials";
        Category::NewUprising => "Lớp “Đồng khởi mới”", "“Đồng khởi mới” class";
        Category::AwarenessClass => "Học lớp nhận thức về Đảng", "Awareness class";
        Category::NewMemberClass => "Học lớp đảng viên mới", "New members' class";
    }
);
labels!(
    /// A kind of unit.
    unit_kind(UnitKind) {
        UnitKind::Province => "Đảng bộ tỉnh, thành phố", "Province committee";
        UnitKind::District => "Đảng bộ huyện (đến 30/06/2025)", "District committee (until 30/06/2025)";
        UnitKind::UpperCommittee => "Đảng bộ cấp trên trực tiếp cơ sở", "Committee above base units";
        UnitKind::Commune => "Đảng bộ xã, phường, đặc khu", "Commune or ward committee";
        UnitKind::BaseCommittee => "Đảng bộ cơ sở", "Base committee";
        UnitKind::BaseBranch => "Chi bộ cơ sở (đến 07/2026)", "Base branch (until 07/2026)";
        UnitKind::SubCommittee => "Đảng bộ bộ phận", "Sub-committee";
        UnitKind::UnderBaseCommittee => "Đảng bộ trực thuộc cơ sở", "Committee under a base committee";
        UnitKind::Branch => "Chi bộ", "Branch";
        UnitKind::Cell => "Tổ đảng", "Party cell";
        UnitKind::Friend => "Đơn vị bạn (chỉ có số liệu)", "Friend unit (totals only)";
    }
);
labels!(
    /// A sector.
    sector(Sector) {
        Sector::Commune => "Xã", "Commune";
        Sector::Ward => "Phường", "Ward";
        Sector::Town => "Thị trấn", "Township";
        Sector::Hamlet => "Ấp, khu phố", "Hamlet";
        Sector::PartyOffice => "Cơ quan Đảng, đoàn thể", "Party or mass organisation";
        Sector::StateOffice => "Cơ quan Nhà nước", "State office";
        Sector::PublicService => "Sự nghiệp công lập", "Public service unit";
        Sector::PrivateService => "Sự nghiệp ngoài công lập", "Private service unit";
        Sector::School => "Trường học", "School";
        Sector::Health => "Y tế", "Health";
        Sector::StateEnterprise => "Doanh nghiệp nhà nước", "State enterprise";
        Sector::PrivateEnterprise => "Doanh nghiệp tư nhân, TNHH, cổ phần", "Private enterprise";
        Sector::ForeignEnterprise => "Doanh nghiệp có vốn nước ngoài", "Foreign-invested enterprise";
        Sector::Cooperative => "Hợp tác xã", "Cooperative";
        Sector::Army => "Quân đội", "Army";
        Sector::Police => "Công an", "Police";
        Sector::BorderGuard => "Biên phòng", "Border guard";
        Sector::Other => "Khác", "Other";
    }
);
labels!(
    /// A kind of target.
    target_kind(TargetKind) {
        TargetKind::Assigned => "Được giao", "Assigned";
        TargetKind::Resolution => "Nghị quyết", "Resolution";
        TargetKind::Registered => "Đăng ký", "Registered";
        TargetKind::Striving => "Phấn đấu", "Striving";
    }
);
labels!(
    /// What a percentage is taken of.
    percent_of(PercentOf) {
        PercentOf::TermStart => "đảng viên đầu nhiệm kỳ", "members at the start of the term";
        PercentOf::YearStart => "đảng viên đầu năm", "members at the start of the year";
        PercentOf::PreviousYearEnd => "đảng viên cuối năm trước", "members at the end of last year";
        PercentOf::Admitted => "đảng viên mới kết nạp", "members admitted in the period";
    }
);
labels!(
    /// How a percentage becomes whole.
    rounding(Rounding) {
        Rounding::Up => "làm tròn lên", "rounded up";
        Rounding::Down => "làm tròn xuống", "rounded down";
        Rounding::Nearest => "làm tròn gần nhất", "rounded to the nearest";
    }
);
labels!(
    /// What a unit counts by.
    count_by(CountBy) {
        CountBy::Records => "Theo hồ sơ", "By records";
        CountBy::Totals => "Theo số tổng hợp", "By typed totals";
    }
);
labels!(
    /// Gender.
    gender(Gender) {
        Gender::Man => "Nam", "Man";
        Gender::Woman => "Nữ", "Woman";
    }
);
labels!(
    /// How a figure came into the book.
    origin(Origin) {
        Origin::Typed => "nhập tay", "typed";
        Origin::Pasted => "dán từ bảng tính", "pasted from a spreadsheet";
        Origin::Imported => "nhập từ tệp", "imported from a file";
        Origin::Sample => "số liệu mẫu", "sample figure";
        Origin::Counted => "đếm từ hồ sơ khi gửi hoặc chốt kỳ", "counted from records when sent or closed";
    }
);
labels!(
    /// An order of ranking.
    order(Order) {
        Order::Share => "Theo tỷ lệ", "By share of target";
        Order::Number => "Theo số lượng", "By number";
        Order::Growth => "Tốc độ tăng so đảng viên đầu kỳ", "Growth on members at the start";
        Order::YearOnYear => "So cùng kỳ", "Against the year before";
        Order::Score => "Điểm thi đua", "Emulation score";
        Order::Part => "Theo tỷ trọng trong số kết nạp", "By part of all admitted";
    }
);
labels!(
    /// A sort of period.
    period_kind(PeriodKind) {
        PeriodKind::Term => "Nhiệm kỳ", "Term";
        PeriodKind::Year => "Năm", "Year";
        PeriodKind::NineMonths => "9 tháng", "Nine months";
        PeriodKind::Half => "6 tháng", "Half-year";
        PeriodKind::Quarter => "Quý", "Quarter";
        PeriodKind::Month => "Tháng", "Month";
        PeriodKind::Own => "Kỳ riêng", "Own period";
    }
);
labels!(
    /// A sample's name.
    sample(Sample) {
        Sample::BaTri2016 => "Ba Tri 2016", "Ba Tri 2016";
        Sample::BenTre2019 => "Bến Tre 12/9/2019", "Bến Tre 12/9/2019";
    }
);

/// What a figure counts.
#[must_use]
pub const fn indicator(lang: Lang, value: Indicator) -> &'static str {
    match (lang, value) {
        (Lang::Vi, Indicator::Admitted(Category::All)) => "Đã kết nạp",
        (Lang::En, Indicator::Admitted(Category::All)) => "Admitted",
        (_, Indicator::Admitted(c)) => category(lang, c),
        (Lang::Vi, Indicator::Members) => "Tổng số đảng viên",
        (Lang::En, Indicator::Members) => "Members",
        (Lang::Vi, Indicator::Units) => "Chi, đảng bộ trực thuộc",
        (Lang::En, Indicator::Units) => "Subordinate units",
    }
}

/// A period: its own name if it has one, else what it is.
#[must_use]
pub fn period(lang: Lang, book: &Book, id: PeriodId) -> String {
    if let Some(label) = book.periods.get(&id).and_then(|p| p.label.as_ref()) {
        return label.to_string();
    }
    match (lang, id) {
        (Lang::Vi, PeriodId::Term(from, to)) => format!("Nhiệm kỳ {from}–{to}"),
        (Lang::En, PeriodId::Term(from, to)) => format!("Term {from}–{to}"),
        (Lang::Vi, PeriodId::Year(y)) => format!("Năm {y}"),
        (Lang::En, PeriodId::Year(y)) => format!("Year {y}"),
        (Lang::Vi, PeriodId::NineMonths(y)) => format!("9 tháng năm {y}"),
        (Lang::En, PeriodId::NineMonths(y)) => format!("Nine months of {y}"),
        (Lang::Vi, PeriodId::Half(y, h)) => format!("6 tháng {} năm {y}", if h == 1 { "đầu" } else { "cuối" }),
        (Lang::En, PeriodId::Half(y, h)) => format!("Half {h} of {y}"),
        (Lang::Vi, PeriodId::Quarter(y, q)) => {
            format!("Quý {} năm {y}", ["I", "II", "III", "IV"].get(usize::from(q).wrapping_sub(1)).unwrap_or(&""))
        }
        (Lang::En, PeriodId::Quarter(y, q)) => format!("Quarter {q} of {y}"),
        (Lang::Vi, PeriodId::Month(y, m)) => format!("Tháng {m}/{y}"),
        (Lang::En, PeriodId::Month(y, m)) => format!("{m:02}/{y}"),
        (_, PeriodId::Own(_)) => book.span(id).map_or_else(
            || period_kind(lang, PeriodKind::Own).to_owned(),
            |s| format!("{} – {}", day(s.start), day(s.end)),
        ),
    }
}

/// A period in a list of periods: its name, and that it is closed.
#[must_use]
pub fn period_with_state(lang: Lang, book: &Book, id: PeriodId) -> String {
    let name = period(lang, book, id);
    let closed = book.is_closed(id);
    let says = if lang == Lang::Vi { "đã chốt" } else { "closed" };
    if closed { format!("{name} ({says})") } else { name }
}

/// A period inside a sentence: “năm 2016”, “quý I năm 2017”.
#[must_use]
pub fn period_inside(lang: Lang, book: &Book, id: PeriodId) -> String {
    lower(&period(lang, book, id))
}

/// With a small first letter, as within a sentence.
pub(super) fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
