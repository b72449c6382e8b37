//! How far something has come that is meant for others. One type for entries, score sheets, cards, the call, packets and
//! feedback, computed from what was recorded when it happened.

use serde::Serialize;
use store::Connection;
use ts_rs::TS;

use crate::{Error, Failure, Result, settings};

/// How far one thing has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Delivery {
    /// Nothing of it was sealed: it is only here, and nobody expects it to leave.
    Draft,
    /// Sealed and kept here. It has not left this machine.
    Waiting {
        /// Why not: no mailbox, or what the mailbox said the last time.
        reason: Failure,
    },
    /// Saved as a file, for a person to hand over. The mailbox has not had it.
    Saved {
        /// When it was saved last, RFC 3339 in UTC.
        at: String,
    },
    /// In the mailbox.
    Sent {
        /// Since when, RFC 3339 in UTC.
        at: String,
    },
    /// Its reader wrote that it came.
    Received {
        /// The number that its reader gave it.
        number: u32,
        /// When it came, RFC 3339 in UTC.
        at: String,
    },
}

impl Delivery {
    /// How far a sealed file of this workspace has come, as far as this workspace can know without its reader.
    pub(crate) fn of(conn: &Connection, sealed_id: &str) -> Result<Self> {
        let departures = store::delivery::departures(conn, sealed_id)?;
        let last = |result: &str| departures.iter().rfind(|it| it.result == result);
        if let Some(sent) = last("sent") {
            return Ok(Self::Sent {
                at: sent.at.clone(),
            });
        }
        if let Some(saved) = last("saved") {
            return Ok(Self::Saved {
                at: saved.at.clone(),
            });
        }
        let reason = if settings::has_mailbox(conn)? {
            last("failed").map_or_else(
                || Failure::new("not-sent-yet", Vec::<(String, String)>::new()),
                failure,
            )
        } else {
            Error::NoMailbox.failure()
        };
        Ok(Self::Waiting { reason })
    }

    /// Whether it left this machine, or was handed to a person who carries it.
    pub fn has_left(&self) -> bool {
        !matches!(self, Self::Draft | Self::Waiting { .. })
    }
}

/// What the mailbox said, as it was recorded.
fn failure(failed: &store::Departure) -> Failure {
    let params = failed.detail.as_deref().unwrap_or("{}");
    Failure {
        code: failed.code.clone().unwrap_or_default(),
        params: serde_json::from_str(params).unwrap_or_default(),
    }
}
