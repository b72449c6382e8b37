//! The labels that lists show for the codes of the `rules` crate, with the ids of their messages.

use rules::{Element, EntrantRole, Outcome, Permission, Rule, Source, Verdict};

use crate::Label;

/// A function that gives the label of each variant of an enum, and for the tests all its variants, from the same lines: a
/// variant without a line does not compile.
macro_rules! labels {
    ($visibility:vis fn $name:ident($kind:ident), $all:ident:
     $($variant:ident => $code:literal, $message:literal;)+) => {
        $visibility fn $name(value: $kind) -> Label {
            match value {
                $($kind::$variant => Label { code: $code, message: $message },)+
            }
        }

        #[cfg(test)]
        const $all: &[$kind] = &[$($kind::$variant),+];
    };
}

labels! {
    pub(crate) fn verdict(Verdict), VERDICTS:
    Eligible => "eligible", "verdict-eligible";
    NeedsPerson => "needs_person", "verdict-needs-person";
    NotEligible => "not_eligible", "verdict-not-eligible";
}

labels! {
    pub(crate) fn outcome(Outcome), OUTCOMES:
    Met => "met", "outcome-met";
    NeedsPerson => "needs_person", "outcome-needs-person";
    NotMet => "not_met", "outcome-not-met";
}

labels! {
    pub(super) fn source(Source), SOURCES:
    Declared => "declared", "source-declared";
    Read => "read", "source-read";
    Recorded => "recorded", "source-recorded";
    Ruled => "ruled", "source-ruled";
}

labels! {
    pub(super) fn rule(Rule), RULES:
    Window => "window", "rule-window";
    Place => "place", "rule-place";
    Language => "language", "rule-language";
    Entrant => "entrant", "rule-entrant";
    Words => "words", "rule-words";
    Runtime => "runtime", "rule-runtime";
    Pieces => "pieces", "rule-pieces";
    Elements => "elements", "rule-elements";
    Category => "category", "rule-category";
    Opening => "opening", "rule-opening";
    Deadline => "deadline", "rule-deadline";
    Cap => "cap", "rule-cap";
    Permission => "permission", "rule-permission";
    Required => "required", "rule-required";
    People => "people", "rule-people";
    Statement => "statement", "rule-statement";
    Files => "files", "rule-files";
    Question => "question", "rule-question";
    Own => "own", "rule-own";
    Fee => "fee", "rule-fee";
}

labels! {
    pub(super) fn element(Element), ELEMENTS:
    Text => "text", "element-text";
    Photo => "photo", "element-photo";
    Video => "video", "element-video";
    Audio => "audio", "element-audio";
    Animation => "animation", "element-animation";
    Data => "data", "element-data";
}

labels! {
    pub(super) fn permission(Permission), PERMISSIONS:
    Written => "written", "permission-written";
    Spoken => "spoken", "permission-spoken";
    None => "none", "permission-none";
}

labels! {
    pub(super) fn role(EntrantRole), ROLES:
    Author => "author", "entrant-author";
    Editor => "editor", "entrant-editor";
    Nominator => "nominator", "entrant-nominator";
}

#[cfg(test)]
mod tests {
    use catalogue::{Catalogue, Language};
    use serde::Serialize;

    use super::*;

    /// Every label has its message in both languages, and its code is that of the `rules` crate: the JSON of a list has the
    /// same codes as everything else that is JSON.
    fn check<T: Copy + Serialize>(values: &[T], label: fn(T) -> Label) {
        for value in values {
            let label = label(*value);
            assert_eq!(serde_json::to_value(value).unwrap(), label.code);
            for language in Language::ALL {
                let known = Catalogue::of(language).ids().any(|id| id == label.message);
                assert!(known, "{} is missing in {}", label.message, language.tag());
            }
        }
    }

    #[test]
    fn every_label_has_the_code_of_the_rules_crate_and_a_message_in_both_languages() {
        check(VERDICTS, verdict);
        check(OUTCOMES, outcome);
        check(SOURCES, source);
        check(RULES, rule);
        check(ELEMENTS, element);
        check(PERMISSIONS, permission);
        check(ROLES, role);
    }
}
