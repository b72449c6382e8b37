//! A fence around parsers of others, over bytes that somebody else chose.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// Readers of formats that nest call themselves; so much stack carries the deepest nesting that any of them allows.
const STACK: usize = 64 * 1024 * 1024;

/// What a parser that others wrote gives; `None` where it panics, as any of them may on what no honest file holds.
pub fn guarded<T>(parse: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(parse)).ok()
}

/// The same, on a deep stack of its own.
pub fn guarded_deep<T: Send>(parse: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let running = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, parse);
        running.ok()?.join().ok()
    })
}
