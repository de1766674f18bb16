//! What a person's page begins and ends with on paper: the heading of the branch, and the place to sign. Vietnamese always.

use super::File;
use crate::i18n::PaperHead;
use crate::ui::pages::paper;
use leptos::prelude::*;

/// The head of the person's branch; of a branch that the period does not know, that of the page's unit.
fn head(file: File) -> Option<PaperHead> {
    let desk = file.room.desk;
    let (figures, today) = (desk.figures.get()?, desk.with(|s| s.today));
    let own = file.person.with(|p| PaperHead::of(&figures, p.as_ref()?.unit, today));
    let head = own.or_else(|| PaperHead::of(&figures, desk.unit.get()?, today))?;
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
