//! Whether a piece was published or broadcast in one of several countries.

use crate::check::condition_result::ConditionResult;
use crate::{Country, Message, Outcome, Piece, Source};

pub(in crate::check) fn result(accepted: &[Country], piece: &Piece) -> ConditionResult {
    let (outcome, message) = match &piece.countries {
        None => (
            Outcome::NeedsPerson,
            Message::plain("finding-place-undeclared"),
        ),
        Some(countries) if countries.iter().any(|one| accepted.contains(one)) => {
            (Outcome::Met, Message::plain("finding-place-met"))
        }
        Some(_) => (
            Outcome::NotMet,
            Message::plain("finding-place-elsewhere").with("accepted", list(accepted)),
        ),
    };
    let datum = piece
        .countries
        .as_ref()
        .map(|codes| (list(codes), Source::Declared));
    ConditionResult::new(outcome, datum, message)
}

/// `CA, US`; empty where none was named.
pub(super) fn list(countries: &[Country]) -> String {
    let codes: Vec<&str> = countries.iter().map(Country::as_str).collect();
    codes.join(", ")
}
