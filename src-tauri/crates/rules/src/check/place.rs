//! Each piece was published or broadcast in one of the call's countries.

use super::facts::place;
use super::finding_template::FindingTemplate;
use crate::{Finding, Piece, PlaceRule, Rule};

pub(super) fn check(rule: &PlaceRule, pieces: &[Piece], into: &mut Vec<Finding>) {
    let template = FindingTemplate::new(Rule::Place, &rule.text, rule.blocks);
    for (index, piece) in pieces.iter().enumerate() {
        into.push(template.of_piece_result(index, place::result(&rule.countries, piece)));
    }
}
