//! The category's running time is kept.

use super::measure::{Measure, Says};
use super::stated::Stated;
use crate::{Category, Finding, Param, Piece, Rule};

const RUNTIME: Measure = Measure {
    of: |piece| {
        (
            piece.runtime_seconds,
            piece.read.as_ref().and_then(|read| read.runtime_seconds),
        )
    },
    datum: clock,
    param: |seconds| Param::Text(clock(seconds)),
    says: Says {
        met: "finding-runtime-met",
        over: "finding-runtime-over",
        under: "finding-runtime-under",
        not_more: "finding-runtime-not-more",
        near: "finding-runtime-near",
        missing: "finding-runtime-missing",
        disagrees: "finding-runtime-disagree",
        read_outside: "finding-runtime-read-outside",
    },
};

pub(super) fn check(category: &Category, pieces: &[Piece], into: &mut Vec<Finding>) {
    if let Some(limit) = category.runtime_seconds {
        let stated = Stated::new(Rule::Runtime, &category.text, category.blocks);
        RUNTIME.check(&stated, limit, pieces, into);
    }
}

/// A running time as players show it, in any language: `9:58`, `1:22:00`.
fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}
