//! Where the desk's log ended, as it goes out with what leaves the desk.

use exchange::{Card, SignedHead};
use serde::{Deserialize, Serialize};

use super::bounds::{self, Bounded};
use crate::Result;
use crate::error::WitnessError;

/// More hashes than any proof has in a log of 2^64 lines.
const MOST_HASHES: usize = 64;
/// Earlier heads that one head may be shown to follow from.
const MOST_EARLIER: usize = 16;

/// The signed head of the desk's log, and proofs that the log only grew since earlier heads that its reader may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnclosedHead {
    /// The head.
    pub signed: SignedHead,
    /// Which earlier heads it follows from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierHead>,
}

/// That the first lines of a log are those that it had before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierHead {
    /// How many lines the log had.
    pub size: u64,
    /// The consistency proof (RFC 9162 section 2.1.4).
    pub path: Vec<TreeHash>,
}

/// That a line is in the log under a head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineProof {
    /// Its number, counted from 1.
    pub seq: u64,
    /// Its leaf hash.
    pub leaf: TreeHash,
    /// The inclusion proof (RFC 9162 section 2.1.3), lowest first.
    pub path: Vec<TreeHash>,
}

/// A hash of the tree: 64 hexadecimal digits in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TreeHash(pub [u8; 32]);

impl EnclosedHead {
    /// A head that nothing is shown of beside its signature.
    pub fn of(signed: SignedHead) -> Self {
        Self {
            signed,
            earlier: Vec::new(),
        }
    }

    /// Refuses a head that others signed than those who sealed what it came with.
    pub(crate) fn expect_signer(&self, sender: &Card) -> Result<()> {
        if self.signed.desk() == sender.keys() {
            Ok(())
        } else {
            Err(WitnessError::OtherSigner {
                fingerprint: self.signed.desk().fingerprint(),
                expected: sender.fingerprint(),
            }
            .into())
        }
    }
}

impl LineProof {
    /// Whether it shows the line to be in the log under this head.
    pub fn is_under(&self, head: &SignedHead) -> bool {
        let Some(index) = self.seq.checked_sub(1) else {
            return false;
        };
        let path = hashes(&self.path);
        store::log::verify_inclusion(&self.leaf.0, index, head.size(), &path, &head.root())
    }
}

/// The hashes of a path as the tree takes them.
pub(crate) fn hashes(path: &[TreeHash]) -> Vec<[u8; 32]> {
    path.iter().map(|hash| hash.0).collect()
}

/// A path as it goes out.
pub fn path(hashes: Vec<[u8; 32]>) -> Vec<TreeHash> {
    hashes.into_iter().map(TreeHash).collect()
}

impl TryFrom<String> for TreeHash {
    type Error = hex::FromHexError;

    fn try_from(text: String) -> std::result::Result<Self, Self::Error> {
        let mut hash = [0; 32];
        hex::decode_to_slice(text, &mut hash)?;
        Ok(Self(hash))
    }
}

impl From<TreeHash> for String {
    fn from(hash: TreeHash) -> Self {
        hex::encode(hash.0)
    }
}

impl Bounded for EnclosedHead {
    fn check(&self) -> Result<()> {
        bounds::at_most("head.earlier", self.earlier.len(), MOST_EARLIER)?;
        for earlier in &self.earlier {
            bounds::at_most("head.earlier.path", earlier.path.len(), MOST_HASHES)?;
        }
        Ok(())
    }
}

impl Bounded for LineProof {
    fn check(&self) -> Result<()> {
        bounds::at_most("line.path", self.path.len(), MOST_HASHES)
    }
}
