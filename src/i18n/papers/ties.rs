//! Words that stay on one line: the parts of a day, and pairs that are one word to a Vietnamese reader.

/// Pairs that a line does not end within.
const PAIRS: [(&str, &str); 24] = [
    ("ban", "thường"),
    ("báo", "cáo"),
    ("biên", "bản"),
    ("chi", "bộ"),
    ("chỉ", "tiêu"),
    ("chính", "thức"),
    ("công", "nhận"),
    ("công", "tác"),
    ("danh", "sách"),
    ("dự", "bị"),
    ("đảng", "bộ"),
    ("đảng", "ủy"),
    ("đảng", "viên"),
    ("đơn", "vị"),
    ("đối", "chiếu"),
    ("hồ", "sơ"),
    ("kết", "nạp"),
    ("kết", "quả"),
    ("nhiệm", "kỳ"),
    ("phát", "triển"),
    ("quần", "chúng"),
    ("tổ", "chức"),
    ("trực", "thuộc"),
    ("xếp", "hạng"),
];

/// The same text with blanks that break no line inside a day, before the number of a year or a month, and inside such pairs.
#[must_use]
pub fn tied(text: &str) -> String {
    let mut tied = String::with_capacity(text.len() + 16);
    let mut before: Option<&str> = None;
    for word in text.split(' ') {
        if let Some(before) = before {
            tied.push(if holds(before, word) { '\u{a0}' } else { ' ' });
        }
        tied.push_str(word);
        before = Some(word);
    }
    tied
}

/// Whether the one stays beside the other.
fn holds(before: &str, after: &str) -> bool {
    let digits = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let (one, other) = (before.to_lowercase(), after.trim_end_matches([',', '.', ';', ':', ')']).to_lowercase());
    let of_day = ["ngày", "tháng", "năm", "quý"];
    (of_day.contains(&one.as_str()) && digits(after))
        // “ngày 02 tháng 12 năm 2026”, but not “… 2026 năm …”.
        || (digits(before) && before.len() <= 2 && ["tháng", "năm"].contains(&other.as_str()))
        || PAIRS.contains(&(one.trim_start_matches('('), other.as_str()))
}
