//! Parsing a page within bounds.

use dom_query::Document;
use html5ever::driver::{ParseOpts, parse_document};
use html5ever::tendril::{StrTendril, TendrilSink};

use crate::Trouble;

/// The deepest nesting of elements. Browsers stop at 512; the parser takes time by the depth for every tag.
const DEEPEST: usize = 512;

/// The most nodes of a page, some 150 bytes each. Long pages of outlets have twenty thousand.
const MOST_NODES: usize = 400_000;

/// The most attributes of one tag. The parser compares each with all before it.
const MOST_ATTRIBUTES: usize = 2_000;

/// So many bytes are parsed between two looks at the depth.
const STEP: usize = 16 * 1024;

/// The tree of a page. It is parsed piece by piece, for nesting shows only to the parser: an end tag may be left out,
/// and a formatting element that is left open is opened again in every paragraph.
pub(crate) fn of(html: &str) -> Result<Document, Trouble> {
    if has_too_many_attributes(html) {
        return Err(Trouble::TooLarge);
    }
    let mut parser = parse_document(Document::default(), ParseOpts::default());
    let mut rest = html;
    let mut read = 0;
    let mut count_at = STEP;
    while !rest.is_empty() {
        let end = rest.ceil_char_boundary(STEP.min(rest.len()));
        let (piece, after) = rest.split_at(end);
        parser.process(StrTendril::from_slice(piece));
        rest = after;
        read += end;
        let document = &parser.tokenizer.sink.sink;
        if is_too_deep(document) {
            return Err(Trouble::TooDeep);
        }
        if read >= count_at {
            if has_too_many_nodes(document) {
                return Err(Trouble::TooLarge);
            }
            // Counting more seldom as the page grows keeps it linear.
            count_at = read + STEP.max(read / 8);
        }
    }
    let document = parser.finish();
    if is_too_deep(&document) {
        Err(Trouble::TooDeep)
    } else if has_too_many_nodes(&document) {
        Err(Trouble::TooLarge)
    } else {
        Ok(document)
    }
}

/// What is open while parsing is the last child of the last child, and so on.
fn is_too_deep(document: &Document) -> bool {
    let mut node = document.root();
    for _ in 0..=DEEPEST {
        match node.last_child() {
            Some(last) => node = last,
            None => return false,
        }
    }
    true
}

fn has_too_many_nodes(document: &Document) -> bool {
    document.root().descendants_it().nth(MOST_NODES).is_some()
}

/// Looks over the tags without parsing them. What stands in a script is no tag.
fn has_too_many_attributes(html: &str) -> bool {
    let bytes = html.as_bytes();
    let mut at = 0;
    let mut foreign = false;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'<') {
        at += found + 1;
        let name = &bytes[at..];
        if starts(name, b"svg") || starts(name, b"math") {
            foreign = true;
        }
        // Inside of SVG, the content of a script is parsed as tags.
        if !foreign && starts(name, b"script") {
            at = end_of_script(bytes, at);
        } else if name.first().is_some_and(u8::is_ascii_alphabetic) {
            match end_of_tag(bytes, at) {
                Some(end) => at = end,
                None => return true,
            }
        }
    }
    false
}

fn starts(bytes: &[u8], name: &[u8]) -> bool {
    bytes
        .get(..name.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(name))
}

fn end_of_script(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'<') {
        at += found + 1;
        if starts(&bytes[at..], b"/script") {
            return at;
        }
    }
    bytes.len()
}

/// Where a tag ends; `None` where it has too many attributes.
fn end_of_tag(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let mut attributes = 0;
    let mut apart = false;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'>' => return Some(at),
            b'=' => {
                at += 1;
                while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                    at += 1;
                }
                if let Some(quote @ (b'"' | b'\'')) = bytes.get(at) {
                    at += 1;
                    let Some(length) = bytes[at..].iter().position(|byte| byte == quote) else {
                        return Some(bytes.len());
                    };
                    at += length;
                    // What follows a value is apart from it, with a space or without.
                    apart = true;
                    at += 1;
                }
                continue;
            }
            b'/' => apart = true,
            space if space.is_ascii_whitespace() => apart = true,
            _ if apart => {
                attributes += 1;
                apart = false;
            }
            _ => {}
        }
        if attributes > MOST_ATTRIBUTES {
            return None;
        }
        at += 1;
    }
    Some(at)
}
