//! Each piece is in an accepted language, or comes with what makes another language acceptable.

use super::facts::{file, language};
use super::held::Held;
use super::stated::{Stated, number};
use crate::{Aid, Entry, Finding, LanguageRule, Message, Outcome, Piece, Rule};

pub(super) fn check(rule: &LanguageRule, entry: &Entry, into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Language, &rule.text, rule.blocks);
    for (index, piece) in entry.pieces.iter().enumerate() {
        let held = language::held(&rule.accepted, piece);
        let declared = !piece.languages.is_empty();
        let held = if held.outcome == Outcome::Met && rule.original {
            original(held, piece)
        } else if held.outcome != Outcome::Met && declared {
            aided(rule, entry, index, held)
        } else {
            held
        };
        into.push(stated.held_in(index, held));
    }
}

/// In an accepted language, and it must have appeared in it first.
fn original(held: Held, piece: &Piece) -> Held {
    let first = language::translation(false, piece);
    Held {
        outcome: first.outcome,
        message: if first.outcome == Outcome::Met {
            held.message
        } else {
            first.message
        },
        ..held
    }
}

/// In another language, and the call may say what will do.
fn aided(rule: &LanguageRule, entry: &Entry, index: usize, held: Held) -> Held {
    let Some(piece) = entry.pieces.get(index) else {
        return held;
    };
    let has = |aid: &&Aid| match aid.file() {
        Some(purpose) => file::attached(entry, purpose, Some(index)).is_some(),
        None => piece
            .subtitles
            .iter()
            .any(|language| rule.accepted.contains(language)),
    };
    let message = if let Some(aid) = rule.with.iter().find(has) {
        Message::plain("finding-language-with").with("aid", aid.name())
    } else if rule.translated_by_desk {
        Message::plain("finding-language-desk-translates")
    } else {
        return missing_aid(rule, held);
    };
    Held::new(Outcome::Met, held.datum, message)
}

/// Says what would do, where the call accepts anything beside the work.
fn missing_aid(rule: &LanguageRule, held: Held) -> Held {
    match rule.with.as_slice() {
        [aid, others @ ..] if held.outcome == Outcome::NotMet => {
            let message = Message::plain("finding-language-needs")
                .with("accepted", language::list(&rule.accepted))
                .with("aid", aid.name())
                .with("others", number(others.len()));
            Held { message, ..held }
        }
        _ => held,
    }
}
