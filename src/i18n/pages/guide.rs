//! Words of the guide: how the work is done with this book, in the order of a year.

words!(
    /// The guide.
    Guide {
        title: "Hướng dẫn", "Guide";
        lede: "Công việc của một năm theo thứ tự, và những điều cần biết để không mất dữ liệu.", "The work of a year in its order, and what to know so that nothing is lost.";
        open: "Mở trang", "Open the page";
        units: "Lập sơ đồ tổ chức", "Enter the organisation";
        units_text: "Nhập đơn vị của mình rồi các đơn vị trực thuộc: gõ tên, nhấn Enter, gõ tên kế tiếp. Có thể dán cả danh sách từ Excel. Đổi tên, chuyển, kết thúc đơn vị đều ghi theo ngày, nên số liệu cũ không thay đổi.", "Enter your unit and those below it: type a name, press Enter, type the next. A list can be pasted from Excel. Renaming, moving and ending are dated, so old figures stay as they were.";
        targets: "Giao chỉ tiêu", "Give targets";
        targets_text: "Nhập như trong Excel: mũi tên, Enter, Tab, dán cả khối. Nhận số (220), khoảng (8.000–8.500) và tỷ lệ (3,5%). Dòng đầu trang cho biết tổng các đơn vị có khớp với chỉ tiêu được giao không.", "Type as in Excel: arrows, Enter, Tab, paste a block. Numbers (220), ranges (8.000–8.500) and shares (3,5%) are taken. The first line says whether the parts add up to the whole.";
        persons: "Theo dõi từng người, từ nguồn đến chính thức", "Follow each person, from source to full member";
        persons_text: "Thêm người ngay từ khi là nguồn: chỉ cần họ tên, giới tính, năm sinh, chi bộ, giai đoạn. Mở hồ sơ để ghi từng bước với ngày, số văn bản, biểu quyết; trang nói còn thiếu gì để đến bước sau, hạn đến ngày nào, theo quy định nào. Điều không đúng quy định vẫn ghi được, và nằm trong danh sách cần rà soát.", "Add a person as a source already: name, gender, year of birth, branch and stage suffice. On the person's page every step is written with its day, paper and vote; the page says what is missing for the next step, by when, and by which rule. What is not as the rules ask can still be written; it is listed to be reviewed.";
        dues: "Không để quá hạn", "Let nothing run out";
        dues_text: "Việc quá hạn, đến hạn trong 7, 30, 90 ngày, theo từng chi bộ. In phiếu nhắc cho chi bộ, tải lịch .ics cho riêng mình.", "What is overdue or due within 7, 30 and 90 days, branch by branch. Print slips for the branches, take a calendar file for yourself.";
        classes: "Mở lớp, gắn chương trình", "Hold classes, tag programmes";
        classes_text: "Ghi lớp bồi dưỡng, học viên, kết quả và giấy chứng nhận cho cả lớp một lần. Chương trình như “Đồng khởi mới” có kỳ riêng; máy gợi ý, người gắn.", "Classes, learners, results and certificates of a whole class at once. A programme such as “Đồng khởi mới” has days of its own; the machine suggests, a person tags.";
        results: "Ghi số tổng hợp", "Record totals";
        results_text: "Nơi không lập hồ sơ từng người thì nhập số. Khi có cả hồ sơ và số báo cáo mà khác nhau, trang cho biết “lệch” bao nhiêu, không giấu số nào.", "Where persons are not recorded one by one, type numbers. Where both exist and differ the page says by how much; neither is hidden.";
        ranking: "Xem xếp hạng và tiến độ", "Look at rankings and progress";
        ranking_text: "Luôn có hai bảng: theo tỷ lệ và theo số lượng. Bằng tỷ lệ thì đơn vị kết nạp nhiều hơn đứng trước; bằng cả hai thì đồng hạng (1, 2, 2, 4). Chỉ tiêu quá nhỏ có dấu †. Đơn vị không xếp hạng nằm dưới vạch, kèm lý do.", "There are always two tables: by share and by number. Of equal shares the greater number comes first; equals in both share a rank (1, 2, 2, 4). Very small targets bear a †. Who is not ranked stands below the line, with the reason.";
        report: "In báo cáo", "Print the report";
        report_text: "Câu kết quả được viết sẵn với số liệu mới nhất; chỗ nào chưa có số liệu ghi [CẦN BỔ SUNG].", "The sentence of the result is written with the newest figures; what is unknown reads [CẦN BỔ SUNG].";
        data: "Gửi và nhận giữa các cấp", "Send and receive between offices";
        data_text: "Gửi xuống gói chỉ tiêu, gửi lên số liệu không nêu tên người trong hồ sơ; hồ sơ có tên chỉ đi khi có mật khẩu. Tệp nhận được luôn được xem trước: thêm gì, sửa gì, hạng thay đổi ra sao; bỏ dấu mục nào thì mục đó ở lại. Hai nơi cùng sửa một chỗ thì sổ giữ cả hai, chờ người chọn ở trang Nhật ký.", "Targets go down, figures that name nobody on record go up; records with names go under a passphrase alone. A received file is always looked at first: what it adds, what it changes, how ranks move; what is unticked stays out. Where two offices changed the same thing the book keeps both until a person chooses, on the page of the activity log.";
        inbox: "Biết ai đã gửi, ai chưa; đối khớp quý", "Know who has sent and who has not; reconcile a quarter";
        inbox_text: "Mỗi tệp nhận về để lại một biên nhận: đơn vị nào đã gửi tháng nào, đơn vị nào quá hạn, tệp sau khác tệp trước chỗ nào. Số liệu của hai bên được đặt cạnh nhau, chỗ lệch gọi tên, in thành biên bản để hai bên ký.", "Every file taken in leaves a receipt: who has sent which month, who is overdue, what differs from the file before. The figures of both sides stand side by side, what differs is named, and it prints as minutes for both to sign.";
        safe: "Giữ dữ liệu an toàn", "Keeping data safe";
        safe1: "Sổ nằm trong trình duyệt này, trên máy này. Mỗi thay đổi được lưu ngay; góc trên bên phải luôn cho biết đã lưu chưa.", "The book is in this browser on this machine. Every change is kept at once; the upper right corner always says whether it is.";
        safe2: "Xóa dữ liệu duyệt web sẽ xóa cả sổ. Hãy xuất ra tệp đều đặn và giữ ở nơi khác; bản sao tự động ở trang An toàn dữ liệu nằm cùng máy, chỉ giúp khi sửa nhầm.", "Clearing the browser's data clears the book. Export a file regularly and keep it elsewhere; the automatic copies under Data safety are on this machine and help against slips alone.";
        safe3: "Người khác dùng chung tài khoản máy và trình duyệt này cũng mở được sổ, trừ khi sổ được khóa bằng mật khẩu ở trang An toàn dữ liệu. Quên mật khẩu thì không ai lấy lại được sổ.", "Whoever shares this computer account and browser can open the book too, unless it is locked with a passphrase under Data safety. A lost passphrase cannot be recovered.";
        safe4: "Trang này không gửi gì ra ngoài máy; chính sách bảo mật của trang chặn mọi kết nối.", "This page sends nothing out; its security policy blocks every connection.";
        keys: "Phím tắt", "Keys";
        key_undo: "Ctrl+Z, Ctrl+Y", "Ctrl+Z, Ctrl+Y";
        key_undo_text: "hoàn tác, làm lại", "undo, redo";
        key_find: "Ctrl+K, /", "Ctrl+K, /";
        key_find_text: "tìm đơn vị, người, trang; Enter để đến, Esc để thôi", "find a unit, a person, a page; Enter goes there, Esc gives up";
        key_grid: "Mũi tên, Enter, Tab, F2, Delete, Ctrl+C, Ctrl+V", "Arrows, Enter, Tab, F2, Delete, Ctrl+C, Ctrl+V";
        key_grid_text: "trong bảng nhập, như trong Excel; Esc rồi Tab để ra khỏi bảng", "in a grid, as in Excel; Esc then Tab leaves the grid";
    }
);
