//! What the session needs from its host.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use workspaces::{LocalData, OpenFile, Readers, Web};

use crate::answer::Answer;
use crate::arguments::WebAddress;

/// What a session needs from its host: the desktop shell implements it, and so does a server.
pub trait Host: Send + Sync + 'static {
    /// The current time of the system.
    fn now(&self) -> DateTime<Utc>;

    /// How long the host has been running, by a monotonic clock.
    fn uptime(&self) -> Duration;

    /// The app's own data; none where the system has no such folder for this person.
    fn local_data(&self) -> Option<&LocalData>;

    /// Where practice seasons are kept, unless that is the local data.
    fn rehearsals(&self) -> Option<&Path>;

    /// The folder that new workspaces and lists go to. Fails where the system has none for this person.
    fn documents(&self) -> Answer<PathBuf>;

    /// The readers of untrusted files, which run in a process of their own.
    fn readers(&self) -> Readers;

    /// The client that fetches pages.
    fn web(&self) -> Web;

    /// How often an open desk polls its mailbox, which bounds how exactly it knows when an entry came.
    fn mailbox_poll_interval(&self) -> Duration;

    /// Lets the person choose a file; none where they choose none.
    fn choose_file(&self) -> BoxFuture<'_, Option<PathBuf>>;

    /// Lets the person choose any number of files; empty where they choose none.
    fn choose_files(&self) -> BoxFuture<'_, Vec<PathBuf>>;

    /// Lets the person choose a folder; none where they choose none.
    fn choose_folder(&self) -> BoxFuture<'_, Option<PathBuf>>;

    /// Lets the person choose where to save a file that would be called `name` in `folder`; none where they choose
    /// nothing.
    fn choose_save_path<'a>(
        &'a self,
        folder: &'a Path,
        name: &'a str,
    ) -> BoxFuture<'a, Option<PathBuf>>;

    /// The paths of files and workspaces, and the links, that a person opened with the app since the last call.
    fn take_opened_places(&self) -> Vec<String>;

    /// Closes the window. Call it once what was written is saved, or a person said to close it all the same. Fails where
    /// there is no window.
    fn close_window(&self) -> Answer<()>;

    /// Keeps the window open after somebody asked to close it. Fails where there is no window.
    fn keep_window(&self) -> Answer<()>;

    /// Loads what marks misspelled words in the fields that ask for it; nothing where the window does so by itself. The
    /// dictionaries take memory, so it is called when a person first comes to such a field.
    fn check_spelling(&self) -> Answer<()>;

    /// Serves a file of an open workspace to the window; gives the address, `http:`, at which any part of it can be read.
    /// A file that has an address keeps it. Fails with `files-not-served` where the host serves none.
    fn serve_file(&self, file: OpenFile) -> Answer<String>;

    /// Ends every address of a file, with what is being sent, and lets the files go. A file that is served holds its
    /// workspace open.
    fn forget_files(&self);

    /// Opens a page in the person's browser. Fails with `link-not-opened` where there is none.
    fn open_link(&self, address: &WebAddress) -> Answer<()>;
}
