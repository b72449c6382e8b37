//! Which crate may depend on which.

use std::collections::BTreeSet;

use crate::{crates::CRATES, graph, hold};

/// The crates in `named` that `package` may not use.
fn against_the_plan(
    package: &str,
    named: &BTreeSet<String>,
    members: &BTreeSet<String>,
    may_use: &[&str],
) -> Vec<String> {
    let wrong = named
        .intersection(members)
        .filter(|it| !may_use.contains(&it.as_str()));
    wrong
        .map(|it| format!("{package} depends on {it}: no arrow leads there"))
        .collect()
}

#[test]
fn arrows_only_point_down() {
    let members = graph::members();
    for planned in CRATES {
        let (code, all) = (
            graph::used_by(planned.package),
            graph::named_by(planned.package),
        );
        hold(&against_the_plan(
            planned.package,
            &code,
            &members,
            planned.may_use,
        ));
        let with_tests = [planned.may_use, planned.tests_may_use].concat();
        hold(&against_the_plan(
            planned.package,
            &all,
            &members,
            &with_tests,
        ));
    }
}

#[test]
fn every_crate_is_in_the_plan() {
    let planned: BTreeSet<String> = CRATES
        .iter()
        .map(|planned| planned.package.to_owned())
        .collect();
    assert_eq!(graph::members(), planned);
}

#[test]
fn the_plan_itself_has_no_arrow_up_or_round() {
    for (place, planned) in CRATES.iter().enumerate() {
        for used in planned.may_use {
            assert!(
                CRATES[..place].iter().any(|it| it.package == *used),
                "{}",
                planned.package
            );
        }
    }
}

#[test]
fn an_arrow_up_is_found() {
    let names = |all: &[&str]| all.iter().map(|&it| it.to_owned()).collect();
    let members = names(&["rules", "store", "workspaces"]);
    let found = against_the_plan("store", &names(&["rules", "serde"]), &members, &[]);
    assert_eq!(found, ["store depends on rules: no arrow leads there"]);
}
