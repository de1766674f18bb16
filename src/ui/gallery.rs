//! Every part on one page, to be looked at. Only with the feature `gallery`; never ships.
//!
//! Opened with `#dark` it is dark, with `#grid` the grid comes first. Its figures are made up, save the article's.

mod board;
mod forms;
mod sheets;

use leptos::prelude::*;

use super::parts::{Crumb, Crumbs, Field, FieldKind, Frame, FrameWords, Icon, IconName, NavItem, Opt, Select};
use board::Board;
use forms::Forms;
use sheets::Sheets;

/// The gallery.
#[component]
pub fn Gallery() -> impl IntoView {
    let hash = window().location().hash().unwrap_or_default();
    if hash.contains("dark")
        && let Some(root) = document().document_element()
    {
        // Refused only for names that are not names.
        let _ = root.set_attribute("data-theme", "dark");
    }
    let words = FrameWords {
        name: "Sổ Nguồn".into(),
        skip: "Đến nội dung".into(),
        nav: "Các trang".into(),
        more: "Thêm".into(),
        top: "Nơi, thời kỳ và tìm kiếm".into(),
    };
    let item = |(label, icon, badge): (&'static str, IconName, &'static str)| NavItem {
        href: "#/".into(),
        icon,
        label: label.into(),
        current: Signal::stored(label == "Tổng quan"),
        badge: Signal::stored((!badge.is_empty()).then(|| badge.to_string())),
    };
    let nav = [
        ("Tổng quan", IconName::Overview, ""),
        ("Xếp hạng", IconName::Ranking, ""),
        ("Chỉ tiêu", IconName::Target, ""),
        ("Hồ sơ", IconName::People, "318"),
        ("Việc đến hạn", IconName::Due, "7"),
        ("Lớp, chương trình", IconName::Course, ""),
        ("Tổ chức", IconName::Tree, ""),
        ("Báo cáo", IconName::Report, ""),
        ("Dữ liệu", IconName::Data, ""),
        ("Cài đặt", IconName::Settings, ""),
        ("Hướng dẫn", IconName::Help, ""),
    ];
    let grid_first = hash.contains("grid");
    view! {
        <Frame words home="#/" nav=nav.map(item).to_vec() top=|| view! { <Top /> }>
            <div class="page">
                {grid_first.then(|| view! { <Sheets /> })}
                {(!hash.contains("grid") && !hash.contains("forms")).then(|| view! { <Board /> })}
                {(!grid_first).then(|| view! { <Forms /> })}
                {(!grid_first).then(|| view! { <Sheets /> })}
            </div>
        </Frame>
    }
}

#[component]
fn Top() -> impl IntoView {
    let path = vec![
        Crumb { href: "#/".into(), label: "Tỉnh Bến Tre".into() },
        Crumb { href: "#/".into(), label: "Huyện Ba Tri".into() },
    ];
    let year = RwSignal::new("2016".to_string());
    let search = RwSignal::new(String::new());
    view! {
        <div class="top-where">
            <Crumbs label="Đơn vị" path />
            <Select
                label="Kỳ"
                label_hidden=true
                options=vec![Opt::new("2016", "Năm 2016"), Opt::new("2015", "Năm 2015")]
                value=year
                on_pick=move |picked: String| year.set(picked)
            />
        </div>
        <div class="top-search">
            <Field
                label="Tìm đơn vị, hồ sơ"
                label_hidden=true
                kind=FieldKind::Search
                placeholder="Tìm đơn vị, hồ sơ…"
                value=search
                on_input=move |text: String| search.set(text)
            />
        </div>
        <span class="top-state"><Icon name=IconName::Check />"Đã lưu 10:42"</span>
    }
}
