//! Where the mailbox of a workspace is, what opens it, and whether it works.

use std::fmt;

use exchange::{Clock, Secret, TryOut};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Failure};

/// Where the mailbox is, as a person chooses it.
#[derive(Clone, Deserialize, TS)]
pub struct MailboxChoice {
    /// The path of a folder, or the address of an object store: `s3://bucket/awards`, `az://container/awards`,
    /// `gs://bucket/awards`, or a web address for a web folder.
    pub place: String,
    /// The address of the service of an object store, where it is not the provider's own.
    pub endpoint: Option<String>,
    /// The region of a bucket of S3.
    pub region: Option<String>,
    /// The id of an access key, an account, or a user.
    pub key_id: Option<String>,
    /// The secret of the key, a token, or a password. Null keeps the one that is there for the same place, service and key.
    #[ts(type = "string | null")]
    pub secret: Option<Secret>,
}

impl MailboxChoice {
    /// A folder, or a store that needs no credentials.
    pub fn of(place: &str) -> Self {
        Self {
            place: place.to_owned(),
            endpoint: None,
            region: None,
            key_id: None,
            secret: None,
        }
    }
}

impl fmt::Debug for MailboxChoice {
    /// The place alone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailboxChoice({})", self.place)
    }
}

/// The mailbox of a workspace as the settings show it. The secret never leaves the database but for the store itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct MailboxView {
    /// The path or the address; null where nobody has said.
    pub place: Option<String>,
    /// The address of the service, where it is not the provider's own.
    pub endpoint: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The id of the access key, the account, or the user.
    pub key_id: Option<String>,
    /// Whether a secret is kept.
    pub has_secret: bool,
}

/// What trying a mailbox out came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MailboxTryView {
    /// What was tried, in its order; after a step that failed only what was written is deleted.
    pub steps: Vec<MailboxTryStep>,
    /// Whether every step succeeded.
    pub fine: bool,
    /// By how many seconds the clock of the mailbox is ahead of the workspace's, rounded; less than zero where it is behind.
    /// Null where nothing could be written, and in a rehearsal.
    pub ahead_seconds: Option<i32>,
    /// Whether that clock is the store's own, so that it proves when something came.
    pub store_clock: bool,
}

/// One step of trying a mailbox out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MailboxTryStep {
    /// What was tried: `write`, `keep`, `list`, `read` or `delete`.
    pub step: String,
    /// Why it did not succeed; null where it did.
    pub failure: Option<Failure>,
}

impl From<TryOut> for MailboxTryView {
    fn from(report: TryOut) -> Self {
        let fine = report.is_fine();
        let ahead = report.ahead.map(|ahead| {
            let seconds = ahead.num_seconds();
            i32::try_from(seconds).unwrap_or(if seconds < 0 { i32::MIN } else { i32::MAX })
        });
        let steps = report.steps.into_iter().map(|step| MailboxTryStep {
            step: step.kind.code().to_owned(),
            failure: step.error.map(|error| Error::from(error).failure()),
        });
        Self {
            steps: steps.collect(),
            fine,
            ahead_seconds: ahead,
            store_clock: report.clock == Clock::Store,
        }
    }
}
