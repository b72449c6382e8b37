//! Publishing the call and extending it, with every entry whose verdict would change shown before it is saved.

use desk_core::eligibility::{record_verdict, verdict_change};
use desk_core::{heads, in_force};
use exchange::Kind;
use rules::{Call, Extension};
use serde_json::json;
use store::{Connection, Transaction};
use workspace_core::messages::{self, CallMessage};
use workspace_core::progress::StepCounter;
use workspace_core::sending::{self, Outgoing};
use workspace_core::views::CallPublished;
use workspace_core::{
    ActionContext, Delivery, Error, ProgressReporter, Result, VerdictChange, WorkspaceCore, trust,
};

use crate::Desk;
use crate::call::draft;

impl Desk {
    /// The call in force: its latest version.
    pub async fn call_in_force(&self) -> Result<Call> {
        self.core.store.read(in_force::call).await
    }

    /// Every version of the call, oldest first.
    pub async fn call_versions(&self) -> Result<Vec<Call>> {
        self.core
            .store
            .read(|conn| {
                let rows = store::call_version::all(conn)?;
                rows.iter()
                    .map(|row| Ok(Call::from_published(&row.toml)?))
                    .collect()
            })
            .await
    }

    /// Publishes the next version of the call and screens every entry again, all at once or not at all, then sends it where
    /// there is a mailbox: it can be exported as a file as well. Gives the entries whose verdict changed, and the
    /// delivery state of the call.
    pub async fn publish(
        &self,
        toml: &str,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<CallPublished> {
        let verdict_changes = self.record_call(toml, ctx, progress).await?;
        sending::send_all(&self.core, ctx, progress).await?;
        let delivery = self.core.store.read(delivery).await?;
        Ok(CallPublished {
            verdict_changes,
            delivery,
        })
    }

    async fn record_call(
        &self,
        toml: &str,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Vec<VerdictChange>> {
        let call = Call::from_toml(toml)?;
        let (toml, by, at) = (toml.to_owned(), ctx.actor.clone(), ctx.stamp());
        let (core, ctx) = (self.core.clone(), ctx.clone());
        let stop = progress.canceller();
        let read = self.core.store.read(store::entry::highest_number);
        let highest = read.await?;
        let work = |counter: StepCounter| {
            self.core.store.write(move |tx| {
                require_next_version(tx, &call)?;
                let closes = in_force::closes(tx)?;
                store::call_version::append(tx, &call.edition.id, call.version, &toml, &by, &at)?;
                let what = if call.version == 1 {
                    "call-published"
                } else {
                    "call-changed"
                };
                let deadline = call.deadline_in_force();
                let detail = json!({
                    "version": call.version,
                    "deadline": deadline.local.to_string(),
                    "zone": deadline.zone.name(),
                });
                draft::discard_if_published(tx, &toml)?;
                let mut verdict_changes = Vec::new();
                // Numbers without an entry count as well, so that the progress reaches its end.
                let mut passed = 0;
                for item in record_verdict::screen_all(tx, &call)? {
                    if stop.is_cancelled() {
                        return Err(Error::Stopped);
                    }
                    let (number, screened) = item?;
                    if let Some(previous) = store::verdict::latest(tx, &screened.row.entry)? {
                        let from = messages::parse_name(&previous.verdict)?;
                        verdict_changes.extend(verdict_change::of(from, number, &screened, closes));
                    }
                    record_verdict::record(tx, &call, number, &screened, &at)?;
                    counter.add((number - passed) as usize);
                    passed = number;
                }
                counter.add(highest.saturating_sub(passed) as usize);
                record_verdict::log(tx, &by, &at, what, &call.edition.id, &detail)?;
                // After the line that published it, so that its head covers that line.
                seal(tx, &core, &call, &toml, &ctx)?;
                Ok::<_, Error>(verdict_changes)
            })
        };
        progress
            .run_counted("progress-screening", highest as usize, work)
            .await
    }

    /// Publishes the call in force with one more extension.
    pub async fn extend(
        &self,
        extension: Extension,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<CallPublished> {
        let next = self.call_in_force().await?.extended(extension);
        self.publish(&next.to_toml(), ctx, progress).await
    }

    /// The call in force as a signed file that everyone may read. It was sealed when it was published.
    pub async fn sealed_call(&self) -> Result<(uuid::Uuid, Vec<u8>)> {
        let read = self.core.store.read(|conn| {
            let row = sealed_call_row(conn)?;
            let bytes = store::outbox::of(conn, &row.sealed_id)?.ok_or(Error::NoCall)?;
            Ok::<_, Error>((workspace_core::parse_id(&row.sealed_id)?, bytes))
        });
        read.await
    }
}

/// Seals a version of the call and keeps it until it is sent, in the transaction that publishes it: what is published
/// here waits to be handed out from that moment on.
fn seal(
    tx: &Transaction<'_>,
    core: &WorkspaceCore,
    call: &Call,
    toml: &str,
    ctx: &ActionContext,
) -> Result<()> {
    let head = heads::sign(tx, &core.identity, None, ctx.at)?;
    heads::note_issued(tx, &head, None, Kind::Call.name(), &ctx.stamp())?;
    let message = CallMessage {
        call: toml.to_owned(),
        desk: core.card.clone(),
        keys: trust::own_statements(tx)?,
        head,
    };
    let id = ctx.new_id();
    let bytes = exchange::seal(
        &core.identity,
        None,
        Kind::Call,
        id,
        &ctx.stamp(),
        &messages::bundle(&message)?,
    )?;
    let outgoing = Outgoing {
        id,
        kind: Kind::Call,
        subject: &call.version.to_string(),
        reader: None,
        bytes: &bytes,
        files: Vec::new(),
    };
    outgoing.put_in_outbox(tx, &json!({}), ctx)
}

/// Seals the call in force again, as after what the desk says of its keys changed; nothing where there is no call.
pub(crate) fn seal_again(
    tx: &Transaction<'_>,
    core: &WorkspaceCore,
    ctx: &ActionContext,
) -> Result<()> {
    let Some(row) = store::call_version::latest(tx)? else {
        return Ok(());
    };
    seal(tx, core, &Call::from_published(&row.toml)?, &row.toml, ctx)
}

/// The sealed file of the call in force.
fn sealed_call_row(conn: &Connection) -> Result<store::OutboxRow> {
    let version = store::call_version::latest(conn)?
        .ok_or(Error::NoCall)?
        .version;
    let row = store::outbox::latest(conn, Kind::Call.name(), &version.to_string())?;
    row.ok_or(Error::NoCall)
}

/// How far the call in force has come.
pub(crate) fn delivery(conn: &Connection) -> Result<Delivery> {
    Delivery::of(conn, &sealed_call_row(conn)?.sealed_id)
}

/// A call must be the next version of the edition that this desk runs.
fn require_next_version(conn: &Connection, call: &Call) -> Result<()> {
    let latest = store::call_version::latest(conn)?;
    if let Some(row) = &latest
        && row.edition != call.edition.id
    {
        return Err(Error::OtherEdition {
            expected: row.edition.clone(),
            found: call.edition.id.clone(),
        });
    }
    let expected = latest.map_or(1, |row| row.version + 1);
    if call.version == expected {
        Ok(())
    } else {
        Err(Error::CallVersion {
            expected,
            found: call.version,
        })
    }
}
