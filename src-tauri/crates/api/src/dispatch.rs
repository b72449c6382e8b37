//! Calls a command by its name.

use std::sync::Arc;

use serde_json::Value;
use workspaces::{Failure, Progress};

use crate::answer::Answer;
use crate::call::Call;
use crate::command::commands;
use crate::session::Session;

/// Calls the command `name` in `session` with `arguments`, an object with a field for each argument, and gives its
/// answer as JSON text. One that reports progress reports to `report`.
///
/// Fails with `unknown-command` or `wrong-arguments`, or as the command does.
pub async fn invoke(
    session: &Arc<Session>,
    name: &str,
    arguments: Value,
    report: impl Fn(Progress) + Send + Sync + 'static,
) -> Answer<String> {
    let Some(command) = commands().get(name) else {
        return Err(Failure::new("unknown-command", [("name", name.to_owned())]));
    };
    let call = Call::new(session, arguments, Box::new(report)).await;
    (command.run)(call).await
}
