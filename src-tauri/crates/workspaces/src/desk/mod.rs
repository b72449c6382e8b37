//! The desk's workspace: the call, every entry, rulings, panels, marks, decisions, the log.

mod arrival;
mod call;
mod collect;
mod deal;
mod decide;
mod keys;
mod lists;
mod packets;
mod people;
mod rank;
mod receipts;
mod replay;
mod rule;
mod screen;
mod sheets;
mod show;

pub use call::Flip;
pub use collect::{Collected, Taken};
pub use deal::{DealReport, Unfilled};
pub use decide::{Decision, DecisionOutcome};

pub use arrival::ReceivedBy;
pub use people::JudgeEntry;
pub use rank::{CategoryRanking, RankedEntry};

use std::path::Path;

pub(crate) use deal::change as change_assignment;
pub(crate) use sheets::check_marks;

use chrono::{DateTime, Utc};
use exchange::Card;
use store::Unlock;

use crate::keeping::{self, Kept};
use crate::{Act, Error, Result, act};

const CLOCK: &str = "rehearsal-clock";

/// The workspace of a desk.
#[derive(Clone)]
pub struct Desk {
    kept: Kept,
}

impl Desk {
    /// Makes a desk in `dir`; its card bears the name in `act`.
    pub async fn create(dir: &Path, unlock: &Unlock<'_>, act: &Act) -> Result<Self> {
        Ok(Self {
            kept: keeping::create(dir, keeping::DESK, unlock, act).await?,
        })
    }

    /// Opens the desk in `dir`.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        Ok(Self {
            kept: keeping::open(dir, keeping::DESK, unlock).await?,
        })
    }

    /// What others need to write to this desk.
    pub fn card(&self) -> &Card {
        &self.kept.card
    }

    /// The rehearsal clock; none on a desk that runs on real time.
    pub async fn clock(&self) -> Result<Option<DateTime<Utc>>> {
        self.kept
            .store
            .read(|conn| {
                let kept = store::meta::get(conn, CLOCK)?;
                let text = kept.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                Ok::<_, Error>(text.and_then(|text| text.parse().ok()))
            })
            .await
    }

    /// Makes this a rehearsal desk, or moves its clock.
    pub async fn set_clock(&self, now: DateTime<Utc>) -> Result<()> {
        let text = act::stamp(now);
        self.kept
            .store
            .write(move |tx| Ok::<_, Error>(store::meta::set(tx, CLOCK, text.as_bytes())?))
            .await
    }

    /// Ends the work on this desk.
    pub async fn close(self) -> Result<()> {
        Ok(self.kept.store.close().await?)
    }
}

/// The desk's number for an entry.
fn number(conn: &store::Connection, entry: &str) -> Result<u32> {
    store::entry::get(conn, entry)?
        .and_then(|known| known.number)
        .ok_or_else(|| Error::UnknownEntry {
            entry: entry.to_owned(),
        })
}
