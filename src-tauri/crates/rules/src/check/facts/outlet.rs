//! Whether a piece appeared in one of several outlets.

use crate::check::held::Held;
use crate::work::folded;
use crate::{Message, Piece};

pub(in crate::check) fn held(asked: &[String], piece: &Piece) -> Held {
    if piece.outlets.is_empty() {
        return Held::unknown(Message::plain("finding-outlet-undeclared"));
    }
    let listed = |outlet: &String| asked.iter().any(|one| folded(one) == folded(outlet));
    let met = piece.outlets.iter().any(listed);
    Held::declared(met, piece.outlets.join(", "), || {
        Message::plain("finding-outlet-unlisted")
    })
}
