//! How far a sealed file has come, computed from what was recorded when it happened.

use store::Connection;

use crate::{Delivery, Error, Failure, Result, settings};

impl Delivery {
    /// How far a sealed file of this workspace has come, as far as this workspace can know without its reader.
    pub fn of(conn: &Connection, sealed_id: &str) -> Result<Self> {
        let departures = store::delivery::departures(conn, sealed_id)?;
        let last = |result: &str| departures.iter().rfind(|it| it.result == result);
        if let Some(departure) = last("sent") {
            return Ok(Self::Sent {
                at: departure.at.clone(),
            });
        }
        if let Some(departure) = last("saved") {
            return Ok(Self::Saved {
                at: departure.at.clone(),
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
}

/// What the mailbox said, as it was recorded.
fn failure(departure: &store::Departure) -> Failure {
    let params = departure.detail.as_deref().unwrap_or("{}");
    Failure {
        code: departure.code.clone().unwrap_or_default(),
        params: serde_json::from_str(params).unwrap_or_default(),
    }
}
