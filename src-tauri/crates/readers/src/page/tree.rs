//! Parsing a page within bounds.

use dom_query::Document;
use html5ever::driver::{ParseOpts, parse_document};
use html5ever::tendril::{StrTendril, TendrilSink};

use crate::ReadError;

/// The deepest nesting of elements. Browsers stop at 512; the parser takes time by the depth for every tag.
const DEEPEST: usize = 512;

/// The most nodes of a page, some 150 bytes each. Long pages of outlets have twenty thousand.
const MOST_NODES: usize = 400_000;

/// At most this many nodes are looked at for the depth. Only tables in tables with something before each lead to more.
const MOST_LOOKED_AT: usize = 16 * DEEPEST;

/// At most this many bytes are parsed between two looks at the depth.
const STEP: usize = 16 * 1024;

/// The tree of a page. It is parsed piece by piece, for nesting shows only to the parser: an end tag may be left out,
/// and a formatting element that is left open is opened again in every paragraph.
pub(crate) fn parse(html: &str) -> Result<Document, ReadError> {
    let mut parser = parse_document(Document::default(), ParseOpts::default());
    let mut rest = html;
    let mut bytes_read = 0;
    let mut count_at = STEP;
    while !rest.is_empty() {
        let end = rest.ceil_char_boundary(STEP.min(rest.len()));
        let (piece, html_after) = rest.split_at(end);
        parser.process(StrTendril::from_slice(piece));
        rest = html_after;
        bytes_read += end;
        let document = &parser.tokenizer.sink.sink;
        if is_too_deep(document) {
            return Err(ReadError::TooDeep);
        }
        if bytes_read >= count_at {
            if has_too_many_nodes(document) {
                return Err(ReadError::TooLarge);
            }
            // Counting more seldom as the page grows keeps it linear.
            count_at = bytes_read + STEP.max(bytes_read / 8);
        }
    }
    let document = parser.finish();
    if is_too_deep(&document) {
        Err(ReadError::TooDeep)
    } else if has_too_many_nodes(&document) {
        Err(ReadError::TooLarge)
    } else {
        Ok(document)
    }
}

/// What is open while parsing is the last child of the last child, and so on; but what a table does not take in is put
/// before it, and there it goes on as well.
fn is_too_deep(document: &Document) -> bool {
    let mut nodes_ahead = vec![(document.root(), 0)];
    let mut looked_at = 0;
    while let Some((node, depth)) = nodes_ahead.pop() {
        looked_at += 1;
        if depth > DEEPEST || looked_at > MOST_LOOKED_AT {
            return true;
        }
        let Some(last) = node.last_child() else {
            continue;
        };
        if last.has_name("table")
            && let Some(sibling_before) = last.prev_sibling()
        {
            nodes_ahead.push((sibling_before, depth + 1));
        }
        nodes_ahead.push((last, depth + 1));
    }
    false
}

fn has_too_many_nodes(document: &Document) -> bool {
    document.root().descendants_it().nth(MOST_NODES).is_some()
}
