//! Ruling: a person decides over a finding, with name and reason.

use rules::{Outcome, Rule, Verdict};
use serde_json::json;

use super::Desk;
use super::screen::{self, Screening};
use crate::{Act, Error, Result, keeping, papers};

impl Desk {
    /// Records a ruling on the revision that counts; gives the verdict that follows. A reason is asked for.
    pub async fn rule(
        &self,
        entry: &str,
        rule: Rule,
        piece: Option<u32>,
        outcome: Outcome,
        reason: &str,
        act: &Act,
    ) -> Result<Verdict> {
        if reason.trim().is_empty() {
            return Err(Error::ReasonMissing);
        }
        let call = self.call_in_force().await?;
        let (entry, reason) = (entry.to_owned(), reason.to_owned());
        let (by, at) = (act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| {
                let number = super::number(tx, &entry)?;
                let history = store::entry_revision::history(tx, &entry)?;
                let revision = screen::counted(&history, &call)?.map_or(1, |row| row.revision);
                let (rule, outcome) = (papers::name_of(&rule)?, papers::name_of(&outcome)?);
                store::ruling::append(
                    tx,
                    &store::NewRuling {
                        entry: &entry,
                        revision,
                        rule: &rule,
                        piece,
                        outcome: &outcome,
                        reason: &reason,
                        by: &by,
                        recorded_at: &at,
                    },
                )?;
                let detail =
                    json!({ "rule": rule, "piece": piece, "outcome": outcome, "reason": reason });
                keeping::log(tx, &by, &at, "ruled", &entry, &detail)?;
                let screened = Screening::from_number(tx, &call, number)?.next(&entry)?;
                screen::keep(tx, &call, number, &screened, &at)?;
                Ok(screened.verdict)
            })
            .await
    }
}
