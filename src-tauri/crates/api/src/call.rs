use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use workspaces::{Failure, Progress, Stop, Watch};

use crate::command::commands;
use crate::session::Session;

/// What a command answers.
pub type Answer<T> = Result<T, Failure>;

/// What a long command reports its progress to.
type Report = Box<dyn Fn(Progress) + Send + Sync>;

/// One call of a command.
pub(crate) struct Call {
    pub(crate) session: Arc<Session>,
    pub(crate) stop: Stop,
    arguments: Value,
    report: Report,
}

impl Call {
    /// The arguments, as the command declares them.
    pub(crate) fn arguments<T: DeserializeOwned>(&self) -> Answer<T> {
        serde_path_to_error::deserialize(&self.arguments).map_err(|error| wrong_arguments(&error))
    }

    /// What the command reports to and is cancelled by.
    pub(crate) fn watch(&self) -> Watch<'_> {
        Watch::new(&*self.report, Some(&self.stop))
    }
}

/// Calls the command `name` in `session` with `arguments`, an object with a field for each argument, and gives its
/// answer as JSON text. A long command reports to `report`.
///
/// Fails with `unknown-command` or `wrong-arguments`, or as the command does.
pub async fn call(
    session: &Arc<Session>,
    name: &str,
    arguments: Value,
    report: impl Fn(Progress) + Send + Sync + 'static,
) -> Answer<String> {
    let Some(command) = commands().get(name) else {
        return Err(Failure::new("unknown-command", [("name", name.to_owned())]));
    };
    let call = Call {
        session: Arc::clone(session),
        stop: session.stop().await,
        arguments,
        report: Box::new(report),
    };
    (command.run)(call).await
}

/// An answer as JSON text.
pub(crate) fn json<T: Serialize>(answer: &T) -> Answer<String> {
    serde_json::to_string(answer)
        .map_err(|error| Failure::new("unexpected", [("detail", error.to_string())]))
}

fn wrong_arguments(error: &serde_path_to_error::Error<serde_json::Error>) -> Failure {
    let (field, detail) = (error.path().to_string(), error.inner().to_string());
    Failure::new("wrong-arguments", [("field", field), ("detail", detail)])
}
