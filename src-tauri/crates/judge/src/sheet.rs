//! Marking: a sheet an entry, every saved change a revision.

use serde_json::json;
use store::{Connection, Transaction};
use uuid::Uuid;
use workspace_core::{ActionContext, Error, Marked, Result, messages};

use super::{Judge, packet};

impl Judge {
    /// Saves a sheet as its next revision; gives the revision. Marks may still be missing: only a return asks for all.
    /// `base` is the revision that it was written on, 0 before the first: any other is refused, for somebody would lose
    /// marks that they saw saved.
    pub async fn mark(
        &self,
        round: u32,
        entry: Uuid,
        marked: &Marked,
        base: u32,
        ctx: &ActionContext,
    ) -> Result<u32> {
        let (marked, ctx) = (marked.clone(), ctx.clone());
        let write = self.core.store.write(move |tx| {
            let (revision, _) = latest(tx, round, entry)?;
            if revision == base {
                append(tx, round, entry, &marked, &ctx)
            } else {
                Err(Error::ChangedElsewhere)
            }
        });
        write.await
    }

    /// How many revisions of a sheet are kept.
    pub async fn revisions(&self, round: u32, entry: Uuid) -> Result<u32> {
        Ok(self.latest(round, entry).await?.0)
    }

    /// The latest sheet on an entry.
    pub async fn sheet(&self, round: u32, entry: Uuid) -> Result<Option<Marked>> {
        let (revision, marked) = self.latest(round, entry).await?;
        Ok((revision > 0).then_some(marked))
    }

    /// The latest sheet on an entry and its revision; an empty one and 0 before the first.
    pub(super) async fn latest(&self, round: u32, entry: Uuid) -> Result<(u32, Marked)> {
        let query = self.core.store.read(move |conn| latest(conn, round, entry));
        query.await
    }
}

/// Appends the next revision of a sheet.
pub(super) fn append(
    tx: &Transaction<'_>,
    round: u32,
    entry: Uuid,
    marked: &Marked,
    ctx: &ActionContext,
) -> Result<u32> {
    let (judge, entry) = (packet::judge_id(tx)?.to_string(), entry.to_string());
    if !store::assignment::ever(tx, round, &judge, &entry)? {
        return Err(not_assigned(tx, entry, ctx)?);
    }
    let last = store::score_sheet::latest(tx, round, &judge, &entry)?;
    let revision = last.map_or(1, |last| last.revision + 1);
    let at = ctx.stamp();
    store::score_sheet::append(
        tx,
        &store::NewScoreSheet {
            round,
            judge: &judge,
            entry: &entry,
            revision,
            body: &messages::to_json(marked)?,
            sealed_id: None,
            recorded_at: &at,
            by: &ctx.actor,
        },
    )?;
    let event = if marked.recused.is_some() {
        "recused"
    } else {
        "marked"
    };
    let detail = json!({ "round": round, "revision": revision });
    workspace_core::log(tx, &ctx.actor, &at, event, &entry, &detail)?;
    Ok(revision)
}

/// The error of an entry that was not assigned in a round, by the number and title that it has here from a packet of
/// another. Fails where it came in no packet, since it is not known here.
fn not_assigned(conn: &Connection, entry: String, ctx: &ActionContext) -> Result<Error> {
    let copy = packet::latest_copy(conn, entry)?;
    Ok(Error::NotAssigned {
        entry: copy.number,
        title: copy.title,
        judge: ctx.actor.clone(),
    })
}

/// The latest sheet on an entry and its revision; an empty one and 0 before the first.
pub(super) fn latest(conn: &Connection, round: u32, entry: Uuid) -> Result<(u32, Marked)> {
    let judge = packet::judge_id(conn)?.to_string();
    let row = store::score_sheet::latest(conn, round, &judge, &entry.to_string())?;
    match row {
        Some(row) => Ok((row.revision, messages::read(row.body.as_bytes())?)),
        None => Ok((0, Marked::default())),
    }
}

/// One revision of a sheet; an empty one where there is none.
pub(super) fn at(conn: &Connection, round: u32, entry: Uuid, revision: u32) -> Result<Marked> {
    let judge = packet::judge_id(conn)?.to_string();
    let row = store::score_sheet::revision(conn, round, &judge, &entry.to_string(), revision)?;
    row.map_or_else(
        || Ok(Marked::default()),
        |row| messages::read(row.body.as_bytes()),
    )
}
