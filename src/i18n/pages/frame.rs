//! Words of the frame: what stands around every page.

words!(
    /// The frame.
    Frame {
        name: "Sổ Nguồn", "Sổ Nguồn";
        skip: "Đến nội dung chính", "Skip to the content";
        nav: "Các trang", "Pages";
        more: "Trang khác", "More pages";
        top: "Đang xem", "What is shown";
        path: "Đơn vị đang xem", "Unit shown";
        period: "Kỳ", "Period";
        as_of: "Số liệu đến ngày", "Figures as of";
        undo: "Hoàn tác", "Undo";
        redo: "Làm lại", "Redo";
        writing: "Đang ghi tệp…", "Writing the file…";
        save_file: "Lưu ra tệp ngay", "Save a file now";
        save_again: "Thử lưu lại", "Try to save again";
        dismiss: "Đóng thông báo", "Dismiss";
        sample: "Bản mẫu để xem thử:", "Sample for a first look:";
        sample_text: "Chỉ để xem thử; không phải số liệu chính thức, họ tên đều là giả định.", "For a first look only: not official figures, and every name is made up.";
        own_book: "Bắt đầu sổ của đơn vị tôi", "Start my own book";
        own_book_ask: "Bản mẫu sẽ được thay bằng một sổ trống. Có thể hoàn tác.", "The sample gives way to an empty book. It can be undone.";
        lost: "Một phần của kho lưu trên máy này đã mất ({} chỗ). Những gì còn đọc được vẫn mở. Hãy so với bản sao hoặc tệp đã xuất gần nhất, ở trang An toàn dữ liệu.", "Part of what was stored on this machine is gone ({} places). Whatever can be read is open. Compare it with the last copy or exported file, on the page Safety.";
        damaged: "Có dữ liệu đã lưu không đọc được. Nó vẫn còn nguyên trên máy này.", "Some stored data cannot be read. It is still on this machine, untouched.";
        export_aside: "Xuất phần không đọc được ra tệp", "Export what cannot be read";
        discard_aside: "Bỏ phần không đọc được", "Discard what cannot be read";
        discard_ask: "Phần không đọc được sẽ bị xóa khỏi máy này, không lấy lại được. Hãy xuất ra tệp trước.", "What cannot be read will be removed from this machine for good. Export it first.";
        too_new: "Sổ này do bản Sổ Nguồn mới hơn ghi, nên chỉ xem được, không sửa được.", "This book was written by a newer Sổ Nguồn: it can be looked at, not changed.";
        yes: "Đồng ý", "Yes";
        cancel: "Thôi", "Cancel";
        close: "Đóng", "Close";
        save: "Lưu", "Save";
        add: "Thêm", "Add";
        print: "In", "Print";
        copy: "Chép", "Copy";
        unknown: "chưa có số liệu", "no figures yet";
        all_groups: "Tất cả các khối", "All groups";
        no_units: "Sổ chưa có đơn vị nào", "The book has no unit yet";
        no_units_text: "Hãy mở bản mẫu để xem thử, nhập tệp đã có, hoặc bắt đầu từ sơ đồ tổ chức.", "Open a sample for a first look, import a file, or begin with the organisation.";
        closed_since: "Sau khi chốt có {} số thay đổi, không tính vào đây.", "{} figures have changed since and are not counted here.";
    }
);
