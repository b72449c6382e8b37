//! Sealed files that a person saves, to hand them over.

use std::path::Path;

use exchange::Kind;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{Act, Entrant, Error, Result, Workspace, keeping};

/// Which sealed file to save.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ByHand {
    /// The call in force: a desk's.
    Call,
    /// The receipt of an entry: a desk's.
    Receipt {
        /// The entry.
        entry: String,
    },
    /// What was dealt to a judge: a desk's.
    Packet {
        /// The round.
        round: u32,
        /// The judge.
        judge: String,
    },
    /// An entry as it was submitted last: an entrant's.
    Entry {
        /// The entry.
        entry: String,
    },
    /// The card: a judge's.
    Card,
    /// The score sheets of a round: a judge's.
    Sheets {
        /// The round.
        round: u32,
    },
}

/// A sealed file with the name it is saved under unless a person says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The file's name.
    pub name: String,
    bytes: Vec<u8>,
}

impl Sealed {
    fn new(kind: Kind, id: Uuid, bytes: Vec<u8>) -> Self {
        // The end of an id is what tells two of them apart; names of people and of works stay out of a file's name.
        let id = id.simple().to_string();
        let name = format!(
            "{}-{}.{}",
            kind.name(),
            &id[id.len() - 8..],
            kind.extension()
        );
        Self { name, bytes }
    }

    /// Saves it, whole or not at all.
    pub async fn save(self, path: &Path) -> Result<()> {
        let path = path.to_owned();
        Ok(crate::blocking(move || exchange::save_to(&path, &self.bytes)).await??)
    }
}

impl Workspace {
    /// A sealed file to be handed over.
    pub async fn seal(&self, what: &ByHand, act: &Act) -> Result<Sealed> {
        let (kind, id, bytes) = match (self, what) {
            (Self::Desk(desk), ByHand::Call) => with(Kind::Call, desk.sealed_call(act).await?),
            (Self::Desk(desk), ByHand::Receipt { entry }) => {
                with(Kind::Receipt, desk.receipt(entry, act).await?)
            }
            (Self::Desk(desk), ByHand::Packet { round, judge }) => {
                let packet = desk.packet(*round, keeping::id(judge)?, act).await?;
                let packet = packet.ok_or_else(|| Error::NothingDealt {
                    judge: judge.clone(),
                })?;
                with(Kind::Packet, packet)
            }
            (Self::Entrant(entrant), ByHand::Entry { entry }) => {
                with(Kind::Entry, sent(entrant, entry).await?)
            }
            (Self::Judge(judge), ByHand::Card) => with(Kind::Card, judge.sealed_card(act)?),
            (Self::Judge(judge), ByHand::Sheets { round }) => {
                with(Kind::ScoreSheet, judge.sealed_sheets(*round, act).await?)
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

fn with(kind: Kind, (id, bytes): (Uuid, Vec<u8>)) -> (Kind, Uuid, Vec<u8>) {
    (kind, id, bytes)
}

/// The sealed file of an entry's latest revision.
async fn sent(entrant: &Entrant, entry: &str) -> Result<(Uuid, Vec<u8>)> {
    let unknown = || Error::UnknownEntry {
        entry: entry.to_owned(),
    };
    let wanted = entry.to_owned();
    let read = entrant.kept.store.read(move |conn| {
        let latest = store::entry_revision::latest(conn, &wanted)?;
        let Some(sealed) = latest.and_then(|row| row.sealed_id) else {
            return Ok(None);
        };
        let bytes = store::outbox::of(conn, &sealed)?;
        Ok::<_, Error>(bytes.map(|bytes| (sealed, bytes)))
    });
    let (sealed, bytes) = read.await?.ok_or_else(unknown)?;
    Ok((keeping::id(&sealed)?, bytes))
}
