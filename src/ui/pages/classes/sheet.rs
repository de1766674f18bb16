//! The list of a class on paper (handbook 8, layout 5): landscape, Vietnamese always.

use super::Room;
use crate::domain::MatterId;
use crate::i18n::{ClassLine, ClassPaper, PaperHead};
use crate::ui::pages::paper;
use leptos::prelude::*;

/// What is printed in place of the page.
#[component]
pub fn Sheet(room: Room, class: MatterId) -> impl IntoView {
    view! { <div class="print-only appendix" lang="vi">{move || paper_of(room, class)}</div> }
}

fn paper_of(room: Room, class: MatterId) -> Option<impl IntoView + use<>> {
    let desk = room.desk;
    let figures = desk.figures.get()?;
    let head = PaperHead::of(&figures, desk.unit.get()?, desk.today())?;
    let head = PaperHead { number: String::new(), ..head };
    let signs = head.signs;
    let list = ClassPaper::of(&desk.book.get(), class)?;
    let rows = list.lines.into_iter().enumerate().map(|(at, line)| row(at + 1, line)).collect_view();
    Some(view! {
        {paper::head(head)}
        <p class="paper-title"><strong>"DANH SÁCH HỌC LỚP"</strong></p>
        <p class="paper-about">{list.about}</p>
        <table class="appendix-table">
            <thead>
                <tr>
                    <th scope="col" rowspan="2">"TT"</th><th scope="col" class="unit" rowspan="2">"Họ và tên"</th>
                    <th scope="colgroup" colspan="2">"Năm sinh"</th>
                    <th scope="col" rowspan="2">"Dân tộc"</th><th scope="col" rowspan="2">"Tôn giáo"</th><th scope="col" rowspan="2">"Quê quán"</th>
                    <th scope="col" rowspan="2">"Trình độ"</th><th scope="col" rowspan="2">"Nghề nghiệp, đơn vị"</th><th scope="col" rowspan="2">"Chi bộ"</th>
                    <th scope="col" rowspan="2">"Kết quả"</th><th scope="col" rowspan="2">"Số giấy chứng nhận"</th><th scope="col" rowspan="2">"Ghi chú"</th>
                </tr>
                <tr><th scope="col">"Nam"</th><th scope="col">"Nữ"</th></tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {paper::sign_off(signs)}
    })
}

fn row(at: usize, line: ClassLine) -> impl IntoView {
    let ClassLine {
        name,
        man,
        woman,
        ethnicity,
        religion,
        hometown,
        education,
        work,
        branch,
        result,
        certificate,
        note,
    } = line;
    let cells = [man, woman, ethnicity, religion, hometown, education, work, branch, result, certificate, note];
    view! {
        <tr><td class="figure">{at.to_string()}</td><td>{name}</td>{cells.map(|text| view! { <td>{text}</td> }).into_iter().collect_view()}</tr>
    }
}
