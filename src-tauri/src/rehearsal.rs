use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::OnceCell;
use workspaces::{Desk, Failure, Progress, rehearsal};

/// The folder's name inside the app's own data.
const FOLDER: &str = "rehearsal";

/// The desk that the window practises on. The first command that needs it opens it; the others wait.
pub(crate) struct Rehearsal {
    folder: Option<PathBuf>,
    desk: OnceCell<Desk>,
}

impl Rehearsal {
    /// A desk not yet opened, in `folder` or else in the app's own data.
    pub(crate) fn in_folder(folder: Option<PathBuf>) -> Self {
        Self {
            folder,
            desk: OnceCell::new(),
        }
    }

    /// The open desk. A desk that did not open can be tried again.
    pub(crate) async fn desk<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        progress: &(dyn Fn(Progress) + Send + Sync),
    ) -> Result<&Desk, Failure> {
        let open = async || {
            let folder = self.place(app)?;
            rehearsal::open_or_create(&folder, progress)
                .await
                .map_err(|error| error.failure())
        };
        self.desk.get_or_try_init(open).await
    }

    fn place<R: Runtime>(&self, app: &AppHandle<R>) -> Result<PathBuf, Failure> {
        if let Some(folder) = &self.folder {
            return Ok(folder.clone());
        }
        let data = app.path().app_local_data_dir();
        data.map(|data| data.join(FOLDER))
            .map_err(|error| Failure::new("no-data-folder", [("detail", error.to_string())]))
    }
}
