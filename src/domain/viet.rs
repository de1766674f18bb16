//! Vietnamese letters: composing, folding for search, and the order of names (handbook 10.3, 10.4, 10.8).
//!
//! A table of our own: the alphabet is 134 letters, the general libraries weigh 50 to 300 kB in the page. A native test
//! holds it against one of them.

/// Each vowel with its tones in the order of the dictionaries: level, grave, hook, tilde, acute, dot.
const VOWELS: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];
/// The alphabet in its order; places in it are the first key of sorting.
const ORDER: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// Combining tone marks in the order of [`VOWELS`], from the second on.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// The plain vowel (with its circumflex, breve or horn) and the number of its tone.
fn split(letter: char) -> (char, usize) {
    if letter.is_ascii() {
        return (letter, 0);
    }
    for row in VOWELS {
        if let Some(tone) = row.chars().position(|c| c == letter) {
            return (row.chars().next().unwrap_or(letter), tone);
        }
    }
    (letter, 0)
}

/// The vowel of this base with this tone.
fn joined(base: char, tone: usize) -> Option<char> {
    let row = VOWELS.iter().find(|row| row.starts_with(base))?;
    row.chars().nth(tone)
}

/// The letter under a circumflex, breve or horn.
fn shaped(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        ('a', '\u{302}') => 'â',
        ('a', '\u{306}') => 'ă',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}

/// The letter that is meant where some programs write another sign: an Icelandic or African D for Đ.
fn usual(letter: char) -> char {
    match letter {
        '\u{d0}' | '\u{189}' => 'Đ',
        '\u{f0}' | '\u{256}' => 'đ',
        // The tone marks that Unicode has given up.
        '\u{340}' => '\u{300}',
        '\u{341}' => '\u{301}',
        other => other,
    }
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn upper(letter: char) -> char {
    letter.to_uppercase().next().unwrap_or(letter)
}

/// Puts combining marks onto their vowels wherever Vietnamese has such a letter (NFC for Vietnamese text), and writes every letter
/// with the sign that is usual for it.
#[must_use]
pub fn compose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for mark in text.chars().map(usual) {
        let with = ('\u{300}'..='\u{36f}').contains(&mark).then(|| out.chars().next_back().and_then(|c| put(c, mark)));
        match with.flatten() {
            Some(letter) => {
                out.pop();
                out.push(letter);
            }
            None => out.push(mark),
        }
    }
    out
}

/// The letter with one more mark, if there is such a letter.
fn put(letter: char, mark: char) -> Option<char> {
    let (base, tone) = split(lower(letter));
    let made = match TONES.iter().position(|&t| t == mark) {
        Some(at) if tone == 0 => joined(base, at + 1),
        Some(_) => None,
        None => shaped(base, mark).and_then(|vowel| joined(vowel, tone)),
    }?;
    Some(if letter.is_uppercase() { upper(made) } else { made })
}

/// A key for searching: small letters without any mark, đ as d, y as i, single spaces. Tone placement vanishes with the tones.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_whitespace() || letter == '\u{a0}' {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !('\u{300}'..='\u{36f}').contains(&letter) && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{feff}')
        {
            out.push(bare(lower(usual(letter))));
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A word as it is compared where marks count: small letters with circumflex, breve, horn and bar, y as i, and its tone
/// beside them, so that `hoà` is `hòa`. Composed text only.
#[must_use]
pub fn spelled_word(word: &str) -> (String, u8) {
    let (mut letters, mut tone) = (String::with_capacity(word.len()), 0);
    for letter in word.chars() {
        let (base, mark) = split(lower(usual(letter)));
        letters.push(alike(base));
        tone = if mark == 0 { tone } else { mark };
    }
    (letters, u8::try_from(tone).unwrap_or(0))
}

/// The letter without mark or tone, for search.
fn bare(letter: char) -> char {
    match split(letter).0 {
        'ă' | 'â' => 'a',
        'đ' => 'd',
        // The last of each row are letters of the peoples of the Central Highlands; so are those behind them.
        'ê' | 'ĕ' => 'e',
        'ô' | 'ơ' | 'ŏ' => 'o',
        'ư' | 'ŭ' => 'u',
        'ĭ' => 'i',
        'ƀ' => 'b',
        'č' => 'c',
        'ñ' => 'n',
        other => alike(other),
    }
}

/// What is one even where marks count: y and i, and every sign that stands for an apostrophe.
fn alike(base: char) -> char {
    match base {
        'y' => 'i',
        '’' | '‘' | '\u{2bc}' | '`' | '´' => '\'',
        other => other,
    }
}

/// A key whose byte order is the Vietnamese order of texts: letters first, then tones, numbers by their value.
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    let (mut letters, mut tones) = (Vec::with_capacity(text.len()), Vec::new());
    let mut number: Option<u32> = None;
    for letter in text.chars() {
        if let Some(digit) = letter.to_digit(10) {
            number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit));
            continue;
        }
        push_number(&mut letters, number.take());
        let (base, tone) = split(lower(letter));
        let place = ORDER.chars().position(|c| c == base).map_or(2, |at| at + 16);
        letters.push(if letter.is_whitespace() { 1 } else { u8::try_from(place).unwrap_or(u8::MAX) });
        tones.push(u8::try_from(tone).unwrap_or(0) + 1);
    }
    push_number(&mut letters, number);
    letters.push(0);
    letters.extend(tones);
    letters
}

/// Numbers stand before letters and among themselves by value, so that "Ấp 2" is before "Ấp 10".
fn push_number(key: &mut Vec<u8>, number: Option<u32>) {
    if let Some(number) = number {
        key.push(8);
        key.extend(number.to_be_bytes());
    }
}

/// The order of persons' names: given name, then middle names, then family name.
#[must_use]
pub fn sort_key_of_person(name: &str) -> Vec<u8> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let given = words.pop().unwrap_or_default();
    let family = if words.is_empty() { "" } else { words.remove(0) };
    let mut key = sort_key(given);
    for part in [words.join(" ").as_str(), family] {
        key.push(0);
        key.extend(sort_key(part));
    }
    key
}

/// A name by its first letters alone, for where the whole of it is not to be read: “Nguyễn Thị Hoa” is “N.T.H.”.
#[must_use]
pub fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| word.chars().next());
    letters.flat_map(|letter| letter.to_uppercase().chain(['.'])).collect()
}
