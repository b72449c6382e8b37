//! The category's running time is kept.

use super::facts::length::RUNTIME;
use super::finding_template::FindingTemplate;
use crate::{Category, Finding, Piece, Rule};

pub(super) fn check(category: &Category, pieces: &[Piece], into: &mut Vec<Finding>) {
    if let Some(limit) = category.runtime_seconds {
        let template = FindingTemplate::new(Rule::Runtime, &category.text, category.blocks);
        RUNTIME.check(&template, limit, pieces, into);
    }
}
