//! Words of the overview.

words!(
    /// The first page.
    Overview {
        title: "Kết nạp đảng viên mới", "New members admitted";
        welcome: "Sổ theo dõi phát triển đảng viên của cấp ủy", "The committee's book of Party-member development";
        welcome_text: "Giao chỉ tiêu cho từng đơn vị, ghi kết quả, xem ai vượt, ai còn thiếu, in báo cáo. Mọi dữ liệu nằm trên máy này; không có gì được gửi đi.", "Give each unit a target, record results, see who is over and who is behind, print the report. All data stays on this machine; nothing is sent anywhere.";
        open_sample: "Mở bản mẫu", "Open the sample";
        begin: "Bắt đầu với đơn vị của tôi", "Begin with my own unit";
        import: "Nhập tệp đã có", "Import a file";
        target: "chỉ tiêu", "target";
        admitted: "đã kết nạp", "admitted";
        as_of: "số liệu đến", "as of";
        known_of: "{} đơn vị có số liệu", "{} units are known";
        rank_by_number: "Xếp thứ {} theo số lượng trong", "Rank {} by number in";
        after: "sau", "after";
        pace: "Tiến độ trong kỳ", "The period so far";
        pace_summary: "Số kết nạp cộng dồn theo tháng, so với kế hoạch", "Admissions by month, cumulative, against plan";
        pace_table: "Xem bảng số liệu", "Show as a table";
        month: "Tháng", "Month";
        this_period: "kỳ này", "this period";
        by_records: "theo hồ sơ hiện có", "by the records at hand";
        plan_linear: "kế hoạch", "plan";
        plan_last_year: "nhịp năm trước", "last year's pace";
        last_period: "năm trước", "last year";
        expected: "Đến nay theo kế hoạch khoảng {}", "By now the plan is at about {}";
        expected_then: "Đến ngày ấy theo kế hoạch khoảng {}", "By that day the plan was at about {}";
        left: "còn {} người, còn {} tháng", "{} to go, months left: {}";
        more: "Xem thêm {} đơn vị", "{} more units";
        no_pace: "Chưa có hồ sơ nào trong kỳ, nên chưa vẽ được tiến độ theo tháng.", "No person is recorded in this period, so there is no monthly progress to draw.";
        lead: "Dẫn đầu và còn thiếu", "Leading and lagging";
        whole_table: "Xem cả bảng", "Whole table";
        over: "Vượt chỉ tiêu", "Over target";
        reached: "Đạt chỉ tiêu", "Target reached";
        behind: "Còn thiếu", "Behind";
        none: "Chưa kết nạp được ai", "Nobody admitted yet";
        no_data: "Chưa có số liệu", "No figures yet";
        nobody: "Không có đơn vị nào", "No unit";
        sentence: "Câu báo cáo", "The report's sentence";
        unit: "Đơn vị", "Unit";
        done_of_target: "Đã/chỉ tiêu", "Done/target";
        share: "Tỷ lệ", "Share";
        own_targets: "Chỉ tiêu đã giao", "Targets given";
        of_admitted: "của số kết nạp", "of those admitted";
        where_from: "Số này ở đâu ra?", "Where does this figure come from?";
        small_left_out: "Đơn vị có chỉ tiêu dưới {} (†) không nêu ở đây; xem cả bảng.", "Units with a target below {} (†) are left out here; see the whole table.";
        small_shown: "† Chỉ tiêu dưới {}: tỷ lệ đổi nhiều khi thêm bớt một người, nên không nêu là dẫn đầu.", "† Targets below {}: one person more or less changes the share much, so nobody is named as leading.";
        other_categories: "Các tiêu chí khác", "Other categories";
        bar: "Đã kết nạp so với chỉ tiêu", "Admitted against target";
    }
);
