//! Calling libraries that may panic on bytes made to make them.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a library makes of its bytes; `None` where it panics. What it was working on is dropped with it, so nothing
/// half-done is seen.
pub(crate) fn guarded<T>(call: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(call)).ok()
}
