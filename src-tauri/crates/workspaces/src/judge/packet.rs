//! Packets that a desk sends, and the entries in them.

use std::collections::BTreeSet;

use exchange::{Card, Kind, Limits, Mailbox, Opened, Parcel};
use rules::Call;
use serde::Serialize;
use serde_json::json;
use store::Connection;
use uuid::Uuid;

use super::Judge;
use crate::attachments::unpack;
use crate::papers::{self, AttachmentNote, JudgingCopy, PacketPaper};
use crate::{Act, Error, Fetched, Result, keeping};

/// An entry that was dealt to this judge.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assigned {
    /// The round.
    pub round: u32,
    /// The entry as a judge may see it.
    pub entry: JudgingCopy,
}

impl Judge {
    /// Takes in the packets that wait in the mailbox.
    pub async fn collect(&self, mailbox: &Mailbox, act: &Act) -> Result<Fetched> {
        let mut fetched = Fetched::default();
        let waiting = keeping::waiting(&self.kept, mailbox, Kind::Packet, &mut fetched).await?;
        for item in waiting {
            let taken = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => self.take_packet(&bytes, act).await.map(drop),
                Err(error) => Err(error.into()),
            };
            fetched.count(&item, taken)?;
        }
        Ok(fetched)
    }

    /// Takes in one packet. The first desk that sends one is the desk of its edition; no other can send a later one.
    pub async fn take_packet(&self, sealed: &[u8], act: &Act) -> Result<usize> {
        let opened = keeping::open_sealed(&self.kept, sealed, Kind::Packet)?;
        let Opened {
            id,
            sender,
            payload,
            ..
        } = opened;
        let parcel = Parcel::from_bytes(&payload)?;
        let paper: PacketPaper = papers::received(&parcel.document)?;
        let call = Call::from_toml(&paper.call)?;
        let notes: Vec<AttachmentNote> = paper
            .entries
            .iter()
            .flat_map(|entry| entry.attachments.clone())
            .collect();
        let files = unpack(parcel.attachments, &notes)?;
        let (now, by, at) = (act, act.by.clone(), act.stamp());
        let act = act.clone();
        let taken = self
            .kept
            .store
            .write(move |tx| {
                keeping::pin_desk(tx, &call.edition.id, &sender)?;
                if !keeping::taken(tx, id, Kind::Packet, &sender, &at)? {
                    return Ok(0);
                }
                keep_call(tx, &call, &paper.call, &by, &at)?;
                store::meta::set(tx, "judge", paper.judge.to_string().as_bytes())?;
                for file in &files {
                    store::attachment::put(tx, &file.bytes, &file.note.media_type)?;
                }
                let mut stand = BTreeSet::new();
                for row in store::assignment::current(tx, paper.round)? {
                    stand.insert(row.entry);
                }
                for entry in &paper.entries {
                    keep_entry(tx, entry, &sender, &act)?;
                    if !stand.remove(&entry.entry.to_string()) {
                        change(tx, &paper, &entry.entry.to_string(), "assigned", &act)?;
                    }
                }
                // A packet holds all that the judge reads in its round: what is not in it was taken back.
                for gone in stand {
                    change(tx, &paper, &gone, "removed", &act)?;
                }
                let detail = json!({ "round": paper.round, "entries": paper.entries.len() });
                keeping::log(tx, &by, &at, "packet-opened", &id.to_string(), &detail)?;
                Ok::<_, Error>(paper.entries.len())
            })
            .await?;
        // After the packet was kept, whatever its files do to their reader.
        self.read_waiting(now).await?;
        Ok(taken)
    }

    /// The entries that were dealt to this judge, in the order of the desk's numbers.
    pub async fn assigned(&self) -> Result<Vec<Assigned>> {
        self.kept.store.read(assigned).await
    }

    /// The call that the entries were dealt under: its criteria and scale are what to mark by.
    pub async fn call(&self) -> Result<Call> {
        self.kept.store.read(call).await
    }

    /// This judge's id at the desk; known once a packet has come.
    pub(super) async fn id(&self) -> Result<Uuid> {
        self.kept.store.read(judge_id).await
    }
}

/// The entries that were dealt to this judge, in the order of the desk's numbers.
pub(super) fn assigned(conn: &Connection) -> Result<Vec<Assigned>> {
    let rows = store::assignment::all_current(conn)?;
    let mut assigned = Vec::with_capacity(rows.len());
    for row in rows {
        let latest = store::entry_revision::latest(conn, &row.entry)?;
        let body = latest.ok_or(Error::UnknownEntry { entry: row.entry })?.body;
        assigned.push(Assigned {
            round: row.round,
            entry: papers::read(body.as_bytes())?,
        });
    }
    assigned.sort_by_key(|a| (a.round, a.entry.number));
    Ok(assigned)
}

/// The call that the entries were dealt under.
pub(super) fn call(conn: &Connection) -> Result<Call> {
    let row = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    Ok(Call::from_toml(&row.toml)?)
}

/// This judge's id at the desk; known once a packet has come.
pub(super) fn judge_id(conn: &Connection) -> Result<Uuid> {
    let kept = store::meta::get(conn, "judge")?.ok_or(Error::NoCall)?;
    keeping::id(&String::from_utf8_lossy(&kept))
}

fn keep_call(
    tx: &store::Transaction<'_>,
    call: &Call,
    toml: &str,
    by: &str,
    at: &str,
) -> Result<()> {
    if store::call_version::get(tx, &call.edition.id, call.version)?.is_none() {
        store::call_version::append(tx, &call.edition.id, call.version, toml, by, at)?;
    }
    Ok(())
}

fn keep_entry(
    tx: &store::Transaction<'_>,
    copy: &JudgingCopy,
    desk: &Card,
    act: &Act,
) -> Result<()> {
    let at = act.stamp();
    let entry = copy.entry.to_string();
    if store::entry::get(tx, &entry)?.is_none() {
        store::entry::insert(tx, &entry, Some(copy.number), &desk.verifying_key(), &at)?;
    }
    let history = store::entry_revision::history(tx, &entry)?;
    if !history.iter().any(|row| row.revision == copy.revision) {
        store::entry_revision::append(
            tx,
            &store::NewEntryRevision {
                entry: &entry,
                revision: copy.revision,
                body: &papers::text(copy)?,
                received_at: None,
                received_source: None,
                arrived_after: None,
                arrived_by: None,
                claimed_at: None,
                sealed_at: None,
                sealed_id: None,
                state: "submitted",
                recorded_at: &at,
                by: &act.by,
            },
        )?;
    }
    Ok(())
}

/// Records that an entry came to this judge, or was taken back.
fn change(
    tx: &store::Transaction<'_>,
    paper: &PacketPaper,
    entry: &str,
    what: &str,
    act: &Act,
) -> Result<()> {
    let judge = paper.judge.to_string();
    crate::desk::change_assignment(tx, paper.round, (&judge, entry), what, "", act)
}
