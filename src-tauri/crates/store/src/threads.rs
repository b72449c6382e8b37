//! The store's threads, and waiting for their end.
//!
//! SQLCipher frees its memory when the process exits, by a handler that no build option leaves out. A thread that still
//! used a connection then would read and write what was freed. Whoever ends the process waits first.

use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::{Result, StoreError};

static STARTED: Mutex<Vec<JoinHandle<()>>> = Mutex::new(Vec::new());

/// How long to wait before looking again whether a thread has ended.
const PAUSE: Duration = Duration::from_millis(2);

/// Starts a thread that [`wait_until_closed`] waits for.
pub(crate) fn start(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    started.retain(|thread| !thread.is_finished());
    let thread = thread::Builder::new().name(name.to_owned()).spawn(work);
    started.push(thread.map_err(|error| StoreError::System {
        reason: error.to_string(),
    })?);
    Ok(())
}

/// Waits until every thread of the store has ended, and so has closed its database. They end once their
/// [`Store`](crate::Store) was closed or its last handle was dropped, after what they were asked to do before. False
/// where one goes on for longer than `patience`.
pub fn wait_until_closed(patience: Duration) -> bool {
    let mut waited = Duration::ZERO;
    loop {
        let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
        let (ended, running): (Vec<_>, Vec<_>) =
            started.drain(..).partition(JoinHandle::is_finished);
        *started = running;
        let left = started.len();
        drop(started);
        for thread in ended {
            // What a thread had to say of a panic was said to whoever asked it.
            let _ = thread.join();
        }
        if left == 0 {
            return true;
        }
        if waited >= patience {
            return false;
        }
        thread::sleep(PAUSE);
        waited += PAUSE;
    }
}
