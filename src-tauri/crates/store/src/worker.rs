//! Worker threads that own a connection and run jobs one after the other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;

use crate::{Result, StoreError, threads};

/// Something to do with what a thread owns.
type Work<S> = Box<dyn FnOnce(&mut S) + Send>;

/// How long a thread has no job before it runs its idle work.
const IDLE_AFTER: Duration = Duration::from_millis(50);

enum Job<S> {
    Do(Work<S>),
    Stop,
}

/// One or more threads with a common queue. Each owns one `S` and drops it when it is stopped.
pub(crate) struct Workers<S> {
    queue: Sender<Job<S>>,
    end_receivers: Mutex<Vec<oneshot::Receiver<()>>>,
}

impl<S: Send + 'static> Workers<S> {
    /// Starts a thread for each of `owned`. After a job, and then a while without one, a thread
    /// runs `when_idle` once.
    pub(crate) fn start(name: &str, owned: Vec<S>, when_idle: fn(&mut S)) -> Result<Self> {
        let (queue, jobs) = channel();
        let jobs = Arc::new(Mutex::new(jobs));
        let mut end_receivers = Vec::with_capacity(owned.len());
        for owned in owned {
            let (end, wait) = oneshot::channel();
            let jobs = Arc::clone(&jobs);
            threads::start(name, move || {
                work(owned, &jobs, when_idle);
                let _ = end.send(());
            })?;
            end_receivers.push(wait);
        }
        Ok(Self {
            queue,
            end_receivers: Mutex::new(end_receivers),
        })
    }

    /// Runs `work` on one of the threads and waits for its result. Where it panics the result is
    /// [`StoreError::Fault`]. Where the threads were stopped there is none: [`StoreError::Closed`].
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut S) -> T + Send + 'static,
    ) -> Result<T> {
        let (answer, wait) = oneshot::channel();
        let work = Box::new(move |owned: &mut S| {
            // A panic drops the transaction, which rolls it back.
            let result = catch_unwind(AssertUnwindSafe(|| work(owned)));
            let _ = answer.send(result.map_err(|panic| StoreError::fault(panic.as_ref())));
        });
        self.queue
            .send(Job::Do(work))
            .map_err(|_| StoreError::Closed)?;
        wait.await.map_err(|_| StoreError::Closed)?
    }

    /// Stops the threads after what they were given before; waits until each has dropped what it owned.
    pub(crate) async fn stop(&self) {
        let end_receivers = std::mem::take(
            &mut *self
                .end_receivers
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        );
        for _ in &end_receivers {
            let _ = self.queue.send(Job::Stop);
        }
        for wait in end_receivers {
            let _ = wait.await;
        }
    }
}

fn work<S: 'static>(mut owned: S, jobs: &Mutex<Receiver<Job<S>>>, when_idle: fn(&mut S)) {
    let jobs = || jobs.lock().unwrap_or_else(PoisonError::into_inner);
    let mut is_idle_work_due = false;
    loop {
        let next = if is_idle_work_due {
            jobs().recv_timeout(IDLE_AFTER)
        } else {
            jobs().recv().map_err(RecvTimeoutError::from)
        };
        is_idle_work_due = next.is_ok();
        let work: Work<S> = match next {
            Ok(Job::Do(work)) => work,
            Err(RecvTimeoutError::Timeout) => Box::new(when_idle),
            Ok(Job::Stop) | Err(RecvTimeoutError::Disconnected) => return,
        };
        // Idle work may panic as well; the thread goes on.
        let _ = catch_unwind(AssertUnwindSafe(|| work(&mut owned)));
    }
}

/// Runs work that waits for the disk, or takes long, on a thread of its own.
pub(crate) async fn spawn_blocking<T, E>(
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (answer, wait) = oneshot::channel();
    threads::start("store", move || {
        let _ = answer.send(work());
    })?;
    wait.await.map_err(|_| StoreError::Closed)?
}
