//! The minutes of a reconciliation on paper (biên bản đối khớp quý, handbook 8, layout 9): Vietnamese always, signed by both.

use super::reconcile::{Sides, source, values};
use crate::i18n::pages::reconcile as say;
use crate::i18n::{Lang, PaperHead};
use crate::stats::{Figures, Pair};
use crate::ui::pages::paper;
use leptos::prelude::*;

/// What is printed in place of the page.
pub(super) fn sheet(sides: Sides) -> Option<impl IntoView + use<>> {
    let desk = sides.room.desk;
    let (book, today) = (desk.book.get(), desk.today());
    let (figures, pairs) = sides.both.get()?;
    let above = figures.tree.path(sides.unit).last().map(|node| node.id).or_else(|| desk.unit.get())?;
    let head = PaperHead::of(&figures, above, today)?;
    let other = PaperHead::of(&figures, sides.unit, today)?;
    // Minutes are numbered among minutes.
    let head = PaperHead { number: head.number.replace("-BC/", "-BB/"), ..head };
    let (own, signs) = (head.own.clone(), head.signs);
    let rows = pairs.iter().enumerate().map(|(at, pair)| row(sides, &figures, at + 1, pair)).collect_view();
    let apart: Vec<String> = pairs.iter().filter_map(|pair| say::difference(Lang::Vi, pair)).collect();
    let apart = if apart.is_empty() { String::new() } else { format!(" {}.", apart.join("; ")) };
    let from = match sides.file() {
        Some(looked) => format!("Số của đơn vị lấy từ tệp {}.", looked.file),
        None => "Số của đơn vị là số đơn vị đã báo cáo, chưa tính đính chính.".to_owned(),
    };
    let sign = |name: String, signs: [&'static str; 2]| {
        let signs = signs.map(|sign| view! { <p><strong>{sign}</strong></p> }).into_iter().collect_view();
        view! { <div class="paper-signs"><p><strong>{name}</strong></p>{signs}</div> }
    };
    Some(view! {
        <div class="print-only form-paper minutes" lang="vi">
            {paper::head(head)}
            <p class="paper-title"><strong>{say::minutes_title(&book, sides.quarter.get())}</strong></p>
            <p class="paper-about">"giữa " {own.clone()} " và " {other.own.clone()}</p>
            <p class="paper-about">"(" {say::about(Lang::Vi, &book, sides.question.get())} ")"</p>
            <table class="appendix-table">
                <thead><tr>
                    <th scope="col">"TT"</th><th scope="col">"Chỉ tiêu thống kê"</th><th scope="col">"Số của cấp trên"</th>
                    <th scope="col">"Số của đơn vị"</th><th scope="col">"Lệch"</th><th scope="col">"Kết quả"</th><th scope="col">"Nguồn số của cấp trên"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="minutes-line"><strong>"Kết luận: "</strong>{say::conclusion(Lang::Vi, &pairs)}{apart}</p>
            <p class="minutes-line">"Cách xử lý những chỗ lệch: ……………………………………………………………………"</p>
            <p class="foot-notes">{from} " Dấu — là chưa có số liệu, không phải số 0."</p>
            <div class="paper-foot">{sign(other.own, other.signs)}{sign(own, signs)}</div>
        </div>
    })
}

fn row(sides: Sides, figures: &Figures, at: usize, pair: &Pair) -> impl IntoView + use<> {
    let [above, own] = values(Lang::Vi, pair.verdict);
    let (_, word, gap) = say::verdict(Lang::Vi, pair.verdict);
    view! {
        <tr>
            <td class="figure">{at}</td><td>{say::topic(Lang::Vi, pair.topic)}</td>
            <td class="figure">{above}</td><td class="figure">{own}</td><td class="figure">{gap}</td>
            <td>{word}</td><td>{source(Lang::Vi, figures, sides.unit, pair)}</td>
        </tr>
    }
}
