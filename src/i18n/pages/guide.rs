//! Words of the guide: how the work is done with this book, in the order of a year.

words!(
    /// The guide.
    Guide {
        title: "Hướng dẫn", "Guide";
        lede: "Năm bước của một năm, và những điều cần biết để không mất dữ liệu.", "Five steps of a year, and what to know so that nothing is lost.";
        step1: "1. Lập sơ đồ tổ chức", "1. Enter the organisation";
        step1_text: "Ở trang Tổ chức, nhập đơn vị của mình rồi các đơn vị trực thuộc: gõ tên, nhấn Enter, gõ tên kế tiếp. Có thể dán cả danh sách từ Excel. Đổi tên, chuyển, kết thúc đơn vị đều ghi theo ngày, nên số liệu cũ không thay đổi.", "Under Organisation, enter your unit and those below it: type a name, press Enter, type the next. A list can be pasted from Excel. Renaming, moving and ending are dated, so old figures stay as they were.";
        step2: "2. Giao chỉ tiêu", "2. Give targets";
        step2_text: "Ở trang Chỉ tiêu, nhập như trong Excel: mũi tên, Enter, Tab, dán cả khối. Nhận số (220), khoảng (8.000–8.500) và tỷ lệ (3,5%). Dòng đầu trang cho biết tổng các đơn vị có khớp với chỉ tiêu được giao không.", "Under Targets, type as in Excel: arrows, Enter, Tab, paste a block. Numbers (220), ranges (8.000–8.500) and shares (3,5%) are taken. The first line says whether the parts add up to the whole.";
        step3: "3. Ghi kết quả", "3. Record results";
        step3_text: "Ghi từng người ở trang Hồ sơ, hoặc số tổng hợp ở trang Kết quả. Khi có cả hai và khác nhau, trang cho biết “lệch” bao nhiêu, không giấu số nào.", "Record each person under Persons, or totals under Results. Where both exist and differ the page says by how much; neither is hidden.";
        step4: "4. Xem xếp hạng và tiến độ", "4. Look at rankings and progress";
        step4_text: "Xếp hạng luôn có hai bảng: theo tỷ lệ và theo số lượng. Bằng nhau thì đồng hạng (1, 2, 2, 4). Chỉ tiêu quá nhỏ có dấu †. Đơn vị không xếp hạng nằm dưới vạch, kèm lý do.", "There are always two tables: by share and by number. Equals share a rank (1, 2, 2, 4). Very small targets bear a †. Who is not ranked stands below the line, with the reason.";
        step5: "5. In báo cáo, gửi tệp", "5. Print the report, send the file";
        step5_text: "Trang Báo cáo viết sẵn câu kết quả với số liệu mới nhất; chỗ nào chưa có số liệu ghi [CẦN BỔ SUNG]. Trang Dữ liệu xuất cả sổ ra tệp để sao lưu hoặc gửi đi, và nhập tệp nhận được sau khi xem trước. Trang Hộp nhận cho biết đơn vị nào đã gửi, đơn vị nào quá hạn, và đối khớp số liệu của quý.", "The Report writes the sentence of the result with the newest figures; what is unknown reads [CẦN BỔ SUNG]. Under Data the whole book goes out as a file, and a received file comes in after a preview. The Inbox says who has sent and who is overdue, and reconciles a quarter.";
        safe: "Giữ dữ liệu an toàn", "Keeping data safe";
        safe1: "Sổ nằm trong trình duyệt này, trên máy này. Mỗi thay đổi được lưu ngay; góc trên bên phải luôn cho biết đã lưu chưa.", "The book is in this browser on this machine. Every change is kept at once; the upper right corner always says whether it is.";
        safe2: "Xóa dữ liệu duyệt web sẽ xóa cả sổ. Hãy xuất ra tệp đều đặn và giữ ở nơi khác.", "Clearing the browser's data clears the book. Export a file regularly and keep it elsewhere.";
        safe3: "Người khác dùng chung tài khoản máy và trình duyệt này cũng mở được sổ.", "Whoever shares this computer account and browser can open the book too.";
        safe4: "Trang này không gửi gì ra ngoài máy; chính sách bảo mật của trang chặn mọi kết nối.", "This page sends nothing out; its security policy blocks every connection.";
        keys: "Phím tắt", "Keys";
        key_undo: "Ctrl+Z, Ctrl+Y", "Ctrl+Z, Ctrl+Y";
        key_undo_text: "hoàn tác, làm lại", "undo, redo";
        key_grid: "Mũi tên, Enter, Tab, F2, Delete, Ctrl+C, Ctrl+V", "Arrows, Enter, Tab, F2, Delete, Ctrl+C, Ctrl+V";
        key_grid_text: "trong bảng nhập, như trong Excel; Esc rồi Tab để ra khỏi bảng", "in a grid, as in Excel; Esc then Tab leaves the grid";
    }
);
