use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::{Mutex, RwLock};
use workspaces::views::Door;
use workspaces::{
    Act, Desk, Entrant, Failure, Handed, Judge, LocalData, Notice, Readers, Settings, Stop,
    Workspace, WorkspaceKind,
};

use crate::at::{Answer, At, now, ticking};

/// Where the app's own data is while somebody else says where rehearsals are: a folder beside them.
const LOCAL: &str = "local";

/// What this window has open: at most one workspace of each kind, so that a desk, an entrant and a judge of a rehearsal
/// stand side by side.
pub(crate) struct Session {
    rehearsals: Option<PathBuf>,
    /// How often an open desk looks into its mailbox.
    pub(crate) look_every: Duration,
    /// The last opening of a desk that looks into its mailbox.
    looking: AtomicU32,
    /// What reads the files of others: the `awards` that lies beside this program.
    readers: Readers,
    /// The app's own data; none where the system gives this person no folder.
    local: Option<LocalData>,
    /// What the person is still to be told of what was opened.
    notices: Mutex<Vec<Notice>>,
    desk: RwLock<Option<Desk>>,
    entrant: RwLock<Option<Entrant>>,
    judge: RwLock<Option<Judge>>,
    /// What was opened, by kind: it says which workspace is in its place, and since when its rehearsal clock runs.
    opened: Mutex<BTreeMap<WorkspaceKind, Opening>>,
    /// How many workspaces this window has opened.
    openings: AtomicU32,
    stop: Mutex<Stop>,
    /// By which doors what is open was entered; a rehearsal has none.
    entered: Mutex<Vec<Entered>>,
    /// What a person opened last and has not decided on.
    handed: Mutex<Option<Arc<Handed>>>,
}

/// One workspace that was opened.
#[derive(Clone, Copy)]
pub(crate) struct Opening {
    /// Which of all that this window opened, counted from 1.
    pub(crate) number: u32,
    /// Since when its rehearsal clock runs.
    pub(crate) since: Instant,
}

/// How somebody came in.
struct Entered {
    kind: WorkspaceKind,
    folder: PathBuf,
    /// Whose passphrase opened it; none for the key of this machine.
    person: Option<String>,
}

impl Session {
    /// Nothing open. Rehearsals are kept in `folder`, with the app's own data beside them, or else in that data.
    pub(crate) fn with_rehearsals_in(folder: Option<PathBuf>, look_every: Duration) -> Self {
        let local = local_data(folder.as_deref());
        Self {
            rehearsals: folder,
            look_every,
            looking: AtomicU32::default(),
            readers: std::env::current_exe()
                .map_or_else(|_| Readers::default(), |program| Readers::beside(&program)),
            local,
            notices: Mutex::default(),
            desk: RwLock::default(),
            entrant: RwLock::default(),
            judge: RwLock::default(),
            opened: Mutex::default(),
            openings: AtomicU32::default(),
            stop: Mutex::default(),
            entered: Mutex::default(),
            handed: Mutex::default(),
        }
    }

    /// The app's own data.
    pub(crate) fn local(&self) -> Answer<&LocalData> {
        let none = || Failure::new("no-local-data", Vec::<(String, String)>::new());
        self.local.as_ref().ok_or_else(none)
    }

    /// Whether this opening of a desk begins to look into its mailbox: once for each.
    pub(crate) fn begins_looking(&self, number: u32) -> bool {
        self.looking.swap(number, Ordering::Relaxed) != number
    }

    /// Where rehearsals are kept.
    pub(crate) fn rehearsals(&self) -> Answer<PathBuf> {
        match &self.rehearsals {
            Some(folder) => Ok(folder.clone()),
            None => Ok(self.local()?.rehearsals()),
        }
    }

    /// Keeps what the person is to be told.
    pub(crate) async fn tell(&self, notices: Vec<Notice>) {
        self.notices.lock().await.extend(notices);
    }

    /// What the person is to be told; each is given once.
    pub(crate) async fn take_notices(&self) -> Vec<Notice> {
        std::mem::take(&mut *self.notices.lock().await)
    }

    /// Puts a workspace in the place of the one of its kind; the earlier one closes once nobody works in it.
    pub(crate) async fn put(&self, workspace: Workspace) {
        let number = self.openings.fetch_add(1, Ordering::Relaxed) + 1;
        let since = ticking();
        let opening = Opening { number, since };
        self.opened.lock().await.insert(workspace.kind(), opening);
        self.put_again(workspace).await;
    }

    /// Puts a workspace that changed in the place of itself: it stays the one that was opened.
    pub(crate) async fn put_again(&self, workspace: Workspace) {
        match workspace.with_readers(&self.readers) {
            Workspace::Desk(desk) => *self.desk.write().await = Some(desk),
            Workspace::Entrant(entrant) => *self.entrant.write().await = Some(entrant),
            Workspace::Judge(judge) => *self.judge.write().await = Some(judge),
        }
    }

    /// Remembers by which door the open workspace of a kind was entered.
    pub(crate) async fn note(&self, kind: WorkspaceKind, door: &Door) {
        let mut entered = self.entered.lock().await;
        entered.retain(|other| other.kind != kind);
        entered.push(Entered {
            kind,
            folder: PathBuf::from(&door.folder),
            person: door.passphrase.as_ref().map(|_| door.person.clone()),
        });
    }

    /// Whether the workspace in this folder is open in this window.
    pub(crate) async fn has_open(&self, folder: &Path) -> bool {
        let entered = self.entered.lock().await;
        // One folder may be named in two ways, as through a link.
        let one = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        entered.iter().any(|open| one(&open.folder) == one(folder))
    }

    /// Takes everything out; gives what was open.
    pub(crate) async fn take_all(&self) -> Vec<Workspace> {
        self.entered.lock().await.clear();
        self.opened.lock().await.clear();
        let desk = self.desk.write().await.take().map(Workspace::Desk);
        let entrant = self.entrant.write().await.take().map(Workspace::Entrant);
        let judge = self.judge.write().await.take().map(Workspace::Judge);
        [desk, entrant, judge].into_iter().flatten().collect()
    }

    /// Takes one out; gives it where it was open.
    pub(crate) async fn take(&self, kind: WorkspaceKind) -> Option<Workspace> {
        self.entered.lock().await.retain(|it| it.kind != kind);
        self.opened.lock().await.remove(&kind);
        match kind {
            WorkspaceKind::Desk => self.desk.write().await.take().map(Workspace::Desk),
            WorkspaceKind::Entrant => self.entrant.write().await.take().map(Workspace::Entrant),
            WorkspaceKind::Judge => self.judge.write().await.take().map(Workspace::Judge),
        }
    }

    /// Keeps what a person opened, in the place of what they opened before.
    pub(crate) async fn keep(&self, handed: Handed) {
        *self.handed.lock().await = Some(Arc::new(handed));
    }

    /// What a person opened at this place, if that was the last.
    pub(crate) async fn kept(&self, place: &str) -> Option<Arc<Handed>> {
        let handed = self.handed.lock().await.clone();
        handed.filter(|it| it.place() == place)
    }

    /// Lets the rehearsal clock of one workspace run from here, where it was just set.
    pub(crate) async fn run_clock(&self, kind: WorkspaceKind) {
        if let Some(opening) = self.opened.lock().await.get_mut(&kind) {
            opening.since = ticking();
        }
    }

    /// What was opened of a kind.
    pub(crate) async fn opening(&self, kind: WorkspaceKind) -> Opening {
        let opened = self.opened.lock().await.get(&kind).copied();
        opened.unwrap_or_else(|| Opening {
            number: 0,
            since: ticking(),
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
    pub(crate) async fn desk(&self) -> Answer<At<Desk>> {
        self.at(WorkspaceKind::Desk, open(&self.desk).await?, Desk::settings)
            .await
    }

    /// The entrant's workspace, at this moment.
    pub(crate) async fn entrant(&self) -> Answer<At<Entrant>> {
        self.at(
            WorkspaceKind::Entrant,
            open(&self.entrant).await?,
            Entrant::settings,
        )
        .await
    }

    /// The judge's workspace, at this moment.
    pub(crate) async fn judge(&self) -> Answer<At<Judge>> {
        self.at(
            WorkspaceKind::Judge,
            open(&self.judge).await?,
            Judge::settings,
        )
        .await
    }

    /// Who works in a workspace, and when: whoever opened it with a passphrase of their own, else its owner.
    pub(crate) async fn act(&self, kind: WorkspaceKind, settings: &Settings<'_>) -> Answer<Act> {
        let mut act = now(settings, self.opening(kind).await.since).await?;
        let entered = self.entered.lock().await;
        let person = entered.iter().find(|it| it.kind == kind);
        if let Some(person) = person.and_then(|it| it.person.as_ref()) {
            act.by.clone_from(person);
        }
        Ok(act)
    }

    async fn at<W>(
        &self,
        kind: WorkspaceKind,
        workspace: W,
        settings: fn(&W) -> Settings<'_>,
    ) -> Answer<At<W>> {
        let act = self.act(kind, &settings(&workspace)).await?;
        Ok(At::new(workspace, act, self.stop.lock().await.clone()))
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

/// The app's own data: beside rehearsals where somebody says where those are.
pub(crate) fn local_data(rehearsals: Option<&Path>) -> Option<LocalData> {
    match rehearsals {
        Some(folder) => Some(LocalData::in_folder(&folder.join(LOCAL))),
        None => LocalData::of_this_person().ok(),
    }
}

async fn open<W: Clone>(place: &RwLock<Option<W>>) -> Result<W, Failure> {
    let open = place.read().await.clone();
    open.ok_or_else(none_open)
}

/// No workspace of the kind that was asked for is open.
pub(crate) fn none_open() -> Failure {
    Failure::new("no-workspace", Vec::<(String, String)>::new())
}
