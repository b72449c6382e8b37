//! Outcomes as lists and pages print them.

use lists::PressOutcome;
use workspace_core::DecisionOutcome;

/// An outcome as lists and pages print it.
pub(super) fn press_outcome(outcome: DecisionOutcome) -> PressOutcome {
    match outcome {
        DecisionOutcome::Winner => PressOutcome::Winner,
        DecisionOutcome::Shared => PressOutcome::Shared,
        DecisionOutcome::Finalist => PressOutcome::Finalist,
        DecisionOutcome::NoAward => PressOutcome::NoAward,
        DecisionOutcome::Withdrawn => PressOutcome::Withdrawn,
    }
}
