//! One of many things that are recorded in one transaction.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::Transaction;

use crate::StoreError;

/// Records one of many things. Where `record` gives an error, or panics, nothing of this one is kept; what was recorded
/// before it in the same transaction stays, and more can follow. Where the database can no longer go on with the
/// transaction, that is the error: it is not about the item ([`StoreError::is_about_the_item`]).
pub fn item<T, E: From<StoreError>>(
    tx: &Transaction<'_>,
    record: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let run = |sql| tx.execute_batch(sql).map_err(StoreError::from);
    run("SAVEPOINT item")?;
    let recorded = catch_unwind(AssertUnwindSafe(record))
        .unwrap_or_else(|panic| Err(StoreError::fault(panic.as_ref()).into()));
    if recorded.is_err() {
        run("ROLLBACK TO item")?;
    }
    run("RELEASE item")?;
    recorded
}
