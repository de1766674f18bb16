//! Words of the page “ranking”.

words!(
    /// The page.
    Ranking {
        title: "Xếp hạng", "Rankings";
        leads_share: "Dẫn đầu theo tỷ lệ", "Leading by share of target";
        people: "người", "people";
        leads_number: "Dẫn đầu theo số lượng", "Leading by number";
        filters: "Xếp hạng theo", "Ranked by";
        category: "Tiêu chí", "Category";
        group: "Khối thi đua", "Emulation group";
        as_of: "Số liệu đến ngày", "Figures as of";
        third: "Thêm bảng", "Further table";
        which: "Bảng", "Table";
        which_share: "Theo tỷ lệ", "By share of target";
        which_number: "Theo số lượng", "By number";
        third_none: "Không", "None";
        third_growth: "Tốc độ tăng", "Growth";
        third_year: "So cùng kỳ", "Year on year";
        third_score: "Điểm thi đua", "Score";
        print: "In phụ lục", "Print the appendix";
        rank: "Hạng", "Rank";
        tied: "đồng hạng", "tied";
        unit: "Đơn vị", "Unit";
        done: "KN/CT", "Done/target";
        done_full: "Đã kết nạp / chỉ tiêu", "Admitted / target";
        share: "Tỷ lệ", "Share";
        surplus: "+/−", "+/−";
        surplus_full: "Tăng, giảm so với chỉ tiêu", "Above or below the target";
        group_rank: "Hạng khối", "Rank in group";
        group_rank_full: "Hạng trong khối thi đua", "Rank in the emulation group";
        bar: "So với chỉ tiêu", "Against target";
        members: "Đảng viên đầu kỳ", "Members at start";
        growth: "Tốc độ tăng", "Growth";
        previous: "Cùng kỳ", "Year before";
        more: "Tăng, giảm so cùng kỳ", "Change";
        year_on_year: "Tỷ lệ so cùng kỳ", "Share of year before";
        score: "Điểm", "Score";
        unranked: "Chưa xếp hạng", "Not ranked";
        notes: "Ghi chú", "Notes";
        nobody: "Đơn vị này không có đơn vị trực thuộc trong kỳ đang xem.", "This unit has no units below it in the period shown.";
        nobody_text: "Bảng xếp hạng so các đơn vị trực thuộc với nhau.", "Rankings compare the units directly below with each other.";
        above: "Xem xếp hạng của", "Rankings of";
    }
);
