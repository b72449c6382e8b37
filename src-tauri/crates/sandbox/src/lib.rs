//! Reads files of strangers in a process of their own, so that one that is slow, deep or made to crash its reader takes
//! nothing along but itself.
//!
//! [`Readers`] is what the app has: it starts one process for each file, hands it the file, waits for a bounded time and
//! parses the answer as something hostile. [`serve`] is that process: it bounds itself before it reads a byte (`confine`),
//! reads one file with `evidence`, answers, and ends.
//!
//! Who may be started is passed in from the outermost caller, as the path of the `awards` program.

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
