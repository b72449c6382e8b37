//! All links, host by host.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use super::host_queue::HostQueue;
use super::link_check::LinkCheck;
use super::redirect;
use super::robots::Robots;
use super::{Checked, LinkToCheck, Pace, Skip, State};
use crate::Page;
use crate::fetch::{Answer, Fetch};

/// All links of a recheck: those of one host one after another, those of several hosts at the same time.
pub(crate) struct Recheck<'a> {
    link_check: LinkCheck<'a>,
    pace: &'a Pace,
    fetch: &'a Fetch<'a>,
}

/// The functions of the caller.
pub(crate) struct Callbacks<'a, T> {
    read: &'a (dyn Fn(&LinkToCheck, &Page) -> T + Sync),
    report: &'a (dyn Fn(&Checked<T>) + Sync),
}

impl<'a> Recheck<'a> {
    pub(crate) fn new(fetch: &'a Fetch<'a>, pace: &'a Pace) -> Self {
        let link_check = LinkCheck {
            fetch,
            host_queue: HostQueue::new(pace, fetch.stop),
            robots: Robots::default(),
        };
        Self {
            link_check,
            pace,
            fetch,
        }
    }

    /// Checks all links.
    pub(crate) fn all<T: Send>(
        &self,
        links: &[LinkToCheck],
        read: &(dyn Fn(&LinkToCheck, &Page) -> T + Sync),
        report: &(dyn Fn(&Checked<T>) + Sync),
    ) -> Vec<Checked<T>> {
        let callbacks = Callbacks { read, report };
        let hosts = Mutex::new(by_host(links));
        let results = Mutex::new(Vec::with_capacity(links.len()));
        let work = || {
            // Not in the head of the loop, which would keep the lock while the host is asked.
            let next = || locked(&hosts).pop();
            while let Some(indices) = next() {
                self.host(links, &indices, &callbacks, &results);
            }
        };
        thread::scope(|scope| {
            let more_threads = self.pace.hosts.min(links.len()).saturating_sub(1);
            for _ in 0..more_threads {
                // Without another thread it only takes longer.
                let _ = thread::Builder::new().spawn_scoped(scope, work);
            }
            work();
        });
        let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
        results.sort_unstable_by_key(|(index, _)| *index);
        results.into_iter().map(|(_, checked)| checked).collect()
    }

    /// Checks the links of one host, by their indices.
    fn host<T>(
        &self,
        links: &[LinkToCheck],
        indices: &[usize],
        callbacks: &Callbacks<'_, T>,
        results: &Mutex<Vec<(usize, Checked<T>)>>,
    ) {
        let mut unanswered = 0;
        for &index in indices {
            let link = &links[index];
            let host = link.address.host_str().unwrap_or_default();
            let skip = if self.fetch.stop.is_stopped() {
                Some(Skip::Stopped)
            } else if self.link_check.host_queue.wants_to_wait(host) {
                Some(Skip::Busy)
            } else if unanswered >= self.pace.unanswered {
                Some(Skip::Silent)
            } else {
                None
            };
            let checked = match skip {
                Some(why) => without_page(link, State::Skipped { why }),
                None => self.one(link, callbacks),
            };
            if checked.state.is_unanswered() {
                unanswered += 1;
            } else if skip.is_none() {
                unanswered = 0;
            }
            (callbacks.report)(&checked);
            locked(results).push((index, checked));
        }
    }

    fn one<T>(&self, link: &LinkToCheck, callbacks: &Callbacks<'_, T>) -> Checked<T> {
        let page = match self.link_check.follow(link) {
            Ok(Answer::Page(page)) => page,
            Ok(Answer::Unchanged) => return without_page(link, State::Unchanged),
            Err(error) => return without_page(link, State::of(error)),
        };
        let state = redirect::state(&page);
        if matches!(state, State::Home { .. }) {
            return without_page(link, state);
        }
        Checked {
            read: Some((callbacks.read)(link, &page)),
            validators: Some(page.validators()),
            ..without_page(link, state)
        }
    }
}

fn without_page<T>(link: &LinkToCheck, state: State) -> Checked<T> {
    Checked {
        address: link.address.clone(),
        state,
        read: None,
        validators: None,
    }
}

/// The indices of the links of each host; the host with the most comes last and is taken first, for it takes longest.
fn by_host(links: &[LinkToCheck]) -> Vec<Vec<usize>> {
    let mut hosts: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, link) in links.iter().enumerate() {
        let host = link.address.host_str().unwrap_or_default();
        hosts.entry(host).or_default().push(index);
    }
    let mut hosts: Vec<Vec<usize>> = hosts.into_values().collect();
    hosts.sort_unstable_by_key(|indices| (indices.len(), std::cmp::Reverse(indices[0])));
    hosts
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
