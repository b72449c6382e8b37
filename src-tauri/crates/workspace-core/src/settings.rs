//! What a workspace remembers of itself: a rehearsal clock, and the mailbox it works with.

use chrono::{DateTime, Utc};
use details::Detail;
use serde_json::json;

use crate::workspace_core::{self, WorkspaceCore};
use crate::{Error, Result, action_context};

mod mailbox;

const CLOCK: &str = "rehearsal-clock";
/// What the log says where a rehearsal's clock was set for the first time, or back.
pub const CLOCK_SET: &str = "clock-set";
const MAILBOX: &str = "mailbox";
/// What opens the object store that the mailbox is, with its secret.
const MAILBOX_STORE: &str = "mailbox-store";

/// The settings of one workspace.
pub struct Settings<'a> {
    core: &'a WorkspaceCore,
}

impl<'a> Settings<'a> {
    /// The settings of an open workspace.
    pub fn of(core: &'a WorkspaceCore) -> Self {
        Self { core }
    }

    /// The name of whoever the workspace belongs to, as on its card.
    pub fn name(&self) -> &str {
        self.core.card.name()
    }

    /// The rehearsal clock; none on a workspace that runs on real time.
    pub async fn clock(&self) -> Result<Option<DateTime<Utc>>> {
        // A clock that cannot be read is an error: without it a rehearsal would run on real time.
        let text = self.get(CLOCK).await?;
        let parse = |text: String| {
            text.parse().map_err(|_| Error::Message {
                detail: Detail::NotAnInstant { text },
            })
        };
        text.map(parse).transpose()
    }

    /// Makes this a workspace for rehearsals, or moves its clock. Where it becomes one, and where the log would run
    /// backwards, a line of the log says so.
    pub async fn set_clock(&self, now: DateTime<Utc>) -> Result<()> {
        let (now, by) = (action_context::stamp(now), self.core.card.name().to_owned());
        let write = self.core.store.write(move |tx| {
            let clock_before = store::meta::get(tx, CLOCK)?;
            store::meta::set(tx, CLOCK, now.as_bytes())?;
            let last = store::log::newest(tx, None, 1)?.pop();
            let runs_backwards = last.is_some_and(|line| now < line.at);
            if clock_before.is_none() || runs_backwards {
                let clock_before =
                    clock_before.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                let detail = json!({ "before": clock_before });
                workspace_core::log(tx, &by, &now, CLOCK_SET, "", &detail)?;
            }
            Ok::<_, Error>(())
        });
        write.await
    }

    async fn get(&self, key: &'static str) -> Result<Option<String>> {
        let query = self.core.store.read(move |conn| {
            let bytes = store::meta::get(conn, key)?;
            Ok::<_, Error>(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
        });
        query.await
    }
}

/// Whether somebody said where the mailbox is.
pub(crate) fn has_mailbox(conn: &store::Connection) -> Result<bool> {
    Ok(store::meta::get(conn, MAILBOX)?.is_some())
}
