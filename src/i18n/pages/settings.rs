//! Words of the settings.

words!(
    /// Settings.
    Settings {
        title: "Cài đặt", "Settings";
        page: "Trang này trên máy này", "This page on this machine";
        language: "Ngôn ngữ", "Language";
        theme: "Giao diện", "Appearance";
        theme_system: "Theo máy", "As the system";
        theme_light: "Sáng", "Light";
        theme_dark: "Tối", "Dark";
        station: "Tên máy", "Name of this station";
        station_hint: "Ghi trong tệp xuất ra để nơi nhận biết tệp từ đâu, ví dụ: Máy Văn phòng Huyện ủy.", "Written into exported files, so that the receiver knows where they come from.";
        counting: "Cách tính và xếp hạng", "Counting and ranking";
        home: "Đơn vị của tôi", "My unit";
        none: "Chưa chọn", "Not chosen";
        kind_first: "Chỉ tiêu dùng để xếp hạng", "Target that counts first";
        kind_hint: "Đơn vị nào không có loại này thì dùng loại kế tiếp.", "A unit without this kind is measured by the next.";
        original: "Xếp hạng theo chỉ tiêu giao lần đầu", "Rank on the first decision";
        counting_date: "Tính kết nạp theo", "Admissions count by";
        counting_date_hint: "Đổi cách tính thì mọi số liệu từ hồ sơ được tính lại; kỳ đã chốt giữ nguyên.", "Every figure from records is counted anew; closed periods stay.";
        small: "Đánh dấu † khi chỉ tiêu dưới", "Mark † when the target is below";
        decimals: "Số lẻ của tỷ lệ phần trăm", "Decimals of percentages";
        score: "Điểm thi đua", "Emulation score";
        score_hint: "Trọng số 0 là không dùng. Mỗi phần có mức trần: tỷ lệ chỉ tiêu 150%, tỷ lệ nữ 100%, so cùng kỳ 150%.", "Weight 0 switches a part off. Caps: share of target 150%, women 100%, against last year 150%.";
        score_share: "Tỷ lệ chỉ tiêu", "Share of target";
        score_women: "Tỷ lệ nữ", "Share of women";
        score_year: "So cùng kỳ", "Against last year";
        periods: "Các kỳ", "Periods";
        period: "Kỳ", "Period";
        kind: "Loại kỳ", "Kind of period";
        year: "Năm", "Year";
        number: "Thứ", "Number";
        number_hint: "Tháng 1–12, quý 1–4, 6 tháng 1–2.", "Month 1–12, quarter 1–4, half 1–2.";
        to_year: "Đến năm", "To year";
        label: "Tên kỳ", "Name";
        add_period: "Thêm kỳ", "Add period";
        not_a_period: "Không có kỳ này. Hãy xem lại năm và số thứ tự.", "There is no such period. Look at the year and the number.";
        start: "Từ ngày", "From";
        end: "Đến ngày", "To";
        state: "Tình trạng", "State";
        open: "đang mở", "open";
        closed_on: "đã chốt ngày", "closed on";
        close_period: "Chốt kỳ", "Close";
        close_ask: "Số liệu, chỉ tiêu, tổ chức và thứ hạng của kỳ được giữ nguyên như hiện nay, kể cả khi hồ sơ thay đổi sau này; điều gì đến sau được nêu bên cạnh. Có thể mở lại.", "Figures, targets, organisation and ranks of the period stay as they are now, whatever is changed later; what comes later is told beside them. It can be reopened.";
        close_early: "Đến hết ngày {} kỳ này mới kết thúc; ai kết nạp từ nay đến đó sẽ không được tính.", "The period ends with {}; whoever is admitted until then will not count.";
        reopen_ask: "Mọi số của kỳ được tính lại theo sổ hiện nay. Lý do được ghi vào Nhật ký.", "All figures of the period are counted anew as the book has them now. The reason is kept in the log.";
        reopen_why: "Lý do mở lại", "Why it is reopened";
        reopened_on: "mở lại ngày", "reopened on";
        reopen: "Mở lại", "Reopen";
        remove: "Xóa", "Remove";
        saved_on_change: "Mọi lựa chọn được lưu ngay khi thay đổi.", "Every choice is kept as soon as it is made.";
    }
);
