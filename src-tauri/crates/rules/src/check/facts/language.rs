//! Whether a piece is in one of several languages.
//!
//! A piece in an accepted language and in another one needs a person: it may have run in each of them
//! (two outlets, two languages) or be half foreign.

use super::resolved::{NOT_READ, Resolved, is_unread};
use crate::check::condition_result::ConditionResult;
use crate::{Language, Message, Outcome, Piece};

pub(in crate::check) fn result(accepted: &[Language], piece: &Piece) -> ConditionResult {
    let declared = piece.languages.as_slice();
    let language_read = piece.read.as_ref().and_then(|it| it.language);
    let resolved = Resolved::of(
        (!declared.is_empty()).then(|| outcome(accepted, declared)),
        language_read.map(|language| outcome(accepted, &[language])),
        is_unread(piece, language_read.is_some()),
    );
    let languages_shown = if declared.is_empty() {
        language_read.as_slice()
    } else {
        declared
    };
    let datum = (!languages_shown.is_empty()).then(|| (list(languages_shown), resolved.source()));
    ConditionResult::new(
        resolved.outcome(),
        datum,
        message(accepted, resolved, language_read),
    )
}

fn outcome(accepted: &[Language], languages: &[Language]) -> Outcome {
    let accepted_count = languages
        .iter()
        .filter(|one| accepted.contains(one))
        .count();
    match accepted_count {
        0 => Outcome::NotMet,
        all if all == languages.len() => Outcome::Met,
        _ => Outcome::NeedsPerson,
    }
}

fn message(accepted: &[Language], resolved: Resolved, language_read: Option<Language>) -> Message {
    let accepted = || list(accepted);
    match resolved {
        Resolved::Declared(Outcome::Met) | Resolved::ReadMet => {
            Message::plain("finding-language-met")
        }
        Resolved::Declared(Outcome::NeedsPerson) => {
            Message::plain("finding-language-mixed").with("accepted", accepted())
        }
        Resolved::Declared(Outcome::NotMet) => {
            Message::plain("finding-language-not-accepted").with("accepted", accepted())
        }
        Resolved::Disagree => Message::plain("finding-language-disagrees")
            .with("read", list(language_read.as_slice())),
        Resolved::ReadNotMet => Message::plain("finding-language-read-other")
            .with("read", list(language_read.as_slice()))
            .with("accepted", accepted()),
        Resolved::Unread => Message::plain(NOT_READ),
        Resolved::Missing => Message::plain("finding-language-undeclared"),
    }
}

/// `en, fr`.
pub(in crate::check) fn list(languages: &[Language]) -> String {
    let codes: Vec<&str> = languages.iter().map(Language::as_str).collect();
    codes.join(", ")
}

/// Whether a piece is a translation, where `must_be_translation` says whether it must be one.
pub(in crate::check) fn translation(must_be_translation: bool, piece: &Piece) -> ConditionResult {
    match piece.translation {
        None => ConditionResult::unknown(Message::plain("finding-translation-undeclared")),
        Some(is) => ConditionResult::declared(is == must_be_translation, String::new(), || {
            Message::plain(if is {
                "finding-translation-is"
            } else {
                "finding-translation-is-not"
            })
        })
        .without_datum(),
    }
}
