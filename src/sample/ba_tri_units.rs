//! The seventy units of "Ba Tri 2016" in figures: six bear the names that the article praises, sixty-four are made up and
//! say so. All figures are made up; those of 2016 add up to the article's 222, 220 and 5.544.

use crate::domain::{Sector, UnitKind};

/// What a row says about its unit, apart from figures.
#[derive(Clone, Copy)]
pub(super) struct Sort {
    pub kind: UnitKind,
    pub sector: Sector,
    /// Emulation group.
    pub group: &'static str,
}

/// One unit.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub name: &'static str,
    pub sort: Sort,
    /// Targets of 2016 and 2015.
    pub targets: [Option<u32>; 2],
    /// Admitted in 2016 and 2015.
    pub admitted: [u32; 2],
    /// Members at the end of 2016 and 2015.
    pub members: [u32; 2],
}

const fn sort(kind: UnitKind, sector: Sector, group: &'static str) -> Sort {
    Sort { kind, sector, group }
}

const fn row(name: &'static str, sort: Sort, targets: [Option<u32>; 2], admitted: [u32; 2], members: [u32; 2]) -> Row {
    Row { name, sort, targets, admitted, members }
}

/// The only row of a unit that has nobody left to develop.
pub(super) const NO_SOURCE: &str = "Chi bộ Cơ quan mẫu 18";

const COMMUNE: Sort = sort(UnitKind::Commune, Sector::Commune, "Khối xã, thị trấn");
const TOWN: Sort = sort(UnitKind::Commune, Sector::Town, "Khối xã, thị trấn");
const OFFICE: Sort = sort(UnitKind::BaseBranch, Sector::StateOffice, "Khối cơ quan");
const PARTY_OFFICE: Sort = sort(UnitKind::BaseBranch, Sector::PartyOffice, "Khối cơ quan");
const SCHOOL: Sort = sort(UnitKind::BaseBranch, Sector::School, "Khối trường học");
const HOSPITAL: Sort = sort(UnitKind::BaseCommittee, Sector::Health, "Khối y tế");
const CLINIC: Sort = sort(UnitKind::BaseBranch, Sector::Health, "Khối y tế");
const POLICE: Sort = sort(UnitKind::BaseCommittee, Sector::Police, "Khối lực lượng vũ trang");
const ARMY: Sort = sort(UnitKind::BaseCommittee, Sector::Army, "Khối lực lượng vũ trang");
const BORDER: Sort = sort(UnitKind::BaseCommittee, Sector::BorderGuard, "Khối lực lượng vũ trang");
const STATE_FIRM: Sort = sort(UnitKind::BaseBranch, Sector::StateEnterprise, "Khối doanh nghiệp");
const PRIVATE_FIRM: Sort = sort(UnitKind::BaseBranch, Sector::PrivateEnterprise, "Khối doanh nghiệp");
const COOP: Sort = sort(UnitKind::BaseBranch, Sector::Cooperative, "Khối doanh nghiệp");

/// Every unit, in the order in which it is made.
#[rustfmt::skip]
pub(super) const ROWS: [Row; 70] = [
    row("Xã An Ngãi Trung", COMMUNE, [Some(7), Some(8)], [9, 9], [182, 174]),
    row("Thị trấn Ba Tri", TOWN, [Some(9), Some(10)], [11, 12], [310, 301]),
    row("Xã An Thủy", COMMUNE, [Some(6), Some(7)], [8, 8], [205, 200]),
    row("Xã Vĩnh An", COMMUNE, [Some(5), Some(5)], [7, 6], [148, 141]),
    row("Bệnh viện khu vực Ba Tri", HOSPITAL, [Some(6), Some(8)], [8, 10], [121, 114]),
    row("Công an huyện", POLICE, [Some(5), Some(6)], [7, 7], [168, 163]),
    row("Xã mẫu 01", COMMUNE, [Some(6), Some(4)], [6, 4], [164, 161]),
    row("Xã mẫu 02", COMMUNE, [Some(5), Some(7)], [6, 4], [124, 118]),
    row("Xã mẫu 03", COMMUNE, [Some(5), Some(4)], [5, 5], [161, 157]),
    row("Xã mẫu 04", COMMUNE, [Some(7), Some(5)], [6, 5], [139, 135]),
    row("Xã mẫu 05", COMMUNE, [Some(4), Some(4)], [4, 3], [158, 157]),
    row("Xã mẫu 06", COMMUNE, [Some(5), Some(4)], [4, 4], [130, 126]),
    row("Xã mẫu 07", COMMUNE, [Some(6), Some(7)], [6, 5], [173, 168]),
    row("Xã mẫu 08", COMMUNE, [Some(4), Some(6)], [5, 5], [127, 124]),
    row("Xã mẫu 09", COMMUNE, [Some(5), Some(3)], [5, 4], [170, 168]),
    row("Xã mẫu 10", COMMUNE, [Some(5), Some(6)], [4, 4], [136, 132]),
    row("Xã mẫu 11", COMMUNE, [Some(4), Some(5)], [4, 4], [167, 164]),
    row("Xã mẫu 12", COMMUNE, [Some(6), Some(2)], [5, 3], [145, 142]),
    row("Xã mẫu 13", COMMUNE, [Some(5), Some(6)], [5, 5], [176, 174]),
    row("Xã mẫu 14", COMMUNE, [Some(4), Some(4)], [4, 4], [136, 132]),
    row("Xã mẫu 15", COMMUNE, [Some(5), Some(3)], [5, 4], [178, 174]),
    row("Xã mẫu 16", COMMUNE, [Some(3), Some(2)], [3, 2], [132, 131]),
    row("Xã mẫu 17", COMMUNE, [Some(4), Some(1)], [0, 0], [175, 178]),
    row("Xã mẫu 18", COMMUNE, [Some(5), Some(6)], [5, 4], [147, 142]),
    row("Xã mẫu 19", COMMUNE, [Some(4), Some(5)], [5, 5], [178, 174]),
    row("Xã mẫu 20", COMMUNE, [Some(5), Some(5)], [5, 4], [150, 147]),
    row("Chi bộ Cơ quan mẫu 01", OFFICE, [Some(2), Some(3)], [2, 4], [33, 34]),
    row("Chi bộ Cơ quan mẫu 02", OFFICE, [Some(1), Some(1)], [1, 1], [23, 22]),
    row("Chi bộ Cơ quan mẫu 03", PARTY_OFFICE, [Some(2), Some(2)], [3, 1], [38, 36]),
    row("Chi bộ Cơ quan mẫu 04", OFFICE, [Some(3), Some(3)], [3, 4], [36, 35]),
    row("Chi bộ Cơ quan mẫu 05", OFFICE, [Some(1), Some(1)], [1, 1], [22, 24]),
    row("Chi bộ Cơ quan mẫu 06", PARTY_OFFICE, [Some(2), Some(1)], [2, 1], [37, 35]),
    row("Chi bộ Cơ quan mẫu 07", OFFICE, [Some(1), Some(1)], [0, 0], [27, 28]),
    row("Chi bộ Cơ quan mẫu 08", OFFICE, [Some(2), Some(2)], [2, 2], [25, 25]),
    row("Chi bộ Cơ quan mẫu 09", PARTY_OFFICE, [Some(2), Some(4)], [2, 3], [36, 37]),
    row("Chi bộ Cơ quan mẫu 10", OFFICE, [Some(1), Some(1)], [1, 1], [26, 25]),
    row("Chi bộ Cơ quan mẫu 11", OFFICE, [Some(3), Some(2)], [3, 2], [28, 26]),
    row("Chi bộ Cơ quan mẫu 12", PARTY_OFFICE, [Some(1), Some(5)], [2, 4], [31, 31]),
    row("Chi bộ Cơ quan mẫu 13", OFFICE, [Some(2), Some(1)], [2, 2], [29, 30]),
    row("Chi bộ Cơ quan mẫu 14", OFFICE, [Some(1), Some(1)], [1, 1], [19, 18]),
    row("Chi bộ Cơ quan mẫu 15", PARTY_OFFICE, [Some(1), Some(2)], [0, 1], [30, 31]),
    row("Chi bộ Cơ quan mẫu 16", OFFICE, [None, None], [0, 0], [20, 22]),
    row("Chi bộ Cơ quan mẫu 17", OFFICE, [Some(1), Some(1)], [1, 0], [18, 20]),
    row("Chi bộ Cơ quan mẫu 18", PARTY_OFFICE, [None, None], [0, 0], [25, 25]),
    row("Trường mẫu 01", SCHOOL, [Some(3), Some(2)], [3, 3], [43, 41]),
    row("Trường mẫu 02", SCHOOL, [Some(2), Some(3)], [2, 3], [32, 32]),
    row("Trường mẫu 03", SCHOOL, [Some(3), Some(3)], [2, 2], [44, 45]),
    row("Trường mẫu 04", SCHOOL, [Some(2), Some(1)], [2, 1], [33, 31]),
    row("Trường mẫu 05", SCHOOL, [Some(4), Some(7)], [5, 7], [50, 46]),
    row("Trường mẫu 06", SCHOOL, [Some(2), Some(3)], [2, 2], [34, 34]),
    row("Trường mẫu 07", SCHOOL, [Some(3), Some(1)], [3, 1], [46, 46]),
    row("Trường mẫu 08", SCHOOL, [Some(2), Some(2)], [1, 2], [35, 34]),
    row("Trường mẫu 09", SCHOOL, [Some(2), Some(3)], [2, 2], [42, 41]),
    row("Trường mẫu 10", SCHOOL, [Some(3), Some(1)], [3, 2], [41, 40]),
    row("Trường mẫu 11", SCHOOL, [Some(2), Some(1)], [2, 1], [43, 44]),
    row("Trường mẫu 12", SCHOOL, [Some(2), Some(3)], [3, 3], [37, 34]),
    row("Trạm y tế mẫu 01", CLINIC, [Some(2), Some(2)], [2, 3], [20, 19]),
    row("Trạm y tế mẫu 02", CLINIC, [Some(2), Some(1)], [1, 1], [18, 19]),
    row("Trạm y tế mẫu 03", CLINIC, [Some(1), Some(1)], [1, 0], [14, 16]),
    row("Trạm y tế mẫu 04", CLINIC, [Some(2), Some(4)], [2, 4], [21, 19]),
    row("Đơn vị quân sự mẫu 01", ARMY, [Some(5), Some(4)], [4, 4], [65, 62]),
    row("Đơn vị biên phòng mẫu 02", BORDER, [Some(4), Some(2)], [3, 1], [59, 58]),
    row("Đơn vị biên phòng mẫu 03", BORDER, [Some(3), Some(3)], [3, 4], [53, 53]),
    row("Doanh nghiệp mẫu 01", STATE_FIRM, [Some(3), Some(2)], [2, 2], [21, 19]),
    row("Doanh nghiệp mẫu 02", PRIVATE_FIRM, [Some(2), Some(2)], [2, 1], [14, 13]),
    row("Doanh nghiệp mẫu 03", PRIVATE_FIRM, [Some(2), Some(1)], [1, 1], [19, 20]),
    row("Doanh nghiệp mẫu 04", PRIVATE_FIRM, [Some(1), Some(1)], [1, 0], [12, 14]),
    row("Hợp tác xã mẫu 05", COOP, [Some(2), Some(1)], [0, 1], [20, 20]),
    row("Doanh nghiệp mẫu 06", PRIVATE_FIRM, [None, None], [1, 0], [10, 10]),
    row("Hợp tác xã mẫu 07", COOP, [Some(0), Some(1)], [1, 1], [15, 16]),
];
