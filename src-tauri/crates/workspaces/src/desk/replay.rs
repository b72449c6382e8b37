//! Replaying verdicts: each follows from the version of the call, the revision of the entry and its instant.

use store::Damage;

use super::{Desk, call, screen};
use crate::Result;
use crate::keeping::Kept;

impl Desk {
    pub(crate) fn from_kept(kept: Kept) -> Self {
        Self { kept }
    }

    /// Replays the latest verdict of every entry; gives how many, and those that do not follow from their facts.
    pub(crate) async fn replay_verdicts(&self) -> Result<(u64, Vec<Damage>)> {
        self.kept.store.read(replay).await
    }
}

/// Publishing a call screens every entry anew, so that every latest verdict is one under the call in force.
fn replay(conn: &store::Connection) -> Result<(u64, Vec<Damage>)> {
    let (mut count, mut damage) = (0, Vec::new());
    if store::call_version::latest(conn)?.is_none() {
        return Ok((count, damage));
    }
    let call = call::in_force(conn)?;
    for found in screen::all(conn, &call)? {
        let (number, screened) = found?;
        let kept = store::verdict::latest(conn, &screened.row.entry)?;
        let recorded = kept.map(|kept| (kept.call_version, kept.verdict));
        let replayed = (call.version, screened.verdict.name().to_owned());
        count += 1;
        if recorded.as_ref() != Some(&replayed) {
            damage.push(Damage {
                place: format!("entry {number}"),
                code: "verdict-does-not-follow",
                detail: format!("recorded {recorded:?}, replayed {replayed:?}"),
            });
        }
    }
    Ok((count, damage))
}
