//! When a revision came, where the desk's looks into the mailbox do not prove it: a person states it, with the reason, or rules on the
//! deadline.

use chrono::{DateTime, Duration, Utc};
use desk_core::eligibility::arrivals::proved_arrival;
use desk_core::eligibility::record_verdict;
use desk_core::in_force;
use rules::{Call, Deadline};
use serde_json::json;
use store::ArrivalRow;
use workspace_core::{ActionContext, Error, Result, action_context, require_reason};

use crate::Desk;

impl Desk {
    /// Records when a revision came, as a person knows it: from a postmark, a mail server's log, the history that a cloud
    /// keeps. Without `at`, what was stated before is taken back. A reason is asked for; an instant after the one by which
    /// the desk had it is refused.
    pub async fn record_stated_arrival(
        &self,
        entry: &str,
        revision: u32,
        at: Option<DateTime<Utc>>,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        self.append_stated_arrival(entry, revision, move |_| Ok(at), reason, ctx)
            .await
    }

    /// The same with the minute that clocks in the call's zone showed, `2021-01-22T23:50`; an empty one takes back what was
    /// stated.
    pub async fn record_stated_arrival_local(
        &self,
        entry: &str,
        revision: u32,
        local_time: &str,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let local_time = local_time.trim().to_owned();
        let minute = move |call: &Call| {
            if local_time.is_empty() {
                return Ok(None);
            }
            let wrong = || Error::Shape {
                field: "local_time".to_owned(),
            };
            let minute = Deadline::at(&local_time, call.deadline.zone).ok_or_else(wrong)?;
            // A deadline includes its whole minute; an arrival in a minute is its first instant.
            let ends = minute.closes().map_err(rules::CallError::from)?;
            Ok(Some(ends - Duration::minutes(1)))
        };
        self.append_stated_arrival(entry, revision, minute, reason, ctx)
            .await
    }

    async fn append_stated_arrival(
        &self,
        entry: &str,
        revision: u32,
        at: impl FnOnce(&Call) -> Result<Option<DateTime<Utc>>> + Send + 'static,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let (entry, reason, ctx) = (entry.to_owned(), require_reason(reason)?, ctx.clone());
        self.core
            .store
            .write(move |tx| {
                let call = in_force::call(tx)?;
                let at = at(&call)?;
                let number = desk_core::number(tx, &entry)?;
                let history = store::entry_revision::history(tx, &entry)?;
                let row = history.into_iter().find(|row| row.revision == revision);
                let proved = row.as_ref().and_then(proved_arrival);
                let proved = proved.ok_or_else(|| Error::UnknownEntry {
                    entry: entry.clone(),
                })?;
                if at.is_some_and(|at| at > proved.latest()) {
                    let latest = action_context::stamp(proved.latest());
                    return Err(Error::ArrivalStated { latest });
                }
                let stamp = ctx.stamp();
                let at = at.map(action_context::stamp);
                let detail = json!({ "revision": revision, "at": at, "reason": reason });
                let stated = ArrivalRow {
                    entry: entry.clone(),
                    revision,
                    at,
                    reason,
                    recorded_at: stamp.clone(),
                    by: ctx.actor.clone(),
                };
                store::arrival::append(tx, &stated)?;
                record_verdict::rescreen(tx, &call, number, &entry, &stamp)?;
                record_verdict::log(tx, &ctx.actor, &stamp, "arrival-stated", &entry, &detail)
            })
            .await
    }
}
