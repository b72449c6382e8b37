//! A whole season to practise on: the 26th edition, played on real past winners with a clock of its own.
//!
//! What is real and what is set for the rehearsal is written down in `data/README.md`.

mod data;
mod entering;
mod folder;
mod judging;
mod lists;
mod marks;
mod open;
mod paths;
mod practice;
mod report;
mod season;
mod works;
mod workspaces_of_season;

#[cfg(feature = "bulk")]
pub mod bulk;

pub use data::{
    Expectation, ExpectedFinding, RehearsalData, RehearsalDecision, RehearsalEntry, RehearsalJudge,
    RehearsalRecusal, RehearsalRuling, RehearsalStaff,
};

pub use folder::{discard, is_set_up};
pub use open::open_or_create;
pub use report::{SeasonEntry, SeasonReport, SeasonVersion};
pub use season::{Season, play_season};
pub use workspaces_of_season::{RehearsalWorkspaces, Start, open_workspaces};
