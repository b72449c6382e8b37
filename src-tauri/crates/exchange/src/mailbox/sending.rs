//! Whether a file of the work is sent, and whether it was.

/// Whether a file that lies in the mailbox is sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// Not where one of its name and length lies there.
    IfMissing,
    /// In any case, because somebody found another content under its name.
    Again,
}

/// What sending came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// It was sent.
    Now,
    /// One of its name and length lay there already.
    Before,
}
