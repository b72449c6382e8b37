//! A workspace in a folder of its own, with its device key beside it, and something in it.

use std::path::{Path, PathBuf};

use store::{
    Damage, EntryRow, NewEntryRevision, NewLine, NewVerdict, Result, Store, StoreError,
    Transaction, Unlock,
};
use tempfile::TempDir;

/// When everything in these tests happens.
pub(crate) const AT: &str = "2021-01-22T17:00:00.000Z";

/// A folder that goes away with the test.
pub(crate) struct Place {
    root: PathBuf,
    _temporary: Option<TempDir>,
}

impl Place {
    pub(crate) fn new() -> Self {
        let dir = TempDir::new().unwrap();
        Self {
            root: dir.path().to_owned(),
            _temporary: Some(dir),
        }
    }

    /// In a folder that somebody else made and removes.
    pub(crate) fn within(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            _temporary: None,
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The workspace's folder.
    pub(crate) fn dir(&self) -> PathBuf {
        self.root().join("desk")
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.dir().join(name)
    }

    pub(crate) fn key_file(&self) -> PathBuf {
        self.root().join("device.key")
    }

    pub(crate) async fn create(&self) -> Store {
        let unlock = Unlock::KeyFile {
            key_file: &self.key_file(),
        };
        Store::create(&self.dir(), "desk", &unlock, AT, nothing)
            .await
            .unwrap()
    }

    pub(crate) async fn open(&self) -> Result<Store> {
        let unlock = Unlock::KeyFile {
            key_file: &self.key_file(),
        };
        Store::open(&self.dir(), &unlock).await
    }

    pub(crate) async fn verify(&self) -> Vec<Damage> {
        let unlock = Unlock::KeyFile {
            key_file: &self.key_file(),
        };
        store::verify(&self.dir(), &unlock).await.unwrap()
    }

    /// Copies the folder as it stands, as a crash would leave it, to a place with the same device key.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self::new();
        std::fs::create_dir(copy.dir()).unwrap();
        for file in std::fs::read_dir(self.dir()).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), copy.file(file.file_name().to_str().unwrap())).unwrap();
        }
        std::fs::copy(self.key_file(), copy.key_file()).unwrap();
        copy
    }

    /// Turns one bit of a file over.
    pub(crate) fn change(&self, name: &str, index: usize) {
        let mut bytes = std::fs::read(self.file(name)).unwrap();
        bytes[index] ^= 1;
        std::fs::write(self.file(name), bytes).unwrap();
    }
}

/// What a workspace is made with where a test puts nothing into it.
#[expect(clippy::unnecessary_wraps, reason = "it is what `Store::create` takes")]
pub(crate) fn nothing(_: &Transaction<'_>) -> Result<()> {
    Ok(())
}

/// A uuid that is the same in every run.
pub(crate) fn uuid(number: u32) -> String {
    format!("01770d5c-0000-7000-8000-{number:012}")
}

/// A row of the entries table.
pub(crate) fn row(number: u32, title: &str) -> EntryRow {
    EntryRow {
        entry: uuid(number),
        number,
        title: title.to_owned(),
        byline: "Ana Roy".to_owned(),
        outlet: "The Daily Example".to_owned(),
        category: "written-news".to_owned(),
        published: Some("2020-05-04".to_owned()),
        published_from: Some("2020-05-04".to_owned()),
        received_at: AT.to_owned(),
        verdict: "eligible".to_owned(),
        state: "submitted".to_owned(),
        language: Some("en".to_owned()),
        pieces: 1,
    }
}

/// Saves an entry as a desk does: who it is, its first revision, its verdict, its row, its line in the log.
pub(crate) fn save(tx: &Transaction<'_>, row: &EntryRow, body: &str) -> Result<()> {
    store::entry::insert(tx, &row.entry, Some(row.number), &[7; 32], AT)?;
    store::entry_revision::append(tx, &revision(row, 1, body))?;
    store::verdict::append_if_new(
        tx,
        &NewVerdict {
            entry: &row.entry,
            revision: 1,
            call_version: 1,
            verdict: &row.verdict,
            findings: "[]",
            recorded_at: AT,
        },
    )?;
    store::entry_row::upsert(tx, row, &store::RowDetail::default())?;
    line(tx, "entry-received", &row.entry)
}

/// A revision of a row's entry.
pub(crate) fn revision<'a>(
    row: &'a EntryRow,
    revision: u32,
    body: &'a str,
) -> NewEntryRevision<'a> {
    NewEntryRevision {
        entry: &row.entry,
        revision,
        body,
        received_at: Some(AT),
        received_source: Some("mailbox"),
        arrived_by: Some(AT),
        sealed_id: None,
        state: &row.state,
        recorded_at: AT,
        by: "Ana",
        ..NewEntryRevision::default()
    }
}

/// Adds a line to the log.
pub(crate) fn line(tx: &Transaction<'_>, what: &str, subject: &str) -> Result<()> {
    let line = NewLine {
        at: AT,
        who: "Ana",
        what,
        subject,
        detail: "{}",
    };
    store::log::append(tx, &line).map(drop)
}

/// Saves entries with these numbers, each in a transaction of its own.
pub(crate) async fn fill(store: &Store, numbers: impl IntoIterator<Item = u32>) {
    for number in numbers {
        let body = format!("{{\"title\": \"Entry {number}\"}}");
        let saved = store.write(move |tx| save(tx, &row(number, "Résumé of a year"), &body));
        saved.await.unwrap();
    }
}

/// How many entries there are.
pub(crate) async fn entries(store: &Store) -> usize {
    let count = |conn: &store::Connection| store::entry::numbered(conn).map(|all| all.len());
    store.read::<_, StoreError>(count).await.unwrap()
}

/// Waits for what a test does.
pub(crate) fn block_on<T>(test: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(test)
}
