//! `awards call`: warnings on the call itself, and the call tried with a table of cases.

use std::path::Path;
use std::process::ExitCode;

use serde_json::json;
use workspaces::Failure;
use workspaces::rules::cases::Cases;
use workspaces::rules::{Call, Message, Words, review, zone_data};

use crate::input;
use crate::options::{self, CallCommand};
use crate::output::{Output, count};

pub(crate) fn run(command: &options::Call, output: &Output) -> Result<ExitCode, Failure> {
    match &command.command {
        CallCommand::Check { call } => check(call, output),
        CallCommand::Try { call, cases } => try_cases(call, cases, output),
    }
}

/// A line a case, met or not; then how many are not as expected.
fn try_cases(call: &Path, path: &Path, output: &Output) -> Result<ExitCode, Failure> {
    let call = read(call)?;
    let file = || path.display().to_string();
    let cases = Cases::from_toml(&input::text(path)?).map_err(|error| {
        let mut params = error.params();
        params.push(("path", file()));
        Failure::new(error.code(), params)
    })?;
    if cases.case.is_empty() {
        return Err(Failure::new("cases-none", [("path", file())]));
    }
    let mut wrong = 0;
    let mut report = |name: &str, problems: &[Message]| {
        wrong += usize::from(!problems.is_empty());
        // Some name the file, which the cases do not know.
        let sentence = |problem: &Message| output.message(&problem.clone().with("path", file()));
        let sentences: Vec<String> = problems.iter().map(sentence).collect();
        if output.json() {
            Output::document(&json!({
                "case": name,
                "as_expected": problems.is_empty(),
                "problems": sentences,
            }));
        } else if problems.is_empty() {
            Output::line(&format!("✓ {name}"));
        } else {
            Output::line(&format!("✗ {name}: {}", sentences.join(" ")));
        }
    };
    let of_call = cases.problems_of_call(&call);
    if !of_call.is_empty() {
        report(&output.text("cases-call", &[]), &of_call);
    }
    // What is wrong with the entry that all cases start from is said once: it would be said again of each of them.
    if let Some(problem) = cases.problem_of_entry(&call) {
        report("[entry]", &[problem]);
        if !output.json() {
            Output::line(&output.text("cases-untried", &[]));
        }
        return Ok(ExitCode::from(3));
    }
    for case in &cases.case {
        let problem = cases.problem_of(case, &call);
        report(&case.name, problem.as_slice());
    }
    if !output.json() {
        // The call itself is no case.
        let call_is_wrong = !of_call.is_empty();
        let state = if call_is_wrong { "wrong" } else { "right" };
        let params = [
            ("count", count(cases.case.len())),
            ("wrong", count(wrong - usize::from(call_is_wrong))),
            ("call", state.to_owned().into()),
        ];
        Output::line(&output.text("cases-sum", &params));
    }
    Ok(ExitCode::from(if wrong == 0 { 0 } else { 3 }))
}

fn check(path: &Path, output: &Output) -> Result<ExitCode, Failure> {
    let call = read(path)?;
    let review = review(&call);
    if output.json() {
        let warnings: Vec<_> = review
            .advice
            .iter()
            .map(|advice| {
                json!({
                    "place": advice.place,
                    "code": advice.message.code,
                    "params": advice.message.params,
                    "message": output.message(&advice.message),
                })
            })
            .collect();
        Output::document(&json!({
            "programme": call.programme.id,
            "edition": call.edition.id,
            "version": call.version,
            "warnings": warnings,
            "agreed": review.agreed,
            "unread": review.unread,
            "zone_data": zone_data(),
        }));
    } else {
        for advice in &review.advice {
            Output::line(&format!(
                "{}: {}",
                advice.place,
                output.message(&advice.message)
            ));
        }
        Output::line(&output.text("call-agreed", &[("count", count(review.agreed.len()))]));
        unread(&review.unread, output);
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists what was compared with nothing, a line for each place.
fn unread(words: &[Words], output: &Output) {
    if !words.is_empty() {
        Output::line(&output.text("call-unread", &[]));
    }
    for at_place in words.chunk_by(|one, next| one.place == next.place) {
        let texts: Vec<&str> = at_place.iter().map(|words| words.text.as_str()).collect();
        Output::line(&format!("{}: {}", at_place[0].place, texts.join(" · ")));
    }
}

/// Reads a call from a file.
pub(crate) fn read(path: &Path) -> Result<Call, Failure> {
    let text = input::text(path)?;
    Call::from_toml(&text).map_err(|error| workspaces::Error::from(error).failure())
}
