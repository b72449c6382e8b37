//! Each piece is in an accepted language, or comes with what makes another language acceptable.

use super::condition_result::ConditionResult;
use super::facts::{file, language};
use super::finding_template::FindingTemplate;
use super::number::saturating_u32;
use crate::{Aid, Entry, Finding, LanguageRule, Message, Outcome, Piece, Rule};

pub(super) fn check(rule: &LanguageRule, entry: &Entry, into: &mut Vec<Finding>) {
    let template = FindingTemplate::new(Rule::Language, &rule.text, rule.blocks);
    for (index, piece) in entry.pieces.iter().enumerate() {
        let result = language::result(&rule.accepted, piece);
        let is_declared = !piece.languages.is_empty();
        let result = if result.outcome == Outcome::Met && rule.original {
            check_original(result, piece)
        } else if result.outcome != Outcome::Met && is_declared {
            check_aids(rule, entry, index, result)
        } else {
            result
        };
        into.push(template.of_piece_result(index, result));
    }
}

/// A piece in an accepted language that must also have appeared in it first.
fn check_original(result: ConditionResult, piece: &Piece) -> ConditionResult {
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

/// A piece in another language, which the call may accept with an aid such as subtitles.
fn check_aids(
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

/// Names the aids that would make the language acceptable, where the call has any.
fn missing_aid(rule: &LanguageRule, result: ConditionResult) -> ConditionResult {
    match rule.with.as_slice() {
        [aid, others @ ..] if result.outcome == Outcome::NotMet => {
            let message = Message::plain("finding-language-needs")
                .with("accepted", language::list(&rule.accepted))
                .with("aid", aid.name())
                .with("others", saturating_u32(others.len()));
            ConditionResult { message, ..result }
        }
        _ => result,
    }
}
