//! Text in the fonts of old (TCVN3, VNI), which shows as `NguyÔn V¨n` or `Nguyeãn Vaên` elsewhere: found by its words, and
//! converted when the person says so (handbook 10.7). Nothing is converted that reads as Vietnamese already.

use crate::domain::compose;

/// An encoding from before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldFont {
    /// TCVN3, with the fonts of `.VnTime`.
    Tcvn3,
    /// VNI Windows, with those of `VNI-Times`.
    Vni,
}

/// Each sign with what it stands for.
const TCVN3: &str = "µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u{ad}ưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ";
/// The same of single signs of VNI.
const VNI: &str = "ñđÑĐæỉÆỈóĩÓĨòịÒỊîỵÎỴôơÔƠöưÖƯ";
/// What stands behind a vowel in VNI, and the marks that it is.
const VNI_MARKS: [(char, &str); 17] = [
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
];

/// Vowels that stand together in a word, without their tones.
const VOWELS: &str = " a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi oo ua uâ uê ui uô uơ uy ưa ưi ươ ưu yê \
    iêu yêu oai oao oay oeo uây uôi ươi ươu uya uyê uyu uao uai uay uă ue uo uau ";

/// Pairs of vowels of which the second can have the tone.
const SECOND: &str = "oa oă oe oo uă uâ uê uô uơ uy iê yê ươ ue";

/// The tone on a letter, taken off it.
fn bare(letter: char) -> (char, bool) {
    const ROWS: [&str; 12] = [
        "aàáảãạ",
        "ăằắẳẵặ",
        "âầấẩẫậ",
        "eèéẻẽẹ",
        "êềếểễệ",
        "iìíỉĩị",
        "oòóỏõọ",
        "ôồốổỗộ",
        "ơờớởỡợ",
        "uùúủũụ",
        "ưừứửữự",
        "yỳýỷỹỵ",
    ];
    let row = ROWS.iter().find_map(|row| Some((row.chars().next()?, row.chars().position(|c| c == letter)?)));
    row.map_or((letter, false), |(base, at)| (base, at > 0))
}

/// Whether a word can be Vietnamese: its letters, one tone at most, vowels that stand together, small letters behind the first
/// or none.
fn reads(word: &str) -> bool {
    let mut signs = word.chars();
    let first_is_great = signs.next().is_some_and(char::is_uppercase);
    let rest_is_small = signs.clone().all(|c| !c.is_uppercase());
    if !(rest_is_small || (first_is_great && signs.all(|c| !c.is_lowercase()))) {
        return false;
    }
    let (mut vowels, mut tone, mut tones, mut ended) = (String::new(), None, 0, false);
    // In “gi” and “qu” the vowel belongs to what stands before it.
    let small = word.to_lowercase();
    let small = small.strip_prefix("gi").filter(|rest| rest.chars().any(is_vowel)).unwrap_or(&small);
    let small = small.strip_prefix("qu").unwrap_or(small);
    for letter in small.chars() {
        let (letter, has_tone) = bare(letter);
        if has_tone {
            tones += 1;
            tone = Some(vowels.chars().count());
        }
        if is_vowel(letter) {
            if ended {
                return false;
            }
            vowels.push(letter);
        } else if letter == 'đ' || letter.is_ascii_alphabetic() {
            ended |= !vowels.is_empty();
        } else {
            return false;
        }
    }
    // Of two vowels the first has the tone, but in some pairs: what stands behind a vowel in VNI looks like a second one.
    let is_second = tone == Some(1) && vowels.chars().count() == 2;
    let stands = !is_second || SECOND.split(' ').any(|pair| pair == vowels);
    tones <= 1 && stands && VOWELS.split_whitespace().any(|known| known == vowels)
}

fn is_vowel(letter: char) -> bool {
    matches!(bare(letter).0, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// Of the words that are not plain, how many read as Vietnamese, and how many there are.
fn read(text: &str) -> (usize, usize) {
    let stops = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || c.is_ascii_digit();
    let words = || text.split(stops).filter(|word| !word.is_ascii());
    (words().filter(|word| reads(word)).count(), words().count())
}

/// What a single sign stands for.
fn told(table: &str, sign: char) -> Option<char> {
    let mut signs = table.chars();
    while let (Some(old), Some(new)) = (signs.next(), signs.next()) {
        if old == sign {
            return Some(new);
        }
    }
    None
}

impl OldFont {
    /// The text as it was meant.
    #[must_use]
    pub fn decoded(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            if self == Self::Tcvn3 {
                out.push(told(TCVN3, sign).unwrap_or(sign));
                continue;
            }
            let base = told(VNI, sign).unwrap_or(sign);
            let small = base.to_lowercase().next().unwrap_or(base);
            out.push(base);
            let mark = signs.peek().and_then(|mark| mark.to_lowercase().next());
            let marks = mark.and_then(|mark| VNI_MARKS.iter().find(|(known, _)| *known == mark));
            if let Some((_, marks)) = marks.filter(|_| matches!(small, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư')) {
                out.push_str(marks);
                signs.next();
            }
        }
        compose(&out)
    }
}

/// The font of old in which the text was written, and the text as it was meant; none where it reads as it stands, or as
/// nothing at all.
#[must_use]
pub fn rescued(text: &str) -> Option<(OldFont, String)> {
    let (reads, words) = read(text);
    // Some foreign names are no sign of an old font.
    if words == 0 || reads * 5 > words * 4 {
        return None;
    }
    let decoded = [OldFont::Tcvn3, OldFont::Vni].map(|font| (font, font.decoded(text)));
    let best = decoded.into_iter().max_by_key(|(_, text)| read(text).0 * 1000 / read(text).1.max(1))?;
    let (reads, words) = read(&best.1);
    (reads * 10 >= words * 9 && best.1 != text).then_some(best)
}
