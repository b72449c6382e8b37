//! The check of one link.

use std::sync::Arc;

use url::Url;

use super::host_queue::{HostQueue, Turn};
use super::robots::{self, Robots, Rules};
use crate::fetch::{Answer, Fetch, OverLimit};
use crate::{Limits, LinkToCheck, Result, WebError};

/// Checks links one after another: waits for the turn at each host, and obeys `robots.txt`.
pub(crate) struct LinkCheck<'a> {
    pub(crate) fetch: &'a Fetch<'a>,
    pub(crate) host_queue: HostQueue<'a>,
    pub(crate) robots: Robots,
}

impl LinkCheck<'_> {
    /// Follows a link.
    pub(crate) fn follow(&self, link: &LinkToCheck) -> Result<Answer> {
        let mut turn = None;
        let mut before_request = |url: &Url| {
            let known_rules = self.robots.get(&robots::site(url));
            let rules = known_rules.unwrap_or_else(|| {
                turn = None;
                self.fetch_robots(url)
            });
            rules.allow(url)?;
            self.turn_to(url, &mut turn)
        };
        let validators = link.validators.as_ref();
        let answer = self.fetch.follow(
            &link.address,
            validators,
            OverLimit::Reject,
            &mut before_request,
        );
        if let Err(WebError::Busy { host, .. }) = &answer {
            self.host_queue.leave_alone(host);
        }
        answer
    }

    /// Fetches the `robots.txt` of the site of a page.
    fn fetch_robots(&self, page: &Url) -> Arc<Rules> {
        let limits = Limits {
            bytes: robots::MOST_BYTES,
            ..self.fetch.limits.clone()
        };
        let fetch = Fetch {
            limits: &limits,
            ..*self.fetch
        };
        let mut turn = None;
        let answer = page
            .join("/robots.txt")
            .map_err(|_| WebError::NotAWebAddress {
                link: page.to_string(),
            })
            .and_then(|file| {
                let mut before_request = |url: &Url| self.turn_to(url, &mut turn);
                fetch.follow(&file, None, OverLimit::Truncate, &mut before_request)
            });
        let mut sites = vec![robots::site(page)];
        let answer = answer.map(|answer| match answer {
            Answer::Page(file) => {
                // Where `http` leads to `https`, the file found there is the other site's own.
                if file.final_url.path() == "/robots.txt" && file.final_url.query().is_none() {
                    sites.push(robots::site(&file.final_url));
                }
                file.bytes
            }
            // The request carried no validators.
            Answer::Unchanged => Vec::new(),
        });
        if let Err(WebError::Busy { host, .. }) = &answer {
            self.host_queue.leave_alone(host);
        }
        let rules = Rules::of(answer);
        if let (Some(pause), Some(host)) = (rules.pause(), page.host_str()) {
            self.host_queue.slow_down(host, pause);
        }
        self.robots.insert(sites, rules)
    }

    /// Waits for the turn at the host of that address, unless it is held from the step before. A host that asked to wait
    /// gets no request.
    fn turn_to<'s>(&'s self, url: &Url, held_turn: &mut Option<Turn<'s>>) -> Result<()> {
        let host = url.host_str().unwrap_or_default();
        if held_turn.as_ref().is_some_and(|turn| turn.is_at(host)) {
            return Ok(());
        }
        // Waiting for one host while holding the turn at another could deadlock.
        *held_turn = None;
        if self.host_queue.wants_to_wait(host) {
            return Err(WebError::Busy {
                host: host.to_owned(),
                status: 503,
                seconds: None,
            });
        }
        *held_turn = Some(self.host_queue.wait_for_turn(host)?);
        Ok(())
    }
}
