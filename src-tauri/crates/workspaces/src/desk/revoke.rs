//! Taking a ruling back. History keeps both.

use rules::{Rule, Verdict};
use serde_json::json;

use super::screen::{self, Screening};
use crate::{Act, Desk, Result, keeping, papers};

/// What stands in the place of an outcome where a ruling was taken back.
pub(super) const REVOKED: &str = "revoked";

impl Desk {
    /// Takes the rulings on one finding back, as an undo does; gives the verdict that follows.
    pub async fn revoke_ruling(
        &self,
        entry: &str,
        rule: Rule,
        piece: Option<u32>,
        act: &Act,
    ) -> Result<Verdict> {
        let call = self.call_in_force().await?;
        let (entry, by, at) = (entry.to_owned(), act.by.clone(), act.stamp());
        let write = self.kept.store.write(move |tx| {
            let number = super::number(tx, &entry)?;
            let history = store::entry_revision::history(tx, &entry)?;
            let revision = screen::counted(&history, &call)?.map_or(1, |row| row.revision);
            let rule = papers::name_of(&rule)?;
            store::ruling::append(
                tx,
                &store::NewRuling {
                    entry: &entry,
                    revision,
                    rule: &rule,
                    piece,
                    outcome: REVOKED,
                    reason: "",
                    by: &by,
                    recorded_at: &at,
                },
            )?;
            let detail = json!({ "rule": rule, "piece": piece });
            keeping::log(tx, &by, &at, "ruling-revoked", &entry, &detail)?;
            let screened = Screening::from_number(tx, &call, number)?.next(&entry)?;
            screen::keep(tx, &call, number, &screened, &at)?;
            Ok(screened.verdict)
        });
        write.await
    }
}
