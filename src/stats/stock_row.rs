//! The rows of Biểu 1 (handbook 2.1), in the order of the form, and which changes of the membership each counts.

/// A row of Biểu 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StockRow {
    /// A. Đảng viên cuối kỳ trước chuyển sang.
    Before,
    /// B. Tăng trong kỳ.
    Gained,
    /// B1. Kết nạp.
    Admitted,
    /// B2. Chuyển đến.
    MovedIn,
    /// B2a. Từ tỉnh khác.
    InOutside,
    /// B2b. Từ nơi khác trong tỉnh.
    InProvince,
    /// B3. Phục hồi đảng tịch.
    Restored,
    /// Điều chỉnh tổ chức: đến.
    RestructuredIn,
    /// C. Giảm trong kỳ.
    Lost,
    /// C1. Từ trần.
    Died,
    /// C2. Khai trừ.
    Expelled,
    /// C3. Xóa tên.
    Removed,
    /// Of them: đảng viên chính thức.
    RemovedFull,
    /// Of them: đảng viên dự bị.
    RemovedProb,
    /// C4. Xin ra khỏi Đảng.
    Left,
    /// C5. Chuyển đi.
    MovedOut,
    /// C5a. Đến tỉnh khác.
    OutOutside,
    /// C5b. Đến nơi khác trong tỉnh.
    OutProvince,
    /// Điều chỉnh tổ chức: đi.
    RestructuredOut,
    /// D. Đảng viên cuối kỳ.
    After,
}

use StockRow as R;

impl StockRow {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Every row in the order of the form.
    pub const ALL: &'static [Self] = &[
        R::Before,
        R::Gained,
        R::Admitted,
        R::MovedIn,
        R::InOutside,
        R::InProvince,
        R::Restored,
        R::RestructuredIn,
        R::Lost,
        R::Died,
        R::Expelled,
        R::Removed,
        R::RemovedFull,
        R::RemovedProb,
        R::Left,
        R::MovedOut,
        R::OutOutside,
        R::OutProvince,
        R::RestructuredOut,
        R::After,
    ];

    /// What stands before it in the form.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            R::Before => "A",
            R::Gained => "B",
            R::Lost => "C",
            R::After => "D",
            R::Admitted | R::Died => "1",
            R::MovedIn | R::Expelled => "2",
            R::Restored | R::Removed => "3",
            R::RestructuredIn | R::Left => "4",
            R::MovedOut => "5",
            R::RestructuredOut => "6",
            R::InOutside | R::OutOutside => "a",
            R::InProvince | R::OutProvince => "b",
            R::RemovedFull | R::RemovedProb => "-",
        }
    }

    /// How deep it stands in the form: 0 for A to D.
    #[must_use]
    pub const fn depth(self) -> u8 {
        match self.mark().as_bytes() {
            [b'A'..=b'D'] => 0,
            [b'1'..=b'9'] => 1,
            _ => 2,
        }
    }

    /// The rows that it is the sum of; none for one that is counted or follows from others.
    #[must_use]
    pub const fn parts(self) -> &'static [Self] {
        match self {
            R::Gained => &[R::Admitted, R::MovedIn, R::Restored, R::RestructuredIn],
            R::MovedIn => &[R::InOutside, R::InProvince],
            R::Lost => &[R::Died, R::Expelled, R::Removed, R::Left, R::MovedOut, R::RestructuredOut],
            R::Removed => &[R::RemovedFull, R::RemovedProb],
            R::MovedOut => &[R::OutOutside, R::OutProvince],
            _ => &[],
        }
    }

    /// Whether somebody leaves the Party so, by death or otherwise.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, R::Died | R::Expelled | R::RemovedFull | R::RemovedProb | R::Left)
    }

    /// Whether somebody comes or goes so, and stays a member.
    #[must_use]
    pub const fn is_move(self) -> bool {
        matches!(self, R::InOutside | R::InProvince | R::Restored | R::OutOutside | R::OutProvince)
    }

    /// The row that counts this kind of change; none for admissions, which are counted where they are recorded, and for a
    /// kind that is not of the form.
    #[must_use]
    pub fn of_change(code: &str) -> Option<Self> {
        Some(match code {
            "in_outside" => R::InOutside,
            "in_province" => R::InProvince,
            "restored" => R::Restored,
            "restructured" => R::RestructuredIn,
            "died" => R::Died,
            "expelled" => R::Expelled,
            "removed" => R::RemovedFull,
            "removed_prob" => R::RemovedProb,
            "left" => R::Left,
            "out_outside" => R::OutOutside,
            "out_province" => R::OutProvince,
            "restructured_out" => R::RestructuredOut,
            _ => return None,
        })
    }
}
