//! Packets that a desk sends, and the entries in them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use exchange::{Card, Kind, Limits};
use rules::Call;
use serde::Serialize;
use serde_json::json;
use store::Connection;
use uuid::Uuid;

use super::Judge;
use crate::attachments::unpack;
use crate::papers::{self, AttachmentNote, JudgingCopy, PacketPaper};
use crate::trust::{self, CallTaken, Confirm};
use crate::{Act, Error, Fetched, Result, TrustError, act, keeping, sending, witness};

/// Who this workspace is at its desk.
const JUDGE_ID: &str = "judge";

/// An entry that was dealt to this judge.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assigned {
    /// The round.
    pub round: u32,
    /// The entry as a judge may see it.
    pub entry: JudgingCopy,
}

impl Judge {
    /// Reads what desks say of their keys, so that nothing goes out to keys that are void, sends what waits, and takes in the
    /// packets in the mailbox. One of a desk that nobody has confirmed stays there and is named.
    pub async fn collect(&self, act: &Act) -> Result<Fetched> {
        let mailbox = &self.settings().mailbox().await?;
        let mut fetched = Fetched {
            news: trust::heed(&self.kept, mailbox, act).await?,
            ..Fetched::default()
        };
        sending::send_all(&self.kept, act).await?;
        let waiting = keeping::waiting(&self.kept, mailbox, Kind::Packet, &mut fetched).await?;
        for item in waiting {
            let bytes = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => bytes,
                Err(error) => {
                    fetched.count(&item, Err(error.into()))?;
                    continue;
                }
            };
            match self.take_confirmed(&bytes, Confirm::Nobody, act).await {
                Err(Error::Trust(TrustError::Unconfirmed { .. })) => {
                    fetched.name(self.unconfirmed(&bytes)?);
                }
                // It was overtaken on its way, and counts as dealt with.
                Err(Error::Trust(TrustError::OlderPacket { .. })) => {}
                taken => {
                    fetched.count(&item, taken.map(|entries| entries.is_some()))?;
                }
            }
        }
        let contradictions = self.kept.store.read(witness::contradictions).await?;
        fetched.news.extend(contradictions);
        Ok(fetched)
    }

    /// Takes in one packet of the desk that a person confirmed: none but that desk can send one. Gives how many entries
    /// are in it, 0 where it was taken in before.
    pub async fn take_packet(&self, sealed: &[u8], act: &Act) -> Result<usize> {
        let taken = self.take_confirmed(sealed, Confirm::Nobody, act).await?;
        Ok(taken.unwrap_or_default())
    }

    /// Takes in one packet, the first one by the word of a person. Gives how many entries are in it; none where it was
    /// taken in before.
    pub(crate) async fn take_confirmed(
        &self,
        sealed: &[u8],
        confirm: Confirm,
        act: &Act,
    ) -> Result<Option<usize>> {
        let packet = self.read_packet(sealed)?;
        let notes: Vec<AttachmentNote> = packet
            .paper
            .entries
            .iter()
            .flat_map(|entry| entry.attachments.clone())
            .collect();
        let files = unpack(packet.attachments, &notes)?;
        let (id, made_at, signed, paper) = (packet.id, packet.made_at, packet.signed, packet.paper);
        trust::hear(&self.kept, signed.statements.clone(), act).await?;
        let (now, by, at) = (act, act.by.clone(), act.stamp());
        let act = act.clone();
        let older = TrustError::OlderPacket { round: paper.round };
        let taken = self
            .kept
            .store
            .write(move |tx| {
                let sender = &signed.sender;
                if let CallTaken::NotInForce(error @ TrustError::TwoTexts { .. }) =
                    trust::take_packet_call(tx, &signed, &confirm, &act)?
                {
                    return Err(Error::Trust(error));
                }
                let own = store::meta::get(tx, JUDGE_ID)?;
                let own = own.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                trust::expect_judge(own.as_deref(), &paper.judge.to_string())?;
                if !keeping::taken(tx, id, Kind::Packet, sender, &at)? {
                    return Ok(Some(None));
                }
                if !is_newest(tx, paper.round, made_at)? {
                    let detail = json!({ "round": paper.round });
                    keeping::log(tx, &by, &at, "packet-overtaken", &id.to_string(), &detail)?;
                    return Ok(None);
                }
                store::meta::set(tx, JUDGE_ID, paper.judge.to_string().as_bytes())?;
                for file in &files {
                    store::attachment::put(tx, &file.bytes, &file.note.media_type)?;
                }
                let mut stand = BTreeSet::new();
                for row in store::assignment::current(tx, paper.round)? {
                    stand.insert(row.entry);
                }
                for entry in &paper.entries {
                    keep_entry(tx, entry, sender, &act)?;
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
                Ok(Some(Some(paper.entries.len())))
            })
            .await?;
        let taken = taken.ok_or(Error::Trust(older))?;
        // After the packet was kept, whatever its files do to their reader.
        self.read_waiting(now).await?;
        Ok(taken)
    }

    /// The entries that were dealt to this judge, in the order of the desk's numbers.
    pub async fn assigned(&self) -> Result<Vec<Assigned>> {
        self.kept.store.read(assigned).await
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
    let opened = trust::in_force(conn, &trust::chosen(conn)?)?;
    Ok(Call::from_toml(&opened.row.toml)?)
}

/// This judge's id at the desk; known once a packet has come.
pub(super) fn judge_id(conn: &Connection) -> Result<Uuid> {
    let kept = store::meta::get(conn, JUDGE_ID)?.ok_or(Error::NoCall)?;
    keeping::id(&String::from_utf8_lossy(&kept))
}

/// Whether no packet of the round that was packed later was taken in; remembers when this one was packed. A packet that
/// comes by another way than the mailbox may have been overtaken.
fn is_newest(tx: &store::Transaction<'_>, round: u32, made_at: DateTime<Utc>) -> Result<bool> {
    let key = format!("packet/{round}");
    let made_at = act::stamp(made_at);
    let last = store::meta::get(tx, &key)?;
    if last.is_some_and(|last| made_at.as_bytes() < last.as_slice()) {
        return Ok(false);
    }
    store::meta::set(tx, &key, made_at.as_bytes())?;
    Ok(true)
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
    crate::assignment::change(tx, paper.round, (&judge, entry), what, "", act)
}
