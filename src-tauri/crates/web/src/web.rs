//! The public interface of this crate.

use url::Url;

use crate::fetch::{Answer, Fetch, OverLimit};
use crate::reach::AddressGuard;
use crate::recheck::{Pace, Recheck};
use crate::{
    Checked, Limits, LinkToCheck, Page, Reach, Result, Stop, WebError, client, watchdog, web_error,
};

/// What a server reads of a person's own request.
const FETCH: &str = "submission desk; reads a page that a person entered";
/// What a server reads of a recheck.
const RECHECK: &str = "submission desk; looks whether a page that a person entered is still there";

/// How pages are asked for.
#[derive(Debug, Clone, Default)]
pub struct Web {
    /// How long and how much.
    pub limits: Limits,
    /// How fast a recheck goes.
    pub pace: Pace,
    /// How far a request may reach.
    pub reach: Reach,
}

impl Web {
    /// Refuses an address that may not be requested at all. Only its text is checked: a name is checked when it is looked up.
    pub fn check_address(reach: Reach, link: &Url) -> Result<()> {
        AddressGuard::new(reach).pass(link)
    }

    /// Gets a page that a person asks for. Blocks until it is there, or [`Limits::total`] is over or `stop` stopped.
    ///
    /// Both `http` and `https` are followed, and a redirect may lead from one to the other, also down: many outlets answer
    /// over `http` alone, nothing secret is sent, and a browser would go there as well. [`Page::is_secure`] says whether it did.
    pub fn fetch(&self, link: &Url, stop: &Stop) -> Result<Page> {
        let agent = client::client(&self.limits, FETCH);
        let registered = stop.register(&agent);
        let fetch = Fetch {
            agent: &agent,
            limits: &self.limits,
            reach: self.reach,
            stop,
        };
        let mut before_request = |_: &Url| {
            if stop.is_stopped() {
                return Err(WebError::Stopped);
            }
            Ok(())
        };
        let go = || fetch.follow(link, None, OverLimit::Reject, &mut before_request);
        let (answer, is_late) = watchdog::within(&agent, self.limits.total, go);
        drop(registered);
        let host = link.host_str().unwrap_or_default();
        match answer {
            Err(WebError::Stopped) => Err(WebError::Stopped),
            _ if is_late => Err(web_error::too_slow(host.to_owned(), self.limits.total)),
            Ok(Answer::Page(page)) => Ok(*page),
            // The request carried no validators.
            Ok(Answer::Unchanged) => Err(WebError::Status {
                host: host.to_owned(),
                status: 304,
            }),
            Err(error) => Err(error),
        }
    }

    /// Checks whether each of the links is still alive, and gives the results in the order of `links`.
    ///
    /// A page that is there is handed to `read`, whose answer stands in [`Checked::read`]: whether it is still the work, or
    /// behind a payment now, is for the caller to decide. `report` is called with each link as soon as it is done. Both are called
    /// from the threads that fetch, several at a time. Blocks until all links are done or `stop` stopped; those not asked
    /// by then are [`crate::State::Skipped`].
    pub fn recheck<T: Send>(
        &self,
        links: &[LinkToCheck],
        read: impl Fn(&LinkToCheck, &Page) -> T + Sync,
        report: impl Fn(&Checked<T>) + Sync,
        stop: &Stop,
    ) -> Vec<Checked<T>> {
        let agent = client::client(&self.limits, RECHECK);
        let registered = stop.register(&agent);
        let fetch = Fetch {
            agent: &agent,
            limits: &self.limits,
            reach: self.reach,
            stop,
        };
        let checked = Recheck::new(&fetch, &self.pace).all(links, &read, &report);
        drop(registered);
        checked
    }
}
