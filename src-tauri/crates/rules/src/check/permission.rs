//! A nominee agreed to be entered. Nobody nominates themselves, so authors and editors are not asked.

use super::stated::Stated;
use crate::{EntrantRole, Entry, Finding, Message, Nomination, Outcome, Permission, Rule, Source};

pub(super) fn check(nomination: &Nomination, entry: &Entry) -> Option<Finding> {
    if entry.entered_by.role != EntrantRole::Nominator {
        return None;
    }
    let stated = Stated::new(Rule::Permission, &nomination.text, nomination.blocks);
    let (outcome, message) = match entry.permission {
        _ if nomination.permission == Permission::None => {
            (Outcome::Met, Message::plain("finding-permission-met"))
        }
        None => (
            Outcome::NeedsPerson,
            Message::plain("finding-permission-unanswered"),
        ),
        Some(given) if weight(given) >= weight(nomination.permission) => {
            (Outcome::Met, Message::plain("finding-permission-met"))
        }
        Some(Permission::None) => (
            Outcome::NotMet,
            Message::plain("finding-permission-not-given"),
        ),
        Some(Permission::Spoken | Permission::Written) => (
            Outcome::NotMet,
            Message::plain("finding-permission-not-written"),
        ),
    };
    let datum = entry
        .permission
        .map(|given| (given.name().to_owned(), Source::Declared));
    Some(stated.found(outcome, datum, message))
}

/// What a permission proves: writing more than speech, speech more than nothing.
fn weight(permission: Permission) -> u8 {
    match permission {
        Permission::None => 0,
        Permission::Spoken => 1,
        Permission::Written => 2,
    }
}
