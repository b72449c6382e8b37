//! A judge's marks on one entry.

mod check;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{EntryId, JudgeId};

pub use check::{SheetProblem, check_sheet};

/// One judge's sheet on one entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreSheet {
    /// The judge.
    pub judge: JudgeId,
    /// The entry.
    pub entry: EntryId,
    /// Marks by the criterion's id.
    pub marks: BTreeMap<String, f64>,
    /// What the judge says to the jury.
    pub comment: Option<String>,
    /// What the judge notes for nobody else.
    pub note: Option<String>,
    /// Why the judge recuses themselves from this entry. A recused sheet never counts, whatever marks it holds.
    pub recused: Option<String>,
}
