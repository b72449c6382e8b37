//! How a changed call changes the verdict of one entry.

use chrono::{DateTime, Utc};
use rules::Verdict;
use workspace_core::VerdictChange;

use crate::eligibility::evaluate;
use crate::eligibility::evaluate::Screened;

/// The change from the verdict `from` to that of `screened`; `None` if they are equal. `closes`: the first late instant
/// under the deadline as it was before the change; `None` if no call was in force then.
pub fn of(
    from: Verdict,
    number: u32,
    screened: &Screened,
    closes: Option<DateTime<Utc>>,
) -> Option<VerdictChange> {
    (from != screened.verdict).then(|| VerdictChange {
        entry: screened.row.entry.clone(),
        number,
        title: screened.document.title.clone(),
        received_at: screened.row.received_at.clone().unwrap_or_default(),
        late_minutes: closes
            .zip(evaluate::received_at(&screened.row))
            .and_then(late),
        from,
        to: screened.verdict,
    })
}

fn late((closes, received_at): (DateTime<Utc>, DateTime<Utc>)) -> Option<u32> {
    let minutes = (received_at - closes).num_minutes() + 1;
    (received_at >= closes).then(|| u32::try_from(minutes).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::late;

    #[test]
    fn the_minute_after_the_last_is_one_minute_late() {
        let at = |text: &str| text.parse().unwrap();
        let closes = at("2021-01-16T05:00:00Z");
        assert_eq!(late((closes, at("2021-01-16T04:59:59Z"))), None);
        assert_eq!(late((closes, closes)), Some(1));
        assert_eq!(late((closes, at("2021-01-16T05:04:09Z"))), Some(5));
        assert_eq!(late((closes, at("2021-01-18T05:00:00Z"))), Some(2881));
    }
}
