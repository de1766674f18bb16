//! Fields, buttons, notices, tree, dialog.

use leptos::prelude::*;

use crate::ui::parts::{
    Button, ButtonKind, Check, Choice, Combobox, Dialog, Drop, Empty, Field, FieldKind, IconName, Lines, News,
    NewsLine, Notice, NoticeKind, Offer, OfferGroup, Offers, Opt, Select, Tree, TreeItem,
};

#[component]
pub(super) fn Forms() -> impl IntoView {
    let open = RwSignal::new(window().location().hash().unwrap_or_default().contains("dialog"));
    let news = RwSignal::new(None::<News>);
    let tell = move || {
        news.set(Some(News {
            kind: NoticeKind::Done,
            text: "Đã xóa hồ sơ của đồng chí Nguyễn Thị Mẫu.".into(),
            action: Some("Hoàn tác".into()),
        }));
    };
    let given = |_files: (Vec<leptos::web_sys::File>,)| ();
    view! {
        <section class="card">
            <h2>"Nút"</h2>
            <div class="toolbar">
                <Button label="Thêm hồ sơ" kind=ButtonKind::Primary icon=IconName::Plus on_press=tell />
                <Button label="Nhập từ Excel" icon=IconName::Upload on_press=move || open.set(true) />
                <Button label="In" kind=ButtonKind::Quiet icon=IconName::Print shortcut="Ctrl+P" on_press=|| () />
                <Button label="Xóa" kind=ButtonKind::Danger icon=IconName::Bin on_press=|| () />
                <Button label="Chưa chọn gì" disabled=true on_press=|| () />
                <span class="spacer"></span>
                <Button label="Hoàn tác" kind=ButtonKind::Quiet icon=IconName::Undo icon_only=true shortcut="Ctrl+Z" on_press=|| () />
                <span class="chip">"dự bị"</span>
                <span class="chip done">"✓ chính thức"</span>
                <span class="chip over">"▲ vượt 2"</span>
                <span class="chip trouble">"quá hạn"</span>
            </div>
        </section>
        <div class="row-2">
            <section class="card"><h2>"Hồ sơ"</h2><Person /></section>
            <div class="stack">
                <Notice kind=NoticeKind::Done>"Đã nhập 318 hồ sơ. Không dòng nào bị bỏ qua."</Notice>
                <Notice kind=NoticeKind::Trouble>
                    <b>"Chưa lưu được: bộ nhớ trình duyệt đầy."</b>
                    " Dữ liệu cũ vẫn còn nguyên. "
                    <a href="#/">"Tải bản sao lưu"</a> " rồi thử lại."
                </Notice>
                <Notice>"Số liệu đến 31/12/2016, theo tổ chức lúc đó."</Notice>
                <section class="card">
                    <Empty title="Chưa có lớp bồi dưỡng nào" text="Mở một lớp để ghi học viên và giấy chứng nhận." icon=IconName::Course>
                        <Button label="Mở lớp" kind=ButtonKind::Primary on_press=|| () />
                    </Empty>
                </section>
                <section class="card"><Units /></section>
            </div>
        </div>
        <Dialog open title="Nhập từ Excel" close_label="Đóng" on_close=move || open.set(false)>
            <p>"Sổ nhận tệp .xlsx, .csv, hoặc bảng chép từ Excel."</p>
            <Drop label="Chọn tệp…" hint="hoặc kéo tệp vào đây" accept=".xlsx,.csv" on_files=given />
            <div class="dialog-actions">
                <Button label="Thôi" on_press=move || open.set(false) />
                <Button label="Xem trước" kind=ButtonKind::Primary on_press=move || open.set(false) />
            </div>
        </Dialog>
        <NewsLine news dismiss_label="Đóng" on_action=move || news.set(None) on_dismiss=move || news.set(None) />
    }
}

#[component]
fn Person() -> impl IntoView {
    let name = RwSignal::new("Nguyễn Thị Ngọc Diễm".to_string());
    let born = RwSignal::new("31/2/1990".to_string());
    let stage = RwSignal::new("du-bi".to_string());
    let sex = RwSignal::new("nu".to_string());
    let firm = RwSignal::new(true);
    let branch = RwSignal::new(String::new());
    let offers = move |(typed,): (String,)| {
        let all = ["Chi bộ ấp An Thủy", "Chi bộ Trường THPT"];
        let fits = all.into_iter().filter(|name| name.to_lowercase().contains(&typed.to_lowercase()));
        let offer =
            |name: &str| Offer {
                value: name.into(), text: name.into(), label: name.into(), note: "Xã An Thủy".into()
            };
        let offers: Vec<Offer> = fits.map(offer).collect();
        let says = format!("{} kết quả", offers.len());
        Offers { groups: vec![OfferGroup { title: "Đơn vị".into(), offers, rest: String::new() }], says }
    };
    view! {
        <div class="form">
            <Field label="Họ và tên" value=name required=true on_input=move |text: String| name.set(text) />
            <Field
                label="Ngày sinh"
                kind=FieldKind::Date
                value=born
                hint="Gõ 5/1/1990, 1/1990 hoặc 1990."
                error=Some("Tháng 2 năm 1990 có 28 ngày.".to_string())
                on_commit=move |text: String| born.set(text)
            />
            <Choice
                label="Giới tính"
                options=vec![Opt::new("nu", "Nữ"), Opt::new("nam", "Nam")]
                value=sex
                on_pick=move |picked: String| sex.set(picked)
            />
            <Combobox label="Chi bộ" hint="Gõ vài chữ để tìm." value=branch offers on_input=move |text: String| branch.set(text) />
            <Select
                label="Giai đoạn"
                options=vec![Opt::new("du-bi", "Đảng viên dự bị"), Opt::new("chinh-thuc", "Đảng viên chính thức")]
                value=stage
                on_pick=move |picked: String| stage.set(picked)
            />
            <Check
                label="Trong doanh nghiệp ngoài khu vực nhà nước"
                hint="Tính vào cột “trong doanh nghiệp” của báo cáo."
                checked=firm
                on_toggle=move |on| firm.set(on)
            />
            <Lines label="Ghi chú" value="" rows=2 />
        </div>
    }
}

#[component]
fn Units() -> impl IntoView {
    let open = RwSignal::new(true);
    let picked = RwSignal::new(Some("ba-tri".to_string()));
    let item = |key: &str, label: &str, note: &str, depth, expanded| TreeItem {
        key: key.into(),
        label: label.into(),
        note: note.into(),
        depth,
        expanded,
    };
    let items = move || {
        let mut items = vec![
            item("tinh", "Tỉnh ủy Bến Tre", "9", 0, Some(true)),
            item("ba-tri", "Huyện ủy Ba Tri", "70", 1, Some(open.get())),
        ];
        if open.get() {
            items.push(item("ca", "Chi bộ Công an huyện", "41", 2, None));
            items.push(item("ant", "Đảng bộ xã An Ngãi Trung", "112", 2, None));
        }
        items.push(item("mcn", "Huyện ủy Mỏ Cày Nam", "64", 1, Some(false)));
        items
    };
    view! {
        <Tree
            label="Tổ chức"
            items=Signal::derive(items)
            selected=picked
            on_select=move |key: String| picked.set(Some(key))
            on_fold=move |key: String, to: bool| if key == "ba-tri" { open.set(to) }
        />
    }
}
