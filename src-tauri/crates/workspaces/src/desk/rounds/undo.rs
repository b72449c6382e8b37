//! Taking a deal back in one step.

use exchange::Kind;
use serde_json::json;

use crate::{Act, Desk, JudgingError, Result, assignment, keeping};

impl Desk {
    /// Takes back every pair that the last deal of a round made and that stands; gives how many. Nothing is deleted: each
    /// is recorded as taken back. A deal that a packet was sealed for since stays, for somebody may be reading.
    pub async fn undo_deal(&self, round: u32, act: &Act) -> Result<usize> {
        let act = act.clone();
        self.kept
            .store
            .write(move |tx| {
                let Some(at) = store::assignment::last_dealt(tx, round)? else {
                    return Err(JudgingError::NoDeal.into());
                };
                if store::outbox::sealed_since(tx, Kind::Packet.name(), &at)? {
                    return Err(JudgingError::DealSent.into());
                }
                let pairs = store::assignment::dealt_at(tx, round, &at)?;
                for pair in &pairs {
                    let names = (pair.judge.as_str(), pair.entry.as_str());
                    assignment::change(tx, round, names, "removed", "", &act)?;
                }
                let detail = json!({ "dealt_at": at, "taken_back": pairs.len() });
                let subject = format!("round {round}");
                keeping::log(tx, &act.by, &act.stamp(), "deal-undone", &subject, &detail)?;
                Ok(pairs.len())
            })
            .await
    }
}
