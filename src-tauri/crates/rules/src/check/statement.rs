//! The statement is as long as the call asks.

use super::condition_result::ConditionResult;
use super::facts::measure::{Bound, check_limit};
use super::finding_template::FindingTemplate;
use crate::{Entry, Finding, Limit, Message, Outcome, Rule, Source, StatementRule};

/// No finding for an entry without a statement: whether it needs one is another rule.
pub(super) fn check(rule: &StatementRule, entry: &Entry) -> Option<Finding> {
    let text = entry.statement.as_deref()?;
    if text.trim().is_empty() {
        return None;
    }
    let template = FindingTemplate::new(Rule::Statement, &rule.text, rule.blocks);
    Some(template.of_result(check_length(rule.words, rule.characters, text)))
}

/// A text checked against limits in words and in characters with spaces.
pub(super) fn check_length(
    words: Option<Limit>,
    characters: Option<Limit>,
    text: &str,
) -> ConditionResult {
    let measure = |limit: Option<Limit>, count: usize, unit| {
        let limit = limit?;
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        let (outcome, limit_bound) = check_limit(limit, count);
        let code = match (outcome, limit_bound) {
            (Outcome::Met, _) => "finding-text-met",
            (Outcome::NeedsPerson, _) => "finding-text-near",
            (Outcome::NotMet, Bound::Over(_)) => "finding-text-over",
            (Outcome::NotMet, Bound::Under(_)) => "finding-text-under",
            (Outcome::NotMet, Bound::NotMore(_)) => "finding-text-not-more",
            (Outcome::NotMet, Bound::NotLess(_)) => "finding-text-not-less",
        };
        let length = u32::try_from(count).unwrap_or(u32::MAX);
        let message = if outcome == Outcome::Met {
            Message::plain(code)
        } else {
            Message::plain(code)
                .with("unit", unit)
                .with("length", length)
                .with("limit", limit_bound.number())
        };
        let datum = Some((length.to_string(), Source::Declared));
        Some(ConditionResult::new(outcome, datum, message))
    };
    let in_words = measure(words, text.split_whitespace().count(), "words");
    let in_characters = measure(characters, text.chars().count(), "characters");
    ConditionResult::all(in_words.into_iter().chain(in_characters))
}
