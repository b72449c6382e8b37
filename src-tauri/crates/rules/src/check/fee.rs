//! What the entry costs is paid.

use super::circumstances::{Circumstances, FeeWaiver};
use super::condition::applies;
use super::eval_context::EvalContext;
use super::finding_template::FindingTemplate;
use super::tally::CapCount;
use crate::{Fees, Finding, Message, Money, Outcome, Rule, Source};

/// No finding where the fee depends on an arrival that is not known, or where the call asks for none. A waived fee is met
/// whichever fee it is; one that is paid or free needs no waiver.
pub(super) fn check(
    fees: &Fees,
    context: &EvalContext<'_>,
    circumstances: &Circumstances,
) -> Option<Finding> {
    let template = FindingTemplate::new(Rule::Fee, &fees.text, false);
    let mut finding = asked(fees, context, circumstances, &template)?;
    let desk_records = circumstances.desk_records.as_ref();
    let waiver = desk_records.and_then(|it| it.fee_waiver.as_ref());
    if let Some(waiver) = waiver.filter(|_| finding.outcome != Outcome::Met) {
        finding.outcome = Outcome::Met;
        finding.message = waiver_message(waiver);
    }
    Some(finding)
}

fn waiver_message(waiver: &FeeWaiver) -> Message {
    let scope = if waiver.whole_entrant {
        "entrant"
    } else {
        "entry"
    };
    Message::plain("finding-fee-waived")
        .with("scope", scope)
        .with("by", waiver.by.as_str())
        .with("reason", waiver.reason.as_str())
}

/// What the call asks of the entry, waived or not.
fn asked(
    fees: &Fees,
    context: &EvalContext<'_>,
    circumstances: &Circumstances,
    template: &FindingTemplate<'_>,
) -> Option<Finding> {
    for fee in &fees.tiers {
        // The condition is checked before the date: a tier that does not apply to this entry is skipped.
        let among_first = fee.up_to.map_or(Outcome::Met, |up_to| {
            let counts = circumstances.cap_counts.get(context.call.caps.len());
            is_among_first(up_to, counts)
        });
        let applies = applies(fee.when.as_ref(), context).max(among_first);
        if applies == Outcome::NotMet {
            continue;
        }
        if let Some(until) = &fee.until {
            let arrival = circumstances.arrival?;
            let closes_for_certain = until.closes_for_certain().ok()?;
            match arrival.before(until.closes().ok()?) {
                Outcome::Met => {}
                Outcome::NotMet if arrival.before(closes_for_certain) == Outcome::NotMet => {
                    continue;
                }
                Outcome::NotMet => {
                    let message = Message::plain("finding-deadline-doubtful");
                    let datum = (arrival.span(), Source::Recorded);
                    return Some(template.of_entry(Outcome::NeedsPerson, Some(datum), message));
                }
                Outcome::NeedsPerson => {
                    let message = super::deadline::arrival_message(arrival, "finding-fee-unsure");
                    let datum = (arrival.span(), Source::Recorded);
                    return Some(template.of_entry(Outcome::NeedsPerson, Some(datum), message));
                }
            }
        }
        if applies == Outcome::Met {
            return due(fees, fee.amount, circumstances, template);
        }
        let undecided = Message::plain("finding-fee-open");
        return Some(template.of_entry(Outcome::NeedsPerson, None, undecided));
    }
    None
}

/// Whether an entry is one of the first of its entrant. Where others entered under the same address, a person must first
/// say whose they are.
fn is_among_first(up_to: u32, counts: Option<&CapCount>) -> Outcome {
    let count = counts.map_or(1, |counts| counts.count);
    let possible = counts.map_or(1, |counts| counts.possible.max(counts.with_other_senders));
    if count > up_to {
        Outcome::NotMet
    } else if possible > up_to {
        Outcome::NeedsPerson
    } else {
        Outcome::Met
    }
}

/// No finding for a tax that makes no amount: such a call is refused when it is read.
fn due(
    fees: &Fees,
    amount: Money,
    circumstances: &Circumstances,
    template: &FindingTemplate<'_>,
) -> Option<Finding> {
    let amount = fees.due(amount)?;
    let message = |code| {
        Message::plain(code)
            .with("amount", amount.to_string())
            .with("currency", fees.currency.as_str())
    };
    let paid = match &circumstances.desk_records {
        Some(desk_records) => Some(desk_records.paid.or(circumstances.paid)),
        None => circumstances.paid.map(Some),
    };
    let datum = paid
        .flatten()
        .map(|paid| (format!("{paid} {}", fees.currency), Source::Recorded));
    let unpaid = if fees.counts_only_when_paid {
        Outcome::NotMet
    } else {
        Outcome::NeedsPerson
    };
    let (outcome, message) = match paid {
        _ if amount == Money::NOTHING => (Outcome::Met, Message::plain("finding-fee-free")),
        None => (Outcome::NeedsPerson, message("finding-fee-due")),
        Some(None) => (unpaid, message("finding-fee-unpaid")),
        Some(Some(paid)) if paid >= amount => (Outcome::Met, message("finding-fee-paid")),
        Some(Some(paid)) => (
            unpaid,
            message("finding-fee-short").with("paid", paid.to_string()),
        ),
    };
    Some(template.of_entry(outcome, datum, message))
}
