//! What an entrant sees of their own work.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{Delivery, FollowedCall, FollowedDesk, TwoTexts};
use crate::messages::{AttachmentNote, FeedbackMessage, ReceiptMessage};

/// The entrant's workspace.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntrantView {
    /// The entrant's name.
    pub name: String,
    /// The clock, RFC 3339 in UTC.
    pub now: String,
    /// Whether the clock is a rehearsal's.
    pub rehearsal: bool,
    /// The call; null until one is opened.
    pub call: Option<rules::Call>,
    /// The first instant that is late, RFC 3339 in UTC; null without a call.
    pub closes: Option<String>,
    /// The same of each category that closes at another instant, by its id.
    pub own_closes: BTreeMap<String, String>,
    /// Drafts and entries for this call, the one worked on last first.
    pub entries: Vec<OwnEntryView>,
    /// The desk that runs it; null without a call.
    pub desk: Option<FollowedDesk>,
    /// A version of the call of which two texts are about, so that neither is in force; null where all is well.
    pub two_texts: Option<TwoTexts>,
    /// Every call that is followed.
    pub calls: Vec<FollowedCall>,
    /// When the mailbox was looked through last, RFC 3339 in UTC: what the desk has said since is not known here. Null
    /// where it never was.
    pub looked_at: Option<String>,
}

/// One entry of the entrant's own, as a draft or as submitted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnEntryView {
    /// The entry.
    pub entry: String,
    /// The title as last written.
    pub title: String,
    /// The category's id as last written.
    pub category: String,
    /// When it was last saved, RFC 3339 in UTC.
    pub saved_at: String,
    /// The revision of the draft, from 1.
    pub draft_revision: u32,
    /// The last revision that was submitted; null while it is only a draft.
    pub revision: Option<u32>,
    /// `draft`, `submitted` or `withdrawn`.
    pub state: String,
    /// How far the last revision has come.
    pub delivery: Delivery,
    /// Whether the draft has changed since it was submitted.
    pub changed: bool,
    /// Every revision that was submitted, the first first, each with its receipt.
    pub revisions: Vec<OwnRevisionView>,
    /// What the desk told of the judging; null until it has come.
    pub feedback: Option<FeedbackMessage>,
}

/// One revision that was submitted, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnRevisionView {
    /// The revision, from 1.
    pub revision: u32,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// When it was sealed, RFC 3339 in UTC.
    pub sealed_at: String,
    /// How far it has come.
    pub delivery: Delivery,
    /// The desk's receipt for it; null until it has come.
    pub receipt: Option<ReceiptMessage>,
}

/// A draft as its form shows it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftView {
    /// How often it was saved, from 1. Whoever saves it next names it, so that nothing newer is overwritten.
    pub revision: u32,
    /// The entry as far as it is filled in.
    pub document: rules::Entry,
    /// Its attached files.
    pub attachments: Vec<AttachmentNote>,
}

/// A draft that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedDraft {
    /// The entry.
    pub entry: Uuid,
    /// Its revision now, from 1.
    pub revision: u32,
    /// When, RFC 3339 in UTC.
    pub saved_at: String,
}
