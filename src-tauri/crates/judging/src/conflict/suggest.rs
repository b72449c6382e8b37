//! Conflicts that follow from names and outlets alone. They are suggestions: two people may share a
//! name, and a person decides.

use std::collections::{BTreeSet, HashMap};

use super::{Conflict, ConflictKind, folding};
use crate::{EntryId, JudgeId};

/// What is known of a judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgeFacts {
    /// The judge.
    pub id: JudgeId,
    /// The judge's name.
    pub name: String,
    /// Outlets the judge works for.
    pub outlets: Vec<String>,
    /// The companies behind those outlets.
    pub parents: Vec<String>,
}

/// What is known of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFacts {
    /// The entry.
    pub id: EntryId,
    /// The names of the people whose work it is.
    pub people: Vec<String>,
    /// Where it ran.
    pub outlets: Vec<String>,
}

/// Suggests a conflict for every judge whose name, outlet or parent company an entry carries, in the
/// order of entries, judges and kinds, each once. Names meet without regard to case, accents,
/// punctuation and spaces; outlets also without a leading article. An initial only meets the same
/// initial.
pub fn find_conflicts(judges: &[JudgeFacts], entries: &[EntryFacts]) -> Vec<Conflict> {
    let known = Known::of(judges);
    let mut found: Vec<Conflict> = entries
        .iter()
        .flat_map(|entry| known.conflicts(entry))
        .collect();
    found.sort_unstable();
    found.dedup_by(|a, b| (a.entry, a.judge, a.kind) == (b.entry, b.judge, b.kind));
    found
}

/// Judges by the folded names under which an entry may meet them.
#[derive(Default)]
struct Known {
    people: HashMap<String, Vec<JudgeId>>,
    outlets: HashMap<String, Vec<JudgeId>>,
    parents: HashMap<String, Vec<JudgeId>>,
}

impl Known {
    fn of(judges: &[JudgeFacts]) -> Self {
        let mut known = Self::default();
        for judge in judges {
            known
                .people
                .entry(folding::person(&judge.name))
                .or_default()
                .push(judge.id);
            for outlet in &judge.outlets {
                known
                    .outlets
                    .entry(folding::outlet(outlet))
                    .or_default()
                    .push(judge.id);
            }
            for parent in &judge.parents {
                known
                    .parents
                    .entry(folding::outlet(parent))
                    .or_default()
                    .push(judge.id);
            }
        }
        // A name without a letter says nothing.
        for names in [&mut known.people, &mut known.outlets, &mut known.parents] {
            names.remove("");
        }
        known
    }

    fn conflicts(&self, entry: &EntryFacts) -> Vec<Conflict> {
        let authors: BTreeSet<String> = entry
            .people
            .iter()
            .map(|name| folding::person(name))
            .collect();
        let own = if authors.len() > 1 {
            ConflictKind::CoAuthor
        } else {
            ConflictKind::Own
        };
        let mut found = Vec::new();
        let mut suggest = |judges: Option<&Vec<JudgeId>>, kind, reason: &str| {
            for judge in judges.into_iter().flatten() {
                let reason = reason.trim().to_owned();
                found.push(Conflict {
                    entry: entry.id,
                    judge: *judge,
                    kind,
                    reason,
                });
            }
        };
        for name in &entry.people {
            suggest(self.people.get(&folding::person(name)), own, name);
        }
        for outlet in &entry.outlets {
            let folded = folding::outlet(outlet);
            suggest(self.outlets.get(&folded), ConflictKind::Outlet, outlet);
            suggest(
                self.parents.get(&folded),
                ConflictKind::ParentCompany,
                outlet,
            );
        }
        found
    }
}
