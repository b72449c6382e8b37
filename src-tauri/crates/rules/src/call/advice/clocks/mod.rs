//! The words of a deadline or an opening beside its instant: days, weekdays, times and zone labels.

/// Whether one statement agrees with the instant.
mod agreement;
/// What the statements of a text contradict.
mod printed;

use chrono::{NaiveDate, TimeZone, Utc};

use self::printed::Printed;
use super::review::TextReview;
use crate::{Deadline, Meaning, Midnight, Opening, Role, Text, read_printed};

/// Compares a text with the instant of a deadline.
pub(in crate::call::advice) fn compare(text: &Text, deadline: &Deadline) -> TextReview {
    compare_as(text, deadline, Role::Start)
}

/// Compares the words of an opening with its first minute.
pub(in crate::call::advice) fn compare_opening(opening: &Opening) -> TextReview {
    let first_minute = Deadline {
        local: opening.local,
        zone: opening.zone,
        text: Text::from(""),
        midnight: None,
        includes_minute: true,
        doubtful_until: None,
        firm: false,
        blocks: false,
    };
    compare_as(&opening.text, &first_minute, Role::End)
}

/// The same, where days of the role `other` are not the one that is set.
fn compare_as(text: &Text, deadline: &Deadline, other: Role) -> TextReview {
    TextReview::of_each(text, |text| compare_one(text, deadline, other))
}

fn compare_one(text: &str, deadline: &Deadline, other: Role) -> TextReview {
    let read = read_printed(text);
    let mut review = TextReview::new(read.unread);
    let instant = deadline.zone.from_local_datetime(&deadline.local).single();
    let printed = Printed {
        statements: &read.statements,
        deadline,
        other,
        at: instant.as_ref().map(|at| at.with_timezone(&Utc)),
    };
    let wrong_day = printed.wrong_day();
    let wrong_time = printed.wrong_time();
    // The message on the clock of a midnight says nothing of a printed time.
    let names_a_time = wrong_time
        .as_ref()
        .is_some_and(|it| it.code != "advice-midnight-clock");
    let contradictions = printed
        .weekdays()
        .chain(wrong_day)
        .chain(wrong_time)
        .chain(printed.wrong_zones());
    contradictions.for_each(|message| review.contradicts(message));
    for (at, statement) in read.statements.iter().enumerate() {
        let is_time = matches!(statement.meaning, Meaning::Time(_) | Meaning::Midnight);
        match printed.agrees(at) {
            Some(true) => review.agreed.push(statement.text.clone()),
            Some(false) if !is_time || names_a_time => {}
            Some(false) | None => review.unread.push(statement.text.clone()),
        }
    }
    review
}

/// The day that a text names for a deadline: where midnight begins it, the last minute is on the day before.
pub(in crate::call::advice) fn named_day(deadline: &Deadline) -> NaiveDate {
    let local = deadline.local.date();
    match deadline.midnight {
        Some(Midnight::Begins) => local.succ_opt().unwrap_or(local),
        Some(Midnight::Ends) | None => local,
    }
}
