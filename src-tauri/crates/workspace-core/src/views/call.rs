//! The call as the desk edits it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DeadlineView, Delivery};

/// The call in force, and what came before it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallView {
    /// The call.
    pub call: rules::Call,
    /// The call as the text of its file.
    pub toml: String,
    /// Every deadline for all categories, in the order they were set; the last is in force.
    pub deadlines: Vec<DeadlineView>,
    /// The deadline of each category that closes at another instant, by its id.
    pub own_deadlines: BTreeMap<String, DeadlineView>,
    /// Every published version, oldest first.
    pub versions: Vec<VersionView>,
    /// How far the call in force has come on its way into the mailbox.
    pub delivery: Delivery,
}

/// A version of the call that was just published here.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallPublished {
    /// Every entry whose verdict changed.
    pub verdict_changes: Vec<super::VerdictChange>,
    /// How far it came on its way into the mailbox: a version that is published here need not be there yet.
    pub delivery: Delivery,
}

/// One published version of the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VersionView {
    /// The version.
    pub version: u32,
    /// When it was published, RFC 3339 in UTC.
    pub at: String,
    /// Who published it.
    pub by: String,
}

/// The draft of the call's next version, which is not published.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallDraftView {
    /// How often it was saved, from 1.
    pub revision: u32,
    /// When it was saved, RFC 3339 in UTC.
    pub saved_at: String,
    /// The version in force now; 0 where there is none.
    pub in_force: u32,
    /// What it says differently from the call in force; none where its text is not a call yet, or none is in force.
    pub changes: Option<Vec<rules::Difference>>,
    /// What was published since it was begun; none where nothing was.
    pub meanwhile: Option<Meanwhile>,
    /// What was written.
    pub draft: super::CallDraft,
}

/// What was published while somebody was changing the call.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Meanwhile {
    /// What the version in force says differently from the one that the draft was begun from.
    pub changes: Vec<rules::Difference>,
    /// What both the draft and the version in force changed, each to something else; none where the draft's text is not a
    /// call yet.
    pub conflicts: Option<Vec<rules::CallConflict>>,
}

/// A draft of the call that was just saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedCallDraft {
    /// Its revision now.
    pub revision: u32,
    /// When that was, RFC 3339 in UTC.
    pub saved_at: String,
}

/// What a change to the call would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallPreview {
    /// The first instant that would be late for all categories but those with a deadline of their own, RFC 3339 in UTC.
    pub closes: String,
    /// What it says differently from the call in force; empty for a first call.
    pub changes: Vec<rules::Difference>,
    /// What its writers may want to correct first.
    pub advice: Vec<rules::Advice>,
    /// Every entry whose verdict would change.
    pub verdict_changes: Vec<super::VerdictChange>,
    /// Entries whose verdict would stay.
    #[ts(type = "number")]
    pub unchanged: u64,
}

/// What the call of the next edition is made from ([`NextEditionView`]).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Beginning {
    /// A call that comes with the app, by its name.
    Template(String),
    /// An earlier call: the path of its text or of its sealed file, or a link to either.
    Earlier(String),
}

/// A new call, made from a [`Beginning`] and moved on to the next edition, as a text to be edited. Nothing of it is saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NextEditionView {
    /// The call as the text of its file.
    pub toml: String,
    /// What people must review before it is published.
    pub to_review: Vec<rules::Advice>,
}
