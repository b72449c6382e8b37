//! The category's number of words is kept.

use super::measure::{Measure, Says};
use super::stated::Stated;
use crate::{Category, Finding, Param, Piece, Rule};

const WORDS: Measure = Measure {
    of: |piece| (piece.words, piece.read.as_ref().and_then(|read| read.words)),
    datum: |words| words.to_string(),
    param: |words| Param::Number(f64::from(u32::try_from(words).unwrap_or(u32::MAX))),
    says: Says {
        met: "finding-words-met",
        over: "finding-words-over",
        under: "finding-words-under",
        not_more: "finding-words-not-more",
        near: "finding-words-near",
        missing: "finding-words-missing",
        disagrees: "finding-words-disagree",
        read_outside: "finding-words-read-outside",
    },
};

pub(super) fn check(category: &Category, pieces: &[Piece], into: &mut Vec<Finding>) {
    if let Some(limit) = category.words {
        let stated = Stated::new(Rule::Words, &category.text, category.blocks);
        WORDS.check(&stated, limit, pieces, into);
    }
}
