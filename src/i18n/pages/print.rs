//! What is printed of a page that has no paper at the moment: where one is, or why there is none yet.

use crate::i18n::{Lang, page};
use crate::session::Page;

words!(
    /// Where papers are, and why one is not there.
    Print {
        print: "In", "Print";
        papers: "Bản in có ở: Báo cáo (báo cáo kết quả, Biểu 1), Xếp hạng (phụ lục), Chỉ tiêu, Kết quả, Hồ sơ (danh sách, phiếu từng người), Việc đến hạn (phiếu nhắc hạn), một lớp (danh sách lớp), Hộp nhận (danh sách chưa gửi, biên bản đối khớp). Mở trang đó rồi bấm nút In, hoặc Ctrl+P.", "Papers are found under: Report (report of results, form 1), Rankings (appendix), Targets, Results, Persons (the list, and each person), What is due (reminders), a class (its list), Inbox (who is missing, minutes). Open the page, then press Print, or Ctrl+P.";
        classes: "Hãy mở một lớp rồi bấm nút “In danh sách”.", "Open a class, then press “Print the list”.";
        nothing_due: "Không có việc nào trong phạm vi đã chọn, nên không có phiếu nhắc hạn để in.", "Nothing of the kind is due: there is no reminder to print.";
        looking: "Chưa xem hết hồ sơ. Hãy chờ một lát rồi bấm nút “In phiếu nhắc hạn”.", "The records are still being looked through. Wait a moment, then press “Print reminders”.";
        nobody_missing: "Không có đơn vị nào chưa gửi số liệu của kỳ này. Biên bản đối khớp: chọn tên đơn vị rồi bấm nút “In biên bản”.", "No unit is missing for this period. For the minutes choose a unit, then press “Print the minutes”.";
        no_figures: "Chưa có số liệu để lập bản in này.", "There are no figures for this paper yet.";
        nobody: "Danh sách đang trống, không có gì để in.", "The list is empty: there is nothing to print.";
        reading: "Danh sách còn đang đọc. Hãy chờ đọc xong rồi bấm nút “In danh sách”.", "The list is still being read. Wait until it is done, then press “Print the list”.";
    }
);

/// What is printed of a page that never has a paper: where papers are.
#[must_use]
pub fn elsewhere(lang: Lang, of: Page) -> String {
    let (name, w) = (page(lang, of), Print::of(lang));
    match lang {
        Lang::Vi => format!("Trang “{name}” không có bản in. {}", w.papers),
        Lang::En => format!("The page “{name}” has no paper. {}", w.papers),
    }
}

/// Why a list with so many columns is not printed.
#[must_use]
pub fn too_many_columns(lang: Lang, most: usize) -> String {
    match lang {
        Lang::Vi => format!("In được đến {most} cột ngoài họ tên: bỏ bớt cột, hoặc ra tệp CSV."),
        Lang::En => format!("Up to {most} columns beside the name can be printed: show fewer, or take them as CSV."),
    }
}
