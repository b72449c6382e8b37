//! `awards demo`: a whole rehearsal season.

use std::process::ExitCode;

use catalogue::Value;
use rehearsal::SeasonStory;
use workspaces::rules::Verdict;
use workspaces::{Failure, ProgressReporter};

use crate::opening::local_data;
use crate::options::Demo;
use crate::say::{Say, count};

pub(crate) async fn run(demo: &Demo, say: &Say) -> Result<ExitCode, Failure> {
    // It opens nothing of this person: without local data only the log is missing.
    let _ = local_data();
    let season = rehearsal::run(&demo.out, say.language(), ProgressReporter::none())
        .await
        .map_err(|error| error.failure())?;
    if say.json() {
        Say::document(&season.story);
    } else {
        tell(&season.story, say);
    }
    season.desk.close().await.map_err(|error| error.failure())?;
    Ok(ExitCode::SUCCESS)
}

fn tell(story: &SeasonStory, say: &Say) {
    let with = |verdict| {
        story
            .entries
            .iter()
            .filter(|entry| entry.verdict == verdict)
            .count()
    };
    Say::line(&say.words(
        "demo-entries",
        &[
            ("entries", count(story.entries.len())),
            ("eligible", count(with(Verdict::Eligible))),
            ("person", count(with(Verdict::NeedsPerson))),
            ("not", count(with(Verdict::NotEligible))),
        ],
    ));
    Say::line(&say.words(
        "demo-verdict-changes",
        &[("changes", count(story.verdict_changes.len()))],
    ));
    for decision in &story.decisions {
        let entry = story
            .entries
            .iter()
            .find(|entry| Some(&entry.id) == decision.entry.as_ref());
        Say::line(&say.words(
            &format!("demo-decision-{}", outcome(decision)),
            &[
                ("category", Value::Text(category(story, decision, say))),
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
    Say::line(&say.words("demo-lists", &[]));
    for list in &story.lists {
        Say::line(&format!("  {}", list.display()));
    }
}

/// The category's name in the reader's language.
fn category(story: &SeasonStory, decision: &workspaces::Decision, say: &Say) -> String {
    let named = story
        .categories
        .iter()
        .find(|(id, _)| *id == decision.category);
    let language = say.language().code();
    named.map_or_else(
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
