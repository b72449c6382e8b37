mod container;
mod opening;
mod plaintext;
mod sealing;
mod secrecy;

#[cfg(test)]
mod forged;

pub use opening::{Opened, open, peek};
pub use sealing::seal;
