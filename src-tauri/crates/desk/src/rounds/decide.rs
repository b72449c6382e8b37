//! Decisions: what becomes of each category. A ranking proposes; people decide.

use desk_core::award::{self, AwardDecision};
use desk_core::{in_force, number};
use rules::Call;
use serde_json::json;
use store::{Connection, NewDecision};
use workspace_core::{
    ActionContext, DecisionOutcome, Error, JudgingError, Reason, Result, Votes, messages,
};

use super::{panels, top_awards};
use crate::Desk;

impl Desk {
    /// Records a decision on a category; what it displaces stays in history. Gives the decision's id, by which it can be
    /// taken back.
    pub async fn decide(
        &self,
        category: &str,
        decision: &AwardDecision,
        reason: impl Into<Reason>,
        votes: Option<Votes>,
        ctx: &ActionContext,
    ) -> Result<i64> {
        let reason = reason.into().require()?;
        let (category, decision) = (category.to_owned(), decision.clone().distinct());
        let (by, at) = (ctx.actor.clone(), ctx.stamp());
        let write = self.core.store.write(move |tx| {
            let call = in_force::call(tx)?;
            if call.name_of_award(&category).is_none() {
                return Err(Error::UnknownCategory { category });
            }
            let mut category_decision = award::decision_of(tx, &call, &category)?;
            for entry in decision.entries() {
                check_entry(tx, &call, &category, entry, decision.outcome())?;
            }
            if let AwardDecision::Withdrawn { entry } = &decision
                && let Some(outcome) = category_decision.outcome_of(entry)
            {
                award::require_once_announceable(tx, &call, entry, outcome)?;
            }
            check_votes(tx, &call, &category, votes)?;
            let recorded = award::recorded(0, &reason, votes, (&by, &at));
            category_decision.apply(&decision, recorded)?;
            let name = messages::name_of(&decision.outcome())?;
            let counted = votes.as_ref().map(messages::to_json).transpose()?;
            let id = store::decision::append(
                tx,
                &NewDecision {
                    category: &category,
                    entries: decision.entries(),
                    outcome: &name,
                    takes_back: None,
                    reason: &reason.internal,
                    for_entrant: reason.for_entrant.as_deref(),
                    votes: counted.as_deref(),
                    by: &by,
                    recorded_at: &at,
                },
            )?;
            let detail = json!({
                "decision": id,
                "category": category,
                "entries": decision.entries(),
                "outcome": name,
                "reason": reason.internal,
                "for_entrant": reason.for_entrant,
                "votes": votes,
            });
            for subject in subjects(&category, decision.entries()) {
                workspace_core::log(tx, &by, &at, "decided", subject, &detail)?;
            }
            Ok(id)
        });
        write.await
    }
}

/// What the lines of the log are on: the entries, or else the category.
pub(super) fn subjects<'a>(category: &'a str, entries: &'a [String]) -> Vec<&'a str> {
    if entries.is_empty() {
        vec![category]
    } else {
        entries.iter().map(String::as_str).collect()
    }
}

/// Refuses an entry of another category, or one that is no candidate for an award among the winners, and one that its entrant
/// took back. An announced outcome may be withdrawn from any entry.
fn check_entry(
    conn: &Connection,
    call: &Call,
    category: &str,
    entry: &str,
    outcome: DecisionOutcome,
) -> Result<()> {
    let number = number(conn, entry)?;
    let row = store::entry_row::get(conn, number)?.ok_or_else(|| Error::UnknownEntry {
        entry: entry.to_owned(),
    })?;
    if outcome == DecisionOutcome::Withdrawn {
        return Ok(());
    }
    if let Some(top_award) = call.top_award(category) {
        let all = award::decisions(conn, call)?;
        let mut candidates = top_awards::candidates(conn, call, top_award, &all)?.into_iter();
        return if candidates.any(|it| it.entry.entry == entry) {
            Ok(())
        } else {
            Err(JudgingError::NoCandidate { entry: number }.into())
        };
    }
    if row.category != category {
        Err(JudgingError::OfAnotherCategory { entry: number }.into())
    } else if row.state == messages::EntryState::Withdrawn.name() {
        Err(JudgingError::TakenBackByEntrant { entry: number }.into())
    } else {
        Ok(())
    }
}

/// Refuses more votes than judges sit on the last panel of a category.
fn check_votes(
    conn: &Connection,
    call: &Call,
    category: &str,
    counted: Option<Votes>,
) -> Result<()> {
    // An award among the winners has no panel whose judges could be counted.
    let Some(votes) = counted.filter(|_| call.category(category).is_some()) else {
        return Ok(());
    };
    let panel = panels::panel(conn, call.last_round(category), category)?.judges;
    let judges = u32::try_from(panel.len()).unwrap_or(u32::MAX);
    let decided = votes.in_favour.saturating_add(votes.against);
    let present = decided.saturating_add(votes.abstained);
    if present > judges {
        return Err(JudgingError::TooManyVotes {
            voted: present,
            judges,
        }
        .into());
    }
    Ok(())
}
