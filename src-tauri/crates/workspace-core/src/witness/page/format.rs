//! The proof in a page, as JSON (`docs/sealed-files.md`, "A page that proves itself"). The names of
//! the fields stand in pages that were given out, and do not change.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use lists::page::Explanation;
use serde::{Deserialize, Serialize};
use store::log::{self, Commitment, Hash, RowValue, Salt};

use crate::messages::{EnclosedHead, LineProof, TreeHash};

/// The version of the format.
pub const VERSION: u32 = 1;

/// What a page says, as the desk recorded it before it wrote the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageBody {
    /// The tag of the language.
    pub language: String,
    /// The time zone that instants are shown in, by its IANA name.
    pub zone: String,
    /// When the page was made.
    pub made_at: DateTime<Utc>,
    /// The numbers of the lines of the log that the page shows, without the line that records this body.
    pub lines: Vec<u64>,
    /// The content of the page.
    pub explanation: Explanation,
}

/// The proof that the desk recorded what a page says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageProof {
    /// The version of the format: 1.
    pub awards_page: u32,
    /// The signed head of the desk's log when the page was made.
    pub head: EnclosedHead,
    /// The lines of the log on the entry; the last one records what the page says.
    pub lines: Vec<ShownLine>,
}

/// A line of the log: all that its leaf hash is computed from, and the proof that it is in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownLine {
    /// Its number.
    pub seq: u64,
    /// When it was recorded.
    pub at: String,
    /// The action that it records, such as `entry-received`.
    pub what: String,
    /// The id of what the action was done to: here the entry.
    pub subject: String,
    /// The commitment to who did it; the name is never shown.
    pub who: TreeHash,
    /// The detail of the action.
    pub detail: ShownDetail,
    /// The rows that it commits to.
    pub rows: Vec<ShownRow>,
    /// The inclusion proof: the hashes from its leaf to the root.
    pub path: Vec<TreeHash>,
}

/// The detail of a line, or only the commitment to it where the reader of the page may not know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum ShownDetail {
    /// The detail with its salt.
    Opened {
        /// The salt, 32 hexadecimal digits.
        salt: String,
        /// The detail.
        text: String,
    },
    /// The commitment alone.
    Closed {
        /// The commitment.
        commitment: TreeHash,
    },
}

/// A row that a line commits to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownRow {
    /// Its table.
    pub table: String,
    /// Its row id in the table.
    pub row: i64,
    /// The commitment to it.
    pub commitment: TreeHash,
    /// The salt, 32 hexadecimal digits; none where the row is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// Its values by column; empty where the row is not shown.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, ShownValue>,
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ShownValue {
    Integer(i64),
    Text(String),
    Bytes { hex: String },
}

/// A salt from its hexadecimal digits; none where they are no salt.
pub(super) fn salt(digits: &str) -> Option<Salt> {
    let mut salt = Salt::default();
    hex::decode_to_slice(digits, &mut salt).ok()?;
    Some(salt)
}

impl ShownLine {
    /// Its leaf hash in the Merkle tree.
    pub(super) fn leaf(&self) -> Hash {
        let detail = match &self.detail {
            // With a wrong salt the commitment, and so the leaf, comes out different, and the check finds the line false.
            ShownDetail::Opened { salt: digits, text } => {
                log::detail_commitment(&salt(digits).unwrap_or_default(), text)
            }
            ShownDetail::Closed { commitment } => commitment.0,
        };
        let rows: Vec<Commitment> = self.rows.iter().map(ShownRow::commitment).collect();
        let texts = [self.at.as_str(), &self.what, &self.subject];
        log::leaf_hash(&log::leaf_bytes(
            self.seq,
            texts,
            [&self.who.0, &detail],
            &rows,
        ))
    }

    /// Its inclusion proof, in the form that receipts have.
    pub(super) fn proof(&self) -> LineProof {
        LineProof {
            seq: self.seq,
            leaf: TreeHash(self.leaf()),
            path: self.path.clone(),
        }
    }

    /// The first row of `table` that is shown with its values.
    pub(super) fn opened(&self, table: &str) -> Option<&ShownRow> {
        self.rows
            .iter()
            .find(|row| row.table == table && row.salt.is_some())
    }
}

impl ShownRow {
    fn commitment(&self) -> Commitment {
        Commitment {
            table: self.table.clone(),
            row: self.row,
            salt: None,
            hash: self.commitment.0,
        }
    }

    /// Whether the values are those that the line commits to. A row that is not shown matches if it has no values.
    pub(super) fn matches_commitment(&self) -> bool {
        let Some(digits) = &self.salt else {
            return self.values.is_empty();
        };
        let Some(salt) = salt(digits) else {
            return false;
        };
        let values: Option<Vec<(String, RowValue)>> = self
            .values
            .iter()
            .map(|(name, value)| Some((name.clone(), value.row_value()?)))
            .collect();
        values.is_some_and(|values| {
            log::row_commitment(&salt, &self.table, &values) == self.commitment.0
        })
    }

    /// The text in `column`; none where it holds something else.
    pub(super) fn text(&self, column: &str) -> Option<&str> {
        match self.values.get(column)? {
            ShownValue::Text(text) => Some(text),
            ShownValue::Integer(_) | ShownValue::Bytes { .. } => None,
        }
    }

    /// The integer in `column`; none where it holds something else.
    pub(super) fn integer(&self, column: &str) -> Option<i64> {
        match self.values.get(column)? {
            ShownValue::Integer(number) => Some(*number),
            ShownValue::Text(_) | ShownValue::Bytes { .. } => None,
        }
    }
}

impl ShownValue {
    fn row_value(&self) -> Option<RowValue> {
        Some(match self {
            Self::Integer(number) => RowValue::Integer(*number),
            Self::Text(text) => RowValue::Text(text.clone()),
            Self::Bytes { hex: digits } => RowValue::Bytes(hex::decode(digits).ok()?),
        })
    }
}

impl From<RowValue> for ShownValue {
    fn from(value: RowValue) -> Self {
        match value {
            RowValue::Integer(number) => Self::Integer(number),
            RowValue::Text(text) => Self::Text(text),
            RowValue::Bytes(bytes) => Self::Bytes {
                hex: hex::encode(bytes),
            },
        }
    }
}
