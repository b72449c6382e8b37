//! The words that lists show: codes of the `rules` crate and their messages.

use rules::{Element, EntrantRole, Outcome, Permission, Rule, Source, Verdict};

use crate::Label;

const fn label(code: &'static str, message: &'static str) -> Label {
    Label { code, message }
}

pub(crate) fn verdict(verdict: Verdict) -> Label {
    match verdict {
        Verdict::Eligible => label("eligible", "verdict-eligible"),
        Verdict::NeedsPerson => label("needs_person", "verdict-needs-person"),
        Verdict::NotEligible => label("not_eligible", "verdict-not-eligible"),
    }
}

pub(crate) fn outcome(outcome: Outcome) -> Label {
    match outcome {
        Outcome::Met => label("met", "outcome-met"),
        Outcome::NeedsPerson => label("needs_person", "outcome-needs-person"),
        Outcome::NotMet => label("not_met", "outcome-not-met"),
    }
}

pub(super) fn source(source: Source) -> Label {
    match source {
        Source::Declared => label("declared", "source-declared"),
        Source::Read => label("read", "source-read"),
        Source::Recorded => label("recorded", "source-recorded"),
        Source::Ruled => label("ruled", "source-ruled"),
    }
}

pub(super) fn rule(rule: Rule) -> Label {
    match rule {
        Rule::Window => label("window", "rule-window"),
        Rule::Place => label("place", "rule-place"),
        Rule::Language => label("language", "rule-language"),
        Rule::Entrant => label("entrant", "rule-entrant"),
        Rule::Words => label("words", "rule-words"),
        Rule::Runtime => label("runtime", "rule-runtime"),
        Rule::Pieces => label("pieces", "rule-pieces"),
        Rule::Elements => label("elements", "rule-elements"),
        Rule::Category => label("category", "rule-category"),
        Rule::Opening => label("opening", "rule-opening"),
        Rule::Deadline => label("deadline", "rule-deadline"),
        Rule::Cap => label("cap", "rule-cap"),
        Rule::Permission => label("permission", "rule-permission"),
        Rule::Required => label("required", "rule-required"),
        Rule::People => label("people", "rule-people"),
        Rule::Statement => label("statement", "rule-statement"),
        Rule::Files => label("files", "rule-files"),
        Rule::Question => label("question", "rule-question"),
        Rule::Own => label("own", "rule-own"),
        Rule::Fee => label("fee", "rule-fee"),
    }
}

pub(super) fn element(element: Element) -> Label {
    match element {
        Element::Text => label("text", "element-text"),
        Element::Photo => label("photo", "element-photo"),
        Element::Video => label("video", "element-video"),
        Element::Audio => label("audio", "element-audio"),
        Element::Animation => label("animation", "element-animation"),
        Element::Data => label("data", "element-data"),
    }
}

pub(super) fn permission(permission: Permission) -> Label {
    match permission {
        Permission::Written => label("written", "permission-written"),
        Permission::Spoken => label("spoken", "permission-spoken"),
        Permission::None => label("none", "permission-none"),
    }
}

pub(super) fn role(role: EntrantRole) -> Label {
    match role {
        EntrantRole::Author => label("author", "entrant-author"),
        EntrantRole::Editor => label("editor", "entrant-editor"),
        EntrantRole::Nominator => label("nominator", "entrant-nominator"),
    }
}

#[cfg(test)]
mod tests {
    use catalogue::{Catalogue, Language};

    use super::*;

    #[test]
    fn every_word_is_in_both_languages() {
        let verdicts = [
            Verdict::Eligible,
            Verdict::NeedsPerson,
            Verdict::NotEligible,
        ]
        .map(verdict);
        let outcomes = [Outcome::Met, Outcome::NeedsPerson, Outcome::NotMet].map(outcome);
        let sources = [
            Source::Declared,
            Source::Read,
            Source::Recorded,
            Source::Ruled,
        ]
        .map(source);
        let kinds = [
            Rule::Window,
            Rule::Place,
            Rule::Language,
            Rule::Entrant,
            Rule::Words,
            Rule::Runtime,
            Rule::Pieces,
            Rule::Elements,
            Rule::Category,
            Rule::Opening,
            Rule::Deadline,
            Rule::Cap,
            Rule::Permission,
            Rule::Required,
        ]
        .map(rule);
        let elements = [
            Element::Text,
            Element::Photo,
            Element::Video,
            Element::Audio,
            Element::Animation,
            Element::Data,
        ]
        .map(element);
        let permissions =
            [Permission::Written, Permission::Spoken, Permission::None].map(permission);
        let roles = [
            EntrantRole::Author,
            EntrantRole::Editor,
            EntrantRole::Nominator,
        ]
        .map(role);

        let all = [
            &verdicts[..],
            &outcomes,
            &sources,
            &kinds,
            &elements,
            &permissions,
            &roles,
        ];
        for label in all.into_iter().flatten() {
            for language in Language::ALL {
                let known = Catalogue::of(language).ids().any(|id| id == label.message);
                assert!(known, "{} is missing in {}", label.message, language.tag());
            }
        }
    }

    /// A list's JSON speaks the same codes as everything else that is JSON.
    #[test]
    fn codes_are_those_of_the_rules_crate() {
        fn same(label: Label, value: impl serde::Serialize) {
            assert_eq!(serde_json::to_value(value).unwrap(), label.code);
        }
        same(verdict(Verdict::NotEligible), Verdict::NotEligible);
        same(outcome(Outcome::NeedsPerson), Outcome::NeedsPerson);
        same(source(Source::Recorded), Source::Recorded);
        same(rule(Rule::Elements), Rule::Elements);
        same(element(Element::Animation), Element::Animation);
        same(permission(Permission::Spoken), Permission::Spoken);
        same(role(EntrantRole::Nominator), EntrantRole::Nominator);
    }
}
