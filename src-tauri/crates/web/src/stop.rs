//! How a request is stopped.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ureq::Agent;

/// Ends requests from another thread. Clones share one state; once stopped it stays stopped.
///
/// What waits for an answer or for its turn ends at once; one that is still looking for a host or being connected ends
/// when that does, within [`crate::Limits::lookup`] and [`crate::Limits::connect`].
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    state: Mutex<Running>,
    stopped: Condvar,
}

#[derive(Debug, Default)]
struct Running {
    is_stopped: bool,
    agents: Vec<(u64, Agent)>,
    next: u64,
}

impl Stop {
    /// One that is not stopped yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends every request that uses it, and all later ones.
    pub fn stop(&self) {
        let agents = {
            let mut running = self.running();
            running.is_stopped = true;
            std::mem::take(&mut running.agents)
        };
        self.0.stopped.notify_all();
        for (_, agent) in agents {
            agent.shutdown();
        }
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.running().is_stopped
    }

    /// Sleeps until the pause is over or a stop.
    pub(crate) fn pause(&self, pause: Duration) {
        let running = self.running();
        let waited = self
            .0
            .stopped
            .wait_timeout_while(running, pause, |running| !running.is_stopped);
        drop(waited);
    }

    /// Lets a stop close the connections of `agent` until what this returns is dropped.
    pub(crate) fn register(&self, agent: &Agent) -> RegisteredAgent<'_> {
        let mut running = self.running();
        let id = running.next;
        running.next += 1;
        if running.is_stopped {
            drop(running);
            agent.clone().shutdown();
        } else {
            running.agents.push((id, agent.clone()));
        }
        RegisteredAgent { stop: self, id }
    }

    fn running(&self) -> MutexGuard<'_, Running> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An agent that a stop closes.
pub(crate) struct RegisteredAgent<'a> {
    stop: &'a Stop,
    id: u64,
}

impl Drop for RegisteredAgent<'_> {
    fn drop(&mut self) {
        self.stop.running().agents.retain(|(id, _)| *id != self.id);
    }
}
