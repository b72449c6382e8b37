//! Text without mark-up, in the encodings that old editors still write.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How text files begin that are not plain text, since they hold more than the words of the work. Compared without regard to case, after spaces.
const NOT_PLAIN: [&str; 5] = ["<", "%pdf-", "%!ps", "{\\rtf", "webvtt"];

/// In a text that is decoded as Windows-1252, at most one character in this many lies beyond ASCII.
/// French has about one in twenty-five; a text of another alphabet, or noise, has far more.
const ONE_BEYOND_ASCII_IN: usize = 4;

/// The text of a file that is plain text; `None` where it is something else.
///
/// A byte order mark decides. Without one it is UTF-8 where that fits, else Windows-1252, in which old
/// editors on Windows still save French. Either way it holds no control characters but those of
/// spacing.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    decode(bytes).filter(|text| !begins_otherwise(text))
}

/// The decoded text of a text file of any format; `None` where it is not text.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => {
            let (text, has_errors) = encoding.decode_with_bom_removal(bytes);
            (!has_errors).then_some(text)
        }
        None => UTF_8
            .decode_without_bom_handling_and_without_replacement(bytes)
            .or_else(|| windows_1252(bytes)),
    }?;
    (!text.contains(is_foreign_control)).then(|| text.into_owned())
}

fn windows_1252(bytes: &[u8]) -> Option<std::borrow::Cow<'_, str>> {
    let beyond_ascii = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    (beyond_ascii * ONE_BEYOND_ASCII_IN <= bytes.len())
        .then(|| WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

fn is_foreign_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

fn begins_otherwise(text: &str) -> bool {
    let start: String = text
        .trim_start()
        .chars()
        .take(8)
        .flat_map(char::to_lowercase)
        .collect();
    NOT_PLAIN
        .iter()
        .any(|beginning| start.starts_with(beginning))
}
