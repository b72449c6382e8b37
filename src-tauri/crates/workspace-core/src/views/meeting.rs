//! The meeting of a jury.

use serde::Serialize;
use ts_rs::TS;

use super::RankedEntry;

/// What a jury discusses, in an order in which as few people as possible leave and come back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgendaView {
    /// The round.
    pub round: u32,
    /// The category's id.
    pub category: String,
    /// The names of the panel.
    pub panel: Vec<String>,
    /// The entries of this page, in the order of discussion. Who leaves and who comes back follows from the whole order.
    pub items: Vec<AgendaItem>,
    /// How many entries are on the agenda.
    #[ts(type = "number")]
    pub entries: usize,
    /// How many of them stand before this page.
    #[ts(type = "number")]
    pub skip: usize,
    /// How many stand on a page at most.
    #[ts(type = "number")]
    pub most: usize,
    /// What was said of the whole category, oldest first: what people typed in one meeting, so it has no pages.
    pub minutes: Vec<Minute>,
    /// The last day on which judges may revise their marks; null where the call names none.
    pub revise_until: Option<String>,
}

/// One entry of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgendaItem {
    /// The entry with its place.
    pub entry: RankedEntry,
    /// Who is out of the room, by name.
    pub out: Vec<String>,
    /// Who leaves before it.
    pub leave: Vec<String>,
    /// Who comes back before it.
    pub back: Vec<String>,
    /// Who stays in the room and does not speak.
    pub silent: Vec<String>,
    /// What was said of it, oldest first.
    pub minutes: Vec<Minute>,
}

/// What was said in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Minute {
    /// The entry; null where it is on the whole category.
    pub entry: Option<String>,
    /// What was said.
    pub text: String,
    /// Who took it down.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
