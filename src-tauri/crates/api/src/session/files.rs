//! Files of entries: served to the window, and saved where the person chooses.

use uuid::Uuid;
use workspaces::OpenFile;

use super::Session;
use crate::answer::Answer;
use crate::arguments::EntryId;

/// Names a file of an entry in an open workspace, by the hash of its bytes.
#[derive(Debug, Clone)]
pub(crate) enum WhichFile {
    /// At the desk.
    Desk { entry: EntryId, hash: String },
    /// Of a draft or an entry of the entrant's.
    Entrant { entry: EntryId, hash: String },
    /// Of an entry that the judge reads in this round.
    Judge {
        round: u32,
        entry: EntryId,
        hash: String,
    },
}

impl Session {
    /// The address at which the window reads a file, until a workspace is opened or closed.
    pub(crate) async fn file_address(&self, which: WhichFile) -> Answer<String> {
        let _held = self.addresses.lock().await;
        let file = self.open_file(&which).await?;
        self.host.serve_file(file)
    }

    /// Ends every address. Call it once the workspace in question has left its place: no file of it gets an address after
    /// that.
    pub(super) async fn forget_files(&self) {
        let _held = self.addresses.lock().await;
        self.host.forget_files();
    }

    /// Saves a copy of a file where the person chooses; gives its path, or none where they choose nothing.
    pub(crate) async fn save_file(&self, which: WhichFile) -> Answer<Option<String>> {
        let name = workspaces::safe_file_name(&self.open_file(&which).await?.name);
        let Some(path) = self.choose_save_path(&name).await? else {
            return Ok(None);
        };
        // Opened again: a file that is held while the person chooses would hold its workspace open.
        self.open_file(&which).await?.save(&path).await?;
        Ok(Some(path.display().to_string()))
    }

    /// Saves the files of entries into a folder that the person chooses, a folder for each entry; gives the path of the
    /// chosen one, or none where they choose nothing.
    pub(crate) async fn save_desk_files(&self, entries: &[Uuid]) -> Answer<Option<String>> {
        let desk = self.desk().await?.workspace;
        let Some(folder) = self.host.choose_folder().await else {
            return Ok(None);
        };
        desk.save_files(entries, &folder).await?;
        Ok(Some(folder.display().to_string()))
    }

    async fn open_file(&self, which: &WhichFile) -> Answer<OpenFile> {
        let file = match which {
            WhichFile::Desk { entry, hash } => {
                let desk = self.desk().await?.workspace;
                desk.open_file(&entry.to_string(), hash).await
            }
            WhichFile::Entrant { entry, hash } => {
                let entrant = self.entrant().await?.workspace;
                entrant.open_file(entry.0, hash).await
            }
            WhichFile::Judge { round, entry, hash } => {
                let judge = self.judge().await?.workspace;
                judge.open_file(*round, entry.0, hash).await
            }
        };
        Ok(file?)
    }
}
