//! Whether a mailbox does what is asked of one: "Try it".

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use details::Detail;
use object_store::path::Path as ObjectPath;
use object_store::{Error as StoreError, ObjectStore, ObjectStoreExt, PutMode, PutPayload};

use super::failure::cannot_create;
use super::{Clock, Mailbox};
use crate::work_file::FILES;
use crate::{ExchangeError, Result};

/// What trying a mailbox out came to, in the order in which it was tried. After a step that failed no other is tried, but
/// that what was written is deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryOut {
    /// The steps.
    pub steps: Vec<TryStep>,
    /// How far the store's clock is ahead of the instant that was given; none where nothing could be written. It is as
    /// exact as the network is quick, and stores say whole seconds.
    pub ahead: Option<TimeDelta>,
    /// Whose clock that is. A file's time proves nothing: when an entry came, the desk then learns by looking.
    pub clock: Clock,
}

/// One step of trying a mailbox out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryStep {
    /// What was tried.
    pub kind: TryStepKind,
    /// Why it did not succeed; none where it did.
    pub error: Option<ExchangeError>,
}

/// What is tried of a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TryStepKind {
    /// A file is put.
    Write,
    /// Another one under its name is refused.
    Keep,
    /// It is found by a listing.
    List,
    /// It is got, and is the same.
    Read,
    /// It is deleted.
    Delete,
}

impl TryStepKind {
    /// The last part of the message id `mailbox-try-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Keep => "keep",
            Self::List => "list",
            Self::Read => "read",
            Self::Delete => "delete",
        }
    }
}

impl TryOut {
    /// Whether every step succeeded.
    pub fn is_fine(&self) -> bool {
        self.steps.iter().all(|step| step.error.is_none())
    }
}

/// How many bytes are written to try a mailbox out.
const PROBE: usize = 64;

impl Mailbox {
    /// Tries the mailbox out: writes a small file of random bytes as a file of the work, tries to replace it, lists, reads and
    /// deletes it, and compares the store's clock with `now`. It leaves nothing behind, unless deleting is refused.
    pub async fn try_out(&self, now: DateTime<Utc>) -> TryOut {
        let mut report = TryOut {
            steps: Vec::new(),
            ahead: None,
            clock: self.clock,
        };
        let probe = match self.probe() {
            Ok(probe) => probe,
            Err(error) => {
                report.add(TryStepKind::Write, Err(error));
                return report;
            }
        };
        if report.add(TryStepKind::Write, self.write(&probe).await) {
            self.try_written(&probe, now, &mut report).await;
            let deleted = self.store.delete(&probe.place).await;
            report.add(
                TryStepKind::Delete,
                deleted.map_err(|error| self.failed(&error)),
            );
        }
        report
    }

    async fn try_written(&self, probe: &Probe, now: DateTime<Utc>, report: &mut TryOut) {
        let kept = self.keeps(probe).await;
        if !report.add(TryStepKind::Keep, kept) {
            return;
        }
        let found = self.find(probe).await;
        report.ahead = found.as_ref().ok().map(|modified| *modified - now);
        if report.add(TryStepKind::List, found.map(drop)) {
            report.add(TryStepKind::Read, self.read_again(probe).await);
        }
    }

    /// A file of the work that nobody has, under its right name.
    fn probe(&self) -> Result<Probe> {
        let mut content = vec![0; PROBE];
        getrandom::fill(&mut content).map_err(|_| ExchangeError::NoRandomness)?;
        let folder = self.prefix.clone().join(FILES);
        let place = folder
            .clone()
            .join(blake3::hash(&content).to_hex().as_str());
        Ok(Probe {
            folder,
            place,
            content: content.into(),
        })
    }

    async fn write(&self, probe: &Probe) -> Result<()> {
        if let Some(folder) = self.folder.clone() {
            // Refuses where the folder is gone, which the library would make again.
            self.run_blocking(move || folder.make_files().map(drop))
                .await?;
        }
        let put = self.store.put(&probe.place, probe.content.clone().into());
        put.await.map(drop).map_err(|error| self.failed(&error))
    }

    /// Refuses where the store replaces a file that should stay.
    async fn keeps(&self, probe: &Probe) -> Result<()> {
        let other = PutPayload::from_static(b"another");
        let put = self
            .store
            .put_opts(&probe.place, other, PutMode::Create.into());
        match put.await {
            Err(StoreError::AlreadyExists { .. } | StoreError::Precondition { .. }) => Ok(()),
            // A disk that has no hard links: what lies there is looked at before.
            Err(error) if self.folder.is_some() && cannot_create(&error) => Ok(()),
            Err(error) => Err(self.failed(&error)),
            Ok(_) => Err(ExchangeError::MailboxOverwrites {
                place: self.place.clone(),
            }),
        }
    }

    /// When the store says that it came.
    async fn find(&self, probe: &Probe) -> Result<DateTime<Utc>> {
        let listed = self.store.list_with_delimiter(Some(&probe.folder)).await;
        let listed = listed.map_err(|error| self.failed(&error))?;
        let found = listed
            .objects
            .iter()
            .find(|object| object.location == probe.place);
        let modified = found.map(|object| object.last_modified);
        modified.ok_or_else(|| self.failed_probe(Detail::NotListed))
    }

    async fn read_again(&self, probe: &Probe) -> Result<()> {
        let read = async { self.store.get(&probe.place).await?.bytes().await };
        let content = read.await.map_err(|error| self.failed(&error))?;
        if content == probe.content {
            Ok(())
        } else {
            Err(self.failed_probe(Detail::OtherThanWritten))
        }
    }

    fn failed_probe(&self, detail: Detail) -> ExchangeError {
        ExchangeError::MailboxFailed {
            place: self.place.clone(),
            detail,
        }
    }
}

impl TryOut {
    /// Notes a step; whether it succeeded.
    fn add(&mut self, kind: TryStepKind, result: Result<()>) -> bool {
        let error = result.err();
        let is_fine = error.is_none();
        self.steps.push(TryStep { kind, error });
        is_fine
    }
}

/// What is written to try a mailbox out.
struct Probe {
    folder: ObjectPath,
    place: ObjectPath,
    content: Bytes,
}
