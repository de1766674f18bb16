//! Words that the tables of targets and results share.

words!(
    /// Both tables.
    Tables {
        unit: "Đơn vị", "Unit";
        sum: "{} ô, {} có số · tổng {}", "{} cells, {} with a number · sum {}";
        refused: "Những ô sau chưa được ghi như đã gõ; các ô đọc được đã ghi.", "These cells were not simply written; those that could be read were.";
        noted: "Đã ghi. Xin lưu ý:", "Written. Please note:";
        more: "và {} ô nữa", "and {} more cells";
        no_row: "Chưa dán: không tên nào trong khối là đơn vị của bảng này. Hãy dán riêng các con số vào ô đầu tiên, hoặc sửa tên đơn vị.", "Nothing was pasted: none of the names is a unit of this table. Paste the numbers alone into the first cell, or mend the names.";
        no_column: "Chưa dán: không cột nào trong khối trùng tên với cột của bảng này. Hãy dán cột tên đơn vị cùng các con số, không kèm dòng tiêu đề, với ô đầu tiên của cột cần ghi đang chọn.", "Nothing was pasted: no column of the block is called like one of this table. Paste names and numbers without the heading, with the first cell of the column selected.";
        beyond: "Không có chỗ trong bảng, nên chưa ghi: {}.", "No place in the table, so not written: {}.";
        removes: "Ô trống ở chỗ đang có số", "Blanks where there are numbers";
        removes_text: "Khối vừa dán để trống {} ô đang có số. Ô trống là chưa có số liệu, không phải số 0.", "The pasted block is blank in {} cells that have numbers. Blank means not known, not nought.";
        keep_figures: "Giữ các số ấy, ghi phần còn lại", "Keep those numbers, write the rest";
        remove_figures: "Bỏ {} số ấy", "Take those {} away";
        dismiss: "Đã rõ", "Understood";
        not_there: "Đơn vị không có trong kỳ này", "The unit is not there in this period";
        not_there_text: "Hãy chọn kỳ khác ở trên, hoặc xem ngày bắt đầu của đơn vị ở trang Tổ chức.", "Choose another period above, or look up the unit's first day on the page Organisation.";
    }
);
