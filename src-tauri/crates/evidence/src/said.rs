//! What the reader of one kind of file hands back, before anything is chosen.

use crate::{Claim, Trace, Trouble};

/// All that one file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Said {
    /// The text of the work; paragraphs are parted by an empty line.
    pub(crate) text: Option<String>,
    /// What it claims, in any order.
    pub(crate) claims: Vec<Claim>,
    /// What it gives away.
    pub(crate) traces: Vec<Trace>,
    /// What stood in the way.
    pub(crate) trouble: Option<Trouble>,
}

impl Said {
    /// A file of which nothing but this is known.
    pub(crate) fn trouble(trouble: Trouble) -> Self {
        Self {
            trouble: Some(trouble),
            ..Self::default()
        }
    }
}
