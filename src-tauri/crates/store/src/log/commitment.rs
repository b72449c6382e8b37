//! Salted commitments: SHA-256 over these, one after the other:
//!
//! 1. the 24 bytes `awards desk commitment 1`;
//! 2. the salt, 16 bytes;
//! 3. the label as its length (4 bytes, big-endian) and its UTF-8: `who`, `detail`, or the name of a table;
//! 4. what is committed to: the text of `who` or `detail`, or the [canonical bytes](super::canonical) of a row.
//!
//! Without the salt nobody can guess the text and check the guess.

use sha2::{Digest, Sha256};

use super::Hash;
use crate::Result;
use crate::key;

const DOMAIN: &[u8; 24] = b"awards desk commitment 1";

/// The label of who did it.
pub(super) const LABEL_WHO: &str = "who";
/// The label of what else belongs to a line.
pub(super) const LABEL_DETAIL: &str = "detail";

/// What makes a commitment unguessable.
pub type Salt = [u8; 16];

/// What a line commits to: one row that it added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The table.
    pub table: String,
    /// The key of the row in it.
    pub row: i64,
    /// The salt; none once what it hides has been removed.
    pub salt: Option<Salt>,
    /// The hash.
    pub hash: Hash,
}

/// Begins a commitment; what follows is what is committed to.
pub(super) fn begin(salt: &Salt, label: &str) -> Sha256 {
    let length = u32::try_from(label.len()).unwrap_or(u32::MAX);
    Sha256::new_with_prefix(DOMAIN)
        .chain_update(salt)
        .chain_update(length.to_be_bytes())
        .chain_update(label)
}

/// Commits to a text of a line.
pub(super) fn to_text(salt: &Salt, label: &str, text: &str) -> Hash {
    begin(salt, label).chain_update(text).finalize().into()
}

/// New random salts.
pub(super) fn salts(count: usize) -> Result<Vec<Salt>> {
    let mut bytes = vec![0; count * size_of::<Salt>()];
    key::fill_random(&mut bytes)?;
    let (salts, _) = bytes.as_chunks();
    Ok(salts.to_vec())
}
