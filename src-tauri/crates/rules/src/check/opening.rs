//! The entry came in once entries were open.

use chrono::SecondsFormat;

use super::circumstances::Circumstances;
use super::finding_template::FindingTemplate;
use crate::{Finding, Message, Opening, Outcome, Rule, Source};

/// No finding where the instant of arrival is not known. An entry of which it is not known on which side of the opening
/// it came needs a person.
pub(super) fn check(opening: &Opening, circumstances: &Circumstances) -> Option<Finding> {
    let arrival = circumstances.arrival?;
    let opens = opening.opens().ok()?;
    let template = FindingTemplate::new(Rule::Opening, &opening.text, opening.blocks);
    let (outcome, message) = match arrival.before(opens) {
        Outcome::NotMet => (Outcome::Met, Message::plain("finding-opening-met")),
        Outcome::Met => {
            let opens = opens.to_rfc3339_opts(SecondsFormat::Secs, true);
            let message = Message::plain("finding-opening-early").with("opens", opens);
            (Outcome::NotMet, message)
        }
        Outcome::NeedsPerson => {
            let message = Message::plain("finding-opening-unsure");
            let datum = (arrival.span(), Source::Recorded);
            return Some(template.of_entry(Outcome::NeedsPerson, Some(datum), message));
        }
    };
    let datum = arrival
        .claimed()
        .to_rfc3339_opts(SecondsFormat::AutoSi, true);
    Some(template.of_entry(outcome, Some((datum, Source::Recorded)), message))
}
