//! Numbers from 1 to 999 in Vietnamese words with capitals, as the made-up persons are called.

const DIGITS: [&str; 10] = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];

/// The words: 21 is "Hai Mươi Mốt", 105 "Một Trăm Linh Năm", 115 "Một Trăm Mười Lăm".
pub(super) fn spelled(number: u32) -> String {
    let digit = |n: u32| DIGITS[(n % 10) as usize];
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut words = Vec::new();
    if hundreds > 0 {
        words.extend([digit(hundreds), "Trăm"]);
    }
    match (tens, ones) {
        (0, 0) => {}
        (0, _) if hundreds > 0 => words.push("Linh"),
        (0, _) => {}
        (1, _) => words.push("Mười"),
        _ => words.extend([digit(tens), "Mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("Mốt"),
        (1.., 5) => words.push("Lăm"),
        _ => words.push(digit(ones)),
    }
    words.join(" ")
}
