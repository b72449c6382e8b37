//! What a case expects of one rule, and the key by which it names the rule.

use serde::Deserialize;

use super::problem;
use crate::call::{between_backquotes, nearest};
use crate::{Call, Finding, Message, Outcome, Purpose, Rule};

/// The outcome that a case expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Expected {
    Met,
    NotMet,
    NeedsPerson,
    /// The rule says nothing of the entry.
    None,
}

impl Expected {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::NeedsPerson => "needs_person",
            Self::None => "none",
        }
    }
}

/// The ids that the findings of a rule may have.
fn ids(call: &Call, rule: Rule) -> impl Iterator<Item = &str> {
    let caps = call.caps.iter().filter(move |_| rule == Rule::Cap);
    let questions = call
        .questions
        .iter()
        .filter(move |_| rule == Rule::Question);
    let own = call.rules.iter().filter(move |_| rule == Rule::Own);
    caps.map(|cap| cap.id.as_str())
        .chain(questions.map(|question| question.id.as_str()))
        .chain(own.map(|own| own.id.as_str()))
}

/// What is probably meant by the name of a rule that is none: an id without its kind, or a misspelt name.
fn meant(name: &str, call: &Call) -> String {
    for (kind, rule) in [
        ("own", Rule::Own),
        ("cap", Rule::Cap),
        ("question", Rule::Question),
    ] {
        if ids(call, rule).any(|id| id == name) {
            return format!("{kind}:{name}");
        }
    }
    // The parser names every rule in its error.
    let error = serde_json::from_value::<Rule>(name.into()).err();
    let reason = error.map(|error| error.to_string()).unwrap_or_default();
    nearest(name, between_backquotes(&reason).skip(1))
}

/// A rule as a case names it: `window`, `window#2` for the second piece, `own:first` for a rule by its id.
pub(super) struct RuleKey<'a> {
    rule: Rule,
    id: Option<&'a str>,
    piece: Option<u32>,
}

impl<'a> RuleKey<'a> {
    /// Fails for a rule that is none, for an id that the call does not have, and for a piece that is no number from 1.
    pub(super) fn of(key: &'a str, call: &Call) -> Result<Self, Message> {
        let (name, piece) = match key.split_once('#') {
            Some((name, piece)) => (name, Some(piece)),
            None => (key, None),
        };
        let (name, id) = match name.split_once(':') {
            Some((name, id)) => (name, Some(id)),
            None => (name, None),
        };
        let rule = serde_json::from_value(name.into())
            .map_err(|_| problem::no_rule(key, &meant(name, call)))?;
        if let Some(id) = id {
            let mut known = ids(call, rule);
            let is_purpose =
                rule == Rule::Files && serde_json::from_value::<Purpose>(id.into()).is_ok();
            if !is_purpose && !known.any(|known| known == id) {
                return Err(problem::no_id(key, id, &nearest(id, ids(call, rule))));
            }
        }
        let piece = match piece {
            None => None,
            Some(piece) => {
                let number = piece.parse().ok().filter(|number| *number > 0);
                Some(number.ok_or_else(|| problem::no_rule(key, ""))?)
            }
        };
        Ok(Self { rule, id, piece })
    }

    /// The key that names the rule, and the piece, of a finding.
    pub(super) fn naming(finding: &Finding) -> String {
        let rule = serde_json::to_value(finding.rule).unwrap_or_default();
        let mut key = rule.as_str().unwrap_or_default().to_owned();
        if let Some(id) = &finding.id {
            key.push(':');
            key.push_str(id);
        }
        if let Some(piece) = finding.piece {
            key.push('#');
            key.push_str(&piece.to_string());
        }
        key
    }

    /// The worst outcome of the findings that the key names.
    pub(super) fn worst(&self, findings: &[Finding]) -> Expected {
        let named = findings.iter().filter(|finding| {
            finding.rule == self.rule
                && self.id.is_none_or(|id| finding.id.as_deref() == Some(id))
                && self.piece.is_none_or(|piece| finding.piece == Some(piece))
        });
        match named.map(|finding| finding.outcome).max() {
            None => Expected::None,
            Some(Outcome::Met) => Expected::Met,
            Some(Outcome::NotMet) => Expected::NotMet,
            Some(Outcome::NeedsPerson) => Expected::NeedsPerson,
        }
    }
}
