//! Opening the rehearsal's desk, and playing its season first where there is none.

use std::path::Path;

use catalogue::Language;
use workspaces::{ActionContext, Desk, Error, ProgressReporter, Result, Unlock};

use crate::folder::is_set_up;
use crate::paths::RehearsalPaths;
use crate::season::play_season;

/// Opens the desk of a rehearsal that was set up before, perhaps by an older version of the app.
pub(crate) async fn open_desk(paths: &RehearsalPaths) -> Result<Desk> {
    let key_file = paths.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let desk = Desk::open(&paths.desk(), &unlock).await?;
    match screen_again_if_due(&desk).await {
        Ok(()) => Ok(desk),
        Err(error) => {
            desk.close().await?;
            Err(error)
        }
    }
}

async fn screen_again_if_due(desk: &Desk) -> Result<()> {
    let at = desk.clock().await?.ok_or(Error::NoCall)?;
    let ctx = ActionContext::new(desk.card().name(), at);
    desk.screen_again_if_due(&ctx).await?;
    Ok(())
}

/// Opens the rehearsal's desk in `folder`, and plays the season first where there is none. A finished season is opened as it
/// is. One that was interrupted is played again, since nobody can have practised on it: it cannot be continued, so that
/// playing cannot be cancelled through `progress` either.
pub async fn open_or_create(folder: &Path, progress: ProgressReporter<'_>) -> Result<Desk> {
    let paths = RehearsalPaths::in_folder(folder);
    if is_set_up(folder) {
        return open_desk(&paths).await;
    }
    let season = play_season(folder, Language::English, progress.without_cancel()).await?;
    Ok(season.desk)
}
