//! A whole season to practise on: the 26th edition, played on real past winners with a clock of its own.
//!
//! What is real and what is set for the rehearsal is written down in `data/README.md`.

mod cast;
mod entering;
mod folder;
mod judging;
mod lists;
mod marks;
mod open;
mod paths;
mod practice;
mod report;
mod roles;
mod season;

#[cfg(feature = "load")]
pub mod load;

pub use cast::{
    Cast, CastDecision, CastEntry, CastJudge, CastRecusal, CastRuling, CastStaff, Expectation,
    ExpectedFinding,
};

pub use folder::{discard, is_begun};
pub use open::open_or_create;
pub use report::{SeasonEntry, SeasonStory, SeasonVersion};
pub use roles::{Roles, Start, open_roles};
pub use season::{Season, run};
