//! Keeping what others signed as it came, so that what the desk makes of it can be derived again.

use exchange::{Kind, Original};
use store::{NewOriginal, Transaction};
use uuid::Uuid;
use workspace_core::{ActionContext, Result};

/// Keeps an original beside the rows that are made of it, before their line in the log.
pub fn keep(
    tx: &Transaction<'_>,
    (kind, sealed): (Kind, Uuid),
    original: &Original,
    ctx: &ActionContext,
) -> Result<()> {
    let new = NewOriginal {
        sealed_id: &sealed.to_string(),
        kind: kind.name(),
        signed: original.signed(),
        signature: original.signature(),
        recorded_at: &ctx.stamp(),
    };
    Ok(store::original::keep(tx, &new)?)
}
