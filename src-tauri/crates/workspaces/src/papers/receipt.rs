//! The desk's word that an entry arrived.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::bounds::{self, Bounded};
use crate::Result;

/// A receipt: which revision arrived, under which number, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptPaper {
    /// The entry.
    pub entry: Uuid,
    /// The revision that arrived.
    pub revision: u32,
    /// The sealed file it arrived in.
    pub sealed: Uuid,
    /// The number the desk gave the entry.
    pub number: u32,
    /// When it arrived, RFC 3339 in UTC.
    pub received_at: String,
    /// Whose clock that is: `mailbox` or `by-hand`.
    pub received_source: String,
    /// The version of the call that was in force at the desk.
    pub call_version: u32,
}

impl Bounded for ReceiptPaper {
    fn check(&self) -> Result<()> {
        bounds::counted("revision", self.revision)?;
        bounds::counted("number", self.number)?;
        bounds::instant("received_at", &self.received_at)?;
        bounds::name("received_source", &self.received_source)?;
        bounds::counted("call_version", self.call_version)
    }
}
