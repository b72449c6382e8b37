//! Taking a decision back.

use desk_core::award;
use serde_json::json;
use store::{DecisionRow, NewDecision, Transaction};
use workspace_core::{ActionContext, JudgingError, Reason, Result};

use super::decide;
use crate::Desk;

impl Desk {
    /// Takes a decision back, as if it had not been recorded: what stood before it stands again. A decision that took
    /// another back can be taken back as well, so long as nothing was decided on the category since. Gives the new row's id.
    pub async fn take_back_decision(
        &self,
        id: i64,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<i64> {
        let reason = Reason::from(reason).require()?.internal;
        let (by, at) = (ctx.actor.clone(), ctx.stamp());
        let write = self.core.store.write(move |tx| {
            let rows = store::decision::all(tx)?;
            let row = rows.iter().find(|row| row.id == id).cloned();
            let row = row.ok_or(JudgingError::DecisionGone)?;
            require_can_be_taken_back(&rows, &row)?;
            take_back(tx, &row, &reason, &by, &at)
        });
        write.await
    }
}

/// Refuses what cannot be taken back: a decision that does not stand any more, and one that took another back where
/// something was decided since.
fn require_can_be_taken_back(rows: &[DecisionRow], row: &DecisionRow) -> Result<()> {
    let of_category: Vec<DecisionRow> = rows
        .iter()
        .filter(|other| other.category == row.category)
        .cloned()
        .collect();
    let category_decision = award::fold_rows(&row.category, &of_category)?;
    let can_be_taken_back = if row.takes_back.is_some() {
        of_category.last().is_some_and(|last| last.id == row.id)
    } else {
        let mut lines = category_decision.outcomes().into_iter();
        lines.any(|(_, _, recorded)| recorded.id == row.id)
    };
    if can_be_taken_back {
        Ok(())
    } else {
        Err(JudgingError::DecisionGone.into())
    }
}

fn take_back(
    tx: &Transaction<'_>,
    row: &DecisionRow,
    reason: &str,
    by: &str,
    at: &str,
) -> Result<i64> {
    let id = store::decision::append(
        tx,
        &NewDecision {
            category: &row.category,
            entries: &row.entries,
            outcome: award::TAKEN_BACK,
            takes_back: Some(row.id),
            reason,
            for_entrant: None,
            votes: None,
            by,
            recorded_at: at,
        },
    )?;
    // Later decisions may depend on this one: refused where they cannot be applied without it.
    let rows = store::decision::all(tx)?.into_iter();
    let rows: Vec<DecisionRow> = rows.filter(|it| it.category == row.category).collect();
    award::fold_rows(&row.category, &rows).map_err(|_| JudgingError::DecidedSince)?;
    let detail = json!({
        "decision": id,
        "takes_back": row.id,
        "category": row.category,
        "entries": row.entries,
        "reason": reason,
    });
    for subject in decide::subjects(&row.category, &row.entries) {
        workspace_core::log(tx, by, at, "decision-taken-back", subject, &detail)?;
    }
    Ok(id)
}
