//! Replaying verdicts: each follows from the version of the call, the revision of the entry and its instant.

use std::collections::BTreeMap;

use rules::Call;
use store::Damage;

use super::{Desk, screen};
use crate::keeping::Kept;
use crate::{Error, Result, papers};

impl Desk {
    pub(crate) fn from_kept(kept: Kept) -> Self {
        Self { kept }
    }

    /// Replays the latest verdict of every entry; gives how many, and those that do not follow from their facts.
    pub(crate) async fn replay_verdicts(&self) -> Result<(u64, Vec<Damage>)> {
        self.kept.store.read(replay).await
    }
}

fn replay(conn: &store::Connection) -> Result<(u64, Vec<Damage>)> {
    let calls = store::call_version::all(conn)?
        .iter()
        .map(|row| Ok((row.version, Call::from_toml(&row.toml)?)))
        .collect::<Result<BTreeMap<u32, Call>>>()?;
    let Some(in_force) = calls.values().last() else {
        return Ok((0, Vec::new()));
    };
    let mut counted = screen::Counted::before(conn, in_force, 0)?;
    let (mut count, mut damage) = (0, Vec::new());
    for (number, entry) in store::entry::numbered(conn)? {
        let Some(kept) = store::verdict::latest(conn, &entry)? else {
            continue;
        };
        let call = calls.get(&kept.call_version).ok_or(Error::NoCall)?;
        let document = screen::screen(conn, call, &entry, None)?.document;
        let standing = counted.next(&document);
        let screened = screen::screen(conn, call, &entry, standing.as_ref())?;
        count += 1;
        if papers::name::<rules::Verdict>(&kept.verdict)? != screened.verdict {
            let (was, is) = (kept.verdict, screened.verdict.name());
            damage.push(Damage {
                place: format!("entry {number}"),
                code: "verdict-does-not-follow",
                detail: format!("recorded {was}, replayed {is}"),
            });
        }
    }
    Ok((count, damage))
}
