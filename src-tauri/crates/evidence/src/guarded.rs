//! A fence around parsers of others.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a parser that others wrote gives; `None` where it panics, as any of them may on what no honest file holds.
pub(crate) fn guarded<T>(parse: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(parse)).ok()
}
