//! The rehearsal desk that the window opens on.

use std::path::Path;

use super::places::Places;
use super::season::run;
use crate::{Desk, Error, Progress, Result, Unlock, Watch};

/// Written last: a folder without it holds a season that was interrupted.
pub(super) const FINISHED: &str = "season-finished";

/// Opens the rehearsal desk in `dir`, playing the season first where there is none. A season that was interrupted is
/// played anew, since nobody can have practised on it; a finished one is never touched.
pub async fn open_or_create(
    dir: &Path,
    progress: &(dyn Fn(Progress) + Send + Sync),
) -> Result<Desk> {
    let (places, finished) = (Places::in_folder(dir), dir.join(FINISHED));
    if finished.exists() {
        return Desk::open(
            &places.desk(),
            &Unlock::Device {
                key_file: &places.key(),
            },
        )
        .await;
    }
    let season = run(dir, "en", Watch::new(progress, None)).await?;
    finish(&finished)?;
    Ok(season.desk)
}

/// Marks a season as set up whole, so that one that was interrupted is set up again.
pub(super) fn finish(mark: &Path) -> Result<()> {
    std::fs::write(mark, "").map_err(|source| Error::folder(mark, &source))
}
