//! What a listing of a mailbox shows: sealed files, and what is skipped.

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
    /// A file's time of modification, which whoever writes to the folder can set. It proves nothing.
    File,
}

impl Delivered {
    /// The name of its file: `<id>.awards-<kind>`.
    pub fn file_name(&self) -> String {
        format!("{}.{}", self.id, self.kind.extension())
    }
}

/// Something in a mailbox that is skipped, since it is no sealed file under its own name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SkippedFile {
    /// Its name, without characters that a screen could be misled by.
    pub name: String,
    /// What is wrong with it.
    pub why: SkipReason,
}

/// Why something in a mailbox is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SkipReason {
    /// The name is not one that this app gives, as that of a conflict copy of a sync client.
    Name,
    /// A link, which is never followed.
    Link,
    /// A folder, a pipe or a device.
    NotAFile,
    /// Its size and time cannot be looked up.
    Unreadable,
}

impl SkipReason {
    /// The last part of the message id `skipped-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Link => "link",
            Self::NotAFile => "not-a-file",
            Self::Unreadable => "unreadable",
        }
    }
}

impl SkippedFile {
    pub(super) fn new(name: &str, why: SkipReason) -> Self {
        let name = shown_name(name);
        Self { name, why }
    }
}

/// A name that somebody else chose, as a screen may show it: characters that would end a line, or turn the text around
/// them, are replaced.
pub fn shown_name(name: &str) -> String {
    let misleads = |c: char| {
        let turns = ['\u{200e}', '\u{200f}'].contains(&c)
            || ('\u{2028}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c);
        c.is_control() || turns
    };
    name.replace(misleads, "\u{fffd}")
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
