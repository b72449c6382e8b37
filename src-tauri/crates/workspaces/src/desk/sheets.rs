//! Score sheets that judges return.

use exchange::{Kind, Opened, Parcel};
use judging::{EntryId, JudgeId, ScoreSheet};
use rules::Call;
use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;

use super::{deal, people};
use crate::papers::{self, ScoreSheetPaper, SheetCopy};
use crate::{Act, Error, Result, keeping};

/// Keeps the sheets of one sealed file; gives how many were new. All are checked before any is kept.
pub(super) fn keep(tx: &Transaction<'_>, call: &Call, opened: &Opened, act: &Act) -> Result<usize> {
    Error::expect_kind(Kind::ScoreSheet, opened.kind)?;
    let paper: ScoreSheetPaper = papers::read(&Parcel::from_bytes(&opened.payload)?.document)?;
    let judge = people::judge(tx, paper.judge)?;
    if judge.card.address() != opened.sender.address() {
        return Err(Error::UnknownJudge {
            judge: paper.judge.to_string(),
        });
    }
    for sheet in &paper.sheets {
        check(tx, call, &paper, sheet)?;
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
    check_marks(call, &sheet(paper.judge, copy))
}

/// Holds a sheet against the call's criteria and scale.
pub(crate) fn check_marks(call: &Call, sheet: &ScoreSheet) -> Result<()> {
    let scale = call.scale.as_ref().ok_or(Error::NoCall)?;
    let scale = judging::Scale {
        min: scale.min,
        max: scale.max,
        step: scale.step,
    };
    let problems = judging::check_sheet(sheet, &criteria(call), &scale)
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
pub(crate) fn criteria(call: &Call) -> Vec<judging::Criterion> {
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
    if let Some(reason) = &copy.recused
        && deal::dealt(tx, paper.round)?.contains(&(paper.judge, copy.entry))
    {
        deal::change(tx, paper.round, (&judge, &entry), "recused", reason, act)?;
        store::conflict::append(tx, &judge, &entry, "declared", reason, &act.by, &at)?;
    }
    let detail = json!({
        "judge": judge,
        "round": paper.round,
        "revision": copy.revision,
        "marks": copy.marks,
        "recused": copy.recused,
    });
    keeping::log(tx, &act.by, &at, "sheet-received", &entry, &detail)?;
    Ok(true)
}

/// Every latest sheet of a round on the given entries.
pub(super) fn sheets(conn: &Connection, round: u32, entries: &[Uuid]) -> Result<Vec<ScoreSheet>> {
    let mut found = Vec::new();
    for entry in entries {
        for row in store::score_sheet::latest_of_entry(conn, round, &entry.to_string())? {
            let copy: SheetCopy = papers::read(row.body.as_bytes())?;
            found.push(sheet(keeping::id(&row.judge)?, &copy));
        }
    }
    Ok(found)
}
