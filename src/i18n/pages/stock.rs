//! Words of Biểu 1.

words!(
    /// The section.
    Stock {
        papers: "Loại báo cáo", "Papers";
        report: "Báo cáo kết quả", "Report of results";
        form: "Biểu 1: Tăng, giảm đảng viên", "Form 1: members gained and lost";
        short: "Biểu 1", "Form 1";
        title: "Tăng, giảm đảng viên", "Members gained and lost";
        lede: "A + B − C = D. Kết nạp đếm từ hồ sơ hoặc số tổng hợp như ở trang Kết quả; tăng, giảm khác từ danh mục bên dưới; D của kỳ này là A của kỳ sau.", "A + B − C = D. Admissions as on the page Results, other changes from the list below; this D is the next period's A.";
        row: "Tiêu chí", "Row";
        now: "Kỳ này", "This period";
        before: "Cùng kỳ năm trước", "Same period last year";
        share: "%", "%";
        records: "Từ hồ sơ, cộng dồn", "From records and sums";
        typed: "Số đã nhập", "Typed";
        origin: "Nguồn số liệu", "Where it comes from";
        members: "đảng viên cuối kỳ", "members at the end of the period";
        unknown: "Chưa tính được số cuối kỳ: hãy nhập tổng số đảng viên đầu kỳ ở trang Kết quả (kỳ trước, đến ngày cuối kỳ).", "The end cannot be counted yet: enter the members at the end of the period before on the page Results.";
        unclear: "{} mục tăng, giảm không đếm được: thiếu ngày, đơn vị, số người, hoặc là kết nạp (kết nạp đếm từ hồ sơ).", "{} changes cannot be counted: no day, unit or number, or an admission (counted from records).";
        twice: "{} mục giảm ghi người đã ra khỏi Đảng (từ trần, khai trừ, xóa tên, xin ra) ở một mục khác: mỗi người chỉ đếm một lần. Hãy xóa mục thừa.", "{} changes are of somebody who has left by another one (died, expelled, struck off, left): each is counted once. Remove what is too much.";
        gone: "{} đảng viên có bước “Chuyển nơi khác” trong kỳ mà chưa rõ chuyển trong tỉnh hay ra ngoài tỉnh: ghi mỗi người một mục ở danh mục tăng, giảm (chọn Người).", "{} members went elsewhere in the period, and it is not said whether within the province: enter a change for each of them (choose Person).";
        silent: "Chưa ghi mục tăng, giảm nào nên chưa biết là không có. Nếu không có, ghi một mục với số người là 0, hoặc nhập số đảng viên cuối kỳ ở trang Kết quả.", "No change is entered, so it is not known that there were none. If there were none, enter one of 0 persons, or the members at the end of the period on the page Results.";
        counted_now: "Kỳ này chốt khi sổ chưa lưu Biểu 1: Biểu 1 dưới đây tính theo dữ liệu hiện có, không phải như khi chốt.", "This period was closed before form 1 was kept: form 1 below is counted from today's records, not as it was closed.";
        since: "Biểu 1 như khi chốt. Thay đổi sau khi chốt, không tính vào đây:", "Form 1 as it was closed. What has changed since is not counted here:";
        rest: "Kỳ này còn {} chỗ cần rà soát ở trang Kết quả", "{} more to look at again in this period on the page Results";
        outside: "ngoài kỳ đang xem, tính ở kỳ có ngày này", "outside of this period, counts in that of its day";
        outside_all: "Ngoài số đó: {} mục có ngày ngoài kỳ đang xem, hoặc không đếm được.", "Beside these: {} whose day is outside of this period, or that cannot be counted.";
        items: "Các mục tăng, giảm đã nhập", "Changes entered";
        items_hint: "Ghi từng người (chọn Người), hoặc tổng số (ghi Số người). Ngày phải nằm trong kỳ.", "A person each (choose Person), or a total (Persons). The day must lie in the period.";
        print: "In Biểu 1", "Print form 1";
    }
);
