//! The rehearsal desk that the window opens on.

use std::path::Path;

use catalogue::Language;
use workspaces::{ActionContext, Desk, Error, ProgressReporter, Result, Unlock};

use crate::folder::{finish, is_begun};
use crate::paths::RehearsalPaths;
use crate::season::run;

/// Opens the desk of a rehearsal that was set up before, perhaps by an older version of the app.
pub(crate) async fn open_desk(paths: &RehearsalPaths) -> Result<Desk> {
    let key_file = paths.key_file();
    let unlock = Unlock::Device {
        key_file: &key_file,
    };
    let desk = Desk::open(&paths.desk(), &unlock).await?;
    let at = desk.clock().await?.ok_or(Error::NoCall)?;
    desk.screen_again_if_due(&ActionContext::new(desk.card().name(), at))
        .await?;
    Ok(desk)
}

/// Opens the rehearsal desk in `dir`, playing the season first where there is none. A season that was interrupted is
/// played again, since nobody can have practised on it; a finished one is never touched.
pub async fn open_or_create(dir: &Path, progress: ProgressReporter<'_>) -> Result<Desk> {
    let paths = RehearsalPaths::in_folder(dir);
    if is_begun(dir) {
        return open_desk(&paths).await;
    }
    let season = run(dir, Language::English, progress.without_cancel()).await?;
    finish(dir)?;
    Ok(season.desk)
}
