//! Reading the log.

use store::{Connection, LogLine};
use workspace_core::Result;
use workspace_core::views::LogLineView;

use crate::Desk;

/// The most lines that one page can have.
const PAGE_MAX: u32 = 500;
/// Bytes of a hash that people compare.
const SHOWN_HASH_BYTES: usize = 6;

impl Desk {
    /// At most `limit` lines of the log with numbers below `before_line`, the newest first.
    pub async fn log(&self, before_line: Option<u64>, limit: u32) -> Result<Vec<LogLineView>> {
        let limit = limit.min(PAGE_MAX);
        let read = self
            .core
            .store
            .read(move |conn| newest(conn, before_line, limit));
        read.await
    }
}

/// The newest lines with numbers below `before_line`.
pub(super) fn newest(
    conn: &Connection,
    before_line: Option<u64>,
    limit: u32,
) -> Result<Vec<LogLineView>> {
    let lines = store::log::newest(conn, before_line, limit)?;
    lines
        .into_iter()
        .map(|line| log_line_view(conn, line))
        .collect()
}

/// Every line on one entry.
pub(super) fn of_entry(conn: &Connection, entry: &str) -> Result<Vec<LogLineView>> {
    let lines = store::log::of(conn, entry)?;
    lines
        .into_iter()
        .map(|line| log_line_view(conn, line))
        .collect()
}

fn log_line_view(conn: &Connection, line: LogLine) -> Result<LogLineView> {
    let number = store::entry::get(conn, &line.subject)?.and_then(|entry| entry.number);
    Ok(LogLineView {
        seq: line.seq,
        at: line.at,
        set_back_from: store::log::set_back_from(conn, line.seq)?,
        who: line.who.unwrap_or_default(),
        what: line.what,
        subject: line.subject,
        number,
        detail: line
            .detail
            .and_then(|detail| serde_json::from_str(&detail).ok())
            .unwrap_or_default(),
        hash: hex::encode(&line.hash[..SHOWN_HASH_BYTES]),
    })
}
