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
    pub parent_companies: Vec<String>,
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
    /// Every name by which an entry may have a conflict with the judge, as the keys that [`EntryFacts::name_keys`]
    /// gives for an entry's.
    pub fn name_keys(&self) -> BTreeSet<String> {
        let people = self.household.iter().chain([&self.name]);
        let outlets = self.outlets.iter();
        let outlets = outlets
            .chain(&self.past_outlets)
            .chain(&self.parent_companies);
        name_keys(people, outlets)
    }
}

impl EntryFacts {
    /// The names of its people and outlets as loose keys, which similar names share. An entry has a conflict with a
    /// judge only if they have a key in common.
    pub fn name_keys(&self) -> BTreeSet<String> {
        name_keys(self.people.iter().chain(&self.nominators), &self.outlets)
    }
}

/// The loose keys of names of people and outlets, each with a prefix that says which it is.
fn name_keys<'a>(
    people: impl IntoIterator<Item = &'a String>,
    outlets: impl IntoIterator<Item = &'a String>,
) -> BTreeSet<String> {
    let people = people.into_iter();
    let people = people.map(|name| ("person", identity::person_name_key(name)));
    let outlets = outlets.into_iter();
    let outlets = outlets.map(|name| ("outlet", identity::outlet_key(name)));
    people
        .chain(outlets)
        .filter(|(_, key)| !key.is_empty())
        .map(|(kind, key)| format!("{kind} {key}"))
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

/// Judges by the keys of the names by which an entry may have a conflict with them.
#[derive(Default)]
struct JudgesByName {
    people: JudgesByKey,
    household: JudgesByKey,
    outlets: JudgesByKey,
    past_outlets: JudgesByKey,
    parent_companies: JudgesByKey,
}

/// Judges by the keys of one kind of name.
#[derive(Default)]
struct JudgesByKey(HashMap<String, Vec<JudgeId>>);

impl JudgesByKey {
    fn add<'a>(
        &mut self,
        judge: JudgeId,
        names: impl IntoIterator<Item = &'a String>,
        key_of: fn(&str) -> String,
    ) {
        for name in names {
            let key = key_of(name);
            // A name without a letter says nothing.
            if !key.is_empty() {
                self.0.entry(key).or_default().push(judge);
            }
        }
    }

    fn of(&self, key: &str) -> &[JudgeId] {
        self.0.get(key).map_or(&[], Vec::as_slice)
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
                .parent_companies
                .add(id, &judge.parent_companies, identity::outlet_key);
        }
        judges_by_name
    }

    fn conflicts(&self, entry: &EntryFacts) -> Vec<Conflict> {
        let author_keys: BTreeSet<String> = entry
            .people
            .iter()
            .map(|name| identity::person_name_key(name))
            .collect();
        let author_kind = if author_keys.len() > 1 {
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
            let key = identity::person_name_key(name);
            suggest(self.people.of(&key), author_kind, name);
            suggest(self.household.of(&key), ConflictKind::Household, name);
        }
        for name in &entry.nominators {
            let key = identity::person_name_key(name);
            // An author who enters their own work is not also a nominator.
            if !author_keys.contains(&key) {
                suggest(self.people.of(&key), ConflictKind::Nominator, name);
                suggest(self.household.of(&key), ConflictKind::Nominator, name);
            }
        }
        for outlet in &entry.outlets {
            let key = identity::outlet_key(outlet);
            suggest(self.outlets.of(&key), ConflictKind::Outlet, outlet);
            suggest(self.past_outlets.of(&key), ConflictKind::PastOutlet, outlet);
            suggest(
                self.parent_companies.of(&key),
                ConflictKind::ParentCompany,
                outlet,
            );
        }
        conflicts
    }
}
