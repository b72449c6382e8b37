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
            let whole_points = call.total_points().map(|points| judging::Scale {
                min: 0.0,
                max: points,
                step: 1.0,
            });
            let scale = call.scale.as_ref().map(|scale| judging::Scale {
                min: scale.min,
                max: scale.max,
                step: scale.step,
            });
            Ballot::Marks {
                criteria: criteria(call),
                scale: scale.or(whole_points).ok_or(Error::NoCall)?,
            }
        }
        Mode::YesMaybeNo => Ballot::Vote,
        Mode::Ranking => Ballot::Order,
        Mode::Pairs => Ballot::Pairs,
        Mode::Consensus => Ballot::Discussion,
    })
}

/// Checks a sheet against what the call asks of the judges of a round. `number` is the desk's for its entry.
pub fn check_sheet(call: &Call, round: u32, sheet: &ScoreSheet, number: u32) -> Result<()> {
    let problems = ballot(call, round)?.check(sheet).err().unwrap_or_default();
    match problems.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(Error::Sheet {
            entry: number,
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
            points: criterion.points,
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
