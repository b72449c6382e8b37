//! `log`: who did what, when, to what, and which rows that added. Append-only, and a Merkle tree in the form of RFC 6962
//! and RFC 9162: [`head`] gives its size and root, which stand for every line and every row that a line commits to.
//!
//! **A line commits to rows.** Triggers of the writing connection note every row that is added to a table of facts (see
//! [`is_committed`]); [`append`] adds a line that commits to all rows noted since the line before it in the same
//! transaction. So the rows come first, their line after them. [`Store::write`](crate::Store::write) takes back a
//! transaction that leaves a row without a line.
//!
//! **What may hold personal data is committed to by a salted hash**: `who`, `detail` and each row. The salt lies beside
//! what it hides. When the law asks that something be forgotten, it and its salt can go: the commitment stays, nobody
//! can guess from it what stood there, and the tree still proves itself (see [`redaction`](crate::redaction)).
//!
//! **Proofs.** [`inclusion_proof`] shows that a line is under a root, [`consistency_proof`] that a later log only added to
//! an earlier one; [`verify_inclusion`] and [`verify_consistency`] check them without a database.

/// The bytes of a row that a commitment is made over.
mod canonical;
/// Salted commitments.
mod commitment;
/// The bytes of a line that its leaf hash is made over.
mod leaf;
/// The lines: adding and reading them.
mod line;
/// The hashes of complete subtrees, in the database.
mod nodes;
/// Commitments opened to somebody without a database.
mod opened;
/// Rows that were added and that no line commits to yet.
mod pending;
/// Checking proofs; needs no database.
mod proof;
/// Which lines the hashes of a proof stand for; needs no database.
mod spans;
/// Which tables hold facts.
mod tables;
/// The tree: roots and proofs from complete subtrees; needs no database.
mod tree;

pub use canonical::RowValue;
pub use commitment::{Commitment, Salt};
pub use leaf::leaf_bytes;
pub use line::{LogLine, NewLine, append, commitments, last_of, newest, of, page, set_back_from};
pub use nodes::{LogHead, consistency_proof, hash_over, head, head_at, inclusion_proof};
pub use opened::{LineParts, detail_commitment, parts, row_commitment, row_values};
pub use proof::{verify_consistency, verify_inclusion};
pub use spans::{Span, consistency_spans, inclusion_spans};
pub use tables::{is_committed, not_committed};
pub use tree::{Hash, empty_root, leaf_hash, node_hash};

pub(crate) use canonical::RowEncoder;
pub(crate) use line::StoredLine;
pub(crate) use pending::{check_all_committed, note_added_rows};
pub(crate) use tables::committed;
pub(crate) use tree::Frontier;
