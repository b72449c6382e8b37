//! Each piece is in an accepted language, or comes with what makes another language acceptable.

use super::condition_result::ConditionResult;
use super::facts::{file, language};
use super::stated::{Stated, number};
use crate::{Aid, Entry, Finding, LanguageRule, Message, Outcome, Piece, Rule};

pub(super) fn check(rule: &LanguageRule, entry: &Entry, into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Language, &rule.text, rule.blocks);
    for (index, piece) in entry.pieces.iter().enumerate() {
        let result = language::result(&rule.accepted, piece);
        let declared = !piece.languages.is_empty();
        let result = if result.outcome == Outcome::Met && rule.original {
            original(result, piece)
        } else if result.outcome != Outcome::Met && declared {
            aided(rule, entry, index, result)
        } else {
            result
        };
        into.push(stated.held_in(index, result));
    }
}

/// In an accepted language, and it must have appeared in it first.
fn original(result: ConditionResult, piece: &Piece) -> ConditionResult {
    let first = language::translation(false, piece);
    ConditionResult {
        outcome: first.outcome,
        message: if first.outcome == Outcome::Met {
            result.message
        } else {
            first.message
        },
        ..result
    }
}

/// In another language, and the call may say what will do.
fn aided(
    rule: &LanguageRule,
    entry: &Entry,
    index: usize,
    result: ConditionResult,
) -> ConditionResult {
    let Some(piece) = entry.pieces.get(index) else {
        return result;
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
        return missing_aid(rule, result);
    };
    ConditionResult::new(Outcome::Met, result.datum, message)
}

/// Says what would do, where the call accepts anything beside the work.
fn missing_aid(rule: &LanguageRule, result: ConditionResult) -> ConditionResult {
    match rule.with.as_slice() {
        [aid, others @ ..] if result.outcome == Outcome::NotMet => {
            let message = Message::plain("finding-language-needs")
                .with("accepted", language::list(&rule.accepted))
                .with("aid", aid.name())
                .with("others", number(others.len()));
            ConditionResult { message, ..result }
        }
        _ => result,
    }
}
