//! Checks that counts of judges and entries are above zero, and that shares in per cent are possible.

use super::{Advance, Call, CallError, Compared, Round};

/// Fails for a tax or a distance between juries that is not from 0 to 100 per cent.
pub(super) fn percents_of_call(call: &Call) -> Result<(), CallError> {
    let tax = call.fees.as_ref().and_then(|fees| fees.tax_percent);
    let between_juries = call.panels.as_ref().and_then(|it| it.cross_check_percent);
    for (field, percent) in [
        ("fees.tax_percent", tax),
        ("panels.cross_check_percent", between_juries),
    ] {
        if let Some(percent) = percent.filter(|percent| !(0.0..=100.0).contains(percent)) {
            return Err(impossible(field.to_owned(), percent, "whole"));
        }
    }
    Ok(())
}

/// Fails for a round at `place` whose judges or advancing entries are zero, or a share of them that none can be.
pub(super) fn of_round(place: &str, round: &Round) -> Result<(), CallError> {
    judges_above_zero(place, round.per_entry, round.quorum)?;
    let Some(advance) = &round.advance else {
        return Ok(());
    };
    if let Some((key, 0)) = number(advance) {
        let field = format!("{place}.advance.{key}");
        return Err(CallError::CountZero { field });
    }
    shares(place, advance)
}

/// Fails for a number of readers or of answers that is zero: an entry would be judged by nobody.
pub(super) fn judges_above_zero(
    place: &str,
    per_entry: Option<u32>,
    quorum: Option<u32>,
) -> Result<(), CallError> {
    for (key, number) in [("per_entry", per_entry), ("quorum", quorum)] {
        if number == Some(0) {
            let field = format!("{place}.{key}");
            return Err(CallError::CountZero { field });
        }
    }
    Ok(())
}

/// Fails for a share that no two numbers can have: one below zero, or none at all.
pub(super) fn of_compared(place: &str, compared: &Compared) -> Result<(), CallError> {
    let shares = [
        compared.at_least_percent,
        compared.at_most_percent,
        compared.more_than_percent,
        compared.less_than_percent,
    ];
    let wrong = |percent: &f64| !(percent.is_finite() && *percent >= 0.0);
    match shares.into_iter().flatten().find(wrong) {
        Some(percent) => Err(impossible(place.to_owned(), percent, "from_zero")),
        None => Ok(()),
    }
}

/// The number of entries that advance, with its path; none where no number of them is given.
fn number(advance: &Advance) -> Option<(&'static str, u32)> {
    match advance {
        Advance::Number(number) => Some(("number", *number)),
        Advance::Best(best) => Some(("best.number", best.number)),
        Advance::InProportion(shared) => Some(("in_proportion.number", shared.number)),
        Advance::InEachGroup(each) => Some(("in_each_group.number", each.number)),
        Advance::Threshold(_) | Advance::Percent(_) | Advance::ByHand => None,
    }
}

/// Fails for a share of the entries that is none or more than all, and for more places of each group than of all together.
fn shares(place: &str, advance: &Advance) -> Result<(), CallError> {
    let field = |key: &str| format!("{place}.advance.{key}");
    match advance {
        // Written so that a share that is NaN is refused.
        Advance::Percent(percent) if !(*percent > 0.0 && *percent <= 100.0) => {
            Err(impossible(field("percent"), *percent, "above_zero"))
        }
        Advance::InProportion(shared) => match shared.at_least_each {
            Some(0) => Err(CallError::CountZero {
                field: field("in_proportion.at_least_each"),
            }),
            Some(each) if each > shared.number => Err(CallError::LimitContradicts {
                field: field("in_proportion"),
            }),
            Some(_) | None => Ok(()),
        },
        Advance::Percent(_)
        | Advance::Number(_)
        | Advance::Threshold(_)
        | Advance::Best(_)
        | Advance::InEachGroup(_)
        | Advance::ByHand => Ok(()),
    }
}

/// The error of a share that cannot be. `range` is the key of the variant of the message that says what it may be.
fn impossible(field: String, percent: f64, range: &'static str) -> CallError {
    CallError::PercentImpossible {
        field,
        percent: percent.to_string(),
        range,
    }
}
