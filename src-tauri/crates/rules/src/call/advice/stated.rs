//! Advice on the rules that a call states for every entry.

use chrono::{Datelike, Months, NaiveDate};

use super::Advice;
use crate::{Call, Message, Window};

/// The longest window that is known of any call, in months.
const LONGEST: u32 = 24;

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    let message = call.window.as_ref().and_then(window);
    into.extend(message.map(|message| Advice::new("window", message)));
    if call.cap.as_ref().is_some_and(|cap| cap.per_person == 0) {
        into.push(Advice::new("cap", Message::plain("advice-cap-zero")));
    }
}

/// Windows are whole years nearly everywhere, so that another length is either meant or a slip of a day.
fn window(window: &Window) -> Option<Message> {
    let after = window.to.succ_opt()?;
    let end = |months: u32| window.from.checked_add_months(Months::new(months));
    if end(LONGEST).is_some_and(|end| after > end) {
        let months = months(window.from, after);
        return Some(Message::plain("advice-window-long").with("months", months));
    }
    let whole_years = (1..=LONGEST / 12).any(|years| end(12 * years) == Some(after));
    let days = u32::try_from((after - window.from).num_days()).unwrap_or(u32::MAX);
    (!whole_years).then(|| Message::plain("advice-window-not-a-year").with("days", days))
}

/// Whole months from one day to another.
fn months(from: NaiveDate, to: NaiveDate) -> u32 {
    let count = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    let begun = count(to) - count(from) - i32::from(to.day() < from.day());
    u32::try_from(begun).unwrap_or_default()
}
