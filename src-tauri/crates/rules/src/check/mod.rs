//! An entry checked against a call: one module a rule.
//!
//! Two principles run through all of them. A datum that was declared decides; what was read from a file
//! can meet a rule by itself but never break it, and where the two lead to different outcomes a person
//! decides ([`facts::resolved`]). And what is unknown is never guessed: it needs a person.
//!
//! An entry is checked here after its shape was checked ([`Entry::shape_errors`]); one without pieces has
//! no findings per piece.

mod asked_by;
mod cap;
mod category;
mod circumstances;
mod condition;
mod condition_result;
mod deadline;
mod elements;
mod entrant;
mod eval_context;
/// One fact of an entry checked against a requirement.
mod facts;
mod fee;
mod files;
mod finding_template;
mod judged;
mod language;
mod number;
mod opening;
mod own;
mod permission;
mod pieces;
mod place;
mod question;
mod quorum;
mod required;
mod runtime;
mod statement;
mod tally;
mod window;
mod words;

pub use circumstances::{Circumstances, DeadlineWaiver, DeskRecords, FeeWaiver, WaiverKind};
pub use judged::{JudgedAnswer, answers_for_judges};
pub use question::{AskedQuestion, asked_questions};
pub use tally::{CapCount, CapUse, EarlierUse, SimilarEntries, Tally, cap_uses};

use chrono::{DateTime, Utc};
use eval_context::{Asked, EvalContext};

use crate::call::CategoryRules;
use crate::{Arrival, Call, Entry, Finding};

/// Checks an entry against a call.
///
/// `received_at` is the instant of arrival; without it there is no finding on the deadline. Caps are
/// judged as if this were the only entry; [`check_with`] knows of others.
///
/// Findings stand in the order of [`Rule`](crate::Rule); those of one rule by its id, then by piece.
pub fn check(call: &Call, entry: &Entry, received_at: Option<DateTime<Utc>>) -> Vec<Finding> {
    let circumstances = Circumstances {
        arrival: received_at.map(Arrival::at),
        ..Circumstances::default()
    };
    check_with(call, entry, &circumstances)
}

/// Checks an entry against a call, with the facts that are recorded beside it.
pub fn check_with(call: &Call, entry: &Entry, circumstances: &Circumstances) -> Vec<Finding> {
    let category = call.category(&entry.category);
    let rules = CategoryRules::of(call, category);
    let asked = Asked::of(call, condition::applies);
    let context = EvalContext::of_entry(call, entry, circumstances.arrival.as_ref(), &asked);
    let mut findings = Vec::with_capacity(16 + 4 * entry.pieces.len());
    let into = &mut findings;
    if let Some(rule) = rules.window {
        window::check(rule, &entry.pieces, into);
    }
    if let Some(rule) = rules.place {
        place::check(rule, &entry.pieces, into);
    }
    if let Some(rule) = rules.language {
        language::check(rule, entry, into);
    }
    if let Some(rule) = rules.entrant {
        into.push(entrant::check(rule, &entry.people));
    }
    into.push(category::check(call, category, &entry.category));
    if let Some(category) = category {
        words::check(category, &entry.pieces, into);
        runtime::check(category, &entry.pieces, into);
        pieces::check(category, entry, into);
        into.extend(elements::check(category, &entry.pieces));
    }
    if let Some(opening) = &call.opens {
        into.extend(opening::check(opening, circumstances));
    }
    into.extend(deadline::check(
        call.deadline_of(&entry.category),
        entry,
        circumstances,
    ));
    for (index, cap) in call.caps.iter().enumerate() {
        into.extend(cap::check(
            cap,
            &context,
            circumstances.cap_counts.get(index),
        ));
    }
    if let Some(rule) = &call.nomination {
        into.extend(permission::check(rule, entry));
    }
    if let Some(rule) = rules.required {
        required::check(rule, entry, into);
    }
    if let Some(rule) = rules.statement {
        into.extend(statement::check(rule, entry));
    }
    for rule in rules.files {
        into.extend(files::check(rule, entry));
    }
    for question in &call.questions {
        question::check(question, &context, into);
    }
    for rule in &call.rules {
        own::check(rule, &context, into);
    }
    if let Some(fees) = &call.fees {
        into.extend(fee::check(fees, &context, circumstances));
    }
    into.sort_by(|one, other| {
        (one.rule, &one.id, one.piece).cmp(&(other.rule, &other.id, other.piece))
    });
    findings
}
