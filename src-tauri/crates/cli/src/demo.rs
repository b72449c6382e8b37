//! `awards demo`: a whole rehearsal season.

use std::process::ExitCode;

use catalogue::Value;
use rehearsal::SeasonReport;
use workspaces::rules::Verdict;
use workspaces::{Failure, ProgressReporter};

use crate::opening::local_data;
use crate::options::Demo;
use crate::output::{Output, count};

pub(crate) async fn run(demo: &Demo, output: &Output) -> Result<ExitCode, Failure> {
    // It opens nothing of this person: without local data only the log is missing.
    let _ = local_data();
    let season = rehearsal::play_season(&demo.out, output.language(), ProgressReporter::none())
        .await
        .map_err(|error| error.failure())?;
    if output.json() {
        Output::document(&season.report);
    } else {
        print_report(&season.report, output);
    }
    season.desk.close().await.map_err(|error| error.failure())?;
    Ok(ExitCode::SUCCESS)
}

fn print_report(report: &SeasonReport, output: &Output) {
    let with = |verdict| {
        report
            .entries
            .iter()
            .filter(|entry| entry.verdict == verdict)
            .count()
    };
    Output::line(&output.text(
        "demo-entries",
        &[
            ("entries", count(report.entries.len())),
            ("eligible", count(with(Verdict::Eligible))),
            ("person", count(with(Verdict::NeedsPerson))),
            ("not", count(with(Verdict::NotEligible))),
        ],
    ));
    Output::line(&output.text(
        "demo-verdict-changes",
        &[("changes", count(report.verdict_changes.len()))],
    ));
    for decision in &report.decisions {
        let entry = report
            .entries
            .iter()
            .find(|entry| Some(&entry.id) == decision.entry.as_ref());
        Output::line(&output.text(
            &format!("demo-decision-{}", outcome(decision)),
            &[
                ("category", Value::Text(category(report, decision, output))),
                (
                    "title",
                    Value::Text(entry.map_or_else(String::new, |entry| entry.title.clone())),
                ),
                (
                    "byline",
                    Value::Text(entry.map_or_else(String::new, |entry| entry.byline.clone())),
                ),
            ],
        ));
    }
    Output::line(&output.text("demo-lists", &[]));
    for list in &report.lists {
        Output::line(&format!("  {}", list.display()));
    }
}

/// The category's name in the reader's language.
fn category(report: &SeasonReport, decision: &workspaces::Decision, output: &Output) -> String {
    let winner = report
        .categories
        .iter()
        .find(|(id, _)| *id == decision.category);
    let language = output.language().code();
    winner.map_or_else(
        || decision.category.clone(),
        |(_, name)| name.in_language(language).to_string(),
    )
}

fn outcome(decision: &workspaces::Decision) -> &'static str {
    match decision.outcome {
        workspaces::DecisionOutcome::Winner => "winner",
        workspaces::DecisionOutcome::Shared => "shared",
        workspaces::DecisionOutcome::Finalist => "finalist",
        workspaces::DecisionOutcome::NoAward => "no-award",
        workspaces::DecisionOutcome::Withdrawn => "withdrawn",
    }
}
