//! Words of the page “targets”.

words!(
    /// The page.
    Targets {
        title: "Chỉ tiêu", "Targets";
        below_sum: "cộng các đơn vị trực thuộc", "units below add up to";
        category: "Tiêu chí", "Category";
        on: "Ngày quyết định", "Day of the decision";
        on_hint: "Bỏ trống: sửa số đang có. Ghi ngày: thêm một lần giao.", "Blank: corrects the number. A day: one more decision.";
        paper: "Số quyết định", "Paper";
        of: "Gõ % thì tính trên", "A typed % is taken of";
        rounding: "Làm tròn", "Rounding";
        whole_tree: "Cả các cấp dưới", "All levels below";
        table: "Bảng chỉ tiêu", "Table of targets";
        help: "Gõ 220, 8.000–8.500 hoặc 3,5%; xóa trắng là rút chỉ tiêu. Enter xuống dòng, dán được cả khối từ Excel.", "Type 220, 8,000–8,500 or 3.5%; blank withdraws. Enter goes down; blocks from Excel can be pasted.";
        members: "Đảng viên đầu kỳ", "Members at the start";
        done: "Kết nạp kỳ trước", "Admitted the period before";
        before: "Chỉ tiêu kỳ trước", "Target the period before";
        effective: "Hiệu lực", "In force";
        effective_hint: "Chỉ tiêu dùng để so và xếp hạng, tính ra số người", "The target that counts, in persons";
        copy: "Chép chỉ tiêu kỳ trước", "Copy the targets of the period before";
        spread: "Phân bổ tổng…", "Spread a total…";
        spread_title: "Phân bổ tổng cho các đơn vị trực thuộc", "Spread a total over the units below";
        total: "Tổng", "Total";
        by: "Theo", "By";
        by_last_year: "Kết quả kỳ trước", "Result of the period before";
        by_members: "Đảng viên đầu kỳ", "Members at the start";
        evenly: "Chia đều", "Evenly";
        part: "Được giao", "Assigned";
        sum: "Cộng {} đơn vị:", "Sum of {} units:";
        apply: "Giao các số này", "Assign these";
        spread_hint: "Đơn vị không còn nguồn không được phân bổ. Chỉ tiêu “Được giao” đã có sẽ được thay; hoàn tác được bằng một lần bấm.", "Units with nobody left to develop get no part. “Assigned” targets that exist are replaced; one undo takes it back.";
        no_weights: "Chưa có số nào để chia theo, nên chia đều.", "There is nothing to weigh by: all get the same.";
        no_total: "Nhập tổng để xem từng phần.", "Enter the total to see the parts.";
        periods: "Các kỳ", "Periods";
    }
);
