//! An entry held against a call: one module a rule.
//!
//! Two principles run through all of them. A datum that was declared decides; what was read from a file
//! can meet a rule by itself but never break it, and where the two lead to different outcomes a person
//! decides ([`settled`]). And what is unknown is never guessed: it needs a person.
//!
//! An entry comes here after its shape was looked at ([`Entry::shape_errors`]); one without pieces has
//! no findings per piece.

mod cap;
mod category;
mod deadline;
mod elements;
mod entrant;
mod language;
mod measure;
mod permission;
mod pieces;
mod place;
mod required;
mod runtime;
mod settled;
mod stated;
mod tally;
mod window;
mod words;

pub use tally::{Standing, Tally};

use chrono::{DateTime, Utc};

use crate::{Call, Entry, Finding};

/// Holds an entry against a call.
///
/// `received_at` is the instant of arrival; without it there is no finding on the deadline. The cap is
/// judged as if this were the person's only entry; [`check_among`] knows of others.
///
/// Findings stand in the order of [`Rule`](crate::Rule), and those of one rule by piece. Their words are
/// the English ones where a call is written in two languages.
pub fn check(call: &Call, entry: &Entry, received_at: Option<DateTime<Utc>>) -> Vec<Finding> {
    check_among(call, entry, received_at, None)
}

/// Holds an entry against a call, knowing how often its people have entered.
pub fn check_among(
    call: &Call,
    entry: &Entry,
    received_at: Option<DateTime<Utc>>,
    standing: Option<&Standing>,
) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(10 + 3 * entry.pieces.len());
    let into = &mut findings;
    if let Some(rule) = &call.window {
        window::check(rule, &entry.pieces, into);
    }
    if let Some(rule) = &call.place {
        place::check(rule, &entry.pieces, into);
    }
    if let Some(rule) = &call.language {
        language::check(rule, &entry.pieces, into);
    }
    if let Some(rule) = &call.entrant {
        into.push(entrant::check(rule, &entry.people));
    }
    let category = call.category(&entry.category);
    into.push(category::check(call, category, &entry.category));
    if let Some(category) = category {
        words::check(category, &entry.pieces, into);
        runtime::check(category, &entry.pieces, into);
        into.extend(pieces::check(category, &entry.pieces));
        into.extend(elements::check(category, &entry.pieces));
    }
    into.extend(received_at.and_then(|at| deadline::check(call.deadline_in_force(), at)));
    if let Some(rule) = &call.cap {
        into.push(cap::check(rule, entry, standing));
    }
    if let Some(rule) = &call.nomination {
        into.extend(permission::check(rule, entry));
    }
    if let Some(rule) = &call.required {
        required::check(rule, entry, into);
    }
    findings
}
