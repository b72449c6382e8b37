//! Returning: the sheets of a round in one sealed file, when the judge says so; and which of them the desk has been sent.

use std::collections::BTreeMap;

use exchange::{Card, Kind};
use judging::{EntryId, JudgeId, ScoreSheet};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Connection, Transaction};
use ts_rs::TS;
use uuid::Uuid;

use super::{Judge, desk, packet, sheet};
use crate::ballot::check_sheet;
use crate::papers::{self, ScoreSheetPaper, SheetCopy};
use crate::sending::{self, Outgoing};
use crate::views::{Returned, RoundReturn};
use crate::{Act, Delivery, Error, Marked, Result, act, keeping};

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
    /// Seals every sheet of a round for the desk. Each entry must be marked whole or stepped back from.
    pub async fn sealed_sheets(&self, round: u32, act: &Act) -> Result<(Uuid, Vec<u8>)> {
        self.seal_sheets(round, Which::All, act).await
    }

    /// Seals sheets of a round for the desk, and keeps the sealed file until it is sent.
    async fn seal_sheets(&self, round: u32, which: Which, act: &Act) -> Result<(Uuid, Vec<u8>)> {
        let read = self
            .kept
            .store
            .read(move |conn| Gathered::of(conn, round, which));
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
        let (bytes, act) = (sealed.clone(), act.clone());
        let write = self.kept.store.write(move |tx| {
            let contents = still_there(tx, &paper, &act)?;
            let outgoing = Outgoing {
                id,
                kind: Kind::ScoreSheet,
                subject: &round.to_string(),
                reader: Some(&desk),
                bytes: &bytes,
            };
            outgoing.keep(tx, &json!(contents), &act)?;
            let detail = json!({ "round": round, "sheets": contents.sheets.len() });
            let at = act.stamp();
            keeping::log(tx, &act.by, &at, "sheets-sealed", &id.to_string(), &detail)
        });
        write.await?;
        Ok((id, sealed))
    }

    /// Returns sheets of a round where there is a mailbox; tells what went, and how far it came.
    pub async fn return_sheets(&self, round: u32, which: Which, act: &Act) -> Result<Returned> {
        let (id, _) = self.seal_sheets(round, which, act).await?;
        sending::send_all(&self.kept, act).await?;
        let read = self
            .kept
            .store
            .read(move |conn| told(conn, round, &id.to_string()));
        read.await
    }
}

/// The sheets of a round as they stood at one moment, and who reads them.
struct Gathered {
    desk: Card,
    paper: ScoreSheetPaper,
}

impl Gathered {
    fn of(conn: &Connection, round: u32, which: Which) -> Result<Self> {
        let (judge, call) = (packet::judge_id(conn)?, packet::call(conn)?);
        let mut sheets = Vec::new();
        for assigned in packet::assigned(conn)? {
            let (revision, marked) = sheet::latest(conn, round, assigned.entry.entry)?;
            let wanted = which == Which::All || marked.recused.is_some();
            if assigned.round == round && wanted {
                let copy = copy(assigned.entry.entry, revision, marked);
                check(&call, judge, round, &copy)?;
                sheets.push(copy);
            }
        }
        Ok(Self {
            desk: desk::desk_card(conn)?,
            paper: ScoreSheetPaper {
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
        recused: marked.recused,
    }
}

/// Holds a sheet against the call.
fn check(call: &rules::Call, judge: Uuid, round: u32, copy: &SheetCopy) -> Result<()> {
    let sheet = ScoreSheet {
        judge: JudgeId(judge),
        entry: EntryId(copy.entry),
        marks: copy.marks.clone(),
        comment: None,
        note: None,
        recused: copy.recused.clone(),
    };
    check_sheet(call, round, &sheet)
}

/// Refuses sheets that were changed since they were sealed; gives what is in the sealed file.
fn still_there(tx: &Transaction<'_>, paper: &ScoreSheetPaper, act: &Act) -> Result<Contents> {
    let mut contents = Contents::default();
    for copy in &paper.sheets {
        let (revision, marked) = sheet::latest(tx, paper.round, copy.entry)?;
        // Where nothing was asked for, the sheet is saved as it goes: empty, and yet the judge's word.
        let revision = match revision {
            0 => sheet::put(tx, paper.round, copy.entry, &marked, act)?,
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
fn sealed(conn: &Connection, round: u32) -> Result<Vec<(String, Contents)>> {
    let rows = store::outbox::of_subject(conn, Kind::ScoreSheet.name(), &round.to_string())?;
    let read = rows.into_iter().rev().map(|row| {
        let contents = papers::read(row.detail.as_bytes())?;
        Ok((row.sealed_id, contents))
    });
    read.collect()
}

/// How far what a sheet says now has come: the last sealed file in which it says the same, its private note aside.
pub(super) fn delivery(conn: &Connection, round: u32, entry: Uuid) -> Result<Delivery> {
    let (_, now) = sheet::latest(conn, round, entry)?;
    let now = copy(entry, 0, now);
    for (id, contents) in sealed(conn, round)? {
        if let Some(revision) = contents.sheets.get(&entry.to_string()) {
            let then = copy(entry, 0, sheet::at(conn, round, entry, *revision)?);
            return if then == now {
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
    let files = sealed(conn, round)?;
    let mut told = RoundReturn::default();
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
        told.sheets += 1;
        told.aside += usize::from(marked.recused.is_some());
        told.aside_untold += usize::from(marked.recused.is_some() && draft);
        told.changed += usize::from(draft && earlier);
        told.never += usize::from(!earlier);
    }
    if let Some((id, _)) = files.first() {
        told.last = Some(Delivery::of(conn, id)?);
    }
    Ok(told)
}

/// What one sealed file of sheets came to.
fn told(conn: &Connection, round: u32, sealed_id: &str) -> Result<Returned> {
    let found = sealed(conn, round)?
        .into_iter()
        .find(|(id, _)| id == sealed_id);
    let sheets = found
        .map(|(_, contents)| contents.sheets)
        .unwrap_or_default();
    let mut aside = 0;
    for (entry, revision) in &sheets {
        let marked = sheet::at(conn, round, keeping::id(entry)?, *revision)?;
        aside += usize::from(marked.recused.is_some());
    }
    Ok(Returned {
        sheets: sheets.len(),
        aside,
        delivery: Delivery::of(conn, sealed_id)?,
    })
}
