//! Damage: what differs from what was written.

/// One place that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Damage {
    /// Which file and where in it: `workspace.db page 17`, `workspace.db-wal frame 3`, `log line 42`, `keys.json`.
    pub place: String,
    /// What kind of damage: the last part of the message id `damage-<code>`.
    pub code: &'static str,
    /// What does not fit, for a person who investigates.
    pub detail: String,
}

impl Damage {
    pub(crate) fn new(
        place: impl Into<String>,
        code: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            place: place.into(),
            code,
            detail: detail.into(),
        }
    }
}
