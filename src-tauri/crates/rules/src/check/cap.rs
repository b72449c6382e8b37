//! Nobody and nothing is entered more often than the call allows.

use super::condition::hold;
use super::condition_result::ConditionResult;
use super::eval_context::EvalContext;
use super::stated::Stated;
use super::tally::{self, CapCount};
use crate::{Cap, Counted, Finding, Message, Outcome, Rule, Source};

/// No finding for an entry of which the cap does not speak, or that has nothing it counts by.
pub(super) fn check(
    cap: &Cap,
    context: &EvalContext<'_>,
    tallied: Option<&CapCount>,
) -> Option<Finding> {
    let when = cap.when.as_ref().map(|when| hold(when, context));
    if when
        .as_ref()
        .is_some_and(|when| when.outcome == Outcome::NotMet)
    {
        return None;
    }
    let alone;
    let known = tallied.filter(|known| known.count > 0);
    let CapCount {
        who,
        count,
        possible,
        of_all,
        senders,
    } = if let Some(known) = known {
        known
    } else {
        alone = tally::alone(cap, context.entry)?;
        &alone
    };
    let stated = Stated::new(Rule::Cap, &cap.text, cap.blocks).named(&cap.id);
    let counted = match cap.counts {
        Counted::Entries => "entries",
        Counted::Categories => "categories",
        Counted::Pieces => "pieces",
    };
    let over = |code: &'static str, entries: u32| {
        Message::plain(code)
            .with("per", tally::name(&cap.per))
            .with("counts", counted)
            .with("person", who.as_str())
            .with("entries", entries)
            .with("limit", cap.at_most)
    };
    let (outcome, count, message) = if *count > cap.at_most {
        (Outcome::NotMet, count, over("finding-cap-over", *count))
    } else if *possible > cap.at_most {
        // Whether the cap speaks of earlier entries comes first.
        let message = over("finding-cap-possible", *possible);
        (Outcome::NeedsPerson, possible, message)
    } else if *of_all > cap.at_most {
        // Somebody else may have entered under this address.
        let message = over("finding-cap-senders", *of_all).with("senders", senders.join(" · "));
        (Outcome::NeedsPerson, of_all, message)
    } else {
        let message = Message::plain("finding-cap-met").with("counts", counted);
        (Outcome::Met, count, message)
    };
    if outcome == Outcome::NotMet
        && let Some(when) = when.filter(|when| when.outcome == Outcome::NeedsPerson)
    {
        // Whether the cap speaks of the entry comes first.
        let parts = when.parts.into_iter().chain([message]).collect();
        return Some(stated.result(ConditionResult { parts, ..when }));
    }
    let datum = (count.to_string(), Source::Recorded);
    Some(stated.found(outcome, Some(datum), message))
}
