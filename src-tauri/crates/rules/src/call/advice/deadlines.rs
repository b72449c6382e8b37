//! Advice on the deadline and its extensions: texts that contradict the calendar or the clock.

use super::clocks;
use super::review::{CallReview, TextReview};
use crate::{Call, Deadline, Extension, Message, Opening};

pub(super) fn advise(call: &Call, into: &mut CallReview) {
    if let Some(opening) = &call.opens {
        into.report("opens", opens(call, opening));
    }
    into.report("deadline", words(&call.deadline));
    for category in &call.categories {
        if let Some(deadline) = &category.deadline {
            into.report(&format!("category.{}", category.id), words(deadline));
        }
    }
    extensions(call, into);
    if let Some(supplements) = &call.supplements {
        let mut review = words(supplements);
        let mut deadlines = call.categories.iter().map(|it| call.deadline_of(&it.id));
        if deadlines.all(|deadline| !is_later(supplements, deadline)) {
            review.contradicts(Message::plain("advice-supplements-early"));
        }
        into.report("supplements", review);
    }
    for tier in call.fees.iter().flat_map(|fees| &fees.tiers) {
        if let Some(until) = &tier.until {
            into.report("fees", words(until));
        }
    }
}

/// Whether a deadline ends after another; true where one of them names no instant.
fn is_later(deadline: &Deadline, than: &Deadline) -> bool {
    match (deadline.closes(), than.closes()) {
        (Ok(deadline), Ok(than)) => deadline > than,
        _ => true,
    }
}

fn extensions(call: &Call, into: &mut CallReview) {
    let mut announced = None;
    for (given, extension) in call.extensions.iter().enumerate() {
        let deadline = &extension.deadline;
        let mut messages = Vec::new();
        let replaced_deadlines = replaced(call, given, extension);
        if replaced_deadlines
            .iter()
            .any(|before| !is_later(deadline, before))
        {
            messages.push(Message::plain("advice-extension-shortens"));
        }
        if replaced_deadlines.iter().any(|before| before.firm) {
            messages.push(Message::plain("advice-extension-firm"));
        }
        if extension.announced > deadline.local.date() {
            messages.push(Message::plain("advice-extension-after-deadline"));
        }
        if announced.is_some_and(|day| extension.announced < day) {
            messages.push(Message::plain("advice-extension-order"));
        }
        let place = format!("extension {}", given + 1);
        for message in messages {
            into.advise(&*place, message);
        }
        into.report(&place, words(deadline));
        announced = Some(extension.announced);
    }
}

/// The deadlines that an extension replaces, with `given` extensions before it: of each category that it is given to,
/// the one in force until then. One for all leaves alone what a category has for itself, where that is later.
fn replaced<'a>(call: &'a Call, given: usize, extension: &Extension) -> Vec<&'a Deadline> {
    let deadline_before = |id: &str| call.deadline_with_extensions(id, given);
    if !extension.categories.is_empty() {
        let categories = extension.categories.iter();
        return categories.map(|id| deadline_before(id)).collect();
    }
    let earlier = call.extensions.iter().take(given);
    let of_all = earlier.rev().find(|earlier| earlier.categories.is_empty());
    let of_all = of_all.map_or(&call.deadline, |earlier| &earlier.deadline);
    let of_each = call
        .categories
        .iter()
        .map(|category| deadline_before(&category.id));
    let moved_deadlines = of_each.filter(|before| is_later(&extension.deadline, before));
    std::iter::once(of_all).chain(moved_deadlines).collect()
}

/// Compares the words of a deadline with its instant. Where they are known to mean two instants, their hour and their
/// label fit one of them.
fn words(deadline: &Deadline) -> TextReview {
    let mut review = clocks::compare(&deadline.text, deadline);
    if deadline.doubtful_until.is_some() {
        review.messages.retain(|message| {
            !matches!(
                &*message.code,
                "advice-time-differs" | "advice-zone-label" | "advice-midnight"
            )
        });
    }
    review.messages.extend(forecast(deadline));
    review
}

/// Compares the words of an opening with its instant, and says where entries are closed by then.
fn opens(call: &Call, opening: &Opening) -> TextReview {
    let mut review = clocks::compare_opening(opening);
    let first = opening.opens().ok();
    let mut closes = call
        .categories
        .iter()
        .map(|it| call.deadline_of(&it.id).closes().ok());
    if closes.any(|closes| first.is_some_and(|first| closes.is_some_and(|closes| first >= closes)))
    {
        review.contradicts(Message::plain("advice-opens-late"));
    }
    review
}

/// A deadline so late that clocks may be changed before it, after the data of the zones was made.
fn forecast(deadline: &Deadline) -> Option<Message> {
    let day = deadline.local.date();
    let is_forecast = day >= timezones::forecast_from() && !deadline.zone.is_fixed();
    is_forecast.then(|| {
        Message::plain("advice-zone-forecast")
            .with("zone", deadline.zone.name())
            .with("version", timezones::version())
            .with("released", timezones::RELEASED.to_string())
            .with("day", day.to_string())
    })
}
