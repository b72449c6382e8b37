//! The reason of a decision, for the desk and for the entrant.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Result};

/// Why somebody decided: one text for the desk, and one that the entrant may read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reason {
    /// For the desk alone: it is kept in the log, and goes into nothing that an entrant reads.
    pub internal: String,
    /// The words for the entrant; null where the entrant is told none.
    pub for_entrant: Option<String>,
}

impl From<&str> for Reason {
    fn from(internal: &str) -> Self {
        Self {
            internal: internal.to_owned(),
            for_entrant: None,
        }
    }
}

/// The text of a reason without the spaces around it; refused where it is blank.
pub fn require_reason(text: &str) -> Result<String> {
    match text.trim() {
        "" => Err(Error::ReasonMissing),
        text => Ok(text.to_owned()),
    }
}

impl Reason {
    /// The same with blank words for the entrant left out; refused where the desk gives no reason.
    pub fn require(self) -> Result<Self> {
        require_reason(&self.internal)?;
        let for_entrant = self.for_entrant.filter(|words| !words.trim().is_empty());
        Ok(Self {
            for_entrant,
            ..self
        })
    }
}
