//! What the call asks of the judges of a round, and a sheet checked against it: the desk and its judges both use this.

use judging::{Ballot, EntryId, JudgeId, ScoreSheet};
use rules::{Call, Mode};
use uuid::Uuid;

use crate::messages::SheetCopy;
use crate::{Error, JudgingError, Result};

/// Refuses a round that the call does not have.
pub fn require_round(call: &Call, round: u32) -> Result<()> {
    let rounds = call.round_count();
    if (1..=rounds).contains(&round) {
        Ok(())
    } else {
        Err(JudgingError::UnknownRound { round, rounds }.into())
    }
}

/// What a round asks its judges for.
pub fn ballot(call: &Call, round: u32) -> Result<Ballot> {
    require_round(call, round)?;
    Ok(match call.mode_of(round) {
        Mode::Marks => {
            let scale = call.scale.as_ref().ok_or(Error::NoCall)?;
            Ballot::Marks {
                criteria: criteria(call),
                scale: judging::Scale {
                    min: scale.min,
                    max: scale.max,
                    step: scale.step,
                },
            }
        }
        Mode::YesMaybeNo => Ballot::Vote,
        Mode::Ranking => Ballot::Order,
        Mode::Pairs => Ballot::Pairs,
        Mode::Consensus => Ballot::Discussion,
    })
}

/// Checks a sheet against what the call asks of the judges of a round.
pub fn check_sheet(call: &Call, round: u32, sheet: &ScoreSheet) -> Result<()> {
    let problems = ballot(call, round)?.check(sheet).err().unwrap_or_default();
    match problems.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(Error::Sheet {
            entry: sheet.entry.0.to_string(),
            problem,
        }),
    }
}

/// The call's criteria as judging knows them.
fn criteria(call: &Call) -> Vec<judging::Criterion> {
    call.criteria
        .iter()
        .map(|criterion| judging::Criterion {
            id: criterion.id.clone(),
            weight: criterion.weight,
        })
        .collect()
}

/// A returned sheet as judging knows it.
pub fn sheet(judge: Uuid, copy: SheetCopy) -> ScoreSheet {
    ScoreSheet {
        judge: JudgeId(judge),
        entry: EntryId(copy.entry),
        marks: copy.marks,
        comment: copy.comment,
        note: None,
        recused: copy.recused,
    }
}
