//! The single transferable vote, for finalists from judges' orders.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::EntryId;

/// One vote: votes are counted in hundred-thousandths.
const ONE_VOTE: u64 = 100_000;

/// A count of votes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Stv {
    /// The elected entries, in the order in which they were elected.
    pub elected: Vec<EntryId>,
    /// The votes that elect an entry.
    pub quota: f64,
    /// What happened, stage by stage.
    pub stages: Vec<Stage>,
    /// Entries with equally few votes at every stage so far, one of which must be excluded: a person decides, and
    /// the count is repeated with `lots`. Empty for a finished count.
    pub tied: Vec<EntryId>,
}

/// One stage of a count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// The votes of the continuing entries (neither elected nor excluded), the most first.
    pub votes: Vec<(EntryId, f64)>,
    /// The entries elected at this stage.
    pub elected: Vec<EntryId>,
    /// The entry excluded at this stage, having the fewest votes.
    pub excluded: Option<EntryId>,
}

/// A judge's order with the value that it still carries.
struct BallotPaper {
    order: Vec<EntryId>,
    value: u64,
}

/// Elects `seats` entries from judges' orders, each the best first and as long as the judge likes, by the
/// weighted inclusive Gregory method of the Scottish Local Government Elections Order 2007: quota ⌊votes /
/// (seats + 1)⌋ + 1, the surplus of an elected entry passed on by all its papers, each at value · surplus / votes,
/// cut off after five places.
///
/// The entry with the fewest votes is excluded; of equals, the one that had fewer at the last stage where they
/// differed. Where they never did, the one furthest back in `lots` is excluded; where one of them is not in it, the
/// count stays unfinished, with the equals in [`Stv::tied`]. An entry named twice by one order counts once.
pub fn stv(orders: &[Vec<EntryId>], seats: usize, lots: &[EntryId]) -> Stv {
    let mut papers: Vec<BallotPaper> = orders
        .iter()
        .map(|order| {
            let mut ranked = BTreeSet::new();
            let order = order.iter().copied().filter(|entry| ranked.insert(*entry));
            BallotPaper {
                order: order.collect(),
                value: ONE_VOTE,
            }
        })
        .filter(|paper| !paper.order.is_empty())
        .collect();
    let mut continuing: BTreeSet<EntryId> = papers
        .iter()
        .flat_map(|paper| paper.order.clone())
        .collect();
    let quota = (papers.len() as u64 / (seats as u64 + 1) + 1) * ONE_VOTE;
    let mut count = Stv {
        quota: in_votes(quota),
        ..Stv::default()
    };
    let mut earlier_stages: Vec<BTreeMap<EntryId, u64>> = Vec::new();
    while count.elected.len() < seats && !continuing.is_empty() {
        let votes = votes(&papers, &continuing);
        earlier_stages.push(votes.clone());
        let mut stage = Stage {
            votes: by_votes(&votes),
            elected: Vec::new(),
            excluded: None,
        };
        if continuing.len() + count.elected.len() <= seats {
            stage.elected = stage.votes.iter().map(|(entry, _)| *entry).collect();
            count.elected.extend(&stage.elected);
            count.stages.push(stage);
            break;
        }
        let most = votes.values().max().copied().unwrap_or_default();
        let highest = pick(&votes, most, &earlier_stages, lots, true);
        let chosen = if most >= quota { highest } else { None };
        if let Some(entry) = chosen {
            transfer(&mut papers, &continuing, entry, most - quota, most);
            continuing.remove(&entry);
            stage.elected.push(entry);
            count.elected.push(entry);
        } else {
            let fewest = votes.values().min().copied().unwrap_or_default();
            let equal = |votes: &BTreeMap<EntryId, u64>| -> Vec<EntryId> {
                let equal = votes.iter().filter(|(_, votes)| **votes == fewest);
                equal.map(|(entry, _)| *entry).collect()
            };
            let Some(entry) = pick(&votes, fewest, &earlier_stages, lots, false) else {
                count.tied = equal(&votes);
                count.stages.push(stage);
                return count;
            };
            continuing.remove(&entry);
            stage.excluded = Some(entry);
        }
        count.stages.push(stage);
    }
    count
}

/// The votes of every continuing entry: each paper counts for the first continuing entry in its order.
fn votes(papers: &[BallotPaper], continuing: &BTreeSet<EntryId>) -> BTreeMap<EntryId, u64> {
    let mut votes: BTreeMap<EntryId, u64> = continuing.iter().map(|entry| (*entry, 0)).collect();
    for paper in papers {
        if let Some(first) = paper.order.iter().find(|entry| continuing.contains(entry)) {
            *votes.entry(*first).or_default() += paper.value;
        }
    }
    votes
}

/// Passes a surplus on: every paper of the elected entry keeps its share of it.
fn transfer(
    papers: &mut [BallotPaper],
    continuing: &BTreeSet<EntryId>,
    chosen: EntryId,
    surplus: u64,
    votes: u64,
) {
    for paper in papers {
        if paper.order.iter().find(|entry| continuing.contains(entry)) == Some(&chosen) {
            let value = u128::from(paper.value) * u128::from(surplus) / u128::from(votes.max(1));
            paper.value = u64::try_from(value).unwrap_or_default();
        }
    }
}

/// Of the entries with this many votes, the one that had the most, or the fewest, at the last stage where they
/// differed, then by lot.
fn pick(
    votes: &BTreeMap<EntryId, u64>,
    number: u64,
    earlier_stages: &[BTreeMap<EntryId, u64>],
    lots: &[EntryId],
    most: bool,
) -> Option<EntryId> {
    let mut equal: Vec<EntryId> = votes
        .iter()
        .filter(|(_, votes)| **votes == number)
        .map(|(entry, _)| *entry)
        .collect();
    for stage in earlier_stages.iter().rev() {
        let votes_at_stage = |entry: &EntryId| stage.get(entry).copied().unwrap_or_default();
        let bound = if most {
            equal.iter().map(votes_at_stage).max()
        } else {
            equal.iter().map(votes_at_stage).min()
        };
        equal.retain(|entry| Some(votes_at_stage(entry)) == bound);
    }
    if equal.len() < 2 {
        return equal.first().copied();
    }
    let by_lots: Option<Vec<(usize, EntryId)>> = equal
        .iter()
        .map(|entry| Some((lots.iter().position(|lot| lot == entry)?, *entry)))
        .collect();
    // Who is chosen first of equals only decides whose surplus goes first.
    let by_lots =
        by_lots.or_else(|| most.then(|| equal.iter().map(|entry| (0, *entry)).collect()))?;
    let by_lot = if most {
        by_lots.into_iter().min()
    } else {
        by_lots.into_iter().max()
    };
    by_lot.map(|(_, entry)| entry)
}

fn by_votes(votes: &BTreeMap<EntryId, u64>) -> Vec<(EntryId, f64)> {
    let mut listed: Vec<(EntryId, u64)> = votes
        .iter()
        .map(|(entry, votes)| (*entry, *votes))
        .collect();
    listed.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
    listed
        .into_iter()
        .map(|(entry, votes)| (entry, in_votes(votes)))
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the last step to a number that is shown"
)]
fn in_votes(votes: u64) -> f64 {
    votes as f64 / ONE_VOTE as f64
}
