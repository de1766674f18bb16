//! The rows of Biểu 1, and why somebody may belong to a programme.

use super::Lang;
use crate::stats::{StockRow, Suits};

labels!(
    /// A row of Biểu 1.
    stock_row(StockRow) {
        StockRow::Before => "Đảng viên cuối kỳ trước chuyển sang", "Members carried over";
        StockRow::Gained => "Đảng viên tăng trong kỳ", "Gained in the period";
        StockRow::Admitted => "Kết nạp", "Admitted";
        StockRow::MovedIn => "Chuyển đến", "Moved in";
        StockRow::InOutside => "Từ tỉnh, thành phố khác", "From another province";
        StockRow::InProvince => "Từ nơi khác trong tỉnh", "From elsewhere in the province";
        StockRow::Restored => "Phục hồi đảng tịch", "Restored";
        StockRow::RestructuredIn => "Điều chỉnh tổ chức: đến", "Reorganised: in";
        StockRow::Lost => "Đảng viên giảm trong kỳ", "Lost in the period";
        StockRow::Died => "Từ trần", "Died";
        StockRow::Expelled => "Khai trừ", "Expelled";
        StockRow::Removed => "Xóa tên", "Struck off";
        StockRow::RemovedFull => "Đảng viên chính thức", "Full members";
        StockRow::RemovedProb => "Đảng viên dự bị", "Members on probation";
        StockRow::Left => "Xin ra khỏi Đảng", "Left";
        StockRow::MovedOut => "Chuyển đi", "Moved out";
        StockRow::OutOutside => "Đến tỉnh, thành phố khác", "To another province";
        StockRow::OutProvince => "Đến nơi khác trong tỉnh", "To elsewhere in the province";
        StockRow::RestructuredOut => "Điều chỉnh tổ chức: đi", "Reorganised: out";
        StockRow::After => "Đảng viên cuối kỳ", "Members at the end";
    }
);

/// A row of Biểu 1 beyond the form, where the rows about it do not say what it is a part of: “Chuyển đi: Đến nơi khác trong tỉnh”.
#[must_use]
pub fn stock_row_alone(lang: Lang, row: StockRow) -> String {
    let whole = StockRow::ALL.iter().find(|whole| whole.depth() > 0 && whole.parts().contains(&row));
    let whole = whole.map(|whole| format!("{}: ", stock_row(lang, *whole))).unwrap_or_default();
    format!("{whole}{}", stock_row(lang, row))
}

labels!(
    /// Why somebody may belong to a programme.
    suits(Suits) {
        Suits::Enterprise => "làm việc trong doanh nghiệp", "in an enterprise";
        Suits::Business => "sản xuất, kinh doanh", "production or business";
        Suits::Cooperative => "thành viên hợp tác xã, tổ hợp tác", "member of a cooperative";
    }
);
