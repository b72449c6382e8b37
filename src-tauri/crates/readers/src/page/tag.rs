//! The attributes of a tag, read as the parser reads them but not taken apart.

use super::attribute_dates;

/// The most attributes of one tag. The parser compares each with all before it.
const MOST_ATTRIBUTES: usize = 2_000;

/// Reads a tag from its name on, and puts what was not yet kept of the page into `output` where an attribute that
/// nothing here reads is left out; those of links and pictures are kept where `keeps_links` says so. Gives where the tag
/// ends, at its `>` or the end of the page; `None` where it has too many attributes.
pub(super) fn take(
    html: &str,
    from: usize,
    keeps_links: bool,
    kept_to: &mut usize,
    output: &mut String,
) -> Option<usize> {
    let bytes = html.as_bytes();
    let mut at = skip(bytes, from, |byte| !ends_name(byte));
    let element = bytes.get(from..at)?;
    for _ in 0..=MOST_ATTRIBUTES {
        at = skip(bytes, at, |byte| is_space(byte) || byte == b'/');
        if bytes.get(at).is_none_or(|byte| *byte == b'>') {
            return Some(at);
        }
        let name_from = at;
        // An equals sign at its beginning belongs to a name.
        at = skip(bytes, at + 1, |byte| !ends_name(byte) && byte != b'=');
        let name = html.get(name_from..at)?;
        let next_at = skip(bytes, at, is_space);
        let mut value = "";
        if bytes.get(next_at) == Some(&b'=') {
            let value_from = skip(bytes, next_at + 1, is_space);
            at = end_of_value(html, value_from);
            value = html.get(value_from..at)?;
        }
        let is_kept_link = keeps_links && is_link(element, name);
        if !is_kept_link && !is_read(element, name, value) {
            output.push_str(html.get(*kept_to..name_from)?);
            *kept_to = at;
        }
    }
    None
}

fn skip(bytes: &[u8], from: usize, is_skipped: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let length = rest.iter().take_while(|byte| is_skipped(**byte)).count();
    from.min(bytes.len()) + length
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

/// Where a value ends that begins here.
fn end_of_value(html: &str, from: usize) -> usize {
    let bytes = html.as_bytes();
    match bytes.get(from) {
        Some(quote @ (b'"' | b'\'')) => html
            .get(from + 1..)
            .and_then(|rest| rest.find(char::from(*quote)))
            .map_or(bytes.len(), |length| from + 1 + length + 1),
        _ => skip(bytes, from, |byte| !is_space(byte) && byte != b'>'),
    }
}

/// Whether an attribute says where a link leads, or what a picture is.
fn is_link(element: &[u8], name: &str) -> bool {
    let is = |name: &str| element.eq_ignore_ascii_case(name.as_bytes());
    match name {
        "href" => is("a"),
        "src" | "alt" => is("img"),
        _ => false,
    }
}

/// Whether an attribute says something that is read: what the element is, what it says of the page, whether it is seen.
/// Of the addresses of links only those within the page, which tell a table of contents from links to other pages.
fn is_read(element: &[u8], name: &str, value: &str) -> bool {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return true;
    }
    let is = |name: &str| element.eq_ignore_ascii_case(name.as_bytes());
    // What begins as a year does may be a date, whatever the attribute is called.
    if attribute_dates::may_hold_date(name, value) {
        return true;
    }
    match name {
        "href" => !is("a") || value.trim_start_matches(['"', '\'']).starts_with('#'),
        "charset" | "http-equiv" | "name" | "value" => is("meta"),
        "type" => is("script"),
        "title" => is("abbr"),
        _ => matches!(
            name,
            "aria-hidden"
                | "aria-modal"
                | "class"
                | "colspan"
                | "content"
                | "datatable"
                | "datetime"
                | "dir"
                | "hidden"
                | "id"
                | "itemprop"
                | "itemscope"
                | "itemtype"
                | "lang"
                | "property"
                | "pubdate"
                | "rel"
                | "role"
                | "rowspan"
                | "style"
                | "summary"
                | "typeof"
                | "xml:lang"
        ),
    }
}
