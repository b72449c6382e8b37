//! One call of a command.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::Value;
use workspaces::{Detail, Failure, Progress, ProgressReporter, Stop};

use crate::answer::Answer;
use crate::session::Session;

/// What a command reports its progress to.
pub(crate) type Report = Box<dyn Fn(Progress) + Send + Sync>;

/// One call of a command.
pub(crate) struct Call {
    pub(crate) session: Arc<Session>,
    pub(crate) stop: Stop,
    arguments: Value,
    report: Report,
}

impl Call {
    /// A call in `session` that can be cancelled by what the session stops.
    pub(crate) async fn new(session: &Arc<Session>, arguments: Value, report: Report) -> Self {
        Self {
            session: Arc::clone(session),
            stop: session.stop().await,
            arguments,
            report,
        }
    }

    /// The arguments, as the command declares them.
    pub(crate) fn arguments<T: DeserializeOwned>(&self) -> Answer<T> {
        serde_path_to_error::deserialize(&self.arguments).map_err(|error| wrong_arguments(&error))
    }

    /// What the command reports to and is cancelled by.
    pub(crate) fn progress(&self) -> ProgressReporter<'_> {
        ProgressReporter::new(&*self.report, Some(&self.stop))
    }
}

fn wrong_arguments(error: &serde_path_to_error::Error<serde_json::Error>) -> Failure {
    let field = error.path().to_string();
    let detail = Detail::from(error.inner());
    Failure::new("wrong-arguments", detail.with([("field", field)]))
}
