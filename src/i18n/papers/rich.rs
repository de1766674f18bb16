//! A paper as rich text, for a letter or a word processor: headings, tables and lists as such, set as the sheet sets them.

use super::document::{Block, Document, RECIPIENTS};
use super::table::{RowKind, Set, Table};
use super::ties::tied;
use crate::i18n::{PARTY, Sign};
use std::fmt::Write;

/// How words are set where they are pasted (handbook 8).
const PAPER: &str = "font-family:'Times New Roman',serif;font-size:14pt";
/// A table that is not seen: the two columns of the head and of the foot.
const COLUMNS: &str = "width:100%;border-collapse:collapse;border:none";
const CELL: &str = "border:1px solid #000;padding:2pt 4pt;vertical-align:top";

/// A text between tags.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn middle(text: &str) -> String {
    format!("<p style=\"text-align:center;margin:0\">{text}</p>")
}

fn strong(text: &str) -> String {
    format!("<b>{}</b>", plain(text))
}

fn table(table: &Table) -> String {
    let mut html = "<table style=\"width:100%;border-collapse:collapse\"><thead><tr>".to_owned();
    let shares = table.has_shared_heads();
    // Writing to memory cannot fail.
    for (column, span) in table.top_heads() {
        let (rows, cols, name) = match (column.above, shares) {
            ("", true) => ("2".to_owned(), "1".to_owned(), column.name.as_str()),
            ("", false) => ("1".to_owned(), "1".to_owned(), column.name.as_str()),
            (above, _) => ("1".to_owned(), span.to_string(), above),
        };
        let _ = write!(html, "<th rowspan=\"{rows}\" colspan=\"{cols}\" style=\"{CELL}\">{}</th>", plain(name));
    }
    html.push_str("</tr>");
    if shares {
        html.push_str("<tr>");
        for column in table.columns.iter().filter(|column| !column.above.is_empty()) {
            let _ = write!(html, "<th style=\"{CELL}\">{}</th>", plain(&column.name));
        }
        html.push_str("</tr>");
    }
    html.push_str("</thead><tbody>");
    for row in &table.rows {
        html.push_str("<tr>");
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            let side = match column.set {
                Set::Words => "left",
                Set::Figures => "right",
                Set::Middle => "center",
            };
            let cell = if row.kind == RowKind::Sum { strong(cell) } else { plain(cell) };
            let _ = write!(html, "<td style=\"{CELL};text-align:{side}\">{cell}</td>");
        }
        html.push_str("</tr>");
    }
    html + "</tbody></table>"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(text) => format!("<h2 style=\"font-size:14pt;margin:6pt 0\">{}</h2>", plain(text)),
        Block::Words(text) | Block::Written(text) => {
            format!("<p style=\"text-align:justify;text-indent:10mm;margin:6pt 0\">{}</p>", plain(text))
        }
        Block::Facts(facts) => {
            let line = |(name, fact): &(String, String)| ["<li>", &plain(name), ": ", &plain(fact), "</li>"].concat();
            format!("<ul>{}</ul>", facts.iter().map(line).collect::<String>())
        }
        Block::Table(of) => table(of),
    }
}

fn sign(sign: &Sign) -> String {
    let lines: String = sign.of.iter().chain(&sign.lines).map(|line| middle(&strong(line))).collect();
    // Room to sign.
    let room = middle("&nbsp;").repeat(4);
    lines + &room + &sign.name.iter().map(|name| middle(&strong(name))).collect::<String>()
}

fn columns(left: &str, right: &str) -> String {
    let cell = |html: &str| format!("<td style=\"width:50%;border:none;vertical-align:top\">{html}</td>");
    format!("<table style=\"{COLUMNS}\"><tbody><tr>{}{}</tr></tbody></table>", cell(left), cell(right))
}

impl Document {
    /// The paper as HTML that a word processor takes in: no style of the page, no script, every text as a text.
    #[must_use]
    pub fn rich(&self) -> String {
        let head = &self.head;
        let lines =
            |texts: &[&str]| texts.iter().filter(|t| !t.is_empty()).map(|t| middle(&plain(t))).collect::<String>();
        let own = middle(&strong(&head.own));
        let left = lines(&[head.upper.as_deref().unwrap_or_default()]) + &own + &lines(&["*", &head.number]);
        let day = middle(&format!("<i>{}</i>", plain(&tied(&head.place_and_day))));
        let right = middle(&strong(self.form.unwrap_or(PARTY))) + &day;
        let title =
            format!("<h1 style=\"font-size:14pt;text-align:center;margin:12pt 0 0\">{}</h1>", plain(&self.title));
        let about: String = self.about.iter().map(|line| middle(&strong(&tied(line)))).collect();
        let body: String = self.body.iter().map(block).collect();
        let to = self.recipients.iter().fold(String::new(), |all, line| all + "<br>" + &plain(line));
        let to =
            if to.is_empty() { to } else { format!("<p style=\"margin:0\"><b><i><u>{RECIPIENTS}</u></i></b>{to}</p>") };
        let signs = match self.signs.as_slice() {
            [] => String::new(),
            [only] => columns(&to, &sign(only)),
            [first, .., last] => columns(&sign(first), &sign(last)),
        };
        let notes = self.notes.iter().fold(String::new(), |all, note| all + "<li>" + &plain(note) + "</li>");
        let notes = if notes.is_empty() { notes } else { format!("<ul style=\"font-size:11pt\">{notes}</ul>") };
        format!("<div lang=\"vi\" style=\"{PAPER}\">{}{title}{about}{body}{signs}{notes}</div>", columns(&left, &right))
    }
}
