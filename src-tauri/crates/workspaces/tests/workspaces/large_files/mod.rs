//! Files of the work that lie and travel beside the sealed file that names them, from the entrant's disk to the mailbox.

/// Taking a file in.
mod attaching;
/// Entries that a person carries.
mod by_hand;
/// The mailbox, and what comes in between.
mod sending;

use std::fs;
use std::path::{Path, PathBuf};

use rehearsal::bulk;
use uuid::Uuid;
use workspaces::views::FilesSent;
use workspaces::{
    ActionContext, Delivery, Entrant, Failure, KindCount, Posted, ProgressReporter, Workspace,
};

use crate::test_desk::{TestDesk, at};

/// What a film has here: enough for several chunks, and more than one step of sealing.
const FILM: usize = 5 << 20;

fn entrant_ctx() -> ActionContext {
    ActionContext::new("Nadia Roy", at("2021-01-05T12:00:00Z"))
}

/// Bytes that no two chunks have in common.
fn film(length: usize) -> Vec<u8> {
    let mut state = length as u64;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        state.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

/// An entrant with a draft, who sends by the mailbox of the desk.
struct Stage {
    desk: TestDesk,
    entrant: Entrant,
    entry: Uuid,
}

impl Stage {
    async fn new() -> Self {
        Self::of(TestDesk::new().await).await
    }

    /// The same without a mailbox.
    async fn without_mailbox() -> Self {
        let desk = TestDesk::new().await;
        let entrant = desk.entrant("nadia").await;
        let entry = draft(&entrant, 1).await;
        Self {
            desk,
            entrant,
            entry,
        }
    }

    async fn of(desk: TestDesk) -> Self {
        let entrant = desk.entrant("nadia").await;
        let place = desk.mailbox.place().to_owned();
        entrant.settings().set_mailbox(&place).await.unwrap();
        let entry = draft(&entrant, 1).await;
        Self {
            desk,
            entrant,
            entry,
        }
    }

    /// Writes a file and attaches it; gives its hash.
    async fn attach(&self, entry: Uuid, name: &str, bytes: &[u8]) -> String {
        let path = self.desk.path(name);
        fs::write(&path, bytes).unwrap();
        let attached = self.attach_path(entry, &path, ProgressReporter::none());
        attached.await.unwrap()
    }

    async fn attach_path(
        &self,
        entry: Uuid,
        path: &Path,
        progress: ProgressReporter<'_>,
    ) -> Result<String, Failure> {
        let ctx = entrant_ctx();
        let filled = self
            .entrant
            .attach_file(entry, path, Some(1), &ctx, progress)
            .await?;
        Ok(filled.draft.attachments.last().unwrap().hash.clone())
    }

    async fn submit(&self, entry: Uuid) -> Delivery {
        let sent = self.entrant.submit(entry, None, &entrant_ctx()).await;
        sent.unwrap().delivery
    }

    async fn send(&self) -> Posted {
        let workspace = Workspace::Entrant(self.entrant.clone());
        let ctx = entrant_ctx();
        let posted = workspace.send_unsent(&ctx, ProgressReporter::none());
        posted.await.unwrap()
    }

    async fn delivery(&self) -> Delivery {
        let view = self.entrant.view(&entrant_ctx()).await.unwrap();
        view.entries[0].delivery.clone()
    }

    fn own_files(&self) -> PathBuf {
        self.desk.path("nadia").join("files")
    }

    fn mailbox_files(&self) -> PathBuf {
        self.desk.path("mailbox").join("files")
    }
}

async fn draft(entrant: &Entrant, index: u32) -> Uuid {
    let document = bulk::entry(index).0;
    let saved = entrant.save(None, document, 0, &entrant_ctx()).await;
    saved.unwrap().entry
}

/// The names in a folder, in order; none where it is not there.
fn names(folder: &Path) -> Vec<String> {
    let there = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = there
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn sent(delivery: &Delivery) -> Option<FilesSent> {
    let Delivery::Sent { files, .. } = delivery else {
        panic!("{delivery:?}");
    };
    files.clone()
}

fn counts(items: &[KindCount]) -> Vec<(&str, usize)> {
    let counts = items.iter().map(|it| (it.kind.as_str(), it.count));
    counts.collect()
}

const ALL: FilesSent = FilesSent {
    sent: 1,
    of: 1,
    reason: None,
};
