//! Screening: the rules held against one entry, and what the entries table shows of it.
//!
//! The revision that counts is the last one that came in time, or the last of all where none did, so that an
//! amendment sent too late cannot spoil an entry that was in time. A withdrawal counts whenever it comes.

use rules::{Call, Finding, Ruling, Standing, Tally, Verdict};
use store::{Connection, Transaction};

use crate::papers::{self, EntryState};
use crate::{Error, Result};

/// An entry held against one version of the call.
pub(super) struct Screened {
    pub(super) row: store::EntryRevisionRow,
    pub(super) document: rules::Entry,
    pub(super) findings: Vec<Finding>,
    pub(super) verdict: Verdict,
}

/// The revision of a history that counts under `call`.
pub(super) fn counted<'a>(
    history: &'a [store::EntryRevisionRow],
    call: &Call,
) -> Result<Option<&'a store::EntryRevisionRow>> {
    let closes = call
        .deadline_in_force()
        .closes()
        .map_err(rules::CallError::from)?;
    let in_time = |row: &&store::EntryRevisionRow| {
        row.state == EntryState::Withdrawn.name()
            || instant(row).is_some_and(|received| received < closes)
    };
    Ok(history.iter().rfind(in_time).or(history.last()))
}

/// When a revision arrived.
pub(super) fn instant(row: &store::EntryRevisionRow) -> Option<chrono::DateTime<chrono::Utc>> {
    row.received_at
        .as_deref()
        .and_then(|text| text.parse().ok())
}

/// Holds an entry against a call, with the rulings made on the revision that counts.
pub(super) fn screen(
    conn: &Connection,
    call: &Call,
    entry: &str,
    standing: Option<&Standing>,
) -> Result<Screened> {
    let history = store::entry_revision::history(conn, entry)?;
    let row = counted(&history, call)?
        .ok_or_else(|| Error::UnknownEntry {
            entry: entry.to_owned(),
        })?
        .clone();
    let document: rules::Entry = papers::read(row.body.as_bytes())?;
    let mut findings = rules::check_among(call, &document, instant(&row), standing);
    rules::apply_rulings(&mut findings, &rulings(conn, entry, row.revision)?);
    let verdict = rules::verdict_of(&findings);
    Ok(Screened {
        row,
        document,
        findings,
        verdict,
    })
}

/// The rulings on one revision, oldest first.
pub(super) fn rulings(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<Ruling>> {
    let rows = store::ruling::of(conn, entry)?;
    let same = rows.into_iter().filter(|row| row.revision == revision);
    same.map(|row| {
        Ok(Ruling {
            rule: papers::name(&row.rule)?,
            piece: row.piece,
            outcome: papers::name(&row.outcome)?,
            by: row.by,
            reason: row.reason,
        })
    })
    .collect()
}

/// Keeps a verdict in history where it is new, and what the entries table shows.
pub(super) fn keep(
    tx: &Transaction<'_>,
    call: &Call,
    number: u32,
    screened: &Screened,
    at: &str,
) -> Result<()> {
    let Screened {
        row,
        document,
        findings,
        verdict,
    } = screened;
    store::verdict::append_if_new(
        tx,
        &store::NewVerdict {
            entry: &row.entry,
            revision: row.revision,
            call_version: call.version,
            verdict: verdict.name(),
            findings: &papers::text(findings)?,
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
        document.statement.as_deref().unwrap_or_default(),
    )?;
    Ok(())
}

/// How often the people of each entry have entered, in the order of the desk's numbers. Only a call with a cap
/// asks for it, so nothing is read for one without.
pub(super) struct Counted(Option<Tally>);

impl Counted {
    /// Starts before every entry whose number is below `number`.
    pub(super) fn before(conn: &Connection, call: &Call, number: u32) -> Result<Self> {
        if call.cap.is_none() {
            return Ok(Self(None));
        }
        let mut tally = Tally::default();
        for row in store::entry_revision::latest_of_numbers_below(conn, number)? {
            if row.state == EntryState::Submitted.name() {
                tally.add(&papers::read(row.body.as_bytes())?);
            }
        }
        Ok(Self(Some(tally)))
    }

    /// Where an entry's people stand with it; the entry counts for those that come after it.
    pub(super) fn next(&mut self, document: &rules::Entry) -> Option<Standing> {
        let tally = self.0.as_mut()?;
        let standing = tally.standing(document);
        tally.add(document);
        Some(standing)
    }
}
