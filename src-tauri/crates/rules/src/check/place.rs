//! Each piece was published or broadcast in one of the call's countries.

use super::stated::Stated;
use crate::{Country, Finding, Message, Outcome, Piece, PlaceRule, Rule, Source};

pub(super) fn check(rule: &PlaceRule, pieces: &[Piece], into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Place, &rule.text, rule.blocks);
    for (index, piece) in pieces.iter().enumerate() {
        let (outcome, message) = match &piece.countries {
            None => (
                Outcome::NeedsPerson,
                Message::plain("finding-place-undeclared"),
            ),
            Some(countries) if countries.iter().any(|one| rule.countries.contains(one)) => {
                (Outcome::Met, Message::plain("finding-place-met"))
            }
            Some(_) => (
                Outcome::NotMet,
                Message::plain("finding-place-elsewhere").with("accepted", list(&rule.countries)),
            ),
        };
        let declared = piece
            .countries
            .as_ref()
            .map(|codes| (list(codes), Source::Declared));
        into.push(stated.found_in(index, outcome, declared, message));
    }
}

/// `CA, US`; empty where none was named.
fn list(countries: &[Country]) -> String {
    let codes: Vec<&str> = countries.iter().map(Country::as_str).collect();
    codes.join(", ")
}
