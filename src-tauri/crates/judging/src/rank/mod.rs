//! What the readings come to, by many methods, none of which is right for every jury.
//!
//! Each method is a function of the [`Readings`] alone and says in its documentation whose it is and
//! when it misleads.

pub mod additive;
mod place;
mod plain;
mod weighted_mean;

pub use additive::{Additive, Severity, additive};
pub use place::Place;
pub use weighted_mean::weighted_mean;
