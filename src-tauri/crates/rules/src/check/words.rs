//! The category's number of words is kept.

use super::facts::length::WORDS;
use super::finding_template::FindingTemplate;
use crate::{Category, Finding, Piece, Rule};

pub(super) fn check(category: &Category, pieces: &[Piece], into: &mut Vec<Finding>) {
    if let Some(limit) = category.words {
        let template = FindingTemplate::new(Rule::Words, &category.text, category.blocks);
        WORDS.check(&template, limit, pieces, into);
    }
}
