//! Texts that are nearly the same.

use std::collections::{BTreeSet, HashMap};

use evidence::{SIMILAR, similarity, similarity_keys};

/// More texts than this with one key share what a whole site prints around its pages.
const MAX_TEXTS_PER_KEY: usize = 200;

/// The pairs of texts that are similar, each by its place among `fingerprints`, with how similar they are from 0 to 1.
pub(crate) fn pairs(fingerprints: &[String]) -> Vec<(usize, usize, f64)> {
    let mut by_key: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
    for (place, fingerprint) in fingerprints.iter().enumerate() {
        for key in similarity_keys(fingerprint) {
            by_key.entry(key).or_default().push(place);
        }
    }
    let mut compared = BTreeSet::new();
    let mut similar = Vec::new();
    for places in by_key
        .into_values()
        .filter(|it| it.len() <= MAX_TEXTS_PER_KEY)
    {
        for (index, first) in places.iter().enumerate() {
            for second in &places[index + 1..] {
                let new = compared.insert((*first, *second));
                let score = new.then(|| similarity(&fingerprints[*first], &fingerprints[*second]));
                if let Some(score) = score.flatten().filter(|score| *score >= SIMILAR) {
                    similar.push((*first, *second, score));
                }
            }
        }
    }
    similar.sort_by_key(|(first, second, _)| (*first, *second));
    similar
}
