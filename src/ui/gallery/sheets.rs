//! Two grids: one like a target sheet, one of a thousand rows.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::session::sheet::{Tally, Write};
use crate::ui::parts::{ColWidth, Grid, GridCell, GridCol, GridRow, GridWords, Mark, RowKind};

fn words(name: &str) -> GridWords {
    GridWords {
        name: name.into(),
        corner: "Đơn vị".into(),
        help: "Gõ để sửa, Enter xuống dòng, dán được cả bảng từ Excel.".into(),
        sum: Callback::from(|tally: Tally| format!("{} ô, {} có số · tổng {}", tally.cells, tally.numbers, tally.sum)),
    }
}

fn read(text: &str) -> Option<i64> {
    text.replace('.', "").parse().ok()
}

#[component]
pub(super) fn Sheets() -> impl IntoView {
    view! {
        <section class="card"><h2>"Giao chỉ tiêu năm 2017"</h2><Targets /></section>
        <section class="card"><h2>"Một nghìn dòng"</h2><Thousand /></section>
    }
}

fn cols() -> Vec<GridCol> {
    ["Năm 2015", "Năm 2016", "Chỉ tiêu 2017", "Đã kết nạp", "Nữ"]
        .into_iter()
        .map(|label| GridCol { key: label.into(), label: label.into(), ..GridCol::default() })
        .chain([GridCol {
            key: "ghi-chu".into(),
            label: "Ghi chú".into(),
            width: ColWidth::Wide,
            words: true,
            ..GridCol::default()
        }])
        .collect()
}

#[component]
fn Targets() -> impl IntoView {
    let units = [
        "Chi bộ Công an huyện",
        "Đảng bộ xã An Ngãi Trung",
        "Đảng bộ thị trấn Ba Tri",
        "Chi bộ Bệnh viện đa khoa khu vực",
        "Đảng bộ xã Tân Xuân",
    ];
    let mut rows = vec![GridRow {
        key: "all".into(),
        label: "Huyện ủy Ba Tri".into(),
        kind: RowKind::Sum,
        href: Some("#/".into()),
        depth: 0,
    }];
    rows.extend(units.map(|unit| GridRow {
        key: unit.into(),
        label: unit.into(),
        depth: 1,
        href: Some("#/".into()),
        kind: RowKind::Normal,
    }));
    let written = RwSignal::new(BTreeMap::from(
        [((1, 2), "4"), ((2, 2), "6"), ((3, 2), "8"), ((4, 2), "4"), ((2, 5), "chờ đại hội")]
            .map(|(at, text)| (at, text.to_string())),
    ));
    let cell = move |row: usize, col: usize| {
        let editable = row > 0 && (2..=5).contains(&col);
        let text = written.with(|written| written.get(&(row, col)).cloned());
        let sum = |col| {
            written.with(|all| {
                all.iter().filter(|((_, at), _)| *at == col).filter_map(|(_, text)| read(text)).sum::<i64>()
            })
        };
        let text = match (row, col) {
            (0, 2..=4) => sum(col).to_string(),
            (_, 0 | 1) => (row * 3 + col + 2).to_string(),
            _ => text.unwrap_or_default(),
        };
        let mark = match (row, col) {
            (1, 3) => Some(Mark::Over),
            (2, 3) => Some(Mark::Behind),
            (3, 3) => Some(Mark::Note),
            (0, 2) => Some(Mark::Gap),
            (5, 3 | 4) if text.is_empty() => Some(Mark::Missing),
            _ => None,
        };
        GridCell {
            text,
            title: if editable { String::new() } else { "Cộng từ các đơn vị".into() },
            editable,
            mark,
            said: None,
        }
    };
    let write = move |writes: Vec<Write>| {
        leptos::logging::log!("{writes:?}");
        written.update(|written| {
            written.extend(writes.into_iter().map(|write| ((write.row, write.col), write.text)));
        });
    };
    view! { <Grid words=words("Chỉ tiêu năm 2017") rows cols=cols() cell on_write=write read_number=read /> }
}

#[component]
fn Thousand() -> impl IntoView {
    let rows = (0..1000)
        .map(|n| GridRow { key: n.to_string(), label: format!("Chi bộ mẫu {n}"), ..GridRow::default() })
        .collect::<Vec<_>>();
    let cell =
        |row: usize, col: usize| GridCell { text: (row * col).to_string(), editable: true, ..GridCell::default() };
    let on_write = |_: Vec<Write>| ();
    view! { <Grid words=words("Một nghìn dòng") rows cols=cols() cell on_write read_number=read dense=true /> }
}
