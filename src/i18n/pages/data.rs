//! Words of the page where files go out and come in.

use crate::domain::{Book, Category, Day, FactKey, UnitId};
use crate::exchange::{Cover, Packet};
use crate::i18n::labels::{indicator, period};
use crate::i18n::{Lang, category, day, number, unit_name};

words!(
    /// Data.
    Data {
        title: "Dữ liệu", "Data";
        lede: "Sổ nằm trong trình duyệt này, trên máy này. Hãy xuất ra tệp để sao lưu và để gửi cho nơi khác.", "The book is in this browser, on this machine. Export a file to back it up and to send it on.";
        contents: "Trong sổ có", "The book holds";
        units: "đơn vị", "units";
        targets: "chỉ tiêu", "targets";
        facts: "số liệu tổng hợp", "typed figures";
        persons: "hồ sơ", "persons";
        matters: "lớp, chương trình, mục khác", "classes and other matters";
        periods: "kỳ", "periods";
        export: "Xuất cả sổ ra tệp", "Export the whole book";
        export_text: "Tệp JSON đọc được bằng mắt, gồm cả họ tên trong hồ sơ. Hãy giữ tệp như giữ hồ sơ giấy.", "A JSON file that people can read, persons' names included. Keep it as you keep the paper records.";
        going: "Đang ghi tệp và đọc lại để kiểm tra", "Writing the file, and reading it back";
        stop: "Dừng, không xuất tệp", "Stop, export nothing";
        send: "Gửi cho nơi khác", "Send to another office";
        send_what: "Gửi gì", "What to send";
        send_none: "Chưa có đơn vị nào để gửi.", "There is no unit to send yet.";
        send_do: "Xuất tệp để gửi", "Export the file to send";
        unnamed_has: "Có: giới tính, năm sinh (thêm tháng, ngày khi thiếu thì đếm sai tuổi lúc kết nạp), đơn vị trước và nay, các tiêu chí được đếm, học vấn, chuyên môn, lý luận, nghề nghiệp, loại hình nơi làm việc, đoàn thể, các bước với số phiếu (ngày quyết định, kết nạp, ra khỏi Đảng; các bước khác chỉ có tháng).", "In it: gender, year of birth (month and day only where the age at the admission would come out wrong without them), units then and now, the categories that are counted, schooling, training, theory, work, kind of employer, organisations, the steps with their votes (the day of decision, admission and leaving; the others by month).";
        unnamed_lacks: "Không có: họ tên, số giấy tờ, quê quán, nơi sinh, nơi ở, nơi làm việc, dân tộc và tôn giáo nào, người giúp đỡ và giới thiệu, trường hợp đặc biệt, số văn bản, kết luận, ghi chú, lớp học, nhật ký.", "Not in it: names, numbers of papers, places of origin, birth and residence, employer, which ethnicity and religion, helpers and introducers, special cases, numbers of decisions, conclusions, remarks, classes, the log.";
        unnamed_care: "Ai biết rõ một chi bộ vẫn có thể đoán ra người. Chỉ gửi cho nơi được giao.", "Whoever knows a branch well may still guess who it is. Send it only to those it is meant for.";
        few_marked: "Rất ít người trong một đơn vị mang dấu này, nên có thể bị đoán ra:", "So few in one unit carry this mark that they could be guessed:";
        without_few: "Bỏ các dấu này khỏi mọi hồ sơ trong tệp. Nơi nhận không đếm được tiêu chí ấy từ hồ sơ: hãy gửi kèm tệp Số liệu, có gộp.", "Take these marks out of every record in the file. Whoever takes it in cannot count them from records: send the figures along, added up.";
        twice: "Không nhập được: sổ này đang có {} hồ sơ trong phạm vi của tệp, không phải do chính nơi gửi này gửi ẩn danh. Nhập thêm thì có người bị đếm hai lần. Muốn nhập, hãy xóa các hồ sơ đó trước.", "It cannot be imported: {} records in the scope of the file are here that this sender has not sent without names. With the file, people would be counted twice. To import it, remove those records first.";
        mixed: "CẢNH BÁO: nhập xong, các đơn vị này vừa có hồ sơ có tên, vừa có hồ sơ ẩn danh (hoặc ẩn danh của hai nơi gửi), nên một người có thể bị đếm hai lần. Hãy để lại một bên, hoặc xóa một bên trước:", "WARNING: after the import these units have records with names and records without (or without names from two senders), so that people may be counted twice. Leave one of them, or remove one first:";
        small: "Số rất nhỏ theo dân tộc, tôn giáo có thể chỉ đích danh một người:", "Very small numbers by ethnicity or religion can point at one person:";
        differing: "Số đã nhập khác với hồ sơ; tệp mang số đã nhập, nơi nhận sẽ cộng số ấy", "Typed figures that records do not agree with: what was typed is sent, and added up there";
        silent: "Đơn vị chưa nhập số, cũng chưa có hồ sơ nào: tệp không nói gì về", "Units without figures and without any record, of which the file says nothing";
        scope: "Phạm vi", "Scope";
        held: "Ngoài phạm vi của nơi gửi, không nhập", "Beyond the sender's scope, not taken in";
        moves: "Xếp hạng trước và sau khi nhập", "The ranking before and after";
        unit: "Đơn vị", "Unit";
        rank_now: "Hạng hiện nay", "Rank now";
        rank_then: "Hạng sau khi nhập", "Rank then";
        count_now: "Kết nạp hiện nay", "Admitted now";
        count_then: "Kết nạp sau khi nhập", "Admitted then";
        import: "Nhập tệp", "Import a file";
        import_hint: "Kéo thả tệp .json vào đây, hoặc chọn tệp. Xem trước rồi mới nhập; không có gì bị ghi đè khi chưa đồng ý.", "Drop a .json file here, or choose one. You see what it would change first; nothing is overwritten unasked.";
        preview: "Xem trước khi nhập", "Before importing";
        from: "do máy", "written by";
        unnamed: "chưa đặt tên", "without a name";
        kind: "Loại", "Kind";
        added: "Thêm", "Added";
        changed: "Sửa", "Changed";
        same: "Giữ nguyên", "Same";
        nothing: "Tệp này không thêm và không sửa gì: mọi đơn vị, số liệu và hồ sơ trong tệp đã có trong sổ.", "This file adds and changes nothing: all its units, figures and records are in the book already.";
        stays: "Những gì sổ đang có mà tệp không có vẫn giữ nguyên.", "What the book has and the file lacks stays.";
        gone: "Bỏ khỏi sổ (nơi gửi đã xóa)", "Taken away (removed by the sender)";
        blocked: "Không nhập được tệp này. Sổ không thay đổi.", "This file cannot be imported. Nothing in the book has changed.";
        warnings: "Cần xem lại", "To be looked at";
        problems: "Chỗ sai trong tệp", "What is wrong in the file";
        more: "và {} chỗ khác", "and {} more";
        accept: "Nhập tệp này", "Import this file";
        decline: "Không nhập", "Do not import";
        details: "Xem từng thay đổi", "Every change";
        before: "Đang có", "Now";
        after: "Trong tệp", "In the file";
        samples: "Bản mẫu", "Samples";
        samples_text: "Bản mẫu thay chỗ sổ đang mở. Có thể hoàn tác; nếu sổ quan trọng, hãy xuất ra tệp trước.", "A sample takes the place of the open book. It can be undone; export first what matters.";
        open_sample: "Mở bản mẫu", "Open the sample";
        start_over: "Bắt đầu sổ trống", "Start an empty book";
        start_over_ask: "Sổ đang mở được thay bằng một sổ trống. Có thể hoàn tác, nhưng hãy xuất ra tệp trước.", "The open book gives way to an empty one. It can be undone, but export it first.";
        review: "Cần rà soát trong sổ", "To be reviewed in the book";
        review_none: "Không có gì cần rà soát.", "Nothing to review.";
        review_period: "{}: {} chỗ, xem ở trang Kết quả", "{}: {} of them, see the page Results";
        review_rest: "Cả sổ: {} chỗ khác", "In the rest of the book: {}";
        where_kept: "Mở bằng tệp trên máy: trình duyệt Firefox gắn dữ liệu với vị trí của tệp. Chuyển hoặc đổi tên tệp thì sổ không đi theo; hãy xuất ra tệp trước khi chuyển.", "Opened as a file: Firefox ties the data to the place of the file. Move or rename it and the book stays behind; export first.";
    }
);

/// How much would wait for a decision after the import; none if nothing would.
#[must_use]
pub fn rivals(lang: Lang, count: usize) -> Option<String> {
    let n = number(lang, count as u128);
    (count > 0).then(|| match lang {
        Lang::Vi => format!("{n} mục đã được sửa ở cả hai nơi. Nhập xong, hãy chọn giá trị đúng ở trang Nhật ký."),
        Lang::En => {
            format!("{n} things were changed in both places. After the import, choose the right ones under Activity.")
        }
    })
}

/// What a packet is called.
#[must_use]
pub const fn packet(lang: Lang, packet: Packet) -> &'static str {
    match (lang, packet) {
        (Lang::Vi, Packet::Book) => "Cả sổ",
        (Lang::Vi, Packet::Counts) => "Số liệu",
        (Lang::Vi, Packet::Anonymous) => "Ẩn danh",
        (Lang::Vi, Packet::Targets) => "Gói chỉ tiêu",
        (Lang::Vi, Packet::Records) => "Hồ sơ",
        (Lang::En, Packet::Book) => "The whole book",
        (Lang::En, Packet::Counts) => "Figures",
        (Lang::En, Packet::Anonymous) => "Without names",
        (Lang::En, Packet::Targets) => "Targets",
        (Lang::En, Packet::Records) => "Records",
    }
}

/// What goes out with a packet of this unit, in this period.
#[must_use]
pub fn goes_out(lang: Lang, packet: Packet, unit: &str, period: &str, until: Day) -> String {
    let until = day(until);
    match (lang, packet) {
        (Lang::Vi, Packet::Counts) => format!(
            "Gửi lên cấp trên: số liệu {period} của {unit} và các đơn vị bên dưới, đến ngày {until}. Không có tên người nào trong hồ sơ; người ký và phần viết báo cáo của đơn vị, nếu đã nhập, đi cùng tệp."
        ),
        (Lang::En, Packet::Counts) => format!(
            "Upwards: the figures of {period} of {unit} and the units below, up to {until}. Nobody on record is named; who signs and what was written into the unit's reports, where entered, go along."
        ),
        (Lang::Vi, Packet::Anonymous) => format!(
            "Gửi lên cấp trên: mỗi người của {unit} và các đơn vị bên dưới là một dòng không tên, mang mã «Ẩn danh …». Lần gửi sau, mỗi người vẫn giữ mã cũ."
        ),
        (Lang::En, Packet::Anonymous) => format!(
            "Upwards: everyone of {unit} and the units below as a line without a name, called “Ẩn danh …” and a code. Next time everyone has the same code."
        ),
        (Lang::Vi, Packet::Targets) => format!(
            "Gửi xuống cấp dưới: sơ đồ tổ chức, chỉ tiêu {period} của {unit} và các đơn vị bên dưới, quy định và ngày nghỉ đang dùng. Không có tên người nào trong hồ sơ; người ký và phần viết báo cáo của đơn vị, nếu đã nhập, đi cùng tệp."
        ),
        (Lang::En, Packet::Targets) => format!(
            "Downwards: the organisation, the targets of {period} of {unit} and the units below, the rules and days off in use. Nobody on record is named; who signs and what was written into the unit's reports, where entered, go along."
        ),
        (Lang::Vi, Packet::Records) => format!("Hồ sơ đầy đủ của {unit} và các đơn vị bên dưới, có họ tên."),
        (Lang::En, Packet::Records) => format!("Full records of {unit} and the units below, with names."),
        (Lang::Vi, Packet::Book) => "Toàn bộ sổ, có họ tên.".to_owned(),
        (Lang::En, Packet::Book) => "All of the book, with names.".to_owned(),
    }
}

/// Why a file without names is not taken in: so many records are here already.
#[must_use]
pub fn twice(lang: Lang, here: usize) -> String {
    Data::of(lang).twice.replacen("{}", &number(lang, here as u128), 1)
}

/// So many of a unit carry the mark of a category.
#[must_use]
pub fn marked(lang: Lang, book: &Book, unit: UnitId, of: Category, count: u32) -> String {
    format!("{}: {}: {}", unit_name(book, unit), category(lang, of), number(lang, count))
}

/// How many figures records give.
#[must_use]
pub fn counted(lang: Lang, count: usize) -> String {
    let n = number(lang, count as u128);
    match lang {
        Lang::Vi => format!("{n} số đếm từ hồ sơ đi cùng tệp, và được ghi vào sổ để sau này biết đã báo cáo gì."),
        Lang::En => format!(
            "{n} figures counted from records go along, and are written into the book so that it is known later what was reported."
        ),
    }
}

/// The box that adds small numbers up.
#[must_use]
pub fn combine(lang: Lang, unit: &str) -> String {
    match lang {
        Lang::Vi => format!("Gộp các tiêu chí này thành một số của cả {unit}"),
        Lang::En => format!("Send these categories as one number of all of {unit}"),
    }
}

/// Of which unit, and what is counted.
#[must_use]
pub fn of_unit(lang: Lang, book: &Book, key: &FactKey) -> String {
    format!("{}: {}", unit_name(book, key.unit), indicator(lang, key.indicator))
}

/// What was typed beside what the records come to.
#[must_use]
pub fn typed_beside(lang: Lang, book: &Book, key: &FactKey, typed: Option<u32>, counted: Option<u32>) -> String {
    let n = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| number(lang, n));
    let (of, typed, counted) = (of_unit(lang, book, key), n(typed), n(counted));
    match lang {
        Lang::Vi => format!("{of}: đã nhập {typed}, sổ này đếm được {counted}"),
        Lang::En => format!("{of}: {typed} was typed, {counted} counted here"),
    }
}

/// The same with its number.
#[must_use]
pub fn figure(lang: Lang, book: &Book, key: &FactKey, value: u32) -> String {
    format!("{}: {}", of_unit(lang, book, key), number(lang, value))
}

/// What a file says that it is: its packet, its scope, its day; nothing of a whole book.
#[must_use]
pub fn cover(lang: Lang, book: &Book, cover: &Cover) -> Option<String> {
    if *cover == Cover::default() {
        return None;
    }
    let units: Vec<String> = cover.scope.units.iter().map(|unit| unit_name(book, *unit)).collect();
    let of = (!units.is_empty()).then(|| units.join(", "));
    let when = cover.scope.period.map(|p| period(lang, book, p));
    let until = cover.as_of.map(|d| match lang {
        Lang::Vi => format!("đến ngày {}", day(d)),
        Lang::En => format!("up to {}", day(d)),
    });
    let parts: Vec<String> =
        [Some(packet(lang, cover.packet).to_owned()), of, when, until].into_iter().flatten().collect();
    Some(parts.join(" · "))
}
