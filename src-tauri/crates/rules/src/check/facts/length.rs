//! The lengths of a piece: words and running time.

use super::measure::{Measure, MessageCodes};
use crate::Param;

/// The number of words.
pub(in crate::check) const WORDS: Measure = Measure {
    of: |piece| (piece.words, piece.read.as_ref().and_then(|read| read.words)),
    datum: |words| words.to_string(),
    param: |words| Param::Number(f64::from(u32::try_from(words).unwrap_or(u32::MAX))),
    codes: MessageCodes {
        met: "finding-words-met",
        over: "finding-words-over",
        under: "finding-words-under",
        not_more: "finding-words-not-more",
        not_less: "finding-words-not-less",
        near: "finding-words-near",
        missing: "finding-words-missing",
        disagrees: "finding-words-disagree",
        read_outside: "finding-words-read-outside",
    },
};

/// The running time.
pub(in crate::check) const RUNTIME: Measure = Measure {
    of: |piece| {
        (
            piece.runtime_seconds,
            piece.read.as_ref().and_then(|read| read.runtime_seconds),
        )
    },
    datum: clock,
    param: |seconds| Param::Text(clock(seconds)),
    codes: MessageCodes {
        met: "finding-runtime-met",
        over: "finding-runtime-over",
        under: "finding-runtime-under",
        not_more: "finding-runtime-not-more",
        not_less: "finding-runtime-not-less",
        near: "finding-runtime-near",
        missing: "finding-runtime-missing",
        disagrees: "finding-runtime-disagree",
        read_outside: "finding-runtime-read-outside",
    },
};

/// A running time as players show it, in any language: `9:58`, `1:22:00`.
fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}
