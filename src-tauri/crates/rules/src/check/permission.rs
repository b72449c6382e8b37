//! A nominee agreed to be entered. Nobody nominates themselves, so authors and editors are not asked.

use super::finding_template::FindingTemplate;
use crate::{EntrantRole, Entry, Finding, Message, Nomination, Outcome, Permission, Rule, Source};

pub(super) fn check(nomination: &Nomination, entry: &Entry) -> Option<Finding> {
    if entry.entered_by.role != EntrantRole::Nominator {
        return None;
    }
    let template = FindingTemplate::new(Rule::Permission, &nomination.text, nomination.blocks);
    let (outcome, message) = match entry.permission {
        _ if nomination.permission == Permission::None => {
            (Outcome::Met, Message::plain("finding-permission-met"))
        }
        None => (
            Outcome::NeedsPerson,
            Message::plain("finding-permission-unanswered"),
        ),
        Some(given) if strength(given) >= strength(nomination.permission) => {
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
    Some(template.of_entry(outcome, datum, message))
}

/// The strength of a permission: written over spoken, spoken over none.
fn strength(permission: Permission) -> u8 {
    match permission {
        Permission::None => 0,
        Permission::Spoken => 1,
        Permission::Written => 2,
    }
}
