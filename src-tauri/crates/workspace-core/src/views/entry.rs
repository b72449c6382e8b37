//! One entry with its findings.

use serde::Serialize;
use ts_rs::TS;

use super::{LogLineView, ReadView, RevisionView, RulingView};
use crate::messages::AttachmentNote;

/// One entry as the desk sees it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryView {
    /// The entry's id.
    pub id: String,
    /// The receipt number.
    pub number: u32,
    /// The current revision, counted from 1.
    pub revision: u32,
    /// The title.
    pub title: String,
    /// Public names in byline order.
    pub byline: String,
    /// The category's id.
    pub category: String,
    /// Its pieces.
    pub pieces: Vec<PieceView>,
    /// The instant of arrival, RFC 3339 in UTC.
    pub received_at: String,
    /// The verdict under the call in force, rulings included.
    pub verdict: rules::Verdict,
    /// Every finding under the call in force, rulings laid over.
    pub findings: Vec<rules::Finding>,
    /// The entry in full, as it stands under the call in force.
    pub document: rules::Entry,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// Its attached files.
    pub attachments: Vec<AttachmentNote>,
    /// What its files say, beside what is declared.
    pub read: ReadView,
    /// Every revision, oldest first.
    pub revisions: Vec<RevisionView>,
    /// Every ruling, oldest first.
    pub rulings: Vec<RulingView>,
    /// What was paid for it, oldest first.
    pub payments: Vec<super::PaymentView>,
    /// Every waiver of its fee, oldest first, those that were taken back included.
    pub fee_waivers: Vec<super::FeeWaiverView>,
    /// Every line of the log on it, oldest first.
    pub log: Vec<LogLineView>,
    /// The verdict under each version of the call, oldest first.
    pub verdicts: Vec<VerdictAt>,
    /// Who signed it: what tells two senders of one name apart. Null where its card was not kept.
    pub sender: Option<super::Signer>,
    /// Other names under which the same keys signed earlier revisions, the first first.
    pub earlier_names: Vec<String>,
}

/// One piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PieceView {
    /// The title.
    pub title: String,
    /// Where it ran.
    pub outlets: Vec<String>,
    /// When it was published; null where unknown.
    pub published: Option<String>,
}

/// The verdict under one version of the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct VerdictAt {
    /// The version of the call.
    pub call_version: u32,
    /// The verdict, without rulings.
    pub verdict: rules::Verdict,
    /// Whether the entry is in time under that version.
    pub in_time: bool,
}
