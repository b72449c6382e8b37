//! An assignment problem with indices in place of ids. Ids are sorted first, so that the order of the input cannot
//! matter.

use std::collections::{BTreeMap, BTreeSet};

use super::{AssignedPair, AssignmentProblem, EntryToAssign, JudgeToAssign, Panel};
use crate::{EntryId, JudgeId};

/// Judges, entries and who may read what, by index.
#[derive(Debug)]
pub(super) struct IndexedProblem<'a> {
    pub(super) judges: Vec<JudgeId>,
    /// The fewest entries each judge should have.
    pub(super) least: Vec<usize>,
    /// The most entries each judge takes.
    pub(super) most: Vec<usize>,
    /// How many entries each judge has from kept pairs and anchors.
    pub(super) fixed_load: Vec<usize>,
    pub(super) entries: Vec<EntryId>,
    /// How many judges each entry should have.
    pub(super) per_entry: Vec<usize>,
    /// Whether every judge who may read the entry reads it.
    pub(super) anchor: Vec<bool>,
    /// The judges of each entry from kept pairs and anchors, which nothing takes back.
    pub(super) fixed_readers: Vec<BTreeSet<usize>>,
    /// The judges who have a conflict with each entry.
    conflicts: Vec<BTreeSet<usize>>,
    /// The judges who may read each kind of entry.
    panels: Vec<Vec<usize>>,
    /// The index of each entry's panel.
    panel: Vec<usize>,
    judge_languages: Vec<&'a [String]>,
    entry_languages: Vec<&'a [String]>,
}

impl<'a> IndexedProblem<'a> {
    pub(super) fn of(problem: &AssignmentProblem<'a>) -> Self {
        let mut listed: Vec<&JudgeToAssign> = problem.judges.iter().collect();
        listed.sort_unstable_by_key(|judge| (judge.id, judge.max_load.unwrap_or(usize::MAX)));
        listed.dedup_by_key(|judge| judge.id);
        let judges: Vec<_> = listed.iter().map(|judge| judge.id).collect();
        let mut entries: Vec<&EntryToAssign> = problem.entries.iter().collect();
        entries.sort_unstable();
        entries.dedup_by_key(|entry| entry.id);
        let categories: Vec<_> = entries
            .iter()
            .map(|entry| entry.category.as_deref())
            .collect();
        let per_entry = categories.iter().map(|category| {
            let mut differing = problem.by_category.iter();
            let own = differing.find(|it| Some(it.category.as_str()) == *category);
            own.map_or(problem.per_entry, |it| it.per_entry)
        });
        let per_entry = per_entry.collect();
        let (panels, panel) = index_panels(&categories, problem.panels, &judges);
        let mut indexed = Self {
            least: listed.iter().map(|judge| judge.min_load).collect(),
            most: listed
                .iter()
                .map(|judge| judge.max_load.unwrap_or(usize::MAX))
                .collect(),
            fixed_load: vec![0; judges.len()],
            fixed_readers: vec![BTreeSet::new(); entries.len()],
            conflicts: vec![BTreeSet::new(); entries.len()],
            judge_languages: listed.iter().map(|judge| &*judge.languages).collect(),
            entry_languages: entries.iter().map(|entry| &*entry.languages).collect(),
            anchor: entries.iter().map(|entry| entry.anchor).collect(),
            entries: entries.iter().map(|entry| entry.id).collect(),
            per_entry,
            judges,
            panels,
            panel,
        };
        for conflict in problem.conflicts {
            if let Some((entry, judge)) = indexed.at(conflict.entry, conflict.judge) {
                indexed.conflicts[entry].insert(judge);
            }
        }
        indexed.add_kept(problem.kept);
        indexed.assign_anchors();
        indexed
    }

    /// The indices of an entry and a judge; `None` where one of them is not in the problem.
    pub(super) fn at(&self, entry: EntryId, judge: JudgeId) -> Option<(usize, usize)> {
        let entry = self.entries.binary_search(&entry).ok()?;
        Some((entry, self.judges.binary_search(&judge).ok()?))
    }

    /// The judges on an entry's panel, those with a conflict included.
    pub(super) fn panel(&self, entry: usize) -> &[usize] {
        &self.panels[self.panel[entry]]
    }

    /// Whether a judge has a conflict with an entry.
    pub(super) fn has_conflict(&self, entry: usize, judge: usize) -> bool {
        self.conflicts[entry].contains(&judge)
    }

    /// Whether a judge reads the languages of an entry.
    pub(super) fn understands(&self, judge: usize, entry: usize) -> bool {
        let judge_languages = self.judge_languages[judge];
        let mut needed = self.entry_languages[entry].iter();
        judge_languages.is_empty() || needed.all(|language| judge_languages.contains(language))
    }

    /// The judges with whom an entry can make a new pair.
    pub(super) fn possible_readers(&self, entry: usize) -> impl Iterator<Item = usize> + '_ {
        let (conflicts, fixed_readers) = (&self.conflicts[entry], &self.fixed_readers[entry]);
        let panel = self.panel(entry).iter().copied();
        panel.filter(move |judge| {
            !conflicts.contains(judge)
                && !fixed_readers.contains(judge)
                && self.understands(*judge, entry)
        })
    }

    /// A kept pair whose entry is not in the problem still counts for the load of its judge, who has read it.
    fn add_kept(&mut self, kept: &[AssignedPair]) {
        for pair in kept.iter().collect::<BTreeSet<_>>() {
            if let Ok(judge) = self.judges.binary_search(&pair.judge) {
                self.fixed_load[judge] += 1;
                if let Ok(entry) = self.entries.binary_search(&pair.entry) {
                    self.fixed_readers[entry].insert(judge);
                }
            }
        }
    }

    /// Assigns every anchor to all judges who may read it and take one more.
    fn assign_anchors(&mut self) {
        for entry in (0..self.entries.len()).filter(|entry| self.anchor[*entry]) {
            let readers: Vec<usize> = self.possible_readers(entry).collect();
            for judge in readers {
                if self.fixed_load[judge] < self.most[judge] {
                    self.fixed_load[judge] += 1;
                    self.fixed_readers[entry].insert(judge);
                }
            }
        }
    }
}

/// One panel for each category, and the index of each entry's panel.
fn index_panels(
    categories: &[Option<&str>],
    listed: &[Panel],
    judges: &[JudgeId],
) -> (Vec<Vec<usize>>, Vec<usize>) {
    let everyone = || (0..judges.len()).collect::<BTreeSet<_>>();
    let mut numbers = BTreeMap::new();
    let mut panels = Vec::new();
    let mut panel = Vec::with_capacity(categories.len());
    for category in categories {
        let number = *numbers.entry(*category).or_insert_with(|| {
            let members = match category {
                Some(category) if !listed.is_empty() => members(category, listed, judges),
                _ => everyone(),
            };
            panels.push(members.into_iter().collect());
            panels.len() - 1
        });
        panel.push(number);
    }
    (panels, panel)
}

fn members(category: &str, panels: &[Panel], judges: &[JudgeId]) -> BTreeSet<usize> {
    panels
        .iter()
        .filter(|panel| panel.category == category)
        .flat_map(|panel| &panel.judges)
        .filter_map(|judge| judges.binary_search(judge).ok())
        .collect()
}
