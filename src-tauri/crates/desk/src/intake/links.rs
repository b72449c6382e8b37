//! Whether the links of the entries are still alive. No site is asked before somebody starts it.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::record_verdict;
use evidence::{Evidence, InputFile};
use rules::{Entry, Purpose};
use sandbox::Readers;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Connection;
use url::Url;
use web::{KnownLink, Page, State, Web};
use workspace_core::messages::{self, AttachmentNote};
use workspace_core::views::{LinkState, LinkView};
use workspace_core::{ActionContext, Error, ProgressReporter, Result, cancellable, work};

use crate::Desk;

/// Texts less similar than this are not the same text with a correction in it.
const LEAST_SIMILAR: f64 = 0.8;

/// The result of checking one link, as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct LinkCheck {
    state: LinkState,
    detail: Option<String>,
}

/// A link of an entry that is not withdrawn.
struct Link {
    entry: String,
    number: u32,
    address: String,
    /// What the page said when it was entered.
    then: Option<Evidence>,
}

impl Desk {
    /// Every link of every entry that stands, with what was found when somebody last looked.
    pub async fn links(&self) -> Result<Vec<LinkView>> {
        self.core.store.read(view).await
    }

    /// Looks at every link, politely (see [`Web::recheck`]), and keeps what was found; what was found before a stop stays.
    /// Entrants wrote these links, so `web` should reach the public network alone.
    pub async fn check_links(
        &self,
        web: Web,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Vec<LinkView>> {
        let links = self.core.store.read(links).await?;
        let known: Vec<(Link, Url)> = links
            .into_iter()
            .filter_map(|link| {
                let address = Url::parse(&link.address).ok()?;
                Some((link, address))
            })
            .collect();
        let stop = progress.canceller();
        let total = addresses(&known).len();
        let checks = progress
            .run_counted("progress-links", total, |counter| {
                let readers = self.core.readers.clone();
                let look =
                    move |stop: &web::Stop| check_all((&web, &readers), known, &counter, stop);
                async move { cancellable::run_blocking(&stop, look).await }
            })
            .await?;
        self.keep_checks(checks, ctx).await?;
        self.links().await
    }

    async fn keep_checks(&self, checks: Vec<(Link, LinkCheck)>, ctx: &ActionContext) -> Result<()> {
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let at = ctx.stamp();
                let mut found: BTreeMap<&'static str, u32> = BTreeMap::new();
                for (link, look) in &checks {
                    *found.entry(look.state.name()).or_default() += 1;
                    let row = store::LinkCheckRow {
                        entry: link.entry.clone(),
                        address: link.address.clone(),
                        body: messages::to_json(look)?,
                        checked_at: at.clone(),
                        by: ctx.actor.clone(),
                    };
                    store::link_check::append(tx, &row)?;
                }
                let detail = json!({ "found": found });
                workspace_core::log(tx, &ctx.actor, &at, "links-checked", "", &detail)
            })
            .await
    }
}

/// The addresses to ask for: the same page may stand in two entries, and is asked for once.
fn addresses(links: &[(Link, Url)]) -> BTreeSet<&Url> {
    links.iter().map(|(_, address)| address).collect()
}

/// Fetches every page, and counts each. Links that were not fetched have no result.
fn check_all(
    (web, readers): (&Web, &Readers),
    links: Vec<(Link, Url)>,
    counter: &workspace_core::progress::StepCounter,
    stop: &web::Stop,
) -> Vec<(Link, LinkCheck)> {
    let asked = addresses(&links).into_iter().map(|address| KnownLink {
        address: address.clone(),
        validators: None,
    });
    let known: Vec<KnownLink> = asked.collect();
    let mut then: BTreeMap<&str, &Evidence> = BTreeMap::new();
    for (link, address) in &links {
        if let Some(evidence) = &link.then {
            then.insert(address.as_str(), evidence);
        }
    }
    let read = |known: &KnownLink, page: &Page| {
        let then = then.get(known.address.as_str()).copied();
        page_change(readers, page, then)
    };
    let checked = web.recheck(&known, read, |_| counter.add(1), stop);
    let checks: BTreeMap<String, LinkCheck> = checked
        .into_iter()
        .filter_map(|it| {
            Some((
                it.address.to_string(),
                to_check(it.state, it.read.flatten())?,
            ))
        })
        .collect();
    links
        .into_iter()
        .filter_map(|(link, address)| {
            let look = checks.get(address.as_str())?.clone();
            Some((link, look))
        })
        .collect()
}

/// What a page that is there says of itself: a paywall, another text than it had; nothing where it is as it was, or where
/// it could not be read.
fn page_change(readers: &Readers, page: &Page, then: Option<&Evidence>) -> Option<LinkState> {
    let file_info = InputFile {
        url: Some(page.final_url.as_str()),
        media_type: page.media_type.as_deref(),
        ..InputFile::default()
    };
    let now = readers.read(&page.bytes, &file_info).evidence;
    let fingerprint = |evidence: &Evidence| evidence.text_fingerprint.clone();
    let similarity = then
        .and_then(fingerprint)
        .zip(fingerprint(&now))
        .and_then(|(then, now)| evidence::similarity(&then, &now));
    if similarity.is_some_and(|similarity| similarity < LEAST_SIMILAR) {
        Some(LinkState::Changed)
    } else if now.paywall == Some(true) {
        Some(LinkState::Paywalled)
    } else {
        None
    }
}

/// The result to store for a link; none where it was not fetched.
fn to_check(state: State, seen: Option<LinkState>) -> Option<LinkCheck> {
    let (state, detail) = match state {
        State::Alive | State::Unchanged => (seen.unwrap_or(LinkState::Alive), None),
        State::Moved { to, .. } => (seen.unwrap_or(LinkState::Moved), Some(to.to_string())),
        State::Home { to } => (LinkState::Home, Some(to.to_string())),
        State::Gone { status } => (LinkState::Gone, Some(status.to_string())),
        State::Withheld { status } => (LinkState::Paywalled, Some(status.to_string())),
        State::Unreachable { why } => (LinkState::Unreachable, Some(why.to_string())),
        State::NotAllowed => (LinkState::NotAllowed, None),
        State::Skipped { .. } => return None,
    };
    Some(LinkCheck { state, detail })
}

/// The links of the last revision of each entry, unless it takes the entry back.
fn links(conn: &Connection) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    for numbers in record_verdict::batches(store::entry::highest_number(conn)?) {
        for (number, row) in record_verdict::not_withdrawn(conn, numbers)? {
            let document: Entry = messages::read(row.body.as_bytes())?;
            for (piece, address) in (1..)
                .zip(&document.pieces)
                .filter_map(|(piece, it)| Some((piece, it.url.clone()?)))
            {
                links.push(Link {
                    then: page_when_entered(conn, &row, piece)?,
                    entry: row.entry.clone(),
                    number,
                    address,
                });
            }
        }
    }
    Ok(links)
}

/// What the page of a piece said when it was entered.
fn page_when_entered(
    conn: &Connection,
    row: &store::EntryRevisionRow,
    piece: u32,
) -> Result<Option<Evidence>> {
    let mut notes = Vec::new();
    for link in store::attachment::of(conn, &row.entry, row.revision)? {
        let note: AttachmentNote = messages::read(link.note.as_bytes())?;
        if note.purpose == Purpose::Snapshot && note.piece == Some(piece) {
            notes.push(note);
        }
    }
    let mut read = work::load_read_files(conn, &notes)?.into_iter();
    Ok(read.next().map(|file| file.evidence))
}

fn view(conn: &Connection) -> Result<Vec<LinkView>> {
    let checks: BTreeMap<(String, String), store::LinkCheckRow> =
        store::link_check::latest_of_all(conn)?
            .into_iter()
            .map(|row| ((row.entry.clone(), row.address.clone()), row))
            .collect();
    let shown = links(conn)?.into_iter().map(|link| {
        let checks = checks.get(&(link.entry.clone(), link.address.clone()));
        let look: Option<LinkCheck> = checks
            .map(|row| messages::read(row.body.as_bytes()))
            .transpose()?;
        Ok::<_, Error>(LinkView {
            entry: link.entry,
            number: link.number,
            address: link.address,
            state: look.as_ref().map(|look| look.state),
            detail: look.and_then(|look| look.detail),
            checked_at: checks.map(|row| row.checked_at.clone()),
        })
    });
    shown.collect()
}
