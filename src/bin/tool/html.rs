//! Cuts a page into tags and the text between them, as far as the packer needs.
//! It reads what Trunk writes (quoted or bare attributes, comments, raw text) and must never rewrite what it only passes on.

/// A stretch of the page.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Anything that is passed on untouched: text, comments, the doctype, closing tags.
    Other(&'a str),
    /// An opening tag; for `script`, `style` and `title` the raw text up to the closing tag comes along.
    Tag(Tag<'a>),
}

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Everything as written, raw text and closing tag included.
    pub whole: &'a str,
    /// The tag's name in small letters.
    pub name: String,
    /// Names in small letters and values as written (without quotes).
    pub attributes: Vec<(String, &'a str)>,
    /// What stands between the tags of a raw-text element.
    pub raw: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute; empty when it is written without one.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }
}

/// Elements whose content is not markup.
const RAW: [&str; 3] = ["script", "style", "title"];

/// Cuts the page; gluing the pieces' texts together gives the page again.
pub fn pieces(page: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = page;
    while !rest.is_empty() {
        let (piece, length) = next(rest);
        found.push(piece);
        rest = &rest[length..];
    }
    found
}

fn next(rest: &str) -> (Piece<'_>, usize) {
    if rest.starts_with("<!--") {
        let end = rest.find("-->").map_or(rest.len(), |at| at + 3);
        return (Piece::Other(&rest[..end]), end);
    }
    let opens = rest.starts_with('<') && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic());
    if !opens {
        // The first character is passed on whatever it is, and may be longer than a byte.
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find('<').map_or(rest.len(), |at| at + first);
        return (Piece::Other(&rest[..end]), end);
    }
    let mut tag = head(rest);
    let mut end = tag.whole.len();
    if RAW.contains(&tag.name.as_str()) {
        let close = format!("</{}", tag.name);
        let at = rest[end..].to_ascii_lowercase().find(&close);
        let text_end = at.map_or(rest.len(), |at| end + at);
        tag.raw = &rest[end..text_end];
        end = rest[text_end..].find('>').map_or(rest.len(), |at| text_end + at + 1);
        tag.whole = &rest[..end];
    }
    (Piece::Tag(tag), end)
}

fn head(rest: &str) -> Tag<'_> {
    let name_end =
        rest[1..].find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').map_or(rest.len(), |at| at + 1);
    let mut attributes = Vec::new();
    let mut at = name_end;
    loop {
        at += skip(&rest[at..], |c| c.is_ascii_whitespace() || c == '/');
        if at >= rest.len() {
            break;
        }
        if rest[at..].starts_with('>') {
            at += 1;
            break;
        }
        let key_length = skip(&rest[at..], |c| !c.is_ascii_whitespace() && !"=>/".contains(c)).max(1);
        let key = rest[at..at + key_length].to_ascii_lowercase();
        at += key_length;
        let mut value = "";
        if rest[at..].starts_with('=') {
            at += 1;
            let quote = rest[at..].chars().next().filter(|c| *c == '"' || *c == '\'');
            let start = at + usize::from(quote.is_some());
            let length = match quote {
                Some(quote) => skip(&rest[start..], |c| c != quote),
                None => skip(&rest[start..], |c| !c.is_ascii_whitespace() && c != '>'),
            };
            value = &rest[start..start + length];
            at = (start + length + usize::from(quote.is_some())).min(rest.len());
        }
        attributes.push((key, value));
    }
    Tag { whole: &rest[..at], name: rest[1..name_end].to_ascii_lowercase(), attributes, raw: "" }
}

/// How many bytes pass the question, from the start.
fn skip(text: &str, passes: impl Fn(char) -> bool) -> usize {
    text.find(|c| !passes(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(page: &str) -> Vec<Tag<'_>> {
        pieces(page)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Tag(tag) => Some(tag),
                Piece::Other(_) => None,
            })
            .collect()
    }

    #[test]
    fn reads_quoted_and_bare_attributes() {
        let found = tags("<!DOCTYPE html><link rel=stylesheet href='a.css' crossorigin><script src=\"b.js\"></script>");
        assert_eq!(found[0].get("href"), Some("a.css"));
        assert_eq!(found[0].get("crossorigin"), Some(""));
        assert_eq!(found[1].get("src"), Some("b.js"));
    }

    #[test]
    fn raw_text_is_not_markup() {
        let found = tags("<script>if (a<b) '<p>'</script><p>");
        assert_eq!(found[0].raw, "if (a<b) '<p>'");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn nothing_is_lost() {
        for page in ["ế<p class=a>ộ <!-- <b> --> < 3</p", "<a b", "<a b=\"", "<script>", "ế"] {
            let again: String = pieces(page)
                .iter()
                .map(|piece| match piece {
                    Piece::Other(text) => *text,
                    Piece::Tag(tag) => tag.whole,
                })
                .collect();
            assert_eq!(again, page);
        }
    }
}
