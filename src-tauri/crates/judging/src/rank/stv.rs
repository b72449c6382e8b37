//! The single transferable vote, for finalists from judges' orders.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::EntryId;

/// Votes are counted in hundred-thousandths.
const ONE: u64 = 100_000;

/// A count of votes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Stv {
    /// The entries chosen, in the order in which they were.
    pub elected: Vec<EntryId>,
    /// The votes that choose: more than any others can have as well.
    pub quota: f64,
    /// What happened, stage by stage.
    pub stages: Vec<Stage>,
    /// Entries with equally few votes at every stage so far, of which one had to go: a person decides, and
    /// the count is taken again with `lots`. Empty for a count that came to its end.
    pub tied: Vec<EntryId>,
}

/// One stage of a count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// The votes of the entries that are left, the most first.
    pub votes: Vec<(EntryId, f64)>,
    /// Who was chosen at this stage.
    pub elected: Vec<EntryId>,
    /// Who went out at this stage, having the fewest.
    pub excluded: Option<EntryId>,
}

/// A judge's order with the value that it still carries.
struct Paper {
    order: Vec<EntryId>,
    value: u64,
}

/// Chooses `seats` entries from judges' orders, each the best first and as long as the judge likes, by the
/// weighted inclusive Gregory method of the Scottish Local Government Elections Order 2007: quota ⌊votes /
/// (seats + 1)⌋ + 1, surpluses passed on by all papers of the one chosen, each at value · surplus / votes,
/// cut off after five places.
///
/// Who has the fewest votes goes out; of equals, who had fewer at the last stage where they differed. Where
/// they never did, the one furthest back in `lots` goes out; one that is not in it leaves the count
/// unfinished, with the equals in [`Stv::tied`]. An entry named twice by one order counts once.
pub fn stv(orders: &[Vec<EntryId>], seats: usize, lots: &[EntryId]) -> Stv {
    let mut papers: Vec<Paper> = orders
        .iter()
        .map(|order| {
            let mut seen = BTreeSet::new();
            let order = order.iter().copied().filter(|entry| seen.insert(*entry));
            Paper {
                order: order.collect(),
                value: ONE,
            }
        })
        .filter(|paper| !paper.order.is_empty())
        .collect();
    let mut left: BTreeSet<EntryId> = papers
        .iter()
        .flat_map(|paper| paper.order.clone())
        .collect();
    let quota = (papers.len() as u64 / (seats as u64 + 1) + 1) * ONE;
    let mut count = Stv {
        quota: shown(quota),
        ..Stv::default()
    };
    let mut past: Vec<BTreeMap<EntryId, u64>> = Vec::new();
    while count.elected.len() < seats && !left.is_empty() {
        let votes = votes(&papers, &left);
        past.push(votes.clone());
        let mut stage = Stage {
            votes: by_votes(&votes),
            elected: Vec::new(),
            excluded: None,
        };
        if left.len() + count.elected.len() <= seats {
            stage.elected = stage.votes.iter().map(|(entry, _)| *entry).collect();
            count.elected.extend(&stage.elected);
            count.stages.push(stage);
            break;
        }
        let most = votes.values().max().copied().unwrap_or_default();
        let highest = pick(&votes, most, &past, lots, true);
        let chosen = if most >= quota { highest } else { None };
        if let Some(entry) = chosen {
            transfer(&mut papers, &left, entry, most - quota, most);
            left.remove(&entry);
            stage.elected.push(entry);
            count.elected.push(entry);
        } else {
            let fewest = votes.values().min().copied().unwrap_or_default();
            let equal = |votes: &BTreeMap<EntryId, u64>| -> Vec<EntryId> {
                let equal = votes.iter().filter(|(_, votes)| **votes == fewest);
                equal.map(|(entry, _)| *entry).collect()
            };
            let Some(entry) = pick(&votes, fewest, &past, lots, false) else {
                count.tied = equal(&votes);
                count.stages.push(stage);
                return count;
            };
            left.remove(&entry);
            stage.excluded = Some(entry);
        }
        count.stages.push(stage);
    }
    count
}

/// The votes of every entry that is left: of each paper, the first of its entries that is.
fn votes(papers: &[Paper], left: &BTreeSet<EntryId>) -> BTreeMap<EntryId, u64> {
    let mut votes: BTreeMap<EntryId, u64> = left.iter().map(|entry| (*entry, 0)).collect();
    for paper in papers {
        if let Some(first) = paper.order.iter().find(|entry| left.contains(entry)) {
            *votes.entry(*first).or_default() += paper.value;
        }
    }
    votes
}

/// Passes a surplus on: every paper of the entry chosen keeps its share of it.
fn transfer(
    papers: &mut [Paper],
    left: &BTreeSet<EntryId>,
    chosen: EntryId,
    surplus: u64,
    votes: u64,
) {
    for paper in papers {
        if paper.order.iter().find(|entry| left.contains(entry)) == Some(&chosen) {
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
    past: &[BTreeMap<EntryId, u64>],
    lots: &[EntryId],
    most: bool,
) -> Option<EntryId> {
    let mut equal: Vec<EntryId> = votes
        .iter()
        .filter(|(_, votes)| **votes == number)
        .map(|(entry, _)| *entry)
        .collect();
    for stage in past.iter().rev() {
        let then = |entry: &EntryId| stage.get(entry).copied().unwrap_or_default();
        let bound = if most {
            equal.iter().map(then).max()
        } else {
            equal.iter().map(then).min()
        };
        equal.retain(|entry| Some(then(entry)) == bound);
    }
    if equal.len() < 2 {
        return equal.first().copied();
    }
    let drawn: Option<Vec<(usize, EntryId)>> = equal
        .iter()
        .map(|entry| Some((lots.iter().position(|lot| lot == entry)?, *entry)))
        .collect();
    // Who is chosen first of equals only decides whose surplus goes first.
    let drawn = drawn.or_else(|| most.then(|| equal.iter().map(|entry| (0, *entry)).collect()))?;
    let by_lot = if most {
        drawn.into_iter().min()
    } else {
        drawn.into_iter().max()
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
        .map(|(entry, votes)| (entry, shown(votes)))
        .collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the last step to a number that is shown"
)]
fn shown(votes: u64) -> f64 {
    votes as f64 / ONE as f64
}
