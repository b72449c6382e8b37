//! `awards witness`: what an entrant's or a judge's workspace holds of its desk's log, as a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use catalogue::Value;
use serde_json::json;
use workspaces::Failure;
use workspaces::verify::is_workspace;
use workspaces::witness::{self, HeadOutcome, HeadSays, Held, HeldAgainst};

use crate::opening::Opening;
use crate::options::{Key, Witness};
use crate::say::{Say, count};

pub(crate) async fn run(command: &Witness, say: &Say) -> Result<ExitCode, Failure> {
    let held = in_workspace(&command.workspace, &command.key).await?;
    witness::save(&held, &command.out).map_err(|error| error.failure())?;
    if say.json() {
        let heads = held.heads.len();
        Say::document(&json!({ "heads": heads, "void": held.void, "file": command.out }));
    } else {
        let file = Value::Text(command.out.display().to_string());
        let heads = count(held.heads.len());
        Say::line(&say.words("witness-saved", &[("heads", heads), ("file", file)]));
        if held.void > 0 {
            let heads = ("heads", count(held.void));
            Say::line(&say.words("witness-saved-void", &[heads]));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The heads in what a person gave: files, or workspaces, which the same key opens.
pub(crate) async fn read(given: &[PathBuf], key: &Key) -> Result<Vec<Held>, Failure> {
    let mut held = Vec::with_capacity(given.len());
    for path in given {
        held.push(if is_workspace(path) {
            in_workspace(path, key).await?
        } else {
            witness::in_file(path).map_err(|error| error.failure())?
        });
    }
    Ok(held)
}

async fn in_workspace(dir: &Path, key: &Key) -> Result<Held, Failure> {
    let opening = Opening::of(key)?;
    let held = witness::in_workspace(dir, &opening.unlock()).await;
    held.map_err(|error| error.failure())
}

/// Says what checking a log against heads came to.
pub(crate) fn tell(found: &HeldAgainst, say: &Say) {
    for head in &found.heads {
        Say::line(&of_head(head, found, say));
        if let Some(since) = &head.void_since {
            let params = [
                ("source", text(&head.source)),
                ("fingerprint", text(&head.fingerprint)),
                ("since", text(since)),
            ];
            Say::line(&say.words("witness-void-keys", &params));
        }
    }
    for (one, other) in &found.two_histories {
        let source = |at: &usize| found.heads.get(*at).map_or("", |it| &it.source);
        let params = [("one", text(source(one))), ("other", text(source(other)))];
        Say::line(&say.words("witness-two-histories", &params));
    }
    if let Some(departs) = found.departs {
        let line = |number: u64| text(&number.to_string());
        let words = if let Some(exact) = departs.exactly() {
            say.words("departs-exactly", &[("line", line(exact))])
        } else {
            let between = [("after", line(departs.after)), ("by", line(departs.by))];
            say.words("departs-between", &between)
        };
        Say::line(&words);
    } else if found.agrees() {
        let params = [
            ("heads", count(found.heads.len())),
            ("lines", text(&found.agrees_up_to.to_string())),
        ];
        Say::line(&say.words("witnesses-agree", &params));
    }
}

fn of_head(head: &HeadOutcome, found: &HeldAgainst, say: &Say) -> String {
    let code = match head.says {
        HeadSays::Agrees => "witness-agrees",
        HeadSays::Departs => "witness-departs",
        HeadSays::EndsEarlier => "witness-ends-earlier",
        HeadSays::OtherDesk => "witness-other-desk",
    };
    let with = say.words(&format!("witness-with-{}", head.with), &[]);
    let params = [
        ("source", text(&head.source)),
        ("with", text(&with)),
        ("lines", text(&head.size.to_string())),
        ("end", text(&found.log_lines.to_string())),
        ("at", text(&head.at)),
        ("fingerprint", text(&head.fingerprint)),
    ];
    say.words(code, &params)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}
