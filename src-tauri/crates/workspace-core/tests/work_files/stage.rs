//! A desk and an entrant with a mailbox between them.

use std::fs;
use std::path::{Path, PathBuf};

use exchange::{FileHash, Mailbox, SealedFileInfo, Sending};
use serde_json::json;
use store::{Connection, Unlock};
use tempfile::TempDir;
use workspace_core::attachments::{Attached, Content, MOST_INSIDE};
use workspace_core::opening::finish_opening;
use workspace_core::{
    ActionContext, Error, FilesFetched, LocalData, ProgressReporter, WorkspaceCore, work_files,
};

/// A size that lies beside the database.
#[expect(clippy::cast_possible_truncation, reason = "256 KiB")]
pub(crate) const LARGE: usize = MOST_INSIDE as usize + 1;

pub(crate) fn ctx() -> ActionContext {
    ActionContext::new("Ana", "2021-01-05T12:00:00Z".parse().unwrap())
}

/// Bytes that repeat nowhere, others for every seed.
pub(crate) fn noise(seed: u8, length: usize) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&[seed]);
    let mut bytes = vec![0; length];
    hasher.finalize_xof().fill(&mut bytes);
    bytes
}

pub(crate) struct Stage {
    pub(crate) dir: TempDir,
    pub(crate) mailbox: Mailbox,
    pub(crate) entrant: WorkspaceCore,
    pub(crate) desk: WorkspaceCore,
}

impl Stage {
    pub(crate) async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("mailbox");
        fs::create_dir(&place).unwrap();
        let create = async |name: &'static str| {
            let key = dir.path().join(format!("{name}.key"));
            let unlock = Unlock::KeyFile { key_file: &key };
            let (dir, ctx) = (dir.path().join(name), ctx());
            let created = workspace_core::create(&dir, name, &unlock, &ctx);
            created.await.unwrap()
        };
        Self {
            mailbox: Mailbox::open_folder(&place).unwrap(),
            entrant: create("entrant").await,
            desk: create("desk").await,
            dir,
        }
    }

    /// Where a file lies in the mailbox.
    pub(crate) fn in_mailbox(&self, hash: FileHash) -> PathBuf {
        self.dir.path().join("mailbox/files").join(hash.to_string())
    }

    /// Where a file lies in a workspace.
    pub(crate) fn in_workspace(&self, name: &str, hash: FileHash) -> PathBuf {
        self.files_of(name).join(hash.to_string())
    }

    pub(crate) fn files_of(&self, name: &str) -> PathBuf {
        self.dir.path().join(name).join("files")
    }

    /// Closes the desk and opens it as the app does.
    pub(crate) async fn reopen_desk(&mut self) {
        self.desk.store.clone().close().await.unwrap();
        let (dir, key) = (
            self.dir.path().join("desk"),
            self.dir.path().join("desk.key"),
        );
        let unlock = Unlock::KeyFile { key_file: &key };
        self.desk = workspace_core::open(&dir, "desk", &unlock).await.unwrap();
        let local = LocalData::in_folder(&self.dir.path().join("local"));
        finish_opening(&self.desk, &unlock, false, &local, &ctx())
            .await
            .unwrap();
    }

    /// Puts the ciphertext of a file of the entrant into the mailbox.
    pub(crate) async fn send(&self, info: &SealedFileInfo) {
        let folder = self.entrant.files.folder().unwrap();
        let go_on = |_, _| std::ops::ControlFlow::Continue(());
        let put = self
            .mailbox
            .put_file(&folder, info.hash, Sending::IfMissing, &go_on);
        put.await.unwrap();
    }

    /// Fetches what the desk wants.
    pub(crate) async fn fetch(&self) -> FilesFetched {
        let (ctx, progress) = (ctx(), ProgressReporter::none());
        let fetched = work_files::fetch_missing(&self.desk, &self.mailbox, &ctx, progress);
        fetched.await.unwrap()
    }

    /// The names of the missing files with the code of each.
    pub(crate) async fn fetch_and_name(&self) -> (usize, Vec<(String, String)>) {
        let fetched = self.fetch().await;
        let missing = fetched.missing.into_iter();
        let missing = missing.map(|it| (it.name, it.failure.code)).collect();
        (fetched.fetched, missing)
    }
}

/// A file that an entrant attached.
pub(crate) async fn attached(core: &WorkspaceCore, name: &str, bytes: &[u8]) -> Attached {
    let content = work_files::keep_bytes(core, bytes.to_vec()).await.unwrap();
    let file = Attached::of(name, "video/mp4", None, content);
    record(core, file.clone(), false).await;
    file
}

/// The same from a path.
pub(crate) async fn attached_from(core: &WorkspaceCore, path: &Path) -> Attached {
    let progress = ProgressReporter::none();
    let content = work_files::keep_file(core, path.to_owned(), progress).await;
    let file = Attached::of("film.mp4", "video/mp4", None, content.unwrap());
    record(core, file.clone(), false).await;
    file
}

pub(crate) fn sealed(file: &Attached) -> SealedFileInfo {
    match &file.content {
        Content::Sealed(info) => info.clone(),
        Content::Inside(_) => panic!("{} lies inside", file.note.name),
    }
}

/// Records a file as its owner, or as whoever read a document that names it.
pub(crate) async fn record(core: &WorkspaceCore, file: Attached, as_named: bool) {
    let write = core.store.write(move |tx| {
        match &file.content {
            Content::Sealed(info) if as_named => work_files::record_named(tx, &file.note, info)?,
            Content::Inside(_) | Content::Sealed(_) => work_files::record(tx, &file)?,
        }
        workspace_core::log(tx, "Ana", &ctx().stamp(), "file-attached", "", &json!({}))
    });
    write.await.unwrap();
}

/// All of a file as a workspace has it; none where it has not come.
pub(crate) async fn whole(core: &WorkspaceCore, hash: &str) -> Option<Vec<u8>> {
    let file = work_files::open_plain(core, hash).await.unwrap()?;
    Some(file.read_whole().await.unwrap())
}

pub(crate) async fn query<T: Send + 'static>(
    core: &WorkspaceCore,
    query: impl FnOnce(&Connection) -> Result<T, Error> + Send + 'static,
) -> T {
    core.store.read(query).await.unwrap()
}
