//! Entries that may hold the same work: by link, by title, by file, by text. Suggested with what speaks for it, never
//! merged; whether it is allowed is the call's to say.

use std::collections::{BTreeMap, HashMap};

use rules::{Call, Entry, canonical_url, title_key};
use store::Connection;

use super::{Desk, call, screen};
use crate::papers::EntryState;
use crate::views::{AlikeView, AlikeWhy};
use crate::{Error, Result, Watch, papers};

/// More entries than this with one key say nothing: a home page, a title like "News".
const MOST: usize = 20;

/// What a key is made of, and what it is known by.
type Key = (AlikeWhy, String);

impl Desk {
    /// Every pair of entries that may hold the same work, the ones with most that speaks for it first.
    pub async fn alike(&self, watch: Watch<'_>) -> Result<Vec<AlikeView>> {
        let stop = watch.canceller();
        let total = self.kept.store.read(store::entry::highest_number).await?;
        let work = |tell: crate::progress::Tell| {
            self.kept.store.read(move |conn| {
                let call = call::in_force(conn)?;
                let mut known: HashMap<Key, Vec<(u32, String)>> = HashMap::new();
                let mut titles: HashMap<u32, (String, String)> = HashMap::new();
                for numbers in screen::batches(total) {
                    if stop.is_cancelled() {
                        return Err(Error::Stopped);
                    }
                    tell.add(numbers.clone().count());
                    let rows = store::entry_revision::of_numbers(conn, numbers)?;
                    // The last revision of each entry stands for it, unless it takes the entry back.
                    let last: BTreeMap<u32, store::EntryRevisionRow> = rows.into_iter().collect();
                    for (number, row) in last {
                        if row.state == EntryState::Withdrawn.name() {
                            continue;
                        }
                        let document: Entry = papers::read(row.body.as_bytes())?;
                        for (key, shown) in keys(conn, &row.entry, row.revision, &document)? {
                            let entries = known.entry(key).or_default();
                            if entries.last().is_none_or(|(last, _)| *last != number) {
                                entries.push((number, shown));
                            }
                        }
                        titles.insert(number, (row.entry, document.title));
                    }
                }
                Ok(pairs(&call, known, &titles))
            })
        };
        watch.over("progress-screening", total as usize, work).await
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
        if let Some(link) = piece.url.as_deref().and_then(canonical_url) {
            keys.push(((AlikeWhy::Link, link.clone()), link));
        }
        let title = title_key(&piece.title);
        // A title of one word is shared by chance.
        if title.contains(' ') {
            keys.push(((AlikeWhy::Title, title), piece.title.clone()));
        }
    }
    for link in store::attachment::of(conn, entry, revision)? {
        let note: papers::AttachmentNote = papers::read(link.note.as_bytes())?;
        keys.push(((AlikeWhy::File, note.hash), note.name));
    }
    Ok(keys)
}

fn pairs(
    call: &Call,
    known: HashMap<Key, Vec<(u32, String)>>,
    titles: &HashMap<u32, (String, String)>,
) -> Vec<AlikeView> {
    let mut found: BTreeMap<(u32, u32), Vec<(AlikeWhy, String)>> = BTreeMap::new();
    for ((why, _), entries) in known {
        if entries.len() > MOST {
            continue;
        }
        for (index, (first, shown)) in entries.iter().enumerate() {
            for (second, _) in &entries[index + 1..] {
                let pair = found.entry((*first, *second)).or_default();
                pair.push((why, shown.clone()));
            }
        }
    }
    let forbidden = call
        .caps
        .iter()
        .any(|cap| matches!(cap.per, rules::Per::Work));
    let mut views: Vec<AlikeView> = found
        .into_iter()
        .filter_map(|((first, second), mut because)| {
            because.sort();
            because.dedup();
            let (first_entry, first_title) = titles.get(&first)?.clone();
            let (second_entry, second_title) = titles.get(&second)?.clone();
            Some(AlikeView {
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
