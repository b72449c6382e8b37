//! Reading the files of entries, after the entries were kept.
//!
//! Whatever a file does to its reader, the entry is in already, with "not read yet" beside what it declares. What was read
//! is kept together with the entry's new verdict. A crash in between leaves the entry unread, and the next collection
//! goes on from there. So it does where a file has not come yet: what the others say is kept meanwhile.

use std::collections::{BTreeMap, HashMap};

use desk_core::eligibility::evaluate::Screening;
use desk_core::eligibility::record_verdict;
use desk_core::in_force;
use futures::{StreamExt, TryStreamExt};
use rules::{Call, Entry, Verdict};
use serde_json::{Value, json};
use store::reading::Unread;
use store::{Connection, Transaction};
use workspace_core::attachments::Attached;
use workspace_core::messages::AttachmentNote;
use workspace_core::work::{self, FileRead};
use workspace_core::{ActionContext, Error, ProgressReporter, Result, messages};

use crate::{Desk, desk_view};

/// Revisions whose files are read before they are kept in one transaction.
const BATCH: usize = 16;
/// Revisions whose files are in memory at the same time.
const AT_ONCE: usize = 4;

/// A revision whose files were read.
pub(crate) struct FilesRead {
    pub(crate) entry: String,
    pub(crate) revision: u32,
    /// The entry's verdict now.
    pub(crate) verdict: Verdict,
}

/// What was read of the files of a revision.
struct Readings {
    of: Unread,
    files: Vec<FileRead>,
    /// Whether none is left to read.
    is_complete: bool,
}

/// The files of a revision, before they are read.
struct Waiting {
    of: Unread,
    notes: Vec<AttachmentNote>,
    /// Those that nobody has read.
    files: Vec<Attached>,
}

impl Desk {
    /// Reads the files of every entry that was kept and not read yet; gives how many revisions were read. Where there is no
    /// reader, or a person stops, the others wait for the next time.
    pub async fn read_unread_files(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<usize> {
        Ok(self.read_files(ctx, progress).await?.len())
    }

    pub(crate) async fn read_files(
        &self,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Vec<FilesRead>> {
        let mut all = Vec::new();
        if !self.core.readers.is_installed() {
            return Ok(all);
        }
        let unread = |conn: &Connection| Ok::<_, Error>(store::reading::unread(conn)?);
        let unread = self.core.store.read(unread).await?;
        let (total, mut done) = (unread.len(), 0);
        for batch in unread.chunks(BATCH) {
            if progress.stopped() {
                break;
            }
            let read = futures::stream::iter(batch.to_vec())
                .map(|of| self.read_revision(of, ctx))
                .buffered(AT_ONCE)
                .try_collect();
            let mut read: Vec<Readings> = read.await?;
            read.retain(|it| it.is_complete || !it.files.is_empty());
            if !read.is_empty() {
                let ctx = ctx.clone();
                let files_read = self.core.store.write(move |tx| keep(tx, read, &ctx));
                all.extend(files_read.await?);
            }
            done += batch.len();
            progress.at("progress-reading", done, total);
        }
        Ok(all)
    }

    /// Reads those files of one revision that are here and that nobody has read.
    async fn read_revision(&self, of: Unread, ctx: &ActionContext) -> Result<Readings> {
        let waiting = self.core.store.read(move |conn| waiting(conn, of)).await?;
        let Waiting { of, notes, files } = waiting;
        let at = of.received_at.as_deref().and_then(|it| it.parse().ok());
        let mut read = Vec::new();
        let mut is_complete = true;
        for file in files {
            let (file_read, _) = work::read(&self.core, file, at.unwrap_or(ctx.at)).await?;
            if file_read.is_not_yet_read() {
                is_complete = false;
            } else {
                read.push(file_read);
            }
        }
        if !is_complete {
            return Ok(Readings {
                of,
                files: read,
                is_complete,
            });
        }
        let earlier_readings = self
            .core
            .store
            .read(move |conn| work::load_readings(conn, &notes))
            .await?;
        read.extend(
            earlier_readings
                .into_iter()
                .filter(|file| !file.is_not_yet_read()),
        );
        Ok(Readings {
            of,
            files: read,
            is_complete,
        })
    }
}

fn waiting(conn: &Connection, of: Unread) -> Result<Waiting> {
    let notes = desk_view::files(conn, &of.entry, of.revision)?;
    let mut files: Vec<Attached> = Vec::new();
    for note in &notes {
        if files.iter().all(|file| file.note.hash != note.hash) {
            files.extend(work::load_if_unread(conn, note)?);
        }
    }
    Ok(Waiting { of, notes, files })
}

/// Keeps what was read of some revisions, in the order of the entries, and the new verdict of each entry.
fn keep(tx: &Transaction<'_>, read: Vec<Readings>, ctx: &ActionContext) -> Result<Vec<FilesRead>> {
    let call = in_force::call(tx)?;
    let mut numbered = Vec::new();
    let mut lines = Vec::new();
    for Readings {
        of,
        files,
        is_complete,
    } in read
    {
        if !is_complete {
            keep_some(tx, &of, &files, ctx)?;
            continue;
        }
        // Another reading may have kept what the same files say meanwhile.
        if store::reading::is_read(tx, &of.entry, of.revision)? {
            continue;
        }
        lines.push(keep_revision(tx, &of, &files, ctx)?);
        numbered.push((desk_core::number(tx, &of.entry)?, of));
    }
    let at = ctx.stamp();
    let verdicts = screen_again(tx, &call, &numbered, &at)?;
    // Last, for they commit to all that was added, the verdicts included.
    for ((_, of), detail) in numbered.iter().zip(&lines) {
        record_verdict::log(tx, &ctx.actor, &at, "files-read", &of.entry, detail)?;
    }
    let files_read = numbered.into_iter().filter_map(|(number, of)| {
        Some(FilesRead {
            verdict: *verdicts.get(&number)?,
            entry: of.entry,
            revision: of.revision,
        })
    });
    Ok(files_read.collect())
}

/// Keeps what some files of a revision say while others have not come. The revision stays unread.
fn keep_some(
    tx: &Transaction<'_>,
    of: &Unread,
    files: &[FileRead],
    ctx: &ActionContext,
) -> Result<()> {
    for file in files {
        file.keep(tx, ctx)?;
    }
    let notes = desk_view::files(tx, &of.entry, of.revision)?;
    let readings = work::load_readings(tx, &notes)?;
    let unread = readings.iter().filter(|file| file.evidence.is_unread());
    let detail = json!({
        "revision": of.revision,
        "files": readings.len(),
        "unread": unread.count(),
    });
    record_verdict::log(
        tx,
        &ctx.actor,
        &ctx.stamp(),
        "files-read",
        &of.entry,
        &detail,
    )
}

/// Keeps what was read of one revision; gives what its line in the log says.
fn keep_revision(
    tx: &Transaction<'_>,
    of: &Unread,
    files: &[FileRead],
    ctx: &ActionContext,
) -> Result<Value> {
    for file in files {
        file.keep(tx, ctx)?;
    }
    let readings = work::load_readings(tx, &desk_view::files(tx, &of.entry, of.revision)?)?;
    let mut history = store::entry_revision::history(tx, &of.entry)?.into_iter();
    let row = history.find(|row| row.revision == of.revision);
    let row = row.ok_or_else(|| Error::UnknownEntry {
        entry: of.entry.clone(),
    })?;
    let document: Entry = messages::read(row.body.as_bytes())?;
    let body = messages::to_json(&work::readings(&document, &readings))?;
    store::reading::append(tx, &of.entry, of.revision, &body, &ctx.stamp())?;
    let unread = readings.iter().filter(|file| file.evidence.is_unread());
    Ok(json!({
        "revision": of.revision,
        "files": readings.len(),
        "unread": unread.count(),
    }))
}

/// Screens these entries again, in the order of their numbers, and records their verdicts and those of entries that depend on
/// them.
fn screen_again(
    tx: &Transaction<'_>,
    call: &Call,
    entries: &[(u32, Unread)],
    at: &str,
) -> Result<HashMap<u32, Verdict>> {
    let mut verdicts = HashMap::new();
    let mut screening = Screening::in_force(tx, call)?;
    let entries: BTreeMap<u32, &Unread> =
        entries.iter().map(|(number, of)| (*number, of)).collect();
    for (number, of) in entries {
        let verdict =
            record_verdict::rescreen_in(tx, call, &mut screening, (number, &of.entry), at)?;
        verdicts.insert(number, verdict);
    }
    Ok(verdicts)
}
