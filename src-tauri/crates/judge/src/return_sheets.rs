//! Returning the sheets of a round in one sealed file when the judge asks for it, and which of them were sent to the desk.

use std::collections::BTreeMap;

use exchange::{Card, Kind};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Connection, Transaction};
use ts_rs::TS;
use uuid::Uuid;
use workspace_core::ballot::{self, check_sheet};
use workspace_core::messages::{self, ScoreSheetMessage, SheetCopy};
use workspace_core::sending::{self, Outgoing};
use workspace_core::views::{Returned, RoundReturn};
use workspace_core::{ActionContext, Delivery, Error, Marked, Result};

use super::{Judge, desk, packet, sheet};

/// Which sheets of a round go to the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WhichSheets")]
pub enum Which {
    /// All of them; each must be marked whole or set aside.
    All,
    /// Those that were set aside for a conflict: the desk need not wait for the rest to hear of it.
    Aside,
}

/// What is noted of a sealed file of sheets: the revision of each sheet in it, by its entry.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Contents {
    sheets: BTreeMap<String, u32>,
}

impl Judge {
    /// Seals every sheet of a round for the desk. Each entry must be marked whole or recused from.
    pub async fn sealed_sheets(&self, round: u32, ctx: &ActionContext) -> Result<(Uuid, Vec<u8>)> {
        self.seal_sheets(round, Which::All, ctx).await
    }

    /// Seals sheets of a round for the desk, and keeps the sealed file until it is sent.
    async fn seal_sheets(
        &self,
        round: u32,
        which: Which,
        ctx: &ActionContext,
    ) -> Result<(Uuid, Vec<u8>)> {
        let query = self
            .core
            .store
            .read(move |conn| SheetsToReturn::of(conn, round, which));
        let SheetsToReturn { desk, message } = query.await?;
        let id = ctx.new_id();
        let sealed_sheets = exchange::seal(
            &self.core.identity,
            Some(&desk),
            Kind::ScoreSheet,
            id,
            &ctx.stamp(),
            &messages::bundle(&message)?,
        )?;
        let (bytes, ctx) = (sealed_sheets.clone(), ctx.clone());
        let write = self.core.store.write(move |tx| {
            let contents = require_unchanged(tx, &message, &ctx)?;
            let outgoing = Outgoing {
                id,
                kind: Kind::ScoreSheet,
                subject: &round.to_string(),
                reader: Some(&desk),
                bytes: &bytes,
                files: Vec::new(),
            };
            outgoing.put_in_outbox(tx, &json!(contents), &ctx)?;
            let detail = json!({ "round": round, "sheets": contents.sheets.len() });
            let at = ctx.stamp();
            workspace_core::log(
                tx,
                &ctx.actor,
                &at,
                "sheets-sealed",
                &id.to_string(),
                &detail,
            )
        });
        write.await?;
        Ok((id, sealed_sheets))
    }

    /// Returns sheets of a round where there is a mailbox; tells what went, and how far it came.
    pub async fn return_sheets(
        &self,
        round: u32,
        which: Which,
        ctx: &ActionContext,
    ) -> Result<Returned> {
        let (id, _) = self.seal_sheets(round, which, ctx).await?;
        sending::send_sealed(&self.core, ctx).await?;
        let query = self
            .core
            .store
            .read(move |conn| report(conn, round, &id.to_string()));
        query.await
    }
}

/// The sheets of a round as they stood at one moment, and who reads them.
struct SheetsToReturn {
    desk: Card,
    message: ScoreSheetMessage,
}

impl SheetsToReturn {
    fn of(conn: &Connection, round: u32, which: Which) -> Result<Self> {
        let (judge, call) = (packet::judge_id(conn)?, packet::call(conn)?);
        let mut sheets = Vec::new();
        for assigned in packet::assigned(conn)? {
            let (revision, marked) = sheet::latest(conn, round, assigned.entry.entry)?;
            let is_included = which == Which::All || marked.recused.is_some();
            if assigned.round == round && is_included {
                let copy = copy(assigned.entry.entry, revision, marked);
                let sheet = ballot::sheet(judge, copy.clone());
                check_sheet(&call, round, &sheet, assigned.entry.number)?;
                sheets.push(copy);
            }
        }
        Ok(Self {
            desk: desk::desk_card(conn)?,
            message: ScoreSheetMessage {
                judge,
                round,
                sheets,
            },
        })
    }
}

/// One sheet without its private note.
fn copy(entry: Uuid, revision: u32, marked: Marked) -> SheetCopy {
    SheetCopy {
        entry,
        // A sheet that is not saved yet gets its first revision as it goes.
        revision: revision.max(1),
        marks: marked.marks,
        comment: marked.comment,
        feedback: marked.feedback,
        contained: marked.contained && marked.recused.is_some(),
        recused: marked.recused,
    }
}

/// Refuses sheets that were changed since they were sealed; gives what is in the sealed file.
fn require_unchanged(
    tx: &Transaction<'_>,
    message: &ScoreSheetMessage,
    ctx: &ActionContext,
) -> Result<Contents> {
    let mut contents = Contents::default();
    for copy in &message.sheets {
        let (revision, marked) = sheet::latest(tx, message.round, copy.entry)?;
        // Where nothing was asked for, the sheet is saved as it goes: empty, and yet the judge's word.
        let revision = match revision {
            0 => sheet::append(tx, message.round, copy.entry, &marked, ctx)?,
            saved => saved,
        };
        if revision != copy.revision {
            return Err(Error::ChangedElsewhere);
        }
        contents.sheets.insert(copy.entry.to_string(), revision);
    }
    Ok(contents)
}

/// The sealed files of a round, the last one first, with what is in each.
fn sealed_files(conn: &Connection, round: u32) -> Result<Vec<(String, Contents)>> {
    let rows = store::outbox::of_subject(conn, Kind::ScoreSheet.name(), &round.to_string())?;
    let files = rows.into_iter().rev().map(|row| {
        let contents = messages::read(row.detail.as_bytes())?;
        Ok((row.sealed_id, contents))
    });
    files.collect()
}

/// How far what a sheet says now has come: the last sealed file in which it says the same, its private note aside.
pub(super) fn delivery(conn: &Connection, round: u32, entry: Uuid) -> Result<Delivery> {
    let (_, marked) = sheet::latest(conn, round, entry)?;
    let copy_now = copy(entry, 0, marked);
    for (id, contents) in sealed_files(conn, round)? {
        if let Some(revision) = contents.sheets.get(&entry.to_string()) {
            let copy_then = copy(entry, 0, sheet::at(conn, round, entry, *revision)?);
            return if copy_then == copy_now {
                Delivery::of(conn, &id)
            } else {
                Ok(Delivery::Draft)
            };
        }
    }
    Ok(Delivery::Draft)
}

/// What of a round would go to the desk now, and what of it the desk was sent.
pub(super) fn of_round(conn: &Connection, round: u32) -> Result<RoundReturn> {
    let files = sealed_files(conn, round)?;
    let mut report = RoundReturn::default();
    for assigned in packet::assigned(conn)? {
        if assigned.round != round {
            continue;
        }
        let entry = assigned.entry.entry;
        let (_, marked) = sheet::latest(conn, round, entry)?;
        let draft = delivery(conn, round, entry)? == Delivery::Draft;
        let earlier = files
            .iter()
            .any(|(_, contents)| contents.sheets.contains_key(&entry.to_string()));
        report.sheets += 1;
        report.aside += usize::from(marked.recused.is_some());
        report.aside_untold += usize::from(marked.recused.is_some() && draft);
        report.changed += usize::from(draft && earlier);
        report.never += usize::from(!earlier);
    }
    if let Some((id, _)) = files.first() {
        report.last = Some(Delivery::of(conn, id)?);
    }
    Ok(report)
}

/// The report on one sealed file of sheets that was returned.
fn report(conn: &Connection, round: u32, sealed_id: &str) -> Result<Returned> {
    let file = sealed_files(conn, round)?
        .into_iter()
        .find(|(id, _)| id == sealed_id);
    let sheets = file
        .map(|(_, contents)| contents.sheets)
        .unwrap_or_default();
    let mut recused_count = 0;
    for (entry, revision) in &sheets {
        let marked = sheet::at(conn, round, workspace_core::parse_id(entry)?, *revision)?;
        recused_count += usize::from(marked.recused.is_some());
    }
    Ok(Returned {
        sheets: sheets.len(),
        aside: recused_count,
        delivery: Delivery::of(conn, sealed_id)?,
    })
}
