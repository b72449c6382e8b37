//! Checks that a call which could be read can be checked against entries.

use super::{Call, CallError, Deadline, EntrantRule, validate_tables};

/// Fails for a call that no entry could be checked against.
pub(super) fn validate(call: &Call) -> Result<(), CallError> {
    for deadline in deadlines(call) {
        deadline.closes()?;
    }
    if call.categories.is_empty() {
        return Err(CallError::NoCategory);
    }
    validate_tables::validate_table("", &call.tree())?;
    super::validate_references::validate_references(call)?;
    entrants(call)?;
    judging(call)
}

/// Every deadline that a call states.
pub(super) fn deadlines(call: &Call) -> impl Iterator<Item = &Deadline> {
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

/// Fails for a rule on entrants that lists no country: nobody could meet it, so it is a mistake.
fn entrants(call: &Call) -> Result<(), CallError> {
    let nobody = |rule: &EntrantRule| {
        rule.citizen_of.is_empty() && rule.resident_of.is_empty() && rule.works_in.is_empty()
    };
    let category_deadlines = call.categories.iter().map(|category| {
        let field = format!("category.{}.entrant.citizen_of", category.id);
        (field, category.entrant.as_ref())
    });
    let general = ("entrant.citizen_of".to_owned(), call.entrant.as_ref());
    match category_deadlines
        .chain([general])
        .find(|(_, rule)| rule.is_some_and(nobody))
    {
        Some((field, _)) => Err(CallError::EmptyList { field }),
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
        // Written so that a bound that is NaN is refused.
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
