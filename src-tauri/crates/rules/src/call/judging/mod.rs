//! How the entries of a call are judged: what judges look for, and in what rounds and by which rules they do it.

mod by_category;
mod groups;
mod marks;
mod outcomes;
mod panels;
mod round_conflicts;
mod rounds;
mod rounds_of_category;
mod top_award;

pub use by_category::RoundByCategory;
pub use groups::{GroupedBy, InEachGroup, InProportion};
pub use marks::{Anchor, Criterion, Scale};
pub use outcomes::{AnnouncedOutcome, Feedback, OutcomeCondition, Outcomes, Tie};
pub use panels::{ConflictEffect, Conflicts, Contained, Jury, MayEnter, Named, Panels};
pub use round_conflicts::RoundConflicts;
pub use rounds::{Advance, Best, Mode, Round};
pub use top_award::{TopAward, TopCandidates};
