//! Score sheets that judges return.

use std::collections::BTreeSet;

use exchange::{Kind, Opened, Original};
use judging::{ConflictKind, EntryId, JudgeId, ScoreSheet};
use rules::Call;
use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;

use super::round::InRound;
use super::{conflicts, deal, held, judges, round};
use crate::desk::came::Came;
use crate::desk::original;
use crate::papers::{self, ScoreSheetPaper, SheetCopy};
use crate::{Act, Error, Result, keeping};

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

/// Holds a sheet against what the call asks of the judges of a round.
pub(crate) fn check_sheet(call: &Call, round: u32, sheet: &ScoreSheet) -> Result<()> {
    let problems = round::ballot(call, round)?
        .check(sheet)
        .err()
        .unwrap_or_default();
    match problems.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(Error::Sheet {
            entry: sheet.entry.0.to_string(),
            problem,
        }),
    }
}

/// The call's criteria as judging knows them.
pub(super) fn criteria(call: &Call) -> Vec<judging::Criterion> {
    call.criteria
        .iter()
        .map(|criterion| judging::Criterion {
            id: criterion.id.clone(),
            weight: criterion.weight,
        })
        .collect()
}

/// A returned sheet as judging knows it.
pub(super) fn sheet(judge: Uuid, copy: SheetCopy) -> ScoreSheet {
    ScoreSheet {
        judge: JudgeId(judge),
        entry: EntryId(copy.entry),
        marks: copy.marks,
        comment: copy.comment,
        note: None,
        recused: copy.recused,
    }
}

/// Who returned a sheet, in which round and in which sealed file.
pub(super) struct From<'a> {
    pub(super) round: u32,
    pub(super) judge: Uuid,
    pub(super) sealed: Option<Uuid>,
    /// What the judge signed; none where it is kept already.
    pub(super) original: Option<&'a Original>,
}

impl From<'_> {
    /// Keeps what the judge signed, beside a sheet that was just recorded.
    pub(super) fn keep_original(&self, tx: &Transaction<'_>, act: &Act) -> Result<()> {
        match (self.sealed, self.original) {
            (Some(sealed), Some(signed)) => {
                original::keep(tx, (Kind::ScoreSheet, sealed), signed, act)
            }
            _ => Ok(()),
        }
    }
}

/// Keeps a sheet unless it, or a later one, is kept already; tells whether it was new.
pub(super) fn keep_one(
    tx: &Transaction<'_>,
    from: &From<'_>,
    copy: &SheetCopy,
    act: &Act,
) -> Result<bool> {
    let (judge, entry, at) = (from.judge.to_string(), copy.entry.to_string(), act.stamp());
    let last = store::score_sheet::latest(tx, from.round, &judge, &entry)?;
    if last.is_some_and(|last| last.revision >= copy.revision) {
        return Ok(false);
    }
    store::score_sheet::append(
        tx,
        &store::NewScoreSheet {
            round: from.round,
            judge: &judge,
            entry: &entry,
            revision: copy.revision,
            body: &papers::text(copy)?,
            sealed_id: from.sealed.map(|id| id.to_string()).as_deref(),
            recorded_at: &at,
            by: &act.by,
        },
    )?;
    from.keep_original(tx, act)?;
    let detail = json!({
        "judge": judge,
        "round": from.round,
        "revision": copy.revision,
        "marks": copy.marks,
        "recused": copy.recused,
    });
    keeping::log(tx, &act.by, &at, "sheet-received", &entry, &detail)?;
    if let Some(reason) = &copy.recused
        && store::assignment::is_current(tx, from.round, &judge, &entry)?
    {
        let declared = ConflictKind::Declared.name();
        conflicts::state(tx, (from.judge, copy.entry), declared, reason, act)?;
    }
    Ok(true)
}

/// Every latest sheet of a round on the given entries. One that a conflict set aside bears its reason, as a recused one.
pub(super) fn sheets(
    conn: &Connection,
    round: u32,
    entries: &[InRound],
) -> Result<Vec<ScoreSheet>> {
    let read = with_feedback(conn, round, entries)?.into_iter();
    Ok(read.map(|(sheet, _)| sheet).collect())
}

/// The same, each with what its judge wants the entrant to be told.
pub(super) fn with_feedback(
    conn: &Connection,
    round: u32,
    entries: &[InRound],
) -> Result<Vec<(ScoreSheet, Option<String>)>> {
    let aside = conflicts::set_aside(conn)?;
    let numbers = entries.iter().map(|it| it.number);
    let rows = store::score_sheet::bodies_of_numbers(conn, round, numbers)?;
    let sheets = rows.into_iter().map(|row| {
        let mut copy: SheetCopy = papers::read(row.body.as_bytes())?;
        let feedback = copy.feedback.take();
        let mut sheet = sheet(keeping::id(&row.judge)?, copy);
        let barred = aside.get(&(sheet.judge, sheet.entry)).cloned();
        sheet.recused = sheet.recused.or(barred);
        Ok((sheet, feedback))
    });
    sheets.collect()
}

/// The pairs of a round that stand and whose sheet came in.
pub(super) fn returned(conn: &Connection, round: u32) -> Result<BTreeSet<(Uuid, Uuid)>> {
    let standing = deal::standing(conn, round)?.into_iter();
    let returned = standing.filter(|(_, returned)| *returned);
    Ok(returned.map(|(pair, _)| pair).collect())
}
