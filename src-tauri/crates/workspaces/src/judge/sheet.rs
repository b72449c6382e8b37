//! Marking: a sheet an entry, every saved change a revision, returned to the desk when the judge says so.

use std::collections::BTreeMap;

use exchange::{Kind, Mailbox};
use judging::{EntryId, JudgeId, ScoreSheet};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use super::Judge;
use crate::desk::check_sheet;
use crate::papers::{self, ScoreSheetPaper, SheetCopy};
use crate::{Act, Error, Result, act, keeping};

/// A judge's own sheet on one entry, as the judge's workspace keeps it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Marked {
    /// Marks by criterion id.
    pub marks: BTreeMap<String, f64>,
    /// What the judge says to the jury.
    #[serde(default)]
    pub comment: Option<String>,
    /// What the judge says to the entrant, who reads it without the judge's name; null where the call lets nothing be
    /// told.
    #[serde(default)]
    pub feedback: Option<String>,
    /// The judge's private note; it never leaves this workspace.
    #[serde(default)]
    pub note: Option<String>,
    /// Why the judge steps back from this entry.
    #[serde(default)]
    pub recused: Option<String>,
}

impl Judge {
    /// Saves a sheet as its next revision; gives the revision. Marks may still be missing: only a return asks for all.
    pub async fn mark(&self, round: u32, entry: Uuid, marked: &Marked, act: &Act) -> Result<u32> {
        let judge = self.id().await?.to_string();
        let (entry, body) = (entry.to_string(), papers::text(marked)?);
        let recused = marked.recused.is_some();
        let (by, at) = (act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| {
                if !store::assignment::ever(tx, round, &judge, &entry)? {
                    return Err(Error::NotAssigned { entry, judge });
                }
                let last = store::score_sheet::latest(tx, round, &judge, &entry)?;
                let revision = last.map_or(1, |last| last.revision + 1);
                store::score_sheet::append(
                    tx,
                    &store::NewScoreSheet {
                        round,
                        judge: &judge,
                        entry: &entry,
                        revision,
                        body: &body,
                        sealed_id: None,
                        recorded_at: &at,
                        by: &by,
                    },
                )?;
                let what = if recused { "recused" } else { "marked" };
                let detail = json!({ "round": round, "revision": revision });
                keeping::log(tx, &by, &at, what, &entry, &detail)?;
                Ok(revision)
            })
            .await
    }

    /// How many revisions of a sheet are kept.
    pub async fn revisions(&self, round: u32, entry: Uuid) -> Result<u32> {
        let judge = self.id().await?.to_string();
        self.kept
            .store
            .read(move |conn| {
                let row = store::score_sheet::latest(conn, round, &judge, &entry.to_string())?;
                Ok::<_, Error>(row.map_or(0, |row| row.revision))
            })
            .await
    }

    /// The latest sheet on an entry.
    pub async fn sheet(&self, round: u32, entry: Uuid) -> Result<Option<Marked>> {
        let judge = self.id().await?.to_string();
        self.kept
            .store
            .read(move |conn| {
                let row = store::score_sheet::latest(conn, round, &judge, &entry.to_string())?;
                row.map(|row| papers::read(row.body.as_bytes())).transpose()
            })
            .await
    }

    /// Seals every sheet of a round for the desk. Each entry must be marked whole or stepped back from.
    pub async fn sealed_sheets(&self, round: u32, act: &Act) -> Result<(Uuid, Vec<u8>)> {
        let judge = self.id().await?;
        let call = self.call().await?;
        let mut sheets = Vec::new();
        for assigned in self
            .assigned()
            .await?
            .into_iter()
            .filter(|a| a.round == round)
        {
            sheets.push(
                self.copy(judge, (round, assigned.entry.entry), &call, act)
                    .await?,
            );
        }
        let edition = call.edition.id.clone();
        let desk = self
            .kept
            .store
            .read(move |conn| keeping::desk_card(conn, &edition))
            .await?;
        let id = act::id_at(act.at);
        let parcel = papers::parcel(&ScoreSheetPaper {
            judge,
            round,
            sheets,
        })?;
        let sealed = exchange::seal(
            &self.kept.identity,
            Some(&desk),
            Kind::ScoreSheet,
            id,
            &act.stamp(),
            &parcel,
        )?;
        let (kept, by, at) = (sealed.clone(), act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| {
                store::outbox::keep(tx, &id.to_string(), Kind::ScoreSheet.name(), &kept)?;
                keeping::log(
                    tx,
                    &by,
                    &at,
                    "sheets-returned",
                    &id.to_string(),
                    &json!({ "round": round }),
                )
            })
            .await?;
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

    /// One sheet without its private note, held against the call first.
    async fn copy(
        &self,
        judge: Uuid,
        (round, entry): (u32, Uuid),
        call: &rules::Call,
        act: &Act,
    ) -> Result<SheetCopy> {
        let key = (judge.to_string(), entry.to_string());
        let row = self
            .kept
            .store
            .read(move |conn| {
                Ok::<_, Error>(store::score_sheet::latest(conn, round, &key.0, &key.1)?)
            })
            .await?;
        let (revision, marked) = match row {
            Some(row) => (row.revision, papers::read::<Marked>(row.body.as_bytes())?),
            None => (0, Marked::default()),
        };
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
        // Where nothing was asked for, the sheet is saved as it goes: empty, and yet the judge's word.
        let revision = match revision {
            0 => self.mark(round, entry, &marked, act).await?,
            saved => saved,
        };
        let Marked {
            marks,
            comment,
            feedback,
            recused,
            note: _,
        } = marked;
        Ok(SheetCopy {
            entry,
            revision,
            marks,
            comment,
            feedback,
            recused,
        })
    }
}
