//! Publishing the call and extending it, with every entry whose verdict would change shown before it is saved.

use exchange::Kind;
use rules::{Call, Extension};
use serde_json::json;
use store::{Connection, Transaction};

use crate::desk::call::draft;
use crate::desk::eligibility::{flip, screen};
use crate::desk::{Desk, heads, in_force};
use crate::keeping::Kept;
use crate::papers::{self, CallPaper};
use crate::progress::Tell;
use crate::sending::{self, Outgoing};
use crate::views::CallPublished;
use crate::{Act, Delivery, Error, Flip, Result, Watch, act, keeping, trust};

impl Desk {
    /// The call in force: its latest version.
    pub async fn call_in_force(&self) -> Result<Call> {
        self.kept.store.read(in_force::call).await
    }

    /// Every version of the call, oldest first.
    pub async fn call_versions(&self) -> Result<Vec<Call>> {
        self.kept
            .store
            .read(|conn| {
                let rows = store::call_version::all(conn)?;
                rows.iter()
                    .map(|row| Ok(Call::from_toml(&row.toml)?))
                    .collect()
            })
            .await
    }

    /// Publishes the next version of the call and screens every entry anew, all at once or not at all, then sends it where
    /// there is a mailbox: it can be handed out by hand as well. Gives the entries whose verdict changed, and how far the
    /// call came.
    pub async fn publish(&self, toml: &str, act: &Act, watch: Watch<'_>) -> Result<CallPublished> {
        let flips = self.record_call(toml, act, watch).await?;
        sending::send_all(&self.kept, act).await?;
        let delivery = self.kept.store.read(delivery).await?;
        Ok(CallPublished { flips, delivery })
    }

    async fn record_call(&self, toml: &str, act: &Act, watch: Watch<'_>) -> Result<Vec<Flip>> {
        let call = Call::from_toml(toml)?;
        let (toml, by, at) = (toml.to_owned(), act.by.clone(), act.stamp());
        let (kept, act) = (self.kept.clone(), act.clone());
        let stop = watch.canceller();
        let read = self.kept.store.read(store::entry::highest_number);
        let total = read.await? as usize;
        let work = |tell: Tell| {
            self.kept.store.write(move |tx| {
                follows(tx, &call)?;
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
                draft::published(tx, &toml)?;
                let mut flips = Vec::new();
                for found in screen::all(tx, &call)? {
                    if stop.is_cancelled() {
                        return Err(Error::Stopped);
                    }
                    let (number, screened) = found?;
                    if let Some(before) = store::verdict::latest(tx, &screened.row.entry)? {
                        let from = papers::name(&before.verdict)?;
                        flips.extend(flip::of(from, number, &screened, closes));
                    }
                    screen::keep(tx, &call, number, &screened, &at)?;
                    tell.add(1);
                }
                keeping::log(tx, &by, &at, what, &call.edition.id, &detail)?;
                // After the line that published it, so that its head covers that line.
                seal(tx, &kept, &call, &toml, &act)?;
                Ok::<_, Error>(flips)
            })
        };
        watch.over("progress-screening", total, work).await
    }

    /// Publishes the call in force with one more extension.
    pub async fn extend(
        &self,
        extension: Extension,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<CallPublished> {
        let next = self.call_in_force().await?.extended(extension);
        self.publish(&next.to_toml(), act, watch).await
    }

    /// The call in force as a signed file that everyone may read. It was sealed when it was published.
    pub async fn sealed_call(&self, _act: &Act) -> Result<(uuid::Uuid, Vec<u8>)> {
        let read = self.kept.store.read(|conn| {
            let row = sealed(conn)?;
            let bytes = store::outbox::of(conn, &row.sealed_id)?.ok_or(Error::NoCall)?;
            Ok::<_, Error>((keeping::id(&row.sealed_id)?, bytes))
        });
        read.await
    }
}

/// Seals a version of the call and keeps it until it is sent, in the transaction that publishes it: what is published
/// here waits to be handed out from that moment on.
fn seal(tx: &Transaction<'_>, kept: &Kept, call: &Call, toml: &str, act: &Act) -> Result<()> {
    let head = heads::sign(tx, &kept.identity, None, act.at)?;
    heads::note(tx, &head, None, Kind::Call.name(), &act.stamp())?;
    let paper = CallPaper {
        call: toml.to_owned(),
        desk: kept.card.clone(),
        keys: trust::own_statements(tx)?,
        head,
    };
    let id = act::id_at(act.at);
    let bytes = exchange::seal(
        &kept.identity,
        None,
        Kind::Call,
        id,
        &act.stamp(),
        &papers::parcel(&paper)?,
    )?;
    let outgoing = Outgoing {
        id,
        kind: Kind::Call,
        subject: &call.version.to_string(),
        reader: None,
        bytes: &bytes,
    };
    outgoing.keep(tx, &json!({}), act)
}

/// Seals the call in force anew, as after what the desk says of its keys changed; nothing where there is no call.
pub(in crate::desk) fn seal_again(tx: &Transaction<'_>, kept: &Kept, act: &Act) -> Result<()> {
    let Some(row) = store::call_version::latest(tx)? else {
        return Ok(());
    };
    seal(tx, kept, &Call::from_toml(&row.toml)?, &row.toml, act)
}

/// The sealed file of the call in force.
fn sealed(conn: &Connection) -> Result<store::OutboxRow> {
    let version = store::call_version::latest(conn)?
        .ok_or(Error::NoCall)?
        .version;
    let row = store::outbox::latest(conn, Kind::Call.name(), &version.to_string())?;
    row.ok_or(Error::NoCall)
}

/// How far the call in force has come.
pub(in crate::desk) fn delivery(conn: &Connection) -> Result<Delivery> {
    Delivery::of(conn, &sealed(conn)?.sealed_id)
}

/// A call must be the next version of the edition that this desk runs.
fn follows(conn: &Connection, call: &Call) -> Result<()> {
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
