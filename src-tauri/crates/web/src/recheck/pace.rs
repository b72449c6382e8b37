//! How fast.

use std::time::Duration;

/// How fast links are checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// The pause between two pages of one host. The redirects of one page follow at once.
    pub pause: Duration,
    /// The longest pause that a site gets if it asks for one with `Crawl-delay`.
    pub longest_pause: Duration,
    /// Hosts asked at the same time.
    pub hosts: usize,
    /// Links of one host that may go unanswered one after another before the rest of them is skipped: a host that is gone
    /// would cost [`crate::Limits::total`] for each.
    pub unanswered: usize,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(10),
            hosts: 4,
            unanswered: 2,
        }
    }
}
