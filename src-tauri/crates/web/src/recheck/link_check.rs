use std::sync::Arc;

use url::Url;

use super::host_queue::{HostQueue, Turn};
use super::robots::{self, Robots, Rules};
use crate::fetch::{Answer, Fetch, Longer};
use crate::{Known, Limits, Result, WebError};

/// Goes the way of one link after another, by turns and by what sites tell programs.
pub(crate) struct LinkCheck<'a> {
    pub(crate) fetch: &'a Fetch<'a>,
    pub(crate) host_queue: HostQueue<'a>,
    pub(crate) robots: Robots,
}

impl LinkCheck<'_> {
    /// Goes to where a link leads.
    pub(crate) fn go(&self, link: &Known) -> Result<Answer> {
        let mut turn = None;
        let mut before = |here: &Url| {
            let known = self.robots.known(&robots::site(here));
            let rules = known.unwrap_or_else(|| {
                turn = None;
                self.ask(here)
            });
            rules.allow(here)?;
            self.turn_to(here, &mut turn)
        };
        let seen = link.seen.as_ref();
        let answer = self
            .fetch
            .go(&link.address, seen, Longer::Refused, &mut before);
        if let Err(WebError::Busy { host, .. }) = &answer {
            self.host_queue.leave_alone(host);
        }
        answer
    }

    /// Asks the site of a page for its `robots.txt`.
    fn ask(&self, page: &Url) -> Arc<Rules> {
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
                let mut before = |here: &Url| self.turn_to(here, &mut turn);
                fetch.go(&file, None, Longer::Cut, &mut before)
            });
        let mut sites = vec![robots::site(page)];
        let answer = answer.map(|answer| match answer {
            Answer::Page(file) => {
                // Where `http` leads to `https`, the file found there is the other site's own.
                if file.arrived.path() == "/robots.txt" && file.arrived.query().is_none() {
                    sites.push(robots::site(&file.arrived));
                }
                file.bytes
            }
            // It was not said to be known.
            Answer::Unchanged => Vec::new(),
        });
        if let Err(WebError::Busy { host, .. }) = &answer {
            self.host_queue.leave_alone(host);
        }
        let rules = Rules::of(answer);
        if let (Some(pause), Some(host)) = (rules.pause(), page.host_str()) {
            self.host_queue.slow_down(host, pause);
        }
        self.robots.keep(sites, rules)
    }

    /// Waits for the turn at the host of that address, unless it is kept from the step before. A host that asked to wait
    /// is not asked.
    fn turn_to<'s>(&'s self, here: &Url, kept: &mut Option<Turn<'s>>) -> Result<()> {
        let host = here.host_str().unwrap_or_default();
        if kept.as_ref().is_some_and(|turn| turn.is_at(host)) {
            return Ok(());
        }
        // Whoever waits for one host while keeping another could wait for ever.
        *kept = None;
        if self.host_queue.wants_to_wait(host) {
            return Err(WebError::Busy {
                host: host.to_owned(),
                status: 503,
                seconds: None,
            });
        }
        *kept = Some(self.host_queue.take(host)?);
        Ok(())
    }
}
