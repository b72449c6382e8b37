//! What the entry costs is paid.

use super::circumstances::Circumstances;
use super::condition::applies;
use super::eval_context::EvalContext;
use super::finding_template::FindingTemplate;
use crate::{Fees, Finding, Message, Money, Outcome, Rule, Source};

/// No finding where the fee depends on an arrival that is not known, or where the call asks for none.
pub(super) fn check(
    fees: &Fees,
    context: &EvalContext<'_>,
    circumstances: &Circumstances,
) -> Option<Finding> {
    let template = FindingTemplate::new(Rule::Fee, &fees.text, false);
    for fee in &fees.tiers {
        // The condition is checked before the date: a tier that does not apply to this entry is skipped.
        let applies = applies(fee.when.as_ref(), context);
        if applies == Outcome::NotMet {
            continue;
        }
        if let Some(until) = &fee.until {
            let arrival = circumstances.arrival?;
            match arrival.before(until.closes().ok()?) {
                Outcome::Met => {}
                Outcome::NotMet => continue,
                Outcome::NeedsPerson => {
                    let message = super::deadline::arrival_message(arrival, "finding-fee-unsure");
                    let datum = (arrival.span(), Source::Recorded);
                    return Some(template.of_entry(Outcome::NeedsPerson, Some(datum), message));
                }
            }
        }
        if applies == Outcome::Met {
            return Some(due(fees, fee.amount, circumstances, &template));
        }
        let undecided = Message::plain("finding-fee-open");
        return Some(template.of_entry(Outcome::NeedsPerson, None, undecided));
    }
    None
}

fn due(
    fees: &Fees,
    amount: Money,
    circumstances: &Circumstances,
    template: &FindingTemplate<'_>,
) -> Finding {
    let message = |code| {
        Message::plain(code)
            .with("amount", amount.to_string())
            .with("currency", fees.currency.as_str())
    };
    let paid = circumstances
        .desk_records
        .as_ref()
        .map(|desk_records| desk_records.paid);
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
    template.of_entry(outcome, datum, message)
}
