//! When a file arrived, as far as this desk can prove it.

use chrono::{DateTime, Utc};
use exchange::{Clock, Delivered};
use rules::Arrival;
use store::{MailboxFileRow, Transaction, mailbox_look};
use workspace_core::{ActionContext, Result, action_context};

/// Whose clock an instant of arrival was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceivedBy {
    /// A shared folder: the desk's own clock at its looks, and the file's time as a claim between them.
    Mailbox,
    /// An object store, which stamps what is put there itself.
    Store,
    /// The desk's, when a person opened the file.
    Hand,
}

impl ReceivedBy {
    /// The name used in the store, in receipts and in lists.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mailbox => "mailbox",
            Self::Store => "store",
            Self::Hand => "by-hand",
        }
    }
}

/// The arrival of one file: the span that is proved, and what was claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileArrival {
    /// The span.
    pub arrival: Arrival,
    /// The file's own time; none for a file that was opened by hand.
    pub claimed_at: Option<DateTime<Utc>>,
    /// When its sender says that it was sealed.
    pub sealed_at: DateTime<Utc>,
    /// Whose clock it is.
    pub by: ReceivedBy,
}

impl FileArrival {
    /// A file that a person opened at the instant of `ctx`. When that person got it is not known.
    pub fn of_import(sealed_at: DateTime<Utc>, ctx: &ActionContext) -> Self {
        Self {
            arrival: Arrival::between(Some(sealed_at), ctx.at, ctx.at),
            claimed_at: None,
            sealed_at,
            by: ReceivedBy::Hand,
        }
    }

    /// A file that arrived at a known instant.
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self {
            arrival: Arrival::at(instant),
            claimed_at: None,
            sealed_at: instant,
            by: ReceivedBy::Mailbox,
        }
    }

    /// A file of a mailbox with this content. The look that saw it is recorded.
    pub fn of_mailbox_file(
        tx: &Transaction<'_>,
        place: &str,
        item: &Delivered,
        content: &str,
        sealed_at: DateTime<Utc>,
        ctx: &ActionContext,
    ) -> Result<Self> {
        let seen_file = note_seen(tx, place, item, content, ctx)?;
        let claimed_at = item.delivered_at;
        let (arrival, by) = match item.clock {
            Clock::Store => (Arrival::at(claimed_at), ReceivedBy::Store),
            Clock::File => {
                let parse_instant = |text: &str| text.parse::<DateTime<Utc>>().ok();
                let latest = parse_instant(&seen_file.seen_at).unwrap_or(ctx.at);
                let absent = seen_file.absent_at.as_deref().and_then(parse_instant);
                // `sealed_at` is by the sender's clock: one after `latest` is no bound, and where it is too early, the last look
                // without the file is the later bound.
                let bounds = [absent, Some(sealed_at)].into_iter().flatten();
                let earliest = bounds.filter(|bound| *bound <= latest).max();
                let arrival = Arrival::between(earliest, latest, claimed_at);
                (arrival, ReceivedBy::Mailbox)
            }
        };
        Ok(Self {
            arrival,
            claimed_at: Some(claimed_at),
            sealed_at,
            by,
        })
    }
}

/// What was seen of a file with this content: the first look that proved it to be there, and the last one that proved it
/// not to be. A content that is new is recorded.
pub fn note_seen(
    tx: &Transaction<'_>,
    place: &str,
    item: &Delivered,
    content: &str,
    ctx: &ActionContext,
) -> Result<MailboxFileRow> {
    let id = item.id.to_string();
    let history = mailbox_look::history(tx, place, &id)?;
    let stat = seen_now(item, ctx);
    let has_content = |row: &&MailboxFileRow| row.hash.as_deref() == Some(content);
    if let Some(known_row) = history.iter().find(has_content) {
        let last = history.last().unwrap_or(known_row);
        if (last.size, &last.modified, &last.hash) != (stat.size, &stat.modified, &known_row.hash) {
            // The file was written again with the same content. Its new size and time are recorded, so that the next look
            // need not read it.
            let touched_row = MailboxFileRow {
                hash: known_row.hash.clone(),
                absent_at: known_row.absent_at.clone(),
                seen_at: known_row.seen_at.clone(),
                ..stat
            };
            mailbox_look::record_file(tx, place, item.kind.name(), &touched_row)?;
        }
        return Ok(known_row.clone());
    }
    // A look that found another content under this name proves that this content was not there then. A look that found only
    // the name does not.
    let other_row = history.iter().rfind(|row| row.hash.is_some());
    let absent_at = match other_row {
        Some(other_row) => Some(other_row.seen_at.clone()),
        None => history.first().and_then(|row| row.absent_at.clone()),
    };
    let row = MailboxFileRow {
        hash: Some(content.to_owned()),
        absent_at,
        ..stat
    };
    mailbox_look::record_file(tx, place, item.kind.name(), &row)?;
    Ok(row)
}

/// A file as a look lists it, before its content is read.
pub fn seen_now(item: &Delivered, ctx: &ActionContext) -> MailboxFileRow {
    MailboxFileRow {
        sealed_id: item.id.to_string(),
        hash: None,
        size: item.size,
        modified: action_context::stamp(item.delivered_at),
        absent_at: None,
        seen_at: ctx.stamp(),
    }
}
