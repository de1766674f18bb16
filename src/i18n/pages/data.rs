//! Words of the page where files go out and come in.

use crate::i18n::{Lang, number};

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
        import: "Nhập tệp", "Import a file";
        import_hint: "Kéo thả tệp .json vào đây, hoặc chọn tệp. Xem trước rồi mới nhập; không có gì bị ghi đè khi chưa đồng ý.", "Drop a .json file here, or choose one. You see what it would change first; nothing is overwritten unasked.";
        preview: "Xem trước khi nhập", "Before importing";
        from: "do máy", "written by";
        unnamed: "chưa đặt tên", "without a name";
        kind: "Loại", "Kind";
        added: "Thêm", "Added";
        changed: "Sửa", "Changed";
        same: "Giữ nguyên", "Same";
        nothing: "Tệp này không thêm và không sửa gì: mọi thứ trong tệp đã có trong sổ.", "This file adds and changes nothing: all of it is in the book already.";
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
