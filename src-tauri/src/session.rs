use std::path::PathBuf;
use std::time::Instant;

use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::{Mutex, RwLock};
use workspaces::{Desk, Entrant, Failure, Judge, Stop, Workspace};

use crate::at::{Answer, At, now, ticking};

/// The folder's name inside the app's own data.
const REHEARSALS: &str = "rehearsals";

/// What this window has open: at most one workspace of each kind, so that a desk, an entrant and a judge of a rehearsal
/// stand side by side.
pub(crate) struct Session {
    rehearsals: Option<PathBuf>,
    pub(crate) desk: RwLock<Option<Desk>>,
    pub(crate) entrant: RwLock<Option<Entrant>>,
    pub(crate) judge: RwLock<Option<Judge>>,
    /// Since when the rehearsal clocks have been running in this window.
    running_since: Mutex<Instant>,
    stop: Mutex<Stop>,
}

impl Session {
    /// Nothing open. Rehearsals are kept in `folder`, or else in the app's own data.
    pub(crate) fn with_rehearsals_in(folder: Option<PathBuf>) -> Self {
        Self {
            rehearsals: folder,
            desk: RwLock::default(),
            entrant: RwLock::default(),
            judge: RwLock::default(),
            running_since: Mutex::new(ticking()),
            stop: Mutex::default(),
        }
    }

    /// Where rehearsals are kept.
    pub(crate) fn rehearsals<R: Runtime>(&self, app: &AppHandle<R>) -> Result<PathBuf, Failure> {
        if let Some(folder) = &self.rehearsals {
            return Ok(folder.clone());
        }
        let data = app.path().app_local_data_dir();
        data.map(|data| data.join(REHEARSALS))
            .map_err(|error| Failure::new("no-data-folder", [("detail", error.to_string())]))
    }

    /// Puts a workspace in the place of the one of its kind; the earlier one closes once nobody works in it.
    pub(crate) async fn put(&self, workspace: Workspace) {
        match workspace {
            Workspace::Desk(desk) => *self.desk.write().await = Some(desk),
            Workspace::Entrant(entrant) => *self.entrant.write().await = Some(entrant),
            Workspace::Judge(judge) => *self.judge.write().await = Some(judge),
        }
    }

    /// Lets the rehearsal clocks run from here.
    pub(crate) async fn run_clocks(&self) {
        *self.running_since.lock().await = ticking();
    }

    /// The desk, at this moment.
    pub(crate) async fn desk(&self) -> Result<At<Desk>, Failure> {
        let desk = open(&self.desk).await?;
        let settings = desk.settings();
        let act = now(&settings, *self.running_since.lock().await).await?;
        Ok(At::new(desk, act, self.stop().await))
    }

    /// The entrant's workspace, at this moment.
    pub(crate) async fn entrant(&self) -> Result<At<Entrant>, Failure> {
        let entrant = open(&self.entrant).await?;
        let settings = entrant.settings();
        let act = now(&settings, *self.running_since.lock().await).await?;
        Ok(At::new(entrant, act, self.stop().await))
    }

    /// The judge's workspace, at this moment.
    pub(crate) async fn judge(&self) -> Result<At<Judge>, Failure> {
        let judge = open(&self.judge).await?;
        let settings = judge.settings();
        let act = now(&settings, *self.running_since.lock().await).await?;
        Ok(At::new(judge, act, self.stop().await))
    }

    /// Stops the long work that is going on, at its next step.
    pub(crate) async fn stop_work(&self) -> Answer<()> {
        std::mem::take(&mut *self.stop.lock().await).cancel();
        Ok(())
    }

    async fn stop(&self) -> Stop {
        self.stop.lock().await.clone()
    }
}

async fn open<W: Clone>(place: &RwLock<Option<W>>) -> Result<W, Failure> {
    let open = place.read().await.clone();
    open.ok_or_else(|| Failure::new("no-workspace", Vec::<(String, String)>::new()))
}
