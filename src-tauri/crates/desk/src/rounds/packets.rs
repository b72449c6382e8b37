//! Packets: the entries assigned to one judge, without anything that judge may not see.

use desk_core::eligibility::record_verdict;
use desk_core::{heads, number};
use exchange::{Bundle, Kind, StoredFile};
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::attachments;
use workspace_core::messages::{self, EnclosedHead, JudgingCopy, PacketMessage};
use workspace_core::sending::{self, Outgoing};
use workspace_core::{
    ActionContext, Delivery, Error, ProgressReporter, Result, SentOut, blocking, trust, work_files,
};

use super::packet_files::{PackedRevision, PacketFiles};
use super::{assigned_pairs, judges};
use crate::Desk;

impl Desk {
    /// Seals a packet for every judge of the round and sends it. A packet sealed again holds the judge's entries of now and
    /// takes the place of one that waits. One that cannot be sealed stops no other. What the mailbox does not take, or all of
    /// it where none was chosen, is kept here and waits.
    pub async fn send_packets(
        &self,
        round: u32,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<SentOut> {
        let mut out = self.seal_packets(round, ctx, progress).await?;
        sending::send_all(&self.core, ctx, progress).await?;
        self.count_delivered(&mut out).await?;
        Ok(out)
    }

    async fn seal_packets(
        &self,
        round: u32,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<SentOut> {
        let judges = self.judges().await?;
        let mut out = SentOut::default();
        for (done, judge) in judges.iter().enumerate() {
            if progress.stopped() {
                out.stopped = true;
                break;
            }
            let sealed = self.seal_packet(round, judge.judge, ctx).await;
            out.note_sealed(judge.card.name(), sealed.map(|it| it.map(|(id, _)| id)))?;
            progress.at("progress-packets", done + 1, judges.len());
        }
        Ok(out)
    }

    /// One judge's packet as a sealed file, kept here until it is sent; none where nothing is assigned to that judge. Where
    /// all of it was withdrawn since a packet was sealed, it has no entries, so that the judge's workspace removes them.
    pub async fn seal_packet(
        &self,
        round: u32,
        judge: Uuid,
        ctx: &ActionContext,
    ) -> Result<Option<(Uuid, Vec<u8>)>> {
        self.seal_files(round, judge, ctx).await?;
        let (id, at, identity) = (ctx.new_id(), ctx.at, self.core.identity.clone());
        let signer = identity.clone();
        let read = self.core.store.read(move |conn| {
            let card = judges::judge(conn, judge)?.card;
            let head = heads::sign(conn, &signer, Some(&card.address()), at)?;
            Ok::<_, Error>((bundle(conn, round, judge, head.clone())?, card, head))
        });
        let (packed, card, head) = read.await?;
        let Some((bundle, files)) = packed else {
            return Ok(None);
        };
        let at = ctx.stamp();
        let sealed = blocking(move || {
            let sealed = exchange::seal(&identity, Some(&card), Kind::Packet, id, &at, &bundle);
            sealed.map(|bytes| (bytes, card))
        });
        let (bytes, card) = sealed.await??;
        let ctx = ctx.clone();
        let write = self.core.store.write(move |tx| {
            let outgoing = Outgoing {
                id,
                kind: Kind::Packet,
                subject: &subject(round, judge),
                reader: Some(&card),
                bytes: &bytes,
                files,
            };
            let detail = json!({ "round": round, "sealed": id });
            let (by, at, kind) = (&ctx.actor, ctx.stamp(), Kind::Packet.name());
            outgoing.put_in_outbox(tx, &detail, &ctx)?;
            heads::note_issued(tx, &head, Some(&card.address()), kind, &at)?;
            workspace_core::log(tx, by, &at, "packet-sealed", &judge.to_string(), &detail)?;
            Ok::<_, Error>((id, bytes))
        });
        write.await.map(Some)
    }

    /// Seals beside the database what of a packet lies in it and is to go by reference: files of earlier seasons, and small
    /// ones of a packet that has many. Each is sealed once, whoever reads it.
    async fn seal_files(&self, round: u32, judge: Uuid, ctx: &ActionContext) -> Result<()> {
        let query = move |conn: &Connection| {
            let packed = packed_entries(conn, round, judge)?;
            Ok::<_, Error>(packet_files(conn, &packed)?.to_seal)
        };
        for note in self.core.store.read(query).await? {
            work_files::seal_beside(&self.core, note, ctx).await?;
        }
        Ok(())
    }
}

/// What a packet is of, in the outbox.
fn subject(round: u32, judge: Uuid) -> String {
    format!("{round}/{judge}")
}

/// How far the last packet of a judge in a round has come; none where none was sealed.
pub(super) fn delivery(conn: &Connection, round: u32, judge: Uuid) -> Result<Option<Delivery>> {
    let last = store::outbox::latest(conn, Kind::Packet.name(), &subject(round, judge))?;
    last.map(|row| Delivery::of(conn, &row.sealed_id))
        .transpose()
}

/// Whether the judge may have a packet of this round with entries that are not in it any more, which an empty one removes.
fn may_hold_withdrawn(conn: &Connection, round: u32, judge: Uuid) -> Result<bool> {
    let assigned = assigned_pairs::not_taken_back(conn, round)?;
    Ok(assigned.iter().any(|(reader, _)| *reader == judge)
        && delivery(conn, round, judge)?.is_some())
}

/// An entry of a packet, as it counts.
struct PackedEntry {
    entry: Uuid,
    row: store::EntryRevisionRow,
    document: rules::Entry,
    files: PackedRevision,
}

fn packet_files(conn: &Connection, packed: &[PackedEntry]) -> Result<PacketFiles> {
    let revisions: Vec<&PackedRevision> = packed.iter().map(|it| &it.files).collect();
    PacketFiles::of(conn, &revisions)
}

fn packed_entries(conn: &Connection, round: u32, judge: Uuid) -> Result<Vec<PackedEntry>> {
    let mut packed = Vec::new();
    for (reader, entry) in assigned_pairs::in_round(conn, round)? {
        if reader != judge {
            continue;
        }
        let id = entry.to_string();
        let Some((row, document)) = record_verdict::counted_revision(conn, &id)? else {
            continue;
        };
        packed.push(PackedEntry {
            files: PackedRevision::of(conn, &id, &row)?,
            entry,
            row,
            document,
        });
    }
    Ok(packed)
}

/// The packet, and the files that this desk puts into the mailbox where they are not there.
fn bundle(
    conn: &Connection,
    round: u32,
    judge: Uuid,
    head: EnclosedHead,
) -> Result<Option<(Bundle, Vec<StoredFile>)>> {
    let call_row = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    let call = rules::Call::from_published(&call_row.toml)?;
    let packed = packed_entries(conn, round, judge)?;
    if packed.is_empty() && !may_hold_withdrawn(conn, round, judge)? {
        return Ok(None);
    }
    let files = packet_files(conn, &packed)?;
    let (mut entries, mut attached) = (Vec::new(), Vec::new());
    for PackedEntry {
        entry,
        row,
        document,
        files: PackedRevision { notes, .. },
    } in packed
    {
        attached.extend(files.inside(conn, &notes)?);
        entries.push(JudgingCopy::of(
            entry,
            row.revision,
            number(conn, &entry.to_string())?,
            &document,
            rules::answers_for_judges(&call, &document),
            notes,
        ));
    }
    let message = PacketMessage {
        judge,
        round,
        call: call_row.toml,
        keys: trust::own_statements(conn)?,
        head,
        entries,
        files: files.references(),
    };
    let bundle = attachments::pack(messages::write(&message)?, attached);
    Ok(Some((bundle, files.here)))
}
