//! What a judge sees: a queue, the work, the sheet.

use serde::Serialize;
use ts_rs::TS;

use super::{Delivery, Marked};
use crate::messages::JudgingCopy;

/// The judge's workspace.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgeWorkView {
    /// The judge's name.
    pub name: String,
    /// What to read out to the desk, so that it trusts the card.
    pub fingerprint: String,
    /// The clock, RFC 3339 in UTC.
    pub now: String,
    /// Whether the clock is a rehearsal's.
    pub rehearsal: bool,
    /// The call that the entries were assigned under; null until a packet has come.
    pub call: Option<rules::Call>,
    /// The rounds that this judge reads in, the latest first.
    pub rounds: Vec<JudgeRound>,
    /// The entries assigned to this judge, those of the latest round first.
    pub queue: Vec<QueueView>,
    /// How far the judge's card has come.
    pub card: Delivery,
    /// The desk that this judge reads for; null until a person confirmed one.
    pub desk: Option<super::FollowedDesk>,
}

/// One entry in a judge's queue.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QueueView {
    /// The round.
    pub round: u32,
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// The category's id.
    pub category: String,
    /// Where it ran.
    pub outlet: String,
    /// How far the judge is with it, by what its round asks for.
    pub state: SheetState,
    /// The sum of the marks, or the place, or the vote as 1, ½ or 0; null without one, and for comparisons.
    pub total: Option<f64>,
}

/// How far a judge is with one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetState {
    /// Nothing on the sheet yet.
    Todo,
    /// Some of what is asked for.
    Begun,
    /// All that is asked for.
    Done,
    /// The judge recused themselves.
    Aside,
}

/// A round that a judge reads in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgeRound {
    /// The round, counted from 1.
    pub round: u32,
    /// Its name; null where the call names no rounds.
    pub name: Option<rules::Text>,
    /// What it asks for.
    pub mode: rules::Mode,
    /// How many entries still lack what is asked for.
    #[ts(type = "number")]
    pub open: usize,
    /// How many there are.
    #[ts(type = "number")]
    pub entries: usize,
    /// What of it would go to the desk now, and what the desk was sent.
    pub returning: RoundReturn,
}

/// The sheets of a round on their way to the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct RoundReturn {
    /// How many sheets there are.
    #[ts(type = "number")]
    pub sheets: usize,
    /// How many of them were set aside.
    #[ts(type = "number")]
    pub aside: usize,
    /// How many of those the desk was not sent as they are.
    #[ts(type = "number")]
    pub aside_untold: usize,
    /// How many say something else than when they were sealed last.
    #[ts(type = "number")]
    pub changed: usize,
    /// How many were never sealed.
    #[ts(type = "number")]
    pub never: usize,
    /// How far the last sealed file has come; null before the first.
    pub last: Option<Delivery>,
}

/// What was returned at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Returned {
    /// How many sheets.
    #[ts(type = "number")]
    pub sheets: usize,
    /// How many of them say that the judge recused themselves.
    #[ts(type = "number")]
    pub aside: usize,
    /// How far they came.
    pub delivery: Delivery,
}

/// Two entries to compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PairsView {
    /// The two that should be compared next; null once every pair was.
    pub next: Option<(String, String)>,
    /// The two that were compared last; null before the first.
    pub last: Option<(String, String)>,
    /// How many pairs were compared.
    #[ts(type = "number")]
    pub compared: usize,
    /// How many pairs there are.
    #[ts(type = "number")]
    pub pairs: usize,
}

/// A judge's own marks in a round, at a glance. Nothing in it is of another judge.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnStatistics {
    /// Each criterion; one line for the vote or the place where no criteria are marked.
    pub criteria: Vec<OwnCriterion>,
    /// How often each mark was given, the lowest first.
    #[ts(type = "Array<[number, number]>")]
    pub used: Vec<(f64, usize)>,
    /// The entries with marks, the highest mean first.
    pub order: Vec<OwnPlace>,
}

/// A judge's own marks on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnCriterion {
    /// The criterion's id, `vote` or `place`.
    pub criterion: String,
    /// How many marks were given.
    #[ts(type = "number")]
    pub marks: usize,
    /// Their mean; null without one.
    pub mean: Option<f64>,
    /// Their standard deviation, with n − 1; null with fewer than two.
    pub spread: Option<f64>,
}

/// One entry in a judge's own order.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnPlace {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// What the judge's marks come to.
    pub mean: f64,
}

/// One entry with what is attached to it, and the judge's own sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WorkView {
    /// The round.
    pub round: u32,
    /// The entry as a judge may see it.
    pub entry: JudgingCopy,
    /// The text of each attached file, in the order of the attachments; null for one that holds none or was not read.
    pub texts: Vec<Option<String>>,
    /// What stood in the way of reading each; null where nothing did.
    pub troubles: Vec<Option<evidence::ReadError>>,
    /// The sheet as last saved.
    pub sheet: Marked,
    /// Its revision; 0 before the first mark.
    pub revision: u32,
    /// How far what it says has come.
    pub delivery: Delivery,
    /// Whether the call has contained conflicts in this round beside those that keep a judge away.
    pub has_grades: bool,
}
