//! How the entries of a call are judged: what judges look for, and in what rounds and by which rules they do it.

mod marks;
mod outcomes;
mod panels;
mod rounds;

pub use marks::{Anchor, Criterion, Scale};
pub use outcomes::{Feedback, Outcomes, Tie};
pub use panels::{ConflictEffect, Conflicts, Jury, MayEnter, Named, Panels};
pub use rounds::{Advance, Best, Mode, Round};
