//! A table as spreadsheets put it on the clipboard: cells parted by tabs, rows by line ends, quotes where needed.
//!
//! It must never know what a cell means.

/// Reads what Excel, Calc or a text editor copied. One trailing line end is not a row.
#[must_use]
pub fn read_tsv(text: &str) -> Vec<Vec<String>> {
    let mut table = Vec::new();
    let mut row = Vec::new();
    let mut cell = String::new();
    let mut rest = text.chars().peekable();
    // A quote opens only at the start of a cell: 5" is a length, not a quotation.
    let mut quoted = false;
    let mut fresh = true;
    while let Some(next) = rest.next() {
        match next {
            '"' if quoted && rest.peek() == Some(&'"') => {
                rest.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            _ if quoted => cell.push(next),
            '"' if fresh => quoted = true,
            '\t' => row.push(std::mem::take(&mut cell)),
            '\r' | '\n' => {
                if next == '\r' && rest.peek() == Some(&'\n') {
                    rest.next();
                }
                row.push(std::mem::take(&mut cell));
                table.push(std::mem::take(&mut row));
            }
            _ => cell.push(next),
        }
        fresh = !quoted && matches!(next, '\t' | '\r' | '\n');
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        table.push(row);
    }
    table
}

/// Writes a table as a spreadsheet reads it.
#[must_use]
pub fn write_tsv(table: &[Vec<String>]) -> String {
    let cell = |text: &String| {
        if text.contains(['\t', '\n', '\r']) || text.starts_with('"') {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    table.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("\t")).collect::<Vec<_>>().join("\r\n")
}
