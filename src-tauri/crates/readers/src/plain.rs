//! Text without mark-up, in the encodings that old editors still write.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use crate::guessed_encoding;

/// How text files begin that are not plain text, since they hold more than the words of the work. Compared without regard to case, after spaces.
const NOT_PLAIN: [&str; 5] = ["<", "%pdf-", "%!ps", "{\\rtf", "webvtt"];

/// The text of a file that is plain text; `None` where it is something else.
///
/// A byte order mark decides. Without one it is UTF-8 where that fits, else what the frequencies of its letters
/// show: Windows-1252, in which old editors on Windows still save French, Windows-1251, KOI8-R, `Shift_JIS` and others. Either
/// way it holds no control characters but those of spacing.
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
            .or_else(|| guessed_encoding::decode(bytes).map(Cow::Owned)),
    }?;
    (!text.contains(is_foreign_control)).then(|| text.into_owned())
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
