//! Errors of judging.

use thiserror::Error;

use crate::entry_number;

/// Why something in judging did not happen. Nothing of it was saved.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum JudgingError {
    /// A round that the call does not have.
    #[error("the call has {rounds} rounds; there is no round {round}")]
    UnknownRound {
        /// What was asked for.
        round: u32,
        /// The rounds there are.
        rounds: u32,
    },
    /// Nothing of the round was assigned, or all of it was taken back.
    #[error("nothing is assigned")]
    NothingToUndo,
    /// A packet went out after the assignment.
    #[error("a packet went out after the assignment")]
    AssignmentSent,
    /// A judge that a conflict keeps from an entry.
    #[error("a conflict keeps judge {judge} from entry {entry}: {reason}")]
    InConflict {
        /// The judge's name.
        judge: String,
        /// The desk's number for the entry.
        entry: u32,
        /// Why.
        reason: String,
    },
    /// A judge who has left.
    #[error("judge {judge} has left")]
    HasLeft {
        /// The judge's name.
        judge: String,
    },
    /// A judge who reads the entry already.
    #[error("judge {judge} reads entry {entry} already")]
    ReadsAlready {
        /// The judge's name.
        judge: String,
        /// The desk's number for the entry.
        entry: u32,
    },
    /// An entry that is not in the round.
    #[error("entry {entry} is not in round {round}")]
    NotInRound {
        /// The desk's number for the entry.
        entry: u32,
        /// The round.
        round: u32,
    },
    /// An entry that is to advance from a round that it is not in.
    #[error("entry {entry} cannot advance from round {round}, which it is not in")]
    CannotAdvance {
        /// The desk's number for the entry.
        entry: u32,
        /// The round.
        round: u32,
    },
    /// A round after which nothing follows.
    #[error("round {round} is the last")]
    LastRound {
        /// The round.
        round: u32,
    },
    /// A category that nobody has decided.
    #[error("the category is not decided yet")]
    NotDecided,
    /// A call that lets entrants be told nothing.
    #[error("the call lets entrants be told nothing of the judging")]
    NothingToTell,
    /// A note without words.
    #[error("there is nothing to take down")]
    NothingSaid,
    /// A decision by vote that more voted on than sit on the panel.
    #[error("{voted} votes were counted, and {judges} judges sit on the panel")]
    TooManyVotes {
        /// Votes counted.
        voted: u32,
        /// Judges of the panel.
        judges: u32,
    },
    /// An award that fewer than two entries would share.
    #[error("an award is shared by at least two entries")]
    SharedByOne,
    /// An entry that would step out of a shared award.
    #[error("the entry shares the award; record anew who has the award first")]
    SharesTheAward,
    /// An outcome that is to be withdrawn and was never decided.
    #[error("nothing was decided of the entry that could be withdrawn")]
    NothingAnnounced,
    /// An outcome that is to be withdrawn and cannot have been announced, because a condition that the call sets before that
    /// was never recorded as met.
    #[error("what was decided of entry {entry} was never announced")]
    NeverAnnounced {
        /// The desk's number for the entry.
        entry: u32,
    },
    /// A decision that does not stand any more.
    #[error("the decision does not stand any more")]
    DecisionGone,
    /// A decision that later ones rest on.
    #[error("later decisions on the category rest on this one")]
    DecidedSince,
    /// An entry of another category than the decision.
    #[error("entry {entry} is in another category")]
    OfAnotherCategory {
        /// The desk's number for the entry.
        entry: u32,
    },
    /// An entry that is no candidate for an award among the winners of categories.
    #[error("entry {entry} is no candidate for this award")]
    NoCandidate {
        /// The desk's number for the entry.
        entry: u32,
    },
    /// An entry that its entrant took back.
    #[error("entry {entry} was withdrawn by its entrant")]
    TakenBackByEntrant {
        /// The desk's number for the entry.
        entry: u32,
    },
    /// An outcome that is to be announced while the call asks for something first.
    #[error("entry {entry} does not meet what the call asks before it is announced: {condition}")]
    ConditionsOpen {
        /// The desk's number for the first such entry.
        entry: u32,
        /// The first condition in the call's words.
        condition: String,
        /// How many are open, of this entry and others.
        open: u32,
    },
    /// A conflict that nobody found or stated.
    #[error("there is no conflict of judge {judge} with entry {entry}")]
    NoConflict {
        /// The judge's name.
        judge: String,
        /// The desk's number for the entry.
        entry: u32,
    },
}

impl JudgingError {
    /// The code of the message for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownRound { .. } => "unknown-round",
            Self::NothingToUndo => "nothing-to-undo",
            Self::AssignmentSent => "assignment-sent",
            Self::InConflict { .. } => "in-conflict",
            Self::HasLeft { .. } => "has-left",
            Self::ReadsAlready { .. } => "reads-already",
            Self::NotInRound { .. } => "not-in-round",
            Self::CannotAdvance { .. } => "cannot-advance",
            Self::LastRound { .. } => "last-round",
            Self::NotDecided => "not-decided",
            Self::NothingToTell => "nothing-to-tell",
            Self::NothingSaid => "nothing-said",
            Self::TooManyVotes { .. } => "too-many-votes",
            Self::SharedByOne => "shared-by-one",
            Self::SharesTheAward => "shares-the-award",
            Self::NothingAnnounced => "nothing-announced",
            Self::NeverAnnounced { .. } => "never-announced",
            Self::DecisionGone => "decision-gone",
            Self::DecidedSince => "decided-since",
            Self::OfAnotherCategory { .. } => "of-another-category",
            Self::NoCandidate { .. } => "no-candidate",
            Self::TakenBackByEntrant { .. } => "taken-back-by-entrant",
            Self::ConditionsOpen { .. } => "conditions-open",
            Self::NoConflict { .. } => "no-conflict",
        }
    }

    /// The variables of the message for people.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownRound { round, rounds } => {
                vec![("round", round.to_string()), ("rounds", rounds.to_string())]
            }
            Self::NothingToUndo
            | Self::AssignmentSent
            | Self::NotDecided
            | Self::NothingToTell
            | Self::NothingSaid
            | Self::SharedByOne
            | Self::SharesTheAward
            | Self::NothingAnnounced
            | Self::DecisionGone
            | Self::DecidedSince => Vec::new(),
            Self::OfAnotherCategory { entry }
            | Self::NeverAnnounced { entry }
            | Self::NoCandidate { entry }
            | Self::TakenBackByEntrant { entry } => {
                vec![("entry", entry_number(*entry))]
            }
            Self::TooManyVotes { voted, judges } => {
                vec![("voted", voted.to_string()), ("judges", judges.to_string())]
            }
            Self::ConditionsOpen {
                entry,
                condition,
                open,
            } => vec![
                ("entry", entry_number(*entry)),
                ("condition", condition.clone()),
                ("open", open.to_string()),
            ],
            Self::InConflict {
                judge,
                entry,
                reason,
            } => vec![
                ("judge", judge.clone()),
                ("entry", entry_number(*entry)),
                ("reason", reason.clone()),
            ],
            Self::HasLeft { judge } => vec![("judge", judge.clone())],
            Self::ReadsAlready { judge, entry } | Self::NoConflict { judge, entry } => {
                vec![("judge", judge.clone()), ("entry", entry_number(*entry))]
            }
            Self::NotInRound { entry, round } | Self::CannotAdvance { entry, round } => {
                vec![
                    ("entry", entry_number(*entry)),
                    ("round", round.to_string()),
                ]
            }
            Self::LastRound { round } => vec![("round", round.to_string())],
        }
    }
}
