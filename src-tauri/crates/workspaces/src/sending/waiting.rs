//! What has not been sent, and what a try to send it came to.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use store::{Connection, OutboxRow};
use ts_rs::TS;

use super::{Delivery, receipted};
use crate::{Error, Failure, Result};

/// How many things of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KindCount {
    /// The kind of sealed file: `entry`, `score-sheet`, `card`, `call`, `receipt`, `packet` or `feedback`.
    pub kind: String,
    /// How many entries, rounds, versions of the call …: two revisions of one entry count once.
    #[ts(type = "number")]
    pub count: usize,
}

/// What a workspace has sealed and neither sent nor given to a person as a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Unsent {
    /// By kind; empty where nothing waits.
    pub items: Vec<KindCount>,
    /// Why the first of them waits; null where nothing does.
    pub reason: Option<Failure>,
}

/// What sending came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Posted {
    /// What the mailbox has now and did not have before.
    pub sent: Vec<KindCount>,
    /// What still waits.
    pub unsent: Unsent,
    /// What went wrong; null where all went well.
    pub failure: Option<Failure>,
}

impl Posted {
    pub(super) fn between(
        before: &[OutboxRow],
        (unsent, left): (Unsent, Vec<OutboxRow>),
        failure: Option<&Error>,
    ) -> Self {
        let left: BTreeSet<&str> = left.iter().map(|row| row.sealed_id.as_str()).collect();
        let gone = before
            .iter()
            .filter(|row| !left.contains(row.sealed_id.as_str()));
        Self {
            sent: counted(gone),
            unsent,
            failure: failure.map(Error::failure),
        }
    }
}

/// What was not sent, and the files of it that the mailbox does not have: those that a person saved as well.
pub(crate) fn unsent(conn: &Connection) -> Result<(Unsent, Vec<OutboxRow>)> {
    let mut left = Vec::new();
    for row in store::outbox::waiting(conn)? {
        if !receipted(conn, &row)? {
            left.push(row);
        }
    }
    let (mut waiting, mut reason) = (Vec::new(), None);
    for row in &left {
        if let Delivery::Waiting { reason: why } = Delivery::of(conn, &row.sealed_id)? {
            waiting.push(row);
            reason.get_or_insert(why);
        }
    }
    let items = counted(waiting.into_iter());
    Ok((Unsent { items, reason }, left))
}

fn counted<'a>(rows: impl Iterator<Item = &'a OutboxRow>) -> Vec<KindCount> {
    let mut kinds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in rows {
        kinds.entry(&row.kind).or_default().insert(&row.subject);
    }
    kinds
        .into_iter()
        .map(|(kind, subjects)| KindCount {
            kind: kind.to_owned(),
            count: subjects.len(),
        })
        .collect()
}
