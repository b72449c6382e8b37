//! Panels: which judges read a category in a round.

use desk_core::in_force;
use judging::{JudgeId, Panel};
use serde_json::json;
use store::Connection;
use uuid::Uuid;
use workspace_core::{ActionContext, Error, Result, ballot, messages};

use crate::Desk;

impl Desk {
    /// Says which judges read a category in a round, and in the rounds after it that have no panel of their own;
    /// replaces what was said before, which stays in history.
    pub async fn set_panel(
        &self,
        round: u32,
        category: &str,
        judges: &[Uuid],
        ctx: &ActionContext,
    ) -> Result<()> {
        let (category, judges) = (category.to_owned(), judges.to_vec());
        let (by, at) = (ctx.actor.clone(), ctx.stamp());
        self.core
            .store
            .write(move |tx| {
                let call = in_force::call(tx)?;
                ballot::require_round(&call, round)?;
                if call.category(&category).is_none() {
                    return Err(Error::UnknownCategory { category });
                }
                store::panel::append(tx, round, &category, &messages::to_json(&judges)?, &by, &at)?;
                let detail = json!({ "round": round, "judges": judges });
                workspace_core::log(tx, &by, &at, "panel-set", &category, &detail)
            })
            .await
    }
}

/// A category's panel in a round; one without judges where none was set.
pub(crate) fn panel(conn: &Connection, round: u32, category: &str) -> Result<Panel> {
    let members: Vec<Uuid> = match store::panel::latest(conn, round, category)? {
        Some(row) => messages::read(row.judges.as_bytes())?,
        None => Vec::new(),
    };
    let judges = members.into_iter().map(JudgeId).collect();
    Ok(Panel {
        category: category.to_owned(),
        judges,
    })
}
