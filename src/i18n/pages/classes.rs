//! Words of the page of classes and programmes.

use crate::domain::MatterKind;
use crate::i18n::numbers::number;
use crate::session::Lang;

words!(
    /// The page.
    Classes {
        title: "Lớp và chương trình", "Classes and programmes";
        lists: "Danh mục", "Lists";
        classes: "Lớp học", "Classes";
        programmes: "Chương trình", "Programmes";
        sources: "Nguồn", "Sources";
        movements: "Phong trào", "Movements";
        recognitions: "Khen thưởng", "Recognitions";
        in_list: "mục trong danh mục", "in the list";
        add: "Thêm", "Add";
        save: "Lưu", "Save";
        edit: "Sửa", "Edit";
        remove: "Xóa", "Remove";
        remove_ask: "Xóa mục này, cùng danh sách của nó? Có thể hoàn tác.", "Remove this, with what is listed under it? It can be undone.";
        cancel: "Thôi", "Cancel";
        open: "Mở", "Open";
        actions: "Mở, sửa, xóa", "Open, edit, remove";
        none: "Chưa có mục nào. Nhấn nút Thêm để bắt đầu.", "Nothing yet. Press Add to begin.";
        recorded: "Đã ghi.", "Recorded.";
        not_chosen: "— chưa chọn —", "— not chosen —";
        unit_hint: "Gõ vài chữ rồi chọn trong danh sách.", "Type a few letters, then choose.";
        person_hint: "Gõ tên không dấu cũng được, rồi chọn trong danh sách.", "Type a name, without marks if you like, then choose.";
        date_hint: "8/5/2016, 5/2016 hoặc 2016", "8/5/2016, 5/2016 or 2016";
        learners: "Học viên", "Learners";
        back: "Tất cả các lớp", "All classes";
        back_programmes: "Tất cả chương trình", "All programmes";
        of_places: "chỗ", "places";
        learner_word: "học viên", "learners";
        certified: "đã có giấy chứng nhận", "with a certificate";
        over: "⚠ Quá số chỗ {} người; vẫn ghi được.", "⚠ {} more than there are places; they can be enrolled all the same.";
        enrol: "Ghi danh", "Enrol";
        find: "Tìm người để ghi danh", "Find persons to enrol";
        find_hint: "Gõ tên có dấu hay không dấu, Enter để thêm vào danh sách dưới đây; rồi nhấn Ghi danh.", "With or without marks; Enter adds to the list below; then press Enrol.";
        found: "Người tìm thấy", "Persons found";
        chosen: "Đã chọn {} người", "{} chosen";
        paste: "Dán danh sách tên", "Paste names";
        paste_hint: "Mỗi dòng một người đã có hồ sơ; thêm cột năm sinh nếu trùng tên.", "A person on record per row; add the year of birth where several have the name.";
        paste_bad: "Chưa tìm được, sẽ không ghi danh:", "Cannot be found, will not be enrolled:";
        line: "Dòng", "Row";
        no_learners: "Chưa có học viên. Hãy tìm hoặc dán tên ở trên.", "No learner yet. Find or paste names above.";
        select: "Chọn", "Select";
        select_all: "Chọn tất cả", "Select all";
        name: "Họ và tên", "Name";
        bulk: "Điền cho những người đã chọn", "Fill in for those selected";
        bulk_number: "Số giấy chứng nhận đầu tiên", "First certificate number";
        bulk_number_hint: "Người sau tăng dần: 15/CN, 16/CN…", "The next ones count up: 15/CN, 16/CN…";
        fill: "Điền", "Fill in";
        steps: "Ghi cả vào tiến trình của từng người", "Write it into each person's way as well";
        steps_hint: "Lớp nhận thức: bước “Lớp nhận thức về Đảng”. Lớp đảng viên mới: bước “Dự bị”. Số, ngày cấp, kết quả; hoàn tác một lần.", "Awareness class: its step. New members' class: the step of probation. Number, day and result; one undo.";
        write: "Lưu kết quả và giấy chứng nhận", "Save results and certificates";
        leave: "Đưa khỏi lớp", "Take out of the class";
        gone: "Hồ sơ đã xóa", "Record removed";
        print: "In danh sách", "Print the list";
        preset: "Thêm lớp “Đồng khởi mới” 2017–2020", "Add the class “Đồng khởi mới” 2017–2020";
        preset_name: "Đồng khởi mới", "Đồng khởi mới";
        tagged: "được gắn chương trình", "tagged";
        admitted_in: "kết nạp trong thời gian của chương trình", "admitted within its days";
        by_unit: "Theo đơn vị", "By unit";
        from_records: "Tính từ hồ sơ: người được gắn tay chương trình này.", "From records: persons tagged by hand with this programme.";
        candidates: "Gợi ý", "Suggestions";
        candidates_text: "Người làm việc trong doanh nghiệp, sản xuất kinh doanh, thành viên hợp tác xã, tổ hợp tác; chưa gắn, chưa kết nạp hoặc kết nạp trong thời gian chương trình. Máy chỉ gợi ý, không tự gắn.", "In enterprises, production and business, cooperatives; not tagged, not admitted or admitted within its days. Only suggested, never tagged by the machine.";
        no_candidates: "Không có gợi ý nào theo hồ sơ hiện có.", "No suggestion from the records at hand.";
        tag: "Gắn những người đã chọn", "Tag those selected";
        untag: "Bỏ gắn những người đã chọn", "Untag those selected";
        full: "⚠ Không gắn được vì đã đủ 8 chương trình: ", "⚠ Not tagged, they have 8 programmes: ";
        tagged_list: "Người được gắn", "Tagged persons";
        none_tagged: "Chưa gắn ai.", "Nobody tagged.";
        why: "Vì sao gợi ý", "Why";
        unit: "Đơn vị", "Unit";
        branch: "Chi bộ", "Branch";
        funnel: "Từ danh sách nguồn đến kết nạp", "From the list of sources to the admission";
        funnel_text: "Kế hoạch, danh sách: số đã nhập ở kế hoạch tạo nguồn, cộng các kỳ; từng kỳ ở dòng nhỏ bên dưới. Ba cột sau: đếm từ hồ sơ có ghi đơn vị giới thiệu nguồn.", "Planned and listed: typed in the plans of sources, all periods together; each period below. The others: counted from records that name the organisation.";
        planned: "Kế hoạch", "Planned";
        listed: "Danh sách (đã nhập)", "Listed (typed)";
        named: "Có hồ sơ", "On record";
        learned: "Đã học lớp", "Went to class";
        admitted: "Đã kết nạp", "Admitted";
        no_period: "Kế hoạch chưa ghi kỳ", "Plan without a period";
        other_orgs: "Tên khác, chưa có trong danh mục", "Other names, not in the list";
        org: "Tổ chức", "Organisation";
        no_units_text: "Hãy nhập tổ chức trước: lớp, nguồn và khen thưởng đều thuộc một đơn vị.", "Enter the organisation first.";
        more: "Còn {} mục nữa.", "{} more.";
    }
);

/// “Thêm lớp bồi dưỡng”.
#[must_use]
pub fn add(lang: Lang, kind: MatterKind) -> String {
    format!("{} {}", Classes::of(lang).add, super::super::matter_kind(lang, kind).to_lowercase())
}

/// “Ghi danh 3 người”.
#[must_use]
pub fn enrol(lang: Lang, n: usize) -> String {
    let n = number(lang, n as u128);
    if lang == Lang::Vi { format!("Ghi danh {n} người") } else { format!("Enrol {n}") }
}
