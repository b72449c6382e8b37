//! What the readings come to, by many methods, none of which is right for every jury.
//!
//! Each method is a function of the [`Readings`](crate::Readings) alone and says in its documentation whose
//! it is and when it misleads. To add one: a module here, and a variant of `Method`.

/// The additive severity model.
pub mod additive;
/// All methods side by side.
mod beside;
/// Borda's count.
mod borda;
/// Bradley and Terry's model.
pub mod bradley_terry;
/// Which entries advance from a round.
mod cut;
/// Why a ranking method has no result.
mod error;
/// Schulze's method and ranked pairs.
mod majority;
/// The median.
mod median;
/// The methods by name.
mod method;
/// Minshall counts, and counting back.
mod minshall;
/// Which two to compare next.
mod next_pair;
/// Entries compared one by one.
mod pairs;
/// Where entries stand.
mod place;
/// What stands beside every score.
mod plain;
/// The many-facet Rasch model.
pub mod rasch;
/// The single transferable vote.
pub mod stv;
/// The trimmed mean.
mod trimmed_mean;
/// The weighted mean.
mod weighted_mean;

pub use additive::{Additive, Severity, additive};
pub use beside::Beside;
pub use borda::borda;
pub use bradley_terry::bradley_terry;
pub use cut::{Cut, Going, close};
pub use error::{MOST_COMPARED, RankError};
pub use majority::{ranked_pairs, schulze};
pub use median::median;
pub use method::Method;
pub use minshall::{countback, minshall};
pub use next_pair::next_pair;
pub use pairs::{Comparison, Pairs};
pub use place::Place;
pub use rasch::Rasch;
pub use stv::stv;
pub use trimmed_mean::trimmed_mean;
pub use weighted_mean::weighted_mean;
