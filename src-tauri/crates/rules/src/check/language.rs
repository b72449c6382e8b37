//! Each piece is in an accepted language.
//!
//! A piece in an accepted language and in another one needs a person: it may have run in each of them
//! (two outlets, two languages) or be half foreign.

use super::settled::Settled;
use super::stated::Stated;
use crate::{Finding, Language, LanguageRule, Message, Outcome, Piece, Rule};

pub(super) fn check(rule: &LanguageRule, pieces: &[Piece], into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Language, &rule.text, rule.blocks);
    for (index, piece) in pieces.iter().enumerate() {
        let declared = piece.languages.as_slice();
        let read = piece.read.as_ref().and_then(|read| read.language);
        let settled = Settled::of(
            (!declared.is_empty()).then(|| outcome(rule, declared)),
            read.map(|language| outcome(rule, &[language])),
        );
        let shown = if declared.is_empty() {
            read.as_slice()
        } else {
            declared
        };
        let datum = (!shown.is_empty()).then(|| (list(shown), settled.source()));
        let message = message(rule, settled, read);
        into.push(stated.found_in(index, settled.outcome(), datum, message));
    }
}

fn outcome(rule: &LanguageRule, languages: &[Language]) -> Outcome {
    let accepted = languages
        .iter()
        .filter(|one| rule.accepted.contains(one))
        .count();
    match accepted {
        0 => Outcome::NotMet,
        all if all == languages.len() => Outcome::Met,
        _ => Outcome::NeedsPerson,
    }
}

fn message(rule: &LanguageRule, settled: Settled, read: Option<Language>) -> Message {
    let accepted = || list(&rule.accepted);
    match settled {
        Settled::Declared(Outcome::Met) | Settled::ReadMet => {
            Message::plain("finding-language-met")
        }
        Settled::Declared(Outcome::NeedsPerson) => {
            Message::plain("finding-language-mixed").with("accepted", accepted())
        }
        Settled::Declared(Outcome::NotMet) => {
            Message::plain("finding-language-not-accepted").with("accepted", accepted())
        }
        Settled::Disagree => {
            Message::plain("finding-language-disagrees").with("read", list(read.as_slice()))
        }
        Settled::ReadOpen => Message::plain("finding-language-read-other")
            .with("read", list(read.as_slice()))
            .with("accepted", accepted()),
        Settled::Missing => Message::plain("finding-language-undeclared"),
    }
}

/// `en, fr`.
fn list(languages: &[Language]) -> String {
    let codes: Vec<&str> = languages.iter().map(Language::as_str).collect();
    codes.join(", ")
}
