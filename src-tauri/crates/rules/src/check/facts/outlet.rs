//! Whether a piece appeared in one of several outlets.

use crate::check::condition_result::ConditionResult;
use crate::work::folded;
use crate::{Message, Piece};

pub(in crate::check) fn result(outlets: &[String], piece: &Piece) -> ConditionResult {
    if piece.outlets.is_empty() {
        return ConditionResult::unknown(Message::plain("finding-outlet-undeclared"));
    }
    let is_listed = |outlet: &String| outlets.iter().any(|one| folded(one) == folded(outlet));
    let is_met = piece.outlets.iter().any(is_listed);
    ConditionResult::declared(is_met, piece.outlets.join(", "), || {
        Message::plain("finding-outlet-unlisted")
    })
}
