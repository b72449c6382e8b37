//! Copies of the files of many entries, a folder for each.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use store::Connection;
use uuid::Uuid;
use workspace_core::destination::check_output_folder;
use workspace_core::files::{self, safe_folder_name};
use workspace_core::{Detail, Error, Result, blocking, entry_number};

use super::{Counted, counted};
use crate::Desk;

impl Desk {
    /// Saves copies of the files of the revisions that count of these entries, each in `0014 Outlet - Title` within `folder`,
    /// which must be there; gives how many there are now. No file is replaced: where another has its name, a copy gets a
    /// number, and what was saved before is not saved again. What was saved when this fails stays.
    ///
    /// # Errors
    ///
    /// [`Error::FileNotHere`] names the first file that has not come; all others are saved by then.
    pub async fn save_files(&self, entries: &[Uuid], folder: &Path) -> Result<usize> {
        let checked = folder.to_owned();
        blocking(move || check_output_folder(&checked)).await??;
        let (mut copies, mut not_here) = (0, None);
        for entry in entries {
            let entry = entry.to_string();
            let saved = self.save_files_of(&entry, folder, &mut not_here);
            copies += saved.await?;
        }
        match not_here {
            None => Ok(copies),
            Some(error) => Err(error),
        }
    }

    /// Saves the files of one entry; the first that has not come is noted in `not_here`, and stops no other.
    async fn save_files_of(
        &self,
        entry: &str,
        folder: &Path,
        not_here: &mut Option<Error>,
    ) -> Result<usize> {
        let id = entry.to_owned();
        let query = move |conn: &Connection| counted(conn, &id);
        let counted = self.core.store.read(query).await?;
        let folder = folder.join(folder_name(&counted));
        let mut copies = 0;
        for note in &counted.notes {
            let file = match files::open(&self.core, vec![note.clone()], &note.hash).await {
                Ok(file) => file,
                Err(error @ Error::FileNotHere { .. }) => {
                    not_here.get_or_insert(error);
                    continue;
                }
                Err(error) => return Err(error),
            };
            let made = folder.clone();
            blocking(move || make(&made)).await??;
            file.save_into(&folder).await?;
            copies += 1;
        }
        Ok(copies)
    }
}

/// `0014 Outlet - Title`; without an outlet `0014 Title`.
fn folder_name(counted: &Counted) -> String {
    let number = entry_number(counted.number);
    let title = counted.document.title.trim();
    let mut outlets = counted.document.pieces.iter().flat_map(|it| &it.outlets);
    let name = match outlets.find(|outlet| !outlet.trim().is_empty()) {
        Some(outlet) => format!("{number} {} - {title}", outlet.trim()),
        None => format!("{number} {title}"),
    };
    safe_folder_name(&name)
}

/// Makes a folder where there is none.
fn make(folder: &Path) -> Result<()> {
    match fs::create_dir(folder) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(Error::Folder {
            path: folder.display().to_string(),
            detail: Detail::from(&error),
        }),
    }
}
