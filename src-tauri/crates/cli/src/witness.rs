//! `awards witness`: what an entrant's or a judge's workspace holds of its desk's log, as a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use catalogue::Value;
use serde_json::json;
use workspaces::Failure;
use workspaces::verify::is_workspace;
use workspaces::witness::{self, HeadOutcome, HeadSays, LogCheck, SourceHeads};

use crate::opening::Opening;
use crate::options::{Key, Witness};
use crate::output::{Output, count};

pub(crate) async fn run(command: &Witness, output: &Output) -> Result<ExitCode, Failure> {
    let heads_found = in_workspace(&command.workspace, &command.key).await?;
    witness::save(&heads_found, &command.out).map_err(|error| error.failure())?;
    if output.json() {
        let heads = heads_found.heads.len();
        Output::document(&json!({ "heads": heads, "void": heads_found.void, "file": command.out }));
    } else {
        let file = Value::Text(command.out.display().to_string());
        let heads = count(heads_found.heads.len());
        Output::line(&output.text("witness-saved", &[("heads", heads), ("file", file)]));
        if heads_found.void > 0 {
            let heads = ("heads", count(heads_found.void));
            Output::line(&output.text("witness-saved-void", &[heads]));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The heads in what a person gave: files, or workspaces, which the same key opens.
pub(crate) async fn read(paths: &[PathBuf], key: &Key) -> Result<Vec<SourceHeads>, Failure> {
    let mut heads_found = Vec::with_capacity(paths.len());
    for path in paths {
        heads_found.push(if is_workspace(path) {
            in_workspace(path, key).await?
        } else {
            witness::in_file(path).map_err(|error| error.failure())?
        });
    }
    Ok(heads_found)
}

async fn in_workspace(dir: &Path, key: &Key) -> Result<SourceHeads, Failure> {
    let opening = Opening::of(key)?;
    let heads_found = witness::in_workspace(dir, &opening.unlock()).await;
    heads_found.map_err(|error| error.failure())
}

/// Prints the result of checking a log against heads.
pub(crate) fn print_outcome(outcome: &LogCheck, output: &Output) {
    for head in &outcome.heads {
        Output::line(&of_head(head, outcome, output));
        if let Some(since) = &head.void_since {
            let params = [
                ("source", text(&head.source)),
                ("fingerprint", text(&head.fingerprint)),
                ("since", text(since)),
            ];
            Output::line(&output.text("witness-void-keys", &params));
        }
    }
    for (one, other) in &outcome.two_histories {
        let source = |at: &usize| outcome.heads.get(*at).map_or("", |it| &it.source);
        let params = [("one", text(source(one))), ("other", text(source(other)))];
        Output::line(&output.text("witness-two-histories", &params));
    }
    if let Some(departs) = outcome.departs {
        let line = |number: u64| text(&number.to_string());
        let words = if let Some(line_number) = departs.exactly() {
            output.text("departs-exactly", &[("line", line(line_number))])
        } else {
            let params = [("after", line(departs.after)), ("by", line(departs.by))];
            output.text("departs-between", &params)
        };
        Output::line(&words);
    } else if outcome.agrees() {
        let params = [
            ("heads", count(outcome.heads.len())),
            ("lines", text(&outcome.agrees_up_to.to_string())),
        ];
        Output::line(&output.text("witnesses-agree", &params));
    }
}

fn of_head(head: &HeadOutcome, outcome: &LogCheck, output: &Output) -> String {
    let code = match head.says {
        HeadSays::Agrees => "witness-agrees",
        HeadSays::Departs => "witness-departs",
        HeadSays::EndsEarlier => "witness-ends-earlier",
        HeadSays::OtherDesk => "witness-other-desk",
    };
    let with = output.text(&format!("witness-with-{}", head.with), &[]);
    let params = [
        ("source", text(&head.source)),
        ("with", text(&with)),
        ("lines", text(&head.size.to_string())),
        ("end", text(&outcome.log_lines.to_string())),
        ("at", text(&head.at)),
        ("fingerprint", text(&head.fingerprint)),
    ];
    output.text(code, &params)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
