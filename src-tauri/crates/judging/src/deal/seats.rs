//! Who sits at the table and who may read what, by index: ids are sorted first, so that the order of
//! the input cannot matter.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dealing, Panel};
use crate::{EntryId, JudgeId};

/// The table before anything is dealt.
#[derive(Debug)]
pub(super) struct Seats {
    pub(super) judges: Vec<JudgeId>,
    /// The most entries each judge takes.
    pub(super) most: Vec<usize>,
    /// Entries each judge has from before.
    pub(super) load_before: Vec<usize>,
    pub(super) entries: Vec<EntryId>,
    /// Judges of each entry from before.
    pub(super) before: Vec<BTreeSet<usize>>,
    /// Judges whom a conflict keeps from each entry.
    pub(super) barred: Vec<BTreeSet<usize>>,
    /// The judges who may read each kind of entry.
    benches: Vec<Bench>,
    /// The bench of each entry.
    bench: Vec<usize>,
}

/// Judges who may read the entries of one category.
#[derive(Debug)]
struct Bench {
    judges: Vec<usize>,
    /// For each judge at the table, whether on this bench.
    holds: Vec<bool>,
}

impl Bench {
    fn of(judges: BTreeSet<usize>, at_table: usize) -> Self {
        let holds = (0..at_table).map(|judge| judges.contains(&judge)).collect();
        Self {
            judges: judges.into_iter().collect(),
            holds,
        }
    }
}

impl Seats {
    pub(super) fn of(dealing: &Dealing<'_>) -> Self {
        let mut most = BTreeMap::new();
        for judge in dealing.judges {
            let load = judge.max_load.unwrap_or(usize::MAX);
            most.entry(judge.id)
                .and_modify(|most: &mut usize| *most = load.min(*most))
                .or_insert(load);
        }
        let (judges, most): (Vec<_>, Vec<_>) = most.into_iter().unzip();
        let mut listed: Vec<_> = dealing.entries.iter().collect();
        listed.sort_unstable();
        listed.dedup_by_key(|entry| entry.id);
        let entries: Vec<_> = listed.iter().map(|entry| entry.id).collect();
        let categories: Vec<_> = listed
            .iter()
            .map(|entry| entry.category.as_deref())
            .collect();
        let (benches, bench) = benches(&categories, dealing.panels, &judges);
        let mut seats = Self {
            load_before: vec![0; judges.len()],
            before: vec![BTreeSet::new(); entries.len()],
            barred: vec![BTreeSet::new(); entries.len()],
            judges,
            most,
            entries,
            benches,
            bench,
        };
        seats.bar(dealing);
        seats.keep(dealing);
        seats
    }

    /// The judges on an entry's bench, free to read it or not.
    pub(super) fn bench(&self, entry: usize) -> &[usize] {
        &self.benches[self.bench[entry]].judges
    }

    /// Whether a new pair of the two is allowed at all.
    pub(super) fn allows(&self, entry: usize, judge: usize) -> bool {
        self.benches[self.bench[entry]].holds[judge]
            && !self.barred[entry].contains(&judge)
            && !self.before[entry].contains(&judge)
    }

    fn bar(&mut self, dealing: &Dealing<'_>) {
        for conflict in dealing.conflicts {
            if let Ok(entry) = self.entries.binary_search(&conflict.entry)
                && let Ok(judge) = self.judges.binary_search(&conflict.judge)
            {
                self.barred[entry].insert(judge);
            }
        }
    }

    /// A pair whose entry is no longer at the table still weighs on its judge, who has read it.
    fn keep(&mut self, dealing: &Dealing<'_>) {
        for pair in dealing.kept.iter().collect::<BTreeSet<_>>() {
            let Ok(judge) = self.judges.binary_search(&pair.judge) else {
                continue;
            };
            self.load_before[judge] += 1;
            if let Ok(entry) = self.entries.binary_search(&pair.entry) {
                self.before[entry].insert(judge);
            }
        }
    }
}

/// One bench a category, and which bench each entry has.
fn benches(
    categories: &[Option<&str>],
    panels: &[Panel],
    judges: &[JudgeId],
) -> (Vec<Bench>, Vec<usize>) {
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
            benches.push(Bench::of(members, judges.len()));
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
