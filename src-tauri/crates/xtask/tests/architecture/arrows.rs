use std::collections::BTreeSet;

use crate::{graph, hold, rooms::ROOMS};

/// The rooms in `named` that `package` may not use.
fn against_the_plan(
    package: &str,
    named: &BTreeSet<String>,
    house: &BTreeSet<String>,
    may_use: &[&str],
) -> Vec<String> {
    let wrong = named
        .intersection(house)
        .filter(|it| !may_use.contains(&it.as_str()));
    wrong
        .map(|it| format!("{package} depends on {it}: no arrow leads there"))
        .collect()
}

#[test]
fn arrows_only_point_down() {
    let house = graph::members();
    for room in ROOMS {
        let (code, all) = (graph::used_by(room.package), graph::named_by(room.package));
        hold(&against_the_plan(room.package, &code, &house, room.may_use));
        let with_tests = [room.may_use, room.tests_may_use].concat();
        hold(&against_the_plan(room.package, &all, &house, &with_tests));
    }
}

#[test]
fn every_crate_is_a_room_of_the_plan() {
    let planned: BTreeSet<String> = ROOMS.iter().map(|room| room.package.to_owned()).collect();
    assert_eq!(graph::members(), planned);
}

#[test]
fn the_plan_itself_has_no_arrow_up_or_round() {
    for (place, room) in ROOMS.iter().enumerate() {
        for used in room.may_use {
            assert!(
                ROOMS[..place].iter().any(|it| it.package == *used),
                "{}",
                room.package
            );
        }
    }
}

#[test]
fn an_arrow_up_is_found() {
    let names = |all: &[&str]| all.iter().map(|&it| it.to_owned()).collect();
    let house = names(&["rules", "store", "workspaces"]);
    let found = against_the_plan("store", &names(&["rules", "serde"]), &house, &[]);
    assert_eq!(found, ["store depends on rules: no arrow leads there"]);
}
