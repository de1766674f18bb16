//! Words that the tables of targets and results share.

words!(
    /// Both tables.
    Tables {
        unit: "Đơn vị", "Unit";
        sum: "{} ô, {} có số · tổng {}", "{} cells, {} with a number · sum {}";
        refused: "Những ô sau chưa được ghi như đã gõ; các ô đọc được đã ghi.", "These cells were not simply written; those that could be read were.";
        noted: "Đã ghi. Xin lưu ý:", "Written. Please note:";
        more: "và {} ô nữa", "and {} more cells";
        dismiss: "Đã rõ", "Understood";
        not_there: "Đơn vị không có trong kỳ này", "The unit is not there in this period";
        not_there_text: "Hãy chọn kỳ khác ở trên, hoặc xem ngày bắt đầu của đơn vị ở trang Tổ chức.", "Choose another period above, or look up the unit's first day on the page Organisation.";
    }
);
