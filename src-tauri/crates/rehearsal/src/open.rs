//! The rehearsal desk that the window opens on.

use std::path::Path;

use catalogue::Language;
use workspaces::{Desk, ProgressReporter, Result, Unlock};

use crate::folder::is_begun;
use crate::paths::RehearsalPaths;
use crate::season::run;

/// Opens the rehearsal desk in `dir`, playing the season first where there is none. A season that was interrupted is
/// played again, since nobody can have practised on it; a finished one is never touched.
pub async fn open_or_create(dir: &Path, progress: ProgressReporter<'_>) -> Result<Desk> {
    let paths = RehearsalPaths::in_folder(dir);
    if is_begun(dir) {
        return Desk::open(
            &paths.desk(),
            &Unlock::Device {
                key_file: &paths.key_file(),
            },
        )
        .await;
    }
    let season = run(dir, Language::English, progress.without_cancel()).await?;
    Ok(season.desk)
}
