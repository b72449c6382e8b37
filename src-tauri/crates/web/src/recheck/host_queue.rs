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
    hosts: Mutex<HashMap<String, Host>>,
    free: Condvar,
    pace: &'a Pace,
    stop: &'a Stop,
}

struct Host {
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
    pub(crate) fn take(&self, host: &str) -> Result<Turn<'_>> {
        let mut hosts = self.hosts();
        while hosts.get(host).is_some_and(|it| it.is_taken) {
            // The one whose turn it is ends with a stop.
            hosts = self
                .free
                .wait(hosts)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let known = self.known(&mut hosts, host);
        known.is_taken = true;
        let pause = known.was_asked.then_some(known.pause);
        known.was_asked = true;
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

    /// Lets pauses of this length lie between requests to the host, where the usual ones are shorter.
    pub(crate) fn slow_down(&self, host: &str, pause: Duration) {
        let pause = pause.clamp(
            self.pace.pause,
            self.pace.longest_pause.max(self.pace.pause),
        );
        self.known(&mut self.hosts(), host).pause = pause;
    }

    /// Notes that the host asks to be left alone.
    pub(crate) fn leave_alone(&self, host: &str) {
        self.known(&mut self.hosts(), host).wants_to_wait = true;
    }

    /// Whether the host has asked to be left alone.
    pub(crate) fn wants_to_wait(&self, host: &str) -> bool {
        self.hosts().get(host).is_some_and(|it| it.wants_to_wait)
    }

    fn known<'h>(&self, hosts: &'h mut HashMap<String, Host>, host: &str) -> &'h mut Host {
        hosts.entry(host.to_owned()).or_insert_with(|| Host {
            is_taken: false,
            pause: self.pace.pause,
            was_asked: false,
            wants_to_wait: false,
        })
    }

    fn hosts(&self) -> MutexGuard<'_, HashMap<String, Host>> {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// While it is kept, nobody else asks the host.
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
