//! Damage: what differs from what was written.

use details::Detail;

/// One place that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Damage {
    /// Which file and where in it: `workspace.db page 17`, `workspace.db-wal frame 3`, `log line 42`, `keys.json`.
    pub place: String,
    /// What kind of damage: the last part of the message id `damage-<code>`.
    pub code: &'static str,
    /// What does not fit.
    pub detail: Detail,
}

impl Damage {
    pub(crate) fn new(place: impl Into<String>, code: &'static str, detail: Detail) -> Self {
        Self {
            place: place.into(),
            code,
            detail,
        }
    }

    /// What its message is filled with.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        self.detail.with([("place", self.place.clone())])
    }
}
