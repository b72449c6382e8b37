//! The category's running time is kept.

use super::facts::length::RUNTIME;
use super::stated::Stated;
use crate::{Category, Finding, Piece, Rule};

pub(super) fn check(category: &Category, pieces: &[Piece], into: &mut Vec<Finding>) {
    if let Some(limit) = category.runtime_seconds {
        let stated = Stated::new(Rule::Runtime, &category.text, category.blocks);
        RUNTIME.check(&stated, limit, pieces, into);
    }
}
