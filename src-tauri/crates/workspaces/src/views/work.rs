//! What a judge sees: a queue, the work, the sheet.

use serde::Serialize;
use ts_rs::TS;

use crate::Marked;
use crate::papers::JudgingCopy;

/// The judge's workspace.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgeWorkView {
    /// The judge's name.
    pub name: String,
    /// What to read out to the desk, so that it trusts the card.
    pub fingerprint: String,
    /// The clock, RFC 3339 in UTC.
    pub now: String,
    /// Whether the clock is a rehearsal's.
    pub rehearsal: bool,
    /// The call that the entries were dealt under; null until a packet has come.
    pub call: Option<rules::Call>,
    /// The entries dealt to this judge.
    pub queue: Vec<QueueView>,
    /// When the sheets were last returned, RFC 3339 in UTC; null before.
    pub returned_at: Option<String>,
}

/// One entry in a judge's queue.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QueueView {
    /// The round.
    pub round: u32,
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// The category's id.
    pub category: String,
    /// Where it ran.
    pub outlet: String,
    /// Criteria that have a mark.
    pub marked: u32,
    /// The sum of the marks; null without one.
    pub total: Option<f64>,
    /// Whether the judge stepped back.
    pub recused: bool,
}

/// One entry with what is attached to it, and the judge's own sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WorkView {
    /// The round.
    pub round: u32,
    /// The entry as a judge may see it.
    pub entry: JudgingCopy,
    /// The text of each attached file that is plain text, in the order of the attachments; null for others.
    pub texts: Vec<Option<String>>,
    /// The sheet as last saved.
    pub sheet: Marked,
    /// Its revision; 0 before the first mark.
    pub revision: u32,
}
