//! `awards assign`: entries assigned to judges.

use std::process::ExitCode;

use catalogue::Value;
use tabular::{AssignTables, Assigned, Short};
use workspaces::Failure;

use crate::options::Assign;
use crate::say::{Say, count};

pub(crate) fn run(assign: &Assign, say: &Say) -> Result<ExitCode, Failure> {
    let tables = AssignTables {
        entries: assign.entries.clone(),
        judges: assign.judges.clone(),
        conflicts: assign.conflicts.clone(),
        affinity: assign.affinity.clone(),
        kept: assign.kept.clone(),
        current: assign.current.clone(),
        per_entry: assign.per_entry,
        min_load: assign.min_load,
        max_load: assign.max_load,
        load_cost: assign.load_cost,
        seed: assign.seed,
    };
    let assigned =
        tabular::assign(&tables).map_err(|error| Failure::new(error.code(), error.params()))?;
    if say.json() {
        Say::document(&assigned);
    } else {
        let pairs = assigned.assignments.iter();
        Say::table(
            &["entry", "judge"],
            pairs.map(|pair| vec![pair.entry.clone(), pair.judge.clone()]),
        );
        tell(&assigned, say);
    }
    Ok(ExitCode::SUCCESS)
}

/// What is wrong with an assignment, beside the table, so that a script that reads the table reads nothing else.
fn tell(assigned: &Assigned, say: &Say) {
    for short in &assigned.short {
        Say::aside(&why(short, say));
    }
    for judge in &assigned.idle {
        Say::aside(&say.words("assign-idle", &[("judge", Value::Text(judge.clone()))]));
    }
    if assigned.groups > 1 {
        Say::aside(&say.words("assign-groups", &[("groups", count(assigned.groups))]));
    }
}

fn why(short: &Short, say: &Say) -> String {
    let names = |names: &[String]| Value::Text(names.join(", "));
    let mut sentences = vec![say.words(
        "assign-short",
        &[
            ("entry", Value::Text(short.entry.clone())),
            ("wanted", count(short.wanted)),
            ("got", count(short.got)),
        ],
    )];
    for (code, judges) in [
        ("assign-short-conflicts", &short.conflicts),
        ("assign-short-language", &short.other_language),
        ("assign-short-full", &short.full),
    ] {
        if !judges.is_empty() {
            sentences.push(say.words(code, &[("judges", names(judges))]));
        }
    }
    if short.exchange_candidates.len() > short.full.len() {
        sentences.push(say.words(
            "assign-short-exchange",
            &[("judges", names(&short.exchange_candidates))],
        ));
    }
    sentences.join(" ")
}
