//! What the use cases of a desk stand on: what its recorded rows say, read on one connection.
//!
//! [`eligibility`] computes the verdict of an entry, [`award`] what stands of a category; [`in_force`] is the call in force,
//! [`file_arrival`] when a file came. [`heads`] signs the end of the log, [`original`] keeps what others signed. Nothing here knows an
//! open desk: that is the crate `desk`.

mod number;

pub mod award;
pub mod eligibility;
pub mod file_arrival;
pub mod heads;
pub mod in_force;
pub mod original;

pub use number::number;
