//! What a page carries for a program (`docs/sealed-files.md`, "A page that proves itself").

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use lists::page::Explanation;
use serde::{Deserialize, Serialize};
use store::log::{self, Commitment, Hash, RowValue, Salt};

use crate::messages::{EnclosedHead, LineProof, TreeHash};

/// The version of the form.
pub const VERSION: u32 = 1;

/// What a page says, as the desk recorded it before it wrote the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageBody {
    /// The tag of the language.
    pub language: String,
    /// The zone that instants are shown in.
    pub zone: String,
    /// When the page was made.
    pub made_at: DateTime<Utc>,
    /// The lines of the log that it shows beside its own, by number.
    pub lines: Vec<u64>,
    /// What it says.
    pub explanation: Explanation,
}

/// What proves a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageData {
    /// The version of the form: 1.
    pub awards_page: u32,
    /// Where the log ended, signed.
    pub head: EnclosedHead,
    /// The lines that speak of the entry; the last one recorded what the page says.
    pub lines: Vec<ShownLine>,
}

/// A line with what its leaf is made of, and the proof that it is in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownLine {
    /// Its number.
    pub seq: u64,
    /// When it was recorded.
    pub at: String,
    /// What happened.
    pub what: String,
    /// The id of what it happened to.
    pub subject: String,
    /// The commitment to who did it, which stays closed.
    pub who: TreeHash,
    /// Its detail.
    pub detail: ShownDetail,
    /// The rows that it commits to.
    pub rows: Vec<ShownRow>,
    /// The hashes that lead from its leaf to the root.
    pub path: Vec<TreeHash>,
}

/// The detail of a line, or the commitment to it where its reader may not know it.
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
    /// Its number in the table.
    pub row: i64,
    /// The commitment to it.
    pub commitment: TreeHash,
    /// The salt, 32 hexadecimal digits; none where the row stays closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// Its values by column; empty where it stays closed.
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

/// A salt from its digits; none where it is no salt.
pub(super) fn salt(digits: &str) -> Option<Salt> {
    let mut salt = Salt::default();
    hex::decode_to_slice(digits, &mut salt).ok()?;
    Some(salt)
}

impl ShownLine {
    /// The leaf hash of its parts.
    pub(super) fn leaf(&self) -> Hash {
        let detail = match &self.detail {
            // What is no salt opens nothing, so that the line is found to be false.
            ShownDetail::Opened { salt: digits, text } => {
                log::detail_commitment(&salt(digits).unwrap_or_default(), text)
            }
            ShownDetail::Closed { commitment } => commitment.0,
        };
        let rows: Vec<Commitment> = self.rows.iter().map(ShownRow::committed).collect();
        let texts = [self.at.as_str(), &self.what, &self.subject];
        log::leaf_hash(&log::leaf_bytes(
            self.seq,
            texts,
            [&self.who.0, &detail],
            &rows,
        ))
    }

    /// Its proof as a receipt carries one.
    pub(super) fn proof(&self) -> LineProof {
        LineProof {
            seq: self.seq,
            leaf: TreeHash(self.leaf()),
            path: self.path.clone(),
        }
    }

    /// The opened row of a table.
    pub(super) fn opened(&self, table: &str) -> Option<&ShownRow> {
        self.rows
            .iter()
            .find(|row| row.table == table && row.salt.is_some())
    }
}

impl ShownRow {
    fn committed(&self) -> Commitment {
        Commitment {
            table: self.table.clone(),
            row: self.row,
            salt: None,
            hash: self.commitment.0,
        }
    }

    /// Whether the values are what the line committed to; true where it stays closed.
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

    /// A text of it.
    pub(super) fn text(&self, column: &str) -> Option<&str> {
        match self.values.get(column)? {
            ShownValue::Text(text) => Some(text),
            ShownValue::Integer(_) | ShownValue::Bytes { .. } => None,
        }
    }

    /// A number of it.
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
