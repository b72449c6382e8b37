use url::Url;

use crate::fetch::{Answer, Fetch, Longer};
use crate::reach::AddressGuard;
use crate::recheck::{Pace, Rounds};
use crate::{Checked, Known, Limits, Page, Reach, Result, Stop, WebError, client, fault, watchdog};

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
    /// Whether an address may be asked at all, by its looks alone: a name is judged once it is looked up.
    pub fn judge(reach: Reach, link: &Url) -> Result<()> {
        AddressGuard::new(reach).pass(link)
    }

    /// Gets a page that a person asks for. Blocks until it is there, or [`Limits::total`] is over or `stop` stopped.
    ///
    /// Both `http` and `https` are followed, and a redirect may lead from one to the other, also down: many outlets answer
    /// over `http` alone, nothing secret is sent, and a browser would go there as well. [`Page::is_secure`] tells of it.
    pub fn fetch(&self, link: &Url, stop: &Stop) -> Result<Page> {
        let agent = client::client(&self.limits, FETCH);
        let registered = stop.register(&agent);
        let fetch = Fetch {
            agent: &agent,
            limits: &self.limits,
            reach: self.reach,
            stop,
        };
        let mut before = |_: &Url| {
            if stop.is_stopped() {
                return Err(WebError::Stopped);
            }
            Ok(())
        };
        let go = || fetch.go(link, None, Longer::Refused, &mut before);
        let (answer, is_late) = watchdog::within(&agent, self.limits.total, go);
        drop(registered);
        let host = link.host_str().unwrap_or_default();
        match answer {
            Err(WebError::Stopped) => Err(WebError::Stopped),
            _ if is_late => Err(fault::too_slow(host.to_owned(), self.limits.total)),
            Ok(Answer::Page(page)) => Ok(*page),
            // Nothing was said to be known.
            Ok(Answer::Unchanged) => Err(WebError::Status {
                host: host.to_owned(),
                status: 304,
            }),
            Err(error) => Err(error),
        }
    }

    /// Looks whether each of the links is still alive, and gives what it found in the order of `links`.
    ///
    /// A page that is there is handed to `read`, whose answer stands in [`Checked::read`]: whether it is still the work, or
    /// behind a payment now, is for whoever can read it. `report` hears of each link as soon as it is done. Both are called
    /// from the threads that fetch, several at a time. Blocks until all links are done or `stop` stopped; those not asked
    /// by then are [`crate::State::Skipped`].
    pub fn recheck<T: Send>(
        &self,
        links: &[Known],
        read: impl Fn(&Known, &Page) -> T + Sync,
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
        let checked = Rounds::new(&fetch, &self.pace).all(links, &read, &report);
        drop(registered);
        checked
    }
}
