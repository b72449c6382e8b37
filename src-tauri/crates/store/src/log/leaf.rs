//! The bytes of a line that its leaf hash is made over, one after the other:
//!
//! 1. the 22 bytes `awards desk log line 2`;
//! 2. `seq`, 8 bytes, big-endian, from 1;
//! 3. `at`, `what` and `subject`, each as its length in bytes (4 bytes, big-endian) and its UTF-8;
//! 4. the commitments to `who` and to `detail`, 32 bytes each;
//! 5. how many rows the line commits to, 4 bytes, big-endian, and for each, in their order: the name of its table as its
//!    length (4 bytes, big-endian) and its UTF-8, its key (8 bytes, big-endian), its commitment (32 bytes).
//!
//! `what` is a word for an action and `subject` an id: neither may hold the name of a person.

use super::{Commitment, Hash};

const DOMAIN: &[u8; 22] = b"awards desk log line 2";

/// The bytes of a line under these commitments. Their leaf hash is [`leaf_hash`](super::leaf_hash) of them.
pub fn leaf_bytes(
    seq: u64,
    [at, what, subject]: [&str; 3],
    [who, detail]: [&Hash; 2],
    rows: &[Commitment],
) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256 + 64 * rows.len());
    bytes.extend_from_slice(DOMAIN);
    bytes.extend_from_slice(&seq.to_be_bytes());
    for text in [at, what, subject] {
        put(&mut bytes, text);
    }
    bytes.extend_from_slice(who);
    bytes.extend_from_slice(detail);
    bytes.extend_from_slice(&length(rows.len()));
    for row in rows {
        put(&mut bytes, &row.table);
        bytes.extend_from_slice(&row.row.to_be_bytes());
        bytes.extend_from_slice(&row.hash);
    }
    bytes
}

fn put(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend_from_slice(&length(text.len()));
    bytes.extend_from_slice(text.as_bytes());
}

/// A database holds no text and no line that long.
fn length(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes()
}
