//! Packets: the entries dealt to one judge, without anything that judge may not see.

use exchange::{Address, Kind, Limits, Mailbox, Parcel};
use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;

use super::{JudgeEntry, deal, judges};
use crate::attachments::{self, Attached};
use crate::desk::{heads, number, screen};
use crate::papers::{self, AttachmentNote, HandedHead, JudgingCopy, PacketPaper};
use crate::{Act, Desk, Error, Result, SentOut, Watch, act, blocking, keeping, trust};

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
            out.count(judge.card.name(), sent)?;
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
        let Some(packet) = self.sealed_packet(round, judge.judge, act).await? else {
            return Ok(false);
        };
        let (reader, bytes) = (judge.card.address(), packet.bytes.clone());
        mailbox
            .put(Kind::Packet, Some(&reader), packet.id, bytes)
            .await?;
        self.note_packet(round, judge.judge, packet, act).await?;
        Ok(true)
    }

    /// One judge's packet as a sealed file, to be handed over by hand; none where nothing is dealt to that judge. Where all
    /// of it was withdrawn since a packet went out, it is one without entries, so that the judge reads on no more.
    pub async fn packet(
        &self,
        round: u32,
        judge: Uuid,
        act: &Act,
    ) -> Result<Option<(Uuid, Vec<u8>)>> {
        let Some(packet) = self.sealed_packet(round, judge, act).await? else {
            return Ok(None);
        };
        let sealed = (packet.id, packet.bytes.clone());
        self.note_packet(round, judge, packet, act).await?;
        Ok(Some(sealed))
    }

    async fn sealed_packet(
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
        let Some(parcel) = parcel else {
            return Ok(None);
        };
        let (at, reader) = (act.stamp(), card.address());
        let sealed = blocking(move || {
            exchange::seal(&identity, Some(&card), Kind::Packet, id, &at, &parcel)
        });
        Ok(Some(SealedPacket {
            id,
            bytes: sealed.await??,
            head,
            reader,
        }))
    }

    /// Records that a packet was handed over.
    async fn note_packet(
        &self,
        round: u32,
        judge: Uuid,
        packet: SealedPacket,
        act: &Act,
    ) -> Result<()> {
        let (at, by) = (act.stamp(), act.by.clone());
        self.kept
            .store
            .write(move |tx| {
                let (id, kind) = (packet.id.to_string(), Kind::Packet.name());
                store::delivery::sent(tx, &id, kind, &judge.to_string(), &at)?;
                heads::note(tx, &packet.head, Some(&packet.reader), kind, &at)?;
                note_sent(tx, &by, &at, judge, round, packet.id)
            })
            .await
    }
}

/// One judge's packet on its way out.
struct SealedPacket {
    id: Uuid,
    bytes: Vec<u8>,
    /// The head that is in it.
    head: HandedHead,
    reader: Address,
}

/// Whether the judge may hold a packet of this round with entries that stand no more, which an empty one takes away.
fn holds_a_packet(conn: &Connection, round: u32, judge: Uuid) -> Result<bool> {
    let assigned = deal::assigned(conn, round)?;
    let sent = store::delivery::sent_to(conn, Kind::Packet.name())?;
    Ok(assigned.iter().any(|(reader, _)| *reader == judge) && sent.contains(&judge.to_string()))
}

fn note_sent(
    tx: &Transaction<'_>,
    by: &str,
    at: &str,
    judge: Uuid,
    round: u32,
    sealed: Uuid,
) -> Result<()> {
    let detail = json!({ "round": round, "sealed": sealed });
    keeping::log(tx, by, at, "packet-sent", &judge.to_string(), &detail)
}

fn parcel(conn: &Connection, round: u32, judge: Uuid, head: HandedHead) -> Result<Option<Parcel>> {
    let call_row = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    let call = rules::Call::from_toml(&call_row.toml)?;
    let mut entries = Vec::new();
    let mut carried = Vec::new();
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
    Ok(Some(Parcel {
        document: papers::write(&paper)?,
        attachments: carried,
    }))
}

/// The files of one revision.
fn files(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<Attached>> {
    let notes = store::attachment::of(conn, entry, revision)?
        .iter()
        .map(|link| papers::read(link.note.as_bytes()))
        .collect::<Result<Vec<AttachmentNote>>>()?;
    attachments::kept(conn, &notes)
}
