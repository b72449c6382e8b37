//! One request at a time to a host.

use std::collections::HashMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::Pace;
use crate::{Result, Stop, WebError};

/// Lets one request at a time go to a host, with a pause between two.
///
/// Nobody knows how long ago the last one was, since no clock is read: the whole pause is slept before every request but
/// the first.
pub(crate) struct HostQueue<'a> {
    hosts: Mutex<HashMap<String, HostState>>,
    free: Condvar,
    pace: &'a Pace,
    stop: &'a Stop,
}

struct HostState {
    is_taken: bool,
    pause: Duration,
    was_asked: bool,
    wants_to_wait: bool,
}

impl<'a> HostQueue<'a> {
    pub(crate) fn new(pace: &'a Pace, stop: &'a Stop) -> Self {
        Self {
            hosts: Mutex::default(),
            free: Condvar::new(),
            pace,
            stop,
        }
    }

    /// Waits for the turn to ask that host.
    pub(crate) fn wait_for_turn(&self, host: &str) -> Result<Turn<'_>> {
        let mut hosts = self.hosts();
        while hosts.get(host).is_some_and(|it| it.is_taken) {
            // A stop ends the request that has the turn, and so this wait.
            hosts = self
                .free
                .wait(hosts)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let host_state = self.entry(&mut hosts, host);
        host_state.is_taken = true;
        let pause = host_state.was_asked.then_some(host_state.pause);
        host_state.was_asked = true;
        drop(hosts);
        let turn = Turn {
            host_queue: self,
            host: host.to_owned(),
        };
        if let Some(pause) = pause {
            self.stop.pause(pause);
        }
        if self.stop.is_stopped() {
            return Err(WebError::Stopped);
        }
        Ok(turn)
    }

    /// Makes the pause between requests to the host this long, within the limits of the pace.
    pub(crate) fn slow_down(&self, host: &str, pause: Duration) {
        let pause = pause.clamp(
            self.pace.pause,
            self.pace.longest_pause.max(self.pace.pause),
        );
        self.entry(&mut self.hosts(), host).pause = pause;
    }

    /// Notes that the host asked to wait: nothing more is requested of it.
    pub(crate) fn leave_alone(&self, host: &str) {
        self.entry(&mut self.hosts(), host).wants_to_wait = true;
    }

    /// Whether the host has asked to wait.
    pub(crate) fn wants_to_wait(&self, host: &str) -> bool {
        self.hosts().get(host).is_some_and(|it| it.wants_to_wait)
    }

    fn entry<'h>(
        &self,
        hosts: &'h mut HashMap<String, HostState>,
        host: &str,
    ) -> &'h mut HostState {
        hosts.entry(host.to_owned()).or_insert_with(|| HostState {
            is_taken: false,
            pause: self.pace.pause,
            was_asked: false,
            wants_to_wait: false,
        })
    }

    fn hosts(&self) -> MutexGuard<'_, HashMap<String, HostState>> {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to send a request to a host, until it is dropped.
pub(crate) struct Turn<'a> {
    host_queue: &'a HostQueue<'a>,
    host: String,
}

impl Turn<'_> {
    pub(crate) fn is_at(&self, host: &str) -> bool {
        self.host == host
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(host) = self.host_queue.hosts().get_mut(&self.host) {
            host.is_taken = false;
        }
        self.host_queue.free.notify_all();
    }
}
