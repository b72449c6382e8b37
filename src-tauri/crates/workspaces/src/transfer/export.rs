//! Export: sealed files that a person saves to pass them on, with the files of the work that they name.

use std::path::Path;

use entrant::Entrant;
use exchange::{FileFolder, FileHash, Kind, OnBytes};
use serde::Deserialize;
use store::Connection;
use ts_rs::TS;
use uuid::Uuid;
use workspace_core::destination::output_file;
use workspace_core::{ActionContext, Error, HasCore, ProgressReporter, Result, work_files};

use crate::Workspace;

/// Which sealed file to save.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ExportRequest {
    /// The call in force: a desk's.
    Call,
    /// The receipt of an entry: a desk's.
    Receipt {
        /// The entry.
        entry: Uuid,
    },
    /// What was assigned to a judge: a desk's.
    Packet {
        /// The round.
        round: u32,
        /// The judge.
        judge: Uuid,
    },
    /// An entry as it was submitted last: an entrant's.
    Entry {
        /// The entry.
        entry: Uuid,
    },
    /// The card: a judge's.
    Card,
    /// The score sheets of a round: a judge's.
    Sheets {
        /// The round.
        round: u32,
    },
}

impl ExportRequest {
    /// The name that a file gets which is sealed only once a person said where to save it: of somebody who cancels
    /// nothing is kept that would count as sealed. None for what is always sealed already, whose name is
    /// [`Sealed::name`].
    pub fn name_before_sealing(&self, ctx: &ActionContext) -> Option<String> {
        let day = ctx.at.date_naive();
        match self {
            Self::Card => Some(format!("card-{day}.{}", Kind::Card.extension())),
            Self::Sheets { round } => Some(format!(
                "score-sheets-round-{round}-{day}.{}",
                Kind::ScoreSheet.extension()
            )),
            Self::Packet { round, .. } => Some(format!(
                "packet-round-{round}-{day}.{}",
                Kind::Packet.extension()
            )),
            // Usually sealed when the entry was taken in. Where it is not, saving it seals it.
            Self::Receipt { entry } => Some(file_name(Kind::Receipt, *entry)),
            Self::Call | Self::Entry { .. } => None,
        }
    }
}

/// A sealed file with the name it is saved under unless a person says otherwise.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// The file's name.
    pub name: String,
    kind: Kind,
    id: Uuid,
    bytes: Vec<u8>,
    /// The files of the work that are saved with it, and where they lie; none where it names none.
    files: Option<(FileFolder, Vec<FileHash>)>,
    /// The bytes of all of them.
    files_length: u64,
}

/// A sealed file that a person has saved, to hand it over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportedFile {
    kind: Kind,
    id: Uuid,
}

impl Sealed {
    fn new(kind: Kind, sealed_id: Uuid, bytes: Vec<u8>) -> Self {
        Self {
            name: file_name(kind, sealed_id),
            kind,
            id: sealed_id,
            bytes,
            files: None,
            files_length: 0,
        }
    }

    /// The same with the files of the work that its row in the outbox names.
    async fn with_files(mut self, workspace: &Workspace) -> Result<Self> {
        let core = workspace.core();
        let id = self.id.to_string();
        let query = move |conn: &Connection| Ok::<_, Error>(store::outbox::files_of(conn, &id)?);
        let rows = core.store.read(query).await?;
        if rows.is_empty() {
            return Ok(self);
        }
        self.files_length = rows.iter().map(|row| row.length).sum();
        let hashes = rows.iter().map(|row| Ok(row.hash.parse()?));
        let hashes: Vec<FileHash> = hashes.collect::<Result<_>>()?;
        self.files = Some((core.files.folder()?, hashes));
        Ok(self)
    }

    /// Its kind and id, for [`Workspace::saved`] once it is saved.
    pub fn note(&self) -> ExportedFile {
        ExportedFile {
            kind: self.kind,
            id: self.id,
        }
    }

    /// Saves it with its files as one file, whole or not at all.
    pub async fn save(self, path: &Path, progress: ProgressReporter<'_>) -> Result<()> {
        let path = path.to_owned();
        let length = self.files_length;
        let save = move |on_bytes: OnBytes<'_>| {
            let path = output_file(&path, &[self.kind.extension()])?;
            match self.files {
                Some((folder, files)) => {
                    exchange::save_with_files(&path, &self.bytes, &folder, &files, on_bytes)?;
                }
                None => exchange::save_to(&path, &self.bytes)?,
            }
            Ok::<_, Error>(())
        };
        work_files::run_on_bytes(progress, "progress-saving", length, save).await?
    }
}

impl Workspace {
    /// A sealed file to be handed over.
    pub async fn seal(&self, request: &ExportRequest, ctx: &ActionContext) -> Result<Sealed> {
        let (kind, id, bytes) = match (self, request) {
            (Self::Desk(desk), ExportRequest::Call) => with(Kind::Call, desk.sealed_call().await?),
            (Self::Desk(desk), ExportRequest::Receipt { entry }) => {
                with(Kind::Receipt, desk.receipt(&entry.to_string(), ctx).await?)
            }
            (Self::Desk(desk), ExportRequest::Packet { round, judge }) => {
                let packet = desk.seal_packet(*round, *judge, ctx).await?;
                let packet = packet.ok_or_else(|| Error::NoAssignments {
                    judge: judge.to_string(),
                })?;
                with(Kind::Packet, packet)
            }
            (Self::Entrant(entrant), ExportRequest::Entry { entry }) => {
                with(Kind::Entry, latest_sealed_file(entrant, *entry).await?)
            }
            (Self::Judge(judge), ExportRequest::Card) => {
                with(Kind::Card, judge.sealed_card(ctx).await?)
            }
            (Self::Judge(judge), ExportRequest::Sheets { round }) => {
                with(Kind::ScoreSheet, judge.sealed_sheets(*round, ctx).await?)
            }
            _ => {
                return Err(Error::Shape {
                    field: "what".to_owned(),
                });
            }
        };
        Sealed::new(kind, id, bytes).with_files(self).await
    }
}

impl Workspace {
    /// Records in the outbox that a person saved a sealed file, so that it is no longer only here although it did not go by
    /// the mailbox. What is in no outbox, such as a call or a card, is not recorded.
    pub async fn saved(&self, file: ExportedFile, ctx: &ActionContext) -> Result<()> {
        let at = ctx.stamp();
        let write = self.core().store.write(move |tx| {
            let id = file.id.to_string();
            if store::outbox::of(tx, &id)?.is_some() {
                store::delivery::record_saved(tx, &id, file.kind.name(), &at)?;
            }
            Ok::<_, Error>(())
        });
        write.await
    }
}

/// The name of a file by its kind and the end of an id, in which two ids differ: the names of people and of works stay
/// out of it.
fn file_name(kind: Kind, id: Uuid) -> String {
    let id = id.simple().to_string();
    format!(
        "{}-{}.{}",
        kind.name(),
        &id[id.len() - 8..],
        kind.extension()
    )
}

fn with(kind: Kind, (id, bytes): (Uuid, Vec<u8>)) -> (Kind, Uuid, Vec<u8>) {
    (kind, id, bytes)
}

/// The sealed file of an entry's latest revision.
async fn latest_sealed_file(entrant: &Entrant, entry: Uuid) -> Result<(Uuid, Vec<u8>)> {
    let unknown = || Error::UnknownEntry {
        entry: entry.to_string(),
    };
    let query = entrant.core().store.read(move |conn| {
        let latest = store::entry_revision::latest(conn, &entry.to_string())?;
        let Some(sealed_id) = latest.and_then(|row| row.sealed_id) else {
            return Ok(None);
        };
        let bytes = store::outbox::of(conn, &sealed_id)?;
        Ok::<_, Error>(bytes.map(|bytes| (sealed_id, bytes)))
    });
    let (sealed_id, bytes) = query.await?.ok_or_else(unknown)?;
    Ok((workspace_core::parse_id(&sealed_id)?, bytes))
}
