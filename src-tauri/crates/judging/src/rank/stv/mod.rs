//! The single transferable vote, for finalists from judges' orders.
//!
//! The rules are those of the Scottish Local Government Elections Order 2007 (SSI 2007/42, schedule 1, part III).

mod count;
mod lots;
mod papers;

use serde::{Deserialize, Serialize};

use crate::EntryId;
use count::Count;
use papers::{Papers, in_votes};

/// A count of votes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Stv {
    /// The elected entries, in the order in which they were elected. For a count that waits for lots, those elected
    /// before.
    pub elected: Vec<EntryId>,
    /// The votes that elect an entry.
    pub quota: f64,
    /// What happened, stage by stage.
    pub stages: Vec<Stage>,
    /// Entries with equally many votes at every stage so far, of which one must go first, and others are elected as one
    /// or another does, or there are too many orders to try them all: a person draws lots, and the count is repeated
    /// with `lots`. Empty for a finished count.
    pub tied: Vec<EntryId>,
}

/// One stage of a count.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// The votes of the continuing entries (neither elected before nor excluded), and of those elected whose surplus
    /// has not been passed on, the most first.
    pub votes: Vec<(EntryId, f64)>,
    /// The entries elected at this stage: all that reached the quota in it, the most votes first.
    pub elected: Vec<EntryId>,
    /// The entry whose surplus is passed on at the end of this stage.
    #[serde(default)]
    pub surplus: Option<EntryId>,
    /// The entry excluded at the end of this stage, having the fewest votes.
    pub excluded: Option<EntryId>,
}

/// Elects `seats` entries from judges' orders, each the best first and as long as the judge likes.
///
/// The quota is ⌊votes / (seats + 1)⌋ + 1. At each stage all that have it are elected (rule 47). Then the largest surplus
/// is passed on to continuing entries by all papers of the elected entry, each at value · surplus / votes, cut off after
/// five places (rules 48 and 49); without a surplus, the entry with the fewest votes is excluded, and its papers
/// are passed on at their value (rule 50). Where as many continue as seats are left, these are elected (rule 52).
///
/// Of equals, the one counts for more that had more votes at the last stage at which they differed (rules 49 and 50).
/// Where they never did, `lots` says who goes before whom; where one of them is not in it, every order is tried, some
/// thousands at most, and only where the order changes who is elected, or there are more, does the count stay
/// unfinished, with the equals in [`Stv::tied`]. Entries without votes are excluded in the order of ids where all of
/// them go before anybody else. An entry named twice by one order counts once.
pub fn stv(orders: &[Vec<EntryId>], seats: usize, lots: &[EntryId]) -> Stv {
    let papers = Papers::of(orders, seats);
    let outcome = Count::of(&papers, lots).run();
    let id = |entry: usize| papers.entries[entry];
    let ids = |entries: &[usize]| entries.iter().map(|entry| id(*entry)).collect();
    let stages = outcome.stages.iter().map(|stage| Stage {
        votes: stage
            .votes
            .iter()
            .map(|(entry, votes)| (id(*entry), in_votes(*votes)))
            .collect(),
        elected: ids(&stage.elected),
        surplus: stage.surplus.map(id),
        excluded: stage.excluded.map(id),
    });
    Stv {
        elected: ids(&outcome.elected),
        quota: in_votes(papers.quota),
        stages: stages.collect(),
        tied: ids(&outcome.tied),
    }
}
