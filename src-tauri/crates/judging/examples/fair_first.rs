//! An assignment at the least cost beside the one that serves the worst-served entry first.
//!
//! `cargo run -p judging --release --example fair_first -- per_entry max_load < entry,judge,value.csv`
#![allow(clippy::print_stdout, reason = "what is printed is what it is run for")]

use std::collections::BTreeMap;
use std::io::BufRead;
use std::time::Instant;

use judging::{
    Affinities, Affinity, AssignmentPlan, AssignmentProblem, EntryId, EntryToAssign, JudgeId,
    JudgeToAssign,
};
use uuid::Uuid;

#[expect(
    clippy::disallowed_methods,
    reason = "the outermost caller measures how long it took"
)]
fn main() {
    let mut numbers = std::env::args()
        .skip(1)
        .filter_map(|text| text.parse::<usize>().ok());
    let (per_entry, max_load) = (numbers.next().unwrap_or(3), numbers.next());
    let (mut entries, mut judges) = (BTreeMap::new(), BTreeMap::new());
    let mut affinity = Vec::new();
    for line in std::io::stdin()
        .lock()
        .lines()
        .skip(1)
        .map_while(Result::ok)
    {
        let cells: Vec<&str> = line.split(',').collect();
        let [entry, judge, value] = cells.as_slice() else {
            continue;
        };
        affinity.push(Affinity {
            entry: EntryId(id(&mut entries, entry)),
            judge: JudgeId(id(&mut judges, judge)),
            value: value.parse().unwrap_or_default(),
        });
    }
    let entries: Vec<EntryToAssign> = entries
        .values()
        .map(|id| EntryToAssign {
            id: EntryId(*id),
            category: None,
            languages: Vec::new(),
            anchor: false,
        })
        .collect();
    let judges: Vec<JudgeToAssign> = judges
        .values()
        .map(|id| JudgeToAssign {
            id: JudgeId(*id),
            min_load: 0,
            max_load,
            languages: Vec::new(),
        })
        .collect();
    let problem = AssignmentProblem {
        entries: &entries,
        judges: &judges,
        affinity: Affinities::Listed(&affinity),
        per_entry,
        load_cost: Some(0.0),
        ..AssignmentProblem::default()
    };
    let started = Instant::now();
    let cheapest = problem.solve();
    report("least cost", &cheapest, started);
    let started = Instant::now();
    let fair = problem.solve_fair_first();
    report("fair first", &fair, started);
    println!("{:?}", fair.fairness);
}

fn report(name: &str, plan: &AssignmentPlan, started: Instant) {
    let worst = plan.quality.worst.map_or(0.0, |worst| worst.affinity);
    println!(
        "{name}: sum {:.4}, mean affinity of the worst-served entry {worst:.5}, {:.2} s",
        -plan.cost,
        started.elapsed().as_secs_f64()
    );
}

/// The id of a name, numbered as names come.
fn id(known: &mut BTreeMap<String, Uuid>, name: &str) -> Uuid {
    let next = Uuid::from_u128(known.len() as u128);
    *known.entry(name.to_owned()).or_insert(next)
}
