//! Who holds what while the deal goes on.

use std::collections::BTreeSet;

use super::seats::Seats;
use super::{Assignment, Shortfall};

/// What is dealt so far. Judges and entries are indices into the [`Seats`].
#[derive(Debug)]
pub(super) struct Hands<'a> {
    seats: &'a Seats,
    /// The entries dealt to each judge.
    of_judge: Vec<BTreeSet<usize>>,
    /// The judges dealt to each entry.
    of_entry: Vec<BTreeSet<usize>>,
}

impl<'a> Hands<'a> {
    pub(super) fn of(seats: &'a Seats) -> Self {
        Self {
            seats,
            of_judge: vec![BTreeSet::new(); seats.judges.len()],
            of_entry: vec![BTreeSet::new(); seats.entries.len()],
        }
    }

    /// How many judges are at the table.
    pub(super) fn judges(&self) -> usize {
        self.of_judge.len()
    }

    /// How many entries are at the table.
    pub(super) fn entries(&self) -> usize {
        self.of_entry.len()
    }

    /// How many entries a judge has, those from before included.
    pub(super) fn load(&self, judge: usize) -> usize {
        self.seats.load_before[judge] + self.of_judge[judge].len()
    }

    /// How many judges an entry has, those from before included.
    pub(super) fn readers(&self, entry: usize) -> usize {
        self.seats.before[entry].len() + self.of_entry[entry].len()
    }

    /// Whether a judge takes one more.
    pub(super) fn has_room(&self, judge: usize) -> bool {
        self.load(judge) < self.seats.most[judge]
    }

    /// The entries dealt to a judge. Those from before are not among them: they cannot be moved.
    pub(super) fn hand(&self, judge: usize) -> impl Iterator<Item = usize> + '_ {
        self.of_judge[judge].iter().copied()
    }

    /// The judges to whom an entry could go.
    pub(super) fn takers(&self, entry: usize) -> impl Iterator<Item = usize> + '_ {
        let judges = self.seats.bench(entry).iter().copied();
        judges.filter(move |judge| {
            !self.of_entry[entry].contains(judge) && self.seats.allows(entry, *judge)
        })
    }

    pub(super) fn give(&mut self, entry: usize, judge: usize) {
        self.of_entry[entry].insert(judge);
        self.of_judge[judge].insert(entry);
    }

    pub(super) fn take(&mut self, entry: usize, judge: usize) {
        self.of_entry[entry].remove(&judge);
        self.of_judge[judge].remove(&entry);
    }

    /// What was dealt, in order.
    pub(super) fn assignments(&self) -> Vec<Assignment> {
        let pairs = self.seats.entries.iter().zip(&self.of_entry);
        pairs
            .flat_map(|(entry, judges)| {
                judges.iter().map(|judge| Assignment {
                    entry: *entry,
                    judge: self.seats.judges[*judge],
                })
            })
            .collect()
    }

    /// The entries with fewer judges than wanted, in order.
    pub(super) fn shortfalls(&self, wanted: usize) -> Vec<Shortfall> {
        (0..self.entries())
            .filter(|entry| self.readers(*entry) < wanted)
            .map(|entry| self.shortfall(entry, wanted))
            .collect()
    }

    fn shortfall(&self, entry: usize, wanted: usize) -> Shortfall {
        let id = |judge: usize| self.seats.judges[judge];
        let (barred, before) = (&self.seats.barred[entry], &self.seats.before[entry]);
        let blocked = self
            .seats
            .bench(entry)
            .iter()
            .filter(|j| barred.contains(j) && !before.contains(j));
        Shortfall {
            entry: self.seats.entries[entry],
            wanted,
            got: self.readers(entry),
            blocked_by: blocked.map(|judge| id(*judge)).collect(),
            full: self
                .takers(entry)
                .filter(|judge| !self.has_room(*judge))
                .map(id)
                .collect(),
        }
    }
}
