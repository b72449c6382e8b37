//! Rankings of readings by many methods, none of which is right for every jury.
//!
//! Each method is a function of the [`Readings`](crate::Readings) alone and says in its documentation who
//! published it and when it misleads. To add one: a module here, and a variant of `Method`.

/// The additive severity model.
pub mod additive;
/// Places shared between groups in proportion.
mod apportion;
/// Borda's count.
mod borda;
/// Bradley and Terry's model.
pub mod bradley_terry;
/// The closest pair.
mod closest_pair;
/// Which entries advance from a round.
mod cut;
/// Why a ranking method has no result.
mod error;
/// Paired comparisons in which place counts.
pub mod home_effect;
/// Schulze's method and ranked pairs.
mod majority;
/// The median.
mod median;
/// The methods by name.
mod method;
/// The results of all methods side by side.
mod method_results;
/// Minshall counts, and counting back.
mod minshall;
/// Which two to compare next.
mod next_pair;
/// Entries compared one by one.
mod pairs;
/// Where entries stand.
mod place;
/// Mean, number and spread of an entry's readings, shown with every score.
mod plain_statistics;
/// Points by place.
mod positional;
/// The many-facet Rasch model.
pub mod rasch;
/// The single transferable vote.
pub mod stv;
/// The trimmed mean.
mod trimmed_mean;
/// The weighted mean.
mod weighted_mean;

pub use additive::{Additive, JudgeEffects, additive};
pub use apportion::{Apportionment, GroupShare, largest_remainder};
pub use borda::{borda, borda_of_lists};
pub use bradley_terry::bradley_terry;
pub use closest_pair::closest_pair;
pub use cut::{Cut, CutResult, near_best};
pub use error::{MOST_COMPARED, RankError};
pub use majority::{ranked_pairs, schulze};
pub use median::median;
pub use method::Method;
pub(crate) use method::TRIM;
pub use method_results::MethodResults;
pub use minshall::{countback, minshall};
pub use next_pair::next_pair;
pub use pairs::{Comparison, Pairs};
pub use place::Place;
pub use positional::positional;
pub use rasch::Rasch;
pub use stv::stv;
pub use trimmed_mean::trimmed_mean;
pub use weighted_mean::weighted_mean;
