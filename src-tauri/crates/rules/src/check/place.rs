//! Each piece was published or broadcast in one of the call's countries.

use super::facts::place;
use super::stated::Stated;
use crate::{Finding, Piece, PlaceRule, Rule};

pub(super) fn check(rule: &PlaceRule, pieces: &[Piece], into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Place, &rule.text, rule.blocks);
    for (index, piece) in pieces.iter().enumerate() {
        into.push(stated.held_in(index, place::result(&rule.countries, piece)));
    }
}
