//! `awards call check`: warnings on the call itself.

use std::path::Path;
use std::process::ExitCode;

use serde_json::json;
use workspaces::Failure;
use workspaces::rules::{Call, Words, review, zone_data};

use crate::options::{self, CallCommand};
use crate::output::Output;

pub(crate) fn run(command: &options::Call, output: &Output) -> Result<ExitCode, Failure> {
    let CallCommand::Check { call: path } = &command.command;
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
        let agreed = u32::try_from(review.agreed.len()).unwrap_or(u32::MAX);
        Output::line(&output.text("call-agreed", &[("count", agreed.into())]));
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
    let text = text(path)?;
    Call::from_toml(&text).map_err(|error| workspaces::Error::from(error).failure())
}

/// Reads a text file.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| {
        let (path, detail) = (path.display().to_string(), error.to_string());
        Failure::new("file-unreadable", [("path", path), ("detail", detail)])
    })
}
