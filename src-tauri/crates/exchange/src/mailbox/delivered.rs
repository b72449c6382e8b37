//! What a listing of a mailbox shows: sealed files, and beside them what is skipped.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Address, Kind, SkippedFile};

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
    /// When it came, as far as `clock` is to be believed.
    pub delivered_at: DateTime<Utc>,
    /// Whose clock `delivered_at` was read from.
    pub clock: Clock,
    /// Its size in bytes.
    pub size: u64,
}

/// Whose clock the instant of a delivery comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The object store's own: nobody who writes to it can choose the instant.
    Store,
    /// A file's time of modification, which whoever writes to the folder can set; many web folders let it be set as well.
    /// It proves nothing.
    File,
}

impl Delivered {
    /// The name of its file: `<id>.awards-<kind>`.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.id, self.kind.extension())
    }
}

/// What lies in one part of a mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The sealed files, the earliest first; at the same instant by id.
    pub items: Vec<Delivered>,
    /// What else lies there, by name.
    pub skipped: Vec<SkippedFile>,
}

impl Listing {
    pub(super) fn sorted(mut self) -> Self {
        self.items.sort_by_key(|item| (item.delivered_at, item.id));
        self.skipped.sort();
        self
    }
}
