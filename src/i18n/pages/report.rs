//! Words of the page “report”.

words!(
    /// The page.
    Report {
        title: "Báo cáo", "Report";
        lede: "Số liệu lấy trực tiếp từ sổ và tự đổi theo. Phần nào chưa có số liệu hoặc chưa viết sẽ in là [CẦN BỔ SUNG].", "Figures come live from the book. What has no figure, or is not written yet, prints as [CẦN BỔ SUNG]. The paper itself is Vietnamese.";
        copy_sentence: "Chép câu kết quả", "Copy the sentence";
        copy_all: "Chép cả báo cáo", "Copy the whole report";
        print: "In báo cáo", "Print the report";
        write: "Viết vào đây", "Write here";
        write_hint: "Mỗi dòng là một đoạn. Bản viết được ghi vào sổ, riêng cho đơn vị và kỳ này, khi rời ô; nằm trong tệp xuất ra và bản sao.", "Each line is a paragraph. The text is kept in the book, for this unit and period, when the field is left; exported files and copies have it.";
        not_in_book: "Chưa ghi vào sổ", "Not in the book yet";
        left_half: "Bản đang viết dở này khác với bản trong sổ.", "This half-written text differs from the one in the book.";
        from_book: "Lấy bản trong sổ", "Take the one in the book";
        paper: "Bản in", "The paper";
        none: "Chưa có số liệu để lập báo cáo", "Nothing to report on yet";
        none_text: "Hãy mở bản mẫu, nhập tệp, hoặc thêm đơn vị ở trang Tổ chức.", "Open a sample, import a file, or add units under Organisation.";
    }
);
