//! Files of the work too large for the database: sealed once, named by documents, fetched by whoever may read them.

/// A document that comes before its files, and files that were altered on their way.
mod coming;
/// Files of entries that came when all files lay in the database.
mod earlier_season;
/// Which judge reads what, and what lies in the mailbox.
mod packets;
/// What `awards verify` says of the files of a workspace.
mod verified;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use store::{Connection, Store, StoreError};
use uuid::Uuid;
use workspaces::rules::{Outcome, Purpose};
use workspaces::{ActionContext, Attached, Collected, Entrant, Mailbox, ProgressReporter, Unlock};

use crate::jury::Jury;
use crate::test_desk::{TestDesk, at, staff};

const MIB: usize = 1 << 20;

fn entrant_ctx() -> ActionContext {
    ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"))
}

/// Bytes that no compression makes smaller, others for every seed.
pub(crate) fn noise(seed: usize, length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(seed as u64 + 1) | 1;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

/// A recording of some seconds, larger than what the database takes, with samples of its own.
fn recording(seed: usize) -> Vec<u8> {
    let samples = noise(seed, 600_000);
    let data = u32::try_from(samples.len()).unwrap();
    let mut bytes = Vec::new();
    for part in [&b"RIFF"[..], &(36 + data).to_le_bytes(), b"WAVEfmt "] {
        bytes.extend(part);
    }
    // PCM, one channel of 8 bits at 8,000 Hz.
    for part in [16_u32, 0x0001_0001, 8_000, 8_000, 0x0008_0001] {
        bytes.extend(part.to_le_bytes());
    }
    bytes.extend(b"data");
    bytes.extend(data.to_le_bytes());
    bytes.extend(samples);
    bytes
}

/// Attaches a file as what is beside the work; gives the hash of its plaintext.
pub(crate) async fn attach(entrant: &Entrant, entry: Uuid, name: &str, bytes: Vec<u8>) -> String {
    let file = Attached::new(name, "application/octet-stream", None, bytes);
    let (hash, ctx) = (file.note.hash.clone(), entrant_ctx());
    entrant.attach(entry, file, &ctx).await.unwrap();
    let is = entrant.file_is(entry, &hash, None, Purpose::Supplement, &ctx);
    is.await.unwrap();
    hash
}

/// Submits an entry again, by the mailbox.
async fn submit(jury: &Jury, entrant: &Entrant, place: usize) {
    let entrant = entrant.with_mailbox(&jury.stage.mailbox);
    let ctx = entrant_ctx();
    let sent = entrant.submit(jury.entry(place), None, &ctx);
    sent.await.unwrap();
}

/// What the desk collects on the day after the entries were sent.
async fn collect(stage: &TestDesk) -> Collected {
    let ctx = staff("2021-01-07T12:00:00Z");
    let collected = stage.desk.collect(&ctx, ProgressReporter::none());
    collected.await.unwrap()
}

/// Looks at whatever is open in an entry, so that it is eligible.
async fn look_at(jury: &Jury, entry: Uuid) {
    let (desk, entry) = (&jury.stage.desk, entry.to_string());
    for finding in desk.entry(&entry).await.unwrap().findings {
        if finding.outcome != Outcome::Met {
            let (on, ctx) = (finding.key(), jury.ctx());
            let ruling = desk.record_ruling(&entry, &on, Outcome::Met, "Looked at.", &ctx);
            ruling.await.unwrap();
        }
    }
}

/// The names in the folder of files of a workspace or of a mailbox, in order.
fn files_in(folder: &Path) -> Vec<String> {
    let Ok(found) = fs::read_dir(folder.join("files")) else {
        return Vec::new();
    };
    let names = found.map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// The only file of the work in a folder.
fn only_file(folder: &Path) -> PathBuf {
    let names = files_in(folder);
    let [name] = &names[..] else {
        panic!("not one file: {names:?}")
    };
    folder.join("files").join(name)
}

/// Turns one bit of a file.
fn alter_byte(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(file, bytes).unwrap();
}

/// Everything below a folder that has this ending, with its length.
fn lengths(folder: &Path, ending: &str) -> BTreeMap<PathBuf, u64> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(lengths(&path, ending));
        } else if path.extension().is_some_and(|it| it == ending) {
            found.insert(path.clone(), fs::metadata(&path).unwrap().len());
        }
    }
    found
}

/// The database of a closed workspace of a test.
async fn database(stage: &TestDesk, name: &str) -> Store {
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    Store::open(&stage.path(name), &unlock).await.unwrap()
}

/// Of every file beside the database of a closed workspace: the hash of its plaintext, that of its ciphertext, and its key.
async fn known_files(stage: &TestDesk, name: &str) -> Vec<[String; 3]> {
    let store = database(stage, name).await;
    let read = store.read::<_, StoreError>(|conn: &Connection| {
        let mut statement = conn.prepare(
            "SELECT a.hash, w.hash, w.key FROM work_file w JOIN attachment a ON a.id = w.attachment",
        )?;
        let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?)
    });
    let known = read.await.unwrap();
    store.close().await.unwrap();
    known
}

/// The mailbox of a test in another state: without its files of the work, which wait beside it.
struct FilesAside {
    files: PathBuf,
    aside: PathBuf,
}

impl FilesAside {
    fn take(mailbox: &Mailbox) -> Self {
        let files = Path::new(mailbox.place()).join("files");
        let aside = Path::new(mailbox.place()).with_extension("aside");
        fs::rename(&files, &aside).unwrap();
        Self { files, aside }
    }

    fn put_back(self) {
        fs::rename(self.aside, self.files).unwrap();
    }
}
