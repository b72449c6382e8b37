//! Records the result of screening: the verdict in history, the row of the entries table.

use std::collections::BTreeSet;

use rules::{Call, Verdict};
use serde_json::Value;
use store::{Connection, CountedUse, Transaction};
use uuid::Uuid;
use workspace_core::{Error, Result, messages};

use crate::eligibility::brief::Brief;
use crate::eligibility::evaluate::{Screened, Screening};
use crate::eligibility::{counts, entry_walk};

/// Records a verdict in history where it is new, the row of the entries table, and what the entry adds to the counts;
/// gives those counts that changed.
pub fn record(
    tx: &Transaction<'_>,
    call: &Call,
    number: u32,
    screened: &Screened,
    at: &str,
) -> Result<BTreeSet<CountedUse>> {
    let Screened {
        row,
        document,
        findings,
        verdict,
        uses,
    } = screened;
    store::verdict::append_if_new(
        tx,
        &store::NewVerdict {
            entry: &row.entry,
            revision: row.revision,
            call_version: call.version,
            verdict: verdict.name(),
            findings: &messages::to_json(findings)?,
            recorded_at: at,
        },
    )?;
    let published = document
        .pieces
        .iter()
        .filter_map(|piece| piece.published)
        .map(rules::Published::from)
        .min();
    let shown = document
        .pieces
        .iter()
        .find_map(|piece| piece.published)
        .map(|p| p.to_string());
    store::entry_row::upsert(
        tx,
        &store::EntryRow {
            entry: row.entry.clone(),
            number,
            title: document.title.clone(),
            byline: document.byline(),
            outlet: document.outlets().join(", "),
            category: document.category.clone(),
            published: shown,
            published_from: published.map(|day| day.to_string()),
            received_at: row.received_at.clone().unwrap_or_default(),
            verdict: verdict.name().to_owned(),
            state: row.state.clone(),
            language: document
                .pieces
                .iter()
                .flat_map(|p| &p.languages)
                .next()
                .map(ToString::to_string),
            pieces: u32::try_from(document.pieces.len()).unwrap_or(u32::MAX),
        },
        &detail(document)?,
    )?;
    Ok(store::counted_use::put(tx, number, uses)?)
}

/// Adds the line of a transaction that recorded verdicts. It names the data of time zones that they were reached by: with
/// other data a deadline can be another instant.
pub fn log(
    tx: &Transaction<'_>,
    who: &str,
    at: &str,
    what: &str,
    subject: &str,
    detail: &Value,
) -> Result<()> {
    let mut detail = detail.clone();
    if let Value::Object(fields) = &mut detail {
        let version = rules::zone_data().version;
        fields.insert("zone_data".to_owned(), version.into());
    }
    workspace_core::log(tx, who, at, what, subject, &detail)
}

/// What is searched and judged by beside the row.
fn detail(document: &rules::Entry) -> Result<store::RowDetail> {
    let brief = Brief::of(document);
    let name_keys = brief.facts(Uuid::nil()).name_keys();
    Ok(store::RowDetail {
        text: document.statement.clone().unwrap_or_default(),
        brief: messages::to_json(&brief)?,
        names: name_keys.into_iter().collect(),
    })
}

/// Screens every entry, in the order of their numbers.
pub fn screen_all<'a>(
    conn: &'a Connection,
    call: &'a Call,
) -> Result<impl Iterator<Item = Result<(u32, Screened)>> + 'a> {
    let mut screening = Screening::from_the_first(conn, call)?;
    let numbers = entry_walk::batches(store::entry::highest_number(conn)?);
    Ok(
        numbers.flat_map(move |numbers| match screening.batch(numbers) {
            Ok(screened) => screened.into_iter().map(Ok).collect::<Vec<_>>(),
            Err(error) => vec![Err(error)],
        }),
    )
}

/// Screens an entry that changed and records its verdict. Later entries that count for the same people, works or codes
/// may get another verdict, so they are screened again as well, and those after them that depend on these.
pub fn rescreen(
    tx: &Transaction<'_>,
    call: &Call,
    number: u32,
    entry: &str,
    at: &str,
) -> Result<Verdict> {
    let mut screening = Screening::in_force(tx, call)?;
    rescreen_in(tx, call, &mut screening, (number, entry), at)
}

/// The same with a screening that goes on.
pub fn rescreen_in<'a>(
    tx: &'a Transaction<'_>,
    call: &'a Call,
    screening: &mut Screening<'a>,
    (number, entry): (u32, &str),
    at: &str,
) -> Result<Verdict> {
    let screened = screening.require(entry)?;
    let changed = record(tx, call, number, &screened, at)?;
    let mut to_rescreen = counts::affected_entries(tx, number, &changed)?;
    while let Some(next) = to_rescreen.pop_first() {
        let entry = store::entry::with_number(tx, next)?;
        let entry = entry.ok_or_else(|| Error::UnknownEntry {
            entry: next.to_string(),
        })?;
        let changed = record(tx, call, next, &screening.require(&entry)?, at)?;
        to_rescreen.extend(counts::affected_entries(tx, next, &changed)?);
    }
    Ok(screened.verdict)
}

/// Screens every entry again and records the verdicts.
pub fn rescreen_all(tx: &Transaction<'_>, call: &Call, at: &str) -> Result<()> {
    for found in screen_all(tx, call)? {
        let (number, screened) = found?;
        record(tx, call, number, &screened, at)?;
    }
    Ok(())
}

/// The revision of an entry that counted when it was last screened, with its document.
pub fn counted_revision(
    conn: &Connection,
    entry: &str,
) -> Result<Option<(store::EntryRevisionRow, rules::Entry)>> {
    let Some(verdict) = store::verdict::latest(conn, entry)? else {
        return Ok(None);
    };
    let history = store::entry_revision::history(conn, entry)?;
    let row = history
        .into_iter()
        .find(|row| row.revision == verdict.revision);
    row.map(|row| {
        let document = messages::read(row.body.as_bytes())?;
        Ok((row, document))
    })
    .transpose()
}
