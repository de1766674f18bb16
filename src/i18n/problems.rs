//! What is wrong with a value, a file or a book, in words that say where and what to do.

use super::Lang;
use super::labels::{indicator, period};
use super::numbers::number;
use crate::domain::{Book, Fault, Flaw, PersonId, Unit, UnitId};
use crate::exchange::{Problem, What};
use crate::session::form::Wrong;

/// A unit's newest name; its id where the book does not know it.
#[must_use]
pub fn unit_name(book: &Book, id: UnitId) -> String {
    book.units.get(&id).and_then(Unit::called).map_or_else(|| id.to_string(), ToString::to_string)
}

/// A person's name; the id where the book does not know it.
fn person_name(book: &Book, id: PersonId) -> String {
    book.persons.get(&id).map_or_else(|| id.to_string(), |p| p.name.to_string())
}

/// What is told in the midst of other words, as a sentence that stands alone: below a field, say.
#[must_use]
pub fn in_full(told: &str) -> String {
    let ended = told.is_empty() || told.ends_with(['.', '!', '?', '…', ':']);
    capital(told) + if ended { "" } else { "." }
}

/// The same with its first letter as a sentence has it.
pub(super) fn capital(told: &str) -> String {
    let mut letters = told.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Why a value was refused, to stand in the midst of other words.
#[must_use]
pub fn fault(lang: Lang, fault: &Fault) -> String {
    let vi = lang == Lang::Vi;
    match fault {
        Fault::Blank if vi => "chưa nhập".into(),
        Fault::Blank => "it is blank".into(),
        Fault::TooLong(most) if vi => format!("dài quá {most} ký tự"),
        Fault::TooLong(most) => format!("it is longer than {most} characters"),
        Fault::TooMany(most) if vi => format!("nhiều quá {most} mục"),
        Fault::TooMany(most) => format!("there are more than {most}"),
        Fault::Sign(sign) => {
            // A sign that nobody sees is told by its number.
            let hidden = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}')
                || matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..);
            let shown =
                if sign.is_control() || hidden { format!("U+{:04X}", *sign as u32) } else { format!("“{sign}”") };
            if vi {
                format!("có ký tự không được dùng ở đây: {shown}")
            } else {
                format!("it has a sign that has no place here: {shown}")
            }
        }
        Fault::NotADay(text) => not_a_day(lang, text),
        Fault::NotACount(text) if vi => format!("“{text}” không phải là số nguyên từ 0 đến 9.999.999"),
        Fault::NotACount(text) => format!("“{text}” is not a whole number from 0 to 9,999,999"),
        Fault::NotAnId(text) if vi => format!("“{text}” không phải là mã của chương trình này"),
        Fault::NotAnId(text) => format!("“{text}” is not an id of this program"),
        Fault::Backwards if vi => "số sau nhỏ hơn số trước".into(),
        Fault::Backwards => "the second is below the first".into(),
        Fault::EndsFirst if vi => "ngày cuối ở trước ngày đầu".into(),
        Fault::EndsFirst => "the last day is before the first".into(),
        Fault::NotInList(text) if vi => format!("“{text}” không có trong danh mục"),
        Fault::NotInList(text) => format!("“{text}” is not in the list"),
    }
}

/// Why a typed value cannot be taken.
#[must_use]
pub fn wrong(lang: Lang, wrong: &Wrong) -> String {
    let vi = lang == Lang::Vi;
    match wrong {
        Wrong::Fault(f) => fault(lang, f),
        Wrong::Future if vi => "ngày này chưa tới".into(),
        Wrong::Future => "this day has not come".into(),
        Wrong::BornAfter if vi => "sinh sau ngày này".into(),
        Wrong::BornAfter => "born after that day".into(),
        Wrong::LaterStage if vi => "hồ sơ đã ghi giai đoạn sau; hãy bỏ bước đó trong hồ sơ trước".into(),
        Wrong::LaterStage => "a later stage is on record; take that step out of the record first".into(),
        Wrong::NoUnit(text) if vi => format!("không có đơn vị nào tên “{text}”; hãy chọn trong danh sách"),
        Wrong::NoUnit(text) => format!("no unit is called “{text}”; choose one of the list"),
        Wrong::ManyUnits(text) if vi => format!("có nhiều đơn vị tên “{text}”; hãy chọn tên có kèm đơn vị cấp trên"),
        Wrong::ManyUnits(text) => format!("several units are called “{text}”; choose the name with the unit above"),
        Wrong::OtherMarks(typed, called) if vi => {
            format!("không có “{typed}”; trong sổ có “{called}”, khác dấu: hãy gõ đúng dấu nếu là một")
        }
        Wrong::OtherMarks(typed, called) => {
            format!("nothing is called “{typed}”; there is “{called}” with other marks: type those if they are one")
        }
        Wrong::NoPerson(text) if vi => format!("không có hồ sơ nào tên “{text}”"),
        Wrong::NoPerson(text) => format!("nobody on record is called “{text}”"),
        Wrong::ManyPersons(text) if vi => format!("có nhiều người tên “{text}”; hãy chọn tên có kèm năm sinh, chi bộ"),
        Wrong::ManyPersons(text) => {
            format!("several persons are called “{text}”; choose the name with birth and branch")
        }
        Wrong::Known if vi => "đã có trong sổ".into(),
        Wrong::Known => "already in the book".into(),
        Wrong::Listed if vi => "đã có trong danh sách".into(),
        Wrong::Listed => "on the list already".into(),
        Wrong::SameUnit if vi => "đang sinh hoạt ở đơn vị này rồi".into(),
        Wrong::SameUnit => "already in this unit".into(),
        Wrong::BeforeMove if vi => "trước lần chuyển gần nhất; hãy bỏ lần đó trước".into(),
        Wrong::BeforeMove => "before the last move; take that one out first".into(),
        Wrong::AdmittedAlready if vi => {
            "lượt này đã có lễ kết nạp: nếu ghi nhầm ngày, hãy sửa ngày của bước đó; nếu kết nạp lại, hãy bấm “Mở lượt mới”".into()
        }
        Wrong::AdmittedAlready => {
            "this attempt has its ceremony: if the day is wrong, mend it there; if readmitted, begin a new attempt".into()
        }
        Wrong::AttemptOver if vi => "lượt này đã kết thúc trước ngày đó; hãy bấm “Mở lượt mới”".into(),
        Wrong::AttemptOver => "this attempt had ended before that day; begin a new attempt".into(),
    }
}

/// What is wrong in a book.
#[must_use]
pub fn flaw(lang: Lang, book: &Book, flaw: &Flaw) -> String {
    let vi = lang == Lang::Vi;
    let unit = |id: &UnitId| unit_name(book, *id);
    match flaw {
        Flaw::Cycle(id) if vi => format!("{}: đơn vị đứng trên chính nó trong sơ đồ tổ chức", unit(id)),
        Flaw::Cycle(id) => format!("{}: the unit stands above itself in the tree", unit(id)),
        Flaw::NoVersion(id) if vi => format!("{}: đơn vị không có tên và ngày hiệu lực", unit(id)),
        Flaw::NoVersion(id) => format!("{}: the unit has no version", unit(id)),
        Flaw::NoParent(id) if vi => format!("{}: không tìm thấy đơn vị cấp trên", unit(id)),
        Flaw::NoParent(id) => format!("{}: the unit above is not in the book", unit(id)),
        Flaw::VersionOrder(id) if vi => format!("{}: các lần thay đổi không theo thứ tự ngày", unit(id)),
        Flaw::VersionOrder(id) => format!("{}: its versions are out of order", unit(id)),
        Flaw::EndsBeforeStart(id) if vi => format!("{}: ngày kết thúc trước ngày bắt đầu", unit(id)),
        Flaw::EndsBeforeStart(id) => format!("{}: it ends before it begins", unit(id)),
        Flaw::PeriodBackwards(id) if vi => format!("{}: ngày cuối trước ngày đầu", period(lang, book, *id)),
        Flaw::PeriodBackwards(id) => format!("{}: it ends before it begins", period(lang, book, *id)),
        Flaw::TargetOrder(key) if vi => format!("{}: các lần giao chỉ tiêu không theo thứ tự ngày", unit(&key.unit)),
        Flaw::TargetOrder(key) => format!("{}: revisions of a target are out of order", unit(&key.unit)),
        Flaw::TargetWithoutUnit(key) if vi => format!("Chỉ tiêu của đơn vị không có trong sổ: {}", key.unit),
        Flaw::TargetWithoutUnit(key) => format!("A target of a unit that the book lacks: {}", key.unit),
        Flaw::FactWithoutUnit(key) if vi => format!("Số liệu của đơn vị không có trong sổ: {}", key.unit),
        Flaw::FactWithoutUnit(key) => format!("A figure of a unit that the book lacks: {}", key.unit),
        Flaw::PersonWithoutUnit(id) if vi => format!("{}: chi bộ không có trong sổ", person_name(book, *id)),
        Flaw::PersonWithoutUnit(id) => format!("{}: the branch is not in the book", person_name(book, *id)),
        Flaw::MoreThanAll(key) => {
            let (name, what, when) = (unit(&key.unit), indicator(lang, key.indicator), period(lang, book, key.period));
            if vi {
                format!("{name}, {when}: “{what}” nhiều hơn tổng số kết nạp")
            } else {
                format!("{name}, {when}: “{what}” is above all admitted")
            }
        }
        Flaw::FactInFuture(key) if vi => format!("{}: số liệu đến một ngày chưa tới", unit(&key.unit)),
        Flaw::FactInFuture(key) => format!("{}: a figure as of a day that has not come", unit(&key.unit)),
        Flaw::AdmittedAfterEnd(id) if vi => {
            format!("{}: kết nạp khi đơn vị đã kết thúc, không tính vào kỳ nào", person_name(book, *id))
        }
        Flaw::AdmittedAfterEnd(id) => {
            format!("{}: admitted after the unit had ended, counts in no period", person_name(book, *id))
        }
        Flaw::AdmittedBeforeStart(id) if vi => {
            format!("{}: kết nạp trước ngày đầu của đơn vị, không tính vào kỳ nào", person_name(book, *id))
        }
        Flaw::AdmittedBeforeStart(id) => {
            format!("{}: admitted before the first day of the unit, counts in no period", person_name(book, *id))
        }
        Flaw::AdmittedInFuture(id) if vi => format!("{}: ngày kết nạp chưa tới", person_name(book, *id)),
        Flaw::AdmittedInFuture(id) => format!("{}: admitted on a day that has not come", person_name(book, *id)),
        Flaw::AdmittedOnNoDay(id) if vi => {
            format!("{}: đã kết nạp mà chưa ghi ngày, không tính vào kỳ nào", person_name(book, *id))
        }
        Flaw::AdmittedOnNoDay(id) => {
            format!("{}: admitted on a day that is not on record, counted in no period", person_name(book, *id))
        }
        Flaw::AdmittedTwice(id) if vi => {
            format!("{}: hai lần kết nạp cách nhau chưa đầy một năm, được đếm hai lần", person_name(book, *id))
        }
        Flaw::AdmittedTwice(id) => format!("{}: admitted twice within a year, counted twice", person_name(book, *id)),
        Flaw::StepInFuture(id) if vi => format!("{}: có bước ghi ngày chưa tới", person_name(book, *id)),
        Flaw::StepInFuture(id) => format!("{}: a step on a day that has not come", person_name(book, *id)),
        Flaw::BornTooLate(id) if vi => format!("{}: chưa đủ 18 tuổi vào ngày kết nạp", person_name(book, *id)),
        Flaw::BornTooLate(id) => format!("{}: under 18 on the day of admission", person_name(book, *id)),
    }
}

/// A problem of a file: where it is, then what it is.
#[must_use]
pub fn problem(lang: Lang, book: &Book, problem: &Problem) -> String {
    let vi = lang == Lang::Vi;
    let what = match &problem.what {
        What::Fault(f) => fault(lang, f),
        What::Flaw(f) => flaw(lang, book, f),
        What::Duplicate(key) if vi => format!("mã {key} bị trùng"),
        What::Duplicate(key) => format!("the key {key} stands twice"),
        What::Missing if vi => "thiếu mục này".into(),
        What::Missing => "it is missing".into(),
        What::Shape if vi => "sai kiểu dữ liệu".into(),
        What::Shape => "it is of the wrong type".into(),
        What::Context if vi => "lịch sử ghi của hồ sơ này tự mâu thuẫn".into(),
        What::Context => "its history of writes contradicts itself".into(),
        What::Kept if vi => "phiên bản chương trình này không biết mục này, giữ nguyên như trong tệp".into(),
        What::Kept => "this version does not know the field; it is kept as it is".into(),
        What::Unknown if vi => {
            "phiên bản chương trình này không biết nội dung này và không giữ lại được; hãy dùng phiên bản mới hơn"
                .into()
        }
        What::Unknown => "this version does not know it and cannot keep it; use a newer version".into(),
        What::ChangedByHand if vi => "nội dung tệp đã bị sửa sau khi xuất".into(),
        What::ChangedByHand => "the file was changed after it was exported".into(),
        What::Unheard { seen, told } => {
            let (last, known) = (number(lang, u128::from(seen.number)), number(lang, u128::from(*told)));
            match (lang, told) {
                (Lang::Vi, 0) => format!(
                    "tệp nói đã biết {last} lần ghi của máy ấy, nhưng cả tệp lẫn sổ ở đây không có lần ghi nào của máy ấy; điều đó không được tính"
                ),
                (Lang::Vi, _) => format!(
                    "tệp nói đã biết tới lần ghi thứ {last} của máy ấy, nhưng cả tệp lẫn sổ ở đây chỉ có tới lần thứ {known}; phần nói quá không được tính"
                ),
                (Lang::En, 0) => format!(
                    "it says that it knows {last} writes of this machine, and neither it nor the book here has any of them; that counts for nothing"
                ),
                (Lang::En, _) => format!(
                    "it says that it knows this machine's writes up to number {last}, and neither it nor the book here has any beyond {known}; what it says too much counts for nothing"
                ),
            }
        }
        What::Spent(dot) if vi => {
            let last = number(lang, u128::from(dot.number));
            format!("tệp kể lần ghi thứ {last} của chính máy đang mở sổ, máy này không thể đã ghi nhiều như vậy")
        }
        What::Spent(dot) => {
            let last = number(lang, u128::from(dot.number));
            format!(
                "it tells of write number {last} of the very machine that has this book open, which cannot have made so many"
            )
        }
        What::Torn if vi => "chữ ký không khớp, tệp đã bị sửa trên đường đi".into(),
        What::Torn => "the signature does not fit: the file was changed on its way".into(),
    };
    let record = problem.record.as_deref().map(|r| format!(" ({r})")).unwrap_or_default();
    format!("{}{record}: {what}.", place(lang, &problem.place))
}

/// The place in a file: `persons[3].admitted` stays as it is, for whoever looks into the file, behind its list's name.
fn place(lang: Lang, place: &str) -> String {
    if let Some(station) = place.strip_prefix("book.seen.") {
        return format!("{} {station}", if lang == Lang::Vi { "Máy" } else { "Machine" });
    }
    let (list, rest) = place.split_once('[').unwrap_or((place, ""));
    let name = match (lang, list) {
        (Lang::Vi, "persons") => "Hồ sơ",
        (Lang::En, "persons") => "Person",
        (Lang::Vi, "units") => "Đơn vị",
        (Lang::En, "units") => "Unit",
        (Lang::Vi, "targets") => "Chỉ tiêu",
        (Lang::En, "targets") => "Target",
        (Lang::Vi, "facts") => "Số liệu",
        (Lang::En, "facts") => "Figure",
        (Lang::Vi, "periods") => "Kỳ",
        (Lang::En, "periods") => "Period",
        (Lang::Vi, _) => return format!("Tệp, mục {place}"),
        (Lang::En, _) => return format!("File, at {place}"),
    };
    match rest.split_once(']').and_then(|(at, _)| at.parse::<u32>().ok()) {
        Some(at) if lang == Lang::Vi => format!("{name} thứ {} [{place}]", number(lang, u64::from(at) + 1)),
        Some(at) => format!("{name} no. {} [{place}]", number(lang, u64::from(at) + 1)),
        None => format!("{name} [{place}]"),
    }
}

/// The years in which a day can be.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

/// Why a text is no day: what is not in the calendar, and what is written so that it can be read in more ways than one.
fn not_a_day(lang: Lang, text: &str) -> String {
    let vi = lang == Lang::Vi;
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let figures = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    // A file writes the year first, a person last.
    let four = |part: &&&str| part.len() == 4;
    let year =
        parts.first().filter(four).or_else(|| parts.last().filter(four)).and_then(|part| part.parse::<u16>().ok());
    let (says, said) = match parts[..] {
        [first, _, last] if figures && first.len() <= 2 && last.len() <= 2 => (
            "ghi năm chưa đủ bốn chữ số; hãy nhập như 05/01/2017",
            "has no four figures of the year; write it like 05/01/2017",
        ),
        [run] if figures && (5..=8).contains(&run.len()) => (
            "viết liền, có thể đọc nhiều cách; hãy nhập như 05/01/2017",
            "is run together and can be read in several ways; write it like 05/01/2017",
        ),
        _ if figures && year.is_some_and(|year| !YEARS.contains(&year)) => {
            ("ngoài khoảng năm từ 1900 đến 2199", "is outside of the years from 1900 to 2199")
        }
        _ => (
            "không phải là ngày có thật; hãy nhập như 05/01/2017",
            "is not a day of the calendar; write it like 05/01/2017",
        ),
    };
    format!("“{text}” {}", if vi { says } else { said })
}
