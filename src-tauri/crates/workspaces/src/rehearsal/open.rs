//! The rehearsal desk that the window opens on.

use std::path::Path;

use catalogue::Language;

use super::places::Places;
use super::season::{of_a_season, run};
use crate::{Desk, Error, Result, Unlock, Watch};

/// Written last: a folder without it holds a season that was interrupted.
pub(super) const FINISHED: &str = "season-finished";

/// Opens the rehearsal desk in `dir`, playing the season first where there is none. A season that was interrupted is
/// played anew, since nobody can have practised on it; a finished one is never touched.
pub async fn open_or_create(dir: &Path, watch: Watch<'_>) -> Result<Desk> {
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
    let season = run(dir, Language::English, watch.without_cancel()).await?;
    finish(&finished)?;
    Ok(season.desk)
}

/// Whether a season was set up in this folder, so that opening it goes on with what was practised there.
pub fn is_begun(dir: &Path) -> bool {
    dir.join(FINISHED).exists()
}

/// Gives up what was practised in this folder: the next opening sets the season up again. Refused, before anything is
/// given up, where something lies in the folder that no season made.
pub fn discard(dir: &Path) -> Result<()> {
    of_a_season(dir)?;
    let mark = dir.join(FINISHED);
    match std::fs::remove_file(&mark) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::folder(&mark, &error))
        }
        _ => Ok(()),
    }
}

/// Marks a season as set up whole, so that one that was interrupted is set up again.
pub(super) fn finish(mark: &Path) -> Result<()> {
    std::fs::write(mark, "").map_err(|source| Error::folder(mark, &source))
}
