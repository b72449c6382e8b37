//! The rules that a call built of conditions.

use super::condition::hold;
use super::ground::Ground;
use super::held::Held;
use super::stated::{Stated, number};
use super::whole::Whole;
use crate::{Finding, HowMany, Message, Outcome, OwnRule, Rule, Source, Subject};

/// Holds an entry against one rule. Where the rule has a condition that is not met, it says nothing; where that is
/// unknown, an entry that would break the rule needs a person.
pub(super) fn check(rule: &OwnRule, ground: &Ground<'_>, into: &mut Vec<Finding>) {
    if !rule.holds_for(&ground.entry.category) {
        return;
    }
    let stated = Stated::new(Rule::Own, &rule.text, rule.blocks).named(&rule.id);
    match rule.of {
        Subject::Entry => into.extend(one(rule, ground).map(|held| stated.held(held))),
        Subject::Piece => {
            let pieces = 0..ground.entry.pieces.len();
            let each: Vec<Option<Held>> = pieces
                .map(|index| one(rule, &ground.of_piece(index)))
                .collect();
            pieces_together(rule, &stated, each, into);
        }
        Subject::Person => {
            let people = ground.entry.people.iter().enumerate();
            let each = people.filter_map(|(index, person)| {
                let held = one(rule, &ground.of_person(index))?;
                Some((person.public_name.as_str(), held))
            });
            into.extend(
                people_together(rule.how_many, each.collect()).map(|held| stated.held(held)),
            );
        }
    }
}

/// The rule on one ground; none where it does not apply there.
fn one(rule: &OwnRule, ground: &Ground<'_>) -> Option<Held> {
    let when = rule.when.as_ref().map(|when| hold(when, ground));
    let applies = when.as_ref().map_or(Outcome::Met, |when| when.outcome);
    if applies == Outcome::NotMet {
        return None;
    }
    let mut held = hold(&rule.require, ground);
    if applies == Outcome::NeedsPerson
        && held.outcome != Outcome::Met
        && let Some(when) = when
    {
        // Whether it applies comes first: that is what must be found out.
        held = Held {
            outcome: Outcome::NeedsPerson,
            datum: when.datum,
            message: when.message,
            parts: when.parts,
        };
    }
    Some(asking(rule, held))
}

/// Puts the call's own question to the desk before what the machine found.
fn asking(rule: &OwnRule, mut held: Held) -> Held {
    if let Some(ask) = rule
        .ask
        .as_ref()
        .filter(|_| held.outcome == Outcome::NeedsPerson)
    {
        let ask = Message::plain("finding-judgement").with("ask", ask);
        held.parts
            .insert(0, std::mem::replace(&mut held.message, ask));
    }
    held
}

fn pieces_together(
    rule: &OwnRule,
    stated: &Stated<'_>,
    each: Vec<Option<Held>>,
    into: &mut Vec<Finding>,
) {
    let outcomes: Vec<Outcome> = each.iter().flatten().map(|held| held.outcome).collect();
    let whole = Whole::of(rule.how_many, &outcomes);
    for (index, held) in each.into_iter().enumerate() {
        let Some(mut held) = held else { continue };
        match (held.outcome, &whole) {
            (Outcome::Met, _) | (_, Whole::EachAlone) => {}
            (_, Whole::Enough { inside }) => {
                let carried = Message::plain("finding-own-carried")
                    .with("inside", *inside)
                    .with("pieces", number(outcomes.len()));
                held = Held::new(Outcome::Met, held.datum, carried);
            }
            (_, Whole::Open) => {
                held.outcome = Outcome::NeedsPerson;
                held.parts.insert(
                    0,
                    std::mem::replace(&mut held.message, Message::plain("finding-own-open")),
                );
            }
        }
        into.push(stated.held_in(index, held));
    }
}

/// Everyone as one finding, which names those who made it so.
fn people_together(how_many: HowMany, each: Vec<(&str, Held)>) -> Option<Held> {
    let outcomes: Vec<Outcome> = each.iter().map(|(_, held)| held.outcome).collect();
    let outcome = Whole::outcome(how_many, &outcomes)?;
    let mut names = String::new();
    let mut decisive = Vec::new();
    for (name, held) in each {
        if held.outcome != outcome {
            continue;
        }
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(name);
        if let Some((datum, _)) = &held.datum {
            names.push_str(" (");
            names.push_str(datum);
            names.push(')');
        }
        decisive.push(Held {
            datum: None,
            ..held
        });
    }
    let together = Held::all(decisive);
    Some(Held {
        outcome,
        datum: (!names.is_empty()).then_some((names, Source::Declared)),
        ..together
    })
}
