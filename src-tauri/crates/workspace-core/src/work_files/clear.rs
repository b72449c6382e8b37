//! What a killed process left in the folder `files/`.

use std::collections::HashSet;

use store::Connection;

use crate::workspace_core::WorkspaceCore;
use crate::{Error, Result, blocking};

/// Removes files that were being sealed when a process ended, and those that were sealed and never recorded: nobody has a key to
/// them. Parts stay; the next fetch continues them. Only while nothing else happens in the workspace.
pub(crate) async fn clear_abandoned(core: &WorkspaceCore) -> Result<()> {
    if core.store.is_read_only() {
        return Ok(());
    }
    let files = core.files.clone();
    let Some(folder) = blocking(move || files.find()).await?? else {
        return Ok(());
    };
    let hashes = |conn: &Connection| Ok::<_, Error>(store::work_file::all_hashes(conn)?);
    let named: HashSet<String> = core.store.read(hashes).await?.into_iter().collect();
    let clear = move || {
        folder.clear_abandoned()?;
        for file in folder.list()?.files {
            if !named.contains(&file.hash.to_string()) {
                folder.remove(file.hash)?;
            }
        }
        Ok(())
    };
    blocking(clear).await?
}
