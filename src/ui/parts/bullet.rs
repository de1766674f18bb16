//! A bullet bar: how far against an aim, running on past it without breaking the axis.
//!
//! It must never judge: what is over is drawn in gold, and the words beside it come from the page.

use leptos::prelude::*;

/// A bar of what is done against an aim.
#[component]
pub fn Bullet(
    /// The same in words, for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
    /// How many are done. None: no data, drawn hatched.
    #[prop(into)]
    done: Signal<Option<u32>>,
    /// How many were aimed at. None: no aim was set, so nothing can be over.
    #[prop(into)]
    aim: Signal<Option<u32>>,
    /// The upper end of an aim that is a span.
    #[prop(optional, into)]
    aim_max: Signal<Option<u32>>,
    /// Where the plan says one should be by now.
    #[prop(optional, into)]
    plan: Signal<Option<f64>>,
    /// Where the axis ends, in percent of the aim, so that the bars of one table can be compared. None: as far as needed.
    #[prop(optional, into)]
    axis_percent: Signal<Option<u32>>,
    /// Where the axis ends, in the unit of what is done, for tables by number. It goes before `axis_percent`.
    #[prop(optional, into)]
    axis_most: Signal<Option<u32>>,
    /// Small, inside a table.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let scale = Memo::new(move |_| {
        let aim = aim.get().unwrap_or_default();
        let span = aim_max.get().unwrap_or(aim).max(aim);
        let most = f64::from(done.get().unwrap_or_default().max(span)) * 1.1;
        let end = match (axis_most.get(), axis_percent.get()) {
            (Some(most), _) => f64::from(most),
            (_, Some(percent)) if aim > 0 => f64::from(aim) * f64::from(percent) / 100.0,
            _ => most,
        };
        // An axis of nothing would divide by nothing.
        if end > 0.0 { end } else { 1.0 }
    });
    let place = move |value: f64| (value / scale.get() * 100.0).min(100.0);
    let at = move |value: u32| place(f64::from(value));
    let percent = |share: f64| format!("{share:.2}%");
    let within = move || at(done.get().unwrap_or_default().min(aim.get().unwrap_or(u32::MAX)));
    let over = move || at(done.get().unwrap_or_default()) - within();
    let whole = |value: Signal<Option<u32>>| Signal::derive(move || value.get().map(f64::from));
    let mark = move |value: Signal<Option<f64>>, class: &'static str| {
        move || {
            value.get().map(|value| {
                let x = percent(place(value));
                view! { <line class=class x1=x.clone() x2=x y1="0%" y2="100%"></line> }
            })
        }
    };
    view! {
        <svg class="bullet" class:small=small class:no-data=move || done.get().is_none() role="img" aria-label=label>
            <rect class="bullet-track" width="100%" height="100%" rx="3"></rect>
            <rect class="bullet-done" width=move || percent(within()) rx="2"></rect>
            <rect class="bullet-over" x=move || percent(within()) width=move || percent(over()) rx="2"></rect>
            {mark(plan, "bullet-plan")}
            {mark(whole(aim_max), "bullet-aim-max")}
            {mark(whole(aim), "bullet-aim")}
        </svg>
    }
}
