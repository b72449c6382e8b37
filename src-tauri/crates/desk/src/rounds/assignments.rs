//! Who reads what in a round, from the assignments that were recorded.

use desk_core::in_force;
use store::Connection;
use uuid::Uuid;
use workspace_core::Result;

use super::standing;

/// The pairs of judge and entry that stand in a round, in the order they were assigned, each with whether its sheet came in.
/// A pair goes at once when its entry is withdrawn, or is eligible no more, and comes back with it.
pub(super) fn standing(conn: &Connection, round: u32) -> Result<Vec<((Uuid, Uuid), bool)>> {
    let call = in_force::call(conn)?;
    let rows = store::assignment::in_round(conn, round, &standing::rule(round))?.into_iter();
    rows.filter(|row| call.category(&row.category).is_some())
        .map(|row| {
            Ok((
                (
                    workspace_core::id(&row.judge)?,
                    workspace_core::id(&row.entry)?,
                ),
                row.returned,
            ))
        })
        .collect()
}

/// The pairs of judge and entry that stand in a round, in the order they were assigned.
pub(super) fn standing_pairs(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    let pairs = standing(conn, round)?.into_iter();
    Ok(pairs.map(|(pair, _)| pair).collect())
}

/// The pairs of judge and entry that were assigned in a round and not taken back, whatever became of the entry.
pub(super) fn assigned(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    store::assignment::current(conn, round)?
        .iter()
        .map(|row| {
            Ok((
                workspace_core::id(&row.judge)?,
                workspace_core::id(&row.entry)?,
            ))
        })
        .collect()
}
