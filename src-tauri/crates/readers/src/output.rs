//! The output of the reader of one kind of file, before the most trusted claims are chosen.

use crate::{Claim, Trace, Trouble};

/// All that one file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReaderOutput {
    /// The text of the work; paragraphs are parted by an empty line.
    pub text: Option<String>,
    /// What it claims, in any order.
    pub claims: Vec<Claim>,
    /// Each leak of personal data in it, in any order.
    pub traces: Vec<Trace>,
    /// What stood in the way.
    pub trouble: Option<Trouble>,
}

impl ReaderOutput {
    /// A file of which nothing but this is known.
    pub(crate) fn trouble(trouble: Trouble) -> Self {
        Self {
            trouble: Some(trouble),
            ..Self::default()
        }
    }

    /// Puts the surest claims first and leaves out what is said twice, as in two tags of one file.
    pub(crate) fn once(&mut self) {
        self.claims
            .sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
        let mut claims: Vec<Claim> = Vec::new();
        for claim in self.claims.drain(..) {
            let same = |other: &Claim| {
                (other.fact, other.source, &other.value) == (claim.fact, claim.source, &claim.value)
            };
            if !claims.iter().any(same) {
                claims.push(claim);
            }
        }
        self.claims = claims;
        let mut traces = Vec::new();
        for trace in self.traces.drain(..) {
            if !traces.contains(&trace) {
                traces.push(trace);
            }
        }
        self.traces = traces;
    }
}
