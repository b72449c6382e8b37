//! Running what other people wrote over bytes that somebody else chose.

use std::thread;

/// Readers of formats that nest call themselves; so much stack carries the deepest nesting that any of them allows.
const STACK: usize = 64 * 1024 * 1024;

/// What `work` gives, on a stack of its own; `None` where it panics.
pub(crate) fn guarded<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let running = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, work);
        running.ok()?.join().ok()
    })
}
