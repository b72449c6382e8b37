//! What a workspace remembers of itself: a rehearsal clock, and the mailbox it works with.

use std::path::Path;

use chrono::{DateTime, Utc};
use exchange::Mailbox;
use serde_json::json;

use crate::workspace_core::{self, WorkspaceCore};
use crate::{Error, Result, action_context};

const CLOCK: &str = "rehearsal-clock";
/// What the log says where a rehearsal's clock was set for the first time, or back.
pub const CLOCK_SET: &str = "clock-set";
const MAILBOX: &str = "mailbox";

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
        let parse = |text: String| text.parse().map_err(|_| Error::Message { detail: text });
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

    /// Where the mailbox is: a folder, or the address of an object store; none where nobody has said.
    pub async fn mailbox_place(&self) -> Result<Option<String>> {
        self.get(MAILBOX).await
    }

    /// Says where the mailbox is. It is opened once first, so that a wrong place is refused at once.
    pub async fn set_mailbox(&self, place: &str) -> Result<()> {
        open_mailbox(place)?;
        self.set(MAILBOX, place.to_owned()).await
    }

    /// The mailbox to work with.
    pub async fn mailbox(&self) -> Result<Mailbox> {
        if let Some(mailbox) = &self.core.mailbox {
            return Ok(mailbox.clone());
        }
        let place = self.mailbox_place().await?.ok_or(Error::NoMailbox)?;
        open_mailbox(&place)
    }

    async fn get(&self, key: &'static str) -> Result<Option<String>> {
        let query = self.core.store.read(move |conn| {
            let bytes = store::meta::get(conn, key)?;
            Ok::<_, Error>(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
        });
        query.await
    }

    async fn set(&self, key: &'static str, value: String) -> Result<()> {
        let write = self
            .core
            .store
            .write(move |tx| Ok::<_, Error>(store::meta::set(tx, key, value.as_bytes())?));
        write.await
    }
}

/// A place with a scheme is the address of an object store, any other a folder.
fn open_mailbox(place: &str) -> Result<Mailbox> {
    let mailbox = if place.contains("://") {
        Mailbox::open(place)?
    } else {
        Mailbox::open_folder(Path::new(place))?
    };
    Ok(mailbox)
}

/// Whether somebody said where the mailbox is.
pub(crate) fn has_mailbox(conn: &store::Connection) -> Result<bool> {
    Ok(store::meta::get(conn, MAILBOX)?.is_some())
}
