//! Why not more was read from a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What stood in the way of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FileTrouble")]
pub enum Trouble {
    /// It is larger than what is read of its kind.
    TooLarge,
    /// It unpacks to more, or is nested deeper, than any honest file.
    TooDeep,
    /// It is not built as its kind is built.
    Damaged,
    /// It is locked by a password.
    Locked,
}
