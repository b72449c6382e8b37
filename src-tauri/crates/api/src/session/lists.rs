//! Lists and pages that are written.

use std::path::PathBuf;

use uuid::Uuid;
use workspaces::views::WrittenList;
use workspaces::{Desk, Detail, Failure, Format, Language, List, ProgressReporter};

use super::Session;
use crate::answer::Answer;
use crate::scoped::Scoped;

impl Session {
    /// Writes a list into the folder for lists, under its name, the day and the format's extension.
    pub(crate) async fn write_list(
        &self,
        list: List,
        format: Format,
        language: Language,
        progress: ProgressReporter<'_>,
    ) -> Answer<WrittenList> {
        let Scoped { workspace, ctx } = self.desk().await?;
        let folder = self.list_folder(&workspace).await?;
        let name = format!("{}-{}.{}", list.name(), ctx.at.date_naive(), format.name());
        let path = folder.join(name);
        let rows_written = workspace.write_list(list, format, &path, language, &ctx, progress);
        Ok(WrittenList {
            row_count: rows_written.await?,
            path: path.display().to_string(),
        })
    }

    /// Writes the page of one entry where lists are written; gives its path.
    pub(crate) async fn write_page(&self, entry: Uuid, language: Language) -> Answer<String> {
        let Scoped { workspace, ctx } = self.desk().await?;
        let folder = self.list_folder(&workspace).await?;
        let number = workspace.entry_number(entry).await?;
        let number = workspaces::entry_number(number);
        let path = folder.join(format!("entry-{number}-{}.html", ctx.at.date_naive()));
        workspace
            .write_explanation(&entry.to_string(), &path, language, &ctx)
            .await?;
        Ok(path.display().to_string())
    }

    /// Where lists are written: beside the rehearsal, or among the person's documents.
    async fn list_folder(&self, desk: &Desk) -> Answer<PathBuf> {
        let folder = if desk.clock().await?.is_some() {
            self.rehearsals()?.join("lists")
        } else {
            self.host.documents()?
        };
        std::fs::create_dir_all(&folder).map_err(|error| {
            let path = folder.display().to_string();
            Failure::new(
                "folder-unusable",
                Detail::from(&error).with([("path", path)]),
            )
        })?;
        Ok(folder)
    }
}
