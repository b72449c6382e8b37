//! The people of a season: who works at the desk, who judges, who reads which category.

use serde::Serialize;
use ts_rs::TS;

use crate::{JudgeTerms, Refused, StrangeFile};

/// Everybody the desk works with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PeopleView {
    /// Who can open this desk: a name for each key.
    pub keys: Vec<String>,
    /// The judges.
    pub judges: Vec<JudgeView>,
    /// Cards in the mailbox of people who are not judges yet.
    pub cards: Vec<CardView>,
    /// Files among the cards that could not be opened, each with the reason.
    pub refused: Vec<Refused>,
    /// What else lies among the cards: conflict copies, links, folders.
    pub strangers: Vec<StrangeFile>,
    /// The panel of each category in each round, in the call's order.
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
    /// On what terms the judge reads.
    pub terms: JudgeTerms,
    /// Why the judge left; null for one who stays.
    pub left: Option<String>,
}

/// A card that waits in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CardView {
    /// The name on it.
    pub name: String,
    /// What to compare with its sender.
    pub fingerprint: String,
}

/// Who reads a category in a round.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelView {
    /// The round, counted from 1.
    pub round: u32,
    /// The category's id.
    pub category: String,
    /// Its name.
    pub name: rules::Text,
    /// The ids of its judges.
    pub judges: Vec<String>,
}
