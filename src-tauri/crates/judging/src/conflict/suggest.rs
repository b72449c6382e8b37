//! Conflicts that follow from names and outlets alone. They are suggestions: two people may share a
//! name, and a person decides.

use std::collections::{BTreeSet, HashMap};

use super::{Conflict, ConflictKind};
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
    /// Every name by which an entry may have a conflict with the judge, folded as [`EntryFacts::names`] folds an
    /// entry's.
    pub fn names(&self) -> BTreeSet<String> {
        let people = self.household.iter().chain([&self.name]);
        let outlets = self.outlets.iter();
        let outlets = outlets.chain(&self.past_outlets).chain(&self.parents);
        names(people, outlets)
    }
}

impl EntryFacts {
    /// The names of its people and outlets in a form that is the same for every spelling of a name. An entry has a
    /// conflict with a judge only if they have a name in common.
    pub fn names(&self) -> BTreeSet<String> {
        names(self.people.iter().chain(&self.nominators), &self.outlets)
    }
}

/// Names of people and outlets, folded, with a prefix that says which they are.
fn names<'a>(
    people: impl IntoIterator<Item = &'a String>,
    outlets: impl IntoIterator<Item = &'a String>,
) -> BTreeSet<String> {
    let people = people.into_iter();
    let people = people.map(|name| ("person", identity::person_name_key(name)));
    let outlets = outlets.into_iter();
    let outlets = outlets.map(|name| ("outlet", identity::outlet_key(name)));
    people
        .chain(outlets)
        .filter(|(_, name)| !name.is_empty())
        .map(|(kind, name)| format!("{kind} {name}"))
        .collect()
}

/// Suggests a conflict for every judge whose name, household, outlet or parent company an entry carries, in the
/// order of entries, judges and kinds, each once. Names that are the same and names that may be are found
/// (crate [`identity`]), since a person decides in either case.
pub fn find_conflicts(judges: &[JudgeFacts], entries: &[EntryFacts]) -> Vec<Conflict> {
    let judges_by_name = JudgesByName::of(judges);
    let mut conflicts: Vec<Conflict> = entries
        .iter()
        .flat_map(|entry| judges_by_name.conflicts(entry))
        .collect();
    conflicts.sort_unstable();
    conflicts.dedup_by(|a, b| (a.entry, a.judge, a.kind) == (b.entry, b.judge, b.kind));
    conflicts
}

/// Judges by the folded names by which an entry may have a conflict with them.
#[derive(Default)]
struct JudgesByName {
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

impl JudgesByName {
    fn of(judges: &[JudgeFacts]) -> Self {
        let mut judges_by_name = Self::default();
        for judge in judges {
            let id = judge.id;
            judges_by_name
                .people
                .add(id, [&judge.name], identity::person_name_key);
            judges_by_name
                .household
                .add(id, &judge.household, identity::person_name_key);
            judges_by_name
                .outlets
                .add(id, &judge.outlets, identity::outlet_key);
            judges_by_name
                .past_outlets
                .add(id, &judge.past_outlets, identity::outlet_key);
            judges_by_name
                .parents
                .add(id, &judge.parents, identity::outlet_key);
        }
        judges_by_name
    }

    fn conflicts(&self, entry: &EntryFacts) -> Vec<Conflict> {
        let authors: BTreeSet<String> = entry
            .people
            .iter()
            .map(|name| identity::person_name_key(name))
            .collect();
        let own = if authors.len() > 1 {
            ConflictKind::CoAuthor
        } else {
            ConflictKind::Own
        };
        let mut conflicts = Vec::new();
        let mut suggest = |judges: &[JudgeId], kind, reason: &str| {
            conflicts.extend(judges.iter().map(|judge| Conflict {
                entry: entry.id,
                judge: *judge,
                kind,
                reason: reason.trim().to_owned(),
            }));
        };
        for name in &entry.people {
            let folded = identity::person_name_key(name);
            suggest(self.people.of(&folded), own, name);
            suggest(self.household.of(&folded), ConflictKind::Household, name);
        }
        for name in &entry.nominators {
            let folded = identity::person_name_key(name);
            // An author who enters their own work is not also a nominator.
            if !authors.contains(&folded) {
                suggest(self.people.of(&folded), ConflictKind::Nominator, name);
                suggest(self.household.of(&folded), ConflictKind::Nominator, name);
            }
        }
        for outlet in &entry.outlets {
            let folded = identity::outlet_key(outlet);
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
        conflicts
    }
}
