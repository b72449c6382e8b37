//! Pictures and documents that stand in a document, without their leaks.

use std::io::Cursor;

use readers::InputFile;

/// The deepest nesting that is sanitized, as deep as readers look.
const DEEPEST: usize = 2;

/// A file in a document that itself stands in this many others. One without leaks stays as it is, and so does one that
/// cannot be sanitized: the check of the whole finds it.
pub(crate) fn sanitized(content: Vec<u8>, depth: usize) -> Vec<u8> {
    if depth >= DEEPEST {
        return content;
    }
    let Ok((kind, output)) = readers::read(&mut Cursor::new(&content), &InputFile::default())
    else {
        return content;
    };
    if output.leaks.is_empty() {
        return content;
    }
    match crate::sanitize_at_depth(&content, kind, depth + 1) {
        Ok(Some(copy)) => copy,
        Ok(None) | Err(_) => content,
    }
}
