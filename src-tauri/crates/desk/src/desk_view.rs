//! What the window shows of the desk.

use std::collections::BTreeMap;

use desk_core::eligibility::evaluate::{Screened, Screening};
use desk_core::eligibility::{arrivals, rulings};
use desk_core::in_force;
use store::{Connection, EntryQuery};
use workspace_core::messages::{AttachmentNote, EntryState};
use workspace_core::views::{
    CategoryCount, DeadlineView, DeskView, EntriesPage, EntriesQuery, EntriesRow, EntriesSort,
    EntryView, PieceView, RevisionView, RulingView, Signer, StatedArrival, VerdictAt,
};
use workspace_core::{Error, Result, action_context, messages, work};

use super::{Desk, log, today};
use crate::eligibility::{grant_waiver, waive_fee};

/// Rows on a page where nobody says how many.
const PAGE: u32 = 100;

impl Desk {
    /// The desk at a glance.
    pub async fn view(&self) -> Result<DeskView> {
        let clock = self.clock().await?;
        self.core
            .store
            .read(move |conn| {
                let call = in_force::call(conn)?;
                let counts = store::entry_row::counts(conn)?;
                let categories = call
                    .categories
                    .iter()
                    .map(|category| CategoryCount {
                        id: category.id.clone(),
                        name: category.name.clone(),
                        entries: counts.of_category(&category.id),
                    })
                    .collect();
                Ok(DeskView {
                    edition: call.edition.name.clone(),
                    organisation: call.programme.organisation.clone(),
                    call_version: call.version,
                    deadlines: deadlines(&call)?,
                    rehearsal_clock: clock.map(action_context::stamp),
                    categories,
                    verdicts: today::verdicts(&counts),
                })
            })
            .await
    }

    /// One page of the entries table.
    pub async fn entries(&self, query: EntriesQuery) -> Result<EntriesPage> {
        self.core.store.read(move |conn| page(conn, &query)).await
    }

    /// One entry with its findings under the call in force, and its verdict under every version of the call.
    pub async fn entry(&self, id: &str) -> Result<EntryView> {
        let id = id.to_owned();
        self.core.store.read(move |conn| entry(conn, &id)).await
    }
}

/// Every deadline of a call in the order they were set.
pub(super) fn deadlines(call: &rules::Call) -> Result<Vec<DeadlineView>> {
    let for_all = call.extensions.iter().filter(|it| it.categories.is_empty());
    let later = for_all.map(|it| deadline(&it.deadline, Some(it.announced.to_string())));
    std::iter::once(deadline(&call.deadline, None))
        .chain(later)
        .collect()
}

/// The deadline of each category that closes at another instant than the call.
pub(super) fn own_deadlines(call: &rules::Call) -> Result<BTreeMap<String, DeadlineView>> {
    let general = call.deadline_in_force().closes().ok();
    call.categories
        .iter()
        .map(|category| (category, call.deadline_of(&category.id)))
        .filter(|(_, own)| own.closes().ok() != general)
        .map(|(category, own)| Ok((category.id.clone(), deadline(own, None)?)))
        .collect()
}

fn deadline(deadline: &rules::Deadline, announced: Option<String>) -> Result<DeadlineView> {
    let closes = deadline.closes().map_err(rules::CallError::from)?;
    Ok(DeadlineView {
        closes: action_context::stamp(closes),
        local: deadline.local.format("%Y-%m-%dT%H:%M").to_string(),
        zone: deadline.zone.name().to_owned(),
        text: deadline.text.clone(),
        announced,
    })
}

fn page(conn: &Connection, query: &EntriesQuery) -> Result<EntriesPage> {
    let page = store::entry_row::page(
        conn,
        &EntryQuery {
            search: query.search.clone(),
            category: query.category.clone(),
            verdict: query.verdict.map(|verdict| verdict.name().to_owned()),
            // What was withdrawn is judged by nobody, so no verdict counts it.
            state: query
                .verdict
                .map(|_| EntryState::Submitted.name().to_owned()),
            sort: column(query.sort),
            descending: query.descending,
            after: query.after.clone(),
            skip: query.skip.unwrap_or_default(),
            limit: query.limit.unwrap_or(PAGE),
            ..EntryQuery::default()
        },
    )?;
    let rows = page.rows.into_iter().map(row).collect::<Result<Vec<_>>>()?;
    Ok(EntriesPage {
        rows,
        total: page.total.at_least(),
        total_is_exact: page.total.is_exact(),
        next: page.next,
    })
}

fn column(sort: EntriesSort) -> store::SortColumn {
    match sort {
        EntriesSort::Number => store::SortColumn::Number,
        EntriesSort::Title => store::SortColumn::Title,
        EntriesSort::Byline => store::SortColumn::Byline,
        EntriesSort::Outlet => store::SortColumn::Outlet,
        EntriesSort::Category => store::SortColumn::Category,
        EntriesSort::Published => store::SortColumn::Published,
        EntriesSort::Received => store::SortColumn::Received,
        EntriesSort::Verdict => store::SortColumn::Verdict,
    }
}

fn row(row: store::EntryRow) -> Result<EntriesRow> {
    Ok(EntriesRow {
        id: row.entry,
        number: row.number,
        title: row.title,
        byline: row.byline,
        outlet: row.outlet,
        category: row.category,
        published: row.published,
        received_at: row.received_at,
        verdict: messages::parse_name(&row.verdict)?,
        state: row.state,
    })
}

fn entry(conn: &Connection, id: &str) -> Result<EntryView> {
    let versions = store::call_version::all(conn)?;
    let calls = versions
        .iter()
        .map(|row| Ok(rules::Call::from_published(&row.toml)?))
        .collect::<Result<Vec<_>>>()?;
    let call = calls.last().ok_or(Error::NoCall)?;
    let number = desk_core::number(conn, id)?;
    let history = store::entry_revision::history(conn, id)?;
    let screened = Screening::in_force(conn, call)?.require(id)?;
    let verdicts = calls
        .iter()
        .map(|call| verdict_at(conn, call, id))
        .collect::<Result<Vec<_>>>()?;
    let Screened {
        row,
        document,
        findings,
        verdict,
        ..
    } = screened;
    let notes = files(conn, id, row.revision)?;
    let (sender, earlier_names) = sender(conn, id)?;
    Ok(EntryView {
        id: id.to_owned(),
        number,
        revision: row.revision,
        title: document.title.clone(),
        byline: document.byline(),
        category: document.category.clone(),
        pieces: document.pieces.iter().map(piece).collect(),
        read: work::read_view(conn, &document, work::load_readings(conn, &notes)?)?,
        attachments: notes,
        revisions: revisions(conn, id, &history, versions.first())?,
        rulings: rulings(conn, id)?,
        payments: grant_waiver::payments(conn, id)?,
        fee_waivers: waive_fee::fee_waivers(conn, id)?,
        log: log::of_entry(conn, id)?,
        state: row.state,
        document,
        received_at: row.received_at.unwrap_or_default(),
        verdict,
        findings,
        verdicts,
        sender,
        earlier_names,
    })
}

/// Who signed the entry, by the card that came with it last, and the other names under which the same keys signed its
/// earlier revisions.
fn sender(conn: &Connection, id: &str) -> Result<(Option<Signer>, Vec<String>)> {
    let cards = store::peer::history(conn, id)?
        .iter()
        .map(|card| messages::read(card.as_bytes()))
        .collect::<Result<Vec<exchange::Card>>>()?;
    let Some(last) = cards.last() else {
        return Ok((None, Vec::new()));
    };
    let mut earlier: Vec<String> = Vec::new();
    for card in &cards {
        let name = card.name();
        if name != last.name() && !earlier.iter().any(|known| known == name) {
            earlier.push(name.to_owned());
        }
    }
    Ok((Some(Signer::of(last)), earlier))
}

impl Desk {
    /// The text of a file of an entry; none where it holds no text or was not read.
    pub async fn file_text(&self, entry: &str, hash: &str) -> Result<Option<String>> {
        let (entry, hash) = (entry.to_owned(), hash.to_owned());
        let read = self.core.store.read(move |conn| {
            for row in store::entry_revision::history(conn, &entry)? {
                let notes = files(conn, &entry, row.revision)?;
                if notes.iter().any(|note| note.hash == hash) {
                    return Ok(store::evidence::text(conn, &hash)?);
                }
            }
            Err(Error::AttachmentMissing { name: hash })
        });
        read.await
    }
}

pub(super) fn files(conn: &Connection, id: &str, revision: u32) -> Result<Vec<AttachmentNote>> {
    let links = store::attachment::of(conn, id, revision)?;
    links
        .iter()
        .map(|link| messages::read(link.note.as_bytes()))
        .collect()
}

fn revisions(
    conn: &Connection,
    id: &str,
    history: &[store::EntryRevisionRow],
    first_call: Option<&store::CallVersionRow>,
) -> Result<Vec<RevisionView>> {
    let statements = store::arrival::of(conn, id)?;
    let opened = first_call.map(|row| row.recorded_at.as_str());
    let shown = history.iter().map(|row| {
        let last = statements.iter().rfind(|it| it.revision == row.revision);
        let stated = last.and_then(|statement| {
            Some(StatedArrival {
                at: statement.at.clone()?,
                reason: statement.reason.clone(),
                by: statement.by.clone(),
            })
        });
        let anomalies = arrivals::anomalies(row, opened);
        Ok(RevisionView {
            revision: row.revision,
            received_at: row.received_at.clone(),
            claimed_at: row.claimed_at.clone(),
            arrived_after: row.arrived_after.clone(),
            arrived_by: row.arrived_by.clone(),
            received_source: row.received_source.clone(),
            anomalies: anomalies.into_iter().map(str::to_owned).collect(),
            stated,
            state: row.state.clone(),
            document: messages::read(row.body.as_bytes())?,
        })
    });
    shown.collect()
}

fn rulings(conn: &Connection, id: &str) -> Result<Vec<RulingView>> {
    let rows = store::ruling::of(conn, id)?.into_iter();
    let shown = rows.map(|row| {
        Ok(RulingView {
            revision: row.revision,
            on: rulings::key(&row)?,
            outcome: messages::parse_name(&row.outcome).ok(),
            reason: row.reason,
            for_entrant: row.for_entrant,
            by: row.by,
            at: row.recorded_at,
        })
    });
    shown.collect()
}

fn piece(piece: &rules::Piece) -> PieceView {
    PieceView {
        title: piece.title.clone(),
        outlets: piece.outlets.clone(),
        published: piece.published.map(|published| published.to_string()),
    }
}

/// What one version of the call says of an entry by itself, before any ruling.
fn verdict_at(conn: &Connection, call: &rules::Call, id: &str) -> Result<VerdictAt> {
    let mut screening = Screening::from_the_first(conn, call)?;
    let counted = screening.counted_revision(id)?.ok_or(Error::NoCall)?;
    let findings = screening.findings(&counted)?;
    let late =
        |f: &rules::Finding| f.rule == rules::Rule::Deadline && f.outcome != rules::Outcome::Met;
    Ok(VerdictAt {
        call_version: call.version,
        verdict: rules::verdict_of(&findings),
        in_time: !findings.iter().any(late),
    })
}
