//! What all findings say together, and how a person's ruling changes one of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Finding, FindingKey, Message, Outcome, Source};

/// Where an entry stands against the whole call.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every rule is met.
    Eligible,
    /// No rule is broken, and at least one needs a person.
    NeedsPerson,
    /// At least one rule is not met.
    NotEligible,
}

impl Verdict {
    /// The name used in JSON and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::NeedsPerson => "needs_person",
            Self::NotEligible => "not_eligible",
        }
    }
}

/// A person's decision over one finding, with name and reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Ruling {
    /// The finding that was ruled on.
    pub on: FindingKey,
    /// What the person decided.
    pub outcome: Outcome,
    /// Who decided.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// The worst outcome decides; an entry without findings is eligible, for a call without rules asks nothing.
pub fn verdict_of(findings: &[Finding]) -> Verdict {
    match findings.iter().map(|finding| finding.outcome).max() {
        None | Some(Outcome::Met) => Verdict::Eligible,
        Some(Outcome::NeedsPerson) => Verdict::NeedsPerson,
        Some(Outcome::NotMet) => Verdict::NotEligible,
    }
}

/// Applies rulings to findings; the last ruling on a finding holds. The datum stays as it was found, so
/// that both what the machine saw and what the person decided can be shown.
pub fn apply_rulings(findings: &mut [Finding], rulings: &[Ruling]) {
    for ruling in rulings {
        for finding in findings
            .iter_mut()
            .filter(|finding| ruling.on.is_of(finding))
        {
            finding.outcome = ruling.outcome;
            finding.source = Some(Source::Ruled);
            finding.parts = Vec::new();
            finding.message = Message::plain("finding-ruled")
                .with("by", ruling.by.as_str())
                .with("reason", ruling.reason.as_str());
        }
    }
}
