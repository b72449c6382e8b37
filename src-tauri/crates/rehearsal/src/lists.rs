//! The rehearsal's lists: every list as a spreadsheet, and the press list as plain text cells too.

use std::path::PathBuf;

use catalogue::Language;
use lists::{Format, List};
use workspaces::{ActionContext, Desk, ProgressReporter, Result};

use crate::paths::RehearsalPaths;

/// Writes every list; gives the files.
pub(crate) async fn write(
    desk: &Desk,
    paths: &RehearsalPaths,
    language: Language,
    ctx: &ActionContext,
) -> Result<Vec<PathBuf>> {
    let folder = paths.lists();
    crate::folder::make_folder(&folder)?;
    let mut paths_written = Vec::new();
    for list in List::ALL {
        for format in [Format::Csv, Format::Xlsx] {
            let path = folder.join(format!("{}.{}", list.name(), format.name()));
            desk.write_list(list, format, &path, language, ctx, ProgressReporter::none())
                .await?;
            paths_written.push(path);
        }
    }
    Ok(paths_written)
}
