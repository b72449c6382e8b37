//! How far a sealed file has come, computed from what was recorded when it happened.

use store::{Connection, Departure};

use crate::views::FilesSent;
use crate::{Delivery, Error, Failure, Result, settings};

impl Delivery {
    /// How far a sealed file of this workspace has come, as far as this workspace can know without its reader.
    pub fn of(conn: &Connection, sealed_id: &str) -> Result<Self> {
        let departures = store::delivery::departures(conn, sealed_id)?;
        let last = |result: &str| departures.iter().rfind(|it| it.result == result);
        if let Some(departure) = last("sent") {
            return Ok(Self::Sent {
                at: departure.at.clone(),
                files: FilesSent::after(conn, sealed_id, &departures)?,
            });
        }
        if let Some(departure) = last("saved") {
            return Ok(Self::Saved {
                at: departure.at.clone(),
            });
        }
        Ok(Self::Waiting {
            reason: reason(conn, last("failed"))?,
        })
    }
}

impl FilesSent {
    /// How many of the files that a sealed file names are in the mailbox; none where it names none, or did not go by the
    /// mailbox itself.
    pub fn of(conn: &Connection, sealed_id: &str) -> Result<Option<Self>> {
        let departures = store::delivery::departures(conn, sealed_id)?;
        Self::after(conn, sealed_id, &departures)
    }

    fn after(conn: &Connection, sealed_id: &str, departures: &[Departure]) -> Result<Option<Self>> {
        let Some(place) = departures.iter().position(|it| it.result == "sent") else {
            return Ok(None);
        };
        let (of, sent) = store::outbox::file_counts(conn, sealed_id)?;
        if of == 0 {
            return Ok(None);
        }
        // What failed before that was the sealed file itself.
        let failed = departures[place..].iter().rfind(|it| it.result == "failed");
        let reason = if sent < of {
            Some(reason(conn, failed)?)
        } else {
            None
        };
        Ok(Some(Self { sent, of, reason }))
    }
}

/// Why something waits: what the mailbox said the last time, or that nothing was tried yet.
fn reason(conn: &Connection, last_failure: Option<&Departure>) -> Result<Failure> {
    if !settings::has_mailbox(conn)? {
        return Ok(Error::NoMailbox.failure());
    }
    let not_tried = || Failure::new("not-sent-yet", Vec::<(String, String)>::new());
    Ok(last_failure.map_or_else(not_tried, failure))
}

/// What the mailbox said, as it was recorded.
fn failure(departure: &Departure) -> Failure {
    let params = departure.detail.as_deref().unwrap_or("{}");
    Failure {
        code: departure.code.clone().unwrap_or_default(),
        params: serde_json::from_str(params).unwrap_or_default(),
    }
}
