//! A judge's marks on their way to the desk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::bounds::{self, Bounded};
use crate::Result;

/// Every sheet that one judge returns at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreSheetMessage {
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
    /// Whether the judge calls the conflict contained; the desk decides.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contained: bool,
}

/// Sheets in one file, and marks on one sheet: in a round of comparisons a sheet may hold one for every other entry.
const MOST: usize = 100_000;

impl Bounded for ScoreSheetMessage {
    fn check(&self) -> Result<()> {
        bounds::positive("round", self.round)?;
        bounds::at_most("sheets", self.sheets.len(), MOST)?;
        self.sheets.iter().try_for_each(Bounded::check)
    }
}

impl Bounded for SheetCopy {
    fn check(&self) -> Result<()> {
        bounds::positive("sheets.revision", self.revision)?;
        bounds::at_most("sheets.marks", self.marks.len(), MOST)?;
        for criterion in self.marks.keys() {
            bounds::name("sheets.marks", criterion)?;
        }
        bounds::text("sheets.comment", self.comment.as_deref())?;
        bounds::text("sheets.feedback", self.feedback.as_deref())?;
        bounds::text("sheets.recused", self.recused.as_deref())
    }
}
