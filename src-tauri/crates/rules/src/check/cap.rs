//! Nobody and nothing is entered more often than the call allows.

use super::condition::evaluate;
use super::condition_result::ConditionResult;
use super::eval_context::EvalContext;
use super::finding_template::FindingTemplate;
use super::number::saturating_u32;
use super::tally::{self, CapCount};
use crate::{Cap, Counted, Finding, Message, Outcome, Per, Rule, Source};

/// No finding for an entry to which the cap does not apply, or that has nothing it counts by.
pub(super) fn check(
    cap: &Cap,
    context: &EvalContext<'_>,
    cap_count: Option<&CapCount>,
) -> Option<Finding> {
    let when_result = cap.when.as_ref().map(|when| evaluate(when, context));
    if when_result
        .as_ref()
        .is_some_and(|when| when.outcome == Outcome::NotMet)
    {
        return None;
    }
    let only;
    let counts = cap_count.filter(|counts| counts.count > 0);
    let CapCount {
        who,
        count,
        possible,
        with_other_senders,
        certain_with_other_senders,
        sender_keys,
        similar,
    } = if let Some(counts) = counts {
        counts
    } else {
        only = tally::count_as_only_entry(cap, context.entry)?;
        &only
    };
    let template = FindingTemplate::new(Rule::Cap, &cap.text, cap.blocks).with_id(&cap.id);
    let counted_kind = match cap.counts {
        Counted::Entries => "entries",
        Counted::Categories => "categories",
        Counted::Pieces => "pieces",
    };
    let over_limit = |code: &'static str, number: u32| {
        Message::plain(code)
            .with("per", name(&cap.per))
            .with("counts", counted_kind)
            .with("person", who.as_str())
            .with("entries", number)
            .with("limit", cap.at_most)
    };
    let (outcome, count, message) = if *count > cap.at_most {
        (
            Outcome::NotMet,
            *count,
            over_limit("finding-cap-over", *count),
        )
    } else if *possible > cap.at_most {
        // A person must first decide whether the cap applies to earlier entries.
        let message = over_limit("finding-cap-possible", *possible);
        (Outcome::NeedsPerson, *possible, message)
    } else if *with_other_senders > cap.at_most {
        // Somebody else may have entered under this address. Entries to which the cap may not apply are counted only where
        // it takes them to be over it, and then the message says so.
        let is_certain = *certain_with_other_senders > cap.at_most;
        let (number, counted) = if is_certain {
            (*certain_with_other_senders, "certain")
        } else {
            (*with_other_senders, "possible")
        };
        let message = over_limit("finding-cap-senders", number)
            .with("counted", counted)
            .with("senders", sender_keys.join(" · "));
        (Outcome::NeedsPerson, number, message)
    } else if let Some(similar) = similar {
        // What is similar may be the same, and then the cap is exceeded.
        let numbers: Vec<String> = similar.numbers.iter().map(ToString::to_string).collect();
        let message = over_limit("finding-cap-similar", similar.count)
            .with("known", similar.by.as_str())
            .with("others", numbers.join(", "))
            .with("number", saturating_u32(numbers.len()));
        (Outcome::NeedsPerson, similar.count, message)
    } else {
        let message = Message::plain("finding-cap-met").with("counts", counted_kind);
        (Outcome::Met, *count, message)
    };
    if outcome == Outcome::NotMet
        && let Some(when_result) = when_result.filter(|when| when.outcome == Outcome::NeedsPerson)
    {
        // A person must first decide whether the cap applies to the entry.
        let parts = when_result.parts.into_iter().chain([message]).collect();
        return Some(template.of_result(ConditionResult {
            parts,
            ..when_result
        }));
    }
    let datum = (count.to_string(), Source::Recorded);
    Some(template.of_entry(outcome, Some(datum), message))
}

/// The name of what a cap counts by, as messages choose their words by it.
fn name(per: &Per) -> &'static str {
    match per {
        Per::Person => "person",
        Per::Team => "team",
        Per::Entrant => "entrant",
        Per::Outlet => "outlet",
        Per::Work => "work",
        Per::Answer(_) => "answer",
    }
}
