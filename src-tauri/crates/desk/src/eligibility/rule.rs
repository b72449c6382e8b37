//! Ruling: a person decides over a finding, with name and reason, and may take that back. History keeps both.

use desk_core::eligibility::evaluate::Screening;
use desk_core::eligibility::record_verdict;
use desk_core::eligibility::rulings::REVOKED;
use desk_core::in_force;
use rules::{FindingKey, Outcome, Verdict};
use serde_json::{Value, json};
use workspace_core::{ActionContext, Reason, Result, messages};

use crate::Desk;

/// A line on the finding of one rule.
struct Line {
    on: FindingKey,
    outcome: String,
    reason: Reason,
    what: &'static str,
    detail: Value,
}

impl Desk {
    /// Records a ruling on the revision that counts; gives the verdict that follows. A reason is asked for.
    pub async fn rule(
        &self,
        entry: &str,
        on: &FindingKey,
        outcome: Outcome,
        reason: impl Into<Reason>,
        ctx: &ActionContext,
    ) -> Result<Verdict> {
        let reason = reason.into().given()?;
        let outcome = messages::name_of(&outcome)?;
        let detail = json!({ "rule": on.rule, "id": on.id, "piece": on.piece, "outcome": outcome, "reason": reason.internal, "for_entrant": reason.for_entrant });
        let line = Line {
            on: on.clone(),
            outcome,
            reason,
            what: "ruled",
            detail,
        };
        self.record(entry, line, ctx).await
    }

    /// Takes the rulings on one finding back, as an undo does; gives the verdict that follows.
    pub async fn revoke_ruling(
        &self,
        entry: &str,
        on: &FindingKey,
        ctx: &ActionContext,
    ) -> Result<Verdict> {
        let detail = json!({ "rule": on.rule, "id": on.id, "piece": on.piece });
        let line = Line {
            on: on.clone(),
            outcome: REVOKED.to_owned(),
            reason: Reason::default(),
            what: "ruling-revoked",
            detail,
        };
        self.record(entry, line, ctx).await
    }

    async fn record(&self, entry: &str, line: Line, ctx: &ActionContext) -> Result<Verdict> {
        let (entry, by, at) = (entry.to_owned(), ctx.actor.clone(), ctx.stamp());
        let write = self.core.store.write(move |tx| {
            let call = in_force::call(tx)?;
            let number = desk_core::number(tx, &entry)?;
            let mut screening = Screening::in_force(tx, &call)?;
            let revision = screening.known(&entry)?.row.revision;
            store::ruling::append(
                tx,
                &store::NewRuling {
                    entry: &entry,
                    revision,
                    rule: &messages::name_of(&line.on.rule)?,
                    rule_id: line.on.id.as_deref(),
                    piece: line.on.piece,
                    outcome: &line.outcome,
                    reason: &line.reason.internal,
                    for_entrant: line.reason.for_entrant.as_deref(),
                    by: &by,
                    recorded_at: &at,
                },
            )?;
            // Which revision counts may hang on the ruling, and later entries on what it says.
            let verdict =
                record_verdict::renew_in(tx, &call, &mut screening, (number, &entry), &at)?;
            workspace_core::log(tx, &by, &at, line.what, &entry, &line.detail)?;
            Ok(verdict)
        });
        write.await
    }
}
