//! The rules that a call built of conditions.

use super::condition::evaluate;
use super::condition_result::ConditionResult;
use super::eval_context::EvalContext;
use super::finding_template::FindingTemplate;
use super::number::saturating_u32;
use super::quorum::Quorum;
use crate::{Finding, HowMany, Message, Outcome, OwnRule, Rule, Source, Subject};

/// Checks an entry against one rule. Where the rule has a condition that is not met, it says nothing; where that is
/// unknown, an entry that would break the rule needs a person.
pub(super) fn check(rule: &OwnRule, context: &EvalContext<'_>, into: &mut Vec<Finding>) {
    if !rule.holds_for(&context.entry.category) {
        return;
    }
    let template = FindingTemplate::new(Rule::Own, &rule.text, rule.blocks).with_id(&rule.id);
    match rule.of {
        Subject::Entry => {
            into.extend(check_one(rule, context).map(|part| template.of_result(part.result())));
        }
        Subject::Piece => {
            let pieces = 0..context.entry.pieces.len();
            let parts: Vec<Option<Part>> = pieces
                .map(|index| check_one(rule, &context.of_piece(index)))
                .collect();
            pieces_together(rule, &template, parts, into);
        }
        Subject::Person => {
            let people = context.entry.people.iter().enumerate();
            let parts = people.filter_map(|(index, person)| {
                let part = check_one(rule, &context.of_person(index))?;
                Some((person.public_name.as_str(), part))
            });
            into.extend(
                people_together(rule.how_many, parts.collect())
                    .map(|result| template.of_result(result)),
            );
        }
    }
}

/// The rule on one piece or person, or on the entry.
struct Part {
    /// What is required, as if the rule applied.
    required: ConditionResult,
    /// Where it is not known whether the rule applies: the result of its `when`, for a person to find out first. Rare, and a
    /// part is moved often, so it is boxed.
    uncertain: Option<Box<ConditionResult>>,
}

impl Part {
    /// The outcome of this part by itself.
    fn outcome(&self) -> Outcome {
        if self.required.outcome != Outcome::Met && self.uncertain.is_some() {
            Outcome::NeedsPerson
        } else {
            self.required.outcome
        }
    }

    /// The result of this part by itself. Whether the rule applies comes first: that is what must be found out.
    fn result(self) -> ConditionResult {
        match self.uncertain {
            Some(uncertain) if self.required.outcome != Outcome::Met => *uncertain,
            _ => self.required,
        }
    }

    /// The result where the outcome of all parts depends on whether the rule applies to this one.
    fn result_while_open(self) -> ConditionResult {
        self.uncertain.map_or(self.required, |uncertain| *uncertain)
    }
}

/// The outcomes of parts together. A part counts as satisfying the rule only where it is known that the rule applies to it.
fn quorum<'a>(how_many: HowMany, parts: impl Iterator<Item = &'a Part>) -> Quorum {
    let outcomes = parts.map(|part| (part.required.outcome, part.uncertain.is_some()));
    Quorum::with_uncertain(how_many, outcomes)
}

/// The rule on one piece, one person or the whole entry; none where it does not apply there.
fn check_one(rule: &OwnRule, context: &EvalContext<'_>) -> Option<Part> {
    let when = rule.when.as_ref().map(|when| evaluate(when, context));
    let applies = when.as_ref().map_or(Outcome::Met, |when| when.outcome);
    if applies == Outcome::NotMet {
        return None;
    }
    let uncertain = when
        .filter(|_| applies == Outcome::NeedsPerson)
        .map(|when| Box::new(with_question(rule, when)));
    let required = evaluate(&rule.require, context);
    // A rule that asks only of questions that are not asked says nothing.
    if required.is_not_asked {
        return None;
    }
    Some(Part {
        required: with_question(rule, required),
        uncertain,
    })
}

/// Puts the call's own question to the desk before what the machine found.
fn with_question(rule: &OwnRule, mut result: ConditionResult) -> ConditionResult {
    if let Some(ask) = rule
        .ask
        .as_ref()
        .filter(|_| result.outcome == Outcome::NeedsPerson)
    {
        let ask = Message::plain("finding-judgement").with("ask", ask);
        result
            .parts
            .insert(0, std::mem::replace(&mut result.message, ask));
    }
    result
}

/// One finding for each piece. Where other pieces satisfy the rule, or may satisfy it, the finding of a piece that does not
/// says so.
fn pieces_together(
    rule: &OwnRule,
    template: &FindingTemplate<'_>,
    parts: Vec<Option<Part>>,
    into: &mut Vec<Finding>,
) {
    let quorum_result = quorum(rule.how_many, parts.iter().flatten());
    let pieces = saturating_u32(parts.iter().flatten().count());
    for (index, part) in parts.into_iter().enumerate() {
        let Some(part) = part else { continue };
        let is_met_alone = part.outcome() == Outcome::Met && part.uncertain.is_none();
        let result = match &quorum_result {
            Quorum::Open if !is_met_alone => {
                let mut result = part.result_while_open();
                result.outcome = Outcome::NeedsPerson;
                result.parts.insert(
                    0,
                    std::mem::replace(&mut result.message, Message::plain("finding-own-open")),
                );
                result
            }
            Quorum::TooFew { .. } => {
                let result = part.result();
                let too_few = quorum_result.too_few().unwrap_or(result.message);
                ConditionResult::new(Outcome::NotMet, result.datum, too_few)
            }
            Quorum::Enough { inside } if part.outcome() != Outcome::Met => {
                let met_by_others = Message::plain("finding-own-carried")
                    .with("inside", *inside)
                    .with("pieces", pieces);
                ConditionResult::new(Outcome::Met, part.result().datum, met_by_others)
            }
            Quorum::Open | Quorum::Enough { .. } | Quorum::EachAlone => part.result(),
        };
        into.push(template.of_piece_result(index, result));
    }
}

/// One finding for all people, which names those who decide it.
fn people_together(how_many: HowMany, parts: Vec<(&str, Part)>) -> Option<ConditionResult> {
    let worst = parts.iter().map(|(_, part)| part.outcome()).max()?;
    let quorum_result = quorum(how_many, parts.iter().map(|(_, part)| part));
    let outcome = quorum_result.or(worst);
    if let Some(too_few) = quorum_result.too_few() {
        let names: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
        let datum = (names.join(", "), Source::Declared);
        return Some(ConditionResult::new(outcome, Some(datum), too_few));
    }
    let mut names = String::new();
    let mut decisive_results = Vec::new();
    for (name, part) in parts {
        let result = match quorum_result {
            Quorum::Open => part.result_while_open(),
            Quorum::Enough { .. } | Quorum::EachAlone | Quorum::TooFew { .. } => part.result(),
        };
        if result.outcome != outcome {
            continue;
        }
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(name);
        if let Some((datum, _)) = &result.datum {
            names.push_str(" (");
            names.push_str(datum);
            names.push(')');
        }
        decisive_results.push(ConditionResult {
            datum: None,
            ..result
        });
    }
    let result = ConditionResult::all(decisive_results);
    Some(ConditionResult {
        outcome,
        datum: (!names.is_empty()).then_some((names, Source::Declared)),
        ..result
    })
}
