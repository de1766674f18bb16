//! The list of those who have not sent, on paper, to remind them: Vietnamese always.

use super::Room;
use crate::i18n::pages::inbox as say;
use crate::i18n::{Lang, PaperHead};
use crate::stats::{Inbox, InboxRow, Post};
use crate::ui::pages::paper;
use leptos::prelude::*;

/// The units that have sent nothing for the step at this place.
pub(super) fn of(inbox: &Inbox, at: usize) -> impl Iterator<Item = (&InboxRow, Post)> {
    inbox.rows.iter().filter_map(move |row| Some((row, *row.posts.get(at)?))).filter(|(_, post)| post.is_missing())
}

/// What is printed in place of the page.
pub(super) fn sheet(room: Room, inbox: &Inbox, at: usize) -> Option<impl IntoView + use<>> {
    let (book, figures, today) = (room.desk.book.get(), room.desk.figures.get()?, room.desk.today());
    let head = PaperHead::of(&figures, room.desk.unit.get()?, today)?;
    let head = PaperHead { number: String::new(), ..head };
    let (signs, step) = (head.signs, inbox.steps.get(at)?);
    let row = |(at, (row, post)): (usize, (&InboxRow, Post))| {
        view! {
            <tr>
                <td class="figure">{at + 1}</td><td>{row.name.to_string()}</td>
                <td>{say::post_line(Lang::Vi, post)}</td><td></td>
            </tr>
        }
    };
    let rows = of(inbox, at).enumerate().map(row).collect_view();
    Some(view! {
        <div class="print-only form-paper minutes" lang="vi">
            {paper::head(head)}
            <p class="paper-title"><strong>"DANH SÁCH ĐƠN VỊ CHƯA GỬI SỐ LIỆU"</strong></p>
            <p class="paper-about">{say::missing_about(&book, step, today)}</p>
            <table class="appendix-table">
                <thead><tr>
                    <th scope="col">"TT"</th><th scope="col" class="unit">"Đơn vị"</th>
                    <th scope="col">"Tình trạng"</th><th scope="col">"Ghi chú"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {paper::sign_off(signs)}
        </div>
    })
}
