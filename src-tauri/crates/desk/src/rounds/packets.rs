//! Packets: the entries assigned to one judge, without anything that judge may not see.

use desk_core::eligibility::record_verdict;
use desk_core::{heads, number};
use exchange::{Bundle, Kind, Limits};
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::attachments::{self, Attached};
use workspace_core::messages::{self, AttachmentNote, EnclosedHead, JudgingCopy, PacketMessage};
use workspace_core::sending::{self, Outgoing};
use workspace_core::{
    ActionContext, Delivery, Error, ProgressReporter, Result, SentOut, blocking, trust,
};

use super::{assigned_pairs, judges};
use crate::Desk;

impl Desk {
    /// Seals a packet for every judge of the round and sends it. A packet sealed again holds the judge's entries of now and
    /// takes the place of one that waits. One that cannot be sealed, as where its files are too large together, stops no
    /// other. What the mailbox does not take, or all of it where none was chosen, is kept here and waits.
    pub async fn send_packets(
        &self,
        round: u32,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<SentOut> {
        let mut out = self.seal_packets(round, ctx, progress).await?;
        sending::send_all(&self.core, ctx).await?;
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
        let (id, at, identity) = (ctx.new_id(), ctx.at, self.core.identity.clone());
        let signer = identity.clone();
        let read = self.core.store.read(move |conn| {
            let card = judges::judge(conn, judge)?.card;
            let head = heads::sign(conn, &signer, Some(&card.address()), at)?;
            Ok::<_, Error>((bundle(conn, round, judge, head.clone())?, card, head))
        });
        let (bundle, card, head) = read.await?;
        let Some(bundle) = bundle else {
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

fn bundle(
    conn: &Connection,
    round: u32,
    judge: Uuid,
    head: EnclosedHead,
) -> Result<Option<Bundle>> {
    let call_row = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    let call = rules::Call::from_published(&call_row.toml)?;
    let mut entries = Vec::new();
    let mut attachments_out = Vec::new();
    let mut bytes = 0;
    for (_, entry) in assigned_pairs::in_round(conn, round)?
        .into_iter()
        .filter(|(reader, _)| *reader == judge)
    {
        let id = entry.to_string();
        let Some((row, document)) = record_verdict::counted_revision(conn, &id)? else {
            continue;
        };
        let files = files(conn, &id, row.revision)?;
        bytes += files
            .iter()
            .map(|file| file.bytes.len() as u64)
            .sum::<u64>();
        let limit = Limits::default().max_bytes;
        if bytes > limit {
            return Err(exchange::ExchangeError::TooLarge { bytes, limit }.into());
        }
        let notes: Vec<AttachmentNote> = files.iter().map(|file| file.note.clone()).collect();
        entries.push(JudgingCopy::of(
            entry,
            row.revision,
            number(conn, &id)?,
            &document,
            rules::answers_for_judges(&call, &document),
            notes,
        ));
        attachments_out.extend(files.into_iter().map(Attached::into_attachment));
    }
    if entries.is_empty() && !may_hold_withdrawn(conn, round, judge)? {
        return Ok(None);
    }
    let message = PacketMessage {
        judge,
        round,
        call: call_row.toml,
        keys: trust::own_statements(conn)?,
        head,
        entries,
    };
    Ok(Some(Bundle {
        document: messages::write(&message)?,
        attachments: attachments_out,
    }))
}

/// The files of one revision.
fn files(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<Attached>> {
    let notes = store::attachment::of(conn, entry, revision)?
        .iter()
        .map(|link| messages::read(link.note.as_bytes()))
        .collect::<Result<Vec<AttachmentNote>>>()?;
    attachments::load(conn, &notes)
}
