//! JPEG (ITU-T T.81): the comments before the picture.

use super::report_comment;
use crate::ReaderOutput;

/// At most this many segments are walked.
const MOST_SEGMENTS: usize = 2_000;

/// The marker of a comment, and of where the picture itself begins.
const COMMENT: u8 = 0xfe;
const SCAN: u8 = 0xda;

/// What the comments in a picture say.
pub(super) fn read(bytes: &[u8], output: &mut ReaderOutput) {
    let mut rest = &bytes[2..];
    for _ in 0..MOST_SEGMENTS {
        let [0xff, marker, high, low, ..] = *rest else {
            break;
        };
        let length = usize::from(u16::from_be_bytes([high, low]));
        let Some(content) = rest.get(4..2 + length) else {
            break;
        };
        match marker {
            COMMENT => report_comment(content, "JPEG comment", output),
            SCAN => break,
            _ => {}
        }
        rest = &rest[2 + length..];
    }
}
