//! The words of every other rule beside its keys: windows, caps, statements, files, fees, rules of the call's own.

use super::facts::Facts;
use super::numbers::{self, Keys};
use super::review::CallReview;
use super::window;
use crate::call::CategoryRules;
use crate::{Call, EntrantRule, LanguageRule, Limit, PlaceRule, Required, Text};

pub(super) fn advise(call: &Call, all: &Facts, into: &mut CallReview) {
    if let Some(introduction) = &call.introduction {
        alone("introduction", introduction, all, into);
    }
    if let Some(window) = &call.window {
        into.report("window", window::compare(&window.text, window, false));
    }
    for category in &call.categories {
        if let Some(window) = &category.window {
            let place = format!("category.{}.window", category.id);
            into.report(&place, window::compare(&window.text, window, false));
        }
    }
    for cap in &call.caps {
        let mut own = Facts::default();
        own.cap(cap.at_most);
        beside(&format!("cap.{}", cap.id), &cap.text, &own, all, into);
    }
    fees(call, all, into);
    rules(call, all, into);
    limits(call, all, into);
    without_numbers(call, all, into);
}

/// A text whose rule has keys that its numbers can be compared with.
fn beside(place: &str, text: &Text, own: &Facts, all: &Facts, into: &mut CallReview) {
    let keys = Keys {
        own,
        all,
        strict: false,
    };
    into.report(place, numbers::compare(text, &keys));
}

/// A text that no key of its own has numbers for: what it names may be a key of another rule.
fn alone(place: &str, text: &Text, all: &Facts, into: &mut CallReview) {
    beside(place, text, &Facts::default(), all, into);
}

fn fees(call: &Call, all: &Facts, into: &mut CallReview) {
    if let Some(fees) = &call.fees {
        let amounts = fees.tiers.iter().map(|tier| tier.amount.hundredths());
        let own = Facts {
            money: amounts.collect(),
            ..Facts::default()
        };
        beside("fees", &fees.text, &own, all, into);
    }
}

fn rules(call: &Call, all: &Facts, into: &mut CallReview) {
    for rule in &call.rules {
        let place = format!("rule.{}", rule.id);
        beside(&place, &rule.text, &Facts::of_rule(rule), all, into);
    }
}

/// Limits of the statement, of files and of answers.
fn limits(call: &Call, all: &Facts, into: &mut CallReview) {
    let lengths = |words: Option<&Limit>, characters: Option<&Limit>| {
        let mut own = Facts::default();
        own.lengths(words, characters);
        own
    };
    if let Some(rule) = &call.statement {
        let own = lengths(rule.words.as_ref(), rule.characters.as_ref());
        beside("statement", &rule.text, &own, all, into);
    }
    for category in &call.categories {
        if let Some(rule) = &category.statement {
            let own = lengths(rule.words.as_ref(), rule.characters.as_ref());
            let place = format!("category.{}.statement", category.id);
            beside(&place, &rule.text, &own, all, into);
        }
        let place = format!("category.{}.files", category.id);
        for files in &category.files {
            let mut own = Facts::default();
            own.files(std::slice::from_ref(files));
            beside(&place, &files.text, &own, all, into);
        }
    }
    for files in &call.files {
        let mut own = Facts::default();
        own.files(std::slice::from_ref(files));
        beside("files", &files.text, &own, all, into);
    }
    for question in &call.questions {
        let own = lengths(question.words.as_ref(), question.characters.as_ref());
        let place = format!("question.{}", question.id);
        beside(&place, &question.text, &own, all, into);
    }
}

/// Rules that have no number among their keys: what their words count was compared with nothing.
fn without_numbers(call: &Call, all: &Facts, into: &mut CallReview) {
    let general = CategoryRules::of(call, None);
    for (rule, text) in of_rules(
        general.place,
        general.language,
        general.entrant,
        general.required,
    ) {
        alone(rule, text, all, into);
    }
    for category in &call.categories {
        for (rule, text) in of_rules(
            category.place.as_ref(),
            category.language.as_ref(),
            category.entrant.as_ref(),
            category.required.as_ref(),
        ) {
            alone(&format!("category.{}.{rule}", category.id), text, all, into);
        }
    }
    if let Some(nomination) = &call.nomination {
        alone("nomination", &nomination.text, all, into);
    }
    for round in &call.rounds {
        if let Some(text) = &round.text {
            alone(&format!("round.{}", round.id), text, all, into);
        }
    }
}

/// The texts of rules that a call states for all, or a category for itself, each with the name of its table.
fn of_rules<'a>(
    place: Option<&'a PlaceRule>,
    language: Option<&'a LanguageRule>,
    entrant: Option<&'a EntrantRule>,
    required: Option<&'a Required>,
) -> impl Iterator<Item = (&'static str, &'a Text)> {
    let texts = [
        ("place", place.map(|rule| &rule.text)),
        ("language", language.map(|rule| &rule.text)),
        ("entrant", entrant.map(|rule| &rule.text)),
        ("required", required.map(|rule| &rule.text)),
    ];
    let of_fields = required.into_iter().flat_map(|rule| &rule.by_field);
    texts
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)))
        .chain(of_fields.map(|field| ("required", &field.text)))
}
