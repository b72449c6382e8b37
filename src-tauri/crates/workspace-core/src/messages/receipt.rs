//! The desk's word that an entry arrived.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::bounds::{self, Bounded};
use super::{EnclosedHead, LineProof};
use crate::Result;

/// A receipt: which revision arrived, under which number, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptMessage {
    /// The entry.
    pub entry: Uuid,
    /// The revision that arrived.
    pub revision: u32,
    /// The sealed file it arrived in.
    pub sealed: Uuid,
    /// The number the desk gave the entry.
    pub number: u32,
    /// When it is said to have arrived, RFC 3339 in UTC: an instant between the two that follow.
    pub received_at: String,
    /// Whose clock that is: `mailbox` (a shared folder: the file's own time), `store` (the object store's) or `by-hand`.
    pub received_source: String,
    /// The instant before which the desk can prove that it had not arrived; null where it can prove none.
    pub not_before: Option<String>,
    /// The instant by which the desk can prove that it had arrived.
    pub not_after: Option<String>,
    /// The version of the call that was in force at the desk.
    pub call_version: u32,
    /// The line of the desk's log that kept the revision, shown to be under the head.
    #[ts(skip)]
    pub line: LineProof,
    /// Where the desk's log ended after that line.
    #[ts(skip)]
    pub head: EnclosedHead,
}

impl Bounded for ReceiptMessage {
    fn check(&self) -> Result<()> {
        bounds::positive("revision", self.revision)?;
        bounds::positive("number", self.number)?;
        bounds::instant("received_at", &self.received_at)?;
        bounds::name("received_source", &self.received_source)?;
        for instant in [&self.not_before, &self.not_after].into_iter().flatten() {
            bounds::instant("not_before", instant)?;
        }
        bounds::positive("call_version", self.call_version)?;
        self.line.check()?;
        self.head.check()
    }
}
