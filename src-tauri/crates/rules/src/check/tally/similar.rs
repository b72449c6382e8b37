//! Earlier entries of somebody or something that may be the same: a person must say.

use std::collections::{BTreeMap, BTreeSet};

use super::counted::CountKey;
use super::{KeyCounts, weight_limit};
use crate::{Cap, Counted, Entry, Per};

/// How many of the other entries a finding names.
const NAMED: usize = 5;

/// What one entry, by its number, adds to a count for somebody who may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierUse {
    /// The number of the entry.
    pub number: u32,
    /// How many entries or pieces it adds.
    pub weight: u32,
    /// The category of the entry.
    pub category: String,
    /// Whether whoever has the key in that entry is known by it; else it is one that says that two may be the same.
    pub is_exact: bool,
}

/// Entries with which a cap would be exceeded, if what they have was the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SimilarEntries {
    /// How many entries, categories or pieces there would be, this one included: more than the cap allows. No further
    /// ones are counted.
    pub count: u32,
    /// The numbers of the first of them that were entered before; none where the pieces of this entry suffice.
    pub numbers: Vec<u32>,
    /// What is similar: `name`, `email`, `legal`, `outlet`, `link`, `page`, `title` or `answer`.
    pub by: String,
}

/// What is known of one earlier entry.
#[derive(Clone, Copy)]
struct Found<'a> {
    weight: u32,
    category: &'a str,
    /// The first key by which it was found.
    key: &'a str,
    /// Whether all that it adds is certainly the same, and counted as such.
    is_same: bool,
}

/// The entries by which a cap would be exceeded; none where it would not be.
pub(super) fn entries_over<'a>(
    cap: &Cap,
    key: &'a CountKey,
    entry: &'a Entry,
    counts_of: impl Fn(&str) -> Option<&'a KeyCounts>,
) -> Option<SimilarEntries> {
    let limit = weight_limit(cap);
    let mut found: BTreeMap<u32, Found<'a>> = BTreeMap::new();
    let keys = std::iter::once(&key.key).chain(&key.others);
    let counts = keys.filter_map(|key| Some((key.as_str(), counts_of(key)?)));
    let counts: Vec<(&'a str, &'a KeyCounts)> = counts.collect();
    // Under one key, an entry may have pieces of an outlet, or of a work, that has it exactly and of one that has it loosely.
    let adds_up = matches!(cap.per, Per::Outlet | Per::Work) && cap.counts == Counted::Pieces;
    for (of, counts) in &counts {
        let mut of_key: BTreeMap<u32, Found<'a>> = BTreeMap::new();
        for it in counts.earlier() {
            // Entries come by their numbers, so further ones decide nothing.
            if of_key.len() == limit && !of_key.contains_key(&it.number) {
                break;
            }
            let known = of_key.entry(it.number).or_insert(Found {
                weight: 0,
                category: &it.category,
                key: of,
                is_same: adds_up,
            });
            let is_same = it.is_exact && *of == key.key;
            if adds_up {
                known.is_same &= is_same;
                known.weight = known.weight.saturating_add(it.weight);
            } else {
                known.is_same |= is_same;
                known.weight = known.weight.max(it.weight);
            }
        }
        // Under several keys stands the same person, outlet or work.
        for (number, it) in of_key {
            let known = found.entry(number).or_insert(Found { weight: 0, ..it });
            if it.weight > known.weight {
                known.weight = it.weight;
                known.is_same &= it.is_same;
            }
        }
    }
    let mut count = match cap.counts {
        Counted::Entries | Counted::Categories => 1,
        Counted::Pieces => key.similar_pieces,
    };
    let mut categories = BTreeSet::from([entry.category.as_str()]);
    let mut similar = SimilarEntries::default();
    for (number, it) in found {
        if count > cap.at_most {
            break;
        }
        count = match cap.counts {
            Counted::Entries | Counted::Pieces => count.saturating_add(it.weight),
            Counted::Categories if categories.insert(it.category) => count.saturating_add(1),
            Counted::Categories => continue,
        };
        if !it.is_same {
            if similar.by.is_empty() {
                let (kind, _) = it.key.split_once(' ').unwrap_or_default();
                kind.clone_into(&mut similar.by);
            }
            similar.numbers.push(number);
        }
    }
    if similar.by.is_empty() {
        key.kind().clone_into(&mut similar.by);
    }
    similar.numbers.truncate(NAMED);
    similar.count = count;
    (count > cap.at_most).then_some(similar)
}
