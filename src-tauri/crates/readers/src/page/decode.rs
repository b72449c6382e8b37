//! From the bytes of a page to its text.

use std::borrow::Cow;

use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::guessed_encoding;

/// At most this many bytes are searched for the name of an encoding. Browsers search 1,024; templates put it later.
const PRESCAN: usize = 4096;

/// The text of a page. Its encoding is decided, in this order, by: a byte order mark; whether it is UTF-8, for a page that fits UTF-8
/// beyond ASCII is nothing else, whatever its server says; the server; the page; the frequencies of its letters; and else it is Windows-1252.
pub(crate) fn page_text<'a>(bytes: &'a [u8], media_type: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    let served = media_type.and_then(charset);
    // UTF-16 of an English page is also UTF-8, with a NUL beside each letter.
    if let Some(wide) = wide(bytes) {
        return wide.decode_without_bom_handling(bytes).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !served.is_some_and(|encoding| escapes(encoding) && bytes.contains(&0x1b))
    {
        return Cow::Borrowed(text);
    }
    let encoding = served
        .or_else(|| prescan(bytes))
        .or_else(|| guessed_encoding::of(bytes, language(bytes).as_deref()))
        .unwrap_or(WINDOWS_1252);
    let (text, has_errors) = encoding.decode_without_bom_handling(bytes);
    if encoding == UTF_8 && has_errors && mostly_not_utf_8(&text) {
        return WINDOWS_1252.decode_without_bom_handling(bytes).0;
    }
    text
}

/// The language that the head of a page names, by its first attribute `lang`, in lower case.
fn language(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]).to_ascii_lowercase();
    let tag = head[head.find("<html")?..].split('>').next()?;
    let (_, value) = tag.split_once("lang=")?;
    let value = value.trim_start_matches(['"', '\'', ' ']);
    let end = value.find(|c: char| !c.is_ascii_alphabetic())?;
    Some(value[..end].to_owned())
}

/// Encodings that write other alphabets in seven bits.
fn escapes(encoding: &'static Encoding) -> bool {
    encoding.name() == "ISO-2022-JP"
}

/// UTF-16 without a mark, recognized by the NULs beside the letters of its first tag.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..8)?;
    let zero = |at: usize| head[at] == 0;
    if (0..8).step_by(2).all(zero) && !(1..8).step_by(2).any(zero) {
        Some(UTF_16BE)
    } else if (1..8).step_by(2).all(zero) && !(0..8).step_by(2).any(zero) {
        Some(UTF_16LE)
    } else {
        None
    }
}

/// Whether what is called UTF-8 is Windows-1252: each of its accents is then an error. A page of UTF-8 with a damaged
/// comment in it has accents that are none.
fn mostly_not_utf_8(text: &str) -> bool {
    let errors = text.matches('\u{fffd}').count();
    let sound = text.chars().filter(|c| !c.is_ascii()).count() - errors;
    errors > sound
}

/// The encoding that a media type names: `text/html; charset=utf-8`.
fn charset(media_type: &str) -> Option<&'static Encoding> {
    let lower = media_type.to_ascii_lowercase();
    let (_, text_after) = lower.split_once("charset")?;
    let label = text_after.trim_start().strip_prefix('=')?.trim_start();
    let label = label.trim_start_matches(['"', '\'']);
    let end = label
        .find(|c: char| c.is_whitespace() || matches!(c, ';' | '"' | '\'' | '>' | '/'))
        .unwrap_or(label.len());
    usable(Encoding::for_label(&label.as_bytes()[..end])?)
}

/// The encoding that the head of a page names, in `<meta charset>`, `<meta http-equiv>` or an XML declaration.
fn prescan(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]).to_ascii_lowercase();
    let in_meta = head
        .match_indices("<meta")
        .filter_map(|(at, _)| head[at..].split('>').next())
        .find_map(charset);
    in_meta.or_else(|| {
        let declaration = head.trim_start().strip_prefix("<?xml")?.split('>').next()?;
        let (_, label) = declaration.split_once("encoding")?;
        let label = label.trim_start_matches(|c: char| c.is_whitespace() || "='\"".contains(c));
        let end = label.find(['"', '\''])?;
        usable(Encoding::for_label(&label.as_bytes()[..end])?)
    })
}

/// A page whose encoding could be read in ASCII is not in UTF-16, whatever it says (HTML, "prescan").
fn usable(encoding: &'static Encoding) -> Option<&'static Encoding> {
    if encoding == UTF_16BE || encoding == UTF_16LE {
        Some(UTF_8)
    } else {
        (encoding != REPLACEMENT).then_some(encoding)
    }
}
