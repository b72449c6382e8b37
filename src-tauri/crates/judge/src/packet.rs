//! Packets that a desk sends, and the entries in them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use exchange::{Card, Kind, Limits};
use rules::Call;
use serde::Serialize;
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::attachments::{Attached, Content, unpack};
use workspace_core::messages::{self, AttachmentNote, JudgingCopy, PacketMessage};
use workspace_core::trust::{self, CallTaken, Confirm};
use workspace_core::{
    ActionContext, Error, Fetched, ProgressReporter, Result, TrustError, action_context, sending,
    witness, work_files,
};

use super::Judge;

/// Who this workspace is at its desk.
const JUDGE_ID: &str = "judge";

/// An entry that was assigned to this judge.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assigned {
    /// The round.
    pub round: u32,
    /// The entry as a judge may see it.
    pub entry: JudgingCopy,
}

impl Judge {
    /// Reads what desks say of their keys, so that nothing goes out to keys that are void, sends what waits, imports
    /// the packets in the mailbox, and fetches the files of the work that they name. A packet of a desk that nobody has
    /// confirmed stays there and is named. One whose files have not all come can be read; what is missing comes with a later
    /// fetch.
    pub async fn collect(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Fetched> {
        let mailbox = &self.settings().mailbox().await?;
        let mut fetched = Fetched {
            news: trust::follow_mailbox_statements(&self.core, mailbox, ctx).await?,
            ..Fetched::default()
        };
        sending::send_by(&self.core, mailbox, ctx, progress).await?;
        let items =
            workspace_core::new_in_mailbox(&self.core, mailbox, Kind::Packet, &mut fetched).await?;
        for item in items {
            let bytes = match mailbox.get(&item, &Limits::default()).await {
                Ok(bytes) => bytes,
                Err(error) => {
                    fetched.count_or_refuse(&item, Err(error.into()))?;
                    continue;
                }
            };
            match self.take_confirmed(&bytes, Confirm::Nobody, ctx).await {
                Err(Error::Trust(TrustError::Unconfirmed { .. })) => {
                    fetched.add_unconfirmed(self.unconfirmed(&bytes)?);
                }
                // It was overtaken on its way, and counts as done.
                Err(Error::Trust(TrustError::OlderPacket { .. })) => {}
                taken => {
                    fetched.count_or_refuse(&item, taken.map(|entries| entries.is_some()))?;
                }
            }
        }
        fetched.files = work_files::fetch_missing(&self.core, mailbox, ctx, progress).await?;
        if fetched.files.fetched > 0 {
            self.read_unread_files(ctx).await?;
        }
        let contradictions = self.core.store.read(witness::contradictions).await?;
        fetched.news.extend(contradictions);
        Ok(fetched)
    }

    /// Imports one packet of the desk that a person confirmed: none but that desk can send one. Gives how many entries
    /// are in it, 0 where it was taken in before.
    pub async fn take_packet(&self, sealed: &[u8], ctx: &ActionContext) -> Result<usize> {
        let entry_count = self.take_confirmed(sealed, Confirm::Nobody, ctx).await?;
        Ok(entry_count.unwrap_or_default())
    }

    /// Imports one packet, the first one by the word of a person. Gives how many entries are in it; none where it was
    /// taken in before.
    pub async fn take_confirmed(
        &self,
        sealed: &[u8],
        confirm: Confirm,
        ctx: &ActionContext,
    ) -> Result<Option<usize>> {
        let packet = self.read_packet(sealed)?;
        let notes: Vec<AttachmentNote> = packet
            .message
            .entries
            .iter()
            .flat_map(|entry| entry.attachments.clone())
            .collect();
        let files = unpack(packet.attachments, &notes, &packet.message.files)?;
        let (id, made_at, signed, message) =
            (packet.id, packet.made_at, packet.signed, packet.message);
        trust::follow_statements(&self.core, signed.statements.clone(), ctx).await?;
        let (reading_ctx, by, at) = (ctx, ctx.actor.clone(), ctx.stamp());
        let ctx = ctx.clone();
        let older = TrustError::OlderPacket {
            round: message.round,
        };
        let entry_count = self
            .core
            .store
            .write(move |tx| {
                let sender = &signed.sender;
                if let CallTaken::NotInForce(error @ TrustError::TwoTexts { .. }) =
                    trust::take_packet_call(tx, &signed, &confirm, &ctx)?
                {
                    return Err(Error::Trust(error));
                }
                let own_id = store::meta::get(tx, JUDGE_ID)?;
                let own_id = own_id.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                trust::expect_judge(own_id.as_deref(), &message.judge.to_string())?;
                if !workspace_core::note_taken(tx, id, Kind::Packet, sender, &at)? {
                    return Ok(Some(None));
                }
                if !is_newest(tx, message.round, made_at)? {
                    let detail = json!({ "round": message.round });
                    workspace_core::log(
                        tx,
                        &by,
                        &at,
                        "packet-overtaken",
                        &id.to_string(),
                        &detail,
                    )?;
                    return Ok(None);
                }
                store::meta::set(tx, JUDGE_ID, message.judge.to_string().as_bytes())?;
                for file in &files {
                    keep_file(tx, file)?;
                }
                let mut not_in_packet = BTreeSet::new();
                for row in store::assignment::current(tx, message.round)? {
                    not_in_packet.insert(row.entry);
                }
                for entry in &message.entries {
                    keep_entry(tx, entry, sender, &ctx)?;
                    if !not_in_packet.remove(&entry.entry.to_string()) {
                        record_assignment(
                            tx,
                            &message,
                            &entry.entry.to_string(),
                            "assigned",
                            &ctx,
                        )?;
                    }
                }
                // A packet holds all that the judge reads in its round: what is not in it was taken back.
                for entry in not_in_packet {
                    record_assignment(tx, &message, &entry, "removed", &ctx)?;
                }
                let detail = json!({ "round": message.round, "entries": message.entries.len() });
                workspace_core::log(tx, &by, &at, "packet-opened", &id.to_string(), &detail)?;
                Ok(Some(Some(message.entries.len())))
            })
            .await?;
        let entry_count = entry_count.ok_or(Error::Trust(older))?;
        // After the packet was kept, whatever its files do to their reader.
        self.read_unread_files(reading_ctx).await?;
        Ok(entry_count)
    }

    /// The entries that were assigned to this judge, in the order of the desk's numbers.
    pub async fn assigned(&self) -> Result<Vec<Assigned>> {
        self.core.store.read(assigned).await
    }

    /// This judge's id at the desk; known once a packet has come.
    pub(super) async fn id(&self) -> Result<Uuid> {
        self.core.store.read(judge_id).await
    }
}

/// The entries that were assigned to this judge, in the order of the desk's numbers.
pub(super) fn assigned(conn: &Connection) -> Result<Vec<Assigned>> {
    let rows = store::assignment::all_current(conn)?;
    let mut assigned = Vec::with_capacity(rows.len());
    for row in rows {
        assigned.push(Assigned {
            round: row.round,
            entry: latest_copy(conn, row.entry)?,
        });
    }
    assigned.sort_by_key(|a| (a.round, a.entry.number));
    Ok(assigned)
}

/// One entry, where it is assigned to this judge in that round.
pub(super) fn assigned_entry(conn: &Connection, round: u32, entry: Uuid) -> Result<JudgingCopy> {
    let (entry, rows) = (entry.to_string(), store::assignment::all_current(conn)?);
    if rows.iter().any(|it| it.round == round && it.entry == entry) {
        latest_copy(conn, entry)
    } else {
        Err(Error::UnknownEntry { entry })
    }
}

/// The copy of an entry that came last, in a packet of any round.
pub(super) fn latest_copy(conn: &Connection, entry: String) -> Result<JudgingCopy> {
    let latest = store::entry_revision::latest(conn, &entry)?;
    let body = latest.ok_or(Error::UnknownEntry { entry })?.body;
    messages::read(body.as_bytes())
}

/// The call that the entries were assigned under.
pub(super) fn call(conn: &Connection) -> Result<Call> {
    let opened_call = trust::call_in_force(conn, &trust::chosen_call(conn)?)?;
    Ok(Call::from_published(&opened_call.row.toml)?)
}

/// This judge's id at the desk; known once a packet has come.
pub(super) fn judge_id(conn: &Connection) -> Result<Uuid> {
    let id_bytes = store::meta::get(conn, JUDGE_ID)?.ok_or(Error::NoCall)?;
    workspace_core::parse_id(&String::from_utf8_lossy(&id_bytes))
}

/// Whether no packet of the round that was packed later was taken in; remembers when this one was packed. A packet that
/// comes by another way than the mailbox may have been overtaken.
fn is_newest(tx: &store::Transaction<'_>, round: u32, made_at: DateTime<Utc>) -> Result<bool> {
    let key = format!("packet/{round}");
    let made_at = action_context::stamp(made_at);
    let last = store::meta::get(tx, &key)?;
    if last.is_some_and(|last| made_at.as_bytes() < last.as_slice()) {
        return Ok(false);
    }
    store::meta::set(tx, &key, made_at.as_bytes())?;
    Ok(true)
}

/// Keeps a file that came inside the packet, or where one will lie that the packet names.
fn keep_file(tx: &store::Transaction<'_>, file: &Attached) -> Result<()> {
    match &file.content {
        Content::Inside(_) => work_files::record(tx, file),
        Content::Sealed(info) => work_files::record_named(tx, &file.note, info),
    }
}

fn keep_entry(
    tx: &store::Transaction<'_>,
    copy: &JudgingCopy,
    desk: &Card,
    ctx: &ActionContext,
) -> Result<()> {
    let at = ctx.stamp();
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
                body: &messages::to_json(copy)?,
                state: "submitted",
                recorded_at: &at,
                by: &ctx.actor,
                ..store::NewEntryRevision::default()
            },
        )?;
    }
    Ok(())
}

/// Records that an entry was assigned to this judge, or was taken back.
fn record_assignment(
    tx: &store::Transaction<'_>,
    message: &PacketMessage,
    entry: &str,
    what: &str,
    ctx: &ActionContext,
) -> Result<()> {
    let judge = message.judge.to_string();
    workspace_core::assignment::record(tx, message.round, (&judge, entry), what, "", ctx)
}
