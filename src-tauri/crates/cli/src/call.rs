//! `awards call check`: warnings on the call itself.

use std::path::Path;
use std::process::ExitCode;

use serde_json::json;
use workspaces::Failure;
use workspaces::rules::{Call, advise};

use crate::input;
use crate::options::{self, CallCommand};
use crate::output::Output;

pub(crate) fn run(command: &options::Call, output: &Output) -> Result<ExitCode, Failure> {
    let CallCommand::Check { call: path } = &command.command;
    let call = read(path)?;
    let advice = advise(&call);
    if output.json() {
        let warnings: Vec<_> = advice
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
        }));
    } else if advice.is_empty() {
        Output::line(&output.text("call-without-warnings", &[]));
    } else {
        for advice in &advice {
            Output::line(&format!(
                "{}: {}",
                advice.place,
                output.message(&advice.message)
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a call from a file.
pub(crate) fn read(path: &Path) -> Result<Call, Failure> {
    let text = input::text(path)?;
    Call::from_toml(&text).map_err(|error| workspaces::Error::from(error).failure())
}
