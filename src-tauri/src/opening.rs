use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, Runtime};
use workspaces::rehearsal::{self, Start};
use workspaces::views::{Door, ListWritten, OpenWorkspace, UnsentView};
use workspaces::{Failure, LocalData, Posted, Progress, Unlock, Watch, Workspace, WorkspaceKind};

use crate::at::{self, Answer};
use crate::session::{Session, none_open};

/// How a rehearsal is opened.
#[derive(Clone, Copy)]
pub(crate) struct How {
    /// Whether somebody said that their own workspaces may be closed for it.
    pub(crate) close_own: bool,
    /// Whether the season begins anew.
    pub(crate) afresh: bool,
}

impl Session {
    /// Opens the three workspaces of a rehearsal. Somebody's own workspace is closed only if they said so.
    pub(crate) async fn open_rehearsal<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        (start, how): (Start, How),
        progress: &(dyn Fn(Progress) + Send + Sync),
    ) -> Answer<Vec<OpenWorkspace>> {
        let own = self.own().await?;
        if let (false, Some(first)) = (how.close_own, own.first()) {
            let names = own.iter().map(|it| it.name.as_str()).collect::<Vec<_>>();
            return Err(Failure::new(
                "own-workspaces-open",
                [
                    ("kind", first.kind.name().to_owned()),
                    ("names", names.join(", ")),
                ],
            ));
        }
        let folder = self.season(start)?;
        if how.afresh {
            rehearsal::discard(&folder).map_err(|error| error.failure())?;
        }
        // A workspace is open once: what this window has open of the same season goes first.
        self.close_all().await?;
        let roles = rehearsal::open_roles(&folder, start, progress)
            .await
            .map_err(|error| error.failure())?;
        self.put(Workspace::Desk(roles.desk)).await;
        self.put(Workspace::Entrant(roles.entrant)).await;
        self.put(Workspace::Judge(roles.judge)).await;
        for workspace in self.all().await {
            self.read_waiting(workspace.kind()).await?;
        }
        self.keep_looking(app).await;
        self.opened().await
    }

    /// The folder of a season.
    fn season(&self, start: Start) -> Answer<PathBuf> {
        let name = match start {
            Start::Begun => "begun",
            Start::Played => "played",
        };
        Ok(self.rehearsals()?.join(name))
    }

    /// Which seasons were begun on this machine, so that opening one goes on with it.
    pub(crate) fn seasons(&self) -> Answer<Vec<Start>> {
        let mut begun = Vec::new();
        for start in [Start::Begun, Start::Played] {
            if rehearsal::is_begun(&self.season(start)?) {
                begun.push(start);
            }
        }
        Ok(begun)
    }

    /// What is open and is no rehearsal.
    async fn own(&self) -> Answer<Vec<OpenWorkspace>> {
        let mut open = self.opened().await?;
        open.retain(|it| !it.rehearsal);
        Ok(open)
    }

    /// Closes what is open of a rehearsal, so that nothing of it stands beside somebody's own workspace.
    async fn close_rehearsal(&self) -> Answer<()> {
        self.keep_clocks().await?;
        for open in self.opened().await? {
            if open.rehearsal
                && let Some(workspace) = self.take(open.kind).await
            {
                Self::close(workspace).await;
            }
        }
        Ok(())
    }

    /// Closes a workspace that was taken out.
    async fn close(workspace: Workspace) {
        // What was confirmed is on the disk whatever closing says.
        if let Err(error) = workspace.close().await {
            tracing::warn!(code = error.code(), "a workspace did not close cleanly");
        }
    }

    /// Makes a workspace and opens it.
    pub(crate) async fn create<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        kind: WorkspaceKind,
        door: Door,
    ) -> Answer<Vec<OpenWorkspace>> {
        let act = at::act_of(&door.person);
        let unlock = unlock(&door, self.local()?);
        let folder = Path::new(&door.folder);
        if self.has_open(folder).await {
            return Err(open_here(&door.folder));
        }
        let made = Workspace::create_here(kind, folder, &unlock, self.local()?, &act).await;
        let made = made.map_err(|error| error.failure())?;
        self.close_rehearsal().await?;
        self.put(made).await;
        self.note(kind, &door).await;
        self.keep_looking(app).await;
        self.opened().await
    }

    /// Opens a workspace of any kind.
    pub(crate) async fn open<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        door: Door,
    ) -> Answer<Vec<OpenWorkspace>> {
        let folder = Path::new(&door.folder);
        if self.has_open(folder).await {
            return self.opened().await;
        }
        let (local, act) = (self.local()?, at::act_of(&door.person));
        let unlock = unlock(&door, local);
        let opened = Workspace::open_here(folder, &unlock, door.restored, local, &act).await;
        let (opened, notices) = opened.map_err(|error| error.failure())?;
        self.tell(notices).await;
        let kind = opened.kind();
        let clock = opened.settings().clock().await;
        if clock.map_err(|error| error.failure())?.is_none() {
            self.close_rehearsal().await?;
        }
        self.put(opened).await;
        self.note(kind, &door).await;
        self.read_waiting(kind).await?;
        self.keep_looking(app).await;
        self.opened().await
    }

    /// Reads, in the background, the files that nobody has read yet: the window need not wait for them.
    async fn read_waiting(&self, kind: WorkspaceKind) -> Answer<()> {
        let workspace = self.of(kind).await?;
        let act = self.act(kind, &workspace.settings()).await?;
        tauri::async_runtime::spawn(async move {
            if let Err(error) = workspace.read_waiting(&act, Watch::nobody()).await {
                tracing::warn!(code = error.code(), "files that wait could not be read");
            }
        });
        Ok(())
    }

    /// Everything that is open, as the window shows it.
    pub(crate) async fn opened(&self) -> Answer<Vec<OpenWorkspace>> {
        let mut open = Vec::new();
        for workspace in self.all().await {
            let act = self.act(workspace.kind(), &workspace.settings()).await?;
            let number = self.opening(workspace.kind()).await.number;
            open.push(seen(&workspace, number, &act).await?);
        }
        Ok(open)
    }

    /// Closes everything.
    pub(crate) async fn close_all(&self) -> Answer<()> {
        self.keep_clocks().await?;
        for workspace in self.take_all().await {
            self.back_up_if_due(&workspace).await;
            Self::close(workspace).await;
        }
        Ok(())
    }

    /// Keeps every rehearsal clock where it stands, so that it does not go back when it is opened again.
    async fn keep_clocks(&self) -> Answer<()> {
        for workspace in self.all().await {
            let kind = workspace.kind();
            let act = self.act(kind, &workspace.settings()).await?;
            if set(&workspace.settings(), act.at).await? {
                self.run_clock(kind).await;
            }
        }
        Ok(())
    }

    /// Moves the clock of everything that is open and in rehearsal.
    pub(crate) async fn move_clock(&self, to: &str) -> Answer<Vec<OpenWorkspace>> {
        let to = to
            .parse()
            .map_err(|_| Failure::new("wrong-shape", [("field", "clock")].map(owned)))?;
        for workspace in self.all().await {
            if set(&workspace.settings(), to).await? {
                self.run_clock(workspace.kind()).await;
            }
        }
        self.opened().await
    }

    /// Says where the mailbox of one open workspace is.
    pub(crate) async fn choose_mailbox(
        &self,
        kind: WorkspaceKind,
        place: &str,
    ) -> Answer<Vec<OpenWorkspace>> {
        let open = self.all().await;
        let chosen = open.iter().find(|workspace| workspace.kind() == kind);
        let chosen = chosen.ok_or_else(none_open)?.settings();
        chosen
            .set_mailbox(place)
            .await
            .map_err(|error| error.failure())?;
        self.opened().await
    }

    /// What everything that is open has sealed and not sent.
    pub(crate) async fn unsent(&self) -> Answer<Vec<UnsentView>> {
        let mut unsent = Vec::new();
        for workspace in self.all().await {
            unsent.push(workspace.unsent().await.map_err(|error| error.failure())?);
        }
        Ok(unsent)
    }

    /// Sends what waits in one open workspace.
    pub(crate) async fn send_unsent(&self, kind: WorkspaceKind) -> Answer<Posted> {
        let workspace = self.of(kind).await?;
        let act = self.act(kind, &workspace.settings()).await?;
        let posted = workspace.send_unsent(&act).await;
        posted.map_err(|error| error.failure())
    }

    /// Writes a list, given by its name and its format, into the folder for lists.
    pub(crate) async fn write_list<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        named: (&str, &str),
        language: &str,
        progress: &(dyn Fn(Progress) + Send + Sync),
    ) -> Answer<ListWritten> {
        let folder = self.list_folder(app).await?;
        let at = self.desk().await?;
        let watch = Watch::new(progress, Some(&at.stop));
        let written = at
            .workspace
            .write_named(named, &folder, language, &at.act, watch);
        written.await.map_err(|error| error.failure())
    }

    /// Writes the page of one entry where lists are written; gives its path.
    pub(crate) async fn write_page<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        entry: &str,
        language: &str,
    ) -> Answer<String> {
        let folder = self.list_folder(app).await?;
        let at = self.desk().await?;
        let written = at
            .workspace
            .explain_named(entry, &folder, language, &at.act);
        written.await.map_err(|error| error.failure())
    }

    /// Where lists are written: beside the rehearsal, or among the person's documents.
    async fn list_folder<R: Runtime>(&self, app: &AppHandle<R>) -> Answer<PathBuf> {
        let desk = self.desk().await?;
        let rehearsal = desk
            .workspace
            .clock()
            .await
            .map_err(|error| error.failure())?;
        let folder = if rehearsal.is_some() {
            self.rehearsals()?.join("lists")
        } else {
            documents(app)?
        };
        std::fs::create_dir_all(&folder).map_err(|error| {
            Failure::new(
                "folder-unusable",
                [
                    ("path", folder.display().to_string()),
                    ("detail", error.to_string()),
                ],
            )
        })?;
        Ok(folder)
    }
}

/// The folder among the person's documents that new workspaces and lists go to.
pub(crate) fn documents<R: Runtime>(app: &AppHandle<R>) -> Answer<PathBuf> {
    let folder = app.path().document_dir().or_else(|_| app.path().home_dir());
    folder
        .map(|folder| folder.join("Awards Desk"))
        .map_err(|error| Failure::new("no-data-folder", [("detail", error.to_string())]))
}

async fn seen(workspace: &Workspace, opened: u32, act: &workspaces::Act) -> Answer<OpenWorkspace> {
    let settings = workspace.settings();
    let clock = settings.clock().await.map_err(|error| error.failure())?;
    let mailbox = settings
        .mailbox_place()
        .await
        .map_err(|error| error.failure())?;
    Ok(OpenWorkspace {
        opened,
        warnings: workspace.warnings(),
        kind: workspace.kind(),
        name: settings.name().to_owned(),
        now: act.at.to_rfc3339(),
        rehearsal: clock.is_some(),
        mailbox,
    })
}

/// Sets a rehearsal clock; false where there is none.
async fn set(
    settings: &workspaces::Settings<'_>,
    to: chrono::DateTime<chrono::Utc>,
) -> Answer<bool> {
    let failed = |error: workspaces::Error| error.failure();
    let rehearses = settings.clock().await.map_err(failed)?.is_some();
    if rehearses {
        settings.set_clock(to).await.map_err(failed)?;
    }
    Ok(rehearses)
}

/// A workspace that this very window has open.
fn open_here(folder: &str) -> Failure {
    Failure::new("workspace-open-here", [("path", folder.to_owned())])
}

pub(crate) fn unlock<'a>(door: &'a Door, local: &'a LocalData) -> Unlock<'a> {
    match (&door.passphrase, &door.recovery) {
        (Some(passphrase), _) => Unlock::Passphrase {
            person: &door.person,
            passphrase,
        },
        (None, Some(code)) => Unlock::Recovery { code },
        (None, None) => Unlock::Computer { keys: local.keys() },
    }
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
