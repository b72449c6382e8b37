//! A savepoint around one of many things that are recorded in one transaction.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::Transaction;

use crate::StoreError;

/// Runs `record` in a savepoint. Where it gives an error, or panics, its changes are rolled back; earlier changes of the
/// transaction stay, and more can follow. Where the database cannot continue the transaction, the error is that of the
/// database and not about the item ([`StoreError::is_about_the_item`]).
pub fn in_savepoint<T, E: From<StoreError>>(
    tx: &Transaction<'_>,
    record: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let execute = |sql| tx.execute_batch(sql).map_err(StoreError::from);
    execute("SAVEPOINT item")?;
    let result = catch_unwind(AssertUnwindSafe(record))
        .unwrap_or_else(|panic| Err(StoreError::fault(panic.as_ref()).into()));
    if result.is_err() {
        execute("ROLLBACK TO item")?;
    }
    execute("RELEASE item")?;
    result
}
