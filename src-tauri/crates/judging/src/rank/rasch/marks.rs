//! Marks by index.

use std::collections::BTreeSet;

use crate::rank::additive::NotEstimable;
use crate::rank::error::RankError;
use crate::{Criterion, EntryId, JudgeId, ScoreSheet};

/// One mark: the indices of its entry, judge, criterion and level.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) entry: usize,
    pub(super) judge: usize,
    pub(super) criterion: usize,
    pub(super) level: usize,
}

impl Mark {
    /// The element of each facet.
    pub(super) fn of_facets(self) -> [usize; 3] {
        [self.entry, self.judge, self.criterion]
    }
}

/// All marks of the sheets that count.
#[derive(Debug)]
pub(super) struct Marks {
    pub(super) entries: Vec<EntryId>,
    pub(super) judges: Vec<JudgeId>,
    pub(super) criteria: Vec<String>,
    /// The marks that were given, from the lowest up; once extremes are left out, those that others gave.
    pub(super) levels: Vec<f64>,
    pub(super) all: Vec<Mark>,
}

impl Marks {
    pub(super) fn of(sheets: &[ScoreSheet], criteria: &[Criterion]) -> Result<Self, RankError> {
        let counts = |id: &str| {
            criteria
                .iter()
                .any(|criterion| criterion.id == id && criterion.weight > 0.0)
        };
        let counted_marks = || {
            let counted = sheets.iter().filter(|sheet| sheet.recused.is_none());
            counted.flat_map(|sheet| {
                let marks = sheet
                    .marks
                    .iter()
                    .filter(|(id, mark)| counts(id) && mark.is_finite());
                marks.map(move |(id, mark)| (sheet, id, *mark))
            })
        };
        let entries: BTreeSet<EntryId> = counted_marks().map(|(sheet, _, _)| sheet.entry).collect();
        let judges: BTreeSet<JudgeId> = counted_marks().map(|(sheet, _, _)| sheet.judge).collect();
        let names: BTreeSet<&String> = counted_marks().map(|(_, id, _)| id).collect();
        let mut levels: Vec<f64> = counted_marks().map(|(_, _, mark)| mark).collect();
        levels.sort_unstable_by(f64::total_cmp);
        levels.dedup();
        if entries.len() < 2 || judges.len() < 2 || levels.len() < 2 {
            return Err(NotEstimable::TooFew.into());
        }
        let mut marks = Self {
            entries: entries.into_iter().collect(),
            judges: judges.into_iter().collect(),
            criteria: names.into_iter().cloned().collect(),
            levels,
            all: Vec::new(),
        };
        marks.all = counted_marks()
            .filter_map(|(sheet, id, mark)| {
                Some(Mark {
                    entry: marks.entries.binary_search(&sheet.entry).ok()?,
                    judge: marks.judges.binary_search(&sheet.judge).ok()?,
                    criterion: marks.criteria.binary_search(id).ok()?,
                    level: marks
                        .levels
                        .binary_search_by(|level| level.total_cmp(&mark))
                        .ok()?,
                })
            })
            .collect();
        Ok(marks)
    }

    /// Keeps the levels that some marks use. Others count as the nearest of these.
    pub(super) fn keep_levels_of(&mut self, used: &mut [Mark]) {
        let kept: BTreeSet<usize> = used.iter().map(|mark| mark.level).collect();
        let kept: Vec<usize> = kept.into_iter().collect();
        let level = |level: usize| {
            let index = kept.partition_point(|other| *other < level);
            index.min(kept.len().saturating_sub(1))
        };
        for mark in used.iter_mut().chain(&mut self.all) {
            mark.level = level(mark.level);
        }
        self.levels = kept.iter().map(|level| self.levels[*level]).collect();
    }

    /// Refuses marks whose judges fall into groups that no entry connects.
    pub(super) fn check_connected(&self, used: &[Mark]) -> Result<(), RankError> {
        let mut group: Vec<usize> = (0..self.judges.len()).collect();
        let mut reader: Vec<Option<usize>> = vec![None; self.entries.len()];
        for mark in used {
            match reader[mark.entry] {
                None => reader[mark.entry] = Some(mark.judge),
                Some(other) => {
                    let (one, other) = (group[mark.judge], group[other]);
                    for judge in &mut group {
                        if *judge == one.max(other) {
                            *judge = one.min(other);
                        }
                    }
                }
            }
        }
        let present: BTreeSet<usize> = used.iter().map(|mark| mark.judge).collect();
        let leaders: BTreeSet<usize> = present.iter().map(|judge| group[*judge]).collect();
        if leaders.len() < 2 {
            return Ok(());
        }
        let groups = leaders.into_iter().map(|leader| {
            let members = present.iter().filter(|judge| group[**judge] == leader);
            members.map(|judge| self.judges[*judge]).collect()
        });
        let mut groups: Vec<Vec<JudgeId>> = groups.collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
        Err(NotEstimable::Disconnected { groups }.into())
    }
}
