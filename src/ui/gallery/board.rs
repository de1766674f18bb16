//! The first page as sketched, from parts.

use leptos::prelude::*;

use crate::ui::parts::{
    Bullet, Burnup, BurnupWords, Button, ButtonKind, IconName, Series, SeriesKind, SortHead, Sorted,
};

#[component]
pub(super) fn Board() -> impl IntoView {
    let facts = [
        ("Nữ", "121", "54,50%"),
        ("Theo tôn giáo", "1", "0,45%"),
        ("Trong doanh nghiệp", "9", "mẫu"),
        ("Tổng số đảng viên", "5.544", ""),
        ("Chi, đảng bộ trực thuộc", "70", "6 vượt · 3 chưa có"),
    ];
    let fact = |(label, figure, more): (&'static str, &'static str, &'static str)| {
        view! {
            <a class="fact" href="#/">
                <span class="fact-label">{label}</span>
                <span class="fact-figure">{figure} " " <small>{more}</small></span>
            </a>
        }
    };
    view! {
        <section class="card answer">
            <div class="row-2">
                <div>
                    <h1>"Kết nạp đảng viên mới, năm 2016"</h1>
                    <p class="figure-large">"222 " <span class="of">"/ 220"</span></p>
                </div>
                <div class="stack">
                    <div class="card-head">
                        <span class="is-over">"▲ Vượt chỉ tiêu 2 · 100,91%"</span>
                        <span class="soft small">"xếp thứ 2 trong tỉnh · số liệu đến 31/12/2016"</span>
                    </div>
                    <Bullet label="222 trên chỉ tiêu 220" done=Some(222) aim=Some(220) />
                    <div class="bullet-ends"><span>"0"</span><span>"chỉ tiêu được giao: 220"</span><span>"244"</span></div>
                </div>
            </div>
        </section>
        <section class="row-facts" aria-label="Trong đó">{facts.map(fact).collect_view()}</section>
        <div class="row-wide">
            <section class="card"><Year /></section>
            <section class="card"><Leaders /></section>
        </div>
        <div class="row-wide">
            <section class="card">
                <div class="card-head">
                    <h2>"Câu báo cáo"</h2>
                    <Button label="Chép" icon=IconName::Copy kind=ButtonKind::Quiet on_press=|| () />
                </div>
                <p class="sentence">
                    "Trong năm " <a href="#/">"2016"</a> ", huyện kết nạp " <a href="#/">"222/220"</a> " đảng viên, đạt "
                    <a href="#/">"100,91%"</a> " chỉ tiêu, trong đó có " <a href="#/">"121"</a> " nữ, " <a href="#/">"1"</a>
                    " đảng viên trong tôn giáo, nâng toàn huyện có " <a href="#/">"5.544"</a> " đảng viên đang sinh hoạt tại "
                    <a href="#/">"70"</a> " chi, đảng bộ trực thuộc."
                </p>
            </section>
            <section class="card">
                <h2>"Việc đến hạn"</h2>
                <ul class="ledger">
                    <li><span>"Hết 12 tháng dự bị, chờ chi bộ xét"</span><b class="is-trouble nowrap">"3 · còn 9 ngày"</b></li>
                    <li><span>"Giấy chứng nhận sắp hết hạn"</span><b class="is-trouble nowrap">"2 · còn 26 ngày"</b></li>
                    <li><span>"Quá 30 ngày chưa tổ chức lễ"</span><b class="is-trouble nowrap">"2 · quá 4 ngày"</b></li>
                </ul>
            </section>
        </div>
    }
}

#[component]
fn Year() -> impl IntoView {
    let line = |label: &str, kind, points: &[u32]| Series {
        label: label.into(),
        kind,
        points: points.iter().map(|n| Some(n * 10)).collect(),
    };
    let series = vec![
        line("2015", SeriesKind::Before, &[0, 4, 14, 28, 47, 69, 87, 101, 122, 150, 166, 181, 196]),
        line("chỉ tiêu", SeriesKind::Plan, &[0, 4, 16, 36, 55, 82, 98, 116, 139, 166, 181, 201, 220]),
        line("năm nay", SeriesKind::Now, &[0, 4, 18, 41, 58, 84, 101, 118, 140, 171, 184, 203, 222]),
    ];
    let words = BurnupWords {
        caption: "Tiến độ trong năm".into(),
        summary: "Đến tháng 12 kết nạp 222, chỉ tiêu 220, năm trước 196".into(),
        table: "Xem bảng số".into(),
        month: "Tháng".into(),
    };
    let ticks = (0..=12).map(|month| month.to_string()).collect::<Vec<_>>();
    view! { <Burnup words series ticks number=|n: u32| (n / 10).to_string() /> }
}

#[component]
fn Leaders() -> impl IntoView {
    let rows = [
        (1, "Công an huyện", Some(6), 4, "150,00"),
        (2, "Xã An Ngãi Trung", Some(8), 6, "133,33"),
        (3, "Thị trấn Ba Tri", Some(10), 8, "125,00"),
        (68, "Xã mẫu 41", Some(1), 4, "25,00"),
    ];
    let row = |(rank, unit, done, aim, percent): (u32, &'static str, Option<u32>, u32, &'static str)| {
        let figures = done.map_or_else(|| format!("–/{aim}"), |done| format!("{done}/{aim}"));
        let label = format!("{figures}, {percent}%");
        view! {
            <tr>
                <td class="rank">{rank}</td>
                <th scope="row">
                    {unit} " "
                    {(percent == "25,00").then(|| view! { <span class="chip behind">"▽ thiếu 3"</span> })}
                </th>
                <td class="figure">{figures}</td>
                <td class="figure">{percent}</td>
                <td class="bar"><Bullet small=true label done aim=Some(aim) axis_percent=Some(160) /></td>
            </tr>
        }
    };
    view! {
        <div class="card-head"><h2>"Dẫn đầu và còn thiếu"</h2><a class="button small" href="#/">"Xem cả bảng"</a></div>
        <div class="table-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <SortHead label="Hạng" sorted=Some(Sorted::Up) on_sort=|| () />
                        <th scope="col">"Đơn vị"</th>
                        <th scope="col" class="figure">"Đã/chỉ tiêu"</th>
                        <SortHead label="%" sorted=None figures=true on_sort=|| () />
                        <th scope="col"><span class="visually-hidden">"Tiến độ"</span></th>
                    </tr>
                </thead>
                <tbody>{rows.map(row).collect_view()}</tbody>
                <tbody class="unranked">
                    <tr>
                        <td class="rank">"–"</td>
                        <th scope="row">"Quân sự huyện"</th>
                        <td colspan="2">"chưa có số liệu"</td>
                        <td class="bar"><Bullet small=true label="chưa có số liệu" done=None aim=None /></td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}
