//! A link to check, and the result.

use url::Url;

use crate::{Validators, WebError};

/// A link to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkToCheck {
    /// The address.
    pub address: Url,
    /// What its page was when it was last fetched.
    pub validators: Option<Validators>,
}

/// What was found behind a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<T> {
    /// The address of the link.
    pub address: Url,
    /// The state of the link.
    pub state: State,
    /// What `read` returned for the page, if it was [`State::Alive`] or [`State::Moved`].
    pub read: Option<T>,
    /// What to remember of the page, in the same cases.
    pub validators: Option<Validators>,
}

/// The state of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// There is a page. Whether it is still the same work is for the caller to decide.
    Alive,
    /// The server says that the page is the one last seen; it was not fetched again.
    Unchanged,
    /// There is a page, at another address. `http` and `https`, `www.` or none, a last slash and marks of advertising do not
    /// count as another address.
    Moved {
        /// Where.
        to: Url,
        /// Whether every redirect on the way is permanent.
        is_permanent: bool,
    },
    /// The link leads to the front page of a site, which mostly means that the page is gone.
    Home {
        /// The front page.
        to: Url,
    },
    /// The server says that there is no such page: 404 or 410.
    Gone {
        /// The status.
        status: u16,
    },
    /// The server does not show the page to us: 401, 402, 403 or 451. It may show it to a person.
    Withheld {
        /// The status.
        status: u16,
    },
    /// The page could not be fetched.
    Unreachable {
        /// Why.
        why: WebError,
    },
    /// The site forbids programs, or failed to give its `robots.txt`.
    NotAllowed,
    /// It was not requested.
    Skipped {
        /// Why not.
        why: Skip,
    },
}

/// Why a link was not requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skip {
    /// The recheck was stopped.
    Stopped,
    /// Its host asked to wait.
    Busy,
    /// Its host did not answer for the links before.
    Silent,
}

impl State {
    /// The state of a link that an error on the way means.
    pub(crate) fn of(error: WebError) -> Self {
        let why = error;
        if let WebError::Status { status, .. } = why {
            match status {
                404 | 410 => Self::Gone { status },
                401..=403 | 451 => Self::Withheld { status },
                _ => Self::Unreachable { why },
            }
        } else if let WebError::Robots { .. } = why {
            Self::NotAllowed
        } else if why == WebError::Stopped {
            Self::Skipped { why: Skip::Stopped }
        } else {
            Self::Unreachable { why }
        }
    }

    /// Whether its host did not answer at all.
    pub(crate) fn is_unanswered(&self) -> bool {
        let Self::Unreachable { why } = self else {
            return false;
        };
        matches!(
            why,
            WebError::UnknownHost { .. } | WebError::NoAnswer { .. } | WebError::TooSlow { .. }
        )
    }
}
