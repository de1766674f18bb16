//! Words of the page “results”.

words!(
    /// The page.
    Results {
        title: "Kết quả", "Results";
        have: "đơn vị trực thuộc có số liệu", "units below have figures";
        none_below: "Đơn vị không có đơn vị trực thuộc.", "The unit has no units below.";
        all_there: "Đủ số liệu, không có chỗ lệch", "All there, nothing differs";
        admissions_there: "Đủ số kết nạp, không có chỗ lệch; {} cột khác chưa đủ số liệu", "All admissions there, nothing differs; {} other columns are not complete";
        since: "Sau khi chốt có {} số thay đổi, xem ở phần Cần rà soát", "{} figures have changed since the closing, see To look at again";
        as_of: "Số liệu đến ngày", "Figures as of";
        as_of_hint: "Số được xem và được ghi đến ngày này.", "Figures are shown and entered as of this day.";
        note: "Nguồn, ghi chú", "Source, remark";
        note_hint: "Ghi kèm mỗi số nhập sau đây.", "Kept with each figure entered from here on.";
        columns: "Các cột", "Columns";
        main: "Cột chính", "Main";
        all: "Tất cả tiêu chí", "All categories";
        whole_tree: "Cả các cấp dưới", "All levels below";
        table: "Bảng kết quả", "Table of results";
        help: "Gõ số để ghi số báo cáo; xóa trắng là bỏ số đã nhập. Enter xuống dòng, dán được cả khối từ Excel. Ô gạch chéo: chưa có số liệu.", "Type a number to enter a reported figure; blank takes it away. Enter goes down; blocks from Excel can be pasted. Hatched: no figures yet.";
        closed: "Kỳ đã chốt: số liệu chỉ xem. Muốn sửa, hãy mở lại kỳ ở", "The period is closed: figures can only be looked at. To change them, reopen it under";
        cell: "Số ở ô đang chọn", "The figure of the selected cell";
        counts: "Số đang tính", "The figure that counts";
        below: "Tổng cấp dưới", "Sum below";
        own: "Cộng hồ sơ", "Sum of records";
        origin: "Số này ở đâu ra?", "Where does it come from?";
        correct: "Đính chính của cấp trên", "Correction by a station above";
        correct_text: "Số đính chính được tính thay số báo cáo. Số báo cáo của đơn vị vẫn giữ nguyên bên cạnh.", "The correction counts instead of the reported figure, which stays beside it as the unit gave it.";
        correct_value: "Số đính chính", "Corrected to";
        correct_reason: "Lý do đính chính", "Why";
        correct_do: "Đính chính", "Correct";
        correct_back: "Bỏ đính chính", "Take the correction back";
        way: "Cách tính của đơn vị", "The unit counts";
        to_persons: "Xem hồ sơ", "See the persons";
        to_units: "Đổi cách tính ở trang Tổ chức", "Change it on the page Organisation";
        review: "Cần rà soát", "To look at again";
        review_none: "Không có gì cần rà soát.", "Nothing to look at again.";
        review_text: "Không có mục nào cản việc nhập số liệu.", "None of these stands in the way of entering figures.";
        rest: "Cả sổ còn {} chỗ khác cần rà soát, xem ở trang Dữ liệu", "{} more to look at again in the rest of the book, see the page Data";
        more: "và {} mục nữa", "and {} more";
    }
);
