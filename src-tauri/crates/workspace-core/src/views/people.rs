//! The people of a season: who works at the desk, who judges, who reads which category.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{RefusedFile, SkippedFileView};

/// Everybody the desk works with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PeopleView {
    /// The names of those who can open this desk, one for each key.
    pub key_holders: Vec<String>,
    /// The judges.
    pub judges: Vec<JudgeView>,
    /// Cards in the mailbox of people who are not judges yet.
    pub waiting_cards: Vec<WaitingCard>,
    /// Files of cards that could not be opened, each with the reason; each stays in the mailbox.
    pub refused_files: Vec<RefusedFile>,
    /// What else is in the folder of cards and was skipped: second copies that a sync client left, links, folders.
    pub skipped_files: Vec<SkippedFileView>,
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
    /// The fingerprint of the judge's keys, 30 digits: to be compared with the judge.
    pub fingerprint: String,
    /// On what terms the judge reads.
    pub terms: JudgeTerms,
    /// Why the judge left; null for one who stays.
    pub departure_reason: Option<String>,
    /// The desk's numbers of the finalists that the judge made or entered, where the call says that such a judge does not
    /// judge this year; else none.
    pub finalist_entries: Vec<u32>,
}

/// A card in the mailbox of somebody who offers to judge, until the desk adds them as a judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaitingCard {
    /// The name on the card.
    pub name: String,
    /// The fingerprint of its keys, 30 digits: to be compared with the person before they are added.
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

/// On what terms a judge reads: what bars them from an entry, which languages, how many entries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct JudgeTerms {
    /// The outlets the judge works for.
    pub outlets: Vec<String>,
    /// The outlets the judge worked for in the past year.
    pub past_outlets: Vec<String>,
    /// The parent companies of the judge's outlets.
    #[serde(rename = "parents")]
    pub parent_companies: Vec<String>,
    /// The names of people who live with the judge or are as close to them.
    pub household: Vec<String>,
    /// The languages the judge reads, by their codes; none for every language.
    pub languages: Vec<String>,
    /// The fewest entries the judge should get; null for any number.
    pub min_load: Option<u32>,
    /// The most entries the judge will read; null for no limit.
    pub max_load: Option<u32>,
}
