//! What ends a request that takes too long.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use ureq::Agent;

/// Does the work, and closes the agent's connections when it takes longer than `total`; returns whether it took longer. The
/// client limits each request; this limits a chain of redirects, each of which may answer just in time.
pub(crate) fn within<T>(agent: &Agent, total: Duration, work: impl FnOnce() -> T) -> (T, bool) {
    let is_late = AtomicBool::new(false);
    let worked = thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel::<()>();
        let is_late = &is_late;
        let watch = move || {
            // It is never sent anything: it ends when the other end is dropped.
            if receiver.recv_timeout(total) == Err(RecvTimeoutError::Timeout) {
                is_late.store(true, Ordering::Release);
                agent.clone().shutdown();
            }
        };
        // If no thread can be started, only the limits of each request hold.
        let watching = thread::Builder::new().spawn_scoped(scope, watch);
        let worked = work();
        drop(sender);
        drop(watching);
        worked
    });
    (worked, is_late.load(Ordering::Acquire))
}
