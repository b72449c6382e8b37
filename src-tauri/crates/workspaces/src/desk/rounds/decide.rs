//! Decisions: what becomes of each category. A ranking proposes; people decide.

use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Connection;
use ts_rs::TS;

use super::{JudgingError, panels};
use crate::desk::{call, number};
use crate::{Act, Desk, Error, Result, keeping, papers};

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Decision {
    /// The category's id.
    pub category: String,
    /// The entry; null where there is no award.
    pub entry: Option<String>,
    /// What was decided.
    pub outcome: DecisionOutcome,
    /// Why.
    pub reason: String,
    /// How the jury voted; null where it did not.
    pub votes: Option<Votes>,
    /// Who recorded it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

/// What a category, or an entry in it, comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionOutcome {
    /// The one winner.
    Winner,
    /// One of several who share the award.
    Shared,
    /// Named, without the award.
    Finalist,
    /// The category has no award this time.
    NoAward,
    /// Taken back after it was announced; the history stays.
    Withdrawn,
}

/// How a jury voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Votes {
    /// Votes for it.
    pub in_favour: u32,
    /// Votes against it.
    pub against: u32,
    /// Judges who were there and did not vote.
    pub abstained: u32,
}

impl Desk {
    /// Records a decision. A later decision on the same entry, or on the same category without one, holds; the
    /// earlier stays in history.
    pub async fn decide(
        &self,
        category: &str,
        entry: Option<&str>,
        outcome: DecisionOutcome,
        reason: &str,
        votes: Option<Votes>,
        act: &Act,
    ) -> Result<()> {
        if reason.trim().is_empty() {
            return Err(Error::ReasonMissing);
        }
        let (category, entry) = (category.to_owned(), entry.map(str::to_owned));
        let (reason, by, at) = (reason.to_owned(), act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| {
                let call = call::in_force(tx)?;
                if call.category(&category).is_none() {
                    return Err(Error::UnknownCategory { category });
                }
                if let Some(entry) = &entry {
                    number(tx, entry)?;
                }
                held_against_panel(tx, &call, &category, votes)?;
                let name = papers::name_of(&outcome)?;
                let counted = votes.as_ref().map(papers::text).transpose()?;
                store::decision::append(
                    tx,
                    &store::NewDecision {
                        category: &category,
                        entry: entry.as_deref(),
                        outcome: &name,
                        reason: &reason,
                        votes: counted.as_deref(),
                        by: &by,
                        recorded_at: &at,
                    },
                )?;
                let detail = json!({
                    "category": category,
                    "outcome": name,
                    "reason": reason,
                    "votes": votes,
                });
                let subject = entry.as_deref().unwrap_or(&category);
                keeping::log(tx, &by, &at, "decided", subject, &detail)
            })
            .await
    }

    /// The decisions that hold.
    pub async fn decisions(&self) -> Result<Vec<Decision>> {
        self.kept.store.read(decisions).await
    }
}

/// The decisions that hold.
pub(in crate::desk) fn decisions(conn: &Connection) -> Result<Vec<Decision>> {
    store::decision::latest(conn)?
        .into_iter()
        .map(|row| {
            Ok(Decision {
                category: row.category,
                entry: row.entry,
                outcome: papers::name(&row.outcome)?,
                reason: row.reason,
                votes: row
                    .votes
                    .map(|votes| papers::read(votes.as_bytes()))
                    .transpose()?,
                by: row.by,
                at: row.recorded_at,
            })
        })
        .collect()
}

/// Refuses more votes than judges sit on the last panel of a category.
fn held_against_panel(
    conn: &Connection,
    call: &rules::Call,
    category: &str,
    counted: Option<Votes>,
) -> Result<()> {
    let Some(votes) = counted else {
        return Ok(());
    };
    let panel = panels::panel(conn, call.round_count(), category)?.judges;
    let judges = u32::try_from(panel.len()).unwrap_or(u32::MAX);
    let decided = votes.in_favour.saturating_add(votes.against);
    let there = decided.saturating_add(votes.abstained);
    if there > judges {
        return Err(JudgingError::TooManyVotes {
            voted: there,
            judges,
        }
        .into());
    }
    Ok(())
}
