//! Packets: the entries dealt to one judge, without anything that judge may not see.

use exchange::{Kind, Mailbox, Parcel};
use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;

use super::{deal, judges};
use crate::attachments::{self, Attached};
use crate::desk::{number, screen};
use crate::papers::{self, AttachmentNote, JudgingCopy, PacketPaper};
use crate::{Act, Desk, Error, Result, Watch, act, keeping};

impl Desk {
    /// Seals a packet for every judge of the round and puts it into the mailbox; gives how many were sent. A packet
    /// sent again holds the judge's entries of now.
    pub async fn send_packets(
        &self,
        round: u32,
        mailbox: &Mailbox,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<usize> {
        let judges = self.judges().await?;
        let mut sent = 0;
        for (done, judge) in judges.iter().enumerate() {
            if watch.stopped() {
                return Err(Error::Stopped);
            }
            if let Some((id, sealed)) = self.packet(round, judge.judge, act).await? {
                mailbox
                    .put(Kind::Packet, Some(&judge.card.address()), id, sealed)
                    .await?;
                sent += 1;
            }
            watch.at("progress-packets", done + 1, judges.len());
        }
        Ok(sent)
    }

    /// One judge's packet as a sealed file; none where nothing is dealt to that judge.
    pub async fn packet(
        &self,
        round: u32,
        judge: Uuid,
        act: &Act,
    ) -> Result<Option<(Uuid, Vec<u8>)>> {
        let (parcel, card) = self
            .kept
            .store
            .read(move |conn| {
                Ok::<_, Error>((
                    parcel(conn, round, judge)?,
                    judges::judge(conn, judge)?.card,
                ))
            })
            .await?;
        let Some(parcel) = parcel else {
            return Ok(None);
        };
        let (id, at, by) = (act::id_at(act.at), act.stamp(), act.by.clone());
        let payload = parcel.to_bytes()?;
        let sealed = exchange::seal(
            &self.kept.identity,
            Some(&card),
            Kind::Packet,
            id,
            &at,
            &payload,
        )?;
        self.kept
            .store
            .write(move |tx| {
                store::delivery::sent(
                    tx,
                    &id.to_string(),
                    Kind::Packet.name(),
                    &judge.to_string(),
                    &at,
                )?;
                note_sent(tx, &by, &at, judge, round, id)
            })
            .await?;
        Ok(Some((id, sealed)))
    }
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

fn parcel(conn: &Connection, round: u32, judge: Uuid) -> Result<Option<Parcel>> {
    let call_row = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    let call = rules::Call::from_toml(&call_row.toml)?;
    let mut entries = Vec::new();
    let mut carried = Vec::new();
    for (_, entry) in deal::dealt(conn, round)?
        .into_iter()
        .filter(|(reader, _)| *reader == judge)
    {
        let id = entry.to_string();
        let Some((row, document)) = screen::counted(conn, &id)? else {
            continue;
        };
        let files = files(conn, &id, row.revision)?;
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
    if entries.is_empty() {
        return Ok(None);
    }
    let paper = PacketPaper {
        judge,
        round,
        call: call_row.toml,
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
