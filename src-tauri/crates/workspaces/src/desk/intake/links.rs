//! Whether the links of the entries are still alive. No site is asked before somebody starts it.

use std::collections::BTreeMap;

use evidence::{Evidence, Handed};
use rules::{Entry, Purpose};
use sandbox::Readers;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Connection;
use url::Url;
use web::{Known, Page, State, Web};

use crate::desk::Desk;
use crate::desk::eligibility::screen;
use crate::papers::{self, AttachmentNote};
use crate::views::{LinkState, LinkView};
use crate::{Act, Error, Result, Watch, asking, keeping, work};

/// Texts less alike than this are not the same text with a correction in it.
const LEAST_ALIKE: f64 = 0.8;

/// What a look at a link found, as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Look {
    state: LinkState,
    detail: Option<String>,
}

/// A link of an entry that stands.
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
        self.kept.store.read(view).await
    }

    /// Looks at every link, politely (see [`Web::recheck`]), and keeps what was found; what was found before a stop stays.
    /// Entrants wrote these links, so `web` should reach the public network alone.
    pub async fn check_links(
        &self,
        web: Web,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<Vec<LinkView>> {
        let links = self.kept.store.read(links).await?;
        let known: Vec<(Link, Url)> = links
            .into_iter()
            .filter_map(|link| {
                let address = Url::parse(&link.address).ok()?;
                Some((link, address))
            })
            .collect();
        let stop = watch.canceller();
        let total = known.len();
        let looked = watch
            .over("progress-links", total, |tell| {
                let readers = self.kept.readers.clone();
                let look = move |stop: &web::Stop| look((&web, &readers), known, &tell, stop);
                async move { asking::ask(&stop, look).await }
            })
            .await?;
        self.keep_looks(looked, act).await?;
        self.links().await
    }

    async fn keep_looks(&self, looked: Vec<(Link, Look)>, act: &Act) -> Result<()> {
        let act = act.clone();
        self.kept
            .store
            .write(move |tx| {
                let at = act.stamp();
                let mut found: BTreeMap<&'static str, u32> = BTreeMap::new();
                for (link, look) in &looked {
                    *found.entry(look.state.name()).or_default() += 1;
                    let row = store::LinkCheckRow {
                        entry: link.entry.clone(),
                        address: link.address.clone(),
                        body: papers::text(look)?,
                        checked_at: at.clone(),
                        by: act.by.clone(),
                    };
                    store::link_check::append(tx, &row)?;
                }
                let detail = json!({ "found": found });
                keeping::log(tx, &act.by, &at, "links-checked", "", &detail)
            })
            .await
    }
}

/// Asks for every page, and tells of each as it comes. Links that were not asked have nothing to be kept.
fn look(
    (web, readers): (&Web, &Readers),
    links: Vec<(Link, Url)>,
    tell: &crate::progress::Tell,
    stop: &web::Stop,
) -> Vec<(Link, Look)> {
    // The same page may stand in two entries: it is asked for once.
    let mut asked: BTreeMap<&str, Known> = BTreeMap::new();
    let mut then: BTreeMap<&str, &Evidence> = BTreeMap::new();
    for (link, address) in &links {
        let known = || Known {
            address: address.clone(),
            seen: None,
        };
        asked.entry(address.as_str()).or_insert_with(known);
        if let Some(evidence) = &link.then {
            then.insert(address.as_str(), evidence);
        }
    }
    let known: Vec<Known> = asked.into_values().collect();
    let read = |known: &Known, page: &Page| {
        let then = then.get(known.address.as_str()).copied();
        told_by(readers, page, then)
    };
    let checked = web.recheck(&known, read, |_| tell.add(1), stop);
    let looks: BTreeMap<String, Look> = checked
        .into_iter()
        .filter_map(|it| Some((it.address.to_string(), found(it.state, it.read.flatten())?)))
        .collect();
    links
        .into_iter()
        .filter_map(|(link, address)| {
            let look = looks.get(address.as_str())?.clone();
            Some((link, look))
        })
        .collect()
}

/// What a page that is there says of itself: a paywall, another text than it had; nothing where it is as it was, or where
/// it could not be read.
fn told_by(readers: &Readers, page: &Page, then: Option<&Evidence>) -> Option<LinkState> {
    let handed = Handed {
        url: Some(page.arrived.as_str()),
        media_type: page.media_type.as_deref(),
        ..Handed::default()
    };
    let now = readers.read(&page.bytes, &handed).evidence;
    let fingerprint = |evidence: &Evidence| evidence.text_fingerprint.clone();
    let alike = then
        .and_then(fingerprint)
        .zip(fingerprint(&now))
        .and_then(|(then, now)| evidence::likeness(&then, &now));
    if alike.is_some_and(|alike| alike < LEAST_ALIKE) {
        Some(LinkState::Changed)
    } else if now.paywall == Some(true) {
        Some(LinkState::Paywalled)
    } else {
        None
    }
}

/// How it stands with a link; nothing where it was not asked.
fn found(state: State, told: Option<LinkState>) -> Option<Look> {
    let (state, detail) = match state {
        State::Alive | State::Unchanged => (told.unwrap_or(LinkState::Alive), None),
        State::Moved { to, .. } => (told.unwrap_or(LinkState::Moved), Some(to.to_string())),
        State::Home { to } => (LinkState::Home, Some(to.to_string())),
        State::Gone { status } => (LinkState::Gone, Some(status.to_string())),
        State::Withheld { status } => (LinkState::Paywalled, Some(status.to_string())),
        State::Unreachable { why } => (LinkState::Unreachable, Some(why.to_string())),
        State::NotAllowed => (LinkState::NotAllowed, None),
        State::Skipped { .. } => return None,
    };
    Some(Look { state, detail })
}

/// The links of the last revision of each entry, unless it takes the entry back.
fn links(conn: &Connection) -> Result<Vec<Link>> {
    let mut links = Vec::new();
    for numbers in screen::batches(store::entry::highest_number(conn)?) {
        for (number, row) in screen::standing(conn, numbers)? {
            let document: Entry = papers::read(row.body.as_bytes())?;
            for (piece, address) in (1..)
                .zip(&document.pieces)
                .filter_map(|(piece, it)| Some((piece, it.url.clone()?)))
            {
                links.push(Link {
                    then: then(conn, &row, piece)?,
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
fn then(conn: &Connection, row: &store::EntryRevisionRow, piece: u32) -> Result<Option<Evidence>> {
    let mut notes = Vec::new();
    for link in store::attachment::of(conn, &row.entry, row.revision)? {
        let note: AttachmentNote = papers::read(link.note.as_bytes())?;
        if note.purpose == Purpose::Snapshot && note.piece == Some(piece) {
            notes.push(note);
        }
    }
    let mut read = work::known(conn, &notes)?.into_iter();
    Ok(read.next().map(|file| file.evidence))
}

fn view(conn: &Connection) -> Result<Vec<LinkView>> {
    let looks: BTreeMap<(String, String), store::LinkCheckRow> =
        store::link_check::latest_of_all(conn)?
            .into_iter()
            .map(|row| ((row.entry.clone(), row.address.clone()), row))
            .collect();
    let shown = links(conn)?.into_iter().map(|link| {
        let looked = looks.get(&(link.entry.clone(), link.address.clone()));
        let look: Option<Look> = looked
            .map(|row| papers::read(row.body.as_bytes()))
            .transpose()?;
        Ok::<_, Error>(LinkView {
            entry: link.entry,
            number: link.number,
            address: link.address,
            state: look.as_ref().map(|look| look.state),
            detail: look.and_then(|look| look.detail),
            checked_at: looked.map(|row| row.checked_at.clone()),
        })
    });
    shown.collect()
}
