//! What a person's page begins and ends with on paper: the heading of the branch, and the place to sign. Vietnamese always.

use super::File;
use crate::domain::{Span, Tree};
use crate::i18n::PaperHead;
use crate::ui::pages::paper;
use leptos::prelude::*;

/// The head of the person's branch as it is today, whichever period the page shows; of a branch that is no more, that of the
/// page's unit.
fn head(file: File) -> Option<PaperHead> {
    let desk = file.room.desk;
    let today = desk.today();
    let tree = Tree::over(&desk.book.get(), Span { start: today, end: today });
    let own = file.person.with(|p| PaperHead::within(&tree, p.as_ref()?.unit, today));
    let head = own.or_else(|| PaperHead::within(&tree, desk.unit.get()?, today))?;
    Some(PaperHead { number: String::new(), ..head })
}

/// The heading.
#[component]
pub fn Begin(file: File) -> impl IntoView {
    let begin = move || {
        let head = head(file)?;
        Some(view! {
            {paper::head(head)}
            <p class="paper-title"><strong>"PHIẾU THEO DÕI QUÁ TRÌNH PHẤN ĐẤU VÀO ĐẢNG"</strong></p>
        })
    };
    view! { <div class="print-only record-paper" lang="vi">{begin}</div> }
}

/// The place to sign.
#[component]
pub fn End(file: File) -> impl IntoView {
    view! { <div class="print-only record-paper" lang="vi">{move || head(file).map(|head| paper::sign_off(head.signs))}</div> }
}
