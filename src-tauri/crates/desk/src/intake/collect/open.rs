//! Fetching and opening the files of a batch, before anything of them is kept.

use chrono::{DateTime, Utc};
use exchange::{Delivered, Kind, Limits, Mailbox};
use futures::{StreamExt, TryStreamExt};
use workspace_core::{Error, Result, blocking};

use crate::Desk;
use crate::intake::opened_entry::OpenedEntry;

/// Files that are opened at the same time.
const AT_ONCE: usize = 4;

/// A file of the mailbox after its seal was tried.
pub(super) struct OpenAttempt {
    pub(super) item: Delivered,
    /// BLAKE3 of its bytes; none where they could not be read.
    pub(super) content: Option<String>,
    pub(super) opened: Result<Opened>,
}

/// What was under a seal.
pub(super) enum Opened {
    Entry(Box<OpenedEntry>),
    Sheets(Box<exchange::Opened>),
}

impl Opened {
    /// Takes apart what a kind of file holds.
    pub(super) fn read(kind: Kind, opened: exchange::Opened) -> Result<Self> {
        Ok(match kind {
            Kind::ScoreSheet => Self::Sheets(Box::new(opened)),
            Kind::Entry
            | Kind::Card
            | Kind::Call
            | Kind::Receipt
            | Kind::Packet
            | Kind::Feedback => Self::Entry(Box::new(OpenedEntry::read(opened)?)),
        })
    }

    /// When its sender says that it was sealed.
    pub(super) fn made_at(&self) -> DateTime<Utc> {
        match self {
            Self::Entry(entry) => entry.sealed_at(),
            Self::Sheets(opened) => opened.made_at,
        }
    }
}

impl Desk {
    /// Opens the files of one batch; none where there is no batch.
    pub(super) async fn open_next(
        &self,
        mailbox: &Mailbox,
        batch: Option<Vec<Delivered>>,
    ) -> Result<Option<Vec<OpenAttempt>>> {
        let Some(batch) = batch else {
            return Ok(None);
        };
        let opened = futures::stream::iter(batch)
            .map(|item| self.try_open(mailbox, item))
            .buffered(AT_ONCE);
        Ok(Some(opened.try_collect().await?))
    }

    /// Fetches, opens and reads one file. A mailbox that vanished ends the collection; a file that is wrong does not.
    async fn try_open(&self, mailbox: &Mailbox, item: Delivered) -> Result<OpenAttempt> {
        let bytes = match mailbox.get(&item, &Limits::default()).await {
            Ok(bytes) => bytes,
            Err(error) if error.is_about_the_file() => {
                return Ok(OpenAttempt {
                    item,
                    content: None,
                    opened: Err(error.into()),
                });
            }
            Err(error) => return Err(error.into()),
        };
        let identity = self.core.opener(item.to.as_ref());
        let (id, kind) = (item.id, item.kind);
        let (content, bytes) =
            blocking(move || (store::attachment::hash_of(&bytes), bytes)).await?;
        let opened = blocking(move || {
            let opened = exchange::open(&bytes, Some(&identity), &Limits::default())?;
            drop(bytes);
            if opened.id != id {
                return Err(Error::OtherName {
                    id: opened.id.to_string(),
                });
            }
            Opened::read(kind, opened)
        });
        // A panic while this file was read is about this file.
        let opened = opened.await.and_then(|opened| opened);
        Ok(OpenAttempt {
            item,
            content: Some(content),
            opened,
        })
    }
}
