//! The container: sealing, opening, peeking.

mod container;
mod encryption;
mod opening;
mod plaintext;
mod sealing;

#[cfg(test)]
mod forged;

pub(crate) use container::MAGIC;
pub use opening::{Opened, open, peek};
pub use sealing::seal;
