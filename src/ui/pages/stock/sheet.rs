//! Biểu 1 on paper, in the form's own layout (handbook 2.1): Vietnamese always.

use super::{Line, Lines};
use crate::i18n::{self, Lang, PaperHead};
use crate::ui::desk::Desk;
use leptos::prelude::*;

/// What is printed in place of the page.
#[component]
pub fn Sheet(lines: Lines) -> impl IntoView {
    let desk = Desk::here();
    view! { <div class="print-only form-paper" lang="vi">{move || paper(desk, lines)}</div> }
}

fn paper(desk: Desk, lines: Lines) -> Option<impl IntoView + use<>> {
    let (book, figures) = (desk.book.get(), desk.figures.get()?);
    let unit = desk.unit.get()?;
    let head = PaperHead::of(&figures, unit, desk.today())?;
    let period = i18n::period_inside(Lang::Vi, &book, desk.question.get().period);
    let notes = i18n::footnotes(Lang::Vi, &book, &figures, unit);
    let rows = lines.get()?.1.into_iter().map(row).collect_view();
    Some(view! {
        <div class="paper-head">
            <div>{head.upper.map(|upper| view! { <p>{upper}</p> })} <p><strong>{head.own}</strong></p></div>
            <div><p><strong>"Biểu số 1-BTCTW"</strong></p></div>
        </div>
        <p class="paper-title"><strong>"TĂNG, GIẢM ĐẢNG VIÊN"</strong></p>
        <p class="paper-about">{period}</p>
        <table class="appendix-table">
            <thead>
                <tr><th scope="col" class="unit">"Tiêu chí"</th><th scope="col">"Kỳ này"</th><th scope="col">"Cùng kỳ năm trước"</th><th scope="col">"%"</th></tr>
                <tr><td>"1"</td><td>"2"</td><td>"3"</td><td>"4 = 2*100/3"</td></tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <div class="paper-foot">
            <div></div>
            <div class="paper-signs"><p><em>{head.place_and_day}</em></p>{head.signs.map(|s| view! { <p><strong>{s}</strong></p> }).into_iter().collect_view()}</div>
        </div>
        <ul class="foot-notes">{notes.into_iter().map(|n| view! { <li>{n}</li> }).collect_view()}</ul>
    })
}

fn row(line: Line) -> impl IntoView {
    let class = format!("stock-{}", line.row.depth());
    view! {
        <tr class=class>
            <td>{line.row.mark()} " " {i18n::stock_row(Lang::Vi, line.row)}</td>
            <td class="figure">{line.now}</td><td class="figure">{line.before}</td><td class="figure">{line.share.replace('%', "")}</td>
        </tr>
    }
}
