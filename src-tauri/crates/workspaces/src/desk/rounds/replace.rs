//! One more reader for one entry, chosen by a person: after a recusal, or where more readings would tell.

use serde_json::json;
use store::Connection;
use uuid::Uuid;

use super::table::Table;
use super::{JudgingError, deal, judges};
use crate::desk::number;
use crate::views::Candidate;
use crate::{Act, Desk, Error, Result, keeping};

impl Desk {
    /// Who could read an entry besides those who do: judges of the panel without a conflict, those with the fewest
    /// entries first.
    pub async fn candidates(&self, round: u32, entry: &str) -> Result<Vec<Candidate>> {
        let entry = keeping::id(entry)?;
        let read = move |conn: &Connection| candidates(conn, round, entry);
        self.kept.store.read(read).await
    }

    /// Gives an entry to a judge to read. The judge need not be on the panel; a conflict bars them.
    pub async fn give(
        &self,
        round: u32,
        judge: &str,
        entry: &str,
        reason: &str,
        act: &Act,
    ) -> Result<()> {
        if reason.trim().is_empty() {
            return Err(Error::ReasonMissing);
        }
        let (judge, entry) = (keeping::id(judge)?, keeping::id(entry)?);
        let (reason, act) = (reason.trim().to_owned(), act.clone());
        self.kept
            .store
            .write(move |tx| {
                may_read(tx, round, judge, entry)?;
                let (judge, entry) = (judge.to_string(), entry.to_string());
                deal::change(tx, round, (&judge, &entry), "assigned", &reason, &act)?;
                let detail = json!({ "round": round, "judge": judge, "reason": reason });
                keeping::log(tx, &act.by, &act.stamp(), "given", &entry, &detail)
            })
            .await
    }
}

fn candidates(conn: &Connection, round: u32, entry: Uuid) -> Result<Vec<Candidate>> {
    let table = Table::laid(conn, round)?;
    let found = table.candidates(entry).into_iter();
    found
        .map(|(id, load)| {
            Ok(Candidate {
                judge: id.to_string(),
                name: judges::judge(conn, id)?.card.name().to_owned(),
                load,
            })
        })
        .collect()
}

/// Refuses whom something keeps from an entry.
fn may_read(conn: &Connection, round: u32, judge: Uuid, entry: Uuid) -> Result<()> {
    let table = Table::laid(conn, round)?;
    let known = judges::judge(conn, judge)?;
    let number = number(conn, &entry.to_string())?;
    let name = known.card.name().to_owned();
    if !table.has(entry) {
        let entry = entry.to_string();
        return Err(JudgingError::NotInRound { entry, round }.into());
    }
    if known.left.is_some() {
        return Err(JudgingError::HasLeft { judge: name }.into());
    }
    if deal::dealt(conn, round)?.contains(&(judge, entry)) {
        return Err(JudgingError::ReadsAlready {
            judge: name,
            entry: number,
        }
        .into());
    }
    match table.barring(judge, entry) {
        Some(conflict) => Err(JudgingError::InConflict {
            judge: name,
            entry: number,
            reason: conflict.reason.clone(),
        }
        .into()),
        None => Ok(()),
    }
}
