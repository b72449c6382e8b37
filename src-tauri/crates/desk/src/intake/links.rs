//! Whether the links of the entries are still alive. No site is contacted until a person starts the check.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::eligibility::entry_walk;
use evidence::{Evidence, InputFile};
use rules::{Entry, Purpose};
use sandbox::Readers;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Connection;
use url::Url;
use web::{LinkToCheck, Page, Web};
use workspace_core::messages::{self, AttachmentNote};
use workspace_core::views::{LinkState, LinkView};
use workspace_core::{ActionContext, Error, Failure, ProgressReporter, Result, cancellable, work};

use crate::Desk;

/// Below this similarity a page counts as changed; a smaller difference is taken for a correction.
const LEAST_SIMILAR: f64 = 0.8;

/// The result of checking one link, as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct LinkCheck {
    state: LinkState,
    detail: Option<String>,
    /// Why nothing answered, as the code and the parameters of an error. A check of an earlier version has it as `detail`, in
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failure: Option<(String, BTreeMap<String, String>)>,
}

/// A link of an entry that is not withdrawn.
struct Link {
    entry: String,
    number: u32,
    address: String,
    /// What was read of the page at the time of entry.
    evidence_when_entered: Option<Evidence>,
}

impl Desk {
    /// Every link of every entry that is not withdrawn, with the result of the last check.
    pub async fn links(&self) -> Result<Vec<LinkView>> {
        self.core.store.read(view).await
    }

    /// Checks every link, politely (see [`Web::recheck`]), and stores the results; a stop keeps those it has by then.
    /// An address that does not parse is left out. Entrants wrote these links, so `web` must be limited to public
    /// addresses.
    pub async fn check_links(
        &self,
        web: Web,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Vec<LinkView>> {
        let links = self.core.store.read(links).await?;
        let parsed: Vec<(Link, Url)> = links
            .into_iter()
            .filter_map(|link| {
                let address = Url::parse(&link.address).ok()?;
                Some((link, address))
            })
            .collect();
        let stop = progress.canceller();
        let total = addresses(&parsed).len();
        let checks = progress
            .run_counted("progress-links", total, |counter| {
                let readers = self.core.readers.clone();
                let run =
                    move |stop: &web::Stop| check_all((&web, &readers), parsed, &counter, stop);
                async move { cancellable::run_blocking(&stop, run).await }
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
                let mut count_by_state: BTreeMap<&'static str, u32> = BTreeMap::new();
                for (link, check) in &checks {
                    *count_by_state.entry(check.state.name()).or_default() += 1;
                    let row = store::LinkCheckRow {
                        entry: link.entry.clone(),
                        address: link.address.clone(),
                        body: messages::to_json(check)?,
                        checked_at: at.clone(),
                        by: ctx.actor.clone(),
                    };
                    store::link_check::append(tx, &row)?;
                }
                let detail = json!({ "found": count_by_state });
                workspace_core::log(tx, &ctx.actor, &at, "links-checked", "", &detail)
            })
            .await
    }
}

/// The addresses to fetch: two entries may name the same page, which is fetched once.
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
    let links_to_check = addresses(&links).into_iter().map(|address| LinkToCheck {
        address: address.clone(),
        validators: None,
    });
    let links_to_check: Vec<LinkToCheck> = links_to_check.collect();
    let mut when_entered: BTreeMap<&str, &Evidence> = BTreeMap::new();
    for (link, address) in &links {
        if let Some(evidence) = &link.evidence_when_entered {
            when_entered.insert(address.as_str(), evidence);
        }
    }
    let read = |link: &LinkToCheck, page: &Page| {
        let evidence_when_entered = when_entered.get(link.address.as_str()).copied();
        page_change(readers, page, evidence_when_entered)
    };
    let checked = web.recheck(&links_to_check, read, |_| counter.add(1), stop);
    let checks: BTreeMap<String, LinkCheck> = checked
        .into_iter()
        .filter_map(|it| {
            Some((
                it.address.to_string(),
                link_check_of(it.state, it.read.flatten())?,
            ))
        })
        .collect();
    links
        .into_iter()
        .filter_map(|(link, address)| {
            let check = checks.get(address.as_str())?.clone();
            Some((link, check))
        })
        .collect()
}

/// `Changed` if the text differs from the one entered, else `Paywalled`; `None` if neither, or if it could not be read.
fn page_change(
    readers: &Readers,
    page: &Page,
    evidence_when_entered: Option<&Evidence>,
) -> Option<LinkState> {
    let file_info = InputFile {
        url: Some(page.final_url.as_str()),
        media_type: page.media_type.as_deref(),
        ..InputFile::default()
    };
    let evidence_now = readers.read(&page.bytes, &file_info).evidence;
    let fingerprint = |evidence: &Evidence| evidence.text_fingerprint.clone();
    let similarity = evidence_when_entered
        .and_then(fingerprint)
        .zip(fingerprint(&evidence_now))
        .and_then(|(entered, fetched)| evidence::similarity(&entered, &fetched));
    if similarity.is_some_and(|similarity| similarity < LEAST_SIMILAR) {
        Some(LinkState::Changed)
    } else if evidence_now.paywall == Some(true) {
        Some(LinkState::Paywalled)
    } else {
        None
    }
}

/// The result to store for a link; `None` where it was not fetched.
fn link_check_of(state: web::State, page_change: Option<LinkState>) -> Option<LinkCheck> {
    let mut failure = None;
    let (state, detail) = match state {
        web::State::Alive | web::State::Unchanged => {
            (page_change.unwrap_or(LinkState::Alive), None)
        }
        web::State::Moved { to, .. } => (
            page_change.unwrap_or(LinkState::Moved),
            Some(to.to_string()),
        ),
        web::State::Home { to } => (LinkState::Home, Some(to.to_string())),
        web::State::Gone { status } => (LinkState::Gone, Some(status.to_string())),
        web::State::Withheld { status } => (LinkState::Paywalled, Some(status.to_string())),
        web::State::Unreachable { why } => {
            let params = why.params().into_iter();
            let params = params.map(|(name, value)| (name.to_owned(), value));
            failure = Some((why.code().to_owned(), params.collect()));
            (LinkState::Unreachable, None)
        }
        web::State::NotAllowed => (LinkState::NotAllowed, None),
        web::State::Skipped { .. } => return None,
    };
    Some(LinkCheck {
        state,
        detail,
        failure,
    })
}

/// The links of the last revision of each entry, unless that revision withdraws the entry.
fn links(conn: &Connection) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    for numbers in entry_walk::batches(store::entry::highest_number(conn)?) {
        for (number, row) in entry_walk::not_withdrawn(conn, numbers)? {
            let document: Entry = messages::read(row.body.as_bytes())?;
            for (piece, address) in (1..)
                .zip(&document.pieces)
                .filter_map(|(piece, it)| Some((piece, it.url.clone()?)))
            {
                links.push(Link {
                    evidence_when_entered: evidence_when_entered(conn, &row, piece)?,
                    entry: row.entry.clone(),
                    number,
                    address,
                });
            }
        }
    }
    Ok(links)
}

/// What was read of the page of a piece at the time of entry.
fn evidence_when_entered(
    conn: &Connection,
    row: &store::EntryRevisionRow,
    piece: u32,
) -> Result<Option<Evidence>> {
    let mut notes = Vec::new();
    for attachment in store::attachment::of(conn, &row.entry, row.revision)? {
        let note: AttachmentNote = messages::read(attachment.note.as_bytes())?;
        if note.purpose == Purpose::Snapshot && note.piece == Some(piece) {
            notes.push(note);
        }
    }
    let mut readings = work::load_readings(conn, &notes)?.into_iter();
    Ok(readings.next().map(|file| file.evidence))
}

fn view(conn: &Connection) -> Result<Vec<LinkView>> {
    let checks: BTreeMap<(String, String), store::LinkCheckRow> =
        store::link_check::latest_of_all(conn)?
            .into_iter()
            .map(|row| ((row.entry.clone(), row.address.clone()), row))
            .collect();
    let shown = links(conn)?.into_iter().map(|link| {
        let row = checks.get(&(link.entry.clone(), link.address.clone()));
        let check: Option<LinkCheck> = row
            .map(|row| messages::read(row.body.as_bytes()))
            .transpose()?;
        Ok::<_, Error>(LinkView {
            entry: link.entry,
            number: link.number,
            address: link.address,
            state: check.as_ref().map(|check| check.state),
            detail: check.as_ref().and_then(|check| check.detail.clone()),
            failure: check
                .and_then(|check| check.failure)
                .map(|(code, params)| Failure::new(&code, params)),
            checked_at: row.map(|row| row.checked_at.clone()),
        })
    });
    shown.collect()
}
