//! `awards assign`: entries assigned to judges.

use std::process::ExitCode;

use catalogue::Value;
use tabular::{AssignTables, Assigned, Fairness, ShortfallByName};
use workspaces::{Failure, TableCell};

use crate::input::table_failure;
use crate::options::Assign;
use crate::output::{Output, count};

pub(crate) fn run(assign: &Assign, output: &Output) -> Result<ExitCode, Failure> {
    let tables = AssignTables {
        entries: assign.entries.clone(),
        judges: assign.judges.clone(),
        conflicts: assign.conflicts.clone(),
        affinity: assign.affinity.clone(),
        kept: assign.kept.clone(),
        current: assign.current.clone(),
        per_entry: assign.per_entry,
        per_category: assign.per_category.clone(),
        min_load: assign.min_load,
        max_load: assign.max_load,
        load_cost: assign.load_cost,
        fair_first: assign.fair_first,
        seed: assign.seed,
    };
    let assigned = tabular::assign(&tables).map_err(|error| table_failure(&error))?;
    if output.json() {
        Output::document(&assigned);
    } else {
        let pairs = assigned.assignments.iter();
        let cells =
            pairs.map(|pair| [&pair.entry, &pair.judge].map(|name| TableCell::Text(name.clone())));
        output.table(&["entry", "judge"], cells.map(Vec::from));
        if let Some(fairness) = assigned.fairness {
            Output::note(&fairness_line(fairness, &assigned, output));
        } else if assign.fair_first {
            let has_effect = assign.affinity.is_some() && assign.current.is_none();
            let code = if has_effect {
                "assign-fair-same"
            } else {
                "assign-fair-unused"
            };
            Output::note(&output.text(code, &[]));
        }
        print_problems(&assigned, output);
    }
    Ok(if assigned.assignments.is_empty() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// What was done for the worst-served entry, and what share of the cost it took.
fn fairness_line(fairness: Fairness, assigned: &Assigned, output: &Output) -> String {
    let least_cost = assigned.cost - fairness.more_cost;
    let percent = 100.0 * fairness.more_cost / least_cost.abs();
    let number = Value::Number;
    let mut line = output.text(
        "assign-fair",
        &[
            ("before", number(fairness.before)),
            ("after", number(fairness.after)),
            ("more", number(fairness.more_cost)),
            (
                "percent",
                if percent.is_finite() {
                    number(percent)
                } else {
                    Value::Text("none".to_owned())
                },
            ),
        ],
    );
    if !fairness.proven {
        line.push(' ');
        line.push_str(&output.text("assign-fair-unproven", &[]));
    }
    line
}

/// What is wrong with an assignment, beside the table, so that a script that reads the table reads nothing else.
fn print_problems(assigned: &Assigned, output: &Output) {
    for shortfall in &assigned.shortfalls {
        Output::note(&why(shortfall, output));
    }
    for (code, name, all) in [
        ("assign-no-category", "judges", &assigned.without_category),
        (
            "assign-unused-categories",
            "categories",
            &assigned.unused_categories,
        ),
    ] {
        if !all.is_empty() {
            Output::note(&output.text(code, &[(name, Value::Text(all.join(", ")))]));
        }
    }
    if assigned.assignments.is_empty() {
        Output::note(&output.text("assign-nothing", &[]));
    }
    for judge in &assigned.idle {
        Output::note(&output.text("assign-idle", &[("judge", Value::Text(judge.clone()))]));
    }
    if assigned.groups > 1 {
        Output::note(&output.text("assign-groups", &[("groups", count(assigned.groups))]));
    }
}

fn why(shortfall: &ShortfallByName, output: &Output) -> String {
    let names = |names: &[String]| Value::Text(names.join(", "));
    let mut sentences = vec![output.text(
        "assign-short",
        &[
            ("entry", Value::Text(shortfall.entry.clone())),
            ("wanted", count(shortfall.wanted)),
            ("got", count(shortfall.got)),
        ],
    )];
    if let (Some(panel), Some(category)) = (shortfall.panel, &shortfall.category)
        && panel < shortfall.wanted
    {
        let category = ("category", Value::Text(category.clone()));
        sentences.push(output.text("assign-short-panel", &[("judges", count(panel)), category]));
    }
    for (code, judges) in [
        ("assign-short-conflicts", &shortfall.conflicts),
        ("assign-short-language", &shortfall.other_language),
        ("assign-short-full", &shortfall.at_capacity),
    ] {
        if !judges.is_empty() {
            sentences.push(output.text(code, &[("judges", names(judges))]));
        }
    }
    if shortfall.exchange_candidates.len() > shortfall.at_capacity.len() {
        sentences.push(output.text(
            "assign-short-exchange",
            &[("judges", names(&shortfall.exchange_candidates))],
        ));
    }
    sentences.join(" ")
}
