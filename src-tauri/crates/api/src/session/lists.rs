use std::path::PathBuf;

use workspaces::views::ListWritten;
use workspaces::{Failure, Watch};

use super::Session;
use crate::call::Answer;

impl Session {
    /// Writes a list, given by its name and its format, into the folder for lists.
    pub(crate) async fn write_list(
        &self,
        named: (&str, &str),
        language: &str,
        watch: Watch<'_>,
    ) -> Answer<ListWritten> {
        let folder = self.list_folder().await?;
        let desk = self.desk().await?;
        let written = desk
            .workspace
            .write_named(named, &folder, language, &desk.act, watch);
        Ok(written.await?)
    }

    /// Writes the page of one entry where lists are written; gives its path.
    pub(crate) async fn write_page(&self, entry: &str, language: &str) -> Answer<String> {
        let folder = self.list_folder().await?;
        let desk = self.desk().await?;
        let written = desk
            .workspace
            .explain_named(entry, &folder, language, &desk.act);
        Ok(written.await?)
    }

    /// Where lists are written: beside the rehearsal, or among the person's documents.
    async fn list_folder(&self) -> Answer<PathBuf> {
        let desk = self.desk().await?;
        let folder = if desk.workspace.clock().await?.is_some() {
            self.rehearsals()?.join("lists")
        } else {
            self.host.documents()?
        };
        std::fs::create_dir_all(&folder).map_err(|error| {
            Failure::new(
                "folder-unusable",
                [
                    ("path", folder.display().to_string()),
                    ("detail", error.to_string()),
                ],
            )
        })?;
        Ok(folder)
    }
}
