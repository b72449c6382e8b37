//! Advice on the rules that a call states for every entry.

use chrono::{Datelike, Months, NaiveDate};

use super::Advice;
use super::review::CallReview;
use crate::{Call, Fee, Message, WindowRule};

/// The longest window that is known of any call, in months.
const LONGEST: u32 = 24;

pub(super) fn advise(call: &Call, into: &mut CallReview) {
    let into = &mut into.advice;
    let message = call.window.as_ref().and_then(window);
    into.extend(message.map(|message| Advice::new("window", message)));
    for cap in call.caps.iter().filter(|cap| cap.at_most == 0) {
        let place = format!("cap.{}", cap.id);
        into.push(Advice::new(place, Message::plain("advice-cap-zero")));
    }
    into.extend(currency(call));
    into.extend(fees(call));
}

/// A currency that is not written by its three letters, as ISO 4217 has them.
fn currency(call: &Call) -> Option<Advice> {
    let currency = &call.fees.as_ref()?.currency;
    let is_code = currency.len() == 3 && currency.bytes().all(|it| it.is_ascii_uppercase());
    let message = Message::plain("advice-currency").with("currency", currency.as_str());
    (!is_code).then(|| Advice::new("fees", message))
}

/// A fee that no entry is ever asked for, because the one before it applies to all.
fn fees(call: &Call) -> Option<Advice> {
    let tiers = &call.fees.as_ref()?.tiers;
    let of_all = |fee: &Fee| fee.until.is_none() && fee.when.is_none() && fee.up_to.is_none();
    let last = tiers.iter().position(of_all)?;
    let never = tiers.get(last + 1)?;
    let message = Message::plain("advice-fee-never").with("amount", never.amount.to_string());
    Some(Advice::new("fees", message))
}

/// A window that differs from whole years by no more than this many days is taken for a mistake; one that differs by more
/// is intended.
const MAX_MISTAKE_DAYS: i64 = 7;

/// Windows are whole years nearly everywhere: one that is a few days off is probably a mistake.
fn window(window: &WindowRule) -> Option<Message> {
    let day_after = window.to.succ_opt()?;
    let end = |months: u32| window.from.checked_add_months(Months::new(months));
    if end(LONGEST).is_some_and(|end| day_after > end) {
        let months = months(window.from, day_after);
        return Some(Message::plain("advice-window-long").with("months", months));
    }
    let days_off = |years: u32| end(12 * years).map(|end| (day_after - end).num_days().abs());
    let is_mistake = (1..=LONGEST / 12).any(|years| {
        days_off(years).is_some_and(|days_off| (1..=MAX_MISTAKE_DAYS).contains(&days_off))
    });
    let days = u32::try_from((day_after - window.from).num_days()).unwrap_or(u32::MAX);
    is_mistake.then(|| Message::plain("advice-window-not-a-year").with("days", days))
}

/// Whole months from one day to another.
fn months(from: NaiveDate, to: NaiveDate) -> u32 {
    let count = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    let months = count(to) - count(from) - i32::from(to.day() < from.day());
    u32::try_from(months).unwrap_or_default()
}
