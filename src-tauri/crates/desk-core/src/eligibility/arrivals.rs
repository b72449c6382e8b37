//! When revisions came: as it is proved, as people stated it, and which of its times cannot be right.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rules::{Arrival, Outcome};
use store::{ArrivalRow, Connection, EntryRevisionRow};
use workspace_core::Result;

use crate::eligibility::rulings;

/// What the desk's looks prove of an arrival; none for a revision that was not received.
pub fn proved_arrival(row: &EntryRevisionRow) -> Option<Arrival> {
    let at = |text: &str| text.parse::<DateTime<Utc>>().ok();
    let claimed_at = row.received_at.as_deref().and_then(at)?;
    let latest = row.arrived_by.as_deref().and_then(at)?;
    let earliest = row.arrived_after.as_deref().and_then(at);
    Some(Arrival::between(earliest, latest, claimed_at))
}

/// Which times of a file and of its sender cannot be right, as the last parts of message ids `anomaly-<code>`.
/// `published_at` is when the first call was published.
pub fn anomalies(row: &EntryRevisionRow, published_at: Option<&str>) -> Vec<&'static str> {
    let mut codes = Vec::new();
    let (claimed, sealed) = (row.claimed_at.as_deref(), row.sealed_at.as_deref());
    if claimed
        .zip(row.arrived_by.as_deref())
        .is_some_and(|(at, by)| at > by)
    {
        codes.push("time-ahead");
    }
    if claimed
        .zip(published_at)
        .is_some_and(|(at, published_at)| at < published_at)
    {
        codes.push("time-before-call");
    }
    if claimed.zip(sealed).is_some_and(|(at, sealed)| at < sealed) {
        codes.push("time-before-sealing");
    }
    if sealed
        .zip(row.arrived_by.as_deref())
        .is_some_and(|(at, by)| at > by)
    {
        codes.push("sealed-ahead");
    }
    codes
}

/// What was stated last of each revision, by entry and revision; none where it was taken back.
type Stated = HashMap<(String, u32), Option<DateTime<Utc>>>;

/// What people stated of arrivals up to an instant.
pub struct Arrivals {
    /// None where each is looked up, because few entries are screened.
    stated: Option<Stated>,
}

impl Arrivals {
    /// All that was stated, for entries that are screened one by one: that of each is looked up.
    pub(crate) fn current() -> Self {
        Self { stated: None }
    }

    /// What was stated by `until`, an instant as the store writes it; all of it without one.
    pub(crate) fn read(conn: &Connection, until: Option<&str>) -> Result<Self> {
        let mut stated = HashMap::new();
        for row in store::arrival::all(conn)? {
            if until.is_none_or(|until| row.recorded_at.as_str() <= until) {
                let at = stated_at(&row);
                stated.insert((row.entry, row.revision), at);
            }
        }
        Ok(Self {
            stated: Some(stated),
        })
    }

    /// When a revision came as a person stated it last; none where nobody did, or took it back.
    fn stated_instant(
        &self,
        conn: &Connection,
        row: &EntryRevisionRow,
    ) -> Result<Option<DateTime<Utc>>> {
        if let Some(stated) = &self.stated {
            let key = (row.entry.clone(), row.revision);
            return Ok(stated.get(&key).copied().flatten());
        }
        let rows = store::arrival::of(conn, &row.entry)?.into_iter();
        let last = rows.rev().find(|it| it.revision == row.revision);
        Ok(last.as_ref().and_then(stated_at))
    }

    /// When a revision came: as a person stated it, else as it is proved. Where the proof leaves open on which side of the
    /// deadline it lies, a ruling on that finding says it, so that an amendment ruled late cannot spoil what was in time.
    pub(crate) fn of(
        &self,
        conn: &Connection,
        row: &EntryRevisionRow,
        closes: Option<DateTime<Utc>>,
        until: Option<&str>,
    ) -> Result<Option<Arrival>> {
        if let Some(at) = self.stated_instant(conn, row)? {
            return Ok(Some(Arrival::at(at)));
        }
        let Some(arrival) = proved_arrival(row) else {
            return Ok(None);
        };
        if closes.is_none_or(|closes| arrival.before(closes) != Outcome::NeedsPerson) {
            return Ok(Some(arrival));
        }
        let rulings = rulings::rulings(conn, &row.entry, row.revision, until)?;
        let ruled = rulings::ruled_arrival(&rulings);
        Ok(Some(match (ruled, arrival.earliest()) {
            (Some(Outcome::NotMet), _) => Arrival::at(arrival.latest()),
            (Some(Outcome::Met), Some(earliest)) => Arrival::at(earliest),
            _ => arrival,
        }))
    }
}

fn stated_at(row: &ArrivalRow) -> Option<DateTime<Utc>> {
    row.at.as_deref().and_then(|text| text.parse().ok())
}
