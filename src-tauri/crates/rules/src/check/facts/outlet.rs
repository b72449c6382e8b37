//! Whether a piece appeared in one of several outlets.

use identity::Comparison;

use crate::check::condition_result::ConditionResult;
use crate::{Message, Outcome, Piece, Source};

pub(in crate::check) fn result(outlets: &[String], piece: &Piece) -> ConditionResult {
    if piece.outlets.is_empty() {
        return ConditionResult::unknown(Message::plain("finding-outlet-undeclared"));
    }
    let datum = piece.outlets.join(", ");
    let is_written_so = piece.outlets.iter().any(|outlet| outlets.contains(outlet));
    let similar = if is_written_so {
        Ok(())
    } else {
        listed(outlets, piece)
    };
    match similar {
        Ok(()) => ConditionResult::declared(true, datum, || Message::plain("finding-own-met")),
        Err(None) => {
            ConditionResult::declared(false, datum, || Message::plain("finding-outlet-unlisted"))
        }
        Err(Some((outlet, listed))) => ConditionResult::new(
            Outcome::NeedsPerson,
            Some((datum, Source::Declared)),
            Message::plain("finding-outlet-similar")
                .with("outlet", outlet)
                .with("listed", listed),
        ),
    }
}

/// Whether one of the piece's outlets is listed; else the first of them that may be, and as what.
fn listed<'a>(outlets: &'a [String], piece: &'a Piece) -> Result<(), Option<(&'a str, &'a str)>> {
    let listed_keys: Vec<_> = outlets
        .iter()
        .map(|listed| identity::outlet(listed))
        .collect();
    let mut similar = None;
    for outlet in &piece.outlets {
        let keys = identity::outlet(outlet);
        for (listed, of_listed) in outlets.iter().zip(&listed_keys) {
            match keys.compare(of_listed) {
                Comparison::Same => return Ok(()),
                Comparison::Similar => {
                    similar = similar.or(Some((outlet.as_str(), listed.as_str())));
                }
                Comparison::Different => {}
            }
        }
    }
    Err(similar)
}
