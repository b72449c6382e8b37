use std::fs;

use uuid::Uuid;
use workspaces::{Draft, Entrant, KindCount, ProgressReporter, Workspace};

use super::{Place, open_for_long};
use crate::delivery::entrant_ctx;
use crate::jury::eligible;
use crate::test_desk::{TestDesk, staff};
use crate::work_files::{attach, noise};

/// A desk and an entrant with the same store, who soon give it up.
pub(super) struct Stage {
    pub(super) desk: TestDesk,
    pub(super) sender: Entrant,
}

impl Stage {
    pub(super) async fn new(place: &Place) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut desk = TestDesk::with_mailbox(dir, place.choice.clone(), open_for_long).await;
        desk.desk = desk.desk.with_mailbox(&place.quick());
        let entrant = desk.entrant("nadia").await;
        let settings = entrant.settings();
        let chosen = settings.choose_mailbox(place.choice.clone());
        chosen.await.unwrap();
        let sender = entrant.with_mailbox(&place.quick());
        Self { desk, sender }
    }

    /// An entry with a large file and a small one; gives it with the large one.
    pub(super) async fn draft(&self, number: usize) -> (Uuid, String, Vec<u8>) {
        let call = self.desk.desk.call_in_force().await.unwrap();
        let draft = Draft {
            document: eligible(&call, number, "Nadia Roy"),
            attachments: Vec::new(),
        };
        let saved = self.sender.save_draft(None, &draft, &entrant_ctx()).await;
        let entry = saved.unwrap();
        let bytes = noise(number, 300_000);
        let hash = attach(&self.sender, entry, "film.bin", bytes.clone()).await;
        let small = noise(100 + number, 2_000);
        attach(&self.sender, entry, "notes.bin", small).await;
        let own = fs::read_dir(self.desk.path("nadia").join("files")).unwrap();
        assert_eq!(own.count(), number, "each large file is kept");
        (entry, hash, bytes)
    }

    pub(super) async fn unsent(&self) -> Vec<(String, usize)> {
        let workspace = Workspace::Entrant(self.sender.clone());
        counts(&workspace.unsent().await.unwrap().unsent.items)
    }

    /// What the large file of an entry holds that the desk collects alone.
    pub(super) async fn collected(&self, entry: Uuid, hash: &str) -> Vec<u8> {
        let (desk, ctx) = (&self.desk.desk, staff("2021-01-07T12:00:00Z"));
        let collected = desk.collect(&ctx, ProgressReporter::none()).await;
        let collected = collected.unwrap();
        assert_eq!(collected.refused_files, []);
        assert_eq!((collected.entries.len(), collected.files.fetched), (1, 1));
        let open = desk.open_file(&entry.to_string(), hash).await.unwrap();
        open.read_whole().await.unwrap()
    }
}

pub(super) fn counts(items: &[KindCount]) -> Vec<(String, usize)> {
    let counts = items.iter().map(|it| (it.kind.clone(), it.count));
    counts.collect()
}
