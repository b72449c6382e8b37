//! What a call asks before an outcome is announced: a person records of an entry that it is met, or that it is not after
//! all.

use desk_core::award::EntryCondition;
use desk_core::in_force;
use serde_json::json;
use store::OutcomeConditionRow;
use workspace_core::views::{ConditionMet, ConditionView};
use workspace_core::{ActionContext, Error, Reason, Result};

use crate::Desk;

impl Desk {
    /// Records whether a condition of the call is met by an entry. Why, or how, is asked for.
    pub async fn record_condition(
        &self,
        entry: &str,
        condition: &str,
        met: bool,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let reason = Reason::from(reason).require()?.internal;
        let row = OutcomeConditionRow {
            entry: entry.to_owned(),
            condition: condition.to_owned(),
            met,
            reason,
            recorded_at: ctx.stamp(),
            by: ctx.actor.clone(),
        };
        let write = self.core.store.write(move |tx| {
            let call = in_force::call(tx)?;
            let mut conditions = call.outcomes.iter().flat_map(|it| &it.conditions);
            if !conditions.any(|it| it.id == row.condition) {
                let field = "condition".to_owned();
                return Err(Error::Shape { field });
            }
            // Refused where there is no such entry.
            desk_core::number(tx, &row.entry)?;
            store::outcome_condition::append(tx, &row)?;
            let what = if row.met {
                "condition-met"
            } else {
                "condition-not-met"
            };
            let detail = json!({ "condition": row.condition, "reason": row.reason });
            workspace_core::log(tx, &row.by, &row.recorded_at, what, &row.entry, &detail)
        });
        write.await
    }
}

/// A condition as the window shows it.
pub(super) fn view(of: EntryCondition<'_>) -> ConditionView {
    ConditionView {
        id: of.condition.id.clone(),
        text: of.condition.text.clone(),
        met: of.met.map(|row| ConditionMet {
            reason: row.reason,
            by: row.by,
            at: row.recorded_at,
        }),
    }
}
