//! Ruling: a person decides over a finding, with name and reason, and may take that back. History keeps both.

use desk_core::eligibility::evaluate::Screening;
use desk_core::eligibility::record_verdict;
use desk_core::eligibility::rulings::REVOKED;
use desk_core::in_force;
use rules::{FindingKey, Outcome, Verdict};
use serde_json::{Value, json};
use workspace_core::{ActionContext, Reason, Result, messages};

use crate::Desk;

/// A ruling on a finding, or its revocation, before it is recorded.
struct RulingRecord {
    on: FindingKey,
    outcome: String,
    reason: Reason,
    what: &'static str,
    detail: Value,
}

impl Desk {
    /// Records a ruling on the revision that counts; gives the verdict that follows. A reason is asked for.
    pub async fn record_ruling(
        &self,
        entry: &str,
        on: &FindingKey,
        outcome: Outcome,
        reason: impl Into<Reason>,
        ctx: &ActionContext,
    ) -> Result<Verdict> {
        let reason = reason.into().require()?;
        let outcome = messages::name_of(&outcome)?;
        let detail = json!({ "rule": on.rule, "id": on.id, "piece": on.piece, "outcome": outcome, "reason": reason.internal, "for_entrant": reason.for_entrant });
        let record = RulingRecord {
            on: on.clone(),
            outcome,
            reason,
            what: "ruled",
            detail,
        };
        self.record(entry, record, ctx).await
    }

    /// Takes the rulings on one finding back, as an undo does; gives the verdict that follows.
    pub async fn revoke_ruling(
        &self,
        entry: &str,
        on: &FindingKey,
        ctx: &ActionContext,
    ) -> Result<Verdict> {
        let detail = json!({ "rule": on.rule, "id": on.id, "piece": on.piece });
        let record = RulingRecord {
            on: on.clone(),
            outcome: REVOKED.to_owned(),
            reason: Reason::default(),
            what: "ruling-revoked",
            detail,
        };
        self.record(entry, record, ctx).await
    }

    async fn record(
        &self,
        entry: &str,
        record: RulingRecord,
        ctx: &ActionContext,
    ) -> Result<Verdict> {
        let (entry, by, at) = (entry.to_owned(), ctx.actor.clone(), ctx.stamp());
        let write = self.core.store.write(move |tx| {
            let call = in_force::call(tx)?;
            let number = desk_core::number(tx, &entry)?;
            let mut screening = Screening::in_force(tx, &call)?;
            let revision = screening.require(&entry)?.row.revision;
            store::ruling::append(
                tx,
                &store::NewRuling {
                    entry: &entry,
                    revision,
                    rule: &messages::name_of(&record.on.rule)?,
                    rule_id: record.on.id.as_deref(),
                    piece: record.on.piece,
                    outcome: &record.outcome,
                    reason: &record.reason.internal,
                    for_entrant: record.reason.for_entrant.as_deref(),
                    by: &by,
                    recorded_at: &at,
                },
            )?;
            // Which revision counts may depend on the ruling, and later entries on what that revision says.
            let verdict =
                record_verdict::rescreen_in(tx, &call, &mut screening, (number, &entry), &at)?;
            record_verdict::log(tx, &by, &at, record.what, &entry, &record.detail)?;
            Ok(verdict)
        });
        write.await
    }
}
