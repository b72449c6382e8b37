//! Packets: the entries assigned to one judge, without anything that judge may not see.

use std::collections::BTreeSet;

use exchange::{Address, Kind, Limits, Mailbox, Parcel};
use serde_json::json;
use store::{Connection, HandedOver};
use uuid::Uuid;

use super::packet_state::{PacketContents, last_packet};
use super::{JudgeEntry, deal, judges};
use crate::attachments::{self, Attached};
use crate::desk::{heads, number, screen};
use crate::papers::{self, AttachmentNote, HandedHead, JudgingCopy, PacketPaper};
use crate::{Act, Desk, Error, Result, SentOut, Watch, act, blocking, keeping, trust};

/// A packet that is sealed and has not left.
pub(crate) struct SealedPacket {
    pub(crate) id: Uuid,
    pub(crate) bytes: Vec<u8>,
    pub(crate) note: PacketNote,
}

/// What is to be noted of a packet once it has left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PacketNote {
    judge: Uuid,
    contents: PacketContents,
    /// The head that is in it.
    head: HandedHead,
    reader: Address,
}

impl Desk {
    /// Seals a packet for every judge of the round and puts it into the mailbox. A packet sent again holds the judge's
    /// entries of now. One that cannot be sent, as where its files are too large together, stops no other.
    pub async fn send_packets(
        &self,
        round: u32,
        mailbox: &Mailbox,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<SentOut> {
        let judges = self.judges().await?;
        let mut out = SentOut::default();
        for (done, judge) in judges.iter().enumerate() {
            if watch.stopped() {
                out.stopped = true;
                break;
            }
            let sent = self.send_packet(round, judge, mailbox, act).await;
            if !out.count(judge.card.name(), sent)? {
                break;
            }
            watch.at("progress-packets", done + 1, judges.len());
        }
        Ok(out)
    }

    /// Sends one judge's packet; false where nothing is dealt to that judge.
    async fn send_packet(
        &self,
        round: u32,
        judge: &JudgeEntry,
        mailbox: &Mailbox,
        act: &Act,
    ) -> Result<bool> {
        let Some(SealedPacket { id, bytes, note }) =
            self.sealed_packet(round, judge.judge, act).await?
        else {
            return Ok(false);
        };
        let reader = judge.card.address();
        mailbox.put(Kind::Packet, Some(&reader), id, bytes).await?;
        self.note_packet(id, note, false, act).await?;
        Ok(true)
    }

    /// One judge's packet as a sealed file, to be handed over by hand; none where nothing is assigned to that judge. That it
    /// was handed over is noted by [`crate::Workspace::saved`], once it is.
    pub async fn packet(
        &self,
        round: u32,
        judge: Uuid,
        act: &Act,
    ) -> Result<Option<(Uuid, Vec<u8>)>> {
        let sealed = self.sealed_packet(round, judge, act).await?;
        Ok(sealed.map(|it| (it.id, it.bytes)))
    }

    /// Seals a packet; none where nothing is assigned to the judge. Where all of it was withdrawn since a packet left, it is
    /// one without entries, so that the judge reads on no more.
    pub(crate) async fn sealed_packet(
        &self,
        round: u32,
        judge: Uuid,
        act: &Act,
    ) -> Result<Option<SealedPacket>> {
        let (id, at, identity) = (act::id_at(act.at), act.at, self.kept.identity.clone());
        let signer = identity.clone();
        let read = self.kept.store.read(move |conn| {
            let card = judges::judge(conn, judge)?.card;
            let head = heads::sign(conn, &signer, Some(&card.address()), at)?;
            Ok::<_, Error>((parcel(conn, round, judge, head.clone())?, card, head))
        });
        let (parcel, card, head) = read.await?;
        let Some((parcel, entries)) = parcel else {
            return Ok(None);
        };
        let (at, reader) = (act.stamp(), card.address());
        let sealed = blocking(move || {
            exchange::seal(&identity, Some(&card), Kind::Packet, id, &at, &parcel)
        });
        Ok(Some(SealedPacket {
            id,
            bytes: sealed.await??,
            note: PacketNote {
                judge,
                contents: PacketContents { round, entries },
                head,
                reader,
            },
        }))
    }

    /// Records that a packet left: that the mailbox has it, or that a person saved it.
    pub(crate) async fn note_packet(
        &self,
        sealed: Uuid,
        note: PacketNote,
        saved: bool,
        act: &Act,
    ) -> Result<()> {
        let (at, by) = (act.stamp(), act.by.clone());
        let write = self.kept.store.write(move |tx| {
            let judge = note.judge.to_string();
            let packet = HandedOver {
                sealed_id: sealed.to_string(),
                peer: judge.clone(),
                at: at.clone(),
                saved,
                detail: papers::text(&note.contents)?,
            };
            let kind = Kind::Packet.name();
            store::delivery::hand_over(tx, kind, &packet)?;
            heads::note(tx, &note.head, Some(&note.reader), kind, &at)?;
            let what = if saved { "packet-saved" } else { "packet-sent" };
            let detail = json!({ "round": note.contents.round, "sealed": sealed });
            keeping::log(tx, &by, &at, what, &judge, &detail)
        });
        write.await
    }
}

/// Whether the judge may hold a packet of this round with entries, which an empty one takes away.
fn holds_a_packet(conn: &Connection, round: u32, judge: Uuid) -> Result<bool> {
    let last = last_packet(conn, round, judge)?;
    Ok(last.is_some_and(|(_, contents)| !contents.entries.is_empty()))
}

/// What goes to a judge, and the entries in it.
fn parcel(
    conn: &Connection,
    round: u32,
    judge: Uuid,
    head: HandedHead,
) -> Result<Option<(Parcel, BTreeSet<Uuid>)>> {
    let call_row = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    let call = rules::Call::from_toml(&call_row.toml)?;
    let mut entries = Vec::new();
    let mut carried = Vec::new();
    let mut ids = BTreeSet::new();
    let mut bytes = 0;
    for (_, entry) in deal::dealt(conn, round)?
        .into_iter()
        .filter(|(reader, _)| *reader == judge)
    {
        let id = entry.to_string();
        let Some((row, document)) = screen::counted(conn, &id)? else {
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
        ids.insert(entry);
        entries.push(JudgingCopy::of(
            entry,
            row.revision,
            number(conn, &id)?,
            &document,
            rules::for_judges(&call, &document),
            notes,
        ));
        carried.extend(files.into_iter().map(Attached::into_attachment));
    }
    if entries.is_empty() && !holds_a_packet(conn, round, judge)? {
        return Ok(None);
    }
    let paper = PacketPaper {
        judge,
        round,
        call: call_row.toml,
        keys: trust::own_statements(conn)?,
        head,
        entries,
    };
    let parcel = Parcel {
        document: papers::write(&paper)?,
        attachments: carried,
    };
    Ok(Some((parcel, ids)))
}

/// The files of one revision.
fn files(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<Attached>> {
    let notes = store::attachment::of(conn, entry, revision)?
        .iter()
        .map(|link| papers::read(link.note.as_bytes()))
        .collect::<Result<Vec<AttachmentNote>>>()?;
    attachments::kept(conn, &notes)
}
