//! When an entry arrived, as far as it can be proved.

use chrono::{DateTime, SecondsFormat, Utc};

use crate::Outcome;

/// The span of time in which an entry arrived: it is proved that it had not arrived at one instant, and that it had at
/// another. A more exact time is only a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    earliest: Option<DateTime<Utc>>,
    latest: DateTime<Utc>,
    claimed: DateTime<Utc>,
}

impl Arrival {
    /// An arrival at a known instant.
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self {
            earliest: Some(instant),
            latest: instant,
            claimed: instant,
        }
    }

    /// An arrival not before `earliest` (none where nothing is known of it) and not after `latest`. A bound that lies
    /// after `latest` bounds nothing; `claimed`, the instant that somebody stated, is moved into the span.
    pub fn between(
        earliest: Option<DateTime<Utc>>,
        latest: DateTime<Utc>,
        claimed: DateTime<Utc>,
    ) -> Self {
        let earliest = earliest.filter(|earliest| *earliest <= latest);
        let claimed = claimed.min(latest);
        Self {
            earliest,
            latest,
            claimed: earliest.map_or(claimed, |earliest| claimed.max(earliest)),
        }
    }

    /// The instant before which it had not come; none where nothing is known of it.
    pub fn earliest(&self) -> Option<DateTime<Utc>> {
        self.earliest
    }

    /// The instant by which it had come.
    pub fn latest(&self) -> DateTime<Utc> {
        self.latest
    }

    /// The stated instant, within the span: for display and sorting, never for decisions.
    pub fn claimed(&self) -> DateTime<Utc> {
        self.claimed
    }

    /// Whether it came before `closes`: met where the whole span lies before, not met where none of it does, and a person's
    /// to say where `closes` lies within.
    pub fn before(&self, closes: DateTime<Utc>) -> Outcome {
        if self.latest < closes {
            Outcome::Met
        } else if self.earliest.is_some_and(|earliest| earliest >= closes) {
            Outcome::NotMet
        } else {
            Outcome::NeedsPerson
        }
    }

    /// The span as ISO 8601 writes one: `<earliest>/<latest>`, with `..` for an unknown end.
    pub fn span(&self) -> String {
        let text = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
        let earliest = self.earliest.map_or_else(|| "..".to_owned(), text);
        format!("{earliest}/{}", text(self.latest))
    }
}
