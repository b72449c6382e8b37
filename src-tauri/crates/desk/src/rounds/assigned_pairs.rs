//! Who reads what in a round, from the assignments that were recorded.

use desk_core::in_force;
use store::Connection;
use uuid::Uuid;
use workspace_core::Result;

use super::in_round;

/// The assigned pairs of judge and entry in a round, in the order they were assigned, each with whether its sheet was
/// returned.
/// A pair is left out while its entry is withdrawn or not eligible.
pub(super) fn in_round_with_return(
    conn: &Connection,
    round: u32,
) -> Result<Vec<((Uuid, Uuid), bool)>> {
    let call = in_force::call(conn)?;
    let rows = in_round::assigned(conn, &call, round)?.into_iter();
    rows.filter(|row| call.category(&row.category).is_some())
        .map(|row| {
            Ok((
                (
                    workspace_core::parse_id(&row.judge)?,
                    workspace_core::parse_id(&row.entry)?,
                ),
                row.returned,
            ))
        })
        .collect()
}

/// The assigned pairs of judge and entry in a round, in the order they were assigned.
pub(super) fn in_round(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    let pairs = in_round_with_return(conn, round)?.into_iter();
    Ok(pairs.map(|(pair, _)| pair).collect())
}

/// The pairs of judge and entry that were assigned in a round and not taken back, whatever became of the entry.
pub(super) fn not_taken_back(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    store::assignment::current(conn, round)?
        .iter()
        .map(|row| {
            Ok((
                workspace_core::parse_id(&row.judge)?,
                workspace_core::parse_id(&row.entry)?,
            ))
        })
        .collect()
}
