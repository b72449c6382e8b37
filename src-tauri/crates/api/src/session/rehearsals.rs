//! Rehearsals.

use std::path::PathBuf;
use std::sync::Arc;

use rehearsal::Start;
use serde::Deserialize;
use ts_rs::TS;
use workspaces::views::OpenWorkspace;
use workspaces::{Failure, ProgressReporter, Workspace};

use super::Session;
use crate::answer::Answer;

/// How a rehearsal is opened.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct HowToRehearse {
    /// Whether somebody said that their own workspaces may be closed for it.
    pub(crate) close_own: bool,
    /// Whether the season starts over.
    pub(crate) afresh: bool,
}

impl Session {
    /// Opens the three workspaces of a rehearsal. Somebody's own workspace is closed only if they said so.
    pub(crate) async fn open_rehearsal(
        self: &Arc<Self>,
        start: Start,
        how: HowToRehearse,
        progress: ProgressReporter<'_>,
    ) -> Answer<Vec<OpenWorkspace>> {
        let own_views = self.own_workspaces().await?;
        if let (false, Some(first)) = (how.close_own, own_views.first()) {
            let names = own_views
                .iter()
                .map(|it| it.name.as_str())
                .collect::<Vec<_>>();
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
            rehearsal::discard(&folder)?;
        }
        // A workspace can be open only once, so that what this window has open of the same season is closed first.
        self.close_all().await?;
        let roles = rehearsal::open_workspaces(&folder, start, progress).await?;
        self.set_opened(Workspace::Desk(roles.desk)).await;
        self.set_opened(Workspace::Entrant(roles.entrant)).await;
        self.set_opened(Workspace::Judge(roles.judge)).await;
        for workspace in self.all().await {
            self.read_unread_files(workspace.kind()).await?;
        }
        self.start_mailbox_polling().await;
        self.opened().await
    }

    /// Which seasons are set up on this machine, so that opening one continues it.
    pub(crate) fn seasons(&self) -> Answer<Vec<Start>> {
        let mut seasons = Vec::new();
        for start in [Start::Begun, Start::Played] {
            if rehearsal::is_set_up(&self.season(start)?) {
                seasons.push(start);
            }
        }
        Ok(seasons)
    }

    /// Closes what is open of a rehearsal, so that nothing of it stands beside somebody's own workspace.
    pub(super) async fn close_rehearsal(&self) -> Answer<()> {
        self.keep_clocks().await?;
        for view in self.opened().await? {
            if view.rehearsal
                && let Some(workspace) = self.take(view.kind).await
            {
                Self::close(workspace).await;
            }
        }
        Ok(())
    }

    /// Where rehearsals are kept.
    pub(super) fn rehearsals(&self) -> Answer<PathBuf> {
        match self.host.rehearsals() {
            Some(folder) => Ok(folder.to_owned()),
            None => Ok(self.local()?.rehearsals()),
        }
    }

    /// The folder of a season.
    fn season(&self, start: Start) -> Answer<PathBuf> {
        let name = match start {
            Start::Begun => "begun",
            Start::Played => "played",
        };
        Ok(self.rehearsals()?.join(name))
    }

    /// Open workspaces that are not part of a rehearsal.
    async fn own_workspaces(&self) -> Answer<Vec<OpenWorkspace>> {
        let mut views = self.opened().await?;
        views.retain(|it| !it.rehearsal);
        Ok(views)
    }
}
