//! The rules that a call built of conditions.

use super::condition::hold;
use super::condition_result::ConditionResult;
use super::eval_context::EvalContext;
use super::quorum::Quorum;
use super::stated::{Stated, number};
use crate::{Finding, HowMany, Message, Outcome, OwnRule, Rule, Source, Subject};

/// Holds an entry against one rule. Where the rule has a condition that is not met, it says nothing; where that is
/// unknown, an entry that would break the rule needs a person.
pub(super) fn check(rule: &OwnRule, context: &EvalContext<'_>, into: &mut Vec<Finding>) {
    if !rule.holds_for(&context.entry.category) {
        return;
    }
    let stated = Stated::new(Rule::Own, &rule.text, rule.blocks).named(&rule.id);
    match rule.of {
        Subject::Entry => into.extend(one(rule, context).map(|result| stated.result(result))),
        Subject::Piece => {
            let pieces = 0..context.entry.pieces.len();
            let each: Vec<Option<ConditionResult>> = pieces
                .map(|index| one(rule, &context.of_piece(index)))
                .collect();
            pieces_together(rule, &stated, each, into);
        }
        Subject::Person => {
            let people = context.entry.people.iter().enumerate();
            let each = people.filter_map(|(index, person)| {
                let result = one(rule, &context.of_person(index))?;
                Some((person.public_name.as_str(), result))
            });
            into.extend(
                people_together(rule.how_many, each.collect()).map(|result| stated.result(result)),
            );
        }
    }
}

/// The rule on one ground; none where it does not apply there.
fn one(rule: &OwnRule, context: &EvalContext<'_>) -> Option<ConditionResult> {
    let when = rule.when.as_ref().map(|when| hold(when, context));
    let applies = when.as_ref().map_or(Outcome::Met, |when| when.outcome);
    if applies == Outcome::NotMet {
        return None;
    }
    let mut result = hold(&rule.require, context);
    if applies == Outcome::NeedsPerson
        && result.outcome != Outcome::Met
        && let Some(when) = when
    {
        // Whether it applies comes first: that is what must be found out.
        result = ConditionResult {
            outcome: Outcome::NeedsPerson,
            datum: when.datum,
            message: when.message,
            parts: when.parts,
        };
    }
    Some(asking(rule, result))
}

/// Puts the call's own question to the desk before what the machine found.
fn asking(rule: &OwnRule, mut result: ConditionResult) -> ConditionResult {
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

fn pieces_together(
    rule: &OwnRule,
    stated: &Stated<'_>,
    each: Vec<Option<ConditionResult>>,
    into: &mut Vec<Finding>,
) {
    let outcomes: Vec<Outcome> = each.iter().flatten().map(|result| result.outcome).collect();
    let whole = Quorum::of(rule.how_many, &outcomes);
    for (index, result) in each.into_iter().enumerate() {
        let Some(mut result) = result else { continue };
        match (result.outcome, &whole) {
            (Outcome::Met, _) | (_, Quorum::EachAlone) => {}
            (_, Quorum::Enough { inside }) => {
                let carried = Message::plain("finding-own-carried")
                    .with("inside", *inside)
                    .with("pieces", number(outcomes.len()));
                result = ConditionResult::new(Outcome::Met, result.datum, carried);
            }
            (_, Quorum::Open) => {
                result.outcome = Outcome::NeedsPerson;
                result.parts.insert(
                    0,
                    std::mem::replace(&mut result.message, Message::plain("finding-own-open")),
                );
            }
        }
        into.push(stated.held_in(index, result));
    }
}

/// Everyone as one finding, which names those who made it so.
fn people_together(
    how_many: HowMany,
    each: Vec<(&str, ConditionResult)>,
) -> Option<ConditionResult> {
    let outcomes: Vec<Outcome> = each.iter().map(|(_, result)| result.outcome).collect();
    let outcome = Quorum::outcome(how_many, &outcomes)?;
    let mut names = String::new();
    let mut decisive = Vec::new();
    for (name, result) in each {
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
        decisive.push(ConditionResult {
            datum: None,
            ..result
        });
    }
    let together = ConditionResult::all(decisive);
    Some(ConditionResult {
        outcome,
        datum: (!names.is_empty()).then_some((names, Source::Declared)),
        ..together
    })
}
