//! A workspace in whose place an older copy was put.

/// Where the log of an older copy ends, and where this computer saw it end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OlderCopy {
    /// The last line that is there.
    pub found: u64,
    /// When that was.
    pub found_at: String,
    /// The last line that was seen.
    pub known: u64,
    /// When that was.
    pub known_at: String,
}

impl OlderCopy {
    /// The variables of its message.
    pub(super) fn params(&self) -> Vec<(&'static str, String)> {
        vec![
            ("found", self.found.to_string()),
            ("found_at", self.found_at.clone()),
            ("known", self.known.to_string()),
            ("known_at", self.known_at.clone()),
        ]
    }
}
