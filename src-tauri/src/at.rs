use std::future::Future;
use std::time::Instant;

use chrono::{TimeDelta, Utc};
use tauri::ipc::Channel;
use workspaces::{Act, Failure, Progress, Settings, Stop};

/// What a command answers.
pub(crate) type Answer<T> = Result<T, Failure>;

/// A workspace with the act that a command performs in it.
pub(crate) struct At<W> {
    pub(crate) workspace: W,
    pub(crate) act: Act,
    pub(crate) stop: Stop,
}

impl<W> At<W> {
    pub(crate) fn new(workspace: W, act: Act, stop: Stop) -> Self {
        Self {
            workspace,
            act,
            stop,
        }
    }

    /// Does one use case; its error becomes what crosses to the window.
    pub(crate) async fn does<T, F>(self, work: impl FnOnce(Self) -> F) -> Answer<T>
    where
        F: Future<Output = workspaces::Result<T>>,
    {
        work(self).await.map_err(|error| error.failure())
    }
}

/// Who works in a workspace, and when: by its rehearsal clock, which runs on from where it was set, or by this machine's.
pub(crate) async fn now(settings: &Settings<'_>, since: Instant) -> Answer<Act> {
    let clock = settings.clock().await.map_err(|error| error.failure())?;
    let gone = TimeDelta::from_std(since.elapsed()).unwrap_or_default();
    Ok(Act::new(
        settings.name(),
        clock.map_or_else(wall, |clock| clock + gone),
    ))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the shell is the outermost caller: it reads the clock once for each command"
)]
fn wall() -> chrono::DateTime<Utc> {
    // `Utc::now` panics where the clock stands before 1970.
    std::time::SystemTime::now().into()
}

/// A window that has gone needs to hear no more.
pub(crate) fn tell(channel: Channel<Progress>) -> impl Fn(Progress) + Send + Sync {
    move |progress| drop(channel.send(progress))
}

/// From when on a rehearsal clock runs.
#[expect(
    clippy::disallowed_methods,
    reason = "the shell is the outermost caller: rehearsal clocks run by its own"
)]
pub(crate) fn ticking() -> Instant {
    Instant::now()
}

/// What a person does now by this machine's clock, before a workspace is open that could have another.
pub(crate) fn act_of(person: &str) -> Act {
    Act::new(person, wall())
}
