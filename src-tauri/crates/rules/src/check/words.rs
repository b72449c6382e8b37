//! The category's number of words is kept.

use super::facts::length::WORDS;
use super::stated::Stated;
use crate::{Category, Finding, Piece, Rule};

pub(super) fn check(category: &Category, pieces: &[Piece], into: &mut Vec<Finding>) {
    if let Some(limit) = category.words {
        let stated = Stated::new(Rule::Words, &category.text, category.blocks);
        WORDS.check(&stated, limit, pieces, into);
    }
}
