//! Advice on criteria and the scale.

use super::Advice;
use crate::{Call, Message};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    for criterion in call
        .criteria
        .iter()
        .filter(|criterion| criterion.weight == 0.0)
    {
        let place = format!("criterion.{}", criterion.id);
        into.push(Advice::new(place, Message::plain("advice-weight-zero")));
    }
    into.extend(quorums(call));
    into.extend(weights(call).map(|message| Advice::new("criterion", message)));
    if let Some(scale) = &call.scale {
        let is_off_scale = |mark: f64| {
            let steps = (mark - scale.min) / scale.step;
            mark < scale.min || mark > scale.max || (steps - steps.round()).abs() > 1e-9
        };
        for anchor in scale
            .anchors
            .iter()
            .filter(|anchor| is_off_scale(anchor.mark))
        {
            let message = Message::plain("advice-anchor-off-scale").with("mark", anchor.mark);
            into.push(Advice::new("scale", message));
        }
        if let Some(floor) = scale
            .floor
            .filter(|floor| *floor < scale.min || *floor > scale.max)
        {
            let message = Message::plain("advice-floor-off-scale").with("mark", floor);
            into.push(Advice::new("scale", message));
        }
    }
}

/// Rounds that can never close: more answers are asked for than judges read an entry.
fn quorums(call: &Call) -> impl Iterator<Item = Advice> {
    call.rounds.iter().filter_map(|round| {
        let (quorum, readers) = round.quorum.zip(round.per_entry)?;
        (quorum > readers).then(|| {
            let message = Message::plain("advice-quorum")
                .with("quorum", quorum)
                .with("readers", readers);
            Advice::new(format!("round.{}", round.id), message)
        })
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
