//! Limits of time and size.

use std::time::Duration;

use ureq::Timeout;

/// Limits of time and size. Each is a limit of one page, redirects included, unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// From the first request to the last byte. In a recheck it holds for each request, since there are pauses between them.
    pub total: Duration,
    /// To find a host's address, for each request.
    pub lookup: Duration,
    /// To reach a host and agree on a cipher, for each request.
    pub connect: Duration,
    /// To the end of the headers, for each request.
    pub answer: Duration,
    /// Bytes of the page after decompression.
    pub bytes: u64,
    /// Bytes of the headers of one answer.
    pub header_bytes: usize,
    /// Redirects followed.
    pub redirects: usize,
}

impl Default for Limits {
    /// What a person waits for; sixteen megabytes hold any page of text and most newspapers' PDF pages.
    fn default() -> Self {
        Self {
            total: Duration::from_secs(30),
            lookup: Duration::from_secs(10),
            connect: Duration::from_secs(10),
            answer: Duration::from_secs(15),
            bytes: 16 << 20,
            header_bytes: 64 << 10,
            redirects: 10,
        }
    }
}

impl Limits {
    /// The limit that ran out.
    pub(crate) fn of(&self, timeout: Timeout) -> Duration {
        if timeout == Timeout::Resolve {
            self.lookup
        } else if timeout == Timeout::Connect {
            self.connect
        } else if timeout == Timeout::RecvResponse {
            self.answer
        } else {
            self.total
        }
    }
}
