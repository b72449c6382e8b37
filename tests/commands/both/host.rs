//! A host that stands still.

use std::path::{Path, PathBuf};
use std::time::Duration;

use api::{Answer, Host, LocalData, OpenFile, Readers, Web, WebAddress};
use chrono::{DateTime, Utc};
use futures::FutureExt;
use futures::future::{BoxFuture, ready};

/// A host whose clock stands still, who chooses the same places each time, and whose desk looks into its mailbox once.
pub(crate) struct StillHost {
    folder: PathBuf,
    local_data: LocalData,
}

impl StillHost {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            local_data: LocalData::in_folder(&folder.join("local")),
        }
    }
}

impl Host for StillHost {
    fn now(&self) -> DateTime<Utc> {
        "2021-01-18T15:00:00Z".parse().unwrap()
    }

    fn uptime(&self) -> Duration {
        Duration::ZERO
    }

    fn local_data(&self) -> Option<&LocalData> {
        Some(&self.local_data)
    }

    fn rehearsals(&self) -> Option<&Path> {
        Some(&self.folder)
    }

    fn documents(&self) -> Answer<PathBuf> {
        Ok(self.folder.join("documents"))
    }

    fn readers(&self) -> Readers {
        Readers::default()
    }

    fn web(&self) -> Web {
        Web::default()
    }

    fn mailbox_poll_interval(&self) -> Duration {
        Duration::from_hours(1)
    }

    fn choose_file(&self) -> BoxFuture<'_, Option<PathBuf>> {
        ready(Some(self.folder.join("chosen.txt"))).boxed()
    }

    fn choose_files(&self) -> BoxFuture<'_, Vec<PathBuf>> {
        ready(vec![self.folder.join("chosen.txt")]).boxed()
    }

    fn choose_folder(&self) -> BoxFuture<'_, Option<PathBuf>> {
        ready(Some(self.folder.join("chosen"))).boxed()
    }

    fn choose_save_path<'a>(
        &'a self,
        _folder: &'a Path,
        name: &'a str,
    ) -> BoxFuture<'a, Option<PathBuf>> {
        ready(Some(self.folder.join(name))).boxed()
    }

    fn take_opened_places(&self) -> Vec<String> {
        vec!["awardsdesk://open?call=x".to_owned()]
    }

    fn close_window(&self) -> Answer<()> {
        Ok(())
    }

    fn keep_window(&self) -> Answer<()> {
        Ok(())
    }

    fn check_spelling(&self) -> Answer<()> {
        Ok(())
    }

    fn serve_file(&self, file: OpenFile) -> Answer<String> {
        Ok(format!("http://127.0.0.1:1/{}", file.hash))
    }

    fn forget_files(&self) {}

    fn open_link(&self, _address: &WebAddress) -> Answer<()> {
        Ok(())
    }
}
