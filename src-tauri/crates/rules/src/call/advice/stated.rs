//! Advice on the rules that a call states for every entry.

use chrono::{Datelike, Months, NaiveDate};

use super::Advice;
use crate::{Call, Message, Window};

/// The longest window seen in any call of the field, in months.
const LONGEST: u32 = 24;

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    let message = call.window.as_ref().and_then(window);
    into.extend(message.map(|message| Advice {
        message,
        place: "window".to_owned(),
    }));
    if call.cap.as_ref().is_some_and(|cap| cap.per_person == 0) {
        into.push(Advice {
            message: Message::plain("advice-cap-zero"),
            place: "cap".to_owned(),
        });
    }
}

/// Windows are whole years nearly everywhere, so that another length is either meant or a slip of one day.
fn window(window: &Window) -> Option<Message> {
    let after = window.to.succ_opt()?;
    let years = (1..=LONGEST / 12).map(|years| Months::new(12 * years));
    let ends = |months: Months| window.from.checked_add_months(months);
    if ends(Months::new(LONGEST)).is_some_and(|end| after > end) {
        Some(Message::plain("advice-window-long").with("months", months(window.from, after)))
    } else if years.map(ends).any(|end| end == Some(after)) {
        None
    } else {
        let days = u32::try_from((after - window.from).num_days()).unwrap_or(u32::MAX);
        Some(Message::plain("advice-window-not-a-year").with("days", days))
    }
}

/// Whole months from one day to another.
fn months(from: NaiveDate, to: NaiveDate) -> u32 {
    let begun =
        (to.year() - from.year()) * 12 + to.month().cast_signed() - from.month().cast_signed();
    u32::try_from(begun - i32::from(to.day() < from.day())).unwrap_or_default()
}
