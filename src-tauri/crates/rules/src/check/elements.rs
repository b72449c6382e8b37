//! The category's number of media is reached, over all pieces together.

use super::asked_by::AskedBy;
use super::facts::media;
use super::finding_template::FindingTemplate;
use crate::{Category, Finding, Piece, Rule};

pub(super) fn check(category: &Category, pieces: &[Piece]) -> Option<Finding> {
    let elements = category.elements.as_ref()?;
    let template = FindingTemplate::new(Rule::Elements, &category.text, category.blocks);
    let result = media::result(elements, pieces, AskedBy::Category);
    Some(template.of_result(result))
}
