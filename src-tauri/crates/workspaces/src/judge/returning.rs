//! Returning: the sheets of a round in one sealed file, when the judge says so.

use exchange::{Kind, Mailbox};
use judging::{EntryId, JudgeId, ScoreSheet};
use serde_json::json;
use store::Connection;
use uuid::Uuid;

use super::{Judge, packet, sheet};
use crate::desk::check_sheet;
use crate::papers::{self, ScoreSheetPaper, SheetCopy};
use crate::{Act, Error, Result, act, keeping};

impl Judge {
    /// Seals every sheet of a round for the desk. Each entry must be marked whole or stepped back from.
    pub async fn sealed_sheets(&self, round: u32, act: &Act) -> Result<(Uuid, Vec<u8>)> {
        let read = self.kept.store.read(move |conn| Gathered::of(conn, round));
        let Gathered { desk, paper } = read.await?;
        let id = act::id_at(act.at);
        let sealed = exchange::seal(
            &self.kept.identity,
            Some(&desk),
            Kind::ScoreSheet,
            id,
            &act.stamp(),
            &papers::parcel(&paper)?,
        )?;
        let (kept, act) = (sealed.clone(), act.clone());
        let write = self.kept.store.write(move |tx| {
            for copy in &paper.sheets {
                let (revision, marked) = sheet::latest(tx, round, copy.entry)?;
                // Where nothing was asked for, the sheet is saved as it goes: empty, and yet the judge's word.
                let revision = match revision {
                    0 => sheet::put(tx, round, copy.entry, &marked, &act)?,
                    saved => saved,
                };
                if revision != copy.revision {
                    return Err(Error::ChangedElsewhere);
                }
            }
            store::outbox::keep(tx, &id.to_string(), Kind::ScoreSheet.name(), None, &kept)?;
            let detail = json!({ "round": round });
            keeping::log(
                tx,
                &act.by,
                &act.stamp(),
                "sheets-returned",
                &id.to_string(),
                &detail,
            )
        });
        write.await?;
        Ok((id, sealed))
    }

    /// Returns every sheet of a round by the mailbox. What is on its way already is sent again first.
    pub async fn return_sheets(&self, round: u32, mailbox: &Mailbox, act: &Act) -> Result<usize> {
        self.sealed_sheets(round, act).await?;
        let edition = self.call().await?.edition.id;
        let desk = self
            .kept
            .store
            .read(move |conn| keeping::desk_card(conn, &edition))
            .await?;
        keeping::send_waiting(&self.kept, mailbox, Kind::ScoreSheet, &desk.address(), act).await
    }
}

/// The sheets of a round as they stood at one moment, and who reads them.
struct Gathered {
    desk: exchange::Card,
    paper: ScoreSheetPaper,
}

impl Gathered {
    fn of(conn: &Connection, round: u32) -> Result<Self> {
        let (judge, call) = (packet::judge_id(conn)?, packet::call(conn)?);
        let mut sheets = Vec::new();
        for assigned in packet::assigned(conn)? {
            if assigned.round == round {
                let entry = assigned.entry.entry;
                sheets.push(copy(conn, &call, judge, (round, entry))?);
            }
        }
        Ok(Self {
            desk: keeping::desk_card(conn, &call.edition.id)?,
            paper: ScoreSheetPaper {
                judge,
                round,
                sheets,
            },
        })
    }
}

/// One sheet without its private note, held against the call first.
fn copy(
    conn: &Connection,
    call: &rules::Call,
    judge: Uuid,
    (round, entry): (u32, Uuid),
) -> Result<SheetCopy> {
    let (revision, marked) = sheet::latest(conn, round, entry)?;
    check_sheet(
        call,
        round,
        &ScoreSheet {
            judge: JudgeId(judge),
            entry: EntryId(entry),
            marks: marked.marks.clone(),
            comment: None,
            note: None,
            recused: marked.recused.clone(),
        },
    )?;
    Ok(SheetCopy {
        entry,
        // A sheet that is not saved yet gets its first revision as it goes.
        revision: revision.max(1),
        marks: marked.marks,
        comment: marked.comment,
        feedback: marked.feedback,
        recused: marked.recused,
    })
}
