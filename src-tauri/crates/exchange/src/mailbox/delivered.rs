use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Address, Kind};

/// One sealed file that lies in a mailbox, by its name and what the mailbox says of it. Nothing in it
/// has been looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// The id in its name. The file's own id must be compared with it once it is open.
    pub id: Uuid,
    /// Its kind, by where it lies.
    pub kind: Kind,
    /// For whom it is, by where it lies; none for a call or a card.
    pub to: Option<Address>,
    /// When it came, by the mailbox's clock.
    pub delivered_at: DateTime<Utc>,
    /// Its size in bytes.
    pub size: u64,
}

/// What lies in one part of a mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The sealed files, the earliest first; at the same instant by id.
    pub items: Vec<Delivered>,
    /// How many other things lie there: names that are no id, links, folders.
    pub foreign: usize,
}

impl Listing {
    pub(super) fn sorted(mut self) -> Self {
        self.items.sort_by_key(|item| (item.delivered_at, item.id));
        self
    }
}
