//! The store's threads, and waiting for their end.
//!
//! SQLCipher and OpenSSL free their memory when the process exits, whatever build options say. A thread that still
//! used a connection then would read and write what was freed. Code that ends the process calls [`wait_until_closed`] first; a
//! process that just returns from `main`, as every test does, waits [`AT_EXIT`] at most in a handler that runs before
//! theirs.

use std::sync::{Mutex, Once, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use details::Detail;

use crate::{Result, StoreError};

static STARTED: Mutex<Vec<JoinHandle<()>>> = Mutex::new(Vec::new());

/// How long to wait before looking again whether a thread has ended.
const PAUSE: Duration = Duration::from_millis(2);

/// How long a process that ends waits by itself. A thread whose store was never dropped waits for work then and uses no
/// connection.
const AT_EXIT: Duration = Duration::from_secs(2);

static REGISTERED: Once = Once::new();

extern "C" fn at_exit() {
    wait_until_closed(AT_EXIT);
}

/// Has the process wait at its exit. Called once the cipher is in use: the handlers of a process run in the reverse of the
/// order in which they were registered, and OpenSSL registers one that frees its memory when it is first used.
pub(crate) fn wait_at_exit() {
    REGISTERED.call_once(|| {
        #[expect(unsafe_code, reason = "nothing safe registers what runs at exit")]
        // SAFETY: the handler is a function of this program, takes no argument and does not unwind.
        // It fails only where there is no room for one more handler; then the code that ends the process still waits.
        let _ = unsafe { libc::atexit(at_exit) };
    });
}

/// Starts a thread that [`wait_until_closed`] waits for.
pub(crate) fn start(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    let mut threads = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    threads.retain(|thread| !thread.is_finished());
    let thread = thread::Builder::new().name(name.to_owned()).spawn(work);
    threads.push(thread.map_err(|error| StoreError::System {
        detail: Detail::from(&error),
    })?);
    Ok(())
}

/// Waits until every thread of the store has ended, and so has closed its database. They end once their
/// [`Store`](crate::Store) was closed or its last handle was dropped, after what they were asked to do before. False
/// where one goes on for longer than `patience`.
pub fn wait_until_closed(patience: Duration) -> bool {
    let mut waited = Duration::ZERO;
    loop {
        let mut threads = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
        let (ended_threads, running_threads): (Vec<_>, Vec<_>) =
            threads.drain(..).partition(JoinHandle::is_finished);
        *threads = running_threads;
        let running_count = threads.len();
        drop(threads);
        for thread in ended_threads {
            // A panic was already reported as the result of the job.
            let _ = thread.join();
        }
        if running_count == 0 {
            return true;
        }
        if waited >= patience {
            return false;
        }
        thread::sleep(PAUSE);
        waited += PAUSE;
    }
}
