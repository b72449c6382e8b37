//! The signed head of the desk's log that goes out with what leaves the desk.

use chrono::{DateTime, Utc};
use exchange::{Address, Identity, SignedHead};
use serde_json::Value;
use store::{Connection, Transaction};
use workspace_core::messages::{self, EarlierHead, EnclosedHead, LineProof, TreeHash};
use workspace_core::{Error, Result};

/// Earlier heads of a reader, and of everybody, from each of which a head is shown to follow.
const EARLIER: u32 = 2;

/// Signs the log as it is now, for `reader` or for everybody, with proofs from the last heads that went there.
pub fn sign(
    conn: &Connection,
    identity: &Identity,
    reader: Option<&Address>,
    at: DateTime<Utc>,
) -> Result<EnclosedHead> {
    let head = store::log::head(conn)?;
    let reader = reader.map(Address::to_string);
    let mut sizes = store::issued_head::sizes(conn, None, head.size, EARLIER)?;
    if let Some(reader) = &reader {
        sizes.extend(store::issued_head::sizes(
            conn,
            Some(reader),
            head.size,
            EARLIER,
        )?);
    }
    sizes.sort_unstable();
    sizes.dedup();
    let earlier = sizes.into_iter().map(|size| {
        let path = store::log::consistency_proof(conn, size, head.size)?;
        Ok(EarlierHead {
            size,
            path: messages::path(path),
        })
    });
    Ok(EnclosedHead {
        signed: SignedHead::sign(identity, head.size, head.root, at),
        earlier: earlier.collect::<Result<_>>()?,
    })
}

/// Remembers to whom a head went, so that the next one is shown to follow from it.
pub fn note_issued(
    tx: &Transaction<'_>,
    head: &EnclosedHead,
    reader: Option<&Address>,
    with: &str,
    at: &str,
) -> Result<()> {
    let reader = reader.map(Address::to_string);
    let size = head.signed.size();
    Ok(store::issued_head::append(
        tx,
        reader.as_deref(),
        with,
        size,
        at,
    )?)
}

/// The line that kept a revision of an entry, shown to be in the log under a head.
pub fn line_of_revision(
    conn: &Connection,
    entry: &str,
    revision: u32,
    head: &EnclosedHead,
) -> Result<LineProof> {
    let log_line = store::log::of(conn, entry)?.into_iter().find(|line| {
        let detail = line.detail.as_deref().map(serde_json::from_str::<Value>);
        let of_revision = |detail: Value| detail["revision"] == revision;
        line.what == "entry-received"
            && detail
                .and_then(std::result::Result::ok)
                .is_some_and(of_revision)
    });
    let log_line = log_line.ok_or_else(|| Error::UnknownEntry {
        entry: entry.to_owned(),
    })?;
    line(conn, log_line.seq, log_line.hash, head)
}

/// A line, shown to be in the log under a head.
pub fn line(conn: &Connection, seq: u64, leaf: [u8; 32], head: &EnclosedHead) -> Result<LineProof> {
    let path = store::log::inclusion_proof(conn, seq, head.signed.size())?;
    Ok(LineProof {
        seq,
        leaf: TreeHash(leaf),
        path: messages::path(path),
    })
}
