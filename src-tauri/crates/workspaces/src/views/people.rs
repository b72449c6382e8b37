//! The people of a season: who works at the desk, who judges, who reads which category.

use serde::Serialize;
use ts_rs::TS;

/// Everybody the desk works with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PeopleView {
    /// Who can open this desk: a name for each key.
    pub keys: Vec<String>,
    /// The judges.
    pub judges: Vec<JudgeView>,
    /// Cards in the mailbox of people who are not judges yet.
    pub cards: Vec<CardView>,
    /// The panel of each category, in the call's order.
    pub panels: Vec<PanelView>,
}

/// One judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JudgeView {
    /// The judge's id at this desk.
    pub id: String,
    /// The judge's name.
    pub name: String,
    /// What to compare with the judge before trusting the card.
    pub fingerprint: String,
    /// Outlets the judge works for.
    pub outlets: Vec<String>,
    /// The most entries the judge will read; null for no limit.
    pub max_load: Option<u32>,
}

/// A card that waits in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CardView {
    /// The name on it.
    pub name: String,
    /// What to compare with its sender.
    pub fingerprint: String,
}

/// Who reads a category.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelView {
    /// The category's id.
    pub category: String,
    /// Its name.
    pub name: rules::Text,
    /// The ids of its judges.
    pub judges: Vec<String>,
}
