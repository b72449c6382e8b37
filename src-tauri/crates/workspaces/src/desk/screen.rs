//! Screening: the rules held against one entry, and what the entries table shows of it.
//!
//! The revision that counts is the last one that came in time, or the last of all where none did, so that an
//! amendment sent too late cannot spoil an entry that was in time. A withdrawal counts whenever it comes.

use rules::{Call, Finding, Ruling, Tally, Verdict};
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

/// The rulings on one revision, oldest first.
pub(super) fn rulings(conn: &Connection, entry: &str, revision: u32) -> Result<Vec<Ruling>> {
    let mut standing: Vec<store::RulingRow> = Vec::new();
    for row in store::ruling::of(conn, entry)? {
        if row.outcome == super::rule::REVOKED {
            standing.retain(|earlier| (&earlier.rule, earlier.piece) != (&row.rule, row.piece));
        } else if row.revision == revision {
            standing.push(row);
        }
    }
    let standing = standing.into_iter();
    standing
        .map(|row| {
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

/// Screens entries one after the other in the order of the desk's numbers, counting how often their people have
/// entered. Only a call with a cap asks for the count, so nothing is read for one without.
pub(super) struct Screening<'a> {
    conn: &'a Connection,
    call: &'a Call,
    tally: Option<Tally>,
}

impl<'a> Screening<'a> {
    /// Starts at the first number.
    pub(super) fn from_the_first(conn: &'a Connection, call: &'a Call) -> Self {
        Self {
            conn,
            call,
            tally: call.cap.is_some().then(Tally::default),
        }
    }

    /// Starts at `number`: every entry below it counts already.
    pub(super) fn from_number(conn: &'a Connection, call: &'a Call, number: u32) -> Result<Self> {
        let mut screening = Self::from_the_first(conn, call);
        if let Some(tally) = &mut screening.tally {
            for row in store::entry_revision::latest_of_numbers_below(conn, number)? {
                if row.state == EntryState::Submitted.name() {
                    tally.add(&papers::read(row.body.as_bytes())?);
                }
            }
        }
        Ok(screening)
    }

    /// Holds the next entry against the call, with the rulings made on the revision that counts.
    pub(super) fn next(&mut self, entry: &str) -> Result<Screened> {
        let history = store::entry_revision::history(self.conn, entry)?;
        let row = counted(&history, self.call)?
            .ok_or_else(|| Error::UnknownEntry {
                entry: entry.to_owned(),
            })?
            .clone();
        let document: rules::Entry = papers::read(row.body.as_bytes())?;
        let standing = self.tally.as_ref().map(|tally| tally.standing(&document));
        let received_at = instant(&row);
        let mut findings = rules::check_among(self.call, &document, received_at, standing.as_ref());
        rules::apply_rulings(&mut findings, &rulings(self.conn, entry, row.revision)?);
        if let Some(tally) = &mut self.tally
            && row.state == EntryState::Submitted.name()
        {
            tally.add(&document);
        }
        let verdict = rules::verdict_of(&findings);
        Ok(Screened {
            row,
            document,
            findings,
            verdict,
        })
    }
}

/// Screens every entry, in the order of their numbers.
pub(super) fn all<'a>(
    conn: &'a Connection,
    call: &'a Call,
) -> Result<impl Iterator<Item = Result<(u32, Screened)>> + 'a> {
    let mut screening = Screening::from_the_first(conn, call);
    let numbered = store::entry::numbered(conn)?.into_iter();
    Ok(numbered.map(move |(number, entry)| Ok((number, screening.next(&entry)?))))
}

/// Screens an entry that changed and keeps what it comes to. Under a call with a cap the entries after it may stand
/// otherwise with it changed, so they are screened again as well.
pub(super) fn renew(
    tx: &Transaction<'_>,
    call: &Call,
    number: u32,
    entry: &str,
    at: &str,
) -> Result<Verdict> {
    let mut screening = Screening::from_number(tx, call, number)?;
    let screened = screening.next(entry)?;
    keep(tx, call, number, &screened, at)?;
    if call.cap.is_some() {
        for (later, entry) in store::entry::numbered(tx)? {
            if later > number {
                keep(tx, call, later, &screening.next(&entry)?, at)?;
            }
        }
    }
    Ok(screened.verdict)
}
