mod container;
mod header;
mod kind;
mod opening;
mod plaintext;
mod sealing;
mod secrecy;

#[cfg(test)]
mod forged;

pub use header::Header;
pub use kind::Kind;
pub use opening::{Opened, open, peek};
pub use sealing::seal;
