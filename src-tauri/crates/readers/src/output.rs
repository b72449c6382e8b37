//! The output of the reader of one kind of file, before the most trusted claims are chosen.

use crate::{Claim, Leak, ReadError};

/// All that one file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReaderOutput {
    /// The text of the work; paragraphs are parted by an empty line.
    pub text: Option<String>,
    /// What it claims, in any order.
    pub claims: Vec<Claim>,
    /// Each leak of personal data in it, in any order.
    pub leaks: Vec<Leak>,
    /// Why not more was read.
    pub trouble: Option<ReadError>,
}

impl ReaderOutput {
    /// The output for a file that could not be read.
    pub(crate) fn failed(trouble: ReadError) -> Self {
        Self {
            trouble: Some(trouble),
            ..Self::default()
        }
    }

    /// Removes claims and leaks that are repeated, as in two tags of one file; of equal claims the one with the highest
    /// confidence stays.
    pub(crate) fn deduplicate(&mut self) {
        self.claims
            .sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
        let mut claims: Vec<Claim> = Vec::new();
        for claim in self.claims.drain(..) {
            let is_same_claim = |other: &Claim| {
                (other.fact, other.source, &other.value) == (claim.fact, claim.source, &claim.value)
            };
            if !claims.iter().any(is_same_claim) {
                claims.push(claim);
            }
        }
        self.claims = claims;
        let mut leaks = Vec::new();
        for leak in self.leaks.drain(..) {
            if !leaks.contains(&leak) {
                leaks.push(leak);
            }
        }
        self.leaks = leaks;
    }
}
