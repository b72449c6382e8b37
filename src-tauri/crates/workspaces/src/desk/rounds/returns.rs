//! The sheets of a sealed file that a judge returned.

use exchange::{Kind, Opened};
use rules::Call;
use store::{Connection, Transaction};

use super::sheets::{From, keep_one};
use super::{held, judges};
use crate::ballot::{check_sheet, sheet};
use crate::desk::came::Came;
use crate::papers::{self, ScoreSheetPaper, SheetCopy};
use crate::{Act, Error, Result};

/// What came of the sheets of one sealed file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::desk) struct SheetsKept {
    /// Sheets that were new.
    pub(in crate::desk) fresh: usize,
    /// Sheets that wait for an officer.
    pub(in crate::desk) held: usize,
}

/// Keeps the sheets of one sealed file. All are checked before any is kept. A sheet on an entry of a category that has been
/// decided, and a change that is not proved to have come by the last day for changes, wait for an officer.
pub(in crate::desk) fn keep(
    tx: &Transaction<'_>,
    call: &Call,
    opened: &Opened,
    came: &Came,
    act: &Act,
) -> Result<SheetsKept> {
    Error::expect_kind(Kind::ScoreSheet, opened.kind)?;
    let paper: ScoreSheetPaper = papers::received(&opened.parcel.document)?;
    let judge = judges::judge(tx, paper.judge)?;
    if judge.card.address() != opened.sender.address() {
        return Err(Error::UnknownJudge {
            judge: paper.judge.to_string(),
        });
    }
    let mut why = Vec::with_capacity(paper.sheets.len());
    for sheet in &paper.sheets {
        check(tx, call, &paper, sheet)?;
        why.push(held::why(tx, call, &paper, sheet, came)?);
    }
    let mut kept = SheetsKept::default();
    for (sheet, why) in paper.sheets.iter().zip(why) {
        let from = From {
            round: paper.round,
            judge: paper.judge,
            sealed: Some(opened.id),
            original: Some(&opened.original),
        };
        match why {
            Some(why) => kept.held += usize::from(held::hold(tx, &from, sheet, why, act)?),
            None => kept.fresh += usize::from(keep_one(tx, &from, sheet, act)?),
        }
    }
    Ok(kept)
}

fn check(conn: &Connection, call: &Call, paper: &ScoreSheetPaper, copy: &SheetCopy) -> Result<()> {
    let pair = (paper.judge, copy.entry);
    if !store::assignment::ever(conn, paper.round, &pair.0.to_string(), &pair.1.to_string())? {
        return Err(Error::NotAssigned {
            entry: pair.1.to_string(),
            judge: pair.0.to_string(),
        });
    }
    check_sheet(call, paper.round, &sheet(paper.judge, copy.clone()))
}
