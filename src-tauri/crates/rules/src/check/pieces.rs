//! The category's number of pieces is kept.

use super::stated::{Stated, number};
use crate::{Category, Finding, Message, Outcome, Piece, Rule, Source};

pub(super) fn check(category: &Category, pieces: &[Piece]) -> Option<Finding> {
    let count = category.pieces?;
    let stated = Stated::new(Rule::Pieces, &category.text, category.blocks);
    let found = number(pieces.len());
    let too_many = count.at_most.filter(|&most| found > most);
    let too_few = count.at_least.filter(|&least| found < least);
    let (outcome, message) = match (too_many, too_few) {
        (Some(most), _) => (
            Outcome::NotMet,
            Message::plain("finding-pieces-over")
                .with("count", found)
                .with("limit", most),
        ),
        (None, Some(least)) => (
            Outcome::NotMet,
            Message::plain("finding-pieces-under")
                .with("count", found)
                .with("limit", least),
        ),
        (None, None) => (Outcome::Met, Message::plain("finding-pieces-met")),
    };
    Some(stated.found(
        outcome,
        Some((found.to_string(), Source::Declared)),
        message,
    ))
}
