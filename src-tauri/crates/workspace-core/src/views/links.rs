//! Links to the works, and whether they are alive.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;

/// One link of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LinkView {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The link as it was entered.
    pub address: String,
    /// What was found when somebody last looked; null while nobody has.
    pub state: Option<LinkState>,
    /// Where it moved, or the status; null where there is no more to say. A check of an earlier version says here in English why
    /// nothing answered.
    pub detail: Option<String>,
    /// Why nothing answered; null where something did, or nobody has looked.
    pub failure: Option<Failure>,
    /// When somebody last looked, RFC 3339 in UTC.
    pub checked_at: Option<String>,
}

/// What was found behind a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LinkState {
    /// The page is there.
    Alive,
    /// It is there, at another address.
    Moved,
    /// Its server says that there is no such page.
    Gone,
    /// The link leads to the front page of a site.
    Home,
    /// It is there, for those who pay or are let in.
    Paywalled,
    /// It is there with another text than when it was entered.
    Changed,
    /// The site asks programs not to look.
    NotAllowed,
    /// Nothing answered.
    Unreachable,
}

impl LinkState {
    /// The name used in the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alive => "alive",
            Self::Moved => "moved",
            Self::Gone => "gone",
            Self::Home => "home",
            Self::Paywalled => "paywalled",
            Self::Changed => "changed",
            Self::NotAllowed => "not-allowed",
            Self::Unreachable => "unreachable",
        }
    }
}
