//! Words of files on their way in: those that are read together, and every record that they would touch.

use crate::domain::Book;
use crate::i18n::activity::{change_words, clash, rivals, subject};
use crate::i18n::{
    Lang, day, fact_change, matter_change, number, person_change, target_change, unit_change, unit_name,
};
use crate::merge::{Change, Clash, Kind};
use crate::session::{Act, Incoming, Remarks, Removal, Subject, Touch};

words!(
    /// Files that came in.
    Arrivals {
        note_receipt: "Ghi đã nhận tệp này", "Note as received";
        note_text: "Số liệu trong tệp đã có sẵn trong sổ; hộp nhận sẽ ghi là đơn vị đã gửi.", "Everything in it is here already; the inbox will note that the unit has sent it.";
        reading: "Đang đọc tệp {} / {}: {}", "Reading file {} of {}: {}";
        stop: "Dừng, không nhập tệp nào", "Stop, import nothing";
        files: "Các tệp", "The files";
        refused: "Không nhập được: tệp có chỗ sai.", "It cannot be imported: something in it is wrong.";
        want: "Nhập tệp {}", "Import {}";
        each: "Từng mục một", "Record by record";
        each_text: "Bỏ dấu ở mục nào thì mục đó để lại, sổ giữ như đang có. Lần sau nhập lại chính tệp này vẫn lấy được.", "Whatever is not ticked is left as it is here. It can be taken in later from the same file.";
        of_unit: "Xem của đơn vị", "Only of the unit";
        all_units: "Tất cả đơn vị", "All units";
        along: "để lại theo, vì không đứng được nếu thiếu mục kia", "left as well: it cannot stand without what is left";
        look: "Xem", "Look at";
        close: "Thu lại", "Close";
        more: "Xem thêm {} mục", "Show {} more";
        none_left: "Đã để lại tất cả: không còn gì để nhập.", "Everything is left: there is nothing to import.";
        settings: "Cài đặt", "Settings";
        whose: "Đơn vị nào là của bạn?", "Which unit is yours?";
        whose_text: "Gói này do cấp trên lập: hãy chọn đơn vị của bạn trước khi nhập. Sổ sẽ mở ra ở đơn vị ấy và gửi số liệu với tên đơn vị ấy, không phải tên cấp trên.", "The package was made above: choose your unit before you import it. The book will open on it and send figures in its name, not in that of the unit above.";
        whose_none: "(chưa chọn)", "(not chosen)";
        choices: "Cài đặt của nơi gửi khác ở đây", "Settings of the sender that differ";
        choices_text: "Không được nhập, trừ mục nào bạn đánh dấu. Hai nơi đặt khác nhau thì cùng một sổ mà thời hạn, số liệu và thứ hạng có thể khác nhau.", "They are not taken in but for those that you tick. While both differ, the same book can give other deadlines, figures and ranks.";
        only_choices: "Mọi đơn vị, số liệu và hồ sơ trong tệp đã có trong sổ. Cài đặt của nơi gửi khác ở đây thì chưa nhập: chọn ở dưới nếu muốn lấy theo.", "All units, figures and records of the file are in the book already. Settings of the sender that differ are not taken in: choose below.";
        buried: "Đã xóa ở đây, tệp còn giữ: {} mục", "Removed here, still in the file: {}";
        only_buried: "Ngoài những mục đã xóa ở đây, tệp này không thêm và không sửa gì.", "But for what was removed here, this file adds and changes nothing.";
        buried_text: "Để nguyên thì chúng vẫn được xóa. Đánh dấu mục nào thì mục đó được lấy lại.", "Left alone they stay removed. Whatever is ticked is taken back.";
        buried_all: "Lấy lại tất cả", "Take all of them back";
        removed: "Bỏ", "Removed";
        clashing: "Chờ quyết định", "To be decided";
        held: "Giữ lại", "Held back";
        barred: "Không nhận", "Refused";
        type_word: "Gõ XÓA nếu đúng là muốn bỏ như vậy", "Type REMOVE if that is what you want";
        word_typed: "Đã gõ đúng: nhập được.", "That is the word: it can be imported.";
        doubted: "Tệp này chưa được nhập cùng: hãy đọc cảnh báo.", "This file is not taken in with the others: read the warning.";
    }
);

/// A choice of the sender with both values: “tuổi cao nhất khi chi bộ xét: ở đây 60 tuổi, nơi gửi 58 tuổi”.
#[must_use]
pub fn choice(lang: Lang, book: &Book, change: &Change) -> String {
    let words = change_words(lang, book, change);
    match (words.values, lang) {
        (Some((here, there)), Lang::Vi) => format!("{}: ở đây {here}, nơi gửi {there}", words.what),
        (Some((here, there)), Lang::En) => format!("{}: here {here}, the sender {there}", words.what),
        (None, _) => words.what,
    }
}

/// “Reading file 2 of 5: a.json”.
#[must_use]
pub fn reading(lang: Lang, at: usize, of: usize, name: &str) -> String {
    let n = |n: usize| number(lang, n as u128);
    [n(at), n(of), name.to_owned()]
        .iter()
        .fold(Arrivals::of(lang).reading.to_owned(), |text, part| text.replacen("{}", part, 1))
}

/// What is odd about a file, a sentence each.
#[must_use]
pub fn remarks(lang: Lang, Remarks { forgotten, ahead, otherwise }: Remarks) -> Vec<String> {
    let back = (forgotten > 0).then(|| {
        let n = number(lang, forgotten as u128);
        match lang {
            Lang::Vi => format!("Máy này có vẻ đã quay về bản cũ, hoặc có một máy khác được sao chép từ máy này: trong tệp có {n} mục do chính máy này ghi mà sổ ở đây không có. Nhập tệp để lấy lại; mục nào hai bên ghi khác nhau thì cả hai được giữ, chờ quyết định."),
            Lang::En => format!("This machine seems to have gone back to an earlier state, or another machine was made of a copy of it: the file has {n} records that this very machine wrote and that are not here. Import the file to have them back; where both differ, both are kept and to be decided."),
        }
    });
    let clock = ahead.map(|(count, last)| {
        let (n, last) = (number(lang, count as u128), day(last));
        match lang {
            Lang::Vi => format!("Có {n} lần ghi đề ngày sau hôm nay (muộn nhất {last}): đồng hồ của máy đã ghi, hoặc của máy này, chạy sai."),
            Lang::En => format!("{n} writes are dated after today (the last one {last}): the clock of the machine that wrote them, or of this one, is wrong."),
        }
    });
    let counts = otherwise.then(|| {
        match lang {
            Lang::Vi => "Nơi gửi chọn cách tính và xếp hạng khác ở đây (trang Cài đặt). Mỗi nơi giữ cách của mình, trừ khi bạn chọn ở dưới; cùng một sổ mà số và hạng ở hai nơi có thể khác nhau.",
            Lang::En => "The sender counts and ranks otherwise than here (page Settings). Each office keeps its own, unless you choose below; of the same book both may have other figures and ranks.",
        }
        .to_owned()
    });
    back.into_iter().chain(clock).chain(counts).collect()
}

/// How many files are shown together.
#[must_use]
pub fn files(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    if lang == Lang::Vi { format!("{n} tệp") } else { format!("{n} files") }
}

/// So many encrypted files will ask for their passphrases after this one.
#[must_use]
pub fn more_locked(lang: Lang, count: usize) -> Option<String> {
    let n = number(lang, count as u128);
    (count > 0).then(|| match lang {
        Lang::Vi => format!("Sau tệp này còn {n} tệp mã hóa."),
        Lang::En => format!("{n} more encrypted files follow."),
    })
}

/// A kind of record.
#[must_use]
pub fn kind(lang: Lang, kind: Kind) -> &'static str {
    let w = super::data::Data::of(lang);
    match kind {
        Kind::Settings => Arrivals::of(lang).settings,
        Kind::Periods => w.periods,
        Kind::Units => w.units,
        Kind::Targets => w.targets,
        Kind::Facts => w.facts,
        Kind::Persons => w.persons,
        Kind::Matters => w.matters,
    }
}

/// The heading of a kind: so many records, so many of them left.
#[must_use]
pub fn heading(lang: Lang, of: Kind, all: usize, left: usize) -> String {
    let (all, count, what) = (number(lang, all as u128), number(lang, left as u128), kind(lang, of));
    match (lang, left) {
        (_, 0) => format!("{all} {what}"),
        (Lang::Vi, _) => format!("{all} {what}, để lại {count}"),
        (Lang::En, _) => format!("{all} {what}, {count} left"),
    }
}

/// The heading of the records that were taken away here, with how many of them are taken back.
#[must_use]
pub fn buried(lang: Lang, all: usize, left: usize) -> String {
    let (text, taken) = (Arrivals::of(lang).buried.replacen("{}", &number(lang, all as u128), 1), all - left.min(all));
    match (lang, taken) {
        (_, 0) => text,
        (Lang::Vi, _) => format!("{text}, lấy lại {}", number(lang, taken as u128)),
        (Lang::En, _) => format!("{text}, {} taken back", number(lang, taken as u128)),
    }
}

/// The box that takes in, or leaves, all of a kind that is shown.
#[must_use]
pub fn take_all(lang: Lang, of: Kind, all: usize) -> String {
    let (all, what) = (number(lang, all as u128), kind(lang, of));
    if lang == Lang::Vi { format!("Nhập cả {all} {what}") } else { format!("Import all {all} {what}") }
}

/// Two writes of one name.
#[must_use]
pub fn twins(lang: Lang, count: usize) -> Option<String> {
    let n = number(lang, count as u128);
    (count > 0).then(|| match lang {
        Lang::Vi => format!(
            "CẢNH BÁO: {n} mục trong tệp mang đúng tên lần ghi đã có ở đây nhưng nội dung khác. Có thể một máy đã được sao chép hoặc quay về bản cũ, hoặc ai đó mạo danh. Cả hai nội dung được giữ để chờ quyết định."
        ),
        Lang::En => format!(
            "WARNING: {n} records of the file carry the name of a write that is known here and say something else. A machine may have been copied or set back, or somebody may be posing as it. Both are kept, to be decided."
        ),
    })
}

/// What would go that nobody takes away by the way.
#[must_use]
pub fn removal(lang: Lang, ours: &Book, removal: Removal) -> String {
    match (removal, lang) {
        (Removal::Root(unit), Lang::Vi) => {
            format!("CẢNH BÁO: tệp bỏ khỏi sổ đơn vị cao nhất: {}.", unit_name(ours, unit))
        }
        (Removal::Root(unit), Lang::En) => {
            format!("WARNING: the file takes the topmost unit out of the book: {}.", unit_name(ours, unit))
        }
        (Removal::Many(of, gone, all), _) => {
            let (gone, all, what) = (number(lang, gone as u128), number(lang, all as u128), kind(lang, of));
            match lang {
                Lang::Vi => format!("CẢNH BÁO: tệp bỏ khỏi sổ {gone} trong {all} {what} đang có."),
                Lang::En => format!("WARNING: the file takes {gone} of the {all} {what} here out of the book."),
            }
        }
    }
}

/// What would happen to a record, in a line.
#[must_use]
pub fn touch(lang: Lang, incoming: &Incoming, touch: Touch) -> String {
    let (ours, whole) = (&incoming.ours, incoming.whole());
    let name = |book: &Book| subject(lang, book, Some(touch.subject));
    let said = |vi: &str, en: &str| if lang == Lang::Vi { vi.to_owned() } else { en.to_owned() };
    match touch.act {
        Act::Removed => format!("{}: {}", name(ours), said("bỏ khỏi sổ", "taken away")),
        Act::Buried => {
            format!("{}: {}", name(whole), said("đã xóa ở đây, tệp còn giữ", "removed here, still in the file"))
        }
        Act::Disputed => {
            format!(
                "{}: {}",
                name(whole),
                said("hai nơi ghi khác nhau, chờ quyết định", "two places differ, to be decided")
            )
        }
        Act::Settled => {
            format!(
                "{}: {}",
                name(whole),
                said("nơi gửi đã quyết định chỗ khác nhau", "the sender has decided a difference")
            )
        }
        Act::Changed | Act::Added => changed(lang, ours, whole, touch.subject).unwrap_or_else(|| match touch.act {
            Act::Added => format!("{} ({})", name(whole), said("thêm", "added")),
            _ => format!("{} ({})", name(whole), said("sửa", "changed")),
        }),
    }
}

fn changed(lang: Lang, ours: &Book, whole: &Book, subject: Subject) -> Option<String> {
    Some(match subject {
        Subject::Settings | Subject::Period(_) => return None,
        Subject::Unit(id) => unit_change(lang, ours.units.get(&id), whole.units.get(&id)?),
        Subject::Target(key) => target_change(lang, whole, &key, ours.targets.get(&key), whole.targets.get(&key)?),
        Subject::Fact(key) => fact_change(lang, whole, &key, ours.facts.get(&key), whole.facts.get(&key)?),
        Subject::Person(id) => person_change(lang, whole, ours.persons.get(&id), whole.persons.get(&id)?),
        Subject::Matter(id) => matter_change(lang, whole, ours.matters.get(&id), whole.matters.get(&id)?),
    })
}

/// What would happen to a record, field by field, and what of it would wait for a decision.
#[must_use]
pub fn fields(lang: Lang, incoming: &Incoming, touch: Touch) -> Vec<String> {
    let book = if touch.act == Act::Removed { &incoming.ours } else { incoming.whole() };
    let each = incoming.fields(touch.subject).into_iter().map(|change| {
        let words = change_words(lang, book, &change);
        match words.values {
            Some((from, to)) => format!("{}: {from} → {to}", words.what),
            None => words.what,
        }
    });
    let waits = incoming.disputes(touch.subject).map(|one| dispute(lang, book, one));
    each.chain(waits).collect()
}

fn dispute(lang: Lang, book: &Book, one: &Clash) -> String {
    let values = rivals(lang, book, one).join(" / ");
    let what = if lang == Lang::Vi { "Chờ quyết định" } else { "To be decided" };
    format!("{what}: {} ({values})", clash(lang, book, one))
}
