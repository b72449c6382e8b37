//! Score sheets that judges return.

use std::collections::BTreeSet;

use exchange::{Kind, Opened, Parcel};
use judging::{ConflictKind, EntryId, JudgeId, ScoreSheet};
use rules::Call;
use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;

use super::{JudgingError, conflicts, deal, judges, round};
use crate::desk::came::Came;
use crate::papers::{self, ScoreSheetPaper, SheetCopy};
use crate::{Act, Error, Result, keeping};

/// Keeps the sheets of one sealed file; gives how many were new. All are checked before any is kept.
pub(in crate::desk) fn keep(
    tx: &Transaction<'_>,
    call: &Call,
    opened: &Opened,
    came: &Came,
    act: &Act,
) -> Result<usize> {
    Error::expect_kind(Kind::ScoreSheet, opened.kind)?;
    let paper: ScoreSheetPaper = papers::received(&Parcel::from_bytes(&opened.payload)?.document)?;
    let judge = judges::judge(tx, paper.judge)?;
    if judge.card.address() != opened.sender.address() {
        return Err(Error::UnknownJudge {
            judge: paper.judge.to_string(),
        });
    }
    for sheet in &paper.sheets {
        check(tx, call, &paper, sheet)?;
        in_time(tx, call, &paper, sheet, came)?;
    }
    let mut fresh = 0;
    for sheet in &paper.sheets {
        fresh += usize::from(keep_one(tx, &paper, sheet, opened.id, act)?);
    }
    Ok(fresh)
}

fn check(conn: &Connection, call: &Call, paper: &ScoreSheetPaper, copy: &SheetCopy) -> Result<()> {
    let pair = (paper.judge, copy.entry);
    if !store::assignment::ever(conn, paper.round, &pair.0.to_string(), &pair.1.to_string())? {
        return Err(Error::NotAssigned {
            entry: pair.1.to_string(),
            judge: pair.0.to_string(),
        });
    }
    check_sheet(call, paper.round, &sheet(paper.judge, copy))
}

/// Refuses a change of marks after the last day for it. A first sheet is never too late.
fn in_time(
    conn: &Connection,
    call: &Call,
    paper: &ScoreSheetPaper,
    copy: &SheetCopy,
    came: &Came,
) -> Result<()> {
    let Some(until) = call.round(paper.round).and_then(|round| round.revise_until) else {
        return Ok(());
    };
    let (judge, entry) = (paper.judge.to_string(), copy.entry.to_string());
    let changes = store::score_sheet::latest(conn, paper.round, &judge, &entry)?
        .is_some_and(|last| last.revision < copy.revision);
    // Only what can be proved to have come by then is taken; a file's own time proves nothing.
    let zone = call.deadline_in_force().zone;
    let day = came.arrival.latest().with_timezone(&zone).date_naive();
    if changes && day > until {
        let until = until.to_string();
        return Err(JudgingError::RevisingOver { until }.into());
    }
    Ok(())
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
pub(super) fn sheet(judge: Uuid, copy: &SheetCopy) -> ScoreSheet {
    ScoreSheet {
        judge: JudgeId(judge),
        entry: EntryId(copy.entry),
        marks: copy.marks.clone(),
        comment: copy.comment.clone(),
        note: None,
        recused: copy.recused.clone(),
    }
}

fn keep_one(
    tx: &Transaction<'_>,
    paper: &ScoreSheetPaper,
    copy: &SheetCopy,
    sealed: Uuid,
    act: &Act,
) -> Result<bool> {
    let (judge, entry, at) = (paper.judge.to_string(), copy.entry.to_string(), act.stamp());
    let last = store::score_sheet::latest(tx, paper.round, &judge, &entry)?;
    if last.is_some_and(|last| last.revision >= copy.revision) {
        return Ok(false);
    }
    store::score_sheet::append(
        tx,
        &store::NewScoreSheet {
            round: paper.round,
            judge: &judge,
            entry: &entry,
            revision: copy.revision,
            body: &papers::text(copy)?,
            sealed_id: Some(&sealed.to_string()),
            recorded_at: &at,
            by: &act.by,
        },
    )?;
    let detail = json!({
        "judge": judge,
        "round": paper.round,
        "revision": copy.revision,
        "marks": copy.marks,
        "recused": copy.recused,
    });
    keeping::log(tx, &act.by, &at, "sheet-received", &entry, &detail)?;
    if let Some(reason) = &copy.recused
        && deal::assigned(tx, paper.round)?.contains(&(paper.judge, copy.entry))
    {
        let declared = ConflictKind::Declared.name();
        conflicts::state(tx, (paper.judge, copy.entry), declared, reason, act)?;
    }
    Ok(true)
}

/// Every latest sheet of a round on the given entries. One that a conflict set aside bears its reason, as a recused one.
pub(super) fn sheets(
    conn: &Connection,
    round: u32,
    entries: &[EntryId],
) -> Result<Vec<ScoreSheet>> {
    let aside = conflicts::set_aside(conn)?;
    let mut found = Vec::new();
    for entry in entries {
        for row in store::score_sheet::latest_of_entry(conn, round, &entry.0.to_string())? {
            let copy: SheetCopy = papers::read(row.body.as_bytes())?;
            let mut sheet = sheet(keeping::id(&row.judge)?, &copy);
            let barred = aside.get(&(sheet.judge, sheet.entry)).cloned();
            sheet.recused = sheet.recused.or(barred);
            found.push(sheet);
        }
    }
    Ok(found)
}

/// The pairs of a round that stand and whose sheet came in.
pub(super) fn returned(conn: &Connection, round: u32) -> Result<BTreeSet<(Uuid, Uuid)>> {
    let stand: BTreeSet<(Uuid, Uuid)> = deal::dealt(conn, round)?.into_iter().collect();
    let mut returned = BTreeSet::new();
    for row in store::score_sheet::latest_of_round(conn, round)? {
        let pair = (keeping::id(&row.judge)?, keeping::id(&row.entry)?);
        if stand.contains(&pair) {
            returned.insert(pair);
        }
    }
    Ok(returned)
}
