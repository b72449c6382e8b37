//! What the use cases of a desk share: facts that are computed from its recorded rows, on one connection.
//!
//! [`eligibility`] computes the verdict of an entry, [`award`] the decision on a category; [`in_force`] reads the call in
//! force, [`file_arrival`] when a file arrived. [`heads`] signs the head of the log, [`original`] keeps what others signed.
//! An open desk is in the crate `desk`, on which nothing here depends.

mod number;

pub mod award;
pub mod eligibility;
pub mod file_arrival;
pub mod heads;
pub mod in_force;
pub mod original;

pub use number::number;
