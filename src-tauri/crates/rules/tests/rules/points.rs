//! Points that are added up in place of a weighted mean.

use rules::{Advice, Call, Param, advise};

use crate::given::{SMALL, small};

/// A criterion with these further lines.
fn criterion(id: &str, more: &str) -> String {
    format!("[[criterion]]\nid = \"{id}\"\nname = \"C\"\ntext = \"C.\"\n{more}")
}

#[test]
fn points_of_all_criteria_make_the_whole() {
    let both = criterion("a", "points = 40\n") + &criterion("b", "points = 60.5\n");
    let call = small(&both);
    assert_eq!(call.total_points(), Some(100.5));
    assert_eq!(Call::from_toml(&call.to_toml()), Ok(call.clone()));
    assert_eq!(small(&criterion("a", "weight = 3\n")).total_points(), None);
    assert_eq!(small("").total_points(), None);
}

#[test]
fn points_stand_with_every_criterion_and_without_weights() {
    let table = [
        ("points = 40\n", "", "call-points-missing"),
        ("points = 40\n", "points = 0\n", "call-points-impossible"),
        ("points = -1\n", "points = 1\n", "call-points-impossible"),
        ("points = nan\n", "points = 1\n", "call-points-impossible"),
        (
            "points = 1000001\n",
            "points = 1\n",
            "call-points-impossible",
        ),
        (
            "points = 40\nweight = 2\n",
            "points = 60\n",
            "call-points-weighted",
        ),
    ];
    for (first, second, code) in table {
        let text = format!("{SMALL}{}{}", criterion("a", first), criterion("b", second));
        let refused = Call::from_toml(&text).unwrap_err();
        assert_eq!(refused.code(), code, "{first}{second}");
    }
}

#[test]
fn the_floor_is_a_sum_of_points_and_anchors_are_not_compared() {
    let both = criterion("a", "points = 40\n") + &criterion("b", "points = 60\n");
    let advice = |floor: u32| {
        let scale = format!(
            "[scale]\nmin = 0\nmax = 10\nstep = 1\nfloor = {floor}\n[[scale.anchor]]\nmark = 35\ntext = \"Good.\"\n"
        );
        let advice = advise(&small(&format!("{both}{scale}")));
        advice
            .iter()
            .map(|it| it.message.code.to_string())
            .collect::<Vec<_>>()
    };
    assert!(!advice(70).contains(&"advice-floor-off-scale".to_owned()));
    assert!(advice(101).contains(&"advice-floor-off-scale".to_owned()));
    assert!(!advice(70).contains(&"advice-anchor-off-scale".to_owned()));
}

/// The place and the code of a piece of advice, and one number that it names.
type Placed = (String, String, Option<Param>);

const NONE: [Placed; 0] = [];

fn placed(advice: &[Advice], number: &str) -> Vec<Placed> {
    let placed = advice.iter().map(|it| {
        let number = it.message.params.get(number).cloned();
        (it.place.clone(), it.message.code.to_string(), number)
    });
    placed.collect()
}

#[test]
fn points_are_a_whole_number_of_steps() {
    let advice = |points: &str, scale: &str| {
        let call = small(&(criterion("a", &format!("points = {points}\n")) + scale));
        placed(&advise(&call), "step")
    };
    let step = |step: f64| format!("[scale]\nmin = 0\nmax = 10\nstep = {step}\n");
    let off = |step: f64| {
        let code = "advice-points-off-step".to_owned();
        vec![("criterion.a".to_owned(), code, Some(Param::from(step)))]
    };
    assert_eq!(advice("7.5", ""), off(1.0));
    assert_eq!(advice("7", ""), NONE);
    assert_eq!(advice("7.5", &step(0.5)), NONE);
    assert_eq!(advice("0.3", &step(0.1)), NONE);
    assert_eq!(advice("7", &step(2.0)), off(2.0));
}

#[test]
fn a_threshold_is_compared_with_the_marks_there_are() {
    let points = criterion("a", "points = 40\n") + &criterion("b", "points = 60\n");
    let marks = criterion("a", "") + "[scale]\nmin = 1\nmax = 10\nstep = 1\n";
    let advice = |criteria: &str, round: &str| {
        let round = format!("[[round]]\nid = \"first\"\nname = \"First\"\n{round}\n");
        placed(&advise(&small(&format!("{criteria}{round}"))), "threshold")
    };
    let off = |threshold: f64| {
        let (place, code) = ("round.first.advance", "advice-threshold-off-scale");
        vec![(
            place.to_owned(),
            code.to_owned(),
            Some(Param::from(threshold)),
        )]
    };
    let table = [
        (&points, "{ threshold = 100 }", None),
        (&points, "{ threshold = 101 }", Some(101.0)),
        (&marks, "{ threshold = 10 }", None),
        (&marks, "{ threshold = 75 }", Some(75.0)),
        (&marks, "{ threshold = 0.5 }", Some(0.5)),
        (
            &marks,
            "{ best = { number = 3, threshold = 11 } }",
            Some(11.0),
        ),
        (
            &marks,
            "{ in_proportion = { number = 3, by = \"language\", threshold = 12 } }",
            Some(12.0),
        ),
        (
            &marks,
            "{ in_each_group = { number = 3, by = \"language\", threshold = 13 } }",
            Some(13.0),
        ),
        (&marks, "{ number = 75 }", None),
    ];
    for (criteria, advance, expected) in table {
        let found = advice(criteria, &format!("advance = {advance}"));
        assert_eq!(found, expected.map(off).unwrap_or_default(), "{advance}");
    }
    // Votes are no marks.
    let votes = "mode = \"yes_maybe_no\"\nadvance = { threshold = 0.5 }";
    assert_eq!(advice(&marks, votes), NONE);
}
