//! Replaying verdicts: each follows from the version of the call, the revision of the entry and its instant.

use desk_core::eligibility::brief;
use desk_core::eligibility::brief::Brief;
use desk_core::eligibility::evaluate::Screened;
use desk_core::eligibility::record_verdict;
use desk_core::in_force;
use store::Damage;
use workspace_core::{Detail, Result, messages};

/// Replays the latest verdict of every entry; gives how many, and those that do not follow from their facts.
///
/// Publishing a call screens every entry again, so that every latest verdict is one under the call in force.
pub fn replay_verdicts(conn: &store::Connection) -> Result<(u64, Vec<Damage>)> {
    let (mut count, mut damage) = (0, Vec::new());
    if store::call_version::latest(conn)?.is_none() {
        return Ok((count, damage));
    }
    let call = in_force::call(conn)?;
    let waiting = store::entry_row::waiting(conn)?;
    for item in record_verdict::screen_all(conn, &call)? {
        let (number, screened) = item?;
        let stored_verdict = store::verdict::latest(conn, &screened.row.entry)?;
        let recorded = stored_verdict.map(|row| (row.call_version, row.verdict));
        let replayed = (call.version, screened.verdict.name().to_owned());
        count += 1;
        if recorded.as_ref() != Some(&replayed) {
            damage.push(Damage {
                place: format!("entry {number}"),
                code: "verdict-does-not-follow",
                detail: verdict_differs(recorded, replayed.1),
            });
        }
        damage.extend(check_projection(
            conn,
            number,
            &screened,
            waiting.get(&number),
        )?);
    }
    damage.extend(
        store::projection_check::projection_mismatches(conn)?
            .into_iter()
            .map(projection_damage),
    );
    Ok((count, damage))
}

/// Checks the row of an entry in the entries table, or the newer one that is not indexed yet, against the entry's facts.
fn check_projection(
    conn: &store::Connection,
    number: u32,
    screened: &Screened,
    waiting: Option<&(store::EntryRow, store::RowDetail)>,
) -> Result<Option<Damage>> {
    let place = || projection_damage(format!("entry {number}"));
    let (row, brief) = match waiting {
        Some((row, detail)) => (row.clone(), messages::read(detail.brief.as_bytes())?),
        None => match store::entry_row::get(conn, number)? {
            Some(row) => (row, brief::brief(conn, number)?),
            None => return Ok(Some(place())),
        },
    };
    let document = &screened.document;
    let shown = (row.title, row.category, row.state, row.verdict);
    let facts = (
        document.title.clone(),
        document.category.clone(),
        screened.row.state.clone(),
        screened.verdict.name().to_owned(),
    );
    let counted = store::counted_use::of(conn, number)?;
    let same = shown == facts && brief == Brief::of(document) && counted == screened.uses;
    Ok((!same).then(place))
}

fn projection_damage(place: String) -> Damage {
    Damage {
        place,
        code: "projection-does-not-follow",
        detail: Detail::DoesNotFollow,
    }
}

/// What was recorded, with the version of the call that it goes by, and what follows by the call in force.
fn verdict_differs(recorded: Option<(u32, String)>, replayed: String) -> Detail {
    let (version_before, recorded) = recorded.unwrap_or_else(|| (0, "none".to_owned()));
    Detail::VerdictDiffers {
        recorded,
        version_before: version_before.to_string(),
        replayed,
    }
}
