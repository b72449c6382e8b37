//! Sheets that wait for an officer.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// A sheet that waits until an officer accepts or declines it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HeldSheetView {
    /// Its number among those that were held.
    #[ts(type = "number")]
    pub id: i64,
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its category's id.
    pub category: String,
    /// The round, counted from 1.
    pub round: u32,
    /// The judge's name.
    pub judge: String,
    /// `decided` or `late`: the last part of the message id `held-<why>`.
    pub why: String,
    /// When it came, RFC 3339 in UTC.
    pub at: String,
    /// The marks that count now, by criterion; empty where the judge had given none.
    pub before: BTreeMap<String, f64>,
    /// The marks on this sheet.
    pub after: BTreeMap<String, f64>,
    /// Why the judge recuses themselves; null where the entry is marked.
    pub recused: Option<String>,
}
