//! `awards verify`: proving a folder whole.

use std::process::ExitCode;

use catalogue::Value;
use serde::Serialize;
use workspaces::verify::{self, CLOCK_SET, Verified};
use workspaces::witness::LogCheck;
use workspaces::{ActionContext, Failure, ProgressReporter};

use crate::opening::{Opening, PROGRAM, desk_folder, now};
use crate::options::Verify;
use crate::output::{Output, count};
use crate::{fetched_files, page, witness};

/// What is printed as JSON.
#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    verified: &'a Verified,
    /// What others were handed, against the desk's log; null where it is no desk's workspace, or cannot be read.
    witnesses: Option<LogCheck>,
}

pub(crate) async fn run(command: &Verify, output: &Output) -> Result<ExitCode, Failure> {
    if command.dir.is_file() {
        return page::run(command, output);
    }
    let dir = desk_folder(&command.dir);
    let to_failure = |error: workspaces::Error| error.failure();
    let sources = witness::read(&command.witness, &command.key).await?;
    let is_workspace = verify::is_workspace(&dir);
    let (verified, witnesses) = if is_workspace {
        let opening = Opening::of(&command.key)?;
        let unlock = opening.unlock();
        if let Some(place) = &command.mailbox {
            let ctx = ActionContext::new(opening.person(PROGRAM), now());
            let nobody = ProgressReporter::none();
            let fetched = verify::fetch_damaged(&dir, &unlock, place, &ctx, nobody).await;
            fetched_files::print(&fetched.map_err(to_failure)?, output);
        }
        let verified = verify::workspace(&dir, &unlock).await.map_err(to_failure)?;
        let witnesses_given = !sources.is_empty();
        let witnesses = match verify::check_log(&dir, &unlock, sources).await {
            Ok(found) => found,
            // What is damaged may not open, and has been named.
            Err(_) if !verified.damage.is_empty() => None,
            Err(error) => return Err(error.failure()),
        };
        if witnesses_given && witnesses.is_none() && verified.damage.is_empty() {
            return Err(no_desk());
        }
        (verified, witnesses)
    } else if sources.is_empty() {
        (verify::sealed_files(&dir).map_err(to_failure)?, None)
    } else {
        return Err(no_desk());
    };
    let is_whole = verified.damage.is_empty() && witnesses.as_ref().is_none_or(LogCheck::agrees);
    if output.json() {
        Output::document(&Document {
            verified: &verified,
            witnesses,
        });
    } else {
        print_verified(&verified, is_workspace, witnesses.as_ref(), output);
    }
    Ok(if is_whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print_verified(
    verified: &Verified,
    is_workspace: bool,
    witnesses: Option<&LogCheck>,
    output: &Output,
) {
    if verified.damage.is_empty() {
        let (message, params) = if is_workspace {
            let counts = [
                ("lines", verified.log_lines),
                ("verdicts", verified.verdicts),
            ];
            ("verified-whole", counts.to_vec())
        } else {
            ("verified-sealed", vec![("files", verified.sealed_files)])
        };
        let params: Vec<_> = params
            .into_iter()
            .map(|(name, number)| (name, count(number)))
            .collect();
        Output::line(&output.text(message, &params));
        if verified.work_files > 0 {
            let files = ("files", count(verified.work_files));
            Output::line(&output.text("verified-work-files", &[files]));
        }
        if is_workspace {
            print_originals(verified, output);
            print_missing_witnesses(verified, witnesses, output);
        }
    }
    if let Some(outcome) = witnesses {
        witness::print_outcome(outcome, output);
    }
    if !verified.conflict_copies.is_empty() {
        let names = verified.conflict_copies.join(", ");
        Output::line(&output.text("conflict-copies", &[("names", Value::Text(names))]));
    }
    print_backwards(verified, output);
    for name in &verified.not_here {
        let place = ("place", Value::Text(name.clone()));
        Output::line(&output.text("verified-not-here", &[place]));
    }
    for damage in &verified.damage {
        Output::line(&output.damage(&Failure::new(damage.code, damage.params())));
    }
}

/// What was checked against what others signed; nothing where there is no desk.
fn print_originals(verified: &Verified, output: &Output) {
    if !verified.is_desk {
        return;
    }
    let originals = ("originals", count(verified.originals));
    Output::line(&output.text("verified-originals", &[originals]));
    if verified.originals_removed > 0 {
        let removed_count = ("count", count(verified.originals_removed));
        Output::line(&output.text("verified-originals-removed", &[removed_count]));
    }
}

/// Lines whose instants run backwards: notes, no damage.
fn print_backwards(verified: &Verified, output: &Output) {
    for line in &verified.backwards {
        let message = match line.what.as_str() {
            CLOCK_SET => "verified-clock-set-back",
            _ => "verified-backwards",
        };
        let params = [
            ("seq", Value::Text(line.seq.to_string())),
            ("at", Value::Text(line.at.clone())),
            ("before", Value::Text(line.before.clone())),
        ];
        Output::line(&output.text(message, &params));
    }
}

/// Prints what the log cannot prove by itself, without the heads that others hold.
fn print_missing_witnesses(verified: &Verified, witnesses: Option<&LogCheck>, output: &Output) {
    if witnesses.is_some_and(|it| !it.heads.is_empty()) {
        return;
    }
    let text = |text: &str| Value::Text(text.to_owned());
    let mut params = vec![
        ("lines", text(&verified.log_lines.to_string())),
        ("root", text(&verified.log_root)),
    ];
    let code = match witnesses.map(|it| it.handed_out) {
        None => "verified-no-witness",
        Some(None) => "verified-nobody-holds",
        Some(Some(lines_known)) => {
            params.push(("known", text(&lines_known.to_string())));
            "verified-others-hold"
        }
    };
    Output::line(&output.text(code, &params));
}

fn no_desk() -> Failure {
    Failure::new("witness-no-desk", std::iter::empty::<(String, String)>())
}
