//! What one person has open.

mod backups;
mod clocks;
mod files;
mod key_slots;
mod lists;
mod mailbox;
mod mailbox_polling;
mod opening;
mod own_keys;
mod rehearsals;
mod transfer;
mod witnesses;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::sync::{Mutex, RwLock};
use workspaces::views::OpenRequest;
use workspaces::{
    Desk, Entrant, Failure, IncomingFile, Judge, LocalData, Notice, Readers, Settings, Stop,
    Workspace, WorkspaceKind,
};

use crate::answer::Answer;
use crate::host::Host;
use crate::scoped::Scoped;

pub(crate) use files::WhichFile;
pub(crate) use rehearsals::HowToRehearse;

/// What one person has open: at most one workspace of each kind, so that a desk, an entrant and a judge of a rehearsal
/// stand side by side.
pub struct Session {
    host: Arc<dyn Host>,
    readers: Readers,
    /// The number of the last opening of a desk whose mailbox is polled.
    polling: AtomicU32,
    /// What the person is still to be told of what was opened.
    notices: Mutex<Vec<Notice>>,
    desk: RwLock<Option<Desk>>,
    entrant: RwLock<Option<Entrant>>,
    judge: RwLock<Option<Judge>>,
    /// What was opened, by kind: it says which workspace is in its place, and since when its rehearsal clock runs.
    opened: Mutex<BTreeMap<WorkspaceKind, Opening>>,
    /// How many workspaces this session has opened.
    openings: AtomicU32,
    stop: Mutex<Stop>,
    /// Where the open workspaces are, and who opened them; a rehearsal is not among them.
    opened_from: Mutex<Vec<OpenedFrom>>,
    /// What a person opened last and has not decided on.
    incoming: Mutex<Option<Arc<IncomingFile>>>,
    /// Held while a file gets an address, and while all addresses end.
    addresses: Mutex<()>,
}

/// One workspace that was opened.
#[derive(Clone, Copy)]
struct Opening {
    /// Which of all that this session opened, counted from 1.
    number: u32,
    /// Since when its rehearsal clock runs, by the host's uptime.
    since: Duration,
}

/// How a workspace was opened.
struct OpenedFrom {
    kind: WorkspaceKind,
    folder: PathBuf,
    /// Whose passphrase opened it; none for the key of this machine.
    person: Option<String>,
}

impl Session {
    /// Nothing open.
    pub fn new(host: impl Host) -> Arc<Self> {
        Arc::new(Self {
            readers: host.readers(),
            host: Arc::new(host),
            polling: AtomicU32::default(),
            notices: Mutex::default(),
            desk: RwLock::default(),
            entrant: RwLock::default(),
            judge: RwLock::default(),
            opened: Mutex::default(),
            openings: AtomicU32::default(),
            stop: Mutex::default(),
            opened_from: Mutex::default(),
            incoming: Mutex::default(),
            addresses: Mutex::default(),
        })
    }

    /// The machine around the session.
    pub(crate) fn host(&self) -> &dyn Host {
        &*self.host
    }

    /// Lets the person choose where to save a file of this name; none where they choose nothing.
    async fn choose_save_path(&self, name: &str) -> Answer<Option<PathBuf>> {
        let folder = self.host.documents()?;
        Ok(self.host.choose_save_path(&folder, name).await)
    }

    /// The app's own data.
    pub(crate) fn local(&self) -> Answer<&LocalData> {
        let none = || Failure::new("no-local-data", Vec::<(String, String)>::new());
        self.host.local_data().ok_or_else(none)
    }

    /// Whether polling must start for this opening of a desk; true once for each.
    pub(crate) fn starts_polling(&self, number: u32) -> bool {
        self.polling.swap(number, Ordering::Relaxed) != number
    }

    /// Adds notices that the person is to be shown.
    pub(crate) async fn add_notices(&self, notices: Vec<Notice>) {
        self.notices.lock().await.extend(notices);
    }

    /// What the person is to be told; each is given once.
    pub(crate) async fn take_notices(&self) -> Vec<Notice> {
        std::mem::take(&mut *self.notices.lock().await)
    }

    /// Puts a workspace in the place of the one of its kind; the earlier one closes once nobody works in it.
    pub(crate) async fn set_opened(&self, workspace: Workspace) {
        let number = self.openings.fetch_add(1, Ordering::Relaxed) + 1;
        let since = self.host.uptime();
        let opening = Opening { number, since };
        self.opened.lock().await.insert(workspace.kind(), opening);
        self.replace_opened(workspace).await;
        self.forget_files().await;
    }

    /// Puts a workspace that changed in the place of itself: it stays the one that was opened.
    pub(crate) async fn replace_opened(&self, workspace: Workspace) {
        match workspace.with_readers(&self.readers) {
            Workspace::Desk(desk) => *self.desk.write().await = Some(desk),
            Workspace::Entrant(entrant) => *self.entrant.write().await = Some(entrant),
            Workspace::Judge(judge) => *self.judge.write().await = Some(judge),
        }
    }

    /// Remembers the request that opened the workspace of a kind.
    pub(crate) async fn remember_request(&self, kind: WorkspaceKind, request: &OpenRequest) {
        let mut opened_from = self.opened_from.lock().await;
        opened_from.retain(|other| other.kind != kind);
        opened_from.push(OpenedFrom {
            kind,
            folder: PathBuf::from(&request.folder),
            person: request.passphrase.as_ref().map(|_| request.person.clone()),
        });
    }

    /// Whether the workspace in this folder is open in this session.
    pub(crate) async fn has_open(&self, folder: &Path) -> bool {
        let opened_from = self.opened_from.lock().await;
        // One folder may be named in two ways, as through a link.
        let canonical_path = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        opened_from
            .iter()
            .any(|open| canonical_path(&open.folder) == canonical_path(folder))
    }

    /// Takes everything out; gives what was open.
    pub(crate) async fn take_all(&self) -> Vec<Workspace> {
        self.opened_from.lock().await.clear();
        self.opened.lock().await.clear();
        let desk = self.desk.write().await.take().map(Workspace::Desk);
        let entrant = self.entrant.write().await.take().map(Workspace::Entrant);
        let judge = self.judge.write().await.take().map(Workspace::Judge);
        self.forget_files().await;
        [desk, entrant, judge].into_iter().flatten().collect()
    }

    /// Takes one out; gives it where it was open.
    pub(crate) async fn take(&self, kind: WorkspaceKind) -> Option<Workspace> {
        self.opened_from.lock().await.retain(|it| it.kind != kind);
        self.opened.lock().await.remove(&kind);
        let workspace = match kind {
            WorkspaceKind::Desk => self.desk.write().await.take().map(Workspace::Desk),
            WorkspaceKind::Entrant => self.entrant.write().await.take().map(Workspace::Entrant),
            WorkspaceKind::Judge => self.judge.write().await.take().map(Workspace::Judge),
        };
        self.forget_files().await;
        workspace
    }

    /// Keeps what a person opened, in the place of what they opened before.
    pub(crate) async fn set_incoming(&self, incoming: IncomingFile) {
        *self.incoming.lock().await = Some(Arc::new(incoming));
    }

    /// What a person opened at this place, if that was the last.
    pub(crate) async fn incoming_at(&self, place: &str) -> Option<Arc<IncomingFile>> {
        let incoming = self.incoming.lock().await.clone();
        incoming.filter(|it| it.place() == place)
    }

    /// Lets the rehearsal clock of one workspace run from here, where it was just set.
    pub(crate) async fn run_clock(&self, kind: WorkspaceKind) {
        if let Some(opening) = self.opened.lock().await.get_mut(&kind) {
            opening.since = self.host.uptime();
        }
    }

    /// What was opened of a kind.
    async fn opening(&self, kind: WorkspaceKind) -> Opening {
        let opening = self.opened.lock().await.get(&kind).copied();
        opening.unwrap_or_else(|| Opening {
            number: 0,
            since: self.host.uptime(),
        })
    }

    /// Everything that is open: desk, entrant, judge.
    pub(crate) async fn all(&self) -> Vec<Workspace> {
        let desk = self.desk.read().await.clone().map(Workspace::Desk);
        let entrant = self.entrant.read().await.clone().map(Workspace::Entrant);
        let judge = self.judge.read().await.clone().map(Workspace::Judge);
        [desk, entrant, judge].into_iter().flatten().collect()
    }

    /// The desk, at this moment.
    pub(crate) async fn desk(&self) -> Answer<Scoped<Desk>> {
        self.at(
            WorkspaceKind::Desk,
            require_open(&self.desk).await?,
            Desk::settings,
        )
        .await
    }

    /// The entrant's workspace, at this moment.
    pub(crate) async fn entrant(&self) -> Answer<Scoped<Entrant>> {
        self.at(
            WorkspaceKind::Entrant,
            require_open(&self.entrant).await?,
            Entrant::settings,
        )
        .await
    }

    /// The judge's workspace, at this moment.
    pub(crate) async fn judge(&self) -> Answer<Scoped<Judge>> {
        self.at(
            WorkspaceKind::Judge,
            require_open(&self.judge).await?,
            Judge::settings,
        )
        .await
    }

    /// Whose passphrase opened the workspace of a kind; none for the key of this machine.
    async fn person(&self, kind: WorkspaceKind) -> Option<String> {
        let opened_from = self.opened_from.lock().await;
        let origin = opened_from.iter().find(|it| it.kind == kind)?;
        origin.person.clone()
    }

    /// The open workspace of a kind.
    async fn workspace(&self, kind: WorkspaceKind) -> Answer<Workspace> {
        let all = self.all().await;
        let workspace = all.into_iter().find(|it| it.kind() == kind);
        workspace.ok_or_else(none_open)
    }

    async fn at<W>(
        &self,
        kind: WorkspaceKind,
        workspace: W,
        settings: fn(&W) -> Settings<'_>,
    ) -> Answer<Scoped<W>> {
        let ctx = self.ctx(kind, &settings(&workspace)).await?;
        Ok(Scoped { workspace, ctx })
    }

    /// What stops the long work that begins now.
    pub(crate) async fn stop(&self) -> Stop {
        self.stop.lock().await.clone()
    }

    /// Stops the long work that is going on, at its next step.
    pub(crate) async fn stop_work(&self) -> Answer<()> {
        std::mem::take(&mut *self.stop.lock().await).cancel();
        Ok(())
    }
}

async fn require_open<W: Clone>(place: &RwLock<Option<W>>) -> Result<W, Failure> {
    let workspace = place.read().await.clone();
    workspace.ok_or_else(none_open)
}

/// No workspace of the kind that was asked for is open.
pub(crate) fn none_open() -> Failure {
    Failure::new("no-workspace", Vec::<(String, String)>::new())
}
