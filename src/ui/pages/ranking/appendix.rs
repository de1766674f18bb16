//! The rankings as an appendix on paper (handbook 8, layout 2): landscape, Vietnamese always.

use super::Tables;
use super::look::Look;
use crate::domain::Category;
use crate::i18n::{self, Lang, PaperHead};
use crate::stats::{League, Placed, Ranking, Standing, standings};
use crate::ui::desk::Desk;
use crate::ui::pages::paper;
use leptos::prelude::*;

/// What is printed in place of the page.
#[component]
pub fn Appendix(league: Tables) -> impl IntoView {
    let desk = Desk::here();
    view! { <div class="print-only appendix" lang="vi">{move || sheet(desk, &league.get())}</div> }
}

fn sheet(desk: Desk, league: &League) -> Option<impl IntoView + use<>> {
    let look = Look::on_paper(desk)?;
    let (book, unit, category) = (desk.book.get(), desk.unit.get()?, desk.category.get());
    let head = PaperHead::of(&look.figures, unit, desk.today())?;
    let all = category == Category::All;
    let mut notes = i18n::footnotes(Lang::Vi, &book, &look.figures, unit);
    notes.extend(i18n::table_notes(Lang::Vi, &book, &look.figures, league.printed()));
    let of = (!all).then(|| i18n::category(Lang::Vi, category).to_owned());
    let of = of.into_iter().chain(league.group.as_ref().map(ToString::to_string)).collect::<Vec<_>>().join("; ");
    let about = i18n::appendix_title(&book, &look.figures, unit, &of);
    let rows = league.printed().rows.iter().enumerate();
    let rows: Vec<AnyView> = rows.map(|(at, row)| line(&look, league, at + 1, row, all)).collect();
    let own = standings(&book, &look.figures, category, unit, true).pop().filter(|_| league.group.is_none());
    let sum = own.map(|own| sum(&look, &own, all));
    Some(view! {
        {paper::head(head)}
        <p class="paper-title"><strong>"PHỤ LỤC"</strong></p>
        <p class="paper-about">{about}</p>
        <table class="appendix-table">
            <thead>
                <tr>
                    <th scope="col" rowspan="2">"TT"</th><th scope="col" class="unit" rowspan="2">"Đơn vị"</th><th scope="col" class="group" rowspan="2">"Khối"</th>
                    <th scope="col" rowspan="2">"Đảng viên đầu kỳ"</th><th scope="col" rowspan="2">"Chỉ tiêu"</th><th scope="col" rowspan="2">"Đã kết nạp"</th>
                    <th scope="col" rowspan="2">"Tỷ lệ (%)"</th><th scope="col" rowspan="2">"Tăng/ giảm so chỉ tiêu"</th><th scope="col" rowspan="2">"So cùng kỳ"</th>
                    {all.then(|| view! { <th scope="col" rowspan="2">"Nữ"</th> })}
                    <th scope="colgroup" colspan="2">"Xếp hạng"</th><th scope="col" class="remark" rowspan="2">"Ghi chú"</th>
                </tr>
                <tr><th scope="col">"Tỷ lệ"</th><th scope="col">"Số lượng"</th></tr>
            </thead>
            <tbody>{rows} {sum}</tbody>
        </table>
        <ul class="foot-notes">{notes.into_iter().map(|n| view! { <li>{n}</li> }).collect_view()}</ul>
    })
}

/// The figures of a row, from members to women.
fn figures(look: &Look, s: &Standing, women: bool) -> AnyView {
    view! {
        <td class="figure">{look.number(s.members)}</td>
        <td class="figure">{look.target(s)} {s.revised().map(|_| "*")}</td>
        <td class="figure">{look.number(s.admitted.value)}</td>
        <td class="figure">{look.share(s).replace('%', "")}</td>
        <td class="figure">{look.signed(s.surplus())}</td>
        <td class="figure">{look.signed(s.more_than_before())}</td>
        {women.then(|| view! { <td class="figure">{look.number(s.women.beside(s.all))}</td> })}
    }
    .into_any()
}

fn line(look: &Look, league: &League, at: usize, row: &Placed, women: bool) -> AnyView {
    let s = &row.standing;
    let rank = |rank: Option<u32>| rank.map_or_else(|| "–".to_owned(), |r| r.to_string());
    let rank_in = |table: &Ranking| rank(table.row(s.unit).and_then(|r| r.rank));
    let mut remarks = i18n::remarks(Lang::Vi, row, league.printed().order, look.figures.counted.end);
    if s.small {
        remarks.insert(0, "†".to_owned());
    }
    remarks.extend(look.in_a_row(s));
    view! {
        <tr>
            <td class="figure">{at.to_string()}</td>
            <td>{s.name.to_string()}</td>
            <td>{s.group.as_ref().map(ToString::to_string)}</td>
            {figures(look, s, women)}
            <td class="rank">{rank_in(&league.by_share)}</td>
            <td class="rank">{rank_in(&league.by_number)}</td>
            <td>{remarks.join("; ")}</td>
        </tr>
    }
    .into_any()
}

/// The unit itself, as the sum of the table.
fn sum(look: &Look, own: &Standing, women: bool) -> AnyView {
    view! {
        <tr class="sum">
            <td></td><td colspan="2">"Toàn " {i18n::name_inside(own.name.as_str())}</td>
            {figures(look, own, women)}
            <td></td><td></td><td>{i18n::status(Lang::Vi, own.status)}</td>
        </tr>
    }
    .into_any()
}
