//! A judge's marks on their way to the desk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Every sheet that one judge returns at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreSheetPaper {
    /// The judge.
    pub judge: Uuid,
    /// The round, counted from 1.
    pub round: u32,
    /// One sheet an entry.
    pub sheets: Vec<SheetCopy>,
}

/// One judge's sheet on one entry. A judge's private note has no place here: it stays with the judge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetCopy {
    /// The entry.
    pub entry: Uuid,
    /// The revision of the sheet, counted from 1.
    pub revision: u32,
    /// Marks by criterion id.
    pub marks: BTreeMap<String, f64>,
    /// What the judge says to the jury.
    pub comment: Option<String>,
    /// What the judge says to the entrant, who reads it without the judge's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
    /// Why the judge does not mark this entry; null where it is marked.
    pub recused: Option<String>,
}
