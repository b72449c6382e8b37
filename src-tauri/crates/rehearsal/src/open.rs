//! Opening the rehearsal's desk, and playing its season first where there is none.

use std::path::Path;

use catalogue::Language;
use workspaces::{Desk, ProgressReporter, Result, Unlock};

use crate::folder::{is_set_up, mark_set_up};
use crate::paths::RehearsalPaths;
use crate::season::play_season;

/// Opens the rehearsal's desk in `folder`, and plays the season first where there is none. A finished season is opened as it
/// is. One that was interrupted is played again, since nobody can have practised on it: it cannot be continued, so that
/// playing cannot be cancelled through `progress` either.
pub async fn open_or_create(folder: &Path, progress: ProgressReporter<'_>) -> Result<Desk> {
    let paths = RehearsalPaths::in_folder(folder);
    if is_set_up(folder) {
        return Desk::open(
            &paths.desk(),
            &Unlock::Device {
                key_file: &paths.key_file(),
            },
        )
        .await;
    }
    let season = play_season(folder, Language::English, progress.without_cancel()).await?;
    mark_set_up(folder)?;
    Ok(season.desk)
}
