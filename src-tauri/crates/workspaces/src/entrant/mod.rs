//! A journalist's workspace: their own drafts, entries and receipts, and nothing of anybody else.

mod drafts;
mod feedback;
mod fetch;
mod files;
mod mail;
mod own;
mod page;
mod receipts;
mod submit;
mod taking;

pub use drafts::{Draft, DraftCheck};
pub use submit::Sent;
pub use taking::{HowTaken, Taking};

use std::path::Path;

use exchange::{Card, Kind, Opened};
use rules::Call;
use store::{Connection, Unlock};

use crate::keeping::{self, Kept};
use crate::papers::CallPaper;
use crate::{Act, Error, Readers, Result, Settings};

/// The workspace of one entrant.
#[derive(Clone)]
pub struct Entrant {
    pub(crate) kept: Kept,
}

/// The call an entrant works on: its latest version and the desk that sent it.
#[derive(Debug, Clone)]
pub struct OpenCall {
    /// The call.
    pub call: Call,
    /// Who receives entries.
    pub desk: Card,
}

impl Entrant {
    /// Makes a workspace in `dir` for the person named in `act`.
    pub async fn create(dir: &Path, unlock: &Unlock<'_>, act: &Act) -> Result<Self> {
        Ok(Self {
            kept: keeping::create(dir, keeping::ENTRANT, unlock, act).await?,
        })
    }

    /// Opens the workspace in `dir`.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        Ok(Self {
            kept: keeping::open(dir, keeping::ENTRANT, unlock).await?,
        })
    }

    /// What others need to write to this entrant.
    pub fn card(&self) -> &Card {
        &self.kept.card
    }

    /// Takes in a call as the desk signed it. A later version from the same desk replaces the earlier; another desk's
    /// call of the same edition is refused, since entries would go to a stranger.
    pub async fn open_call(&self, sealed: &[u8], act: &Act) -> Result<OpenCall> {
        let (paper, call) = CallPaper::signed(sealed)?;
        let (by, at) = (act.by.clone(), act.stamp());
        let (edition, version, toml) = (call.edition.id.clone(), call.version, paper.call.clone());
        let desk_card = paper.desk.clone();
        self.kept
            .store
            .write(move |tx| {
                keeping::pin_desk(tx, &edition, &desk_card)?;
                if store::call_version::get(tx, &edition, version)?.is_none() {
                    store::call_version::append(tx, &edition, version, &toml, &by, &at)?;
                    keeping::log(
                        tx,
                        &by,
                        &at,
                        "call-opened",
                        &edition,
                        &serde_json::json!({ "version": version }),
                    )?;
                }
                Ok::<_, Error>(())
            })
            .await?;
        self.call().await
    }

    /// The latest version of the call.
    pub async fn call(&self) -> Result<OpenCall> {
        self.kept.store.read(open_call).await
    }

    /// Opens what the desk wrote to this entrant. Nobody but the desk whose call was opened can tell anything.
    async fn open_from_desk(&self, sealed: &[u8], kind: Kind) -> Result<Opened> {
        let opened = keeping::open_sealed(&self.kept, sealed, kind)?;
        if self.call().await?.desk.address() == opened.sender.address() {
            Ok(opened)
        } else {
            Err(Error::NotTheDesk)
        }
    }

    pub(crate) fn of(kept: Kept) -> Self {
        Self { kept }
    }

    /// The same workspace, with what reads files in it. Without it every file stays "not read yet".
    #[must_use]
    pub fn with_readers(mut self, readers: &Readers) -> Self {
        self.kept.readers = readers.clone();
        self
    }

    /// The clock and the mailbox of this workspace.
    pub fn settings(&self) -> Settings<'_> {
        Settings::of(&self.kept)
    }

    /// Ends the work on this workspace.
    pub async fn close(self) -> Result<()> {
        Ok(self.kept.store.close().await?)
    }
}

/// The latest version of the call, and the desk that sent it.
fn open_call(conn: &Connection) -> Result<OpenCall> {
    let latest = store::call_version::latest(conn)?.ok_or(Error::NoCall)?;
    let desk = keeping::desk_card(conn, &latest.edition)?;
    Ok(OpenCall {
        call: Call::from_toml(&latest.toml)?,
        desk,
    })
}
