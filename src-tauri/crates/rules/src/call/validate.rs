//! What makes a call impossible to check, however well it is written down.

use super::{Call, CallError, Deadline, EntrantRule, sense};

/// Refuses a call that no entry could be checked against.
pub(super) fn refuse(call: &Call) -> Result<(), CallError> {
    for deadline in deadlines(call) {
        deadline.closes()?;
    }
    if call.categories.is_empty() {
        return Err(CallError::NoCategory);
    }
    sense::refuse("", &call.tree())?;
    super::named::refuse(call)?;
    entrants(call)?;
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

/// A rule on entrants that lists nobody can be met by nobody: a slip, for a rule that is not meant is left out.
fn entrants(call: &Call) -> Result<(), CallError> {
    let nobody = |rule: &EntrantRule| {
        rule.citizen_of.is_empty() && rule.resident_of.is_empty() && rule.works_in.is_empty()
    };
    let own = call.categories.iter().map(|category| {
        let field = format!("category.{}.entrant.citizen_of", category.id);
        (field, category.entrant.as_ref())
    });
    let general = ("entrant.citizen_of".to_owned(), call.entrant.as_ref());
    match own
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
