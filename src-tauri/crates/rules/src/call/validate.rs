//! Checks that a call which could be read can be checked against entries.

use super::{
    Call, CallError, Deadline, EntrantRule, PointsError, validate_numbers, validate_tables,
};

/// Fails for a call that no entry could be checked against.
pub(super) fn validate(call: &Call) -> Result<(), CallError> {
    for deadline in deadlines(call) {
        deadline.closes()?;
        deadline.closes_for_certain()?;
        if deadline
            .doubtful_until
            .is_some_and(|until| until <= deadline.local)
        {
            return Err(CallError::DoubtReversed {
                local: deadline.local,
            });
        }
    }
    if let Some(opening) = &call.opens {
        opening.opens()?;
    }
    if call.categories.is_empty() {
        return Err(CallError::NoCategory);
    }
    validate_tables::validate_table("", &call.tree())?;
    super::validate_references::validate_references(call)?;
    validate_numbers::percents_of_call(call)?;
    validate_entrant_rules(call)?;
    validate_required(call)?;
    validate_judging(call)
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
fn validate_entrant_rules(call: &Call) -> Result<(), CallError> {
    let of_categories = call.categories.iter().map(|category| {
        let field = format!("category.{}.entrant", category.id);
        (field, category.entrant.as_ref())
    });
    let of_all = ("entrant".to_owned(), call.entrant.as_ref());
    let nobody = |(_, rule): &(String, Option<&EntrantRule>)| {
        rule.is_some_and(|rule| {
            rule.ways()
                .iter()
                .all(|(_, countries)| countries.is_empty())
        })
    };
    match of_categories.chain([of_all]).find(nobody) {
        Some((field, _)) => Err(CallError::NobodyMayEnter { field }),
        None => Ok(()),
    }
}

/// Fails for words on a field that is not required, or that has words twice.
fn validate_required(call: &Call) -> Result<(), CallError> {
    let of_categories = call.categories.iter().map(|category| {
        let place = format!("category.{}.required", category.id);
        (place, category.required.as_ref())
    });
    for (place, required) in of_categories.chain([("required".to_owned(), call.required.as_ref())])
    {
        let Some(required) = required else { continue };
        for (number, own) in (1..).zip(&required.by_field) {
            let field = format!("{place}.by_field.{number}");
            if !required.fields.contains(&own.field) {
                return Err(CallError::FieldNotRequired {
                    field,
                    name: own.field.name(),
                });
            }
            let before = required.by_field.iter().take(number - 1);
            if before.into_iter().any(|other| other.field == own.field) {
                return Err(CallError::WordsTwice { field });
            }
        }
    }
    Ok(())
}

/// The most points of a criterion: no mark is larger.
const MOST_POINTS: f64 = 1_000_000.0;

/// Fails for points that some criteria have and others not, that are none, or that stand beside a weight.
fn validate_points(call: &Call) -> Result<(), PointsError> {
    if call.criteria.iter().all(|it| it.points.is_none()) {
        return Ok(());
    }
    for criterion in &call.criteria {
        let id = criterion.id.clone();
        match criterion.points {
            None => return Err(PointsError::Missing { criterion: id }),
            // Written so that points that are NaN are refused.
            Some(points) if !(points > 0.0 && points <= MOST_POINTS) => {
                let points = points.to_string();
                return Err(PointsError::Impossible {
                    criterion: id,
                    points,
                });
            }
            Some(_) if (criterion.weight - 1.0).abs() > f64::EPSILON => {
                return Err(PointsError::Weighted { criterion: id });
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Fails for points, a weight or a scale that no mark could be computed with.
fn validate_judging(call: &Call) -> Result<(), CallError> {
    validate_points(call)?;
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
