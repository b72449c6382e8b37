//! How many of several media some pieces are made of, all of them together.

use crate::check::asked_by::AskedBy;
use crate::check::condition_result::ConditionResult;
use crate::check::number::saturating_u32;
use crate::{Element, Elements, Message, Outcome, Piece, Source};

pub(in crate::check) fn result(
    elements: &Elements,
    pieces: &[Piece],
    asked_by: AskedBy,
) -> ConditionResult {
    let has = |element: &Element| pieces.iter().any(|piece| piece.elements.contains(element));
    let mut elements_present: Vec<Element> = elements.of.iter().copied().filter(has).collect();
    elements_present.sort_unstable();
    elements_present.dedup();

    let count = saturating_u32(elements_present.len());
    let undeclared = pieces.iter().any(|piece| piece.elements.is_empty());
    let (outcome, message) = if count >= elements.at_least {
        (Outcome::Met, Message::plain("finding-elements-met"))
    } else if undeclared {
        let message =
            Message::plain("finding-elements-undeclared").with("limit", elements.at_least);
        (Outcome::NeedsPerson, message)
    } else {
        let message = Message::plain("finding-elements-under")
            .with("count", count)
            .with("limit", elements.at_least);
        (Outcome::NotMet, message)
    };
    let message = message.with("asked_by", asked_by.name());
    let names: Vec<&str> = elements_present.into_iter().map(Element::name).collect();
    let datum = (!names.is_empty()).then(|| (names.join(", "), Source::Declared));
    ConditionResult::new(outcome, datum, message)
}
