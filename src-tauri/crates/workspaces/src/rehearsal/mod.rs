//! A whole season to practise on: the 26th edition, played on real past winners with a clock of its own.
//!
//! What is real and what is set for the rehearsal is written down in `rehearsal/README.md` beside the data.

mod cast;
mod entering;
mod judging;
mod lists;
mod marks;
mod open;
mod places;
mod practice;
mod roles;
mod season;
mod told;

pub mod load;

pub use cast::{
    Cast, CastDecision, CastEntry, CastJudge, CastRecusal, CastRuling, CastStaff, Expectation,
    ExpectedFinding,
};
pub(crate) use entering::put_back_clock;
pub use open::{discard, is_begun, open_or_create};
pub use roles::{Roles, Start, open_roles};
pub use season::{Season, run};
pub use told::{SeasonEntry, SeasonStory, SeasonVersion};
