//! The sheets of a sealed file that a judge returned.

use desk_core::file_arrival::FileArrival;
use desk_core::number;
use exchange::{Kind, Opened};
use rules::{Call, Mode};
use store::{Connection, Transaction};
use uuid::Uuid;
use workspace_core::ballot::{check_sheet, sheet};
use workspace_core::messages::{self, ScoreSheetMessage, SheetCopy};
use workspace_core::{ActionContext, Error, Result};

use super::sheets::{SheetSource, record_sheet};
use super::{JudgeRecord, held_sheets, judges};

/// What came of the sheets of one sealed file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct StoredSheets {
    /// Sheets that were new.
    pub(crate) new: usize,
    /// Sheets that wait for an officer.
    pub(crate) held: usize,
}

/// Keeps the sheets of one sealed file. All are checked before any is kept. A sheet on an entry of a category that has been
/// decided, and a change that is not proved to have come by the last day for changes, wait for an officer.
pub(crate) fn record_returned(
    tx: &Transaction<'_>,
    call: &Call,
    opened: &Opened,
    received: &FileArrival,
    ctx: &ActionContext,
) -> Result<StoredSheets> {
    Error::expect_kind(Kind::ScoreSheet, opened.kind)?;
    let message: ScoreSheetMessage = messages::read_checked(&opened.bundle.document)?;
    let judge = judges::judge(tx, message.judge)?;
    if judge.card.address() != opened.sender.address() {
        return Err(Error::UnknownJudge {
            judge: message.judge.to_string(),
        });
    }
    let mut why = Vec::with_capacity(message.sheets.len());
    for sheet in &message.sheets {
        check(tx, call, (&message, &judge), sheet)?;
        why.push(held_sheets::hold_reason(
            tx, call, &message, sheet, received,
        )?);
    }
    let mut stored = StoredSheets::default();
    for (sheet, why) in message.sheets.iter().zip(why) {
        let from = SheetSource {
            round: message.round,
            judge: message.judge,
            sealed: Some(opened.id),
            original: Some(&opened.original),
        };
        match why {
            Some(why) => stored.held += usize::from(held_sheets::hold(tx, &from, sheet, why, ctx)?),
            None => stored.new += usize::from(record_sheet(tx, &from, sheet, ctx)?),
        }
    }
    Ok(stored)
}

fn check(
    conn: &Connection,
    call: &Call,
    (message, judge): (&ScoreSheetMessage, &JudgeRecord),
    copy: &SheetCopy,
) -> Result<()> {
    let number = require_assigned(conn, (message, judge), copy.entry)?;
    let sheet = sheet(message.judge, copy.clone());
    check_sheet(call, message.round, &sheet, number)?;
    if call.mode_of(message.round) == Mode::Pairs && sheet.recused.is_none() {
        for (other, _) in judging::compared_entries(&sheet) {
            require_assigned(conn, (message, judge), other.0)?;
        }
    }
    Ok(())
}

/// Refuses an entry that the judge was never assigned in the round; gives its number.
fn require_assigned(
    conn: &Connection,
    (message, judge): (&ScoreSheetMessage, &JudgeRecord),
    entry: Uuid,
) -> Result<u32> {
    let (judge_id, entry) = (message.judge.to_string(), entry.to_string());
    let number = number(conn, &entry)?;
    if store::assignment::ever(conn, message.round, &judge_id, &entry)? {
        return Ok(number);
    }
    let row = store::entry_row::get(conn, number)?;
    Err(Error::NotAssigned {
        entry: number,
        title: row.ok_or(Error::UnknownEntry { entry })?.title,
        judge: judge.card.name().to_owned(),
    })
}
