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
    /// Outlets the judge worked for in the past year.
    pub past_outlets: Vec<String>,
    /// The companies behind those outlets.
    pub parents: Vec<String>,
    /// Names of people of the judge's household, or as close.
    pub household: Vec<String>,
}

/// What is known of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFacts {
    /// The entry.
    pub id: EntryId,
    /// The names of the people whose work it is.
    pub people: Vec<String>,
    /// The names of those who entered or nominated it.
    pub nominators: Vec<String>,
    /// Where it ran.
    pub outlets: Vec<String>,
}

impl JudgeFacts {
    /// Every name under which an entry may meet the judge, folded as [`EntryFacts::names`] folds an entry's.
    pub fn names(&self) -> BTreeSet<String> {
        let people = self.household.iter().chain([&self.name]);
        let outlets = self.outlets.iter();
        let outlets = outlets.chain(&self.past_outlets).chain(&self.parents);
        names(people, outlets)
    }
}

impl EntryFacts {
    /// The names of its people and outlets in a form that is the same for every spelling of a name. An entry has a conflict
    /// with a judge only if they have a name in common.
    pub fn names(&self) -> BTreeSet<String> {
        names(self.people.iter().chain(&self.nominators), &self.outlets)
    }
}

/// Names of people and outlets, folded and told apart.
fn names<'a>(
    people: impl IntoIterator<Item = &'a String>,
    outlets: impl IntoIterator<Item = &'a String>,
) -> BTreeSet<String> {
    let people = people.into_iter();
    let people = people.map(|name| ("person", folding::person(name)));
    let outlets = outlets.into_iter();
    let outlets = outlets.map(|name| ("outlet", folding::outlet(name)));
    people
        .chain(outlets)
        .filter(|(_, name)| !name.is_empty())
        .map(|(kind, name)| format!("{kind} {name}"))
        .collect()
}

/// Suggests a conflict for every judge whose name, household, outlet or parent company an entry carries, in the
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
    people: Names,
    household: Names,
    outlets: Names,
    past_outlets: Names,
    parents: Names,
}

/// Judges by one kind of name.
#[derive(Default)]
struct Names(HashMap<String, Vec<JudgeId>>);

impl Names {
    fn add<'a>(
        &mut self,
        judge: JudgeId,
        names: impl IntoIterator<Item = &'a String>,
        fold: fn(&str) -> String,
    ) {
        for name in names {
            let folded = fold(name);
            // A name without a letter says nothing.
            if !folded.is_empty() {
                self.0.entry(folded).or_default().push(judge);
            }
        }
    }

    fn of(&self, folded: &str) -> &[JudgeId] {
        self.0.get(folded).map_or(&[], Vec::as_slice)
    }
}

impl Known {
    fn of(judges: &[JudgeFacts]) -> Self {
        let mut known = Self::default();
        for judge in judges {
            let id = judge.id;
            known.people.add(id, [&judge.name], folding::person);
            known.household.add(id, &judge.household, folding::person);
            known.outlets.add(id, &judge.outlets, folding::outlet);
            known
                .past_outlets
                .add(id, &judge.past_outlets, folding::outlet);
            known.parents.add(id, &judge.parents, folding::outlet);
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
        let mut suggest = |judges: &[JudgeId], kind, reason: &str| {
            found.extend(judges.iter().map(|judge| Conflict {
                entry: entry.id,
                judge: *judge,
                kind,
                reason: reason.trim().to_owned(),
            }));
        };
        for name in &entry.people {
            let folded = folding::person(name);
            suggest(self.people.of(&folded), own, name);
            suggest(self.household.of(&folded), ConflictKind::Household, name);
        }
        for name in &entry.nominators {
            let folded = folding::person(name);
            // Who enters their own work is no nominator besides.
            if !authors.contains(&folded) {
                suggest(self.people.of(&folded), ConflictKind::Nominator, name);
                suggest(self.household.of(&folded), ConflictKind::Nominator, name);
            }
        }
        for outlet in &entry.outlets {
            let folded = folding::outlet(outlet);
            suggest(self.outlets.of(&folded), ConflictKind::Outlet, outlet);
            suggest(
                self.past_outlets.of(&folded),
                ConflictKind::PastOutlet,
                outlet,
            );
            suggest(
                self.parents.of(&folded),
                ConflictKind::ParentCompany,
                outlet,
            );
        }
        found
    }
}
