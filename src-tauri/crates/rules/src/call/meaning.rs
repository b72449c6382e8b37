//! What makes a call impossible to check, however well it is written down.

use std::collections::HashSet;

use super::{Call, CallError, Category, Count, Deadline, EntrantRule, Limit};

/// Refuses a call that no entry could be held against.
pub(super) fn refuse(call: &Call) -> Result<(), CallError> {
    for deadline in deadlines(call) {
        deadline.closes()?;
    }
    if call.categories.is_empty() {
        return Err(CallError::NoCategory);
    }
    unique(
        "category",
        call.categories.iter().map(|category| &*category.id),
    )?;
    unique(
        "criterion",
        call.criteria.iter().map(|criterion| &*criterion.id),
    )?;
    unique("rule", call.rules.iter().map(|rule| &*rule.id))?;
    unique("cap", call.caps.iter().map(|cap| &*cap.id))?;
    unique("round", call.rounds.iter().map(|round| &*round.id))?;
    unique(
        "question",
        call.questions.iter().map(|question| &*question.id),
    )?;
    super::named::refuse(call)?;
    lists(call)?;
    let windows = call
        .categories
        .iter()
        .map(|category| category.window.as_ref());
    for window in windows.chain([call.window.as_ref()]).flatten() {
        if window.from > window.to {
            return Err(CallError::WindowReversed {
                from: window.from,
                to: window.to,
            });
        }
    }
    call.categories.iter().try_for_each(limits)?;
    judging(call)
}

/// Every deadline that a call states.
fn deadlines(call: &Call) -> impl Iterator<Item = &Deadline> {
    let extensions = call.extensions.iter().map(|extension| &extension.deadline);
    let categories = call
        .categories
        .iter()
        .filter_map(|category| category.deadline.as_ref());
    let fees = call.fees.iter().flat_map(|fees| &fees.tiers);
    [&call.deadline]
        .into_iter()
        .chain(extensions)
        .chain(categories)
        .chain(&call.supplements)
        .chain(fees.filter_map(|fee| fee.until.as_ref()))
}

fn unique<'a>(kind: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), CallError> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(CallError::DuplicateId {
                field: format!("{kind}.{id}"),
            });
        }
    }
    Ok(())
}

/// A rule that lists nothing can be met by nobody: a slip, for a rule that is not meant is left out.
fn lists(call: &Call) -> Result<(), CallError> {
    let nobody = |rule: &EntrantRule| {
        rule.citizen_of.is_empty() && rule.resident_of.is_empty() && rule.works_in.is_empty()
    };
    let empty = [
        (
            "place.countries",
            call.place
                .as_ref()
                .is_some_and(|rule| rule.countries.is_empty()),
        ),
        (
            "language.accepted",
            call.language
                .as_ref()
                .is_some_and(|rule| rule.accepted.is_empty()),
        ),
        (
            "entrant.citizen_of",
            call.entrant.as_ref().is_some_and(nobody),
        ),
        (
            "required.fields",
            call.required
                .as_ref()
                .is_some_and(|rule| rule.fields.is_empty()),
        ),
    ];
    match empty.into_iter().find(|(_, empty)| *empty) {
        Some((field, _)) => Err(CallError::EmptyList {
            field: field.to_owned(),
        }),
        None => Ok(()),
    }
}

fn limits(category: &Category) -> Result<(), CallError> {
    let within = |limit: Option<Limit>| {
        limit.is_none_or(|limit| {
            limit.at_most.is_none_or(|most| {
                limit.at_least.is_none_or(|least| least <= most)
                    && limit.more_than.is_none_or(|more| more < most)
            })
        })
    };
    let counts = |count: Option<Count>| {
        count.is_none_or(|count| {
            let apart = count.at_least.zip(count.at_most);
            apart.is_none_or(|(least, most)| least <= most) && count.at_most != Some(0)
        })
    };
    let elements = category.elements.as_ref().is_none_or(|elements| {
        let different: HashSet<_> = elements.of.iter().collect();
        usize::try_from(elements.at_least).is_ok_and(|least| least <= different.len())
    });
    let possible = [
        ("words", within(category.words)),
        ("runtime_seconds", within(category.runtime_seconds)),
        ("pieces", counts(category.pieces)),
        ("people", counts(category.people)),
        ("elements", elements),
    ];
    match possible.into_iter().find(|(_, possible)| !possible) {
        Some((limit, _)) => Err(CallError::LimitContradicts {
            field: format!("category.{}.{limit}", category.id),
        }),
        None => Ok(()),
    }
}

fn judging(call: &Call) -> Result<(), CallError> {
    for criterion in &call.criteria {
        if !criterion.weight.is_finite() || criterion.weight < 0.0 {
            return Err(CallError::WeightImpossible {
                criterion: criterion.id.clone(),
                weight: criterion.weight.to_string(),
            });
        }
    }
    match &call.scale {
        // Written so that a bound that is no number fails it.
        Some(scale)
            if !(scale.min < scale.max
                && scale.step > 0.0
                && scale.min.is_finite()
                && scale.max.is_finite()
                && scale.step.is_finite()) =>
        {
            Err(CallError::ScaleImpossible {
                min: scale.min.to_string(),
                max: scale.max.to_string(),
                step: scale.step.to_string(),
            })
        }
        Some(_) | None => Ok(()),
    }
}
