//! Reads files of strangers in a process of their own, so that one that is slow, deeply nested or made to crash its reader
//! harms nothing else.
//!
//! [`Readers`] is what the app has: it starts one process for each file, hands it the file, waits for a bounded time and
//! parses the answer as something hostile. [`serve`] is that process: it bounds itself before it reads a byte (`confine`),
//! reads one file with `evidence`, answers, and ends.
//!
//! The program to start, `awards`, is passed in as a path by the outermost caller.

mod answer;
mod confine;
mod limits;
mod process;
mod readers;
mod request;
mod serve;

pub use limits::Limits;
pub use readers::Readers;
pub use serve::{COMMAND, serve};
