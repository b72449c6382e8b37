//! Judging through its public face.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// Agreement against published answers.
mod agreement;
/// Agreement where there is little to measure, or very much.
mod agreement_edges;
/// Properties of agreement.
mod agreement_properties;
/// Places shared between groups in proportion.
mod apportion;
/// Assignments with a known answer.
mod assignments;
/// What rounds of every mode ask for.
mod ballots;
/// Judges, entries and sheets in one line each.
mod cast;
/// How far chances and intervals can be believed.
mod certainty;
/// The chances to be first and above a cut, and what one more reading is worth.
mod chances;
/// Conflicts suggested from names and outlets.
mod conflicts;
/// Which entries advance from a round.
mod cuts;
/// Who meets whom over which entries, and how the worst-served entry fares.
mod designs;
/// The worst-served entry before the cost.
mod fair_first;
/// Every small assignment against all that could have been assigned.
mod fairness;
/// Bradley and Terry's model with an advantage of place.
mod home_effect;
/// The order of a meeting.
mod meetings;
/// Rankings by other methods than the mean.
mod methods;
/// Assignments against all assignments there are, and against linear programming.
mod optimum;
/// Properties of rankings.
mod order;
/// What methods promise, whatever the readings.
mod promises;
/// Rankings worked out by hand.
mod ranks;
/// The many-facet Rasch model.
mod rasch;
/// Where the many-facet Rasch model has no answer, or none for some.
mod rasch_bounds;
/// Assignments changed at the least cost.
mod repairs;
/// Severity and its uncertainty, and when neither can be estimated.
mod severity;
/// Which sheets can stand.
mod sheets;
/// Votes, points for places, and orders of some of what was read.
mod votes;
