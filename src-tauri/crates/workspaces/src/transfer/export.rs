//! Export: sealed files that a person saves to pass them on.

use std::path::Path;

use entrant::Entrant;
use exchange::Kind;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use workspace_core::destination::output_file;
use workspace_core::{ActionContext, Error, HasCore, Result};

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
    /// The name that a file gets which is sealed only once a person said where to: somebody who changes their mind leaves
    /// nothing behind that would count as sealed. None for what was sealed before, or leaves no trace here.
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
            Self::Call | Self::Receipt { .. } | Self::Entry { .. } => None,
        }
    }
}

/// A sealed file with the name it is saved under unless a person says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The file's name.
    pub name: String,
    kind: Kind,
    id: Uuid,
    bytes: Vec<u8>,
}

/// A sealed file that a person has saved, to hand it over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportedFile {
    kind: Kind,
    id: Uuid,
}

impl Sealed {
    fn new(kind: Kind, sealed_id: Uuid, bytes: Vec<u8>) -> Self {
        // The end of an id is what tells two of them apart; names of people and of works stay out of a file's name.
        let id = sealed_id.simple().to_string();
        let name = format!(
            "{}-{}.{}",
            kind.name(),
            &id[id.len() - 8..],
            kind.extension()
        );
        Self {
            name,
            kind,
            id: sealed_id,
            bytes,
        }
    }

    /// What is to be noted of it once it is saved.
    pub fn note(&self) -> ExportedFile {
        ExportedFile {
            kind: self.kind,
            id: self.id,
        }
    }

    /// Saves it, whole or not at all.
    pub async fn save(self, path: &Path) -> Result<()> {
        let path = path.to_owned();
        let save = move || {
            let path = output_file(&path, &[self.kind.extension()])?;
            Ok(exchange::save_to(&path, &self.bytes)?)
        };
        workspace_core::blocking(save).await?
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
        Ok(Sealed::new(kind, id, bytes))
    }
}

impl Workspace {
    /// Notes that a person saved a sealed file: it did not go by the mailbox, and it is no longer only here.
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
