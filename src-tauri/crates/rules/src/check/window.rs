//! Each piece was published or broadcast inside the window.
//!
//! Where not all pieces must lie inside, the entry is judged as a whole: once enough do, the others are met too
//! and their findings say by what; while pieces of unknown date could still make it enough, pieces outside need
//! a person.

use super::condition_result::ConditionResult;
use super::facts::published;
use super::finding_template::FindingTemplate;
use super::number::saturating_u32;
use super::quorum::Quorum;
use crate::{Finding, Message, Outcome, Piece, Rule, Span, WindowRule};

pub(super) fn check(window: &WindowRule, pieces: &[Piece], into: &mut Vec<Finding>) {
    let template = FindingTemplate::new(Rule::Window, &window.text, window.blocks);
    let span = Span::from(window);
    let results: Vec<ConditionResult> = pieces
        .iter()
        .map(|piece| published::result(span, piece))
        .collect();
    let outcomes: Vec<Outcome> = results.iter().map(|result| result.outcome).collect();
    let quorum = Quorum::of(window.pieces, &outcomes);
    for (index, mut result) in results.into_iter().enumerate() {
        match (result.outcome, &quorum) {
            (_, Quorum::TooFew { .. }) => {
                result.outcome = Outcome::NotMet;
                result.message = quorum.too_few().unwrap_or(result.message);
            }
            (Outcome::Met, _) | (_, Quorum::EachAlone) => {}
            (_, Quorum::Enough { inside }) => {
                result.outcome = Outcome::Met;
                result.message = Message::plain("finding-window-carried")
                    .with("inside", *inside)
                    .with("pieces", saturating_u32(pieces.len()));
            }
            (_, Quorum::Open) => {
                result.outcome = Outcome::NeedsPerson;
                result.message = Message::plain("finding-window-open");
            }
        }
        into.push(template.of_piece_result(index, result));
    }
}
