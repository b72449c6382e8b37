use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use workspaces::{LocalData, Readers, Web};

use crate::answer::Answer;

/// What a session needs from its host: the desktop shell implements it, and a server does.
pub trait Host: Send + Sync + 'static {
    /// The instant by the machine's clock.
    fn now(&self) -> DateTime<Utc>;

    /// How long the host has been running, by a clock that never goes back.
    fn uptime(&self) -> Duration;

    /// The app's own data; none where the system gives this person no folder.
    fn local_data(&self) -> Option<&LocalData>;

    /// Where rehearsals are kept, unless that is the local data.
    fn rehearsals(&self) -> Option<&Path>;

    /// The folder that new workspaces and lists go to. Fails where the system has none for this person.
    fn documents(&self) -> Answer<PathBuf>;

    /// What reads the files of others, in a process of its own.
    fn readers(&self) -> Readers;

    /// How pages are asked for.
    fn web(&self) -> Web;

    /// How often an open desk looks into its mailbox: the time in which it cannot say when an entry came is no longer than
    /// that.
    fn look_every(&self) -> Duration;

    /// Lets the person choose a file; none where they choose none.
    fn choose_file(&self) -> BoxFuture<'_, Option<PathBuf>>;

    /// Lets the person choose a folder; none where they choose none.
    fn choose_folder(&self) -> BoxFuture<'_, Option<PathBuf>>;

    /// Lets the person choose where to save a file that would be called `name` in `folder`; none where they choose
    /// nothing.
    fn choose_place<'a>(
        &'a self,
        folder: &'a Path,
        name: &'a str,
    ) -> BoxFuture<'a, Option<PathBuf>>;

    /// The files, workspaces and links that the system handed to the app since the last call.
    fn take_arrivals(&self) -> Vec<String>;

    /// Closes the window: what was written in it is saved, or a person said to close it all the same.
    /// Fails where there is none to close.
    fn close_window(&self) -> Answer<()>;

    /// Keeps the window open after somebody asked to close it. Fails where there is none.
    fn keep_window(&self) -> Answer<()>;
}
