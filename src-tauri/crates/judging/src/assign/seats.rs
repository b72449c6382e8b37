//! Judges and who may read what, by index: ids are sorted first, so that the order of
//! the input cannot matter.

use std::collections::{BTreeMap, BTreeSet};

use super::{Assignment, AssignmentProblem, Panel, ProblemEntry, ProblemJudge};
use crate::{EntryId, JudgeId};

/// The table before anything is assigned.
#[derive(Debug)]
pub(super) struct Seats<'a> {
    pub(super) judges: Vec<JudgeId>,
    /// The fewest entries each judge should have.
    pub(super) least: Vec<usize>,
    /// The most entries each judge takes.
    pub(super) most: Vec<usize>,
    /// Entries each judge has from before.
    pub(super) load_before: Vec<usize>,
    pub(super) entries: Vec<EntryId>,
    /// Whether everybody reads it.
    pub(super) anchor: Vec<bool>,
    /// Judges of each entry from before.
    pub(super) before: Vec<BTreeSet<usize>>,
    /// Judges whom a conflict keeps from each entry.
    barred: Vec<BTreeSet<usize>>,
    /// The judges who may read each kind of entry.
    benches: Vec<Vec<usize>>,
    /// The bench of each entry.
    bench: Vec<usize>,
    spoken: Vec<&'a [String]>,
    languages: Vec<&'a [String]>,
}

impl<'a> Seats<'a> {
    pub(super) fn of(problem: &AssignmentProblem<'a>) -> Self {
        let mut listed: Vec<&ProblemJudge> = problem.judges.iter().collect();
        listed.sort_unstable_by_key(|judge| (judge.id, judge.max_load.unwrap_or(usize::MAX)));
        listed.dedup_by_key(|judge| judge.id);
        let judges: Vec<_> = listed.iter().map(|judge| judge.id).collect();
        let mut entries: Vec<&ProblemEntry> = problem.entries.iter().collect();
        entries.sort_unstable();
        entries.dedup_by_key(|entry| entry.id);
        let categories: Vec<_> = entries
            .iter()
            .map(|entry| entry.category.as_deref())
            .collect();
        let (benches, bench) = benches(&categories, problem.panels, &judges);
        let mut seats = Self {
            least: listed.iter().map(|judge| judge.min_load).collect(),
            most: listed
                .iter()
                .map(|judge| judge.max_load.unwrap_or(usize::MAX))
                .collect(),
            load_before: vec![0; judges.len()],
            before: vec![BTreeSet::new(); entries.len()],
            barred: vec![BTreeSet::new(); entries.len()],
            spoken: listed.iter().map(|judge| &*judge.languages).collect(),
            languages: entries.iter().map(|entry| &*entry.languages).collect(),
            anchor: entries.iter().map(|entry| entry.anchor).collect(),
            entries: entries.iter().map(|entry| entry.id).collect(),
            judges,
            benches,
            bench,
        };
        for conflict in problem.conflicts {
            if let Some((entry, judge)) = seats.at(conflict.entry, conflict.judge) {
                seats.barred[entry].insert(judge);
            }
        }
        seats.keep(problem.kept);
        seats.anchor();
        seats
    }

    /// Where an entry and a judge sit; `None` unless both do.
    pub(super) fn at(&self, entry: EntryId, judge: JudgeId) -> Option<(usize, usize)> {
        let entry = self.entries.binary_search(&entry).ok()?;
        Some((entry, self.judges.binary_search(&judge).ok()?))
    }

    /// The judges on an entry's bench, free to read it or not.
    pub(super) fn bench(&self, entry: usize) -> &[usize] {
        &self.benches[self.bench[entry]]
    }

    /// Whether a conflict keeps a judge from an entry.
    pub(super) fn is_barred(&self, entry: usize, judge: usize) -> bool {
        self.barred[entry].contains(&judge)
    }

    /// Whether a judge reads the languages of an entry.
    pub(super) fn understands(&self, judge: usize, entry: usize) -> bool {
        let spoken = self.spoken[judge];
        let mut languages = self.languages[entry].iter();
        spoken.is_empty() || languages.all(|language| spoken.contains(language))
    }

    /// The judges with whom an entry can make a new pair.
    pub(super) fn open(&self, entry: usize) -> impl Iterator<Item = usize> + '_ {
        let (barred, before) = (&self.barred[entry], &self.before[entry]);
        let bench = self.bench(entry).iter().copied();
        bench.filter(move |judge| {
            !barred.contains(judge) && !before.contains(judge) && self.understands(*judge, entry)
        })
    }

    /// A pair whose entry is no longer at the table still weighs on its judge, who has read it.
    fn keep(&mut self, kept: &[Assignment]) {
        for pair in kept.iter().collect::<BTreeSet<_>>() {
            if let Ok(judge) = self.judges.binary_search(&pair.judge) {
                self.load_before[judge] += 1;
                if let Ok(entry) = self.entries.binary_search(&pair.entry) {
                    self.before[entry].insert(judge);
                }
            }
        }
    }

    /// Gives every anchor to all who may read it and take one more.
    fn anchor(&mut self) {
        for entry in (0..self.entries.len()).filter(|entry| self.anchor[*entry]) {
            let readers: Vec<usize> = self.open(entry).collect();
            for judge in readers {
                if self.load_before[judge] < self.most[judge] {
                    self.load_before[judge] += 1;
                    self.before[entry].insert(judge);
                }
            }
        }
    }
}

/// One bench a category, and which bench each entry has.
fn benches(
    categories: &[Option<&str>],
    panels: &[Panel],
    judges: &[JudgeId],
) -> (Vec<Vec<usize>>, Vec<usize>) {
    let everyone = || (0..judges.len()).collect::<BTreeSet<_>>();
    let mut numbers = BTreeMap::new();
    let mut benches = Vec::new();
    let mut bench = Vec::with_capacity(categories.len());
    for category in categories {
        let number = *numbers.entry(*category).or_insert_with(|| {
            let members = match category {
                Some(category) if !panels.is_empty() => members(category, panels, judges),
                _ => everyone(),
            };
            benches.push(members.into_iter().collect());
            benches.len() - 1
        });
        bench.push(number);
    }
    (benches, bench)
}

fn members(category: &str, panels: &[Panel], judges: &[JudgeId]) -> BTreeSet<usize> {
    panels
        .iter()
        .filter(|panel| panel.category == category)
        .flat_map(|panel| &panel.judges)
        .filter_map(|judge| judges.binary_search(judge).ok())
        .collect()
}
