//! The call, as the desk hands it out.

use exchange::Card;
use serde::{Deserialize, Serialize};

/// A published version of the call and the desk's card: what an entrant needs to enter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallPaper {
    /// The call as TOML, exactly as published.
    pub call: String,
    /// To whom entries are sealed and whose receipts to believe.
    pub desk: Card,
}
