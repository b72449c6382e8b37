//! Advice on criteria and the scale.

use std::collections::BTreeSet;

use super::Advice;
use crate::{Advance, Call, Message, Mode};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    for criterion in call
        .criteria
        .iter()
        .filter(|criterion| criterion.weight == 0.0)
    {
        let place = format!("criterion.{}", criterion.id);
        into.push(Advice::new(place, Message::plain("advice-weight-zero")));
    }
    if marks_without_scale(call) {
        into.push(Advice::new(
            "criterion",
            Message::plain("advice-marks-without-scale"),
        ));
    }
    into.extend(points_off_step(call));
    into.extend(quorums(call));
    into.extend(thresholds_off_scale(call));
    into.extend(without_round(call));
    into.extend(weights(call).map(|message| Advice::new("criterion", message)));
    if let Some(scale) = &call.scale {
        let is_off_scale = |mark: f64| {
            mark < scale.min || mark > scale.max || is_off_step(mark - scale.min, scale.step)
        };
        let total_points = call.total_points();
        // Criteria with points are not marked on the scale.
        let anchors = scale.anchors.iter().filter(|_| total_points.is_none());
        for anchor in anchors.filter(|anchor| is_off_scale(anchor.mark)) {
            let message = Message::plain("advice-anchor-off-scale").with("mark", anchor.mark);
            into.push(Advice::new("scale", message));
        }
        if let Some(floor) = scale.floor.filter(|floor| is_out_of_reach(call, *floor)) {
            let message = Message::plain("advice-floor-off-scale").with("mark", floor);
            into.push(Advice::new("scale", message));
        }
    }
}

/// Whether judges are to mark criteria, and nothing says from what to what marks go.
fn marks_without_scale(call: &Call) -> bool {
    // A call that names no round has one, of marks.
    let marks = (1..=call.round_count()).any(|round| call.mode_of(round) == Mode::Marks);
    marks && !call.criteria.is_empty() && bounds(call).is_none()
}

/// The lowest and the highest result that an entry can have from marks; `None` where the call does not say.
fn bounds(call: &Call) -> Option<(f64, f64)> {
    let of_scale = || call.scale.as_ref().map(|scale| (scale.min, scale.max));
    let of_points = call.total_points().map(|points| (0.0, points));
    of_points.or_else(of_scale)
}

/// Whether no entry can have this result.
fn is_out_of_reach(call: &Call, result: f64) -> bool {
    bounds(call).is_some_and(|(lowest, highest)| result < lowest || result > highest)
}

/// Whether a distance is no whole number of steps.
fn is_off_step(distance: f64, step: f64) -> bool {
    let steps = distance / step;
    (steps - steps.round()).abs() > 1e-9
}

/// Criteria whose points no mark reaches.
fn points_off_step(call: &Call) -> impl Iterator<Item = Advice> {
    let step = call.scale.as_ref().map_or(1.0, |scale| scale.step);
    call.criteria.iter().filter_map(move |criterion| {
        let points = criterion.points.filter(|it| is_off_step(*it, step))?;
        let message = Message::plain("advice-points-off-step")
            .with("points", points)
            .with("step", step);
        Some(Advice::new(format!("criterion.{}", criterion.id), message))
    })
}

/// Rounds of marks from which no entry can advance, or which hold none back, since their threshold is beyond every result.
fn thresholds_off_scale(call: &Call) -> impl Iterator<Item = Advice> {
    let of_marks = call.rounds.iter().filter(|round| round.mode == Mode::Marks);
    of_marks.filter_map(move |round| {
        let threshold = round.advance.as_ref().and_then(Advance::threshold)?;
        let (lowest, highest) = bounds(call).filter(|_| is_out_of_reach(call, threshold))?;
        let message = Message::plain("advice-threshold-off-scale")
            .with("threshold", threshold)
            .with("lowest", lowest)
            .with("highest", highest);
        Some(Advice::new(format!("round.{}.advance", round.id), message))
    })
}

/// Rounds that can never close: more answers are asked for than judges read an entry, in all categories or in some.
fn quorums(call: &Call) -> impl Iterator<Item = Advice> {
    call.rounds.iter().flat_map(|round| {
        let of_all = (round.quorum, round.per_entry);
        let differing = round.by_category.iter().map(move |it| {
            let readers = it.per_entry.or(round.per_entry);
            (it.quorum.or(round.quorum), readers)
        });
        let mut advised = BTreeSet::new();
        [of_all]
            .into_iter()
            .chain(differing)
            .filter_map(|(quorum, readers)| quorum.zip(readers))
            .filter(move |(quorum, readers)| {
                quorum > readers && advised.insert((*quorum, *readers))
            })
            .map(move |(quorum, readers)| {
                let message = Message::plain("advice-quorum")
                    .with("quorum", quorum)
                    .with("readers", readers);
                Advice::new(format!("round.{}", round.id), message)
            })
    })
}

/// Categories whose entries nobody would judge, since every round is one of other categories.
fn without_round(call: &Call) -> impl Iterator<Item = Advice> {
    let without = call.categories.iter().filter(|category| {
        let mut rounds = call.rounds.iter();
        !call.rounds.is_empty() && !rounds.any(|round| round.includes(&category.id))
    });
    without.map(|category| {
        let place = format!("category.{}", category.id);
        Advice::new(place, Message::plain("advice-category-without-round"))
    })
}

/// Weights count relative to each other, so any sum works; one written in per cent or in shares of one that
/// misses its whole is probably a mistake.
fn weights(call: &Call) -> Option<Message> {
    let weights = || call.criteria.iter().map(|criterion| criterion.weight);
    let (largest, sum) = (weights().fold(0.0, f64::max), weights().sum::<f64>());
    let expected_sum = if largest > 10.0 {
        100.0
    } else if largest < 1.0 && largest > 0.0 {
        1.0
    } else {
        return None;
    };
    let misses = (sum - expected_sum).abs() > 0.011 * expected_sum;
    misses.then(|| {
        Message::plain("advice-weights-sum")
            .with("sum", sum)
            .with("whole", expected_sum)
    })
}
