//! The three workspaces of a rehearsal, opened on one machine with one mailbox and one clock.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use workspaces::{ActionContext, Desk, Entrant, Error, Judge, ProgressReporter, Result, Unlock};

use crate::data::RehearsalData;
use crate::folder;
use crate::open::{open_desk, open_or_create};
use crate::paths::RehearsalPaths;
use crate::practice;

/// Where a rehearsal begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RehearsalStart")]
pub enum Start {
    /// On 18 January 2021, with entries waiting: everything after is done by hand.
    Begun,
    /// On 12 March 2021, after the last decision: there is something on every screen.
    Played,
}

/// One workspace of each kind, of the same season.
pub struct RehearsalWorkspaces {
    /// The desk.
    pub desk: Desk,
    /// One of the entrants.
    pub entrant: Entrant,
    /// One of the judges.
    pub judge: Judge,
}

/// Opens the rehearsal in `folder`, and sets it up first where there is none.
pub async fn open_workspaces(
    folder: &Path,
    start: Start,
    progress: ProgressReporter<'_>,
) -> Result<RehearsalWorkspaces> {
    let data = RehearsalData::load()?;
    let paths = RehearsalPaths::in_folder(folder);
    let entrant = match start {
        Start::Begun if !folder::is_set_up(folder) => {
            // Boxed, so that the large future of a season does not make the future of every caller as large.
            Box::pin(practice::begin(folder, progress.without_cancel())).await?;
            folder::mark_set_up(folder)?;
            practice::entrant()
        }
        Start::Begun => practice::entrant(),
        Start::Played => {
            let desk = Box::pin(open_or_create(folder, progress)).await?;
            desk.close().await?;
            data.entries
                .first()
                .map_or("", |entry| entry.entrant.as_str())
        }
    };
    let judge = data.judges.first().map_or("", |judge| judge.key.as_str());
    let key_file = paths.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let roles = RehearsalWorkspaces {
        desk: open_desk(&paths).await?,
        entrant: Entrant::open(&paths.entrant(entrant), &unlock).await?,
        judge: Judge::open(&paths.judge(judge), &unlock).await?,
    };
    share_mailbox_and_clock(&roles, &paths).await?;
    let at = roles.desk.clock().await?.ok_or(Error::NoCall)?;
    roles
        .entrant
        .fetch(&ActionContext::new(roles.entrant.card().name(), at))
        .await?;
    Ok(roles)
}

/// One mailbox and one clock for all three.
async fn share_mailbox_and_clock(
    roles: &RehearsalWorkspaces,
    paths: &RehearsalPaths,
) -> Result<()> {
    let now = roles.desk.clock().await?.ok_or(Error::NoCall)?;
    let mailbox = paths.mailbox().display().to_string();
    for settings in [
        roles.desk.settings(),
        roles.entrant.settings(),
        roles.judge.settings(),
    ] {
        settings.set_clock(now).await?;
        settings.set_mailbox(&mailbox).await?;
    }
    Ok(())
}
