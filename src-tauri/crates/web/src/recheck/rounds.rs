use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use super::host_queue::HostQueue;
use super::link_check::LinkCheck;
use super::redirect;
use super::robots::Robots;
use super::{Checked, Known, Pace, Skip, State};
use crate::Page;
use crate::fetch::{Answer, Fetch};

/// All links of a recheck: those of one host one after another, those of several hosts at the same time.
pub(crate) struct Rounds<'a> {
    link_check: LinkCheck<'a>,
    pace: &'a Pace,
    fetch: &'a Fetch<'a>,
}

/// What is called with what is found.
pub(crate) struct Calls<'a, T> {
    read: &'a (dyn Fn(&Known, &Page) -> T + Sync),
    report: &'a (dyn Fn(&Checked<T>) + Sync),
}

impl<'a> Rounds<'a> {
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

    /// Looks at all of them.
    pub(crate) fn all<T: Send>(
        &self,
        links: &[Known],
        read: &(dyn Fn(&Known, &Page) -> T + Sync),
        report: &(dyn Fn(&Checked<T>) + Sync),
    ) -> Vec<Checked<T>> {
        let calls = Calls { read, report };
        let hosts = Mutex::new(by_host(links));
        let found = Mutex::new(Vec::with_capacity(links.len()));
        let work = || {
            // Not in the head of the loop, which would keep the lock while the host is asked.
            let next = || locked(&hosts).pop();
            while let Some(places) = next() {
                self.host(links, &places, &calls, &found);
            }
        };
        thread::scope(|scope| {
            let others = self.pace.hosts.min(links.len()).saturating_sub(1);
            for _ in 0..others {
                // With fewer threads than wanted it takes longer.
                let _ = thread::Builder::new().spawn_scoped(scope, work);
            }
            work();
        });
        let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        found.sort_unstable_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, checked)| checked).collect()
    }

    /// Looks at the links of one host, by their places.
    fn host<T>(
        &self,
        links: &[Known],
        places: &[usize],
        calls: &Calls<'_, T>,
        found: &Mutex<Vec<(usize, Checked<T>)>>,
    ) {
        let mut unanswered = 0;
        for &place in places {
            let link = &links[place];
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
                Some(why) => bare(link, State::Skipped { why }),
                None => self.one(link, calls),
            };
            if checked.state.is_unanswered() {
                unanswered += 1;
            } else if skip.is_none() {
                unanswered = 0;
            }
            (calls.report)(&checked);
            locked(found).push((place, checked));
        }
    }

    fn one<T>(&self, link: &Known, calls: &Calls<'_, T>) -> Checked<T> {
        let page = match self.link_check.go(link) {
            Ok(Answer::Page(page)) => page,
            Ok(Answer::Unchanged) => return bare(link, State::Unchanged),
            Err(error) => return bare(link, State::of(error)),
        };
        let state = redirect::state(&page);
        if matches!(state, State::Home { .. }) {
            return bare(link, state);
        }
        Checked {
            read: Some((calls.read)(link, &page)),
            seen: Some(page.seen()),
            ..bare(link, state)
        }
    }
}

fn bare<T>(link: &Known, state: State) -> Checked<T> {
    Checked {
        address: link.address.clone(),
        state,
        read: None,
        seen: None,
    }
}

/// The places of the links of each host; the host with the most comes last and is taken first, for it takes longest.
fn by_host(links: &[Known]) -> Vec<Vec<usize>> {
    let mut hosts: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, link) in links.iter().enumerate() {
        let host = link.address.host_str().unwrap_or_default();
        hosts.entry(host).or_default().push(place);
    }
    let mut hosts: Vec<Vec<usize>> = hosts.into_values().collect();
    hosts.sort_unstable_by_key(|places| (places.len(), std::cmp::Reverse(places[0])));
    hosts
}

fn locked<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(PoisonError::into_inner)
}
