//! Calling parsers of other libraries on untrusted bytes, which may make them panic.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// Readers of formats that nest call themselves; this much stack is enough for the deepest nesting that any of them allows.
const STACK: usize = 64 * 1024 * 1024;

/// What a parser returns; `None` where it panics, as any of them may on a file that was made to harm.
pub fn catch_panic<T>(parse: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(parse)).ok()
}

/// The same, on a thread with a deep stack.
pub fn catch_panic_on_deep_stack<T: Send>(parse: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let running = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, parse);
        running.ok()?.join().ok()
    })
}
