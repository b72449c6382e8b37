//! What the desktop does for a session.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use api::{Answer, Detail, Failure, Host, LocalData, OpenFile, Readers, Web, WebAddress};
use chrono::{DateTime, Utc};
use futures::FutureExt;
use futures::future::BoxFuture;
use tauri::{AppHandle, Manager, Runtime};

use crate::dialogs;
use crate::file_server::{FileServer, not_served};
use crate::opened_places::OpenedPlaces;
use crate::window::Closing;

/// Where the app's own data is while somebody else says where rehearsals are: a folder beside them.
const LOCAL: &str = "local";

/// The desktop: the system's dialogs, folders and browser, and the one window.
pub struct Desktop<R: Runtime> {
    app: AppHandle<R>,
    started: Instant,
    local_data: Option<LocalData>,
    rehearsals: Option<PathBuf>,
    mailbox_poll_interval: Duration,
    file_server: Option<FileServer>,
}

impl<R: Runtime> Desktop<R> {
    /// The desktop of `app`. Rehearsals are kept in `rehearsals`, with the app's own data beside them, or else in that data.
    /// An open desk looks into its mailbox every `mailbox_poll_interval`. Files are shown where there is a `file_server`.
    #[expect(
        clippy::disallowed_methods,
        reason = "the shell is the outermost caller: rehearsal clocks run by its own"
    )]
    pub fn new(
        app: AppHandle<R>,
        rehearsals: Option<PathBuf>,
        mailbox_poll_interval: Duration,
        file_server: Option<FileServer>,
    ) -> Self {
        Self {
            app,
            started: Instant::now(),
            local_data: local_data(rehearsals.as_deref()),
            rehearsals,
            mailbox_poll_interval,
            file_server,
        }
    }
}

/// The app's own data: beside rehearsals where somebody says where those are.
pub(crate) fn local_data(rehearsals: Option<&Path>) -> Option<LocalData> {
    match rehearsals {
        Some(folder) => Some(LocalData::in_folder(&folder.join(LOCAL))),
        None => LocalData::of_this_person().ok(),
    }
}

impl<R: Runtime> Host for Desktop<R> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the shell is the outermost caller: it reads the clock once for each command"
    )]
    fn now(&self) -> DateTime<Utc> {
        // `Utc::now` panics where the clock stands before 1970.
        SystemTime::now().into()
    }

    fn uptime(&self) -> Duration {
        self.started.elapsed()
    }

    fn local_data(&self) -> Option<&LocalData> {
        self.local_data.as_ref()
    }

    fn rehearsals(&self) -> Option<&Path> {
        self.rehearsals.as_deref()
    }

    fn documents(&self) -> Answer<PathBuf> {
        let paths = self.app.path();
        let folder = paths.document_dir().or_else(|_| paths.home_dir());
        folder
            .map(|folder| folder.join("Awards Desk"))
            .map_err(|error| Failure::new("no-documents-folder", Detail::quoted(error).with([])))
    }

    fn readers(&self) -> Readers {
        // They are in the `awards` program, which lies beside this one.
        std::env::current_exe().map_or_else(|_| Readers::default(), |it| Readers::beside(&it))
    }

    fn web(&self) -> Web {
        Web::default()
    }

    fn mailbox_poll_interval(&self) -> Duration {
        self.mailbox_poll_interval
    }

    fn choose_file(&self) -> BoxFuture<'_, Option<PathBuf>> {
        dialogs::choose_file(&self.app).boxed()
    }

    fn choose_files(&self) -> BoxFuture<'_, Vec<PathBuf>> {
        dialogs::choose_files(&self.app).boxed()
    }

    fn choose_folder(&self) -> BoxFuture<'_, Option<PathBuf>> {
        dialogs::choose_folder(&self.app).boxed()
    }

    fn choose_save_path<'a>(
        &'a self,
        folder: &'a Path,
        name: &'a str,
    ) -> BoxFuture<'a, Option<PathBuf>> {
        dialogs::choose_save_path(&self.app, folder, name).boxed()
    }

    fn take_opened_places(&self) -> Vec<String> {
        self.app.state::<OpenedPlaces>().take()
    }

    fn close_window(&self) -> Answer<()> {
        self.app.state::<Closing>().close(&self.app);
        Ok(())
    }

    fn keep_window(&self) -> Answer<()> {
        self.app.state::<Closing>().stay();
        Ok(())
    }

    fn check_spelling(&self) -> Answer<()> {
        // Every other system checks by itself.
        #[cfg(target_os = "linux")]
        crate::spelling::enable(&self.app);
        Ok(())
    }

    fn serve_file(&self, file: OpenFile) -> Answer<String> {
        let server = self.file_server.as_ref();
        server.ok_or_else(not_served)?.address(file)
    }

    fn forget_files(&self) {
        if let Some(server) = &self.file_server {
            server.forget();
        }
    }

    fn open_link(&self, address: &WebAddress) -> Answer<()> {
        let opened = tauri_plugin_opener::open_url(address.as_str(), None::<&str>);
        opened.map_err(|error| {
            let link = address.as_str().to_owned();
            Failure::new(
                "link-not-opened",
                Detail::quoted(error).with([("link", link)]),
            )
        })
    }
}
