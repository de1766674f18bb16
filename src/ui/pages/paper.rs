//! The one component that draws papers: a [`Document`] on its sheets (handbook 8). Every name of a style here begins with
//! `paper`, and nothing else of the page bears such a name: no rule of the screen can reach a paper.

use crate::i18n::papers::{Block, Document, RECIPIENTS, Row, RowKind, Set, Sheet, Table, tied};
use crate::i18n::{PARTY, PaperHead, Sign};
use leptos::prelude::*;

/// So many columns are read without smaller letters.
const WIDE: usize = 7;

/// A paper. One of several bears no numbers of pages: they would count through all of them.
pub fn sheet(paper: Document, one_of_several: bool) -> AnyView {
    let lies = match paper.sheet {
        _ if one_of_several => "paper-sheet paper-loose",
        Sheet::Portrait => "paper-sheet paper-upright",
        Sheet::Landscape => "paper-sheet paper-lying",
    };
    let Document { mut head, compact, form, title, about, mut body, recipients, signs, notes, .. } = paper;
    // On a form place and day stand above who signs.
    let day = form.map(|_| std::mem::take(&mut head.place_and_day));
    let about = about.into_iter().map(|line| view! { <p class="paper-about">{whole(&line)}</p> }).collect_view();
    let notes = (!notes.is_empty()).then(|| {
        let notes = notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view();
        view! { <ul class="paper-notes">{notes}</ul> }
    });
    let end = view! { <div class="paper-end">{foot(recipients, signs, day)} {notes}</div> }.into_any();
    // Who signs, and the notes, are the last row of a table that ends the paper: so they never stand alone on a sheet. What
    // stands behind a table a browser tears off from it.
    let close = match body.pop() {
        Some(Block::Table(last)) => table(&last, Some(end)),
        last => view! { {last.map(block)} {end} }.into_any(),
    };
    let body = body.into_iter().map(block).collect_view();
    view! {
        <article class=lies class:paper-compact=compact lang="vi">
            {heading(head, form)}
            <h1 class="paper-title">{whole(&title)}</h1>
            {about}
            {body}
            {close}
        </article>
    }
    .into_any()
}

/// A text whose lines end between words only, as [`tied`] says; its letters stay as they are.
fn whole(text: &str) -> AnyView {
    let part = |(at, part): (usize, &str)| {
        let part = part.replace('\u{a0}', " ");
        view! { {(at > 0).then_some(" ")} <span class="paper-tied">{part}</span> }
    };
    tied(text).split(' ').enumerate().map(part).collect_view().into_any()
}

/// What is printed of a page that has no paper: where one is.
pub fn said(text: String) -> AnyView {
    view! { <article class="paper-sheet paper-loose"><p class="paper-words">{text}</p></article> }.into_any()
}

/// The two columns at the head of a paper.
pub fn head(head: PaperHead) -> AnyView {
    heading(head, None)
}

fn heading(head: PaperHead, form: Option<&'static str>) -> AnyView {
    let day = (!head.place_and_day.is_empty())
        .then(|| view! { <p class="paper-day"><em>{whole(&head.place_and_day)}</em></p> });
    let number = (!head.number.is_empty()).then(|| view! { <p>{head.number}</p> });
    let right = match form {
        Some(form) => view! { <p><strong>{form}</strong></p> }.into_any(),
        None => view! { <p><strong class="paper-party">{PARTY}</strong></p> }.into_any(),
    };
    view! {
        <div class="paper-head">
            <div>
                {head.upper.map(|upper| view! { <p>{upper}</p> })}
                <p><strong>{head.own}</strong></p>
                {form.is_none().then(|| view! { <p>"*"</p> })}
                {number}
            </div>
            <div>{right} {day}</div>
        </div>
    }
    .into_any()
}

/// In whose name a paper is signed, and by whom.
pub fn signs(of: Sign) -> AnyView {
    sign(of, None)
}

fn sign(sign: Sign, day: Option<String>) -> AnyView {
    let lines = sign.lines.into_iter().map(|line| view! { <p><strong>{line}</strong></p> }).collect_view();
    let name = sign.name.map(|name| view! { <p class="paper-name"><strong>{name}</strong></p> });
    view! {
        <div class="paper-signs">
            {day.map(|day| view! { <p><em>{whole(&day)}</em></p> })}
            {sign.of.map(|of| view! { <p><strong>{of}</strong></p> })}
            {lines}
            {name}
        </div>
    }
    .into_any()
}

/// Who receives it, at the left, and who signs, at the right: of two who sign the second.
fn foot(recipients: Vec<String>, mut signs: Vec<Sign>, mut day: Option<String>) -> Option<AnyView> {
    let last = signs.pop()?;
    let left = if signs.is_empty() {
        let lines = recipients.into_iter().map(|to| view! { <li>{to}</li> }).collect_view();
        let to = (!lines.is_empty()).then(|| view! { <p class="paper-to">{RECIPIENTS}</p> <ul>{lines}</ul> });
        view! { <div>{to}</div> }.into_any()
    } else {
        signs.into_iter().map(|one| sign(one, None)).collect_view().into_any()
    };
    Some(view! { <div class="paper-foot">{left} {sign(last, day.take())}</div> }.into_any())
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2 class="paper-heading">{text}</h2> }.into_any(),
        Block::Words(text) | Block::Written(text) => view! { <p class="paper-words">{text}</p> }.into_any(),
        Block::Facts(facts) => {
            let fact = |(name, fact)| view! { <div><dt>{name} ": "</dt><dd>{fact}</dd></div> };
            view! { <dl class="paper-facts">{facts.into_iter().map(fact).collect_view()}</dl> }.into_any()
        }
        Block::Table(of) => table(&of, None),
    }
}

fn table(table: &Table, end: Option<AnyView>) -> AnyView {
    let class = if table.columns.len() > WIDE { "paper-table paper-dense" } else { "paper-table" };
    let whole = u32::from(table.width()).max(1);
    // In thousandths: the page knows no other fractions.
    let col = |width: u16| {
        let share = u32::from(width) * 1000 / whole;
        view! { <col style:inline-size=format!("{}.{}%", share / 10, share % 10) /> }
    };
    let cols = table.columns.iter().map(|column| col(column.width)).collect_view();
    let shares = table.has_shared_heads();
    let top = table.top_heads().into_iter().map(|(column, span)| {
        let key = column.key.to_string();
        if column.above.is_empty() {
            let rows = if shares { "2" } else { "1" };
            view! { <th scope="col" rowspan=rows data-key=key>{column.name.clone()}</th> }.into_any()
        } else {
            view! { <th scope="colgroup" colspan=span.to_string()>{column.above}</th> }.into_any()
        }
    });
    let top = top.collect_view();
    let below = table.columns.iter().filter(|column| !column.above.is_empty());
    let below =
        below.map(|c| view! { <th scope="col" data-key=c.key.to_string()>{c.name.clone()}</th> }).collect_view();
    let rows = table.rows.iter().map(|of| row(table, of)).collect_view();
    let all = table.columns.len().to_string();
    let end = end.map(|end| view! { <tr class="paper-close"><td colspan=all>{end}</td></tr> });
    view! {
        <table class=class>
            <colgroup>{cols}</colgroup>
            <thead><tr>{top}</tr> {shares.then(|| view! { <tr>{below}</tr> })}</thead>
            <tbody>{rows} {end}</tbody>
        </table>
    }
    .into_any()
}

fn row(table: &Table, row: &Row) -> AnyView {
    let class = match row.kind {
        RowKind::Plain => String::new(),
        RowKind::Sum => "paper-sum".to_owned(),
        RowKind::Level(depth) => format!("paper-level-{}", depth.min(3)),
    };
    let cell = |(at, text): (usize, &String)| {
        let column = table.columns.get(at);
        let class = column.map(|column| match column.set {
            Set::Words => "",
            Set::Figures => "paper-figures",
            Set::Middle => "paper-middle",
        });
        let key = column.map(|column| column.key.to_string());
        view! { <td class=class data-key=key>{text.clone()}</td> }
    };
    let cells = row.cells.iter().enumerate().map(cell).collect_view();
    view! { <tr class=class>{cells}</tr> }.into_any()
}
