//! Entries that may hold the same work: by link, by title, by file, by text. Suggested with what speaks for it, never
//! merged; whether it is allowed is the call's to say.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use desk_core::eligibility::entry_walk;
use desk_core::in_force;
use rules::{Call, Entry, Purpose};
use store::Connection;
use workspace_core::views::{DuplicateReason, DuplicateView};
use workspace_core::{Error, ProgressReporter, Result, messages, work};

use crate::Desk;
use crate::intake::text_similarity;

/// More entries than this with one key say nothing: a home page, a title like "News".
const MAX_ENTRIES_PER_KEY: usize = 20;

/// What a key is made of, and what it is known by.
type Key = (DuplicateReason, String);

impl Desk {
    /// Every pair of entries that may hold the same work, the ones with most that speaks for it first.
    pub async fn duplicates(&self, progress: ProgressReporter<'_>) -> Result<Vec<DuplicateView>> {
        let stop = progress.canceller();
        let total = self.core.store.read(store::entry::highest_number).await?;
        let work = |counter: workspace_core::progress::StepCounter| {
            self.core.store.read(move |conn| {
                let call = in_force::call(conn)?;
                let mut by_key: HashMap<Key, Vec<(u32, String)>> = HashMap::new();
                let mut texts = Vec::new();
                let mut titles: HashMap<u32, (String, String)> = HashMap::new();
                for numbers in entry_walk::batches(total) {
                    if stop.is_cancelled() {
                        return Err(Error::Stopped);
                    }
                    counter.add(numbers.clone().count());
                    for (number, row) in entry_walk::not_withdrawn(conn, numbers)? {
                        let document: Entry = messages::read(row.body.as_bytes())?;
                        for (key, shown) in keys(conn, &row.entry, row.revision, &document)? {
                            let entries = by_key.entry(key).or_default();
                            if entries.last().is_none_or(|(last, _)| *last != number) {
                                entries.push((number, shown));
                            }
                        }
                        let fingerprints = fingerprints(conn, &row.entry, row.revision)?;
                        texts.extend(fingerprints.into_iter().map(|it| (number, it)));
                        titles.insert(number, (row.entry, document.title));
                    }
                }
                let mut by_pair = shared(by_key);
                add_texts(&mut by_pair, texts);
                Ok(pairs(&call, by_pair, &titles))
            })
        };
        progress
            .run_counted("progress-screening", total as usize, work)
            .await
    }
}

/// Everything by which the works of an entry can be known again, with what is shown of it.
fn keys(
    conn: &Connection,
    entry: &str,
    revision: u32,
    document: &Entry,
) -> Result<Vec<(Key, String)>> {
    let mut keys = Vec::new();
    for piece in &document.pieces {
        // What two links have in common without what may say where a reader came from.
        let page = piece.url.as_deref().map(identity::page).unwrap_or_default();
        if let Some(link) = page.loose.first().or(page.exact.first()) {
            let link = link.strip_prefix("link ").unwrap_or(link).to_owned();
            keys.push(((DuplicateReason::Link, link.clone()), link));
        }
        let title = identity::title_key(&piece.title);
        // A title of one word is shared by chance.
        if title.contains(' ') {
            keys.push(((DuplicateReason::Title, title), piece.title.clone()));
        }
    }
    for attachment in store::attachment::of(conn, entry, revision)? {
        let note: messages::AttachmentNote = messages::read(attachment.note.as_bytes())?;
        keys.push(((DuplicateReason::File, note.hash), note.name));
    }
    Ok(keys)
}

/// The fingerprints of the texts of an entry's files, each once.
fn fingerprints(conn: &Connection, entry: &str, revision: u32) -> Result<BTreeSet<String>> {
    let mut notes = Vec::new();
    for attachment in store::attachment::of(conn, entry, revision)? {
        let note: messages::AttachmentNote = messages::read(attachment.note.as_bytes())?;
        if matches!(note.purpose, Purpose::Work | Purpose::Snapshot) {
            notes.push(note);
        }
    }
    let readings = work::load_readings(conn, &notes)?.into_iter();
    Ok(readings
        .filter_map(|file| file.evidence.text_fingerprint)
        .collect())
}

/// Pairs of entries, by their numbers, and what speaks for each.
type ReasonsByPair = BTreeMap<(u32, u32), Vec<(DuplicateReason, String)>>;

/// Adds the entries whose texts are nearly the same.
fn add_texts(by_pair: &mut ReasonsByPair, texts: Vec<(u32, String)>) {
    let (numbers, fingerprints): (Vec<u32>, Vec<String>) = texts.into_iter().unzip();
    for (first, second, how) in text_similarity::pairs(&fingerprints) {
        let (first, second) = (numbers[first], numbers[second]);
        if first != second {
            let pair = by_pair
                .entry((first.min(second), first.max(second)))
                .or_default();
            pair.push((DuplicateReason::Text, format!("{:.0}\u{a0}%", how * 100.0)));
        }
    }
}

/// The pairs that share a key.
fn shared(by_key: HashMap<Key, Vec<(u32, String)>>) -> ReasonsByPair {
    let mut by_pair = ReasonsByPair::new();
    for ((why, _), entries) in by_key {
        if entries.len() > MAX_ENTRIES_PER_KEY {
            continue;
        }
        for (index, (first, shown)) in entries.iter().enumerate() {
            for (second, _) in &entries[index + 1..] {
                let pair = by_pair.entry((*first, *second)).or_default();
                pair.push((why, shown.clone()));
            }
        }
    }
    by_pair
}

fn pairs(
    call: &Call,
    by_pair: ReasonsByPair,
    titles: &HashMap<u32, (String, String)>,
) -> Vec<DuplicateView> {
    let forbidden = call
        .caps
        .iter()
        .any(|cap| matches!(cap.per, rules::Per::Work));
    let mut views: Vec<DuplicateView> = by_pair
        .into_iter()
        .filter_map(|((first, second), mut because)| {
            because.sort();
            because.dedup();
            let (first_entry, first_title) = titles.get(&first)?.clone();
            let (second_entry, second_title) = titles.get(&second)?.clone();
            Some(DuplicateView {
                first: first_entry,
                first_number: first,
                first_title,
                second: second_entry,
                second_number: second,
                second_title,
                because,
                capped: forbidden,
            })
        })
        .collect();
    views.sort_by_key(|view| (usize::MAX - view.because.len(), view.first_number));
    views
}
